// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/suite.h"
#include "sync/plan.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace pdc;

namespace {

Attachment file(const QString &role, const QString &language = {}, int height = 0)
{
    Attachment attachment;
    const QByteArray name = (role + language + QString::number(height)).toUtf8();
    attachment.sha256 = QCryptographicHash::hash(name, QCryptographicHash::Sha256).toHex();
    attachment.url = u"blobs/"_s + QString::fromUtf8(name);
    attachment.size = name.size();
    attachment.role = role;
    attachment.language = language;
    attachment.height = height;
    return attachment;
}

FeedItem item(const QString &kind, const QString &language, const QList<Attachment> &attachments = {})
{
    FeedItem made;
    made.id = u"urn:pdc:test:"_s + kind;
    made.kind = kind;
    made.language = language;
    made.attachments = attachments;
    made.digest = QByteArray(64, 'a');
    return made;
}

/// "role language height" of each file that is wanted, or "nothing".
QString wanted(const FeedItem &item, const SyncSelection &selection)
{
    const auto kept = narrowed(item, selection);
    if (!kept)
        return u"nothing"_s;
    QStringList words;
    for (const Attachment &attachment : kept->attachments) {
        words << attachment.role + (attachment.language.isEmpty() ? QString() : u'-' + attachment.language)
                + (attachment.height > 0 ? QString::number(attachment.height) : QString());
    }
    return words.join(u' ');
}

}

/// What of a feed is wanted, and what a mirror says that it carries.
class SelectionTest final : public test::Suite
{
    Q_OBJECT

private Q_SLOTS:
    void takesLanguages_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QStringList>("chosen");
        QTest::addColumn<bool>("taken");
        QTest::newRow("all") << u"fr"_s << QStringList() << true;
        QTest::newRow("chosen") << u"fr"_s << QStringList{u"fr"_s, u"ar"_s} << true;
        QTest::newRow("another") << u"de"_s << QStringList{u"fr"_s, u"ar"_s} << false;
        QTest::newRow("none of its own") << QString() << QStringList{u"fr"_s} << true;
        QTest::newRow("of a region") << u"fr-CA"_s << QStringList{u"fr"_s} << true;
        QTest::newRow("for a region") << u"fr"_s << QStringList{u"FR-fr"_s} << true;
        QTest::newRow("of another region") << u"pt-PT"_s << QStringList{u"pt-BR"_s} << false;
        QTest::newRow("one that begins the same") << u"fry"_s << QStringList{u"fr"_s} << false;
    }
    void takesLanguages()
    {
        QFETCH(QString, language);
        QFETCH(QStringList, chosen);
        QFETCH(bool, taken);
        QCOMPARE(narrowed(item(u"news"_s, language), {{}, {}, chosen}).has_value(), taken);
    }

    void takesWhatHasCaptionsInAChosenLanguage()
    {
        const FeedItem tutorial =
            item(u"tutorial"_s, u"fr"_s,
                 {file(u"video"_s), file(u"captions"_s, u"fr"_s), file(u"captions"_s, u"ar"_s),
                  file(u"captions"_s, u"de"_s), file(u"transcript"_s, u"de"_s), file(u"poster"_s, u"de"_s)});
        // Its own captions stay; a transcript in another language is better than none.
        QCOMPARE(wanted(tutorial, {{}, {}, {u"ar"_s}}), u"video captions-fr captions-ar transcript-de poster-de"_s);
        QCOMPARE(wanted(tutorial, {{}, {}, {u"fr"_s}}), u"video captions-fr transcript-de poster-de"_s);
        QCOMPARE(wanted(tutorial, {{}, {}, {u"es"_s}}), u"nothing"_s);
    }

    void takesOneHeightOfAVideo_data()
    {
        QTest::addColumn<QList<int>>("heights");
        QTest::addColumn<int>("wish");
        QTest::addColumn<QString>("taken");
        QTest::newRow("any") << QList{480, 720} << 0 << u"video480 video720 poster"_s;
        QTest::newRow("exactly") << QList{480, 720, 1080} << 720 << u"video720 poster"_s;
        QTest::newRow("the highest below") << QList{1080, 240, 480} << 720 << u"video480 poster"_s;
        QTest::newRow("the lowest above") << QList{1080, 720} << 360 << u"video720 poster"_s;
        QTest::newRow("one alone") << QList{1080} << 360 << u"video1080 poster"_s;
        QTest::newRow("height untold") << QList{0} << 360 << u"video poster"_s;
        QTest::newRow("none") << QList<int>() << 360 << u"poster"_s;
    }
    void takesOneHeightOfAVideo()
    {
        QFETCH(QList<int>, heights);
        QFETCH(int, wish);
        QFETCH(QString, taken);
        QList<Attachment> files;
        for (const int height : heights)
            files << file(u"video"_s, {}, height);
        files << file(u"poster"_s);
        QCOMPARE(wanted(item(u"tutorial"_s, u"fr"_s, files), {{}, {}, {}, wish}), taken);
    }

    void aVideoSpokenInTwoLanguagesIsTwoVideos()
    {
        const FeedItem tutorial =
            item(u"tutorial"_s, u"fr"_s,
                 {file(u"video"_s, u"fr"_s, 480), file(u"video"_s, u"fr"_s, 720), file(u"video"_s, u"ar"_s, 480)});
        QCOMPARE(wanted(tutorial, {{}, {}, {}, 720}), u"video-fr720 video-ar480"_s);
        QCOMPARE(wanted(tutorial, {{}, {}, {u"ar"_s}, 480}), u"video-fr480 video-ar480"_s);
        QCOMPARE(wanted(tutorial, {{}, {}, {u"fr"_s}, 480}), u"video-fr480"_s);
    }

    void takesItsDepartementAndWhatIsNational()
    {
        FeedItem places = item(u"places"_s, {}, {file(u"data"_s)});
        QCOMPARE(wanted(places, {{}, {u"38"_s}}), u"data"_s);
        places.own = {{u"department"_s, u"38"_s}};
        QCOMPARE(wanted(places, {}), u"data"_s);
        QCOMPARE(wanted(places, {{}, {u"38"_s, u"69"_s}}), u"data"_s);
        QCOMPARE(wanted(places, {{}, {u"69"_s}}), u"nothing"_s);
        QCOMPARE(wanted(places, {{u"news"_s}, {u"38"_s}}), u"nothing"_s);
    }

    void whatIsWithdrawnHidesWhereverItIs()
    {
        FeedItem gone = item(u"places"_s, u"de"_s);
        gone.own = {{u"department"_s, u"38"_s}};
        gone.withdrawn = true;
        QVERIFY(narrowed(gone, {{u"news"_s}, {u"69"_s}, {u"fr"_s}, 480}));
    }

    void anotherContentHasAnotherDigest()
    {
        const FeedItem tutorial =
            item(u"tutorial"_s, u"fr"_s, {file(u"video"_s, {}, 480), file(u"video"_s, {}, 720), file(u"poster"_s)});
        const QByteArray whole = narrowed(tutorial, {})->digest;
        const QByteArray low = narrowed(tutorial, {{}, {}, {}, 480})->digest;
        const QByteArray high = narrowed(tutorial, {{}, {}, {}, 720})->digest;
        QCOMPARE(whole, tutorial.digest);
        QCOMPARE(low.size(), 64);
        QVERIFY(low != whole && high != whole && high != low);
        QCOMPARE(narrowed(tutorial, {{}, {}, {u"fr"_s}, 1000})->digest, high);
        QCOMPARE(narrowed(tutorial, {{u"tutorial"_s}, {u"69"_s}, {u"fr"_s}})->digest, whole);
    }

    void readsDepartements_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("number");
        QTest::newRow("two digits") << u"38"_s << u"38"_s;
        QTest::newRow("one digit") << u"1"_s << u"01"_s;
        QTest::newRow("Corsica") << u" 2a "_s << u"2A"_s;
        QTest::newRow("overseas") << u"974"_s << u"974"_s;
        QTest::newRow("nothing") << QString() << QString();
        QTest::newRow("too long") << u"0038"_s << QString();
        QTest::newRow("a name") << u"Isère"_s << QString();
        QTest::newRow("no such letter") << u"2C"_s << QString();
    }
    void readsDepartements()
    {
        QFETCH(QString, words);
        QFETCH(QString, number);
        QCOMPARE(departmentNumber(words).value_or(QString()), number);
    }

    void writesWhatItReads()
    {
        const SyncSelection selection{{u"news"_s, u"places"_s}, {u"2A"_s, u"38"_s}, {u"fr"_s, u"ar"_s}, 480};
        QCOMPARE(readSelection(writeSelection(selection)), selection);
        QCOMPARE(selectionText({}), QString());
        const Carried carried{selection, {u"urn:a"_s}};
        const auto read = parseCarried(writeCarried(carried));
        QVERIFY(read);
        QCOMPARE(*read, carried);
        QCOMPARE(*parseCarried(writeCarried({})), Carried());
        // As a person may have written it.
        QCOMPARE(*parseCarried("{\"kinds\": [\"news\"], \"departments\": [], \"more\": {}}"),
                 (Carried{{{u"news"_s}}, {}}));
    }

    void refusesWhatIsNoSelection_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("code");
        QTest::newRow("nothing") << QByteArray() << u"bad-json"_s;
        QTest::newRow("cut off") << QByteArray("{\"kinds\": [\"news\"") << u"bad-json"_s;
        QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0", 10) << u"bad-json"_s;
        QTest::newRow("nested without end") << QByteArray(10'000, '[') << u"bad-json"_s;
        QTest::newRow("endless") << QByteArray(2'000'000, ' ') << u"too-large"_s;
        QTest::newRow("a list") << QByteArray("[]") << u"bad-schema"_s;
        QTest::newRow("kinds are no list") << QByteArray("{\"kinds\": \"news\"}") << u"bad-schema"_s;
        QTest::newRow("a kind is a number") << QByteArray("{\"kinds\": [1]}") << u"bad-schema"_s;
        QTest::newRow("a kind is a path") << QByteArray("{\"kinds\": [\"../news\"]}") << u"bad-schema"_s;
        QTest::newRow("a place that is none") << QByteArray("{\"departments\": [\"XX\"]}") << u"bad-schema"_s;
        QTest::newRow("a height below zero") << QByteArray("{\"video_height\": -1}") << u"bad-schema"_s;
        QTest::newRow("a height of a million digits")
            << QByteArray("{\"video_height\": " + QByteArray(500'000, '9') + "}") << u"bad-json"_s;
        QTest::newRow("too many") << QByteArray("{\"kinds\": [" + QByteArray("\"news\",").repeated(2000) + "\"news\"]}")
                                  << u"bad-schema"_s;
        QTest::newRow("an endless id") << QByteArray("{\"without\": [\"" + QByteArray(5000, 'a') + "\"]}")
                                       << u"bad-schema"_s;
    }
    void refusesWhatIsNoSelection()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, code);
        const auto read = parseCarried(bytes);
        QVERIFY(!read);
        QCOMPARE(read.error().name(), code);
    }

    void readsItBesideAFeed()
    {
        const QTemporaryDir folder;
        QCOMPARE(*readCarried(folder.path()), std::optional<Carried>());
        QFile real(folder.filePath(u"other"_s));
        QVERIFY(real.open(QIODevice::WriteOnly) && real.write("{\"kinds\": [\"news\"]}") > 0);
        real.close();
        const QString name = folder.filePath(u"selection.json"_s);
        QVERIFY(QFile::link(real.fileName(), name));
        QVERIFY(readCarried(folder.path()).error().is(FeedError::BadUrl));
        QVERIFY(QFile::remove(name) && QFile::rename(real.fileName(), name));
        QCOMPARE((*readCarried(folder.path()))->selection.kinds, QSet<QString>{u"news"_s});
        QVERIFY(QFile::remove(name) && QDir(folder.path()).mkdir(u"selection.json"_s));
        QVERIFY(readCarried(folder.path()).error().is(FeedError::BadJson));
    }

    void aMirrorCarriesWhatItHasOfAnItem()
    {
        const FeedItem tutorial =
            item(u"tutorial"_s, u"fr"_s, {file(u"video"_s, {}, 480), file(u"video"_s, {}, 720), file(u"poster"_s)});
        const FeedItem low = *narrowed(tutorial, {{}, {}, {}, 480});
        QVERIFY(carries({}, tutorial, tutorial));
        QVERIFY(carries({{{u"tutorial"_s}}, {}}, tutorial, tutorial));
        QVERIFY(!carries({{{u"news"_s}}, {}}, tutorial, tutorial));
        QVERIFY(!carries({{}, {tutorial.id}}, tutorial, tutorial));
        QVERIFY(carries({{{}, {}, {}, 480}, {}}, tutorial, low));
        QVERIFY(!carries({{{}, {}, {}, 720}, {}}, tutorial, low)); // It has another video.
        QVERIFY(!carries({{{}, {}, {}, 480}, {}}, tutorial, tutorial));
    }

    void plansWhatIsWantedAndCarried()
    {
        const QTemporaryDir folder;
        const FeedStore store(folder.path());
        FeedDocument document;
        document.items << item(u"tutorial"_s, u"fr"_s, {file(u"video"_s, {}, 480), file(u"video"_s, {}, 720)})
                       << item(u"news"_s, u"fr"_s, {file(u"document"_s)}) << item(u"page"_s, u"de"_s, {file(u"data"_s)})
                       << item(u"event"_s, u"fr"_s);
        const SyncSelection french{{}, {}, {u"fr"_s}, 480};
        const SyncPlan plan = planSync(document, french, store);
        QCOMPARE(plan.missing.size(), 2);
        QCOMPARE(plan.missing.first().height, 480);
        QCOMPARE(plan.notCarried, QStringList());
        const SyncPlan part = planSync(document, french, store, Carried{{{u"news"_s}}, {}});
        QCOMPARE(part.missing.size(), 1);
        QCOMPARE(part.missing.first().role, u"document"_s);
        // What is in German is not waited for, and the event lacks nothing.
        QCOMPARE(part.notCarried, QStringList{u"urn:pdc:test:tutorial"_s});
    }
};

QTEST_GUILESS_MAIN(SelectionTest)
#include "selectiontest.moc"
