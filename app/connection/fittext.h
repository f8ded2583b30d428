// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QRectF>
#include <QStringList>

class QPainter;

namespace pdc {

/// A text in lines as large as its box allows: large on one line, else on two, and so on. Sizes are in the units of
/// the painter.
class FitText
{
public:
    enum class Weight { Plain, Bold };
    struct Wish
    {
        Weight weight = Weight::Plain;
        qreal largest = 1000; ///< Of the font.
        qreal smallest = 400; ///< Below this it is not legible: what does not fit then stands out of the box.
        bool exact = false; ///< Each letter counts: any place may break, and no blank is dropped.
        bool marked = false; ///< Blanks are shown, for what is typed letter by letter.
    };

    [[nodiscard]] static FitText make(const QString &text, QSizeF room, const Wish &wish);

    [[nodiscard]] const QStringList &lines() const { return m_lines; }
    [[nodiscard]] qreal size() const { return m_font.pixelSize(); }
    [[nodiscard]] qreal height() const;
    /// In the middle of the height of `box`, at the left.
    void paint(QPainter &painter, const QRectF &box) const;

private:
    QFont m_font;
    QStringList m_lines;
    bool m_marked = false;
};

}
