// SPDX-License-Identifier: GPL-3.0-or-later
#include "stickers/stickerpage.h"
#include "stickers/stickerserror.h"
#include "support/suite.h"

#include <QImage>
#include <QPainter>

using namespace pdc;
using namespace Qt::StringLiterals;

namespace {

/// A design that is a filled rectangle, a word and a code.
StickerDesign design(const char *colour = "#ff0000")
{
    const auto read = parseStickerDesign(
        QByteArray("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 100 50\"><rect width=\"100\" height=\"50\" "
                   "fill=\"")
        + colour
        + "\"/><g data-unless=\"logo\"><circle cx=\"10\" cy=\"40\" r=\"4\" fill=\"#00ff00\"/></g>"
          "<rect data-field=\"titre\" data-kind=\"text\" data-label=\"Titre\" data-default=\"Ici\" x=\"2\" y=\"2\" "
          "width=\"46\" height=\"20\" data-size=\"12 5\" data-lines=\"2\"/>"
          "<rect data-field=\"qr\" data-kind=\"qr\" data-label=\"Code\" data-default=\"a\" x=\"52\" y=\"2\" "
          "width=\"46\" height=\"46\"/>"
          "<rect data-field=\"logo\" data-kind=\"logo\" data-label=\"Logo\" x=\"2\" y=\"30\" width=\"16\" "
          "height=\"16\"/></svg>");
    if (!read)
        qFatal("%s", qPrintable(read.error().detail()));
    return *read;
}

LabelSheet sheet()
{
    LabelSheet sheet;
    sheet.page = QSizeF(210, 297);
    sheet.columns = 2;
    sheet.rows = 4;
    sheet.first = QPointF(10, 8.5);
    sheet.cell = QSizeF(90, 65);
    sheet.gap = QSizeF(10, 5);
    sheet.clear = 5;
    return sheet;
}

constexpr int perMillimetre = 4; // Pixels.

QImage paint(const StickerPage &page, int index = 0)
{
    QImage image((page.pageSize() * perMillimetre).toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(double(perMillimetre) / unitsPerMillimetre, double(perMillimetre) / unitsPerMillimetre);
    page.paint(painter, index);
    return image;
}

/// The cells that are not all white.
QList<int> inked(const QImage &image, const LabelSheet &labels)
{
    QList<int> cells;
    for (int cell = 0; cell < labels.count(); ++cell) {
        const QPointF middle = labels.cellAt(cell).center() * perMillimetre;
        if (image.pixel(middle.toPoint() - QPoint(60, 0)) != qRgb(255, 255, 255))
            cells << cell;
    }
    return cells;
}

Result<StickerPage> pageOf(int copies, const StickerPage::Options &options = {}, const StickerContent &content = {})
{
    return StickerPage::make(sheet(), {{Sticker(design(), content, sheet()), copies}}, options);
}

}

class StickerPageTest : public test::Suite
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(loadPrintFonts(QStringLiteral(PDC_SOURCE_DIR "/resources/fonts"))); }

    void fillsTheCellsFromTheFirstFreeOne()
    {
        const auto page = pageOf(3, {.firstCell = 4, .adjustment = {}, .outlines = false});
        QCOMPARE(page->pageCount(), 1);
        QCOMPARE(page->labelCount(), 3);
        QCOMPARE(inked(paint(*page), sheet()), (QList<int>{4, 5, 6}));
    }

    void goesOnOnTheNextPage()
    {
        const auto page = pageOf(12, {.firstCell = 6, .adjustment = {}, .outlines = false});
        QCOMPARE(page->pageCount(), 3);
        QCOMPARE(inked(paint(*page, 0), sheet()), (QList<int>{6, 7}));
        QCOMPARE(inked(paint(*page, 1), sheet()).size(), 8);
        QCOMPARE(inked(paint(*page, 2), sheet()), (QList<int>{0, 1}));
    }

    void severalDesignsFollowEachOther()
    {
        const Sticker red(design(), {}, sheet());
        const Sticker blue(design("#0000ff"), {}, sheet());
        const auto page = StickerPage::make(sheet(), {{red, 2}, {blue, 3}}, {});
        QCOMPARE(page->labelCount(), 5);
        const QImage image = paint(*page);
        for (int cell = 0; cell < 5; ++cell) {
            const QPoint at = ((sheet().cellAt(cell).topLeft() + QPointF(6, 28)) * perMillimetre).toPoint();
            QCOMPARE(QColor(image.pixel(at)).name(), cell < 2 ? u"#ff0000"_s : u"#0000ff"_s);
        }
    }

    void staysClearOfTheEdgeToATenthOfAMillimetre()
    {
        const QImage image = paint(*pageOf(8));
        for (int cell = 0; cell < 8; ++cell) {
            // 80 x 40 mm in the middle of 90 x 65 mm.
            const QRectF expected(sheet().cellAt(cell).topLeft() + QPointF(5, 12.5), QSizeF(80, 40));
            QRect found;
            const QRect search =
                QRectF(sheet().cellAt(cell).topLeft() * perMillimetre, sheet().cell * perMillimetre).toRect();
            for (int y = search.top(); y < search.bottom(); ++y) {
                for (int x = search.left(); x < search.right(); ++x) {
                    if (qGreen(image.pixel(x, y)) < 128)
                        found |= QRect(x, y, 1, 1);
                }
            }
            const QRectF measured(QPointF(found.topLeft()) / perMillimetre, QSizeF(found.size()) / perMillimetre);
            QVERIFY(qAbs(measured.left() - expected.left()) <= 0.25 && qAbs(measured.top() - expected.top()) <= 0.25);
            QVERIFY(qAbs(measured.width() - expected.width()) <= 0.25);
            QVERIFY(qAbs(measured.height() - expected.height()) <= 0.25);
        }
    }

    void copiesLookLikeStickersPaintedOneByOne()
    {
        const auto page = pageOf(8);
        QImage single(paint(*page).size(), QImage::Format_RGB32);
        single.fill(Qt::white);
        QPainter painter(&single);
        painter.scale(double(perMillimetre) / unitsPerMillimetre, double(perMillimetre) / unitsPerMillimetre);
        const Sticker sticker(design(), {}, sheet());
        for (int cell = 0; cell < 8; ++cell) {
            painter.save();
            painter.translate(sheet().cellAt(cell).topLeft() * unitsPerMillimetre);
            Sticker::Press(sticker).paint(painter);
            painter.restore();
        }
        painter.end();
        // All but a few pixels at edges are the same: a copy is shifted by less than one.
        const QImage copied = paint(*page);
        qint64 different = 0;
        for (int y = 0; y < single.height(); ++y) {
            for (int x = 0; x < single.width(); ++x)
                different += qAbs(qGray(single.pixel(x, y)) - qGray(copied.pixel(x, y))) > 64;
        }
        QVERIFY2(different < qint64(single.width()) * single.height() / 200, QByteArray::number(different));
    }

    void anAdjustmentMovesAndScalesAll()
    {
        const auto plain = pageOf(1);
        const auto moved = pageOf(1, {.firstCell = 0, .adjustment = {{3, -2}, 1}, .outlines = false});
        const QImage image = paint(*plain);
        const QImage other = paint(*moved);
        const QPoint corner = ((sheet().cellAt(0).topLeft() + QPointF(5, 12.5)) * perMillimetre).toPoint();
        const QPoint by(3 * perMillimetre, -2 * perMillimetre);
        QCOMPARE(image.pixel(corner + QPoint(2, 2)), qRgb(255, 0, 0));
        QCOMPARE(other.pixel(corner + QPoint(2, 2) + by), qRgb(255, 0, 0));
        QCOMPARE(other.pixel(corner + by - QPoint(3, 3)), qRgb(255, 255, 255));
        const QImage scaled = paint(*pageOf(1, {.firstCell = 0, .adjustment = {{0, 0}, 0.9}, .outlines = false}));
        QCOMPARE(scaled.pixel(corner * 0.9 + QPoint(2, 2)), qRgb(255, 0, 0));
        QCOMPARE(scaled.pixel(corner * 0.9 - QPoint(3, 3)), qRgb(255, 255, 255));
    }

    void outlinesAreDrawnWhenAskedFor()
    {
        const QPoint edge = (QPointF(10, 30) * perMillimetre).toPoint();
        const auto dark = [&](const QImage &image) {
            return qGray(image.pixel(edge)) < 250 || qGray(image.pixel(edge - QPoint(1, 0))) < 250;
        };
        QVERIFY(!dark(paint(*pageOf(1))));
        QVERIFY(dark(paint(*pageOf(1, {.firstCell = 0, .adjustment = {}, .outlines = true}))));
    }

    void whatLeavesThePageIsAnError()
    {
        QVERIFY(pageOf(1, {.firstCell = 0, .adjustment = {{14, 0}, 1}, .outlines = false}));
        QVERIFY(pageOf(1, {.firstCell = 0, .adjustment = {{16, 0}, 1}, .outlines = false})
                    .error()
                    .is(StickersError::SheetBeyondPage));
        QVERIFY(pageOf(1, {.firstCell = 0, .adjustment = {{0, 0}, 1.1}, .outlines = false})
                    .error()
                    .is(StickersError::SheetBeyondPage));
        LabelSheet beyond = sheet();
        beyond.rows = 5;
        QVERIFY(StickerPage::make(beyond, {}, {}).error().is(StickersError::SheetBeyondPage));
        QVERIFY(pageOf(100'000).error().is(StickersError::TooManyPages));
    }

    void wordsThatAreTooLongAreAProblem()
    {
        const Sticker fine(design(), {{{u"titre"_s, u"Je partage ma connexion"_s}}, nullptr}, sheet());
        QVERIFY(fine.problems().isEmpty() && fine.isPrintable());
        const Sticker lost(design(), {{{u"titre"_s, QStringList(50, u"connexion"_s).join(u' ')}}, nullptr}, sheet());
        QCOMPARE(lost.problems(), (QList<StickerProblem>{{StickerProblem::Kind::TextTooLong, u"titre"_s}}));
        QVERIFY(!lost.isPrintable());
    }

    void aCodeThatIsTooMuchOrTooFineIsAProblem()
    {
        const auto with = [](qsizetype bytes, const LabelSheet &labels) {
            return Sticker(design(), {{{u"qr"_s, QString(bytes, u'x')}}, nullptr}, labels);
        };
        QVERIFY(with(40, sheet()).problems().isEmpty());
        QCOMPARE(with(3000, sheet()).problems(),
                 (QList<StickerProblem>{{StickerProblem::Kind::TooMuchForQr, u"qr"_s}}));
        QVERIFY(!with(3000, sheet()).isPrintable());
        LabelSheet tiny = sheet();
        tiny.cell = QSizeF(30, 17);
        tiny.clear = 1;
        const Sticker fine = with(250, tiny);
        QVERIFY(fine.problems().contains({StickerProblem::Kind::QrTooFine, u"qr"_s}));
        QVERIFY(fine.isPrintable()); // It is said, and printed.
    }

    void aLogoTakesThePlaceOfWhatMakesRoomForIt()
    {
        const QPoint mark = ((sheet().cellAt(0).topLeft() + QPointF(5 + 8, 12.5 + 32)) * perMillimetre).toPoint();
        QCOMPARE(paint(*pageOf(1)).pixel(mark), qRgb(0, 255, 0));
        QImage picture(20, 20, QImage::Format_ARGB32_Premultiplied);
        picture.fill(Qt::blue);
        StickerContent content;
        content.logo = std::make_shared<const StickerLogo>(StickerLogo{picture, {}, picture.size()});
        QCOMPARE(paint(*pageOf(1, {}, content)).pixel(mark), qRgb(0, 0, 255));
    }

    void nothingLeavesItsCell()
    {
        const auto greedy = parseStickerDesign("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\">"
                                               "<rect x=\"-500\" y=\"-500\" width=\"9000\" height=\"9000\"/></svg>");
        QVERIFY(greedy);
        const auto page = StickerPage::make(sheet(), {{Sticker(*greedy, {}, sheet()), 1}}, {});
        const QImage image = paint(*page);
        const QRectF cell(sheet().cellAt(0).topLeft() * perMillimetre, sheet().cell * perMillimetre);
        QCOMPARE(image.pixel(cell.center().toPoint()), qRgb(0, 0, 0));
        QCOMPARE(image.pixel(cell.topLeft().toPoint() - QPoint(3, 3)), qRgb(255, 255, 255));
        QCOMPARE(image.pixel(cell.bottomRight().toPoint() + QPoint(3, 3)), qRgb(255, 255, 255));
    }
};

QTEST_MAIN(StickerPageTest)
#include "stickerpagetest.moc"
