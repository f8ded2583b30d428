// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/labelspot.h"

#include <cmath>
#include <numbers>
#include <queue>

namespace pdc {

namespace {
constexpr double flatness = 4; // Width by height of the ellipse.
constexpr std::size_t mostVertices = 150;
constexpr int mostCells = 2000;

/// Distance from a point to the ring, negative outside.
double inside(const std::vector<UnitPoint> &ring, UnitPoint p)
{
    bool within = false;
    double nearest = 1e9;
    UnitPoint a = ring.back();
    for (const UnitPoint b : ring) {
        if ((a.y > p.y) != (b.y > p.y) && p.x < (b.x - a.x) * (p.y - a.y) / (b.y - a.y) + a.x)
            within = !within;
        const double dx = b.x - a.x;
        const double dy = b.y - a.y;
        const double length = dx * dx + dy * dy;
        const double t = length > 0 ? std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / length, 0.0, 1.0) : 0;
        const double x = a.x + t * dx - p.x;
        const double y = a.y + t * dy - p.y;
        nearest = std::min(nearest, x * x + y * y);
        a = b;
    }
    return (within ? 1 : -1) * std::sqrt(nearest);
}

struct Cell
{
    UnitPoint centre;
    double half;
    double distance;
    [[nodiscard]] double hope() const { return distance + half * std::numbers::sqrt2; }
    bool operator<(const Cell &other) const { return hope() < other.hope(); }
};
}

LabelSpot labelSpot(const std::vector<UnitPoint> &ring)
{
    if (ring.size() < 3)
        return {};
    // With y stretched the flat ellipse is a circle.
    std::vector<UnitPoint> stretched;
    const std::size_t step = ring.size() / mostVertices + 1;
    UnitBox box;
    for (std::size_t i = 0; i < ring.size(); i += step) {
        stretched.push_back({ring[i].x, ring[i].y * flatness});
        box.add(stretched.back());
    }
    const double size = std::min(box.width(), box.height());
    if (stretched.size() < 3 || !(size > 0))
        return {};
    const auto cell = [&](double x, double y, double half) { return Cell{{x, y}, half, inside(stretched, {x, y})}; };
    Cell best = cell((box.left + box.right) / 2, (box.top + box.bottom) / 2, 0);
    std::priority_queue<Cell> queue;
    const int columns = std::min(8, static_cast<int>(box.width() / size) + 1);
    const int rows = std::min(8, static_cast<int>(box.height() / size) + 1);
    const double half = std::max(box.width() / columns, box.height() / rows) / 2;
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column)
            queue.push(cell(box.left + box.width() * (column + 0.5) / columns,
                            box.top + box.height() * (row + 0.5) / rows, half));
    }
    for (int count = 0; count < mostCells && !queue.empty(); count += 4) {
        const Cell next = queue.top();
        queue.pop();
        if (next.distance > best.distance)
            best = next;
        if (next.hope() - best.distance <= size / 50)
            break;
        const double quarter = next.half / 2;
        for (const double dx : {-quarter, quarter}) {
            for (const double dy : {-quarter, quarter})
                queue.push(cell(next.centre.x + dx, next.centre.y + dy, quarter));
        }
    }
    return {{best.centre.x, best.centre.y / flatness}, std::max(best.distance, 0.0)};
}

}
