// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/cli/runner.h"
#include "support/suite.h"

#include <QFileInfo>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace pdc;
using namespace pdc::test;

/// `pdc tutorial render` draws without a display and with nothing but the program itself; what it draws is the
/// studio's own test.
class RenderingTest final : public pdc::test::Suite
{
    Q_OBJECT

private Q_SLOTS:
    void aStoryboardBecomesAVideo()
    {
        for (const auto &tool : {u"ffmpeg"_s, u"espeak-ng"_s}) {
            if (QStandardPaths::findExecutable(tool).isEmpty())
                QSKIP(qPrintable(tool + " is not installed"_L1));
        }
        const QTemporaryDir folder;
        const QString storyboard = folder.filePath(u"storyboard.json"_s);
        QVERIFY(writeFile(storyboard, R"({"format":1,"title":"Essai","language":"fr","scenes":[
            {"id":"a","lead":0.1,"hold":0,"say":[{"text":"Bonjour à tous.","pause":0.2}],
             "show":[{"type":"title","text":"Essai"}]}]})"));
        Runner runner(folder.filePath(u"store"_s));
        // As on a server: no display and no platform named.
        for (const QString &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s})
            runner.environment.remove(name);
        const QString out = folder.filePath(u"out"_s);
        const Run run = runner.json({u"tutorial"_s, u"render"_s, storyboard, u"--voice"_s, u"espeak"_s, u"-o"_s, out});
        QVERIFY2(run.exit == 0, run.err.constData());
        QVERIFY(run.err.isEmpty());
        QVERIFY(run.object()["seconds"_L1].toDouble() > 0.5);
        QCOMPARE(run.object()["bytes"_L1].toInteger(), QFileInfo(out + "/video-720.mp4"_L1).size());
        QCOMPARE(run.object()["captions"_L1].toArray().size(), 1);
        QCOMPARE(run.object()["captions"_L1][0]["text"_L1], u"Bonjour à tous."_s);
        QVERIFY(QFileInfo(out + "/captions.fr.vtt"_L1).size() > 0);
        // It needs no store, so it makes none.
        QVERIFY(!QFileInfo::exists(folder.filePath(u"store"_s)));
    }

    void aBadStoryboardIsNamed()
    {
        const QTemporaryDir folder;
        const QString storyboard = folder.filePath(u"storyboard.json"_s);
        QVERIFY(writeFile(storyboard, "{"));
        const Run run = Runner(folder.filePath(u"store"_s))
                            .json({u"tutorial"_s, u"render"_s, storyboard, u"-o"_s, folder.filePath(u"out"_s)});
        QCOMPARE(run.exit, 1);
        QCOMPARE(run.errorCode(), u"bad-json"_s);
        QCOMPARE(run.errorLines().size(), 1);
        QVERIFY(run.errorLines().first().contains(storyboard));
    }
};

QTEST_GUILESS_MAIN(RenderingTest)
#include "renderingtest.moc"
