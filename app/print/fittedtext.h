// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QRectF>
#include <QStringList>

class QPainter;

namespace pdc {

/// Makes the fonts that pages are set in known to Qt from a folder with the TTF files, unless they are; false if one
/// cannot be read. A program with windows has loaded them for these.
[[nodiscard]] bool loadPrintFonts(const QString &folder);

/// The font of pages, `size` in hundredths of a millimetre (see unitsPerMillimetre).
[[nodiscard]] QFont printFont(int size, bool bold);

/// A place on a page that words have to fit.
struct TextBox
{
    QRectF area; ///< In hundredths of a millimetre, as all lengths here.
    double largest = 0; ///< The size of letters where there is room.
    double smallest = 0; ///< The size below which nobody reads them.
    int lines = 1; ///< At most; words are never parted.
    bool bold = false;
    Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter;
};

/// Words set as large as their place allows: whole words in lines of about the same length.
///
/// They shrink as far as they must, so that all of them can always be shown; whoever prints asks whether they are
/// still legible.
class FittedText
{
public:
    FittedText() = default;
    FittedText(const QString &text, const TextBox &box);

    /// False if the letters had to become smaller than the box's smallest.
    [[nodiscard]] bool isLegible() const { return m_legible; }
    [[nodiscard]] const QStringList &lines() const { return m_lines; }
    /// Of the letters, in hundredths of a millimetre; 0 where there are no words.
    [[nodiscard]] int size() const { return m_size; }

    void paint(QPainter &painter, const QColor &colour) const;

private:
    void set(const QString &text, bool partAtHyphens);

    TextBox m_box;
    QStringList m_lines;
    QList<double> m_widths; ///< Of the lines, at m_size.
    int m_size = 0;
    bool m_legible = true;
};

}
