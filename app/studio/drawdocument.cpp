// SPDX-License-Identifier: GPL-3.0-or-later
#include "studio/sceneshapes.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace pdc {

namespace {

constexpr double bar = 54; ///< Height of a window's title bar.
constexpr double inset = 34;
constexpr double blink = 1.06; ///< Seconds from one blink of the caret to the next.
constexpr double caretStays = 2; ///< Seconds it stays in a field after the last letter.

/// A line as it reads now, with what has come into it.
QString lineNow(const SceneMoment &moment, const DocumentWindow &window, int line)
{
    QString text = line < static_cast<int>(window.lines.size()) ? window.lines[static_cast<size_t>(line)] : QString();
    for (const Insertion &insertion : window.insertions) {
        if (insertion.line == line && moment.within(insertion.at, insertion.until))
            text.insert(std::min<qsizetype>(insertion.column, text.size()), insertion.text);
    }
    return text;
}

QFont lineFont(const SceneMoment &moment, const DocumentWindow &window)
{
    return moment.kit.font(window.size, false);
}

/// The stretch from one letter to another.
QRectF stretch(const SceneMoment &moment, const DocumentWindow &window, int line, int start, double endX)
{
    QRectF box = letterBox(moment, window, line, start);
    box.setRight(std::max(box.left(), endX));
    return box;
}

void drawSelection(const SceneMoment &moment, const DocumentWindow &window, const Selection &selection)
{
    if (!moment.within(selection.from, selection.until))
        return;
    QPainter &painter = moment.painter;
    const QString text = lineNow(moment, window, selection.line);
    const int end = static_cast<int>(std::min<qsizetype>(selection.end, text.size()));
    const double from = moment.at(selection.from);
    const double length = moment.at(selection.full) - from;
    const QRectF first = letterBox(moment, window, selection.line, selection.start);
    const QRectF last = letterBox(moment, window, selection.line, end);
    double right = first.left() + (last.left() - first.left()) * easedShare(moment.now, from, length);
    if (selection.byLetter) {
        const double share = length <= 0 ? 1 : std::clamp((moment.now - from) / length, 0.0, 1.0);
        const int letters = selection.start + static_cast<int>(std::floor((end - selection.start) * share + 1e-9));
        right = letterBox(moment, window, selection.line, letters).left();
    }
    const QRectF box = stretch(moment, window, selection.line, selection.start, right);
    if (box.width() < 1)
        return;
    painter.save();
    painter.setClipRect(box);
    painter.fillRect(box, studiocolour::indigo);
    painter.setPen(studiocolour::sheet);
    painter.setFont(lineFont(moment, window));
    painter.drawText(letterBox(moment, window, selection.line, 0).adjusted(0, 0, 4000, 0),
                     Qt::AlignVCenter | Qt::AlignLeft, text);
    painter.restore();
}

void drawCaret(QPainter &painter, const QRectF &letter, double sinceBlink)
{
    if (std::fmod(std::max(0.0, sinceBlink), blink) < blink * 0.6)
        painter.fillRect(QRectF(letter.left() - 2, letter.top() + letter.height() * 0.1, 4, letter.height() * 0.8),
                         studiocolour::ink);
}

}

QRectF letterBox(const SceneMoment &moment, const DocumentWindow &window, int line, int column)
{
    const QFontMetricsF metrics(lineFont(moment, window));
    const QString text = lineNow(moment, window, line);
    const double height = window.size * 1.45;
    const double top = window.box.top() + bar + inset * 0.7 + line * window.size * 1.6;
    const double left = window.box.left() + inset + metrics.horizontalAdvance(text.left(column));
    const double width = column < text.size() ? metrics.horizontalAdvance(text.mid(column, 1)) : 0;
    return {left, top, width, height};
}

void drawShape(const SceneMoment &moment, const DocumentWindow &window)
{
    QPainter &painter = moment.painter;
    const QPainterPath outline = handDrawnBox(window.box, 18, 2);
    painter.fillPath(outline, studiocolour::sheet);
    painter.save();
    painter.setClipPath(outline);
    const QRectF head(window.box.left() - 4, window.box.top() - 4, window.box.width() + 8, bar + 4);
    painter.fillRect(head, studiocolour::lilac);
    painter.setPen(QPen(studiocolour::hairline, 2));
    painter.drawLine(head.bottomLeft(), head.bottomRight());
    painter.setPen(studiocolour::ink);
    painter.setFont(moment.kit.font(28, true));
    painter.drawText(QRectF(window.box.left() + inset, window.box.top(), window.box.width() - 120, bar),
                     Qt::AlignVCenter | Qt::AlignLeft, window.title);
    // The cross that closes a window, so that it is recognised as one.
    painter.setPen(QPen(studiocolour::soft, 3.5, Qt::SolidLine, Qt::RoundCap));
    const QPointF cross(window.box.right() - 34, window.box.top() + bar / 2);
    painter.drawLine(cross + QPointF(-8, -8), cross + QPointF(8, 8));
    painter.drawLine(cross + QPointF(8, -8), cross + QPointF(-8, 8));

    int lines = static_cast<int>(window.lines.size());
    for (const Insertion &insertion : window.insertions)
        lines = std::max(lines, insertion.line + 1);
    for (const Insertion &insertion : window.insertions) {
        if (!moment.within(insertion.at, insertion.until))
            continue;
        // What has just come glows for a moment.
        const double glow = 1 - easedShare(moment.now, moment.at(insertion.at) + 1.6, 0.8);
        QColor sun = studiocolour::sun;
        sun.setAlphaF(static_cast<float>(glow));
        const auto end = static_cast<int>(insertion.column + insertion.text.size());
        const double right = letterBox(moment, window, insertion.line, end).left();
        painter.setPen(Qt::NoPen);
        painter.setBrush(sun);
        painter.drawPath(handDrawnBox(
            stretch(moment, window, insertion.line, insertion.column, right).adjusted(-8, -2, 8, 2), 10, 1.5));
    }
    painter.setFont(lineFont(moment, window));
    painter.setPen(studiocolour::ink);
    for (int line = 0; line < lines; ++line) {
        painter.drawText(letterBox(moment, window, line, 0).adjusted(0, 0, 4000, 0), Qt::AlignVCenter | Qt::AlignLeft,
                         lineNow(moment, window, line));
    }
    for (const Selection &selection : window.selections)
        drawSelection(moment, window, selection);
    for (const Caret &caret : window.carets) {
        if (moment.within(caret.from, caret.until))
            drawCaret(painter, letterBox(moment, window, caret.line, caret.column), moment.now - moment.at(caret.from));
    }
    painter.restore();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(studiocolour::ink, 4));
    painter.drawPath(outline);
}

void drawShape(const SceneMoment &moment, const InputField &field)
{
    QPainter &painter = moment.painter;
    painter.setPen(studiocolour::ink);
    painter.setFont(moment.kit.font(field.size * 0.8, true));
    painter.drawText(QRectF(field.box.left() + 4, field.box.top() - field.size * 1.4, 1200, field.size * 1.3),
                     Qt::AlignVCenter | Qt::AlignLeft, field.label);
    painter.setPen(QPen(studiocolour::ink, 4));
    painter.setBrush(studiocolour::sheet);
    painter.drawPath(handDrawnBox(field.box, 16, 2));
    for (const InputField::Typing &typing : field.typed) {
        if (!moment.within(typing.from, typing.until))
            continue;
        const double length = moment.at(typing.full) - moment.at(typing.from);
        const double share = length <= 0 ? 1 : std::clamp((moment.now - moment.at(typing.from)) / length, 0.0, 1.0);
        QString text =
            typing.text.left(static_cast<qsizetype>(std::lround(static_cast<double>(typing.text.size()) * share)));
        if (typing.hidden)
            text.fill(u'•');
        painter.setPen(studiocolour::ink);
        painter.setFont(moment.kit.font(field.size, false));
        const QRectF inner = field.box.adjusted(28, 0, -20, 0);
        painter.drawText(inner, Qt::AlignVCenter | Qt::AlignLeft, text);
        const double since = moment.now - moment.at(typing.full);
        if (length <= 0 || since > caretStays)
            continue;
        const double end = inner.left() + QFontMetricsF(painter.font()).horizontalAdvance(text) + 4;
        const double height = field.size * 1.3;
        drawCaret(painter, QRectF(end, inner.center().y() - height / 2, 0, height), since);
    }
}

}
