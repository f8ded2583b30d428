// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/clip.h"

#include <algorithm>

namespace pdc {

namespace {
/// One side of the rectangle: what lies inside it and where a line crosses it.
template<typename Inside, typename Cross>
std::vector<QPointF> cut(const std::vector<QPointF> &ring, Inside inside, Cross cross)
{
    std::vector<QPointF> kept;
    kept.reserve(ring.size() + 4);
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const QPointF from = ring[i == 0 ? ring.size() - 1 : i - 1];
        const QPointF to = ring[i];
        if (inside(from) != inside(to))
            kept.push_back(cross(from, to));
        if (inside(to))
            kept.push_back(to);
    }
    return kept;
}

QPointF atX(QPointF from, QPointF to, double x)
{
    return {x, from.y() + (to.y() - from.y()) * (x - from.x()) / (to.x() - from.x())};
}

QPointF atY(QPointF from, QPointF to, double y)
{
    return {from.x() + (to.x() - from.x()) * (y - from.y()) / (to.y() - from.y()), y};
}
}

std::vector<QPointF> clippedRing(std::vector<QPointF> ring, const QRectF &rectangle)
{
    const double left = rectangle.left();
    const double right = rectangle.right();
    const double top = rectangle.top();
    const double bottom = rectangle.bottom();
    if (std::all_of(ring.begin(), ring.end(),
                    [&](QPointF p) { return p.x() >= left && p.x() <= right && p.y() >= top && p.y() <= bottom; }))
        return ring;
    ring = cut(
        ring, [&](QPointF p) { return p.x() >= left; }, [&](QPointF a, QPointF b) { return atX(a, b, left); });
    ring = cut(
        ring, [&](QPointF p) { return p.x() <= right; }, [&](QPointF a, QPointF b) { return atX(a, b, right); });
    ring = cut(
        ring, [&](QPointF p) { return p.y() >= top; }, [&](QPointF a, QPointF b) { return atY(a, b, top); });
    return cut(
        ring, [&](QPointF p) { return p.y() <= bottom; }, [&](QPointF a, QPointF b) { return atY(a, b, bottom); });
}

std::optional<std::pair<QPointF, QPointF>> clippedLine(QPointF from, QPointF to, const QRectF &rectangle)
{
    const QPointF along = to - from;
    double enter = 0;
    double leave = 1;
    // Each side: how fast the line leaves through it, and how far inside it starts.
    const auto side = [&](double speed, double room) {
        if (speed == 0)
            return room >= 0;
        const double at = room / speed;
        if (speed < 0)
            enter = std::max(enter, at);
        else
            leave = std::min(leave, at);
        return enter <= leave;
    };
    if (!side(-along.x(), from.x() - rectangle.left()) || !side(along.x(), rectangle.right() - from.x())
        || !side(-along.y(), from.y() - rectangle.top()) || !side(along.y(), rectangle.bottom() - from.y()))
        return std::nullopt;
    return std::pair{from + enter * along, from + leave * along};
}

}
