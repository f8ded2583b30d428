// SPDX-License-Identifier: GPL-3.0-or-later
#include "studio/captions.h"
#include "support/suite.h"

using namespace Qt::StringLiterals;
using namespace pdc;

namespace {

Storyboard twoScenes()
{
    Storyboard storyboard;
    storyboard.title = u"Coller"_s;
    Scene first;
    first.sentences = {{u"Bonjour."_s, u"Bonjour."_s, 0.5}, {u"Allons-y."_s, u"Allons-y."_s, 0.25}};
    first.lead = 0.4;
    first.hold = 0.6;
    Scene second;
    second.step = Step{2, u"Coller"_s};
    second.sentences = {{u"Voilà."_s, u"Voilà."_s, 1}};
    second.lead = 1;
    second.hold = 0;
    storyboard.scenes = {first, second};
    return storyboard;
}

}

class CaptionsTest : public pdc::test::Suite
{
    Q_OBJECT

private Q_SLOTS:
    void eachSentenceHasItsMoment()
    {
        const Timeline timeline = buildTimeline(twoScenes(), {1.0, 2.01, 0.7}, 20);
        QCOMPARE(timeline.scenes.size(), size_t(2));
        QCOMPARE(timeline.scenes[0].sentences[0].start, 0.4);
        QCOMPARE(timeline.scenes[0].sentences[1].start, 1.9);
        QCOMPARE(timeline.scenes[0].sentences[1].end, 3.91);
        QCOMPARE(timeline.scenes[0].duration, 4.8); // 4.76, up to a whole frame
        QCOMPARE(timeline.scenes[1].start, 4.8);
        QCOMPARE(timeline.duration, 7.5);
        QCOMPARE(timeline.sceneAt(0), 0);
        QCOMPARE(timeline.sceneAt(4.79), 0);
        QCOMPARE(timeline.sceneAt(4.81), 1);
        QCOMPARE(timeline.sceneAt(99), 1);
    }

    void cuesFollowTheVoice()
    {
        const SceneTimes times = buildTimeline(twoScenes(), {1.0, 2.0, 0.7}, 20).scenes[0];
        QCOMPARE(times.at({Cue::Of::SceneStart, 0, 0.7}), 0.7);
        QCOMPARE(times.at({Cue::Of::SentenceStart, 1, 0.5}), 2.4);
        QCOMPARE(times.at({Cue::Of::SentenceEnd, 0, -0.4}), 1.0);
        QCOMPARE(times.at({Cue::Of::SceneEnd, 0, -0.5}), times.duration - 0.5);
        QCOMPARE(times.at({Cue::Of::SceneStart, 0, -3}), 0.0);
        QCOMPARE(times.at({Cue::Of::SceneEnd, 0, 3}), times.duration);
        QCOMPARE(times.at({Cue::Of::SentenceStart, 7, 0}), times.duration);
    }

    void webVttReadsAsTheStandardSays()
    {
        const Storyboard storyboard = twoScenes();
        const auto captions = buildCaptions(storyboard, buildTimeline(storyboard, {1.0, 2.0, 0.7}, 20));
        QCOMPARE(toWebVtt(captions),
                 QByteArray("WEBVTT\n\n1\n00:00:00.400 --> 00:00:01.800\nBonjour.\n\n"
                            "2\n00:00:01.900 --> 00:00:04.100\nAllons-y.\n\n"
                            "3\n00:00:05.750 --> 00:00:06.850\nVoilà.\n"));
    }

    void marksAreEscaped()
    {
        QCOMPARE(toWebVtt({{3661.5, 3662, {u"A & <b> --> c"_s}}}),
                 QByteArray("WEBVTT\n\n1\n01:01:01.500 --> 01:01:02.000\nA &amp; &lt;b&gt; --&gt; c\n"));
    }

    void linesAreShortAndAlike_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("lines");
        QTest::newRow("short") << u"Bonjour."_s << QStringList{u"Bonjour."_s};
        QTest::newRow("exactly one line") << u"Coller, c’est poser ce double à un lieu."_s
                                          << QStringList{u"Coller, c’est poser ce double à un lieu."_s};
        QTest::newRow("two of like length")
            << u"Appuyez sur le bouton gauche, et gardez-le appuyé."_s
            << QStringList{u"Appuyez sur le bouton"_s, u"gauche, et gardez-le appuyé."_s};
        QTest::newRow("a no-break space holds")
            << u"Un petit texte qui va jusqu’à quarante\u202f! Oui."_s
            << QStringList{u"Un petit texte qui va"_s, u"jusqu’à quarante\u202f! Oui."_s};
        QTest::newRow("a word longer than a line") << QString(60, u'x') << QStringList{QString(60, u'x')};
        QTest::newRow("nothing") << QString() << QStringList{};
    }
    void linesAreShortAndAlike()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, lines);
        QCOMPARE(wrapCaption(text), lines);
    }

    void aLongSentenceBecomesSeveralCaptions()
    {
        Storyboard storyboard = twoScenes();
        storyboard.scenes.resize(1);
        storyboard.scenes[0].sentences = {
            {u"Ceci est une phrase bien trop longue pour tenir sur deux lignes de quarante "
             "lettres, et il faut donc la couper en plusieurs morceaux lisibles."_s,
             {},
             0.5}};
        const auto captions = buildCaptions(storyboard, buildTimeline(storyboard, {10.0}, 20));
        QCOMPARE(captions.size(), size_t(2));
        QString whole;
        double before = 0.4;
        for (const CaptionCue &cue : captions) {
            QVERIFY(cue.lines.size() <= 2);
            for (const QString &line : cue.lines)
                QVERIFY(line.size() <= captionLineLength);
            QCOMPARE(cue.start, before);
            QVERIFY(cue.end - cue.start > 3);
            before = cue.end;
            whole += (whole.isEmpty() ? u""_s : u" "_s) + cue.text();
        }
        QCOMPARE(captions.back().end, 10.8);
        QCOMPARE(whole, storyboard.scenes[0].sentences[0].text);
    }

    void theTranscriptSaysEverything()
    {
        QCOMPARE(toTranscript(twoScenes()), QByteArray("Coller\n\nBonjour. Allons-y.\n\n2. Coller\nVoilà.\n"));
    }
};

QTEST_GUILESS_MAIN(CaptionsTest)
#include "captionstest.moc"
