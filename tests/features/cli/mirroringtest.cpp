// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/cli/runner.h"
#include "support/minisign.h"
#include "support/smalldisk.h"
#include "support/suite.h"
#include "support/zipmaker.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace pdc;
using namespace pdc::test;

/// `pdc mirror`: from a PC that has synchronised onto a stick, and from there to a PC that has not.
class MirroringTest final : public pdc::test::Suite
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
        m_stick = m_folder + "/stick"_L1;
        QVERIFY(copyFolder(m_parent.filePath(u"small/source"_s), m_folder + "/source"_L1));
        QVERIFY(writeFile(m_folder + "/source/tutorial/video.mp4"_L1, QByteArray(6000, 'w')));
        QVERIFY(publish());
    }

    void copiesWhatWasSynchronised()
    {
        QVERIFY(sync(u"a"_s, m_folder + "/out"_L1));
        const Run run = pdc(u"a"_s, {u"mirror"_s, m_stick});
        QVERIFY2(run.exit == 0, run.err.constData());
        QVERIFY(run.err.isEmpty());
        const QJsonObject status = pdc(u"a"_s, {u"status"_s}).object();
        QCOMPARE(run.object().keys(), (QStringList{u"bytes"_s, u"items"_s}));
        QCOMPARE(run.object()["items"_L1], status["items"_L1]);
        qint64 bytes = 0;
        for (const QString &file : files())
            bytes += QFileInfo(m_stick + u'/' + file).size();
        QCOMPARE(run.object()["bytes"_L1].toInteger(), bytes);
        for (const auto name : {"/feed.json"_L1, "/feed.json.minisig"_L1})
            QCOMPARE(bytesOf(m_stick + name), bytesOf(m_folder + "/out"_L1 + name));
        QVERIFY(!QFile::exists(m_stick + "/selection.json"_L1));

        QVERIFY(sync(u"b"_s, m_stick));
        QCOMPARE(pdc(u"b"_s, {u"list"_s}).array(), pdc(u"a"_s, {u"list"_s}).array());
        QCOMPARE(pdc(u"b"_s, {u"doctor"_s}).exit, 0);

        const Run text = Runner(m_program, store(u"a"_s)).text({u"mirror"_s, m_stick});
        QVERIFY(text.out.startsWith("Publication 1\u00a0: "));
    }

    void copiesAPart()
    {
        QVERIFY(sync(u"a"_s, m_folder + "/out"_L1));
        const Run run = pdc(u"a"_s, {u"mirror"_s, m_stick, u"--kind"_s, u"tutorial"_s, u"--department=1"_s});
        QVERIFY2(run.exit == 0, run.err.constData());
        QCOMPARE(run.object()["items"_L1], 1);
        QCOMPARE(QJsonDocument::fromJson(bytesOf(m_stick + "/selection.json"_L1)).object(),
                 (QJsonObject{{u"kinds"_s, QJsonArray{u"tutorial"_s}}, {u"departments"_s, QJsonArray{u"01"_s}}}));
        const Run taken = pdc(u"b"_s, {u"sync"_s, u"--feed"_s, m_stick, u"--key"_s, m_minisign.publicFile()});
        QVERIFY2(taken.exit == 0, taken.err.constData());
        QCOMPARE(taken.object()["items"_L1]["skipped"_L1], 0);
        QVERIFY(taken.object()["items"_L1]["not_carried"_L1].toInt() > 0);
        QCOMPARE(pdc(u"b"_s, {u"list"_s, u"--layer"_s, u"feed"_s}).array().size(), 1);
        const Run doctor = Runner(m_program, store(u"b"_s)).text({u"doctor"_s});
        QVERIFY2(doctor.exit == 0, doctor.out.constData()); // It waits for the rest; nothing is broken.
        QVERIFY2(doctor.out.contains("à venir"), doctor.out.constData());
    }

    void carriesPracticeAlone()
    {
        const QByteArray zip = makeZip({{"index.html", "<!doctype html>"}, {"souris.js"}});
        const QByteArray item = R"({"id": "urn:pdc:test:souris", "title": "La souris", "content_text": "Cliquez.",
            "language": "fr", "attachments": [{"file": "p.zip", "mime_type": "application/zip",
            "_partage_de_co": {"role": "data"}}], "_partage_de_co": {"kind": "practice", "languages": ["fr"]}})";
        QVERIFY(writeFile(m_folder + "/source/souris/item.json"_L1, item));
        QVERIFY(writeFile(m_folder + "/source/souris/p.zip"_L1, zip));
        QVERIFY(publish());
        QVERIFY(sync(u"a"_s, m_folder + "/out"_L1));
        const Run run = pdc(u"a"_s, {u"mirror"_s, m_stick, u"--kind"_s, u"practice"_s});
        QVERIFY2(run.exit == 0, run.err.constData());
        QCOMPARE(run.object()["items"_L1], 1);
        QVERIFY(sync(u"b"_s, m_stick));
        const QJsonArray listed = pdc(u"b"_s, {u"list"_s, u"--kind"_s, u"practice"_s}).array();
        QCOMPARE(listed.size(), 1);
        QCOMPARE(listed[0]["id"_L1].toString(), u"urn:pdc:test:souris"_s);
        QCOMPARE(pdc(u"b"_s, {u"doctor"_s}).exit, 0);
        const QString hash = QString::fromLatin1(QCryptographicHash::hash(zip, QCryptographicHash::Sha256).toHex());
        QCOMPARE(bytesOf(u"%1/feed/blobs/%2/%3"_s.arg(store(u"b"_s), hash.left(2), hash)), zip);
    }

    void aPublishersSourceIsNotWrittenOver()
    {
        QVERIFY(sync(u"a"_s, m_folder + "/out"_L1));
        const QString source = m_folder + "/source"_L1;
        QVERIFY(QFile::exists(source + "/feed.json"_L1) && writeFile(source + "/selection.json"_L1, "mine"));
        const QByteArray before = bytesOf(source + "/feed.json"_L1);
        const Run run = pdc(u"a"_s, {u"mirror"_s, source});
        QCOMPARE(run.exit, 1);
        QCOMPARE(run.errorCode(), u"foreign-folder"_s);
        QCOMPARE(run.errorLines().size(), 1);
        QCOMPARE(bytesOf(source + "/feed.json"_L1), before);
        QCOMPARE(bytesOf(source + "/selection.json"_L1), QByteArray("mine"));
        QVERIFY(!QFile::exists(source + "/feed.json.minisig"_L1) && !QFile::exists(source + "/blobs"_L1));
        // Nor the feed of another publisher; the next publication of the same one is at home there.
        const Minisign other;
        QVERIFY(pdc(u"a"_s, {u"mirror"_s, m_stick}).exit == 0 && publish() && sync(u"a"_s, m_folder + "/out"_L1));
        QCOMPARE(pdc(u"a"_s, {u"mirror"_s, m_stick}).exit, 0);
        QVERIFY(writeFile(m_stick + "/feed.json"_L1, bytesOf(m_stick + "/feed.json"_L1).replace("urn:", "urn:x:"))
                && other.sign(m_stick + "/feed.json"_L1));
        QCOMPARE(pdc(u"a"_s, {u"mirror"_s, m_stick}).errorCode(), u"foreign-folder"_s);
    }

    void goesOnAfterAKill()
    {
        const QByteArray large(40'000'000, 'w');
        QVERIFY(writeFile(m_folder + "/source/tutorial/video.mp4"_L1, large));
        QVERIFY(publish());
        QVERIFY(sync(u"a"_s, m_folder + "/out"_L1));
        QSet<QString> whole;
        int kills = 0;
        for (int patience = 1; patience < 400; ++patience) {
            QProcess process;
            process.start(m_program, {u"--store"_s, store(u"a"_s), u"mirror"_s, m_stick});
            QVERIFY(process.waitForStarted());
            if (!process.waitForFinished(patience * 7)) {
                process.kill();
                process.waitForFinished();
                ++kills;
            }
            // What is there under its name is whole, and what was there is not written again.
            for (const QString &file : files()) {
                if (file.endsWith(".part"_L1) || !file.startsWith("blobs/"_L1))
                    continue;
                const QFileInfo info(m_stick + u'/' + file);
                const QString written = u"%1 %2"_s.arg(file).arg(info.lastModified().toMSecsSinceEpoch());
                QVERIFY2(whole.contains(written) || !whole.contains(file), qPrintable(file));
                whole << written << file;
            }
            if (QFile::exists(m_stick + "/feed.json"_L1) && process.exitStatus() == QProcess::NormalExit)
                break;
        }
        QVERIFY2(kills > 0, "it was too quick to be killed");
        for (const QString &file : files())
            QVERIFY2(!file.endsWith(".part"_L1), qPrintable(file));
        QVERIFY(sync(u"b"_s, m_stick));
        QCOMPARE(pdc(u"b"_s, {u"list"_s}).array(), pdc(u"a"_s, {u"list"_s}).array());
    }

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("exit");
        QTest::addColumn<QString>("code");
        QTest::newRow("no folder") << QStringList() << 2 << u"usage"_s;
        QTest::newRow("two folders") << QStringList{u"STICK"_s, u"STICK2"_s} << 2 << u"usage"_s;
        QTest::newRow("no such kind") << QStringList{u"STICK"_s, u"--kind"_s, u"film"_s} << 2 << u"usage"_s;
        QTest::newRow("no such département") << QStringList{u"STICK"_s, u"--department"_s, u"Ain"_s} << 2 << u"usage"_s;
        QTest::newRow("the store itself") << QStringList{u"STORE"_s} << 1 << u"own-folder"_s;
        QTest::newRow("a file") << QStringList{u"FILE"_s} << 1 << u"not-writable"_s;
        QTest::newRow("below a file") << QStringList{u"FILE/x"_s} << 1 << u"not-writable"_s;
    }
    void saysWhatIsWrong()
    {
        QFETCH(QStringList, words);
        QFETCH(int, exit);
        QFETCH(QString, code);
        QVERIFY(sync(u"a"_s, m_folder + "/out"_L1));
        QVERIFY(writeFile(m_folder + "/file"_L1, "x"));
        words.replaceInStrings(u"STORE"_s, store(u"a"_s));
        words.replaceInStrings(u"FILE"_s, m_folder + "/file"_L1);
        words.replaceInStrings(u"STICK"_s, m_stick);
        const Run run = pdc(u"a"_s, QStringList{u"mirror"_s} + words);
        QCOMPARE(run.exit, exit);
        QCOMPARE(run.errorCode(), code);
        QVERIFY(run.errorLines().first().startsWith("pdc: "_L1));
        QVERIFY(!QFile::exists(m_stick + "/feed.json"_L1));
    }

    void beforeASyncThereIsNothingToCopy()
    {
        const Run run = pdc(u"a"_s, {u"mirror"_s, m_stick});
        QCOMPARE(run.exit, 1);
        QCOMPARE(run.errorCode(), u"nothing-held"_s);
        QVERIFY(run.err.contains("pdc sync"));
        QVERIFY(!QFile::exists(m_stick));
    }

    void aFullStickIsNamed()
    {
        const SmallDisk disk(4);
        if (!disk.isThere())
            QSKIP(disk.whyNot().constData());
        QVERIFY(sync(u"a"_s, m_folder + "/out"_L1));
        const Run run = pdc(u"a"_s, {u"mirror"_s, disk.path(u"partage-de-co"_s)});
        QCOMPARE(run.exit, 1);
        QCOMPARE(run.errorCode(), u"no-space"_s);
        QVERIFY2(run.err.contains(disk.path(u"partage-de-co"_s).toUtf8()), run.err.constData());
    }

private:
    [[nodiscard]] QString store(const QString &pc) const { return m_folder + "/store-"_L1 + pc; }
    [[nodiscard]] Run pdc(const QString &pc, const QStringList &words) const
    {
        return Runner(m_program, store(pc)).json(words);
    }
    [[nodiscard]] bool sync(const QString &pc, const QString &place) const
    {
        return pdc(pc, {u"sync"_s, u"--feed"_s, place, u"--key"_s, m_minisign.publicFile()}).exit == 0;
    }
    [[nodiscard]] bool publish() const
    {
        return pdc(u"publisher"_s, {u"feed"_s, u"build"_s, m_folder + "/source"_L1, m_folder + "/out"_L1}).exit == 0
            && m_minisign.sign(m_folder + "/out/feed.json"_L1);
    }
    [[nodiscard]] QStringList files() const
    {
        QStringList names;
        QDirIterator all(m_stick, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (all.hasNext())
            names << QDir(m_stick).relativeFilePath(all.next());
        return names;
    }
    static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir m_parent;
    Minisign m_minisign;
    QString m_program;
    QString m_folder;
    QString m_stick;
    int m_count = 0;
};

QTEST_GUILESS_MAIN(MirroringTest)
#include "mirroringtest.moc"
