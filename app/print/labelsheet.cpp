// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/labelsheet.h"

#include <cmath>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

constexpr double tolerance = 0.01; // Millimetres: what decimals may lose.
constexpr int mostCells = 1000; // Of the sheets that are sold none has more than some 300.
constexpr double leastPage = 50;
constexpr double mostPage = 1000;
constexpr double leastCell = 5;

/// The cell of a row or column at `at`, or nothing in the gap behind it.
std::optional<int> slotOf(double at, double cell, double gap, int count)
{
    if (at < 0)
        return std::nullopt;
    const int slot = int(std::floor(at / (cell + gap)));
    if (slot >= count || at - slot * (cell + gap) > cell)
        return std::nullopt;
    return slot;
}

}

QRectF LabelSheet::cellAt(int index) const
{
    const int column = index % columns;
    const int row = index / columns;
    return {first.x() + column * (cell.width() + gap.width()), first.y() + row * (cell.height() + gap.height()),
            cell.width(), cell.height()};
}

QPainterPath LabelSheet::outlineAt(int index) const
{
    QPainterPath path;
    if (shape == Shape::Ellipse)
        path.addEllipse(cellAt(index));
    else
        path.addRoundedRect(cellAt(index), corner, corner);
    return path;
}

std::optional<int> LabelSheet::indexAt(QPointF point) const
{
    const auto column = slotOf(point.x() - first.x(), cell.width(), gap.width(), columns);
    const auto row = slotOf(point.y() - first.y(), cell.height(), gap.height(), rows);
    if (!column || !row)
        return std::nullopt;
    return *row * columns + *column;
}

QString LabelSheet::fault() const
{
    const auto within = [](double value, double least, double most) { return value >= least && value <= most; };
    if (!within(page.width(), leastPage, mostPage) || !within(page.height(), leastPage, mostPage))
        return u"the page is not between %1 and %2 mm"_s.arg(leastPage).arg(mostPage);
    if (columns < 1 || rows < 1 || columns > mostCells || rows > mostCells || count() > mostCells)
        return u"not between 1 and %1 cells"_s.arg(mostCells);
    if (!within(cell.width(), leastCell, mostPage) || !within(cell.height(), leastCell, mostPage))
        return u"a cell is smaller than %1 mm"_s.arg(leastCell);
    if (!within(gap.width(), 0, mostPage) || !within(gap.height(), 0, mostPage))
        return u"cells overlap"_s;
    const double half = std::min(cell.width(), cell.height()) / 2;
    if (!within(corner, 0, half))
        return u"the corners are rounder than half a cell"_s;
    if (!within(clear, 0, half / 2))
        return u"the white edge is wider than a quarter of a cell"_s;
    // Written so that a position that is no number is a fault as well.
    if (!within(first.x(), -mostPage, mostPage) || !within(first.y(), -mostPage, mostPage))
        return u"the first cell has no position"_s;
    return {};
}

QString LabelSheet::pageFault() const
{
    const QRectF last = cellAt(count() - 1);
    if (first.x() >= -tolerance && first.y() >= -tolerance && last.right() <= page.width() + tolerance
        && last.bottom() <= page.height() + tolerance)
        return {};
    return u"the cells reach from %1, %2 to %3, %4 mm, the page is %5 x %6 mm"_s.arg(first.x())
        .arg(first.y())
        .arg(last.right())
        .arg(last.bottom())
        .arg(page.width())
        .arg(page.height());
}

}
