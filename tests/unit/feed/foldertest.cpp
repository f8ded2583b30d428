// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/folder.h"
#include "support/suite.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace Qt::StringLiterals;
using namespace pdc;

namespace {
const QByteArray testHash = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

bool writeFile(const QString &name, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(name).path());
    QFile file(name);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QByteArray feedJson(const QString &url)
{
    const QJsonObject attachment{
        {u"url"_s, url},
        {u"mime_type"_s, u"text/plain"_s},
        {u"size_in_bytes"_s, 4},
        {u"_partage_de_co"_s, QJsonObject{{u"sha256"_s, QString::fromLatin1(testHash)}, {u"role"_s, u"document"_s}}}};
    const QJsonObject item{{u"id"_s, u"a"_s},
                           {u"title"_s, u"T"_s},
                           {u"content_text"_s, u"C"_s},
                           {u"attachments"_s, QJsonArray{attachment}},
                           {u"_partage_de_co"_s, QJsonObject{{u"kind"_s, u"news"_s}}}};
    const QJsonObject own{{u"format"_s, 1},
                          {u"serial"_s, 3},
                          {u"issued"_s, u"2026-11-20T09:00:00Z"_s},
                          {u"expires"_s, u"2027-01-20T09:00:00Z"_s}};
    return QJsonDocument(QJsonObject{{u"version"_s, u"https://jsonfeed.org/version/1.1"_s},
                                     {u"title"_s, u"T"_s},
                                     {u"_partage_de_co"_s, own},
                                     {u"items"_s, QJsonArray{item}}})
        .toJson();
}

QString codeOf(const Result<QString> &result)
{
    return result ? u"found"_s : QString(result.error().name());
}
}

class FolderTest : public pdc::test::Suite
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatIsKeptByItsHash()
    {
        QTemporaryDir folder;
        QVERIFY(writeFile(folder.filePath(u"feed.json"_s), feedJson(u"files/a.txt"_s)));
        const QString blob = u"blobs/9f/"_s + QString::fromLatin1(testHash);
        QVERIFY(writeFile(folder.filePath(blob), "test"));
        const auto asNamed = FeedFolder::open(folder.path(), FeedOrigin::Published);
        const auto byHash = FeedFolder::open(folder.path(), FeedOrigin::Published, FeedFolder::Files::ByHash);
        QVERIFY(asNamed && byHash);
        const Attachment &attachment = byHash->document().items.first().attachments.first();
        QCOMPARE(codeOf(asNamed->pathOf(attachment)), u"blob-missing"_s);
        QCOMPARE(*asNamed->pathBelow(attachment), u"files/a.txt"_s);
        QCOMPARE(*byHash->pathBelow(attachment), blob);
        QCOMPARE(codeOf(byHash->verify(attachment)), u"found"_s);
        // Without a feed.json of its own: the one that is about to be put there.
        QVERIFY(QFile::remove(folder.filePath(u"feed.json"_s)));
        const FeedFolder coming(folder.path(), byHash->document(), byHash->digest(), FeedFolder::Files::ByHash);
        QCOMPARE(codeOf(coming.verify(attachment)), u"found"_s);
    }

    void opensAndVerifies()
    {
        QTemporaryDir folder;
        const QByteArray json = feedJson(u"files/a.txt"_s);
        QVERIFY(writeFile(folder.filePath(u"feed.json"_s), json));
        QVERIFY(writeFile(folder.filePath(u"files/a.txt"_s), "test"));
        const Result<FeedFolder> feed = FeedFolder::open(folder.path(), FeedOrigin::Published);
        QVERIFY(feed.has_value());
        QCOMPARE(feed->document().serial, 3);
        QCOMPARE(feed->folder(), folder.path());
        QCOMPARE(feed->digest(), QCryptographicHash::hash(json, QCryptographicHash::Sha256).toHex());
        const Result<QByteArray> digest = FeedFolder::digestOf(folder.path());
        QVERIFY(digest.has_value());
        QCOMPARE(*digest, feed->digest());
        const Attachment attachment = feed->document().items.first().attachments.first();
        const Result<QString> file = feed->verify(attachment);
        QVERIFY(file.has_value());
        QCOMPARE(*file, folder.filePath(u"files/a.txt"_s));
    }

    void refusesABlobThatIsNotTheOneAnnounced()
    {
        QTemporaryDir folder;
        QVERIFY(writeFile(folder.filePath(u"feed.json"_s), feedJson(u"a"_s)));
        const Result<FeedFolder> feed = FeedFolder::open(folder.path(), FeedOrigin::Published);
        QVERIFY(feed.has_value());
        const Attachment attachment = feed->document().items.first().attachments.first();
        const QString file = folder.filePath(u"a"_s);
        QCOMPARE(codeOf(feed->pathOf(attachment)), u"blob-missing"_s);
        QVERIFY(writeFile(file, "tes"));
        QCOMPARE(codeOf(feed->pathOf(attachment)), u"blob-length"_s);
        QVERIFY(writeFile(file, "tests"));
        QCOMPARE(codeOf(feed->verify(attachment)), u"blob-length"_s);
        QVERIFY(writeFile(file, "tess"));
        QCOMPARE(codeOf(feed->pathOf(attachment)), u"found"_s);
        QCOMPARE(codeOf(feed->verify(attachment)), u"blob-hash"_s);
        QVERIFY(writeFile(file, "test"));
        QCOMPARE(codeOf(feed->verify(attachment)), u"found"_s);
        QVERIFY(QFile::remove(file));
        QVERIFY(QDir(folder.path()).mkdir(u"a"_s));
        QCOMPARE(codeOf(feed->verify(attachment)), u"blob-missing"_s);
    }

    void refusesWhatLiesElsewhere()
    {
        QTemporaryDir outside;
        QVERIFY(writeFile(outside.filePath(u"secret"_s), "test"));
        QTemporaryDir folder;
        QVERIFY(writeFile(folder.filePath(u"feed.json"_s), feedJson(u"a/secret"_s)));
        const Result<FeedFolder> feed = FeedFolder::open(folder.path(), FeedOrigin::Published);
        QVERIFY(feed.has_value());
        // As a link to a folder, and as a link to a file: both would be read without anyone noticing.
        QVERIFY(QFile::link(outside.path(), folder.filePath(u"a"_s)));
        Attachment attachment = feed->document().items.first().attachments.first();
        QCOMPARE(codeOf(feed->verify(attachment)), u"bad-url"_s);
        QVERIFY(QFile::link(outside.filePath(u"secret"_s), folder.filePath(u"b"_s)));
        attachment.url = u"b"_s;
        QCOMPARE(codeOf(feed->verify(attachment)), u"bad-url"_s);
        for (const QString &url : {u"../secret"_s, u"%2e%2e/secret"_s, outside.filePath(u"secret"_s),
                                   u"file://"_s + outside.filePath(u"secret"_s)}) {
            attachment.url = url;
            QCOMPARE(codeOf(feed->verify(attachment)), u"bad-url"_s);
        }
    }

#ifdef Q_OS_UNIX
    void aPipeDoesNotHangIt()
    {
        QTemporaryDir folder;
        QVERIFY(writeFile(folder.filePath(u"feed.json"_s), feedJson(u"a"_s)));
        const Result<FeedFolder> feed = FeedFolder::open(folder.path(), FeedOrigin::Published);
        QVERIFY(feed.has_value());
        QCOMPARE(mkfifo(qPrintable(folder.filePath(u"a"_s)), 0600), 0);
        QCOMPARE(codeOf(feed->verify(feed->document().items.first().attachments.first())), u"blob-missing"_s);
        QVERIFY(QFile::remove(folder.filePath(u"feed.json"_s)));
        QCOMPARE(mkfifo(qPrintable(folder.filePath(u"feed.json"_s)), 0600), 0);
        QVERIFY(FeedFolder::open(folder.path(), FeedOrigin::Published).error().is(FeedError::Unreadable));
    }
#endif

    void findsWhatHasAnHttpsUrlByItsHash()
    {
        QTemporaryDir folder;
        QVERIFY(writeFile(folder.filePath(u"feed.json"_s), feedJson(u"https://example.org/a"_s)));
        const Result<FeedFolder> feed = FeedFolder::open(folder.path(), FeedOrigin::Published);
        QVERIFY(feed.has_value());
        const Attachment attachment = feed->document().items.first().attachments.first();
        QCOMPARE(codeOf(feed->verify(attachment)), u"blob-missing"_s);
        QVERIFY(writeFile(folder.filePath(u"blobs/9f/"_s + QString::fromLatin1(testHash)), "test"));
        QCOMPARE(codeOf(feed->verify(attachment)), u"found"_s);
    }

    void namesWhyAFolderIsNoFeed()
    {
        QTemporaryDir folder;
        const auto open = [&] {
            const Result<FeedFolder> feed = FeedFolder::open(folder.path(), FeedOrigin::Published);
            return feed ? u"opened"_s : QString(feed.error().name());
        };
        const QString file = folder.filePath(u"feed.json"_s);
        QCOMPARE(open(), u"unreadable"_s);
        QVERIFY(FeedFolder::digestOf(folder.path()).error().is(FeedError::Unreadable));
        QVERIFY(writeFile(file, "{"));
        QCOMPARE(open(), u"bad-json"_s);
        QVERIFY(FeedFolder::digestOf(folder.path()).has_value());
        QVERIFY(writeFile(file, "{}"));
        QCOMPARE(open(), u"bad-schema"_s);
        QVERIFY(writeFile(file, feedJson(u"a"_s).leftJustified(maximumFeedBytes + 1, ' ')));
        QCOMPARE(open(), u"too-large"_s);
        QVERIFY(FeedFolder::digestOf(folder.path()).error().is(FeedError::TooLarge));
        QVERIFY(QFile::rename(file, folder.filePath(u"other"_s)));
        QVERIFY(writeFile(folder.filePath(u"other"_s), feedJson(u"a"_s)));
        QVERIFY(QFile::link(folder.filePath(u"other"_s), file));
        QCOMPARE(open(), u"unreadable"_s);
    }
};

QTEST_GUILESS_MAIN(FolderTest)
#include "foldertest.moc"
