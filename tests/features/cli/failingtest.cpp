// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/cli/runner.h"
#include "support/suite.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QScopeGuard>
#include <QStorageInfo>
#include <QTemporaryDir>

#ifdef Q_OS_LINUX
#include <sys/mount.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;
using namespace pdc;
using namespace pdc::test;

/// Off words, stores that cannot be used, broken installations: one clear line and the right exit code, and never
/// anything but one document on standard output.
class FailingTest final : public pdc::test::Suite
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        m_program = installSmall(m_folder.filePath(u"small"_s));
        QVERIFY(!m_program.isEmpty());
        m_store = m_folder.filePath(u"store"_s);
        QCOMPARE(Runner(m_program, m_store).json({u"status"_s}).exit, 0);
        m_rows = m_folder.filePath(u"rows.json"_s);
        QVERIFY(writeRows(m_rows, {placeRow(u"mine"_s)}));
    }

    /// A service or a task of cron may have no home at all.
    void withoutAHomeNothingIsKept()
    {
        const QString rootFolder = u"/.local/share/partage-de-co"_s;
        const bool wasThere = QFileInfo::exists(rootFolder);
        Runner runner(m_program, {});
        runner.environment.remove(u"HOME"_s);
        runner.environment.remove(u"XDG_DATA_HOME"_s);
        const Run list = runner.bare({u"--json"_s, u"list"_s});
        QVERIFY2(list.exit == 0, list.err.constData());
        QCOMPARE(list.array().size(), 3);
        QCOMPARE(list.errorLines().size(), 1);
        QVERIFY2(list.err.contains("HOME"), list.err.constData());
        const Run sync = runner.bare({u"--json"_s, u"sync"_s, u"--feed"_s, m_folder.path()});
        QCOMPARE(sync.exit, 1);
        QCOMPARE(sync.errorCode(), u"store-read-only"_s);
        QCOMPARE(sync.errorLines().size(), 1);
        QVERIFY2(sync.err.contains("--store"), sync.err.constData());
        QCOMPARE(QFileInfo::exists(rootFolder), wasThere);
    }

    void offWords_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("nothing") << QStringList();
        QTest::newRow("unknown command") << QStringList{u"frobnicate"_s};
        QTest::newRow("half a command") << QStringList{u"places"_s};
        QTest::newRow("wrong second word") << QStringList{u"places"_s, u"dance"_s};
        QTest::newRow("word too many") << QStringList{u"status"_s, u"now"_s};
        QTest::newRow("sync with a word") << QStringList{u"sync"_s, u"now"_s};
        QTest::newRow("sync from nothing") << QStringList{u"sync"_s, u"--feed"_s};
        QTest::newRow("doctor with a word") << QStringList{u"doctor"_s, u"who"_s};
        QTest::newRow("unknown kind") << QStringList{u"list"_s, u"--kind"_s, u"film"_s};
        QTest::newRow("unknown layer") << QStringList{u"list"_s, u"--layer"_s, u"top"_s};
        QTest::newRow("no commune") << QStringList{u"communes"_s};
        QTest::newRow("blank commune") << QStringList{u"communes"_s, u" "_s};
        QTest::newRow("limit of none") << QStringList{u"communes"_s, u"lyon"_s, u"--limit"_s, u"0"_s};
        QTest::newRow("limit of words") << QStringList{u"communes"_s, u"lyon"_s, u"--limit"_s, u"dix"_s};
        QTest::newRow("open at no time") << QStringList{u"places"_s, u"find"_s, u"--open-at"_s, u"now"_s};
        QTest::newRow("open on a whole day") << QStringList{u"places"_s, u"find"_s, u"--open-at"_s, u"2026-11-23"_s};
        QTest::newRow("hours of no week") << QStringList{u"hours"_s, u"Mo 09:00-12:00"_s};
        QTest::newRow("hours of no date") << QStringList{u"hours"_s, u"Mo 09:00-12:00"_s, u"--week"_s, u"2026-02-30"_s};
        QTest::newRow("hours without quotes")
            << QStringList{u"hours"_s, u"Mo"_s, u"09:00-12:00"_s, u"--week"_s, u"2026-11-23"_s};
        QTest::newRow("hours on the moon")
            << QStringList{u"hours"_s, u"Mo"_s, u"--week"_s, u"2026-11-23"_s, u"--department"_s, u"999"_s};
        QTest::newRow("half a position") << QStringList{u"places"_s, u"find"_s, u"--near"_s, u"45.7"_s};
        QTest::newRow("off the Earth") << QStringList{u"places"_s, u"find"_s, u"--near"_s, u"91,0"_s};
        QTest::newRow("no number") << QStringList{u"places"_s, u"find"_s, u"--near"_s, u"nan,0"_s};
        QTest::newRow("two centres") << QStringList{u"places"_s, u"find"_s, u"--near=1,1"_s, u"--commune=lyon"_s};
        QTest::newRow("radius around nothing") << QStringList{u"places"_s, u"find"_s, u"--radius"_s, u"5"_s};
        QTest::newRow("negative radius") << QStringList{u"places"_s, u"find"_s, u"--near=1,1"_s, u"--radius=-5"_s};
        QTest::newRow("unknown service") << QStringList{u"places"_s, u"find"_s, u"--service"_s, u"Coiffure"_s};
        QTest::newRow("unknown public") << QStringList{u"places"_s, u"find"_s, u"--public"_s, u"Martiens"_s};
        QTest::newRow("unknown care") << QStringList{u"places"_s, u"find"_s, u"--care"_s, u"Aucune"_s};
        QTest::newRow("no place") << QStringList{u"places"_s, u"show"_s};
        QTest::newRow("two places") << QStringList{u"places"_s, u"show"_s, u"a"_s, u"b"_s};
        QTest::newRow("no file") << QStringList{u"places"_s, u"import"_s};
        QTest::newRow("no output") << QStringList{u"tutorial"_s, u"render"_s, u"x.json"_s};
        QTest::newRow("unknown voice") << QStringList{u"tutorial"_s,    u"render"_s, u"x"_s,
                                                      u"--voice=hal"_s, u"-o"_s,     u"y"_s};
        QTest::newRow("an output without a name") << QStringList{u"feed"_s, u"build"_s, u"x"_s, QString()};
        QTest::newRow("a source without a name") << QStringList{u"feed"_s, u"build"_s, QString(), u"y"_s};
        QTest::newRow("no folders") << QStringList{u"feed"_s, u"build"_s};
    }
    void offWords()
    {
        QFETCH(QStringList, words);
        const Run json = pdc(m_store, words);
        QCOMPARE(json.exit, 2);
        QCOMPARE(json.errorCode(), u"usage"_s);
        QVERIFY(json.errorLines().value(0).startsWith("pdc: "_L1));
        QVERIFY(json.errorLines().value(1).startsWith(u"usage\u00a0: "_s));
        const Run text = Runner(m_program, m_store).text(words);
        QCOMPARE(text.exit, 2);
        QVERIFY(text.out.isEmpty());
        QCOMPARE(text.err, json.err);
    }

    void anUnknownLabelNamesThoseThereAre()
    {
        const Run run = pdc(m_store, {u"places"_s, u"find"_s, u"--public"_s, u"Martiens"_s});
        QVERIFY(run.errorLines().first().contains(u"Seniors"_s));
    }

    void offGlobals()
    {
        QCOMPARE(Runner(m_program, {}).bare({u"--json"_s, u"--lang"_s, u"xx"_s, u"list"_s}).errorCode(), u"usage"_s);
        QCOMPARE(Runner(m_program, {}).bare({u"--store"_s}).exit, 2);
    }

    void whatIsNotThereIsSaidOnce_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("code");
        QTest::newRow("commune") << QStringList{u"places"_s, u"find"_s, u"--commune"_s, u"Zzyzx"_s}
                                 << u"unknown-commune"_s;
        QTest::newRow("place") << QStringList{u"places"_s, u"show"_s, u"nobody"_s} << u"unknown-place"_s;
        QTest::newRow("storyboard") << QStringList{u"tutorial"_s, u"render"_s, u"/nowhere.json"_s, u"-o"_s,
                                                   m_folder.filePath(u"x"_s)}
                                    << u"not-readable"_s;
        QTest::newRow("feed") << QStringList{u"feed"_s, u"build"_s, u"/nowhere"_s, m_folder.filePath(u"x"_s)}
                              << u"unreadable"_s;
    }
    void whatIsNotThereIsSaidOnce()
    {
        QFETCH(QStringList, words);
        QFETCH(QString, code);
        const Run run = pdc(m_store, words);
        QCOMPARE(run.exit, 1);
        QCOMPARE(run.errorCode(), code);
        QCOMPARE(run.errorLines().size(), 1);
        QVERIFY(run.errorLines().first().contains(words[words[0] == "places"_L1 ? words.size() - 1 : 2]));
    }

    void aStoreInTheWay_data()
    {
        QTest::addColumn<QString>("store");
        QTest::addColumn<QString>("code");
        const QString file = m_folder.filePath(u"file"_s);
        QVERIFY(writeFile(file, "in the way"));
        QTest::newRow("a file") << file << u"store-unreadable"_s;
        QTest::newRow("below a file") << QString(file + "/deeper/still"_L1) << u"store-unreadable"_s;
        const QString half = m_folder.filePath(u"half"_s);
        QVERIFY(writeFile(half + "/content"_L1, "in the way"));
        QTest::newRow("a file inside") << half << u"store-unreadable"_s;
#ifdef Q_OS_LINUX
        QTest::newRow("no real folder") << u"/proc/partage-de-co"_s << u"store-read-only"_s;
#endif
    }
    void aStoreInTheWay()
    {
        QFETCH(QString, store);
        QFETCH(QString, code);
        // Who reads still gets an answer, and is told.
        for (const QStringList &words : {QStringList{u"status"_s},
                                         QStringList{u"list"_s},
                                         {u"communes"_s, u"lyon"_s},
                                         {u"places"_s, u"find"_s, u"--commune"_s, u"lyon"_s},
                                         {u"places"_s, u"show"_s, u"lyon"_s},
                                         {u"tutorial"_s, u"list"_s}}) {
            const Run run = pdc(store, words);
            QCOMPARE(run.exit, 0);
            QVERIFY(!run.document().isEmpty());
            QCOMPARE(run.errorLines().size(), 1);
            QVERIFY2(run.errorLines().first().startsWith(u"pdc: avertissement\u00a0: "_s + store), run.err.constData());
        }
        // Who wants something kept does not.
        const Run run = pdc(store, {u"places"_s, u"import"_s, m_rows});
        QCOMPARE(run.exit, 1);
        QCOMPARE(run.errorCode(), code);
        QCOMPARE(run.errorLines().size(), 1);
        QVERIFY2(run.errorLines().first().startsWith("pdc: "_L1 + store), run.err.constData());
    }

    void aRelativeStoreIsOneOfTheWorkingFolder()
    {
        Runner runner(m_program, u"relative"_s);
        const QString before = QDir::currentPath();
        QVERIFY(QDir::setCurrent(m_folder.path()));
        const Run run = runner.json({u"places"_s, u"import"_s, m_rows});
        QDir::setCurrent(before);
        QCOMPARE(run.exit, 0);
        QVERIFY(QFileInfo(m_folder.filePath(u"relative/own/feed.json"_s)).isFile());
    }

    void damagedContentIsMadeAgain()
    {
        const QString store = m_folder.filePath(u"damaged"_s);
        QVERIFY(copyFolder(m_store, store));
        QVERIFY(writeFile(store + "/content/000001.sqlite"_L1, QByteArray(20'000, 'x')));
        const Run run = pdc(store, {u"list"_s});
        QCOMPARE(run.exit, 0);
        QCOMPARE(run.array().size(), 3);
        QCOMPARE(run.errorLines().size(), 1);
        QCOMPARE(pdc(store, {u"list"_s}).errorLines().size(), 0);
    }

    void aMissingBundleIsAnErrorAndNotAnEmptyAnswer()
    {
        const QString folder = m_folder.filePath(u"bare"_s);
        QVERIFY(QDir().mkpath(folder + "/bin"_L1));
        const QString program = folder + "/bin/pdc"_L1;
        QVERIFY(QFile::copy(m_program, program));
        const Run run = Runner(program, folder + "/store"_L1).json({u"list"_s});
        QCOMPARE(run.exit, 1);
        QVERIFY(!run.errorCode().isEmpty());
        QCOMPARE(run.errorLines().size(), 1);
        // Content that is there does not need the bundle it was made of.
        QCOMPARE(Runner(program, m_store).json({u"list"_s}).array().size(), 3);
    }

    void aBrokenItemLeavesTheRest()
    {
        const QString folder = m_folder.filePath(u"broken"_s);
        const QString program = installSmall(folder);
        QVERIFY(breakVideo(smallBundle(folder)));
        const Run run = Runner(program, folder + "/store"_L1).json({u"list"_s});
        QCOMPARE(run.exit, 0);
        QCOMPARE(run.array().size(), 2);
        QCOMPARE(run.errorLines().size(), 1);
    }

    void aFeedWithProblemsNamesThem()
    {
        const QString source = m_folder.filePath(u"source"_s);
        QVERIFY(copyFolder(m_folder.filePath(u"small/source"_s), source));
        QVERIFY(QFile::remove(source + "/tutorial/video.mp4"_L1));
        const Run run = pdc(m_store, {u"feed"_s, u"build"_s, source, m_folder.filePath(u"out"_s)});
        QCOMPARE(run.exit, 1);
        QVERIFY(!run.object()["problems"_L1].toArray().isEmpty());
        QVERIFY(run.object()["error"_L1].toObject().contains("code"_L1));
        QCOMPARE(run.errorLines().size(), 1);
    }

    void anOutputThatTakesNothingIsToldByTheExitCode()
    {
#ifdef Q_OS_LINUX
        QProcess process;
        process.setStandardOutputFile(u"/dev/full"_s);
        process.start(m_program, {u"--store"_s, m_store, u"--json"_s, u"list"_s});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 1);
        QCOMPARE(process.readAllStandardError().count('\n'), 1);
#else
        QSKIP("/dev/full is Linux's");
#endif
    }

    void aFullDiskKeepsWhatWasThere()
    {
#ifdef Q_OS_LINUX
        const QString disk = m_folder.filePath(u"disk"_s);
        QVERIFY(QDir().mkpath(disk));
        if (geteuid() != 0 || mount("tmpfs", disk.toLocal8Bit().constData(), "tmpfs", 0, "size=600k") != 0)
            QSKIP("only root may mount the small disk that is filled here");
        const auto unmount = qScopeGuard([&] { umount2(disk.toLocal8Bit().constData(), MNT_DETACH); });
        const QString store = disk + "/store"_L1;
        QCOMPARE(pdc(store, {u"places"_s, u"import"_s, m_rows}).exit, 0);
        const QByteArray before = pdc(store, {u"places"_s, u"find"_s}).out;

        // A file that does not fit, and then one that would, on a disk that others have filled.
        const QString large = m_folder.filePath(u"large.json"_s);
        QVERIFY(writeRows(large, {placeRow(u"large"_s, {{ u"inconnu"_s, QString(900'000, u'x') }})}));
        const qint64 free = QStorageInfo(disk).bytesAvailable();
        expectFull(pdc(store, {u"places"_s, u"import"_s, large}), store);
        QCOMPARE(QStorageInfo(disk).bytesAvailable(), free);
        QVERIFY(writeFile(disk + "/filler"_L1, QByteArray(qsizetype(free) - 16'384, 'x')));
        expectFull(pdc(store, {u"places"_s, u"import"_s, u"--force"_s, m_rows}), store);
        const Run after = pdc(store, {u"places"_s, u"find"_s});
        QCOMPARE(after.out, before);
        QVERIFY(after.err.isEmpty());

        // A store that cannot be begun: the answer comes from memory.
        const Run fresh = pdc(disk + "/other"_L1, {u"places"_s, u"find"_s});
        QCOMPARE(fresh.exit, 0);
        QCOMPARE(fresh.array().size(), 4);
        QCOMPARE(fresh.errorLines().size(), 1);
        QCOMPARE(pdc(store, {u"doctor"_s}).exit, 1);
#else
        QSKIP("a small disk is mounted as Linux does it");
#endif
    }

private:
    Run pdc(const QString &store, const QStringList &words) const
    {
        return Runner(m_program, store).json(words);
    }

    static void expectFull(const Run &run, const QString &store)
    {
        QCOMPARE(run.exit, 1);
        QCOMPARE(run.errorCode(), u"no-space"_s);
        QCOMPARE(run.errorLines().size(), 1);
        QVERIFY(run.errorLines().first().startsWith("pdc: "_L1 + store));
    }

    static bool breakVideo(const QString &bundle)
    {
        const QByteArray feed = contents(bundle + "/feed.json"_L1);
        for (const auto &item : QJsonDocument::fromJson(feed)["items"_L1].toArray()) {
            for (const auto &attachment : item["attachments"_L1].toArray()) {
                if (attachment["mime_type"_L1] == "video/mp4"_L1)
                    return writeFile(bundle + u'/' + attachment["url"_L1].toString(), "short");
            }
        }
        return false;
    }
    static QByteArray contents(const QString &file)
    {
        QFile in(file);
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }

    QTemporaryDir m_folder;
    QString m_program;
    QString m_store;
    QString m_rows;
};

QTEST_GUILESS_MAIN(FailingTest)
#include "failingtest.moc"
