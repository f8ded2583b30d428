// SPDX-License-Identifier: GPL-3.0-or-later
#include "studio/keyboardlayout.h"
#include "studio/sceneshapes.h"

#include <QSvgRenderer>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace pdc {

namespace {

/// A stroke of a broad yellow marker, a little askew.
void drawMarker(QPainter &painter, const QRectF &box)
{
    QPainterPath stroke(QPointF(box.left() - 14, box.top() + box.height() * 0.3));
    stroke.quadTo(QPointF(box.center().x(), box.top() + box.height() * 0.16),
                  QPointF(box.right() + 16, box.top() + box.height() * 0.24));
    stroke.lineTo(box.right() + 10, box.bottom() - 2);
    stroke.quadTo(QPointF(box.center().x(), box.bottom() - box.height() * 0.12),
                  QPointF(box.left() - 10, box.bottom() + 2));
    stroke.closeSubpath();
    painter.fillPath(stroke, studiocolour::sun);
}

QColor toneColour(TextBlock::Tone tone)
{
    switch (tone) {
    case TextBlock::Tone::Ink:
        return studiocolour::ink;
    case TextBlock::Tone::Soft:
        return studiocolour::soft;
    case TextBlock::Tone::Indigo:
        return studiocolour::indigo;
    }
    return studiocolour::ink;
}

void drawRing(QPainter &painter, const QPointF &centre, double radius)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(studiocolour::ink, 12));
    painter.drawEllipse(centre, radius, radius);
    painter.setPen(QPen(studiocolour::sun, 7));
    painter.drawEllipse(centre, radius, radius);
}

}

bool SceneMoment::within(const Cue &from, const std::optional<Cue> &until) const
{
    return now >= at(from) && (!until || now < at(*until));
}

bool SceneMoment::pressed(const std::vector<Press> &presses) const
{
    return std::any_of(presses.begin(), presses.end(),
                       [this](const Press &press) { return within(press.from, press.until); });
}

QPointF placeOf(const SceneMoment &moment, const Anchor &anchor)
{
    if (anchor.element.isEmpty())
        return anchor.point;
    for (const Element &element : moment.scene.elements) {
        if (element.id != anchor.element)
            continue;
        if (const auto *keyboard = std::get_if<KeyboardPicture>(&element.shape)) {
            const std::vector<KeyCap> keys = keyboardKeys(keyboard->kind, keyboard->arrows);
            const KeyCap *key = findKey(keys, anchor.key);
            return anchor.point + (key ? keyBox(*keyboard, key->box).center() : keyboard->corner);
        }
        if (const auto *window = std::get_if<DocumentWindow>(&element.shape)) {
            const QRectF letter = letterBox(moment, *window, anchor.line, anchor.column);
            return anchor.point + QPointF(letter.left(), letter.center().y());
        }
        if (const auto *field = std::get_if<InputField>(&element.shape))
            return anchor.point + field->box.center();
    }
    return anchor.point;
}

QPointF placeOn(const SceneMoment &moment, const std::vector<Stop> &path)
{
    QPointF place = placeOf(moment, path.front().to);
    for (size_t i = 1; i < path.size(); ++i) {
        const double arrival = moment.at(path[i].at);
        const double share = easedShare(moment.now, arrival - path[i].travel, path[i].travel);
        if (share > 0)
            place += (placeOf(moment, path[i].to) - place) * share;
    }
    return place;
}

void drawShape(const SceneMoment &moment, const TitleCard &card)
{
    QPainter &painter = moment.painter;
    moment.kit.emblem().render(&painter, QRectF(540, 84, 200, 200));
    const QFont font = moment.kit.font(92, true);
    const QRectF line(40, 316, 1200, 124);
    const QRectF words = QFontMetricsF(font).boundingRect(line, Qt::AlignCenter, card.text);
    drawMarker(painter, QRectF(words.left(), 370, words.width(), 60));
    painter.setFont(font);
    painter.setPen(studiocolour::ink);
    painter.drawText(line, Qt::AlignCenter, card.text);
    painter.setFont(moment.kit.font(60, false));
    painter.drawText(QRectF(40, 456, 1200, 90), Qt::AlignCenter, card.under);
}

void drawShape(const SceneMoment &moment, const TextBlock &block)
{
    QPainter &painter = moment.painter;
    const int align = (block.align == TextBlock::Align::Centre ? Qt::AlignHCenter : Qt::AlignLeft) | Qt::AlignVCenter
        | Qt::TextWordWrap;
    painter.setFont(moment.kit.font(block.size, block.bold));
    if (block.marker) {
        const QRectF words = QFontMetricsF(painter.font()).boundingRect(block.box, align, block.text);
        drawMarker(painter, words.adjusted(0, words.height() * 0.12, 0, 0));
    }
    painter.setPen(toneColour(block.tone));
    painter.drawText(block.box, align, block.text);
}

void drawShape(const SceneMoment &moment, const MousePointer &pointer)
{
    QPainter &painter = moment.painter;
    const QPointF tip = placeOn(moment, pointer.path);
    const bool down = moment.pressed(pointer.presses);
    for (const Press &press : pointer.presses) {
        const double since = moment.now - moment.at(press.from);
        if (down && since >= 0 && moment.now < moment.at(press.until))
            drawRing(painter, tip, 16 + 16 * easedShare(since, 0, 0.25));
    }
    painter.translate(tip);
    const double scale = down ? 2.5 : 2.75;
    painter.scale(scale, scale);
    QPainterPath arrow;
    arrow.addPolygon(QPolygonF({{0, 0}, {0, 20}, {4.8, 15.6}, {8.2, 23.4}, {11.8, 21.8}, {8.4, 14.2}, {14.6, 14.2}}));
    arrow.closeSubpath();
    painter.setPen(QPen(studiocolour::sheet, 3.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(arrow);
    painter.setPen(QPen(studiocolour::ink, 1, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(studiocolour::ink);
    painter.drawPath(arrow);
}

void drawShape(const SceneMoment &moment, const MousePicture &mouse)
{
    QPainter &painter = moment.painter;
    const double height = mouse.height;
    const double width = height * 0.62;
    const QRectF body(mouse.corner, QSizeF(width, height));
    const double split = body.top() + height * 0.42;
    const bool down = moment.pressed(mouse.presses);
    painter.setPen(QPen(studiocolour::ink, 4, Qt::SolidLine, Qt::RoundCap));
    QPainterPath cable(QPointF(body.center().x(), body.top()));
    cable.cubicTo(body.center() - QPointF(0, height * 0.68), body.center() + QPointF(width * 0.35, -height * 0.66),
                  body.center() + QPointF(width * 0.3, -height * 0.85));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(cable);
    QPainterPath outline;
    outline.addRoundedRect(body, width * 0.5, height * 0.36);
    painter.setBrush(studiocolour::sheet);
    painter.drawPath(outline);
    painter.save();
    painter.setClipPath(outline);
    const QRectF left(body.left(), body.top(), width / 2, split - body.top());
    painter.fillRect(left, down ? studiocolour::indigo : studiocolour::sun);
    painter.drawLine(QPointF(body.left(), split), QPointF(body.right(), split));
    painter.drawLine(QPointF(body.center().x(), body.top()), QPointF(body.center().x(), split));
    painter.restore();
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(outline);
    painter.setBrush(studiocolour::lilac);
    painter.drawRoundedRect(QRectF(body.center().x() - 9, body.top() + height * 0.14, 18, height * 0.17), 9, 9);
}

void drawShape(const SceneMoment &moment, const Arrow &arrow)
{
    QPainter &painter = moment.painter;
    const QPointF from = placeOf(moment, arrow.from);
    const QPointF to = placeOf(moment, arrow.to);
    const QPointF way = to - from;
    const QPointF bend = (from + to) / 2 + QPointF(-way.y(), way.x()) * arrow.bend;
    QPainterPath shaft(from);
    shaft.quadTo(bend, to);
    QPointF back = bend - to;
    const double length = std::hypot(back.x(), back.y());
    if (length < 1)
        return;
    back *= 26 / length;
    const QTransform turn = QTransform().rotate(30);
    const QTransform other = QTransform().rotate(-30);
    shaft.moveTo(to + turn.map(back));
    shaft.lineTo(to);
    shaft.lineTo(to + other.map(back));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(studiocolour::paper, 13, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(shaft);
    painter.setPen(QPen(studiocolour::indigo, 7, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(shaft);
}

void drawShape(const SceneMoment &moment, const Chip &chip)
{
    QPainter &painter = moment.painter;
    const QFont font = moment.kit.font(chip.size, true);
    const double width = QFontMetricsF(font).horizontalAdvance(chip.text) + 44;
    const QPointF place = placeOn(moment, chip.path);
    const QRectF box(place.x() - 22, place.y() - chip.size * 0.9, width, chip.size * 1.8);
    painter.setBrush(studiocolour::sun);
    painter.setPen(QPen(studiocolour::ink, 3.5));
    painter.drawPath(handDrawnBox(box, 14, 1.5));
    painter.setFont(font);
    painter.drawText(box, Qt::AlignCenter, chip.text);
}

void drawShape(const SceneMoment &moment, const Bubble &bubble)
{
    QPainter &painter = moment.painter;
    painter.setBrush(studiocolour::sun);
    painter.setPen(Qt::NoPen);
    painter.drawPath(handDrawnBox(bubble.box, 20, 3));
    painter.setPen(studiocolour::ink);
    painter.setFont(moment.kit.font(bubble.size, true));
    painter.drawText(bubble.box.adjusted(24, 8, -24, -8), Qt::AlignCenter | Qt::TextWordWrap, bubble.text);
}

}
