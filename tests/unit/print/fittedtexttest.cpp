// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/fittedtext.h"
#include "support/suite.h"

#include <QFontInfo>
#include <QImage>
#include <QPainter>

using namespace pdc;
using namespace Qt::StringLiterals;

namespace {

constexpr int largest = 500; // Hundredths of a millimetre, as all lengths here.
constexpr int smallest = 160;

TextBox box(double width, double height, int lines)
{
    return {.area = QRectF(200, 100, width, height),
            .largest = largest,
            .smallest = smallest,
            .lines = lines,
            .bold = true,
            .alignment = Qt::AlignLeft | Qt::AlignVCenter};
}

/// Where there is ink, in the units of the box.
QRect inked(const FittedText &text)
{
    QImage image(4000, 2000, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    text.paint(painter, Qt::black);
    painter.end();
    QRect ink;
    for (int y = 0; y < image.height(); ++y) {
        const auto *row = reinterpret_cast<const QRgb *>(image.constScanLine(y));
        for (int x = 0; x < image.width(); ++x) {
            if (qGray(row[x]) < 128)
                ink |= QRect(x, y, 1, 1);
        }
    }
    return ink;
}

}

/// Words shrink within their limits, and are never cut.
class FittedTextTest : public test::Suite
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(loadPrintFonts(QStringLiteral(PDC_SOURCE_DIR "/resources/fonts"))); }

    void theFontIsOurs()
    {
        QCOMPARE(QFontInfo(printFont(400, true)).family(), u"Atkinson Hyperlegible Next"_s);
        QCOMPARE(QFontInfo(printFont(400, true)).weight(), int(QFont::DemiBold));
        QCOMPARE(QFontInfo(printFont(400, false)).weight(), int(QFont::Normal));
        QVERIFY(!loadPrintFonts(u"/nowhere"_s));
    }

    void fewWordsAreAsLargeAsAllowed()
    {
        const FittedText text(u"Ici"_s, box(3000, 1000, 2));
        QCOMPARE(text.size(), largest);
        QVERIFY(text.isLegible());
        QCOMPARE(text.lines(), QStringList{u"Ici"_s});
    }

    void moreWordsAreSmaller()
    {
        int before = largest + 1;
        for (const int words : {4, 8, 12, 16}) {
            const FittedText text(QStringList(words, u"connexion"_s).join(u' '), box(2000, 1200, 3));
            QVERIFY2(text.size() < before, qPrintable(QString::number(words)));
            before = text.size();
        }
    }

    void allThatFitsIsInsideItsBox_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<int>("lines");
        QTest::newRow("one line") << u"Je partage ma connexion"_s << 1;
        QTest::newRow("two lines") << u"Je partage ma connexion"_s << 2;
        QTest::newRow("accents above and tails below") << u"ÉÀÔ gjpqy Çç"_s << 2;
        QTest::newRow("a single long word") << u"Anticonstitutionnellement"_s << 3;
        QTest::newRow("many") << u"Téléphone, ordinateur, Internet : entrez, on vous aide tous les jours !"_s << 4;
    }

    void allThatFitsIsInsideItsBox()
    {
        QFETCH(const QString, words);
        QFETCH(const int, lines);
        const TextBox place = box(2000, 900, lines);
        const FittedText text(words, place);
        QVERIFY(text.lines().size() <= lines);
        QCOMPARE(text.lines().join(u' '), words); // Every word, whole, in order.
        const QRect ink = inked(text);
        QVERIFY(!ink.isEmpty());
        const QRectF room = place.area.adjusted(-6, -0.12 * text.size(), 6, 0.12 * text.size()); // Overhang of letters.
        QVERIFY2(room.contains(ink),
                 qPrintable(u"%1 %2 %3 %4"_s.arg(ink.left()).arg(ink.top()).arg(ink.right()).arg(ink.bottom())));
    }

    void whatIsTooLongSaysSoAndIsWholeAllTheSame()
    {
        const QString words = QStringList(40, u"connexion"_s).join(u' ');
        const FittedText text(words, box(2000, 900, 3));
        QVERIFY(!text.isLegible());
        QVERIFY(text.size() < smallest);
        QCOMPARE(text.lines().join(u' '), words);
        QVERIFY(box(2000, 900, 3).area.adjusted(-6, -6, 6, 6).contains(inked(text)));
    }

    void theLimitIsWhereItIsSaidToBe()
    {
        // One more letter at a time: legible as long as it is not smaller than the smallest, not one longer.
        bool wasLegible = true;
        for (int letters = 5; letters < 60; ++letters) {
            const FittedText text(QString(letters, u'm'), box(2500, 900, 1));
            QCOMPARE(text.isLegible(), text.size() >= smallest);
            QVERIFY(wasLegible || !text.isLegible());
            wasLegible = text.isLegible();
        }
        QVERIFY(!wasLegible);
    }

    void linesAreOfAboutTheSameLength()
    {
        const FittedText text(u"un deux trois quatre cinq six sept huit neuf dix onze"_s, box(2600, 900, 2));
        QCOMPARE(text.lines().size(), 2);
        QVERIFY(qAbs(text.lines()[0].size() - text.lines()[1].size()) <= 8);
    }

    void wordsPartAtSpacesAloneAndAtHyphensOnlyInNeed()
    {
        QCOMPARE(FittedText(u"Oui\u00a0!"_s, box(700, 1200, 2)).lines(), QStringList{u"Oui\u00a0!"_s});
        QCOMPARE(FittedText(u"Demandez-moi"_s, box(2000, 1200, 2)).lines(), QStringList{u"Demandez-moi"_s});
        const FittedText narrow(u"Saint-Barthélemy-d’Anjou"_s, box(1000, 1200, 3));
        QCOMPARE(narrow.lines().join(QString()), u"Saint-Barthélemy-d’Anjou"_s);
        QVERIFY(narrow.lines().size() > 1 && narrow.isLegible());
    }

    void standsWhereItShould()
    {
        TextBox place = box(3000, 1000, 1);
        const auto at = [&place](Qt::Alignment alignment) {
            place.alignment = alignment;
            return inked(FittedText(u"Ici"_s, place));
        };
        const QRect start = at(Qt::AlignLeft | Qt::AlignTop);
        const QRect end = at(Qt::AlignRight | Qt::AlignBottom);
        const QRect middle = at(Qt::AlignHCenter | Qt::AlignVCenter);
        QVERIFY(start.left() < 300 && end.right() > 3100);
        QVERIFY(start.top() < middle.top() && middle.top() < end.top());
        QVERIFY(qAbs(middle.center().x() - 1700) < 30);
    }

    void nothingIsNothing()
    {
        for (const QString &words : {QString(), u"   "_s}) {
            const FittedText text(words, box(2000, 900, 2));
            QVERIFY(text.isLegible() && text.lines().isEmpty());
            QVERIFY(inked(text).isEmpty());
        }
    }
};

QTEST_MAIN(FittedTextTest)
#include "fittedtexttest.moc"
