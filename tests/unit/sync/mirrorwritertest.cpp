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
