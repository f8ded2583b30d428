// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection/fittext.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal lineHeight = 1.25; // Of the font's size.

/// Lines that are no wider than `width`: broken after a blank or a hyphen, and where that is not possible, anywhere if
/// `exact`.
QStringList breakLines(const QString &text, const QFontMetricsF &metrics, qreal width, bool exact)
{
    QStringList lines;
    qsizetype start = 0;
    while (start < text.size()) {
        qsizetype end = start;
        qsizetype good = -1;
        while (end < text.size()) {
            const qsizetype step = text[end].isHighSurrogate() && end + 1 < text.size() ? 2 : 1;
            // The blank that a line ends with needs no room, unless it is to be seen.
            const QString line = text.sliced(start, end + step - start);
            if (metrics.horizontalAdvance(exact ? line : line.trimmed()) > width && end > start)
                break;
            end += step;
            if (text[end - 1] == u' ' || (exact && text[end - 1] == u'-'))
                good = end;
        }
        if (end < text.size() && good > start)
            end = good;
        else if (end < text.size() && !exact)
            end = text.indexOf(u' ', end) < 0 ? text.size() : text.indexOf(u' ', end) + 1; // A word is never cut.
        const QString line = text.sliced(start, end - start);
        lines << (exact ? line : line.trimmed());
        start = end;
    }
    return lines;
}

qreal widest(const QStringList &lines, const QFontMetricsF &metrics)
{
    qreal width = 0;
    for (const QString &line : lines)
        width = std::max(width, metrics.horizontalAdvance(line));
    return width;
}

/// A small open box below the line, as on a keyboard's space bar.
void markBlanks(QPainter &painter, const QString &line, QPointF start, const QFontMetricsF &metrics)
{
    const qreal size = painter.font().pixelSize();
    painter.save();
    painter.setPen(QPen(painter.pen().color(), size * 0.06));
    painter.setBrush(Qt::NoBrush);
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (line[i] != u' ')
            continue;
        const qreal left = start.x() + metrics.horizontalAdvance(line.first(i)) + size * 0.03;
        const qreal right = start.x() + metrics.horizontalAdvance(line.first(i + 1)) - size * 0.03;
        const qreal low = start.y() + size * 0.14;
        const qreal high = start.y() - size * 0.04;
        painter.drawPolyline(QPolygonF{{left, high}, {left, low}, {right, low}, {right, high}});
    }
    painter.restore();
}

}

FitText FitText::make(const QString &text, QSizeF room, const Wish &wish)
{
    FitText fit;
    fit.m_marked = wish.marked;
    fit.m_font = QFont(QStringList{u"Atkinson Hyperlegible Next"_s, u"Noto Sans"_s, u"sans-serif"_s}, -1,
                       wish.weight == Weight::Bold ? QFont::DemiBold : QFont::Normal);
    // Paper has no pixels to fit letters to: their widths grow as their size does.
    fit.m_font.setHintingPreference(QFont::PreferNoHinting);
    const qreal step = std::max(1.0, (wish.largest - wish.smallest) / 40);
    // Few lines are read more easily than large letters, as long as the letters are large enough.
    const qreal comfortable = wish.smallest + (wish.largest - wish.smallest) / 3;
    for (int mostLines = 1;; ++mostLines) {
        const bool last = mostLines * wish.smallest * lineHeight > room.height() || mostLines > 8;
        for (qreal size = wish.largest; size >= (last ? wish.smallest : comfortable) - 0.01; size -= step) {
            fit.m_font.setPixelSize(int(std::floor(size)));
            const QFontMetricsF metrics(fit.m_font);
            fit.m_lines = breakLines(text, metrics, room.width(), wish.exact);
            if (fit.m_lines.size() <= mostLines
                && double(fit.m_lines.size()) * size * lineHeight <= room.height() + size / 4
                && widest(fit.m_lines, metrics) <= room.width())
                return fit;
        }
        if (last)
            return fit;
    }
}

qreal FitText::height() const
{
    return double(m_lines.size()) * size() * lineHeight;
}

void FitText::paint(QPainter &painter, const QRectF &box) const
{
    painter.save();
    painter.setFont(m_font);
    const QFontMetricsF metrics(m_font);
    const qreal size = m_font.pixelSize();
    const qreal height = size * lineHeight; // Of one line.
    qreal baseline = box.top() + (box.height() - this->height()) / 2
        + (height - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent();
    for (const QString &line : m_lines) {
        const QPointF start(box.left(), baseline);
        painter.drawText(start, line);
        if (m_marked)
            markBlanks(painter, line, start, metrics);
        baseline += height;
    }
    painter.restore();
}

}
