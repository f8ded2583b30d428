// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/cli/runner.h"
#include "support/minisign.h"
#include "support/nginx.h"
#include "support/suite.h"

#include <QDir>
#include <QElapsedTimer>
#include <QLockFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace pdc;
using namespace pdc::test;

/// `pdc feed build`, minisign, a web server, `pdc sync` and `pdc status`: as a publisher and an administrator do it.
class SyncingTest final : public pdc::test::Suite
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
        m_store = m_folder + "/store"_L1;
        QVERIFY(copyFolder(m_parent.filePath(u"small/source"_s), m_folder + "/source"_L1));
        // The publisher adds a piece of news, changes the tutorial and has no communes or places of their own.
        QVERIFY(QDir(m_folder + "/source/communes"_L1).removeRecursively());
        QVERIFY(QDir(m_folder + "/source/places"_L1).removeRecursively());
        QVERIFY(writeFile(m_folder + "/source/tutorial/video.mp4"_L1, QByteArray(6000, 'w')));
        QVERIFY(writeNews(u"Rendez-vous à Lyon"_s));
        QVERIFY(publish());
    }

    void takesAFeedFromAWebServer()
    {
        const Nginx nginx(m_folder + "/out"_L1);
        QVERIFY(nginx.works());
        // A store that is not there is made and filled from the bundle first, which is not counted.
        const Run run = pdc({u"sync"_s, u"--feed"_s, nginx.url(), u"--key"_s, m_minisign.publicFile()});
        QVERIFY2(run.exit == 0, run.err.constData());
        QVERIFY(run.err.isEmpty());
        QJsonObject report = run.object();
        const int bytes = report.take("bytes"_L1).toInt();
        QVERIFY(bytes > 6000 && bytes < 10'000);
        QCOMPARE(
            report,
            (QJsonObject{
                {u"serial"_s, 1},
                {u"changed"_s, true},
                {u"stale"_s, false},
                {u"requests"_s, 4},
                {u"items"_s, QJsonObject{{u"added"_s, 1}, {u"updated"_s, 1}, {u"removed"_s, 0}, {u"skipped"_s, 0}}}}));

        const QJsonArray feed = pdc({u"list"_s, u"--layer"_s, u"feed"_s}).array();
        QCOMPARE(feed.size(), 2);
        QCOMPARE(feed[0]["title"_L1], u"Rendez-vous à Lyon"_s);
        QCOMPARE(pdc({u"list"_s}).array().size(), 4);
        // The tutorial's video is the new one, in the store.
        const QString video = pdc({u"tutorial"_s, u"list"_s}).array()[0]["video"_L1].toString();
        QVERIFY(video.startsWith(m_store + "/feed/blobs/"_L1));
        QCOMPARE(QFileInfo(video).size(), 6000);

        const QJsonObject status = pdc({u"status"_s}).object();
        QCOMPARE(status.keys(),
                 (QStringList{u"bytes"_s, u"expires"_s, u"feed"_s, u"issued"_s, u"items"_s, u"last_success"_s,
                              u"serial"_s, u"stale"_s}));
        QCOMPARE(status["serial"_L1], 1);
        QCOMPARE(status["items"_L1], 2);
        QVERIFY(status["bytes"_L1].toInt() > 6000);
        QCOMPARE(status["feed"_L1], nginx.url());
        QCOMPARE(status["stale"_L1], false);
        for (const auto key : {"issued"_L1, "expires"_L1, "last_success"_L1}) {
            const QDateTime time = QDateTime::fromString(status[key].toString(), Qt::ISODate);
            QVERIFY2(time.isValid() && status[key].toString().size() > 19, key.data());
        }

        // Without a word it is the same feed; nothing new costs nothing.
        const QJsonObject again = pdc({u"sync"_s}).object();
        QCOMPARE(again["changed"_L1], false);
        QCOMPARE(again["requests"_L1], 2);
        QCOMPARE(again["bytes"_L1], 0);

        QVERIFY(writeNews(u"Rendez-vous à Bron"_s));
        QVERIFY(publish());
        const QJsonObject next = pdc({u"sync"_s}).object();
        QCOMPARE(next["serial"_L1], 2);
        QCOMPARE(next["items"_L1]["updated"_L1], 1);
        QCOMPARE(next["items"_L1]["added"_L1], 0);
        QCOMPARE(pdc({u"doctor"_s}).exit, 0);
    }

    void takesAFeedFromAFolder()
    {
        const Run run = Runner(m_program, m_store)
                            .text({u"sync"_s, u"--feed"_s, m_folder + "/out"_L1, u"--key"_s, m_minisign.publicFile()});
        QCOMPARE(run.exit, 0);
        QVERIFY(run.err.isEmpty());
        QCOMPARE(QString::fromUtf8(run.out), u"Publication 1\u00a0: 1 contenu ajouté, 1 mis à jour.\n"_s);
        const Run status = Runner(m_program, m_store).text({u"status"_s});
        QVERIFY(status.out.startsWith("Publication 1 du "));
        QVERIFY(status.out.contains((m_folder + "/out"_L1).toUtf8()));
    }

    void namesWhatItLeavesOut()
    {
        const QStringList sync{u"sync"_s, u"--feed"_s, m_folder + "/out"_L1, u"--key"_s, m_minisign.publicFile()};
        QFile feed(m_folder + "/out/feed.json"_L1);
        QVERIFY(feed.open(QIODevice::ReadOnly));
        QByteArray json = feed.readAll();
        feed.close();
        QByteArray more = "\"items\":[";
        for (int i = 1; i <= 12; ++i)
            more +=
                "{\"id\": \"urn:sans-titre:" + QByteArray::number(i) + "\", \"_partage_de_co\": {\"kind\": \"news\"}},";
        QVERIFY(json.contains("\"items\":["));
        QVERIFY(writeFile(feed.fileName(), json.replace("\"items\":[", more)) && m_minisign.sign(feed.fileName()));

        const QString text = QString::fromUtf8(Runner(m_program, m_store).text(sync).out);
        QVERIFY2(text.contains(u"\n  urn:sans-titre:1\u00a0: bad-schema, "_s), qPrintable(text));
        QVERIFY(text.contains(u"  urn:sans-titre:10\u00a0: "_s) && !text.contains("sans-titre:11"_L1));
        QVERIFY(text.endsWith(u"\n  … et 2 autres\n"_s));
        const QJsonObject again = pdc(sync).object();
        QCOMPARE(again["items"_L1]["skipped"_L1], 12);
        const QJsonArray skipped = again["skipped"_L1].toArray();
        QCOMPARE(skipped.size(), 12);
        QCOMPARE(skipped[0]["where"_L1], u"urn:sans-titre:1"_s);
        QCOMPARE(skipped[0]["code"_L1], u"bad-schema"_s);
        QVERIFY(!skipped[0]["what"_L1].toString().isEmpty());
        const QJsonObject status = pdc({u"status"_s}).object();
        QCOMPARE(status["skipped_count"_L1], 12);
        QCOMPARE(status["skipped"_L1].toArray(), skipped);
        QVERIFY(Runner(m_program, m_store).text({u"status"_s}).out.contains("12 contenus de cette publication"));
    }

    void tellsOfANewerProgram()
    {
        const QStringList sync{u"sync"_s, u"--feed"_s, m_folder + "/out"_L1, u"--key"_s, m_minisign.publicFile()};
        const auto said = [&] {
            return QString::fromUtf8(Runner(m_program, m_store).text({u"status"_s}).out).replace(u'\u00a0', u' ');
        };
        QJsonObject own{{u"app"_s, QJsonObject{{u"version"_s, u"99.1"_s}, {u"page"_s, u"https://club.example/pc"_s}}}};
        QVERIFY(writeTop(own) && publish());
        QCOMPARE(pdc(sync).exit, 0);
        QVERIFY(said().contains(u"Une version plus récente du programme est disponible : 99.1, sur "
                                "https://club.example/pc\n"_s));
        QJsonObject status = pdc({u"status"_s}).object();
        QCOMPARE(status["needs_newer"_L1], false);
        QCOMPARE(status["app"_L1].toObject(), own["app"_L1].toObject());
        own.insert(u"min_app"_s, u"99"_s);
        QVERIFY(writeTop(own) && publish());
        QCOMPARE(pdc(sync).errorCode(), u"needs-newer-app"_s);
        QVERIFY(said().contains(u"Les nouveaux contenus demandent une version plus récente du programme : "
                                "https://club.example/pc\n"_s));
        QVERIFY(said().startsWith(u"Publication 2 "_s)); // What is here stays.
        status = pdc({u"status"_s}).object();
        QCOMPARE(status["needs_newer"_L1], true);
        QCOMPARE(status["app"_L1]["page"_L1], u"https://club.example/pc"_s);
        QVERIFY(writeTop({}) && publish());
        QCOMPARE(pdc(sync).exit, 0);
        QVERIFY(!said().contains(u"version plus récente"_s));
    }

    void aLaterFormatTellsWhereTheProgramIsThatKnowsIt()
    {
        const QStringList sync{u"sync"_s, u"--feed"_s, m_folder + "/out"_L1, u"--key"_s, m_minisign.publicFile()};
        const auto publishFormat2 = [&](const QByteArray &page) {
            return writeFile(
                       m_folder + "/out/feed.json"_L1,
                       "{\"items\": 7, \"_partage_de_co\": {\"format\": 2, \"app\": {\"version\": \"99\", \"page\": \""
                           + page + "\"}}}")
                && m_minisign.sign(m_folder + "/out/feed.json"_L1);
        };
        QVERIFY(publishFormat2("https://club.example/pc"));
        const Run run = pdc(sync);
        QCOMPARE(run.errorCode(), u"needs-newer-app"_s);
        QCOMPARE(run.object()["error"_L1]["detail"_L1], u"https://club.example/pc"_s);
        const QJsonObject status = pdc({u"status"_s}).object();
        QCOMPARE(status["needs_newer"_L1], true);
        QCOMPARE(status["app"_L1]["page"_L1], u"https://club.example/pc"_s);
        QVERIFY(publishFormat2("http://club.example/pc")); // Not one that anybody should be sent to.
        QCOMPARE(pdc(sync).object()["error"_L1]["detail"_L1], u"format 2"_s);
    }

    void oneOfSomethingIsNotMany()
    {
        QVERIFY(QDir(m_folder + "/source/tutorial"_L1).removeRecursively() && publish());
        const QStringList sync{u"sync"_s, u"--feed"_s, m_folder + "/out"_L1, u"--key"_s, m_minisign.publicFile()};
        QCOMPARE(pdc(sync).exit, 0);
        const Runner runner(m_program, m_store);
        QVERIFY(runner.text({u"status"_s}).out.contains(" 1 contenu, "));
        QVERIFY(runner.text({u"feed"_s, u"check"_s, m_folder + "/out"_L1}).out.startsWith("1 contenu, "));
        QVERIFY(runner.text({u"feed"_s, u"build"_s, m_folder + "/source"_L1, m_folder + "/out"_L1})
                    .out.startsWith("1 contenu, "));
    }

    void unattendedItKeepsToTheQuietHours()
    {
        const QStringList first{u"sync"_s, u"--feed"_s, m_folder + "/out"_L1, u"--key"_s, m_minisign.publicFile()};
        QCOMPARE(pdc(first).exit, 0);
        QVERIFY(writeNews(u"Rendez-vous à Bron"_s) && publish());
        const QStringList unattended{u"sync"_s, u"--unattended"_s};
        const QTime now = QTime::currentTime();
        const auto quiet = [&](int from, int to) {
            return writeFile(
                m_store + "/settings.ini"_L1,
                "[content]\nquiet-hours="
                    + (now.addSecs(from).toString(u"HH:mm"_s) + u'-' + now.addSecs(to).toString(u"HH:mm"_s)).toUtf8()
                    + '\n');
        };
        QVERIFY(quiet(-3600, 3600));
        const Run waits = pdc(unattended);
        QCOMPARE(waits.exit, 0);
        QCOMPARE(waits.object(), (QJsonObject{{u"not_now"_s, u"quiet-hours"_s}}));
        QVERIFY(waits.err.isEmpty());
        QVERIFY(Runner(m_program, m_store).text(unattended).out.contains("heures calmes"));
        QCOMPARE(pdc({u"status"_s}).object()["serial"_L1], 1);
        QVERIFY(writeFile(m_store + "/settings.ini"_L1, "[content]\nupdates=when-asked\n"));
        QCOMPARE(pdc(unattended).object()["not_now"_L1], u"when-asked"_s);
        QVERIFY(quiet(3600, 7200));
        QCOMPARE(pdc(unattended).object()["serial"_L1], 2);
        // Who asks is not held up.
        QVERIFY(quiet(-3600, 3600));
        QVERIFY(publish());
        QCOMPARE(pdc({u"sync"_s}).object()["serial"_L1], 3);
    }

    void aLostFileIsFoundByTheDoctorAndBroughtBackByASync()
    {
        const QString out = m_folder + "/out"_L1;
        QCOMPARE(pdc({u"sync"_s, u"--feed"_s, out, u"--key"_s, m_minisign.publicFile()}).exit, 0);
        QCOMPARE(pdc({u"doctor"_s}).exit, 0);
        QVERIFY(QFile::remove(pdc({u"tutorial"_s, u"list"_s}).array()[0]["video"_L1].toString()));
        const Run run = pdc({u"doctor"_s});
        QCOMPARE(run.exit, 1);
        QVERIFY(run.out.contains("{\"check\":\"feed\",\"detail\":\"urn:pdc:test:tutorial (video)"));
        QCOMPARE(pdc({u"sync"_s}).exit, 0);
        QCOMPARE(pdc({u"doctor"_s}).exit, 0);
    }

    void aDamagedFileIsFoundByTheDoctorAndReplacedByASync()
    {
        const QString out = m_folder + "/out"_L1;
        QCOMPARE(pdc({u"sync"_s, u"--feed"_s, out, u"--key"_s, m_minisign.publicFile()}).exit, 0);
        QFile video(pdc({u"tutorial"_s, u"list"_s}).array()[0]["video"_L1].toString());
        QVERIFY(video.open(QIODevice::ReadWrite) && video.seek(3000) && video.putChar('W'));
        video.close();
        const Run run = pdc({u"doctor"_s});
        QCOMPARE(run.exit, 1);
        QVERIFY2(run.out.contains("le reprendra"), run.out.constData());
        QCOMPARE(video.size(), 6000); // Until then it is better than nothing.
        QCOMPARE(pdc({u"sync"_s}).exit, 0);
        QCOMPARE(pdc({u"doctor"_s}).exit, 0);
        QVERIFY(video.open(QIODevice::ReadOnly));
        QCOMPARE(video.readAll(), QByteArray(6000, 'w'));
    }

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<QString>("how");
        QTest::addColumn<QString>("code");
        QTest::newRow("no feed") << u"forgotten"_s << u"no-feed"_s;
        QTest::newRow("not there") << u"nowhere"_s << u"unreachable"_s;
        QTest::newRow("nobody answers") << u"refused"_s << u"unreachable"_s;
        QTest::newRow("a weaker scheme") << u"http"_s << u"bad-url"_s;
        QTest::newRow("unsigned") << u"unsigned"_s << u"unsigned"_s;
        QTest::newRow("no key") << u"no key"_s << u"unknown-key"_s;
        QTest::newRow("not a key") << u"not a key"_s << u"bad-key"_s;
        QTest::newRow("changed") << u"changed"_s << u"bad-signature"_s;
        QTest::newRow("busy") << u"busy"_s << u"store-busy"_s;
    }
    void saysWhatIsWrong()
    {
        QFETCH(QString, how);
        QFETCH(QString, code);
        const QString out = m_folder + "/out"_L1;
        QStringList words{u"sync"_s, u"--feed"_s, out, u"--key"_s, m_minisign.publicFile()};
        QCOMPARE(pdc({u"list"_s}).array().size(), 3);
        QLockFile lock(m_store + "/sync.lock"_L1);
        if (how == "forgotten"_L1)
            words = QStringList{u"sync"_s};
        else if (how == "nowhere"_L1)
            words[2] = m_folder + "/nowhere"_L1;
        else if (how == "refused"_L1)
            words[2] = u"http://127.0.0.1:1/feed.json"_s;
        else if (how == "http"_L1)
            words[2] = u"http://pdc.example/feed.json"_s;
        else if (how == "unsigned"_L1)
            QVERIFY(QFile::remove(out + "/feed.json.minisig"_L1));
        else if (how == "no key"_L1)
            words = words.first(3);
        else if (how == "not a key"_L1)
            words[4] = out + "/feed.json"_L1;
        else if (how == "changed"_L1)
            QVERIFY(writeFile(out + "/feed.json"_L1, "{}"));
        else
            QVERIFY(lock.tryLock(0));

        QElapsedTimer timer;
        timer.start();
        const Run run = pdc(words);
        QVERIFY2(timer.elapsed() < 60'000, "it takes too long to say so");
        QCOMPARE(run.exit, 1);
        QCOMPARE(run.errorCode(), code);
        QCOMPARE(run.errorLines().size(), 1);
        QVERIFY(run.errorLines().first().startsWith("pdc: "_L1));
        lock.unlock();
        QCOMPARE(pdc({u"list"_s}).array().size(), 3);
        QCOMPARE(pdc({u"status"_s}).object()["serial"_L1], 0);
    }

private:
    Run pdc(const QStringList &words) const { return Runner(m_program, m_store).json(words); }
    [[nodiscard]] bool writeNews(const QString &title) const
    {
        const QJsonObject item{
            {u"id"_s, u"urn:pdc:test:news"_s},
            {u"title"_s, title},
            {u"content_text"_s, u"Venez nous voir."_s},
            {u"language"_s, u"fr"_s},
            {u"date_modified"_s, u"2026-11-22T09:00:00Z"_s},
            {u"attachments"_s,
             QJsonArray{QJsonObject{{u"file"_s, u"affiche.pdf"_s},
                                    {u"mime_type"_s, u"application/pdf"_s},
                                    {u"_partage_de_co"_s, QJsonObject{{u"role"_s, u"document"_s}}}}}},
            {u"_partage_de_co"_s, QJsonObject{{u"kind"_s, u"news"_s}}}};
        return writeFile(m_folder + "/source/news/affiche.pdf"_L1, QByteArray(500, 'a'))
            && writeFile(m_folder + "/source/news/item.json"_L1, QJsonDocument(item).toJson());
    }
    [[nodiscard]] bool writeTop(const QJsonObject &own) const
    {
        const QJsonObject top{{u"version"_s, u"https://jsonfeed.org/version/1.1"_s},
                              {u"title"_s, u"Essai"_s},
                              {u"language"_s, u"fr"_s},
                              {u"_partage_de_co"_s, own}};
        return writeFile(m_folder + "/source/feed.json"_L1, QJsonDocument(top).toJson());
    }
    [[nodiscard]] bool publish() const
    {
        const Run built = pdc({u"feed"_s, u"build"_s, m_folder + "/source"_L1, m_folder + "/out"_L1});
        if (built.exit != 0 || !m_minisign.sign(m_folder + "/out/feed.json"_L1))
            return false;
        // As if it had lain there for a while: what is sent in the second in which it was written counts as unsettled.
        static int count = 0;
        const QDateTime time = QDateTime::currentDateTime().addSecs(++count - 10'000);
        for (const auto name : {"/out/feed.json"_L1, "/out/feed.json.minisig"_L1}) {
            QFile file(m_folder + name);
            if (!file.open(QIODevice::ReadWrite) || !file.setFileTime(time, QFileDevice::FileModificationTime))
                return false;
        }
        return true;
    }

    QTemporaryDir m_parent;
    Minisign m_minisign;
    QString m_program;
    QString m_folder;
    QString m_store;
    int m_count = 0;
};

QTEST_GUILESS_MAIN(SyncingTest)
#include "syncingtest.moc"
