// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainterPath>
#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <QString>

#include <optional>

namespace pdc {

/// A sheet of labels that can be bought: equal cells in rows and columns on a page. All lengths are millimetres from
/// the upper left corner of the page.
struct LabelSheet
{
    enum class Shape { Rectangle, Ellipse };

    QSizeF page;
    int columns = 1;
    int rows = 1;
    QPointF first; ///< Upper left corner of the first cell.
    QSizeF cell;
    QSizeF gap; ///< Between two columns, and between two rows.
    double corner = 0; ///< Radius of the corners of a rectangle.
    double clear = 0; ///< The edge of a cell that stays white, as no printer feeds exactly.
    Shape shape = Shape::Rectangle;

    [[nodiscard]] int count() const { return columns * rows; }
    /// The cell with this number, from 0, row by row, each from left to right.
    [[nodiscard]] QRectF cellAt(int index) const;
    /// The cell's outline, as it is cut.
    [[nodiscard]] QPainterPath outlineAt(int index) const;
    /// The cell at this point of the page; nothing between cells.
    [[nodiscard]] std::optional<int> indexAt(QPointF point) const;

    /// What is wrong with it in itself, in English for the log: sizes out of range, cells that overlap. Empty for a
    /// sound one.
    [[nodiscard]] QString fault() const;
    /// How a sound sheet's cells leave its page, by more than a hundredth of a millimetre; empty if they stay on it.
    [[nodiscard]] QString pageFault() const;
};

/// How a printer is made to hit a sheet that it feeds a little askew: all that is printed is scaled about the upper
/// left corner of the page, then moved.
struct PageAdjustment
{
    static constexpr double farthest = 20; ///< Millimetres, in each direction.
    static constexpr double smallest = 0.9;
    static constexpr double largest = 1.1;

    QPointF offset; ///< Millimetres to the right and down.
    double scale = 1;

    [[nodiscard]] QRectF map(const QRectF &rect) const
    {
        return {rect.topLeft() * scale + offset, rect.size() * scale};
    }
};

}
