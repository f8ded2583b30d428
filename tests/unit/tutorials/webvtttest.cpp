// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/suite.h"
#include "tutorials/tutorial.h"
#include "tutorials/webvtt.h"

#include <QDirIterator>
#include <QFile>

using namespace Qt::StringLiterals;
using namespace pdc;

namespace {

/// "start-end text" of every cue.
QStringList written(const Result<Captions> &captions)
{
    if (!captions)
        return {captions.error().name()};
    QStringList lines;
    for (const Cue &cue : captions->cues())
        lines << u"%1-%2 %3"_s.arg(cue.start).arg(cue.end).arg(cue.text);
    return lines;
}

}

class WebVttTest : public pdc::test::Suite
{
    Q_OBJECT

private Q_SLOTS:
    void cuesAreReadWhateverStandsAroundThem_data()
    {
        QTest::addColumn<QByteArray>("vtt");
        QTest::addColumn<QStringList>("cues");
        const auto row = [](const char *name, const QByteArray &vtt, const QStringList &cues) {
            QTest::newRow(name) << vtt << cues;
        };
        row("plain", "WEBVTT\n\n00:01.000 --> 00:02.500\nBonjour\n", {u"1000-2500 Bonjour"_s});
        row("with hours", "WEBVTT\n\n01:00:00.000 --> 100:00:00.001\nBonjour\n", {u"3600000-360000001 Bonjour"_s});
        row("two lines", "WEBVTT\n\n00:01.000 --> 00:02.000\nUn\nDeux\n\n00:03.000 --> 00:04.000\nTrois",
            {u"1000-2000 Un\nDeux"_s, u"3000-4000 Trois"_s});
        row("Windows line ends",
            "WEBVTT\r\n\r\n00:01.000 --> 00:02.000\r\nUn\r\n\r\n00:02.000 --> 00:03.000\r\nDeux\r\n",
            {u"1000-2000 Un"_s, u"2000-3000 Deux"_s});
        row("old Macintosh line ends", "WEBVTT\r\r00:01.000 --> 00:02.000\rUn\r", {u"1000-2000 Un"_s});
        row("a byte order mark", "\xef\xbb\xbfWEBVTT\n\n00:01.000 --> 00:02.000\nÉté\n", {u"1000-2000 Été"_s});
        row("a title, identifiers, settings, notes, a style and a region",
            "WEBVTT - Titre\nKind: captions\n\nNOTE rien\nà voir\n\nSTYLE\n::cue { color: red }\n\n"
            "REGION\nid:r\n\n7\n00:01.000 --> 00:02.000 align:start line:0\nUn\n\n"
            "fin\n00:02.000 --> 00:03.000\tposition:10%\nDeux\n",
            {u"1000-2000 Un"_s, u"2000-3000 Deux"_s});
        row("tags and entities",
            "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Anne>Tapez <b>&lt;Ctrl&gt;</b> &amp; &amp;lt; "
            "<00:01.500><c.x>C</c>\n",
            {u"1000-2000 Tapez <Ctrl> & &lt; C"_s});
        row("not in order", "WEBVTT\n\n00:05.000 --> 00:06.000\nB\n\n00:01.000 --> 00:09.000\nA\n",
            {u"1000-9000 A"_s, u"5000-6000 B"_s});
        row("nothing but the signature", "WEBVTT", {});
        row("times that make no sense",
            "WEBVTT\n\n00:02.000 --> 00:01.000\nA rebours\n\n00:01.000 --> 00:01.000\nVide\n\n"
            "0:01.000 --> 00:02.000\nUn chiffre\n\n00:61.000 --> 00:62.000\nMinute\n\n-00:01.000 --> "
            "00:02.000\nMoins\n\n"
            "00:01,000 --> 00:02,000\nVirgules\n\n99999:00:00.000 --> 99999:00:01.000\nTrop d'heures\n\n-->\nRien\n\n"
            "00:03.000 --> 00:04.000\nBon\n",
            {u"3000-4000 Bon"_s});
        row("not UTF-8", "WEBVTT\n\n00:01.000 --> 00:02.000\n\xff\xfe\n", {u"1000-2000 \ufffd\ufffd"_s});
        row("a tag without end", "WEBVTT\n\n00:01.000 --> 00:02.000\nUn <b deux\n", {u"1000-2000 Un <b deux"_s});
    }
    void cuesAreReadWhateverStandsAroundThem()
    {
        QFETCH(QByteArray, vtt);
        QTEST(written(Captions::parse(vtt)), "cues");
    }

    void whatHasNoSignatureIsRefused_data()
    {
        QTest::addColumn<QByteArray>("vtt");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("SubRip") << QByteArray("1\n00:00:01,000 --> 00:00:02,000\nUn\n");
        QTest::newRow("a web page") << QByteArray("<!doctype html>WEBVTT");
        QTest::newRow("lower case") << QByteArray("webvtt\n\n");
        QTest::newRow("another word that begins so") << QByteArray("WEBVTTX\n\n00:01.000 --> 00:02.000\nUn\n");
        QTest::newRow("UTF-16") << QByteArray("\xff\xfeW\0E\0B\0", 8);
        QTest::newRow("too large") << QByteArray("WEBVTT\n\n") + QByteArray(2 * 1024 * 1024, 'x');
    }
    void whatHasNoSignatureIsRefused()
    {
        QFETCH(QByteArray, vtt);
        const auto captions = Captions::parse(vtt);
        QVERIFY(!captions);
        QVERIFY(captions.error().is(TutorialError::BadCaptions));
    }

    void atATimeStandsWhatIsSaidThen()
    {
        const auto captions =
            Captions::parse("WEBVTT\n\n00:01.000 --> 00:03.000\nUn\n\n00:02.000 --> 00:04.000\nDeux\n\n"
                            "00:06.000 --> 00:07.000\nTrois\n");
        QVERIFY(captions);
        const QList<std::pair<qint64, QString>> table{
            {0, {}},           {999, {}},      {1000, u"Un"_s},    {2000, u"Un\nDeux"_s},
            {3000, u"Deux"_s}, {4000, {}},     {6999, u"Trois"_s}, {7000, {}},
            {-5, {}},          {1'000'000, {}}};
        for (const auto &[time, text] : table)
            QCOMPARE(captions->at(time), text);
    }

    void noMoreThanTwentyThousandCuesAreKept()
    {
        const QByteArray cue = "00:01.000 --> 00:02.000\nx\n\n";
        const auto captions = Captions::parse("WEBVTT\n\n" + cue.repeated(20'001));
        QVERIFY(captions);
        QCOMPARE(captions->cues().size(), 20'000);
    }

    void whatIsHostileIsReadInTime()
    {
        // Nothing of it is a caption; it must only not take for ever.
        for (const QByteArray &hostile :
             {QByteArray(2'000'000, '<'), QByteArray("<a").repeated(1'000'000), QByteArray("-->\n").repeated(500'000),
              QByteArray("&amp;").repeated(400'000), QByteArray(2'000'000, '\n')}) {
            const auto captions = Captions::parse("WEBVTT\n\n00:01.000 --> 00:02.000\n" + hostile);
            QVERIFY(captions);
            QVERIFY(captions->cues().size() <= 1);
        }
    }

    void anEditorHearsWhatToMend_data()
    {
        QTest::addColumn<QByteArray>("vtt");
        QTest::addColumn<QStringList>("problems");
        QTest::newRow("right") << QByteArray("WEBVTT\n\n00:01.000 --> 00:02.000\nA\n\n00:02.000 --> 01:00.500\nB")
                               << QStringList();
        QTest::newRow("order") << QByteArray("WEBVTT\n\n00:03.000 --> 00:04.000\nA\n\n00:02.999 --> 00:05.000\nB")
                               << QStringList(u"line 6: begins before the caption above it"_s);
        QTest::newRow("backwards") << QByteArray("WEBVTT\n\n00:03.000 --> 00:03.000\nA")
                                   << QStringList(u"line 3: times that make no sense"_s);
        QTest::newRow("silent") << QByteArray("WEBVTT\n\n00:03.000 --> 00:04.000\n<i></i>\n")
                                << QStringList(u"line 3: says nothing"_s);
        QTest::newRow("long") << QByteArray("WEBVTT\n\n00:03.000 --> 01:01.001\nA\n")
                              << QStringList(u"line 3: goes on after the end of the video"_s);
        QTest::newRow("empty") << QByteArray("WEBVTT\n") << QStringList(u"no caption"_s);
        QTest::newRow("another format") << QByteArray("1\n00:00:01,000 --> 00:00:02,000\nA\n")
                                        << QStringList(u"no WEBVTT signature"_s);
    }
    void anEditorHearsWhatToMend()
    {
        QFETCH(QByteArray, vtt);
        QFETCH(QStringList, problems);
        QCOMPARE(Captions::problems(vtt, 60), problems);
    }

    void captionsThatShipAreReadable()
    {
        QDirIterator files(QStringLiteral(PDC_SOURCE_DIR "/resources/content/tutorials"), {u"*.vtt"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        int count = 0;
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            QCOMPARE(Captions::problems(bytes, 0), QStringList());
            const auto captions = Captions::parse(bytes);
            QVERIFY2(captions && captions->cues().size() >= 5, file.fileName().toUtf8());
            for (const Cue &cue : captions->cues())
                QVERIFY2(!cue.text.isEmpty() && cue.text.size() <= 120, cue.text.toUtf8());
            ++count;
        }
        QVERIFY(count > 0);
    }
};

QTEST_GUILESS_MAIN(WebVttTest)
#include "webvtttest.moc"
