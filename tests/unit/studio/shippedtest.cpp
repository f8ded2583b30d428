// SPDX-License-Identifier: GPL-3.0-or-later
#include "studio/captions.h"
#include "support/suite.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace pdc;

namespace {

const QString tutorials = QStringLiteral(PDC_SOURCE_DIR "/resources/content/tutorials");

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Seconds, as the video's own header (mvhd, version 0) has them.
double lengthOf(const QByteArray &mp4)
{
    const auto word = [&mp4](qsizetype at) {
        quint32 value = 0;
        for (int i = 0; i < 4; ++i)
            value = value << 8 | static_cast<quint8>(mp4.at(at + i));
        return static_cast<double>(value);
    };
    const qsizetype header = mp4.indexOf("mvhd");
    return header < 0 || header + 24 > mp4.size() ? 0 : word(header + 20) / word(header + 16);
}

double secondsOf(const QString &stamp)
{
    const QStringList parts = stamp.split(u':');
    return parts[0].toInt() * 3600 + parts[1].toInt() * 60 + parts[2].toDouble();
}

}

/// What ships in resources/content/tutorials: the files belong together, and say the same thing.
class ShippedTest : public pdc::test::Suite
{
    Q_OBJECT

private:
    static void addTutorials()
    {
        QTest::addColumn<QString>("folder");
        for (const QString &name : QDir(tutorials).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            QTest::newRow(qPrintable(name)) << tutorials + u'/' + name;
    }

private Q_SLOTS:
    void theItemNamesWhatIsThere_data() { addTutorials(); }
    void theItemNamesWhatIsThere()
    {
        QFETCH(QString, folder);
        const QJsonObject item = QJsonDocument::fromJson(contents(folder + "/item.json"_L1)).object();
        QCOMPARE(item["id"_L1].toString(), "urn:pdc:tutorial:"_L1 + folder.section(u'/', -1));
        const QJsonObject ours = item["_partage_de_co"_L1].toObject();
        QCOMPARE(ours["kind"_L1].toString(), u"tutorial"_s);
        QVERIFY(!ours["theme"_L1].toString().isEmpty());
        QStringList roles;
        for (const QJsonValue &attachment : item["attachments"_L1].toArray()) {
            const QByteArray bytes = contents(folder + u'/' + attachment["file"_L1].toString());
            QVERIFY2(!bytes.isEmpty(), qPrintable(attachment["file"_L1].toString()));
            const QString role = attachment["_partage_de_co"_L1]["role"_L1].toString();
            roles.append(role);
            if (role == "video"_L1) {
                QCOMPARE(attachment["mime_type"_L1].toString(), u"video/mp4"_s);
                QVERIFY(bytes.size() <= 1500000);
                QVERIFY(std::abs(lengthOf(bytes) - ours["duration"_L1].toDouble()) <= 1);
                QVERIFY(bytes.indexOf("moov") < bytes.indexOf("mdat"));
            } else if (role == "poster"_L1) {
                QVERIFY(bytes.size() <= 60000);
                QCOMPARE(QImage::fromData(bytes).size(), QSize(1280, 720));
            }
        }
        QCOMPARE(roles, QStringList({u"video"_s, u"captions"_s, u"poster"_s, u"transcript"_s}));
    }

    void captionsAndTranscriptSayWhatTheStoryboardSays_data() { addTutorials(); }
    void captionsAndTranscriptSayWhatTheStoryboardSays()
    {
        QFETCH(QString, folder);
        const auto storyboard = parseStoryboard(contents(folder + "/storyboard.json"_L1));
        QVERIFY2(storyboard, storyboard ? "" : qPrintable(storyboard.error().detail()));
        QCOMPARE(contents(folder + "/transcript."_L1 + storyboard->language + ".txt"_L1), toTranscript(*storyboard));

        const QString captions =
            QString::fromUtf8(contents(folder + "/captions."_L1 + storyboard->language + ".vtt"_L1));
        QStringList blocks = captions.split(u"\n\n"_s);
        QCOMPARE(blocks.takeFirst(), u"WEBVTT"_s);
        QStringList said;
        double before = 0;
        for (const QString &block : blocks) {
            QStringList lines = block.trimmed().split(u'\n');
            QVERIFY(lines.size() == 3 || lines.size() == 4);
            const QStringList times = lines[1].split(u" --> "_s);
            const double start = secondsOf(times[0]);
            const double end = secondsOf(times[1]);
            QVERIFY2(start >= before && end - start >= 0.6, qPrintable(block));
            before = end;
            lines = lines.mid(2);
            for (const QString &line : lines)
                QVERIFY2(line.size() <= captionLineLength + 2, qPrintable(line));
            // At most some 20 letters a second: who reads slowly must follow.
            QVERIFY2(lines.join(u' ').size() / (end - start) <= 20, qPrintable(block));
            said.append(lines.join(u' '));
        }
        QStringList written;
        for (const Scene &scene : storyboard->scenes)
            for (const Sentence &sentence : scene.sentences)
                written.append(sentence.text);
        QCOMPARE(said, written);
        QVERIFY(before <= lengthOf(contents(folder + "/video-720.mp4"_L1)));
    }

    void frenchIsSetAsItShouldBe_data() { addTutorials(); }
    void frenchIsSetAsItShouldBe()
    {
        QFETCH(QString, folder);
        const QString text = QString::fromUtf8(contents(folder + "/transcript.fr.txt"_L1));
        QVERIFY(!text.isEmpty());
        static const QRegularExpression wrong(u"[ \u00a0][;:!?»]|« |[^\u202f\\s][;!?]|[^\u202f\\s0-9]:|'"_s);
        const auto match = wrong.match(text);
        QVERIFY2(!match.hasMatch(), qPrintable(text.mid(std::max<qsizetype>(0, match.capturedStart() - 20), 40)));
    }
};

QTEST_MAIN(ShippedTest)
#include "shippedtest.moc"
