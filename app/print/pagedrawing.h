// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QColor>
#include <QFont>
#include <QList>
#include <QRectF>
#include <QString>
#include <QStringList>

class QPainter;

namespace pdc {

/// The colours of pages, as those of the light theme.
namespace pagecolour {
inline constexpr QRgb ink = 0xFF1B1A3A;
inline constexpr QRgb soft = 0xFF4F4D68; ///< For what is said beside: at least 7:1 on white.
inline constexpr QRgb indigo = 0xFF2B2A7C;
inline constexpr QRgb sun = 0xFFFFD23F; ///< A surface, never letters.
inline constexpr QRgb hairline = 0xFFB9B4C8;
}

/// How words are set.
struct PageType
{
    double size = 0; ///< Of letters, in hundredths of a millimetre.
    bool bold = false;
    QRgb colour = pagecolour::ink;
};

/// Words in lines of `room` (hundredths of a millimetre), parted between words or, in one that is too long, anywhere, and
/// at line breaks. The last of `most` lines ends with « … » where there is more to say.
[[nodiscard]] QStringList pageLines(const QString &words, const QFont &font, double room, int most);

/// What stands on a page, as it was laid out: lines of words, filled areas, QR codes. All lengths are in hundredths of a
/// millimetre. It is filled once; paint() then only draws, on any thread.
class PageDrawing
{
public:
    /// The distance between two lines, of the size of their letters.
    static constexpr double lineSpacing = 1.25;

    /// Sets words from this upper left corner on; where they end.
    double text(const QString &words, const PageType &type, QPointF at, double room, int most = 100);
    /// One line that ends at the right of `room`, as large as fits there, at most as `type` says; where it ends.
    double line(const QString &words, const PageType &type, QPointF at, double room,
                Qt::Alignment alignment = Qt::AlignLeft);
    void fill(const QRectF &area, QRgb colour, double radius = 0);
    /// A QR code with its border; nothing if the bytes are too many for one.
    void code(const QByteArray &bytes, const QRectF &area);
    /// All of another drawing, moved.
    void add(const PageDrawing &other, QPointF by);

    void paint(QPainter &painter) const;

    [[nodiscard]] const QList<QRectF> &codes() const { return m_codeAreas; }

private:
    struct Line
    {
        QPointF baseline;
        QString words;
        QFont font;
        QRgb colour;
    };
    struct Area
    {
        QRectF rect;
        QRgb colour;
        double radius;
    };
    QList<Line> m_lines;
    QList<Area> m_areas;
    QList<QRectF> m_codeAreas;
    QList<QByteArray> m_codes;
};

}
