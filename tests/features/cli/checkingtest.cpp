// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/cli/runner.h"
#include "support/minisign.h"
#include "support/nginx.h"
#include "support/suite.h"
#include "support/zipmaker.h"

#include <QDir>
#include <QDirIterator>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace pdc;
using namespace pdc::test;

namespace {

QJsonObject file(const QString &name, const QString &role, const QString &type, const QString &language = {})
{
    QJsonObject own{{u"role"_s, role}};
    if (!language.isEmpty())
        own.insert("language"_L1, language);
    return {{u"file"_s, name}, {u"mime_type"_s, type}, {u"_partage_de_co"_s, own}};
}

}

/// `pdc feed check`: an editor hears of a fault before any reader does.
class CheckingTest final : public pdc::test::Suite
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_parent.isValid());
        m_program = installSmall(m_parent.filePath(u"small"_s));
        QVERIFY(!m_program.isEmpty());
        QVERIFY2(m_minisign.works(), "minisign is not installed");
    }

    void init()
    {
        Suite::init();
        m_folder = m_parent.filePath(QString::number(++m_count));
        QVERIFY(writeFile(m_folder + "/source/feed.json"_L1, R"({"title": "Partage de Co", "language": "fr"})"));
        QVERIFY(write(u"page"_s, u"page"_s, {file(u"data.json"_s, u"data"_s, u"application/json"_s)},
                      {{u"theme"_s, u"decouvrir"_s}}));
        QVERIFY(writePage(u"/tutorials/urn:pdc:test:tutorial"_s));
        QVERIFY(write(u"news"_s, u"news"_s, {file(u"affiche.pdf"_s, u"document"_s, u"application/pdf"_s)}, {}));
        QVERIFY(writeFile(m_folder + "/source/news/affiche.pdf"_L1, QByteArray(500, 'a')));
    }

    void whatIsRightIsCalledRight()
    {
        QVERIFY(publish());
        const Run run = check({u"--key"_s, m_minisign.publicFile()});
        QVERIFY2(run.exit == 0, run.err.constData() + run.out);
        QCOMPARE(run.object(), (QJsonObject{{u"serial"_s, 1}, {u"items"_s, 2}, {u"problems"_s, QJsonArray()}}));
        QVERIFY(run.err.isEmpty());
        // It looks, and leaves nothing behind: not even a store.
        QVERIFY(!QFile::exists(m_folder + "/store"_L1));
    }

    void namesWhatIsWrong_data()
    {
        QTest::addColumn<QString>("how");
        QTest::addColumn<QString>("where");
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *how, const QString &where, const QString &what, const QString &code) {
            QTest::newRow(how) << QString::fromLatin1(how) << where << what << code;
        };
        const QString feed = u"feed.json"_s;
        const QString signature = u"feed.json.minisig"_s;
        const QString news = u"urn:pdc:test:news"_s;
        const QString page = u"urn:pdc:test:page"_s;
        row("unsigned", signature, u"unsigned"_s, u"unsigned"_s);
        row("another key", signature, u"unknown-key"_s, u"unknown-key"_s);
        row("legacy", signature, u"legacy-signature"_s, u"legacy-signature"_s);
        row("changed", signature, u"bad-signature"_s, u"bad-signature"_s);
        row("expired", feed, u"has expired"_s, u"expired"_s);
        row("expires soon", feed, u"expires in 2 days"_s, u"expires-soon"_s);
        row("not higher", feed, u"its serial 1 is not higher than the live one, 2"_s, u"rollback"_s);
        row("lost", news, u"blob-missing"_s, u"blob-missing"_s);
        row("short", news, u"blob-length"_s, u"blob-length"_s);
        row("other", news, u"blob-hash"_s, u"blob-hash"_s);
        row("nowhere", page, u"a link that leads nowhere: /guides/urn:pdc:test:none"_s, u"dead-link"_s);
        row("no news", page, u"a link that leads nowhere: /news/urn:pdc:test:tutorial"_s, u"dead-link"_s);
        row("no page", page, u"bad-page"_s, u"bad-page"_s);
        row("captions", u"urn:pdc:test:tutorial"_s, u"captions fr: line 6: begins before the caption above it"_s,
            u"bad-captions"_s);
        row("zip", u"urn:pdc:test:practice"_s, u"zip-bad-name: entry ../a: a part of it is \"..\""_s, u"zip-bad-name"_s);
        row("no index", u"urn:pdc:test:practice"_s, u"zip-no-index: no index.html at its top, but p/index.html"_s,
            u"zip-no-index"_s);
        row("needs a newer program", feed, u"needs-newer-app: min_app 99.0"_s, u"needs-newer-app"_s);
        row("a mirror over http", feed, u"_partage_de_co/mirrors: bad-url: http://club.example/"_s, u"bad-url"_s);
        row("junk beside it", u"selection.json"_s, u"bad-json"_s, u"bad-json"_s);
        row("no json", feed, u"bad-json"_s, u"bad-json"_s);
    }
    void namesWhatIsWrong()
    {
        QFETCH(QString, how);
        QFETCH(QString, where);
        QFETCH(QString, what);
        const QString out = m_folder + "/out"_L1;
        const QString signature = out + "/feed.json.minisig"_L1;
        const Minisign other;
        QStringList words{u"--key"_s, m_minisign.publicFile()};
        if (how == "nowhere"_L1)
            QVERIFY(writePage(u"/guides/urn:pdc:test:none"_s));
        else if (how == "no news"_L1)
            QVERIFY(writePage(u"/news/urn:pdc:test:tutorial"_s));
        else if (how == "no page"_L1)
            QVERIFY(writeFile(m_folder + "/source/page/data.json"_L1, R"({"blocks": 7})"));
        else if (how == "captions"_L1)
            QVERIFY(writeTutorial());
        else if (how == "zip"_L1)
            QVERIFY(writePractice({{"index.html"}, {"../a"}}));
        else if (how == "no index"_L1)
            QVERIFY(writePractice({{"p/index.html"}}));
        else if (how == "needs a newer program"_L1)
            QVERIFY(writeTop(R"({"min_app": "99.0"})"));
        else if (how == "a mirror over http"_L1)
            QVERIFY(writeTop("{\"mirrors\": [\"http://club.example/feed.json\"]}"));
        QVERIFY(publish(how == "expires soon"_L1 ? 2 : 60));
        if (how == "unsigned"_L1) {
            QVERIFY(QFile::remove(signature));
        } else if (how == "another key"_L1) {
            words[1] = other.publicFile();
        } else if (how == "legacy"_L1) {
            QVERIFY(m_minisign.sign(out + "/feed.json"_L1, true));
        } else if (how == "changed"_L1) {
            QVERIFY(append(out + "/feed.json"_L1));
        } else if (how == "expired"_L1) {
            QVERIFY(replace(out + "/feed.json"_L1, "\"expires\":\"2", "\"expires\":\"1"));
            QVERIFY(replace(out + "/feed.json"_L1, "\"issued\":\"2", "\"issued\":\"1"));
            QVERIFY(m_minisign.sign(out + "/feed.json"_L1));
        } else if (how == "not higher"_L1) {
            QVERIFY(copyFolder(out, m_folder + "/live"_L1));
            QVERIFY(replace(m_folder + "/live/feed.json"_L1, "\"serial\":1", "\"serial\":2"));
            words << u"--live"_s << m_folder + "/live"_L1;
        } else if (how == "lost"_L1) {
            QVERIFY(QFile::remove(poster()));
        } else if (how == "short"_L1) {
            QVERIFY(QFile::resize(poster(), 499));
        } else if (how == "other"_L1) {
            QVERIFY(writeFile(poster(), QByteArray(500, 'b')));
        } else if (how == "junk beside it"_L1) {
            QVERIFY(writeFile(out + "/selection.json"_L1, "junk"));
        } else if (how == "no json"_L1) {
            QVERIFY(writeFile(out + "/feed.json"_L1, "{"));
            QVERIFY(m_minisign.sign(out + "/feed.json"_L1));
        }
        const Run run = check(words);
        QCOMPARE(run.exit, 1);
        const QJsonArray problems = run.object()["problems"_L1].toArray();
        QVERIFY2(problems.size() == 1, run.out.constData());
        QCOMPARE(problems[0]["where"_L1].toString(), where);
        QVERIFY2(problems[0]["what"_L1].toString().startsWith(what), run.out.constData());
        QVERIFY(run.errorLines().first().startsWith("pdc: "_L1));
        QFETCH(QString, code);
        QCOMPARE(run.errorCode(), code);
    }

    void namesWhatIsNoFault()
    {
        QVERIFY(write(u"carte"_s, u"tiles"_s, {file(u"t.pmtiles"_s, u"data"_s, u"application/vnd.pmtiles"_s)},
                      {{u"bounds"_s, QJsonArray{5.0, 45.0, 6.0, 46.0}},
                       {u"minzoom"_s, 0},
                       {u"maxzoom"_s, 14},
                       {u"attribution"_s, u"nous"_s}}));
        QVERIFY(writeFile(m_folder + "/source/carte/t.pmtiles"_L1, QByteArray(100, 't')));
        const QJsonObject elsewhere{
            {u"url"_s, u"https://127.0.0.1:1/b.pdf"_s},
            {u"mime_type"_s, u"application/pdf"_s},
            {u"size_in_bytes"_s, 7},
            {u"_partage_de_co"_s, QJsonObject{{u"role"_s, u"document"_s}, {u"sha256"_s, QString(64, u'a')}}}};
        QVERIFY(write(u"ailleurs"_s, u"news"_s, {elsewhere}, {}));
        QVERIFY(publish());
        const Run run = check({u"--key"_s, m_minisign.publicFile()});
        QVERIFY2(run.exit == 0, run.out.constData());
        QCOMPARE(run.object()["problems"_L1].toArray(), QJsonArray());
        QCOMPARE(run.object()["unverified"_L1], 1);
        const QJsonArray notes = run.object()["notes"_L1].toArray();
        QCOMPARE(notes.size(), 1);
        QCOMPARE(notes[0]["where"_L1], u"urn:pdc:test:carte"_s);
        QVERIFY(notes[0]["what"_L1].toString().startsWith("kind tiles"_L1));
    }

    void anEmptyFeedIsNotCalledRight()
    {
        for (const auto name : {"/source/page"_L1, "/source/news"_L1})
            QVERIFY(QDir(m_folder + name).removeRecursively());
        QVERIFY(publish());
        const Run run = Runner(m_program, m_folder + "/store"_L1).text({u"feed"_s, u"check"_s, m_folder + "/out"_L1});
        QCOMPARE(run.exit, 0);
        QVERIFY2(run.out.startsWith("Aucun contenu") && !run.out.contains("en ordre"), run.out.constData());
        QCOMPARE(check({}).object()["notes"_L1].toArray().size(), 1);
    }

    void aMirrorOfAPartIsLookedAtAsThatPart()
    {
        QVERIFY(publish());
        QVERIFY(QFile::remove(poster()));
        QVERIFY(writeFile(m_folder + "/out/selection.json"_L1, R"({"kinds": ["page"]})"));
        const Run run = check({u"--key"_s, m_minisign.publicFile()});
        QVERIFY2(run.exit == 0, run.out.constData());
    }

    void looksAtAnAddressAsAReaderWould()
    {
        QVERIFY(publish());
        const Nginx nginx(m_folder + "/out"_L1);
        QVERIFY(nginx.works());
        const auto look = [&] {
            return pdc({u"feed"_s, u"check"_s, nginx.url(), u"--key"_s, m_minisign.publicFile()});
        };
        const Run run = look();
        QVERIFY2(run.exit == 0, run.err.constData() + run.out);
        QCOMPARE(run.object()["items"_L1], 2);
        QVERIFY(QFile::remove(poster()));
        const Run lost = look();
        QCOMPARE(lost.exit, 1);
        QCOMPARE(lost.object()["serial"_L1], 1);
        QCOMPARE(lost.object()["items"_L1], 2);
        QCOMPARE(lost.object()["problems"_L1].toArray().size(), 1);
        QCOMPARE(lost.object()["problems"_L1][0]["where"_L1].toString(), u"urn:pdc:test:news"_s);
        QVERIFY(lost.object()["problems"_L1][0]["what"_L1].toString().startsWith("blob-missing"_L1));
        QCOMPARE(pdc({u"feed"_s, u"check"_s, nginx.url()}).exit, 2);
        // It does not stop at the first fault.
        const Minisign other;
        QVERIFY(other.sign(m_folder + "/out/feed.json"_L1));
        const Run both = look();
        QCOMPARE(both.errorCode(), u"unknown-key"_s);
        QCOMPARE(both.object()["items"_L1], 2);
        QCOMPARE(both.object()["problems"_L1].toArray().size(), 2);
        QCOMPARE(pdc({u"feed"_s, u"check"_s, u"http://127.0.0.1:1/feed.json"_s, u"--key"_s, m_minisign.publicFile()})
                     .errorCode(),
                 u"unreachable"_s);
    }

    void whatIsLiveMayBeOnTheWeb()
    {
        QVERIFY(publish());
        QVERIFY(copyFolder(m_folder + "/out"_L1, m_folder + "/live"_L1));
        QVERIFY(replace(m_folder + "/live/feed.json"_L1, "\"serial\":1", "\"serial\":2"));
        const Nginx nginx(m_folder + "/live"_L1);
        QVERIFY(nginx.works());
        const Run run = check({u"--live"_s, nginx.url()});
        QCOMPARE(run.errorCode(), u"rollback"_s);
        QCOMPARE(run.object()["problems"_L1][0]["what"_L1].toString(),
                 u"its serial 1 is not higher than the live one, 2"_s);
        QCOMPARE(check({u"--live"_s, u"http://127.0.0.1:1/feed.json"_s}).exit, 1);
    }

    void saysWhenThereIsNothingToLookAt()
    {
        QCOMPARE(pdc({u"feed"_s, u"check"_s, m_folder + "/nowhere"_L1}).errorCode(), u"unreadable"_s);
        QCOMPARE(pdc({u"feed"_s, u"check"_s, u"ftp://pdc.example/"_s}).errorCode(), u"bad-url"_s);
        QVERIFY(publish());
        QCOMPARE(check({u"--key"_s, m_folder + "/out/feed.json"_L1}).errorCode(), u"bad-key"_s);
        QCOMPARE(pdc({u"feed"_s, u"check"_s}).exit, 2);
    }

private:
    Run pdc(const QStringList &words) const { return Runner(m_program, m_folder + "/store"_L1).json(words); }
    Run check(const QStringList &words) const
    {
        return pdc(QStringList{u"feed"_s, u"check"_s, m_folder + "/out"_L1} + words);
    }

    [[nodiscard]] bool publish(int days = 60) const
    {
        return pdc({u"feed"_s, u"build"_s, u"--expires"_s, QString::number(days), m_folder + "/source"_L1,
                    m_folder + "/out"_L1})
                   .exit
            == 0
            && m_minisign.sign(m_folder + "/out/feed.json"_L1);
    }
    [[nodiscard]] bool write(const QString &name, const QString &kind, const QJsonArray &files, QJsonObject own) const
    {
        own.insert("kind"_L1, kind);
        const QJsonObject item{{u"id"_s, QString(u"urn:pdc:test:"_s + name)},
                               {u"title"_s, u"Un contenu"_s},
                               {u"content_text"_s, u"Ce qu’il dit."_s},
                               {u"language"_s, u"fr"_s},
                               {u"attachments"_s, files},
                               {u"_partage_de_co"_s, own}};
        return writeFile(m_folder + "/source/"_L1 + name + "/item.json"_L1, QJsonDocument(item).toJson());
    }
    [[nodiscard]] bool writeTop(const QByteArray &own) const
    {
        return writeFile(m_folder + "/source/feed.json"_L1,
                         "{\"title\": \"Partage de Co\", \"language\": \"fr\", \"_partage_de_co\": " + own + '}');
    }
    [[nodiscard]] bool writePage(const QString &route) const
    {
        const QJsonObject link{{u"type"_s, u"link"_s}, {u"text"_s, u"Voir"_s}, {u"route"_s, route}};
        return writeFile(m_folder + "/source/page/data.json"_L1,
                         QJsonDocument(QJsonObject{{u"format"_s, 1}, {u"blocks"_s, QJsonArray{link}}}).toJson());
    }
    [[nodiscard]] bool writeTutorial() const
    {
        const QString folder = m_folder + "/source/tutorial/"_L1;
        return write(u"tutorial"_s, u"tutorial"_s,
                     {file(u"video.mp4"_s, u"video"_s, u"video/mp4"_s),
                      file(u"fr.vtt"_s, u"captions"_s, u"text/vtt"_s, u"fr"_s)},
                     {{u"theme"_s, u"clavier"_s}, {u"duration"_s, 60}})
            && writeFile(folder + "video.mp4"_L1, QByteArray(1000, 'v'))
            && writeFile(folder + "fr.vtt"_L1, "WEBVTT\n\n00:05.000 --> 00:06.000\nB\n\n00:01.000 --> 00:02.000\nA\n");
    }
    [[nodiscard]] bool writePractice(const QList<ZipPart> &parts) const
    {
        return write(u"practice"_s, u"practice"_s, {file(u"p.zip"_s, u"data"_s, u"application/zip"_s)},
                     {{u"languages"_s, QJsonArray{u"fr"_s}}})
            && writeFile(m_folder + "/source/practice/p.zip"_L1, makeZip(parts));
    }
    /// The news' file, as it was published.
    QString poster() const
    {
        QDirIterator files(m_folder + "/out/blobs"_L1, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            if (QFileInfo(files.next()).size() == 500)
                return files.filePath();
        }
        return {};
    }
    [[nodiscard]] static bool append(const QString &path)
    {
        QFile out(path);
        return out.open(QIODevice::Append) && out.write(" ") == 1;
    }
    [[nodiscard]] static bool replace(const QString &path, const QByteArray &before, const QByteArray &after)
    {
        QFile in(path);
        if (!in.open(QIODevice::ReadOnly))
            return false;
        QByteArray bytes = in.readAll();
        in.close();
        return bytes.contains(before) && writeFile(path, bytes.replace(before, after));
    }

    QTemporaryDir m_parent;
    Minisign m_minisign;
    QString m_program;
    QString m_folder;
    int m_count = 0;
};

QTEST_GUILESS_MAIN(CheckingTest)
#include "checkingtest.moc"
