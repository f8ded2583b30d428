// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/labelsheet.h"
#include "support/suite.h"

#include <functional>
#include <limits>

using namespace pdc;
using namespace Qt::StringLiterals;

namespace {

/// 3 x 7 labels of 63.5 x 38.1 mm on A4, as they are sold.
LabelSheet usual()
{
    LabelSheet sheet;
    sheet.page = QSizeF(210, 297);
    sheet.columns = 3;
    sheet.rows = 7;
    sheet.first = QPointF(7.21, 15.15);
    sheet.cell = QSizeF(63.5, 38.1);
    sheet.gap = QSizeF(2.54, 0);
    sheet.corner = 2;
    sheet.clear = 1.5;
    return sheet;
}

}

Q_DECLARE_METATYPE(pdc::LabelSheet)

/// Cells are where the sheet is cut, and a sheet that cannot be printed on says why.
class LabelSheetTest : public test::Suite
{
    Q_OBJECT

private Q_SLOTS:
    void countsItsCellsRowByRow()
    {
        const LabelSheet sheet = usual();
        QCOMPARE(sheet.count(), 21);
        QCOMPARE(sheet.cellAt(0), QRectF(7.21, 15.15, 63.5, 38.1));
        QCOMPARE(sheet.cellAt(2).left(), 7.21 + 2 * (63.5 + 2.54));
        QCOMPARE(sheet.cellAt(3).topLeft(), QPointF(7.21, 15.15 + 38.1));
        QVERIFY(qAbs(sheet.cellAt(20).right() - (210 - 7.21)) < 1e-6);
        QVERIFY(qAbs(sheet.cellAt(20).bottom() - (297 - 15.15)) < 1e-6);
    }

    void tellsWhichCellIsAtAPoint()
    {
        const LabelSheet sheet = usual();
        for (int cell = 0; cell < sheet.count(); ++cell)
            QCOMPARE(sheet.indexAt(sheet.cellAt(cell).center()), std::optional(cell));
        QCOMPARE(sheet.indexAt({7.0, 20}), std::nullopt); // The margin.
        QCOMPARE(sheet.indexAt({7.21 + 63.5 + 1, 20}), std::nullopt); // The gap.
        QCOMPARE(sheet.indexAt({209, 20}), std::nullopt);
        QCOMPARE(sheet.indexAt({20, 290}), std::nullopt);
        QCOMPARE(sheet.indexAt({-1, -1}), std::nullopt);
    }

    void outlinesAreTheCells()
    {
        LabelSheet sheet = usual();
        QCOMPARE(sheet.outlineAt(4).boundingRect(), sheet.cellAt(4));
        QVERIFY(!sheet.outlineAt(4).contains(sheet.cellAt(4).topLeft() + QPointF(0.1, 0.1))); // A round corner.
        sheet.shape = LabelSheet::Shape::Ellipse;
        QVERIFY(!sheet.outlineAt(4).contains(sheet.cellAt(4).topLeft() + QPointF(5, 3)));
        QVERIFY(sheet.outlineAt(4).contains(sheet.cellAt(4).center()));
    }

    void aSoundSheetHasNoFault()
    {
        QCOMPARE(usual().fault(), QString());
        QCOMPARE(usual().pageFault(), QString());
    }

    void faultsAreNamed_data()
    {
        QTest::addColumn<LabelSheet>("sheet");
        const auto with = [](const char *name, const std::function<void(LabelSheet &)> &change) {
            LabelSheet sheet = usual();
            change(sheet);
            QTest::newRow(name) << sheet;
        };
        const double none = std::numeric_limits<double>::quiet_NaN();
        with("no columns", [](LabelSheet &s) { s.columns = 0; });
        with("a million cells", [](LabelSheet &s) { s.columns = s.rows = 1000; });
        with("so many that they overflow", [](LabelSheet &s) { s.columns = s.rows = 2'000'000'000; });
        with("cells of no height", [](LabelSheet &s) { s.cell = {63.5, 0}; });
        with("cells that overlap", [](LabelSheet &s) { s.gap = {-3, 0}; });
        with("corners too round", [](LabelSheet &s) { s.corner = 20; });
        with("an edge as wide as the label", [](LabelSheet &s) { s.clear = 19; });
        with("a page of no size", [](LabelSheet &s) { s.page = {}; });
        with("no number", [none](LabelSheet &s) { s.first = {none, 0}; });
        with("a page that is no number", [none](LabelSheet &s) { s.page = {none, none}; });
    }

    void faultsAreNamed()
    {
        QFETCH(const LabelSheet, sheet);
        QVERIFY(!sheet.fault().isEmpty());
    }

    void leavingThePageIsNamed()
    {
        LabelSheet sheet = usual();
        sheet.rows = 8; // 304.8 mm of labels on 297 mm of paper.
        QCOMPARE(sheet.fault(), QString());
        QVERIFY(sheet.pageFault().contains(u"319.95"_s));
        sheet = usual();
        sheet.first.setX(-0.1);
        QVERIFY(!sheet.pageFault().isEmpty());
        sheet.first.setX(-0.005); // What decimals lose is no fault.
        QVERIFY(sheet.pageFault().isEmpty());
        sheet.first.setX(14.5);
        QVERIFY(!sheet.pageFault().isEmpty());
    }

    void anAdjustmentScalesThenMoves()
    {
        const PageAdjustment adjustment{{1, -2}, 1.1};
        QCOMPARE(adjustment.map(QRectF(10, 20, 30, 40)), QRectF(12, 20, 33, 44));
    }
};

QTEST_MAIN(LabelSheetTest)
#include "labelsheettest.moc"
