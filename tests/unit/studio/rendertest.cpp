// SPDX-License-Identifier: GPL-3.0-or-later
#include "studio/tutorialrenderer.h"
#include "support/suite.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace pdc;

namespace {

RenderOptions options()
{
    RenderOptions options;
    options.resourcesDir = QStringLiteral(PDC_SOURCE_DIR "/resources");
    return options;
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString writtenTo(const QTemporaryDir &folder, const QByteArray &storyboard)
{
    const QString path = folder.filePath(u"storyboard.json"_s);
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(storyboard);
    return path;
}

const QByteArray shortest = R"({"format":1,"title":"Essai","language":"fr","scenes":[
    {"id":"a","lead":0.1,"hold":0,"say":[{"text":"Bonjour !","pause":0.2}],"show":[{"type":"title","text":"Essai"}]}]})";

}

class RenderTest : public pdc::test::Suite
{
    Q_OBJECT

private Q_SLOTS:
    void aStoryboardBecomesATutorial()
    {
        if (QStandardPaths::findExecutable(u"ffmpeg"_s).isEmpty())
            QSKIP("ffmpeg is not installed");
        if (!installedVoice())
            QSKIP("no voice is installed (pico2wave or espeak-ng)");
        const QTemporaryDir folder;
        const QString out = folder.filePath(u"out"_s);
        double last = -1;
        const auto report = renderTutorial(writtenTo(folder, shortest), out, options(), [&last](double share) {
            const bool forward = share > last;
            last = share;
            return forward;
        });
        QVERIFY2(report, report ? "" : qPrintable(report.error().detail()));
        QCOMPARE(last, 1.0);
        QVERIFY(report->seconds > 0.5 && report->seconds < 3);
        QVERIFY2(std::abs(report->loudness + 16) < 3, qPrintable(QString::number(report->loudness)));
        QCOMPARE(report->captions.size(), size_t(1));
        QCOMPARE(report->captions[0].start, 0.1);
        const QDir made(out);
        QCOMPARE(made.entryList(QDir::Files | QDir::Hidden),
                 QStringList({u"captions.fr.vtt"_s, u"poster.jpg"_s, u"transcript.fr.txt"_s, u"video-720.mp4"_s}));
        QVERIFY(made.entryList(QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot).isEmpty());
        QCOMPARE(made.entryInfoList({u"video-720.mp4"_s}).first().size(), report->bytes);
        QCOMPARE(QImage(made.filePath(u"poster.jpg"_s)).size(), QSize(1280, 720));
        QVERIFY(contents(made.filePath(u"captions.fr.vtt"_s)).startsWith("WEBVTT\n\n1\n00:00:00.100 --> "));

        // The index stands before the pictures, so that it plays while it arrives.
        const QByteArray video = contents(made.filePath(u"video-720.mp4"_s));
        QVERIFY(video.indexOf("moov") > 0 && video.indexOf("moov") < video.indexOf("mdat"));
        QVERIFY(video.contains("vp09") && video.contains("Opus"));
    }

    void stoppedLeavesNothing()
    {
        if (QStandardPaths::findExecutable(u"ffmpeg"_s).isEmpty() || !installedVoice())
            QSKIP("ffmpeg or a voice is not installed");
        const QTemporaryDir folder;
        const QString out = folder.filePath(u"out"_s);
        const auto report =
            renderTutorial(writtenTo(folder, shortest), out, options(), [](double share) { return share < 0.1; });
        QVERIFY(!report);
        QVERIFY(report.error().is(StudioError::Cancelled));
        QVERIFY(QDir(out).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).isEmpty());
    }

    void errorsHaveTheirCode()
    {
        const QTemporaryDir folder;
        const QString out = folder.filePath(u"out"_s);
        QVERIFY(renderTutorial(folder.filePath(u"none.json"_s), out, options()).error().is(StudioError::NotReadable));
        QVERIFY(renderTutorial(writtenTo(folder, "{}"), out, options()).error().is(StudioError::BadStoryboard));
        RenderOptions bare;
        bare.resourcesDir = folder.path();
        QVERIFY(renderTutorial(writtenTo(folder, shortest), out, bare).error().is(StudioError::NotReadable));
        QVERIFY(!QDir(out).exists());
    }

    void wavFilesAreReadWithCare()
    {
        const Sound sound{16000, QByteArray("\x10\x00\x20\x00\x30\x00", 6)};
        const QByteArray wav = toWav(sound);
        const auto again = parseWav(wav);
        QVERIFY(again);
        QCOMPARE(again->samples, sound.samples);
        QCOMPARE(again->rate, 16000);
        // A length that runs past the end, as espeak-ng writes into a pipe.
        QByteArray endless = wav;
        endless.replace(40, 4, QByteArray("\xff\xff\xff\x7f", 4));
        QCOMPARE(parseWav(endless)->samples, sound.samples);
        QByteArray stereo = wav;
        stereo[22] = 2;
        QVERIFY(!parseWav(stereo));
        for (qsizetype length = 0; length < 44; ++length)
            QVERIFY(!parseWav(wav.left(length)) || parseWav(wav.left(length))->samples.isEmpty());
    }

    void silenceIsCutAtTheEnds()
    {
        Sound sound{1000, {}};
        const auto add = [&sound](int count, qint16 level) {
            for (int i = 0; i < count; ++i)
                sound.samples.append(reinterpret_cast<const char *>(&level), 2);
        };
        add(500, 3);
        add(300, 9000);
        add(500, -3);
        const Sound cut = withoutSilence(sound);
        QCOMPARE(cut.seconds(), 0.3 + 0.02 + 0.083);
        Sound silent{1000, QByteArray(200, '\0')};
        QVERIFY(withoutSilence(silent).samples.isEmpty());
    }
};

QTEST_MAIN(RenderTest)
#include "rendertest.moc"
