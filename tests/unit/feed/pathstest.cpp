// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/paths.h"
#include "support/suite.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace pdc;

namespace {
void writeFile(const QString &name, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(name).path());
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}
}

/// What parseFeed refuses is in documenttest's data; here is what is let through, and what files do.
class PathsTest : public pdc::test::Suite
{
    Q_OBJECT

private Q_SLOTS:
    void readsUrls_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("remote");
        QTest::addColumn<QString>("path");
        QTest::newRow("blob") << u"blobs/ab/abcd"_s << false << u"blobs/ab/abcd"_s;
        QTest::newRow("percent-encoded") << u"mes%20fichiers/%C3%A9t%C3%A9.pdf"_s << false << u"mes fichiers/été.pdf"_s;
        QTest::newRow("accents as they are") << u"été.pdf"_s << false << u"été.pdf"_s;
        QTest::newRow("dots in a name") << u"a..b/..c/.d"_s << false << u"a..b/..c/.d"_s;
        QTest::newRow("name that begins like a device")
            << u"console/nullable.txt"_s << false << u"console/nullable.txt"_s;
        QTest::newRow("name that begins like a scheme") << u"https/x"_s << false << u"https/x"_s;
        QTest::newRow("https") << u"https://example.org/a%20b?c=d"_s << true << QString();
        QTest::newRow("https in capitals with port") << u"HTTPS://example.org:8443/"_s << true << QString();
    }
    void readsUrls()
    {
        QFETCH(QString, url);
        QFETCH(bool, remote);
        QFETCH(QString, path);
        const Result<FeedUrl> read = readFeedUrl(url);
        QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().detail()));
        QCOMPARE(read->remote, remote);
        QCOMPARE(read->path, path);
    }

    void refusesUrls_data()
    {
        QTest::addColumn<QString>("url");
        QTest::newRow("device with extension") << u"blobs/COM1.pdf"_s;
        QTest::newRow("printer") << u"lpt9"_s;
        QTest::newRow("asterisk") << u"a*"_s;
        QTest::newRow("space at the end, encoded") << u"a%20"_s;
        QTest::newRow("dot dot and spaces, encoded") << u"..%20/a"_s;
        QTest::newRow("C1 control, encoded") << u"a%C2%85"_s;
        QTest::newRow("overlong dot") << u"%c0%ae%c0%ae/a"_s;
        QTest::newRow("percent at the end") << u"a%2"_s;
        QTest::newRow("name of 256 bytes") << QString(256, u'a');
        QTest::newRow("https with fragment") << u"https://example.org/#a"_s;
        QTest::newRow("https with half a character") << u"https://example.org/"_s + QChar(0xd800);
    }
    void refusesUrls()
    {
        QFETCH(QString, url);
        const Result<FeedUrl> read = readFeedUrl(url);
        QVERIFY2(!read, read ? qPrintable(read->path) : "");
        QVERIFY(read.error().is(FeedError::BadUrl));
    }

    void findsPlainFilesOnly()
    {
        QTemporaryDir folder;
        writeFile(folder.filePath(u"a/file"_s), "1");
        QVERIFY(QFile::link(folder.filePath(u"a/file"_s), folder.filePath(u"link"_s)));
        QVERIFY(QFile::link(folder.filePath(u"a"_s), folder.filePath(u"linked"_s)));
        QVERIFY(QFile::link(u"/nowhere"_s, folder.filePath(u"dangling"_s)));
        const auto codeOf = [&](const QString &path) {
            const Result<QString> file = plainFileBelow(folder.path(), path);
            return file ? u"found"_s : QString(file.error().name());
        };
        QCOMPARE(codeOf(u"a/file"_s), u"found"_s);
        QCOMPARE(codeOf(u"link"_s), u"bad-url"_s);
        QCOMPARE(codeOf(u"linked/file"_s), u"bad-url"_s);
        QCOMPARE(codeOf(u"dangling"_s), u"bad-url"_s);
        QCOMPARE(codeOf(u"a"_s), u"blob-missing"_s);
        QCOMPARE(codeOf(u"b"_s), u"blob-missing"_s);
        QCOMPARE(codeOf(u"a/../a/file"_s), u"bad-url"_s);
        QCOMPARE(codeOf(folder.filePath(u"a/file"_s)), u"bad-url"_s);
    }

    void hashesInPieces()
    {
        QTemporaryDir folder;
        const QString name = folder.filePath(u"a"_s);
        writeFile(name, "test");
        const Result<FileDigest> digest = digestOfFile(name, 4);
        QVERIFY(digest.has_value());
        QCOMPARE(digest->size, 4);
        QCOMPARE(digest->sha256, QByteArray("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"));
        QVERIFY(digestOfFile(name, 3).error().is(FeedError::BlobLength));

        // More than one piece, and not a multiple of it; the hash of a million times "a" is a known answer.
        writeFile(name, QByteArray(1'000'000, 'a'));
        const Result<FileDigest> million = digestOfFile(name, 1'000'000);
        QVERIFY(million.has_value());
        QCOMPARE(million->sha256, QByteArray("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"));
        QVERIFY(digestOfFile(folder.filePath(u"b"_s), 1).error().is(FeedError::Unreadable));
    }

    void readsNoMoreThanTheMost()
    {
        QTemporaryDir folder;
        writeFile(folder.filePath(u"a"_s), "1234");
        const Result<QByteArray> bytes = readPlainFile(folder.filePath(u"a"_s), 4);
        QVERIFY(bytes.has_value());
        QCOMPARE(*bytes, QByteArray("1234"));
        QVERIFY(readPlainFile(folder.filePath(u"a"_s), 3).error().is(FeedError::TooLarge));
        QVERIFY(readPlainFile(folder.path(), 3).error().is(FeedError::Unreadable));
    }

    void namesBlobsByTheirHash() { QCOMPARE(blobPath("abcd"), u"blobs/ab/abcd"_s); }
};

QTEST_GUILESS_MAIN(PathsTest)
#include "pathstest.moc"
