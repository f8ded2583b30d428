// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/builder.h"
#include "feed/folder.h"
#include "support/suite.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace pdc;

namespace {
const QDateTime issued({2026, 11, 22}, {9, 0}, Qt::UTC);

QByteArray readFile(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
}

QJsonObject fileNamed(const QString &name, const QString &mimeType, const QString &role)
{
    return {{u"file"_s, name}, {u"mime_type"_s, mimeType}, {u"_partage_de_co"_s, QJsonObject{{u"role"_s, role}}}};
}

QJsonObject newsItem(const QString &id, const QJsonArray &attachments = {})
{
    return {{u"id"_s, id},
            {u"title"_s, u"Rendez-vous"_s},
            {u"content_text"_s, u"Venez."_s},
            {u"date_modified"_s, u"2026-11-20T09:00:00+01:00"_s},
            {u"attachments"_s, attachments},
            {u"_partage_de_co"_s, QJsonObject{{u"kind"_s, u"news"_s}}}};
}

/// A source folder and an output folder that go when the test ends.
class Workshop
{
public:
    Workshop() { write(u"feed.json"_s, QJsonObject{{u"title"_s, u"Partage de Co"_s}, {u"language"_s, u"fr"_s}}); }

    bool write(const QString &name, const QByteArray &bytes)
    {
        const QString path = source() + u'/' + name;
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    }
    bool write(const QString &name, const QJsonObject &json) { return write(name, QJsonDocument(json).toJson()); }

    QString source() const { return m_folder.filePath(u"source"_s); }
    QString output() const { return m_folder.filePath(u"output"_s); }
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QDateTime when = issued;
    QByteArray feedJson() const { return readFile(output() + u"/feed.json"_s); }

    Result<FeedBuildReport> build(FeedOrigin origin) const
    {
        return buildFeed(source(), output(), {origin, 60, origin == FeedOrigin::Published ? when : QDateTime()});
    }

    /// The problems as "where: what"; "could not: …" for an error.
    QStringList problems(FeedOrigin origin = FeedOrigin::Bundled) const
    {
        const Result<FeedBuildReport> report = build(origin);
        if (!report)
            return {u"could not: "_s + report.error().name()};
        QStringList lines;
        for (const FeedProblem &problem : report->problems)
            lines << problem.where + u": "_s + problem.what;
        return lines;
    }

    /// Every file of the output, relative.
    QStringList outputFiles() const
    {
        QStringList files;
        QDirIterator iterator(output(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (iterator.hasNext())
            files << QDir(output()).relativeFilePath(iterator.next());
        files.sort();
        return files;
    }

private:
    QTemporaryDir m_folder;
};

const QString testBlob = u"blobs/9f/9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"_s;
}

class BuilderTest : public pdc::test::Suite
{
    Q_OBJECT

private Q_SLOTS:
    void whatItBuildsIsReadBack()
    {
        Workshop shop;
        QVERIFY(shop.write(u"news/b/item.json"_s,
                           newsItem(u"urn:pdc:news:b"_s,
                                    {fileNamed(u"a.txt"_s, u"text/plain"_s, u"document"_s),
                                     fileNamed(u"more/c.txt"_s, u"text/plain"_s, u"document"_s)})));
        QVERIFY(shop.write(u"news/b/a.txt"_s, QByteArray("test")));
        QVERIFY(shop.write(u"news/b/more/c.txt"_s, QByteArray()));
        QVERIFY(shop.write(u"news/b/drawing.svg"_s, QByteArray("not named")));
        QVERIFY(shop.write(u"news/a/item.json"_s, newsItem(u"urn:pdc:news:a"_s)));
        QVERIFY(shop.write(u".hidden/item.json"_s, QByteArray("{")));

        const Result<FeedBuildReport> report = shop.build(FeedOrigin::Published);
        QVERIFY(report.has_value());
        QCOMPARE(shop.problems(FeedOrigin::Published), QStringList());
        QCOMPARE(report->serial, 1);
        QCOMPARE(report->items, 2);
        const QString emptyBlob = u"blobs/e3/e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"_s;
        QCOMPARE(shop.outputFiles(), QStringList({testBlob, emptyBlob, u"feed.json"_s}));

        const Result<FeedFolder> feed = FeedFolder::open(shop.output(), FeedOrigin::Published);
        QVERIFY(feed.has_value());
        const FeedDocument &document = feed->document();
        QCOMPARE(document.title, u"Partage de Co"_s);
        QCOMPARE(document.issued, issued);
        QCOMPARE(document.expires, issued.addDays(60));
        QCOMPARE(document.items.size(), 2);
        QCOMPARE(document.items.at(0).id, u"urn:pdc:news:a"_s);
        const FeedItem &item = document.items.at(1);
        QCOMPARE(item.id, u"urn:pdc:news:b"_s);
        QCOMPARE(item.attachments.size(), 2);
        QCOMPARE(item.attachments.at(0).url, testBlob);
        QCOMPARE(item.attachments.at(0).size, 4);
        QCOMPARE(item.attachments.at(1).size, 0);
        for (const Attachment &attachment : item.attachments)
            QVERIFY(feed->verify(attachment).has_value());
        QVERIFY(!shop.feedJson().contains("\"file\""));
    }

    void aBundledFeedHasTheSameBytesEachTime()
    {
        Workshop shop;
        Workshop again;
        // Written in another order and with the keys in another order, as a checkout elsewhere might have them.
        for (Workshop *each : {&shop, &again}) {
            const QStringList ids = each == &shop ? QStringList{u"a"_s, u"b"_s} : QStringList{u"b"_s, u"a"_s};
            for (const QString &id : ids) {
                QVERIFY(each->write(id + u"/item.json"_s,
                                    newsItem(id, {fileNamed(u"a.txt"_s, u"text/plain"_s, u"document"_s)})));
                QVERIFY(each->write(id + u"/a.txt"_s, QByteArray("test")));
            }
        }
        QVERIFY(again.write(u"feed.json"_s, QByteArray(R"({ "language" : "fr", "title" : "Partage de Co" })")));
        QCOMPARE(shop.problems(), QStringList());
        QCOMPARE(again.problems(), QStringList());
        QCOMPARE(shop.feedJson(), again.feedJson());
        const QByteArray first = shop.feedJson();
        QCOMPARE(shop.problems(), QStringList());
        QCOMPARE(shop.feedJson(), first);

        const Result<FeedDocument> document = parseFeed(first, FeedOrigin::Bundled);
        QVERIFY(document.has_value());
        QCOMPARE(document->issued, QDateTime({2026, 11, 20}, {8, 0}, Qt::UTC));
        QVERIFY(!document->expires.isValid());
        QVERIFY(first.contains("\"serial\":0"));
    }

    void theFolderOfTheFilesIsThereEvenWithoutAFile()
    {
        Workshop workshop;
        QVERIFY(workshop.write(u"a/item.json"_s, newsItem(u"urn:a"_s, {})));
        QVERIFY(workshop.build(FeedOrigin::Published));
        QVERIFY(QFileInfo(workshop.output() + u"/blobs"_s).isDir());
    }

    void theSerialGrows()
    {
        Workshop shop;
        const auto serial = [&] {
            const Result<FeedBuildReport> report = shop.build(FeedOrigin::Published);
            return report ? report->serial : -1;
        };
        const auto editorSays = [&](qint64 number) {
            return shop.write(
                u"feed.json"_s,
                QJsonObject{{u"title"_s, u"T"_s}, {u"_partage_de_co"_s, QJsonObject{{u"serial"_s, number}}}});
        };
        QCOMPARE(serial(), 1);
        QCOMPARE(serial(), 2);
        QVERIFY(editorSays(40));
        QCOMPARE(serial(), 40);
        QCOMPARE(serial(), 41);
        QVERIFY(editorSays(7));
        QCOMPARE(serial(), 42);

        // Unreadable: beginning again with 1 would be a rollback for every reader.
        QFile held(shop.output() + u"/feed.json"_s);
        QVERIFY(held.open(QIODevice::WriteOnly | QIODevice::Truncate));
        held.close();
        QVERIFY(editorSays(0));
        const QStringList problems = shop.problems(FeedOrigin::Published);
        QVERIFY(!problems.isEmpty());
        QVERIFY2(problems.first().contains(u"its serial is unknown"_s), qPrintable(problems.first()));
        QCOMPARE(shop.feedJson(), QByteArray());
        QVERIFY(editorSays(43));
        QCOMPARE(serial(), 43);
    }

    void whatIsNamedNoLongerStaysForReadersOfThePublicationBefore()
    {
        Workshop shop;
        const auto files = [&](int daysLater) {
            shop.when = issued.addDays(daysLater);
            const auto report = shop.build(FeedOrigin::Published);
            return report && report->problems.isEmpty() ? shop.outputFiles() : QStringList{u"not built"_s};
        };
        const auto write = [&](const QByteArray &text) {
            return shop.write(u"a/item.json"_s,
                              newsItem(u"a"_s, {fileNamed(u"a.txt"_s, u"text/plain"_s, u"document"_s)}))
                && shop.write(u"a/a.txt"_s, text);
        };
        const QString other = u"blobs/d9/d9298a10d1b0735837dc4bd85dac641b0f3cef27a47e5d53a54f2f3f5b2fcffa"_s;
        QVERIFY(write("test"));
        QCOMPARE(files(0), QStringList({testBlob, u"feed.json"_s}));
        QVERIFY(write("other"));
        QCOMPARE(files(1), QStringList({u".retired.json"_s, testBlob, other, u"feed.json"_s}));
        QCOMPARE(files(30), QStringList({u".retired.json"_s, testBlob, other, u"feed.json"_s}));
        // Named again, its time is over; it begins anew when it is dropped once more.
        QVERIFY(write("test"));
        QCOMPARE(files(30), QStringList({u".retired.json"_s, testBlob, other, u"feed.json"_s}));
        QVERIFY(write("other"));
        QCOMPARE(files(40), QStringList({u".retired.json"_s, testBlob, other, u"feed.json"_s}));
        QCOMPARE(files(69), QStringList({u".retired.json"_s, testBlob, other, u"feed.json"_s}));
        QCOMPARE(files(70), QStringList({other, u"feed.json"_s}));

        // What else lies there is none of the builder's; a book that cannot be read loses no file.
        QVERIFY(shop.write(u"../output/blobs/d9/README"_s, QByteArray("mine")));
        QVERIFY(write("test"));
        QVERIFY(shop.write(u"../output/.retired.json"_s, QByteArray("[")));
        QVERIFY(files(200).contains(other));
        QVERIFY(files(231).contains(u"blobs/d9/README"_s));
        QVERIFY(!shop.outputFiles().contains(other));
    }

    void namesAllProblemsAtOnce()
    {
        Workshop shop;
        QVERIFY(shop.write(u"a/item.json"_s,
                           newsItem(u"a"_s,
                                    {fileNamed(u"../secret"_s, u"text/plain"_s, u"document"_s),
                                     fileNamed(u"absent.txt"_s, u"text/plain"_s, u"document"_s),
                                     QJsonObject{{u"url"_s, u"blobs/x"_s}}})));
        QVERIFY(shop.write(u"secret"_s, QByteArray("s")));
        QVERIFY(shop.write(u"b/item.json"_s, QByteArray("{")));
        QVERIFY(shop.write(u"c/item.json"_s, newsItem(u"c"_s, {QJsonValue(7)})));
        QJsonObject untitled = newsItem(u"d"_s);
        untitled.remove(u"title"_s);
        QVERIFY(shop.write(u"d/item.json"_s, untitled));
        QVERIFY(shop.write(u"e/item.json"_s, newsItem(u"f"_s)));
        QVERIFY(shop.write(u"f/item.json"_s, newsItem(u"f"_s)));
        QVERIFY(shop.write(u"g/item.json"_s, newsItem(u"g"_s, {fileNamed(u"x"_s, u"text"_s, u"document"_s)})));
        QVERIFY(shop.write(u"g/x"_s, QByteArray("x")));
        QVERIFY(shop.write(u"h/real"_s, QByteArray("x")));
        QVERIFY(QFile::link(shop.source() + u"/h/real"_s, shop.source() + u"/h/link"_s));
        QVERIFY(shop.write(u"h/item.json"_s, newsItem(u"h"_s, {fileNamed(u"link"_s, u"text/plain"_s, u"document"_s)})));
        QJsonObject hologram = newsItem(u"i"_s);
        hologram.insert(u"_partage_de_co"_s, QJsonObject{{u"kind"_s, u"hologram"_s}});
        QVERIFY(shop.write(u"i/item.json"_s, hologram));

        const QStringList expected{
            u"a/item.json: /attachments/0/file bad-url: a path that leaves its folder"_s,
            u"a/item.json: /attachments/1/file blob-missing: a/absent.txt"_s,
            u"a/item.json: /attachments/2 lacks file"_s,
            u"b/item.json: no JSON at byte 1"_s,
            u"c/item.json: /attachments/0 not an object"_s,
            u"h/item.json: /attachments/0/file bad-url: a symbolic link: h/link"_s,
            u"d/item.json: lacks title"_s,
            u"f/item.json: an item with this id came before"_s,
            u"g/item.json: /attachments/0/mime_type not of the form "
            "^[A-Za-z0-9!#&^_.+-]+/[A-Za-z0-9!#&^_.+-]+( *;[\\x20-\\x7e]*)?$"_s,
            u"i/item.json: unknown kind hologram"_s,
        };
        QCOMPARE(shop.problems(), expected);
        QVERIFY(!QFileInfo::exists(shop.output()));

        // A broken top does not hide them.
        QVERIFY(shop.write(u"feed.json"_s, QByteArray("{}")));
        QStringList more = expected;
        more.insert(6, u"feed.json: bad-schema: lacks title"_s);
        QCOMPARE(shop.problems(), more);
    }

    void aPublishedFeedMayNameFilesElsewhere()
    {
        const QJsonObject remote{
            {u"url"_s, u"https://example.org/a"_s},
            {u"mime_type"_s, u"text/plain"_s},
            {u"size_in_bytes"_s, 4},
            {u"_partage_de_co"_s, QJsonObject{{u"sha256"_s, testBlob.right(64)}, {u"role"_s, u"document"_s}}}};
        Workshop shop;
        QVERIFY(shop.write(u"a/item.json"_s, newsItem(u"a"_s, {remote})));
        QCOMPARE(shop.problems(FeedOrigin::Published), QStringList());
        // What is installed has to be there without a network.
        QCOMPARE(shop.problems(FeedOrigin::Bundled), QStringList(u"a/item.json: /attachments/0 lacks file"_s));
    }

    void keepsAndRemovesBlobs()
    {
        Workshop shop;
        QVERIFY(shop.write(u"a/item.json"_s, newsItem(u"a"_s, {fileNamed(u"a"_s, u"text/plain"_s, u"document"_s)})));
        QVERIFY(shop.write(u"a/a"_s, QByteArray("test")));
        QCOMPARE(shop.problems(FeedOrigin::Published), QStringList());
        QFile foreign(shop.output() + u"/blobs/9f/notes.txt"_s);
        QVERIFY(foreign.open(QIODevice::WriteOnly));
        foreign.close();
        QFile signature(shop.output() + u"/feed.json.minisig"_s);
        QVERIFY(signature.open(QIODevice::WriteOnly));
        signature.close();

        // A blob that was damaged on the disk is written anew.
        QFile blob(shop.output() + u'/' + testBlob);
        QVERIFY(blob.open(QIODevice::WriteOnly | QIODevice::Truncate));
        blob.write("tess");
        blob.close();
        QCOMPARE(shop.problems(FeedOrigin::Published), QStringList());
        QCOMPARE(readFile(blob.fileName()), QByteArray("test"));
        QVERIFY(!signature.exists());

        // No longer named: a mirror of an earlier publication may still want it, the bundle has no earlier one.
        QVERIFY(shop.write(u"a/a"_s, QByteArray("tess")));
        QCOMPARE(shop.problems(FeedOrigin::Published), QStringList());
        QVERIFY(blob.exists());
        QCOMPARE(shop.outputFiles().size(), 5);
        QCOMPARE(shop.problems(FeedOrigin::Bundled), QStringList());
        QVERIFY(!blob.exists());
        QVERIFY(foreign.exists());
        QCOMPARE(shop.outputFiles().size(), 3);
    }

    void refusesFoldersItCannotWorkIn()
    {
        Workshop shop;
        const FeedBuildOptions options{FeedOrigin::Bundled, 60, {}};
        const auto codeOf = [&](const QString &source, const QString &output) {
            const Result<FeedBuildReport> report = buildFeed(source, output, options);
            return report ? u"built"_s : QString(report.error().name());
        };
        QCOMPARE(codeOf(shop.path(u"absent"_s), shop.output()), u"unreadable"_s);
        QCOMPARE(codeOf(shop.source(), shop.source() + u"/."_s), u"not-writable"_s);
        QVERIFY(shop.write(u"file"_s, QByteArray("x")));
        QCOMPARE(codeOf(shop.source(), shop.source() + u"/file/output"_s), u"not-writable"_s);
        QCOMPARE(codeOf(shop.source(), shop.output()), u"built"_s);
    }

    void refusesTimesThatAreNone()
    {
        Workshop shop;
        for (const FeedBuildOptions &options :
             {FeedBuildOptions{FeedOrigin::Published, 60, {}}, FeedBuildOptions{FeedOrigin::Published, 4000, issued}}) {
            const Result<FeedBuildReport> report = buildFeed(shop.source(), shop.output(), options);
            QVERIFY(report.has_value());
            QVERIFY(!report->problems.isEmpty());
            QCOMPARE(report->problems.first().what, u"issued or expires is no usable time"_s);
        }
        QVERIFY(!QFileInfo::exists(shop.output()));
    }

    void whatShipsHasNoProblem()
    {
        QTemporaryDir output;
        const Result<FeedBuildReport> report = buildFeed(QStringLiteral(PDC_SOURCE_DIR "/resources/content"),
                                                         output.path(), {FeedOrigin::Bundled, 60, {}});
        QVERIFY(report.has_value());
        for (const FeedProblem &problem : report->problems)
            qInfo("%s: %s", qPrintable(problem.where), qPrintable(problem.what));
        QCOMPARE(report->problems.size(), 0);
    }
};

QTEST_GUILESS_MAIN(BuilderTest)
#include "buildertest.moc"
