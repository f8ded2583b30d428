// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/pagedrawing.h"

#include "print/fittedtext.h"
#include "print/qrcode.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextBoundaryFinder>
#include <QTextLayout>

#include <algorithm>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

/// More characters than so many lines hold, of letters as narrow as an i: the rest of a text without end is not even
/// looked at, which would take its time.
qsizetype mostCharacters(const QFont &font, double room, int lines)
{
    constexpr double narrowest = 0.2; // Of the size of letters.
    constexpr double farMore = 1e6;
    return qsizetype(std::min(farMore, (lines + 1) * room / (narrowest * std::max(1, font.pixelSize()))));
}

constexpr QChar wordJoiner(0x2060);

/// The words up to what fits into `room` with « … », at whole words; within a word only if it is the first.
QString shortened(QString text, const QFontMetricsF &metrics, double room)
{
    while (!text.isEmpty() && metrics.horizontalAdvance(QString(text + u" …"_s)) > room) {
        qsizetype end = text.lastIndexOf(u' ');
        if (end <= 0) {
            QTextBoundaryFinder letters(QTextBoundaryFinder::Grapheme, text);
            letters.toEnd();
            end = std::max<qsizetype>(0, letters.toPreviousBoundary());
        }
        text.truncate(end);
    }
    return text + u" …"_s;
}

/// The height from a line's top to its baseline.
double riseOf(const QFontMetricsF &metrics, double step)
{
    return (step - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent();
}

}

QStringList pageLines(const QString &words, const QFont &font, double room, int most)
{
    QStringList lines;
    const QStringList paragraphs = words.left(mostCharacters(font, room, most)).split(u'\n');
    for (qsizetype i = 0; i < paragraphs.size(); ++i) {
        const QString &paragraph = paragraphs[i];
        QTextLayout layout(paragraph, font);
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        layout.setTextOption(option);
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(room);
            QString text = paragraph.mid(line.textStart(), line.textLength()).trimmed();
            text.remove(wordJoiner); // It has done its work.
            const bool isLast = line.textStart() + line.textLength() >= paragraph.size() && i + 1 == paragraphs.size();
            if (lines.size() == most - 1 && !isLast)
                return lines << shortened(text, QFontMetricsF(font), room);
            lines << text;
        }
        layout.endLayout();
    }
    return lines;
}

double PageDrawing::text(const QString &words, const PageType &type, QPointF at, double room, int most)
{
    const QFont font = printFont(int(type.size), type.bold);
    const double step = type.size * lineSpacing;
    const double rise = riseOf(QFontMetricsF(font), step);
    double top = at.y();
    for (const QString &line : pageLines(words, font, room, most)) {
        m_lines.append({{at.x(), top + rise}, line, font, type.colour});
        top += step;
    }
    return top;
}

double PageDrawing::line(const QString &words, const PageType &type, QPointF at, double room, Qt::Alignment alignment)
{
    const double width = QFontMetricsF(printFont(int(type.size), type.bold)).horizontalAdvance(words);
    const double size = width > room ? type.size * room / width * 0.995 : type.size;
    const QFont font = printFont(int(size), type.bold);
    const QFontMetricsF metrics(font);
    const double step = type.size * lineSpacing;
    const double left = alignment & Qt::AlignRight ? at.x() + room - metrics.horizontalAdvance(words) : at.x();
    m_lines.append({{left, at.y() + riseOf(metrics, step)}, words, font, type.colour});
    return at.y() + step;
}

void PageDrawing::fill(const QRectF &area, QRgb colour, double radius)
{
    m_areas.append({area, colour, radius});
}

void PageDrawing::code(const QByteArray &bytes, const QRectF &area)
{
    m_codeAreas.append(area);
    m_codes.append(bytes);
}

void PageDrawing::add(const PageDrawing &other, QPointF by)
{
    for (Line line : other.m_lines) {
        line.baseline += by;
        m_lines.append(line);
    }
    for (Area area : other.m_areas) {
        area.rect.translate(by);
        m_areas.append(area);
    }
    for (qsizetype i = 0; i < other.m_codes.size(); ++i)
        code(other.m_codes[i], other.m_codeAreas[i].translated(by));
}

void PageDrawing::paint(QPainter &painter) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setLayoutDirection(Qt::LayoutDirectionAuto);
    painter.setPen(Qt::NoPen);
    for (const Area &area : m_areas) {
        painter.setBrush(QColor(area.colour));
        if (area.radius > 0)
            painter.drawRoundedRect(area.rect, area.radius, area.radius);
        else
            painter.fillRect(area.rect, QColor(area.colour));
    }
    for (qsizetype i = 0; i < m_codes.size(); ++i) {
        if (const auto code = QrCode::encode(m_codes[i]))
            code->paint(painter, m_codeAreas[i]);
    }
    for (const Line &line : m_lines) {
        painter.setFont(line.font);
        painter.setPen(QColor(line.colour));
        painter.drawText(line.baseline, line.words);
    }
    painter.restore();
}

}
