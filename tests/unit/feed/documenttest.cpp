// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/document.h"
#include "feed/feedschemas.h"
#include "support/suite.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <limits>

using namespace Qt::StringLiterals;
using namespace pdc;

#if defined(__SANITIZE_ADDRESS__)
constexpr bool sanitized = true;
#elif defined(__has_feature)
constexpr bool sanitized = __has_feature(address_sanitizer);
#else
constexpr bool sanitized = false;
#endif

namespace {
const QString dataFolder = QStringLiteral(PDC_SOURCE_DIR "/tests/unit/feed/data/");

QByteArray readFile(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
}

/// A row for each file of a folder, with what expected.tsv says about it: "<name> TAB <code> TAB <detail>".
void rowsOf(const QString &folder)
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("detail");
    QHash<QString, QStringList> expected;
    const QStringList lines = QString::fromUtf8(readFile(dataFolder + folder + u"/expected.tsv"_s)).split(u'\n');
    for (const QString &line : lines) {
        const QStringList fields = line.split(u'\t');
        expected.insert(fields.first(), fields.sliced(1));
    }
    const QFileInfoList files = QDir(dataFolder + folder).entryInfoList({u"*.json"_s}, QDir::Files);
    for (const QFileInfo &file : files) {
        const QStringList fields = expected.value(file.baseName(), {u"not in expected.tsv"_s, {}});
        QTest::newRow(qPrintable(file.baseName())) << readFile(file.filePath()) << fields.value(0) << fields.value(1);
    }
}

QByteArray feedWith(const QJsonArray &items)
{
    const QJsonObject own{{u"format"_s, 1},
                          {u"serial"_s, 7},
                          {u"issued"_s, u"2026-11-20T09:00:00Z"_s},
                          {u"expires"_s, u"2027-01-20T09:00:00Z"_s}};
    return QJsonDocument(QJsonObject{{u"version"_s, u"https://jsonfeed.org/version/1.1"_s},
                                     {u"title"_s, u"Partage de Co"_s},
                                     {u"items"_s, items},
                                     {u"_partage_de_co"_s, own}})
        .toJson();
}

/// The code's name, or "accepted".
QString codeOf(const Result<FeedDocument> &document)
{
    return document ? u"accepted"_s : QString(document.error().name());
}

QJsonObject newsItem(const QString &id)
{
    return {{u"id"_s, id},
            {u"title"_s, u"Rendez-vous"_s},
            {u"content_text"_s, u"Venez."_s},
            {u"_partage_de_co"_s, QJsonObject{{u"kind"_s, u"news"_s}}}};
}
}

class DocumentTest : public pdc::test::Suite
{
    Q_OBJECT

private Q_SLOTS:
    void refusesTheWholeFeed_data() { rowsOf(u"refused"_s); }
    void refusesTheWholeFeed()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, code);
        QFETCH(QString, detail);
        const Result<FeedDocument> document = parseFeed(json, FeedOrigin::Published);
        QCOMPARE(codeOf(document), code);
        QCOMPARE(document.error().detail(), detail);
    }

    void skipsAndNamesTheItem_data() { rowsOf(u"skipped"_s); }
    void skipsAndNamesTheItem()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, code);
        QFETCH(QString, detail);
        const Result<FeedDocument> document = parseFeed(json, FeedOrigin::Published);
        QCOMPARE(codeOf(document), u"accepted"_s);
        QStringList ids;
        for (const FeedItem &item : document->items)
            ids << item.id;
        QCOMPARE(ids, QStringList({u"urn:pdc:news:good"_s, u"urn:pdc:news:after"_s}));
        QCOMPARE(document->skipped.size(), 1);
        const SkippedItem &skipped = document->skipped.first();
        QCOMPARE(skipped.index, 1);
        QCOMPARE(skipped.detail, detail);
        QCOMPARE(skipped.unknownKind ? u"unknown-kind"_s : QString(codeName(skipped.code)), code);
        const QJsonValue bad = QJsonDocument::fromJson(json).object().value("items"_L1).toArray().at(1);
        QCOMPARE(skipped.id.size(), bad.toObject().value("id"_L1).toString().size());
    }

    void takesEveryKind()
    {
        const Result<FeedDocument> document =
            parseFeed(readFile(dataFolder + u"accepted/every-kind.json"_s), FeedOrigin::Published);
        QVERIFY(document.has_value());
        QVERIFY2(document->skipped.isEmpty(),
                 document->skipped.isEmpty() ? "" : qPrintable(document->skipped.first().detail));
        QSet<QString> kinds;
        for (const FeedItem &item : document->items)
            kinds.insert(item.kind);
        const QStringList known = knownKinds();
        QCOMPARE(kinds, QSet<QString>(known.begin(), known.end()));
        QCOMPARE(known,
                 QStringList({u"calendar"_s, u"event"_s, u"gazetteer"_s, u"guide"_s, u"news"_s, u"page"_s, u"places"_s,
                              u"practice"_s, u"settings"_s, u"sheet"_s, u"sticker"_s, u"tiles"_s, u"tutorial"_s}));

        QCOMPARE(document->title, u"Partage de Co"_s);
        QCOMPARE(document->serial, 7);
        QCOMPARE(document->issued, QDateTime({2026, 11, 20}, {9, 0}, Qt::UTC));
        QCOMPARE(document->expires, QDateTime({2027, 1, 20}, {9, 0}, Qt::UTC));
        QCOMPARE(document->keys, QStringList(u"RWQ"_s + QString(53, u'A')));
        QCOMPARE(document->newestApp, u"1.2"_s);
        QCOMPARE(document->newestAppPage, u"https://example.org/telecharger"_s);

        const FeedItem &tutorial = document->items.at(2);
        QCOMPARE(tutorial.kind, u"tutorial"_s);
        QCOMPARE(tutorial.own.value("duration"_L1).toInt(), 62);
        QCOMPARE(tutorial.modified, QDateTime({2026, 11, 20}, {9, 0}, Qt::UTC));
        const Attachment *captions = tutorial.attachment(u"captions", u"en");
        QVERIFY(captions != nullptr);
        QCOMPARE(captions->mimeType, u"text/vtt"_s);
        QCOMPARE(captions->size, 4);
        QCOMPARE(captions->sha256.size(), 64);
        QCOMPARE(tutorial.attachment(u"captions")->language, u"fr"_s);
        QCOMPARE(tutorial.attachment(u"video")->height, 720);
        QVERIFY(tutorial.attachment(u"captions", u"de") == nullptr);
        QVERIFY(tutorial.attachment(u"data") == nullptr);
    }

    void ignoresFieldsItDoesNotUse()
    {
        const Result<FeedDocument> document = parseFeed(
            readFile(dataFolder + u"accepted/fields-of-the-standard-we-do-not-use.json"_s), FeedOrigin::Published);
        QVERIFY(document.has_value());
        QCOMPARE(document->items.size(), 1);
        QCOMPARE(document->skipped.size(), 0);
    }

    void asksOfWhatIsWithdrawnNothingButIdAndKind()
    {
        const Result<FeedDocument> document = parseFeed(
            readFile(dataFolder + u"accepted/withdrawn-with-id-and-kind-alone.json"_s), FeedOrigin::Published);
        QVERIFY(document.has_value());
        QCOMPARE(document->items.size(), 1);
        QVERIFY(document->items.first().withdrawn);
        QCOMPARE(document->items.first().id, u"urn:pdc:tutorial:clavier"_s);
        QVERIFY(!document->items.first().modified.isValid());
    }

    void aBundledFeedHasNoSerialAndDoesNotExpire()
    {
        const QByteArray bundled = readFile(dataFolder + u"accepted/bundled.json"_s);
        const Result<FeedDocument> document = parseFeed(bundled, FeedOrigin::Bundled);
        QVERIFY(document.has_value());
        QCOMPARE(document->serial, 0);
        QVERIFY(!document->expires.isValid());
        QCOMPARE(document->items.size(), 1);
        QCOMPARE(codeOf(parseFeed(bundled, FeedOrigin::Published)), u"bad-schema"_s);
        // A published one that is installed as the bundle brings no serial of its own.
        const Result<FeedDocument> published = parseFeed(feedWith({}), FeedOrigin::Bundled);
        QVERIFY(published.has_value());
        QCOMPARE(published->serial, 0);
        QVERIFY(!published->expires.isValid());
    }

    void holdsTheCapOnBytes()
    {
        const QByteArray most = feedWith({}).leftJustified(maximumFeedBytes, ' ');
        QVERIFY(parseFeed(most, FeedOrigin::Published).has_value());
        QCOMPARE(codeOf(parseFeed(most + ' ', FeedOrigin::Published)), u"too-large"_s);
    }

    void refusesANumberOfAMillionDigits()
    {
        const QByteArray digits(1'000'000, '9');
        QByteArray json = feedWith({newsItem(u"urn:pdc:news:1"_s)});
        json.replace("\"serial\": 7", "\"serial\": " + digits);
        QVERIFY(json.size() > 1'000'000);
        QCOMPARE(codeOf(parseFeed(json, FeedOrigin::Published)), u"bad-json"_s);
        // With a point it is a number for JSON, but no serial.
        json.replace(digits, "7." + QByteArray(1'000'000, '4'));
        QCOMPARE(codeOf(parseFeed(json, FeedOrigin::Published)), u"bad-schema"_s);
    }

    void refusesEndlessLists()
    {
        QJsonArray items;
        for (int i = 0; i < 50'001; ++i)
            items << QJsonObject();
        QCOMPARE(codeOf(parseFeed(feedWith(items), FeedOrigin::Published)), u"bad-schema"_s);
        items.removeLast();
        const Result<FeedDocument> document = parseFeed(feedWith(items), FeedOrigin::Published);
        QVERIFY(document.has_value());
        QCOMPARE(document->skipped.size(), 50'000);
    }

    void namesAHostileIdInBounds()
    {
        QJsonObject item = newsItem(QString(1'000'000, u'\u0001'));
        const Result<FeedDocument> document = parseFeed(feedWith({item}), FeedOrigin::Published);
        QVERIFY(document.has_value());
        QCOMPARE(document->skipped.size(), 1);
        QCOMPARE(document->skipped.first().id, QString(200, QChar(QChar::ReplacementCharacter)));
    }

    void takesTheSecondOfTwoIdsWhenTheFirstIsBroken()
    {
        QJsonObject broken = newsItem(u"urn:pdc:news:1"_s);
        broken.remove(u"title"_s);
        const Result<FeedDocument> document =
            parseFeed(feedWith({broken, newsItem(u"urn:pdc:news:1"_s)}), FeedOrigin::Published);
        QVERIFY(document.has_value());
        QCOMPARE(document->items.size(), 1);
        QCOMPARE(document->skipped.size(), 1);
        QCOMPARE(document->skipped.first().index, 0);
    }

    void theDigestTellsVersionsOfAnItemApart()
    {
        const auto digestOf = [](const QByteArray &item) {
            const Result<FeedDocument> document = parseFeed(
                feedWith({}).replace("\"items\": [\n    ]", "\"items\": [" + item + "]"), FeedOrigin::Published);
            return document && document->items.size() == 1 ? document->items.first().digest : QByteArray("none");
        };
        const QByteArray first =
            digestOf(R"({"id":"a","title":"T","content_text":"C","_partage_de_co":{"kind":"news"}})");
        QCOMPARE(first.size(), 64);
        QCOMPARE(digestOf(R"({ "_partage_de_co" : {"kind":"news"}, "content_text":"\u0043", "title":"T", "id":"a"})"),
                 first);
        const QByteArray other =
            digestOf(R"({"id":"a","title":"U","content_text":"C","_partage_de_co":{"kind":"news"}})");
        QCOMPARE(other.size(), 64);
        QVERIFY(other != first);
        // Also what we do not use makes another version: a later program may use it.
        QVERIFY(digestOf(R"({"id":"a","title":"T","content_text":"C","image":"x","_partage_de_co":{"kind":"news"}})")
                != first);
    }

    void readsTimesWithOffsetsAndFractions()
    {
        QJsonObject item = newsItem(u"urn:pdc:news:1"_s);
        item.insert(u"date_published"_s, u"2026-11-20T09:00:00.1239+01:30"_s);
        const Result<FeedDocument> document = parseFeed(feedWith({item}), FeedOrigin::Published);
        QVERIFY(document.has_value());
        QCOMPARE(document->items.first().modified, QDateTime({2026, 11, 20}, {7, 30, 0, 123}, Qt::UTC));
    }

    void comparesVersionsOfTheProgram()
    {
        FeedDocument document;
        QVERIFY(!needsNewerApp(document, QVersionNumber(0, 1)));
        document.minApp = u"1.0"_s;
        QVERIFY(needsNewerApp(document, QVersionNumber(0, 9, 9)));
        QVERIFY(!needsNewerApp(document, QVersionNumber(1, 0, 0)));
        QVERIFY(!needsNewerApp(document, QVersionNumber(1)));
        document.minApp = u"1.10"_s;
        QVERIFY(needsNewerApp(document, QVersionNumber(1, 9)));
        document.minApp = u"1.0.0"_s;
        QVERIFY(!needsNewerApp(document, QVersionNumber(1, 0)));
    }

    void parsesTwoThousandItemsWithinASecond()
    {
        QJsonArray items;
        const QJsonArray samples = QJsonDocument::fromJson(readFile(dataFolder + u"accepted/every-kind.json"_s))
                                       .object()
                                       .value("items"_L1)
                                       .toArray();
        for (int i = 0; i < 2000; ++i) {
            QJsonObject item = samples.at(i % samples.size()).toObject();
            item.insert(u"id"_s, u"urn:pdc:item:%1"_s.arg(i));
            items << item;
        }
        const QByteArray json = feedWith(items);
        // The best of three, since something else may hold the processor for one of them.
        qint64 best = std::numeric_limits<qint64>::max();
        for (int run = 0; run < 3; ++run) {
            QElapsedTimer timer;
            timer.start();
            const Result<FeedDocument> document = parseFeed(json, FeedOrigin::Published);
            best = std::min(best, timer.elapsed());
            QVERIFY(document.has_value());
            QCOMPARE(document->items.size(), 2000);
        }
        qInfo("%lld bytes in %lld ms", static_cast<long long>(json.size()), static_cast<long long>(best));
        QVERIFY(best < (sanitized ? 10'000 : 1000));
    }
};

QTEST_GUILESS_MAIN(DocumentTest)
#include "documenttest.moc"
