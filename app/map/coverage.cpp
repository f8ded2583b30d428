// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/coverage.h"

#include <cmath>
#include <unordered_map>
#include <utility>

namespace pdc {

namespace {
using Key = std::uint64_t;

/// A vertex's identity: its place to 2^-31 of the world, some 2 cm.
Key keyOf(UnitPoint point)
{
    constexpr double steps = 2147483648.0;
    return (static_cast<Key>(point.x * steps) << 32) | static_cast<Key>(point.y * steps);
}

struct EdgeHash
{
    std::size_t operator()(const std::pair<Key, Key> &edge) const
    {
        return std::hash<Key>()(edge.first * 0x9E3779B97F4A7C15u ^ (edge.second + (edge.first >> 31)));
    }
};

/// The vertices at which arcs end: those whose neighbours are not the same two wherever they are used.
class Junctions
{
public:
    void add(std::span<const Key> ring)
    {
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const Key before = ring[(i + ring.size() - 1) % ring.size()];
            const Key after = ring[(i + 1) % ring.size()];
            const auto sides = std::minmax(before, after);
            const auto [known, isNew] = m_vertices.try_emplace(ring[i], Vertex{sides.first, sides.second, false});
            if (!isNew && (known->second.low != sides.first || known->second.high != sides.second))
                known->second.junction = true;
        }
    }
    [[nodiscard]] bool contains(Key key) const
    {
        const auto known = m_vertices.find(key);
        return known != m_vertices.end() && known->second.junction;
    }

private:
    struct Vertex
    {
        Key low;
        Key high;
        bool junction;
    };
    std::unordered_map<Key, Vertex> m_vertices;
};

double squaredDistance(UnitPoint p, UnitPoint a, UnitPoint b)
{
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    const double length = dx * dx + dy * dy;
    const double t = length > 0 ? std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / length, 0.0, 1.0) : 0;
    const double x = a.x + t * dx - p.x;
    const double y = a.y + t * dy - p.y;
    return x * x + y * y;
}

/// For each vertex the tolerance (squared, in units) up to which the simplified line keeps it; the ends always stay.
std::vector<double> significance(std::span<const UnitPoint> line)
{
    struct Span
    {
        std::size_t first;
        std::size_t last;
        double limit;
    };
    // A line that is made to be hard costs the square of its length: no span is longer than this.
    constexpr std::size_t longest = 1024;
    constexpr double always = 1e9;
    std::vector<double> result(line.size(), 0);
    std::vector<Span> open;
    for (std::size_t first = 0; first + 1 < line.size(); first += longest) {
        const std::size_t last = std::min(first + longest, line.size() - 1);
        result[first] = result[last] = always;
        open.push_back({first, last, always});
    }
    while (!open.empty()) {
        const Span span = open.back();
        open.pop_back();
        if (span.last - span.first < 2)
            continue;
        std::size_t farthest = span.first + 1;
        double distance = -1;
        for (std::size_t i = span.first + 1; i < span.last; ++i) {
            const double d = squaredDistance(line[i], line[span.first], line[span.last]);
            if (d > distance) {
                distance = d;
                farthest = i;
            }
        }
        // No vertex outlives the one by which its span was split, or the levels would not nest.
        const double kept = std::min(distance, span.limit);
        result[farthest] = kept;
        open.push_back({span.first, farthest, kept});
        open.push_back({farthest, span.last, kept});
    }
    return result;
}

/// Vertices that follow each other at one place are one; a ring that has less than three left is nothing.
std::vector<UnitPoint> withoutRepeats(std::vector<UnitPoint> ring)
{
    ring.erase(std::unique(ring.begin(), ring.end(), [](auto a, auto b) { return keyOf(a) == keyOf(b); }), ring.end());
    while (ring.size() > 1 && keyOf(ring.front()) == keyOf(ring.back()))
        ring.pop_back();
    if (ring.size() < 3)
        ring.clear();
    return ring;
}

/// The ring with the largest area: an area's name stands on its mainland.
const std::vector<UnitPoint> &largest(const std::vector<std::vector<UnitPoint>> &rings)
{
    static const std::vector<UnitPoint> none;
    const std::vector<UnitPoint> *found = &none;
    double size = 0;
    for (const std::vector<UnitPoint> &ring : rings) {
        double twice = 0;
        for (std::size_t i = 1; i + 1 < ring.size(); ++i) {
            twice += (ring[i].x - ring[0].x) * (ring[i + 1].y - ring[0].y)
                - (ring[i + 1].x - ring[0].x) * (ring[i].y - ring[0].y);
        }
        if (std::abs(twice) > size) {
            size = std::abs(twice);
            found = &ring;
        }
    }
    return *found;
}

/// Cuts rings into arcs and finds the ones it has seen before.
class ArcBook
{
public:
    ArcBook(const Junctions &junctions, std::vector<Coverage::Arc> &arcs, std::vector<UnitPoint> &vertices)
        : m_junctions(junctions)
        , m_arcs(arcs)
        , m_vertices(vertices)
    {
    }

    void enter(std::vector<UnitPoint> ring, std::vector<Coverage::Passage> &passages)
    {
        std::vector<Key> keys(ring.size());
        std::transform(ring.begin(), ring.end(), keys.begin(), keyOf);
        // Begin at a junction; a ring without one begins at its lowest key, wherever it was written to begin.
        auto start = std::find_if(keys.begin(), keys.end(), [&](Key key) { return m_junctions.contains(key); });
        const bool hasJunction = start != keys.end();
        if (!hasJunction)
            start = std::min_element(keys.begin(), keys.end());
        std::rotate(ring.begin(), ring.begin() + (start - keys.begin()), ring.end());
        std::rotate(keys.begin(), start, keys.end());
        ring.push_back(ring.front());
        keys.push_back(keys.front());
        std::size_t first = 0;
        for (std::size_t i = 1; i < ring.size(); ++i) {
            if (i + 1 == ring.size() || m_junctions.contains(keys[i])) {
                passages.push_back(passage(std::span(ring).subspan(first, i + 1 - first)));
                first = i;
            }
        }
    }

private:
    Coverage::Passage passage(std::span<const UnitPoint> line)
    {
        // Which way round an arc is held does not depend on the ring that brought it first.
        const auto ends = std::pair(keyOf(line.front()), keyOf(line[1]));
        const auto backEnds = std::pair(keyOf(line.back()), keyOf(line[line.size() - 2]));
        const bool backwards = backEnds < ends;
        const auto edge = std::min(ends, backEnds);
        const auto [known, isNew] = m_known.try_emplace(edge, static_cast<std::uint32_t>(m_arcs.size()));
        if (isNew) {
            std::vector<UnitPoint> vertices(line.begin(), line.end());
            if (backwards)
                std::reverse(vertices.begin(), vertices.end());
            keep(vertices);
        }
        ++m_arcs[known->second].uses;
        return {known->second, backwards};
    }

    void keep(const std::vector<UnitPoint> &line)
    {
        Coverage::Arc arc;
        for (const UnitPoint point : line)
            arc.box.add(point);
        const std::vector<double> kept = significance(line);
        for (int level = 0; level < Coverage::levels; ++level) {
            Coverage::Slice &slice = arc.slices[static_cast<std::size_t>(level)];
            slice.first = static_cast<std::uint32_t>(m_vertices.size());
            double limit = -1;
            if (level < Coverage::levels - 1) {
                const double tolerance = 0.5 / worldSize(Coverage::levelZooms[static_cast<std::size_t>(level)]);
                limit = tolerance * tolerance;
            }
            for (std::size_t i = 0; i < line.size(); ++i) {
                if (kept[i] > limit)
                    m_vertices.push_back(line[i]);
            }
            slice.count = static_cast<std::uint32_t>(m_vertices.size()) - slice.first;
        }
        m_arcs.push_back(arc);
    }

    const Junctions &m_junctions;
    std::vector<Coverage::Arc> &m_arcs;
    std::vector<UnitPoint> &m_vertices;
    std::unordered_map<std::pair<Key, Key>, std::uint32_t, EdgeHash> m_known;
};
}

Coverage::Coverage(std::vector<RawArea> areas)
{
    Junctions junctions;
    std::vector<Key> keys;
    for (RawArea &raw : areas) {
        for (std::vector<UnitPoint> &ring : raw.rings) {
            ring = withoutRepeats(std::move(ring));
            keys.resize(ring.size());
            std::transform(ring.begin(), ring.end(), keys.begin(), keyOf);
            junctions.add(keys);
        }
    }
    ArcBook book(junctions, m_arcs, m_vertices);
    for (RawArea &raw : areas) {
        Area area;
        if (!raw.name.isEmpty())
            area.label = labelSpot(largest(raw.rings));
        area.code = std::move(raw.code);
        area.name = std::move(raw.name);
        area.rings.first = static_cast<std::uint32_t>(m_rings.size());
        for (std::vector<UnitPoint> &points : raw.rings) {
            if (points.empty())
                continue;
            Ring ring;
            for (const UnitPoint point : points)
                ring.box.add(point);
            ring.passages.first = static_cast<std::uint32_t>(m_passages.size());
            book.enter(std::move(points), m_passages);
            ring.passages.count = static_cast<std::uint32_t>(m_passages.size()) - ring.passages.first;
            area.box.add(ring.box);
            m_rings.push_back(ring);
        }
        area.rings.count = static_cast<std::uint32_t>(m_rings.size()) - area.rings.first;
        m_box.add(area.box);
        m_areas.push_back(std::move(area));
    }
}

int Coverage::levelFor(double zoom)
{
    int level = 0;
    while (level < levels - 1 && zoom > levelZooms[static_cast<std::size_t>(level)])
        ++level;
    return level;
}

std::vector<UnitPoint> Coverage::outline(const Ring &ring, int level) const
{
    std::vector<UnitPoint> outline;
    for (const Passage &passage : std::span(m_passages).subspan(ring.passages.first, ring.passages.count)) {
        const auto points = vertices(m_arcs[passage.arc], level);
        // Where one arc ends the next begins: each leaves out its last vertex.
        if (passage.backwards)
            outline.insert(outline.end(), points.rbegin(), points.rend() - 1);
        else
            outline.insert(outline.end(), points.begin(), points.end() - 1);
    }
    return outline;
}

std::size_t Coverage::vertexCount(int level) const
{
    std::size_t count = 0;
    for (const Arc &arc : m_arcs)
        count += arc.slices[static_cast<std::size_t>(level)].count;
    return count;
}

}
