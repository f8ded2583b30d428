// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/paths.h"
#include "support/suite.h"
#include "sync/mirrorwriter.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace pdc;

namespace {

struct Document
{
    QString url;
    QByteArray bytes;
    qint64 size = -1; ///< Announced, if not that of the bytes.
};

}

/// What a feed can name that no stick can hold: a mirror refuses it or does without. The rest is in tests/sync.
class MirrorWriterTest final : public test::Suite
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        Suite::init();
        m_folder = std::make_unique<QTemporaryDir>();
        m_items = {};
    }

    void aFileThatIsTooLargeIsRefusedByName()
    {
        put(u"urn:a"_s, {{u"blobs/x"_s, "large", MirrorWriter::tooLarge}});
        put(u"urn:b"_s, {{u"blobs/y"_s, "small"}});
        const auto refused = write();
        QVERIFY(!refused && refused.error().is(MirrorError::FileTooLarge));
        QVERIFY2(refused.error().detail().contains(u"Titre de urn:a"_s), qPrintable(refused.error().detail()));
        QVERIFY(!QFile::exists(stick())); // Nothing of it was begun.
        const auto without = write({{u"event"_s}}); // What does not hold it can be copied.
        QVERIFY(without);
    }

    void filesLieWhereTheFeedNamesThem()
    {
        put(u"urn:a"_s, {{u"docs/affiche.pdf"_s, "one"}, {u"https://club.example/b.pdf"_s, "two"}});
        const auto report = write();
        QVERIFY2(report, report ? "" : qPrintable(report.error().detail()));
        QCOMPARE(report->items, 1);
        QStringList expected{u"docs/affiche.pdf"_s, blobPath(hashOf("two")), u"feed.json"_s, u"feed.json.minisig"_s};
        expected.sort();
        QCOMPARE(files(), expected);
    }

    void doesWithoutWhatNoDiskCanHold_data()
    {
        QTest::addColumn<QString>("url");
        QTest::newRow("the feed itself") << u"feed.json"_s;
        QTest::newRow("the signature, in capitals") << u"FEED.JSON.MINISIG"_s;
        QTest::newRow("the selection") << u"selection.json"_s;
        QTest::newRow("an unfinished file") << u"feed.json.part"_s;
        QTest::newRow("below the feed itself") << u"feed.json/x"_s;
        QTest::newRow("below the selection, in capitals") << u"Selection.JSON/x"_s;
        QTest::newRow("the folder of all files") << u"Blobs"_s;
        QTest::newRow("below another file") << u"docs/a.pdf/b.pdf"_s;
        QTest::newRow("the folder of another file") << u"Docs"_s;
        QTest::newRow("the place of another file") << u"docs/a.pdf"_s;
        QTest::newRow("the same but for capitals") << u"docs/A.PDF"_s;
    }
    void doesWithoutWhatNoDiskCanHold()
    {
        QFETCH(QString, url);
        put(u"urn:a"_s, {{u"docs/a.pdf"_s, "one"}});
        put(u"urn:b"_s, {{url, "two"}});
        const auto report = write();
        QVERIFY2(report, report ? "" : qPrintable(report.error().detail()));
        QCOMPARE(report->items, 1);
        QCOMPARE(report->leftOut, 1);
        QCOMPARE(files(), (QStringList{u"docs/a.pdf"_s, u"feed.json"_s, u"feed.json.minisig"_s, u"selection.json"_s}));
        const auto carried = readCarried(stick());
        QVERIFY(carried && carried->has_value());
        QCOMPARE((*carried)->without, QSet<QString>{u"urn:b"_s});
    }

    void whatIsSomeoneElsesStays_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("a source") << u"feed.json"_s << QByteArray(R"({"title": "Le club", "language": "fr"})");
        QTest::newRow("no feed at all") << u"feed.json"_s << QByteArray("junk");
        QTest::newRow("a signature of something") << u"feed.json.minisig"_s << QByteArray("junk");
        QTest::newRow("a selection of something") << u"selection.json"_s << QByteArray("{\"mine\": true}");
        QTest::newRow("a file where one of the feed's lies") << u"docs/a.pdf"_s << QByteArray("mine");
    }
    void whatIsSomeoneElsesStays()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        put(u"urn:a"_s, {{u"docs/a.pdf"_s, "one"}});
        QVERIFY(QDir().mkpath(stick() + "/docs"_L1));
        QVERIFY(writeOnStick(name, bytes));
        const auto refused = write();
        QVERIFY(!refused && refused.error().is(MirrorError::Foreign));
        QCOMPARE(refused.error().detail(), name);
        QCOMPARE(onStick(name), bytes);
        QCOMPARE(files(), QStringList{name});
    }

    void nothingBesideItIsTouched()
    {
        put(u"urn:a"_s, {{u"docs/a.pdf"_s, "one"}});
        const QStringList mine{u"docs/a.pdf.part"_s, u"feed.json.part"_s, u"lettre.odt"_s, u"selection.json.part"_s};
        QVERIFY(QDir().mkpath(stick() + "/docs"_L1));
        for (const QString &name : mine)
            QVERIFY(writeOnStick(name, "mine"));
        QVERIFY(write());
        for (const QString &name : mine)
            QCOMPARE(onStick(name), QByteArray("mine"));
    }

    void aFormerMirrorIsGoneOverAgain()
    {
        put(u"urn:a"_s, {{u"docs/a.pdf"_s, "one"}});
        put(u"urn:b"_s, {{u"docs/b.pdf"_s, "two"}});
        QVERIFY(write());
        QVERIFY(writeOnStick(u"docs/b.pdf"_s, "bad"));
        m_items.removeAt(0);
        put(u"urn:c"_s, {{u"docs/a.pdf"_s, "three"}}); // At the place of what a former publication had.
        const auto report = write();
        QVERIFY2(report, report ? "" : qPrintable(report.error().detail()));
        QCOMPARE(onStick(u"docs/a.pdf"_s), QByteArray("three"));
        QCOMPARE(onStick(u"docs/b.pdf"_s), QByteArray("two"));
        // Cut off before its feed.json, and while it was replaced.
        QVERIFY(QFile::remove(stick() + "/feed.json"_L1));
        QVERIFY(write());
        QVERIFY(writeOnStick(u"feed.json"_s, "{"));
        QVERIFY(write());
        QCOMPARE(onStick(u"feed.json"_s), store().held().json);
    }

    void oneFileOfTwoItemsIsCopiedOnce()
    {
        put(u"urn:a"_s, {{u"blobs/x"_s, "shared"}});
        put(u"urn:b"_s, {{u"blobs/x"_s, "shared"}});
        const auto report = write();
        QVERIFY(report);
        QCOMPARE(report->items, 2);
        QCOMPARE(report->copied, 1);
    }

    void aFeedThatCannotBeReadIsNotHandedOn()
    {
        QVERIFY(store().commit("{\"version\":", "signature"));
        QVERIFY(MirrorWriter(store(), {}, {})
                    .write(stick(), {}, [](const auto &) { return true; })
                    .error()
                    .is(FeedError::BadJson));
    }

private:
    static QByteArray hashOf(const QByteArray &bytes)
    {
        return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    }
    [[nodiscard]] FeedStore store() const { return FeedStore(m_folder->filePath(u"feed"_s)); }
    [[nodiscard]] bool writeOnStick(const QString &name, const QByteArray &bytes) const
    {
        QFile file(stick() + u'/' + name);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    }
    [[nodiscard]] QByteArray onStick(const QString &name) const
    {
        QFile file(stick() + u'/' + name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] QString stick() const { return m_folder->filePath(u"stick"_s); }

    void put(const QString &id, const QList<Document> &documents)
    {
        QJsonArray attachments;
        for (const Document &document : documents) {
            const QString file = store().folder() + u'/' + blobPath(hashOf(document.bytes));
            QDir().mkpath(QFileInfo(file).path());
            QFile blob(file);
            if (!blob.open(QIODevice::WriteOnly) || blob.write(document.bytes) != document.bytes.size())
                qFatal("a test's own folder cannot be written");
            attachments.append(QJsonObject{
                {u"url"_s, document.url},
                {u"mime_type"_s, u"application/pdf"_s},
                {u"size_in_bytes"_s, document.size < 0 ? qint64(document.bytes.size()) : document.size},
                {u"_partage_de_co"_s,
                 QJsonObject{{u"sha256"_s, QString::fromLatin1(hashOf(document.bytes))}, {u"role"_s, u"document"_s}}}});
        }
        m_items.append(QJsonObject{{u"id"_s, id},
                                   {u"title"_s, QString(u"Titre de "_s + id)},
                                   {u"content_text"_s, u"Un texte."_s},
                                   {u"attachments"_s, attachments},
                                   {u"_partage_de_co"_s, QJsonObject{{u"kind"_s, u"news"_s}}}});
    }
    [[nodiscard]] Result<MirrorReport> write(const SyncSelection &wish = {}) const
    {
        const QJsonObject own{{u"format"_s, 1},
                              {u"serial"_s, 3},
                              {u"issued"_s, u"2026-11-20T09:00:00Z"_s},
                              {u"expires"_s, u"2027-01-20T09:00:00Z"_s}};
        const QJsonObject feed{{u"version"_s, u"https://jsonfeed.org/version/1.1"_s},
                               {u"title"_s, u"Essai"_s},
                               {u"items"_s, m_items},
                               {u"_partage_de_co"_s, own}};
        if (const auto put = store().commit(QJsonDocument(feed).toJson(), "signature"); !put)
            return put.error();
        return MirrorWriter(store(), {}, {}).write(stick(), wish, [](const MirrorProgress &) { return true; });
    }
    [[nodiscard]] QStringList files() const
    {
        QStringList names;
        QDirIterator all(stick(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (all.hasNext())
            names << QDir(stick()).relativeFilePath(all.next());
        names.sort();
        return names;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QJsonArray m_items;
};

QTEST_GUILESS_MAIN(MirrorWriterTest)
#include "mirrorwritertest.moc"
