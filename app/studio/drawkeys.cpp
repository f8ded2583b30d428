// SPDX-License-Identifier: GPL-3.0-or-later
#include "studio/keyboardlayout.h"
#include "studio/sceneshapes.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace pdc {

namespace {

using Sign = KeyCap::Sign;
constexpr double casing = 0.18; ///< Width of the rim around the keys, in units.
constexpr double gap = 0.05; ///< Half of what lies between two keys.

struct KeyState
{
    double shown = 0; ///< How yellow it is, 0 to 1.
    bool down = false;
};

KeyState stateOf(const SceneMoment &moment, const std::vector<KeyUse> &uses, QStringView name)
{
    KeyState state;
    for (const KeyUse &use : uses) {
        if (use.key != name)
            continue;
        double shown = easedShare(moment.now, moment.at(use.from) - 0.01, 0.3);
        if (use.until)
            shown *= 1 - easedShare(moment.now, moment.at(*use.until), 0.3);
        state.shown = std::max(state.shown, shown);
        state.down = state.down || moment.pressed(use.presses);
    }
    return state;
}

QColor mix(const QColor &a, const QColor &b, double share)
{
    const auto channel = [share](int x, int y) { return static_cast<int>(std::lround(x + (y - x) * share)); };
    return {channel(a.red(), b.red()), channel(a.green(), b.green()), channel(a.blue(), b.blue())};
}

/// The small drawings on keys, within a box of -1 to 1.
QPainterPath signPath(Sign sign)
{
    QPainterPath path;
    switch (sign) {
    case Sign::None:
        break;
    case Sign::Shift:
        path.addPolygon(QPolygonF({{0, -1}, {0.95, 0}, {0.42, 0}, {0.42, 0.9}, {-0.42, 0.9}, {-0.42, 0}, {-0.95, 0}}));
        path.closeSubpath();
        break;
    case Sign::Left:
    case Sign::Backspace:
        path.moveTo(1, 0);
        path.lineTo(-1, 0);
        path.moveTo(-0.3, -0.7);
        path.lineTo(-1, 0);
        path.lineTo(-0.3, 0.7);
        break;
    case Sign::Right:
        path = QTransform::fromScale(-1, 1).map(signPath(Sign::Left));
        break;
    case Sign::Up:
        path = QTransform().rotate(90).map(signPath(Sign::Left));
        break;
    case Sign::Down:
        path = QTransform().rotate(-90).map(signPath(Sign::Left));
        break;
    case Sign::Enter:
        path.moveTo(1, -0.9);
        path.lineTo(1, 0.2);
        path.lineTo(-0.9, 0.2);
        path.moveTo(-0.3, -0.4);
        path.lineTo(-0.9, 0.2);
        path.lineTo(-0.3, 0.8);
        break;
    case Sign::Command:
        // One line through four loops.
        for (const QPointF &corner : {QPointF(-1, -1), QPointF(1, -1), QPointF(1, 1), QPointF(-1, 1)}) {
            const QPointF centre = corner * 0.64;
            path.addEllipse(centre, 0.34, 0.34);
        }
        path.addRect(-0.3, -0.3, 0.6, 0.6);
        break;
    case Sign::Windows:
        for (const QPointF &corner :
             {QPointF(-0.75, -0.75), QPointF(0.08, -0.75), QPointF(0.08, 0.08), QPointF(-0.75, 0.08)})
            path.addRect(QRectF(corner, QSizeF(0.67, 0.67)));
        break;
    }
    return path;
}

void drawSign(QPainter &painter, Sign sign, const QPointF &centre, double size, const QColor &colour)
{
    painter.save();
    painter.translate(centre);
    const QPainterPath path = QTransform::fromScale(size, size).map(signPath(sign));
    if (sign == Sign::Windows) {
        painter.fillPath(path, colour);
    } else {
        painter.setPen(QPen(colour, std::max(2.0, size * 0.22), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(path);
    }
    painter.restore();
}

void drawLabel(const SceneMoment &moment, const KeyCap &cap, const QRectF &box, double unit, const KeyState &state)
{
    QPainter &painter = moment.painter;
    const QColor quiet = mix(studiocolour::soft, studiocolour::ink, state.shown);
    const QColor colour = state.down ? studiocolour::sheet : quiet;
    const bool strong = state.shown > 0.5 || state.down;
    painter.setPen(colour);
    if (!cap.upper.isEmpty()) {
        painter.setFont(moment.kit.font(unit * 0.3, strong));
        painter.drawText(box.adjusted(0, unit * 0.06, 0, -box.height() / 2), Qt::AlignCenter, cap.upper);
        painter.drawText(box.adjusted(0, box.height() / 2, 0, -unit * 0.06), Qt::AlignCenter, cap.label);
        return;
    }
    const bool letter = cap.label.size() == 1;
    const double size = letter ? unit * 0.46 : unit * 0.33;
    painter.setFont(moment.kit.font(size, strong || letter));
    if (cap.sign == Sign::None) {
        painter.drawText(box, Qt::AlignCenter, cap.label);
        return;
    }
    const double mark = unit * (cap.sign == Sign::Shift || cap.sign == Sign::Command ? 0.14 : 0.19);
    if (cap.label.isEmpty()) {
        drawSign(painter, cap.sign, box.center(), mark * 1.1, colour);
        return;
    }
    const double width = QFontMetricsF(painter.font()).horizontalAdvance(cap.label);
    const double whole = width + mark * 2 + unit * 0.1;
    const double left = box.center().x() - whole / 2;
    drawSign(painter, cap.sign, QPointF(left + mark, box.center().y()), mark, colour);
    painter.drawText(QRectF(left + mark * 2 + unit * 0.1, box.top(), width + 4, box.height()),
                     Qt::AlignVCenter | Qt::AlignLeft, cap.label);
}

QPainterPath keyOutline(const KeyCap &cap, const QRectF &box, double unit)
{
    const double margin = unit * gap;
    if (cap.sign != Sign::Enter)
        return handDrawnBox(box.adjusted(margin, margin, -margin, -margin), unit * 0.16, unit * 0.008);
    // The key of two rows: narrower below.
    const QRectF inner = box.adjusted(margin, margin, -margin, -margin);
    QPainterPath upper;
    upper.addRoundedRect(QRectF(inner.topLeft(), QSizeF(inner.width(), unit * (1 - 2 * gap))), unit * 0.14,
                         unit * 0.14);
    QPainterPath right;
    right.addRoundedRect(inner.adjusted(unit * 0.25, 0, 0, 0), unit * 0.14, unit * 0.14);
    return upper.united(right);
}

void drawKey(const SceneMoment &moment, const KeyCap &cap, const QRectF &box, double unit, const KeyState &state)
{
    QPainter &painter = moment.painter;
    const double sink = state.down ? unit * 0.05 : 0;
    const QRectF place = box.translated(0, sink);
    const QPainterPath outline = keyOutline(cap, place, unit);
    if (!state.down)
        painter.fillPath(outline.translated(0, unit * 0.05),
                         mix(studiocolour::hairline, studiocolour::ink, state.shown));
    painter.setBrush(state.down ? studiocolour::indigo : mix(studiocolour::sheet, studiocolour::sun, state.shown));
    const QColor edge = mix(studiocolour::hairline, studiocolour::ink, std::max(state.shown, state.down ? 1.0 : 0.0));
    painter.setPen(QPen(edge, unit * (0.025 + 0.03 * state.shown)));
    painter.drawPath(outline);
    drawLabel(moment, cap, place, unit, state);
}

/// A hand that comes from below and points at a key.
void drawFinger(const SceneMoment &moment, const QPointF &tip, double unit, double keyboardFoot, double share)
{
    QPainter &painter = moment.painter;
    painter.save();
    painter.translate(0, (1 - share) * unit * 0.7);
    painter.setOpacity(painter.opacity() * share);
    const double width = unit * 0.6;
    const double knuckles = keyboardFoot + unit * 0.12;
    QPainterPath finger;
    finger.addRoundedRect(QRectF(tip.x() - width / 2, tip.y(), width, knuckles + unit * 1.1 - tip.y()), width / 2,
                          width / 2);
    QPainterPath fist;
    fist.addRoundedRect(QRectF(tip.x() - width / 2, knuckles, unit * 1.45, unit * 1.1), unit * 0.4, unit * 0.4);
    painter.setPen(QPen(studiocolour::ink, unit * 0.055, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(studiocolour::paper);
    painter.drawPath(finger.united(fist));
    for (const double fold : {0.36, 0.68}) {
        const double x = tip.x() + width * 0.16 + unit * fold;
        painter.drawLine(QPointF(x, knuckles + unit * 0.04), QPointF(x, knuckles + unit * 0.42));
    }
    painter.restore();
}

double fingerShare(const SceneMoment &moment, const Press &press)
{
    constexpr double coming = 0.45;
    return easedShare(moment.now, moment.at(press.from) - coming, coming)
        * (1 - easedShare(moment.now, moment.at(press.until) + 0.15, coming));
}

}

QRectF keyBox(const KeyboardPicture &keyboard, const QRectF &units)
{
    const double unit = keyboard.width / (keyboardSize(keyboard.arrows).width() + 2 * casing);
    return {keyboard.corner.x() + (units.left() + casing) * unit, keyboard.corner.y() + (units.top() + casing) * unit,
            units.width() * unit, units.height() * unit};
}

void drawShape(const SceneMoment &moment, const KeyboardPicture &keyboard)
{
    QPainter &painter = moment.painter;
    const QRectF whole = keyBox(
        keyboard, QRectF(QPointF(-casing, -casing), keyboardSize(keyboard.arrows) + QSizeF(2 * casing, 2 * casing)));
    const double unit = keyBox(keyboard, QRectF(0, 0, 1, 1)).width();
    painter.setPen(QPen(studiocolour::ink, 4));
    painter.setBrush(studiocolour::lilac);
    painter.drawPath(handDrawnBox(whole, unit * 0.35, 2));

    const std::vector<KeyCap> keys = keyboardKeys(keyboard.kind, keyboard.arrows);
    for (const KeyCap &cap : keys)
        drawKey(moment, cap, keyBox(keyboard, cap.box), unit, stateOf(moment, keyboard.uses, cap.name));
    for (const KeyUse &use : keyboard.uses) {
        const KeyCap *cap = findKey(keys, use.key);
        if (!cap)
            continue;
        const QRectF box = keyBox(keyboard, cap->box);
        double share = 0;
        for (const Press &press : use.presses)
            share = std::max(share, fingerShare(moment, press));
        const QPointF tip(box.center().x() + std::min(box.width() * 0.2, unit * 0.25), box.bottom() - unit * 0.26);
        if (share > 0)
            drawFinger(moment, tip, unit, whole.bottom(), share);
    }
}

void drawShape(const SceneMoment &moment, const KeyRow &row)
{
    QPainter &painter = moment.painter;
    const double unit = row.height;
    const double between = unit * 0.62;
    const QFontMetricsF metrics(moment.kit.font(unit * 0.33, true));
    const QFontMetricsF meaningMetrics(moment.kit.font(unit * 0.42, false));

    std::vector<KeyCap> caps;
    double width = 0;
    for (const QString &key : row.keys) {
        KeyCap cap{key, key, {}, {}, Sign::None};
        double capWidth = key.size() == 1 ? unit : std::max(unit * 1.3, metrics.horizontalAdvance(key) + unit * 0.6);
        if (key == "Cmd"_L1) {
            cap.sign = Sign::Command;
            capWidth = unit * 1.7;
        }
        cap.box = QRectF(0, 0, capWidth, unit);
        width += capWidth + (caps.empty() ? 0 : between);
        caps.push_back(cap);
    }
    const double meaningWidth = row.meaning.isEmpty() ? 0 : unit * 0.4 + meaningMetrics.horizontalAdvance(row.meaning);
    double left = row.centre.x() - (width + meaningWidth) / 2;
    const double top = row.centre.y() - unit / 2;
    for (size_t i = 0; i < caps.size(); ++i) {
        if (i > 0) {
            painter.setPen(studiocolour::ink);
            painter.setFont(moment.kit.font(unit * 0.5, true));
            painter.drawText(QRectF(left, top, between, unit), Qt::AlignCenter, u"+"_s);
            left += between;
        }
        caps[i].box.moveTo(left, top);
        const KeyState state = row.uses.empty() ? KeyState{1, false} : stateOf(moment, row.uses, caps[i].name);
        drawKey(moment, caps[i], caps[i].box, unit, state);
        left += caps[i].box.width();
    }
    if (!row.meaning.isEmpty()) {
        painter.setPen(studiocolour::ink);
        painter.setFont(moment.kit.font(unit * 0.42, false));
        painter.drawText(QRectF(left + unit * 0.4, top, meaningWidth + 40, unit), Qt::AlignVCenter | Qt::AlignLeft,
                         row.meaning);
    }
}

}
