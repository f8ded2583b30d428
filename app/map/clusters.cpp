// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/clusters.h"

#include <bit>
#include <cmath>
#include <numeric>

namespace pdc {

namespace {
/// Nodes by the square of the map they lie in: a table of chains, one pass to build, nine squares to look into.
class Squares
{
public:
    Squares(std::size_t count, double side)
        : m_perUnit(1 / side)
        , m_heads(std::bit_ceil(std::max<std::size_t>(2 * count, 16)), UINT32_MAX)
        , m_places(count)
    {
    }

    /// `index` counts from 0 to count - 1.
    void add(std::uint32_t index, UnitPoint point)
    {
        Place &place = m_places[index];
        place = {column(point.x), column(point.y), point, head(column(point.x), column(point.y))};
        head(place.column, place.row) = index;
    }

    /// Calls visit(index) for each that lies within `distance` of the point, in no particular order; distance is at
    /// most a side. A visit that returns true takes the index out of the table.
    template<typename Visit>
    void near(UnitPoint point, double distance, Visit visit)
    {
        const std::uint32_t x = column(point.x);
        const std::uint32_t y = column(point.y);
        for (std::uint32_t row = y - 1; row != y + 2; ++row) {
            for (std::uint32_t col = x - 1; col != x + 2; ++col) {
                for (std::uint32_t *link = &head(col, row); *link != UINT32_MAX;) {
                    const std::uint32_t index = *link;
                    Place &place = m_places[index];
                    const double dx = place.point.x - point.x;
                    const double dy = place.point.y - point.y;
                    if (place.column == col && place.row == row && dx * dx + dy * dy <= distance * distance
                        && visit(index))
                        *link = place.next;
                    else
                        link = &place.next;
                }
            }
        }
    }

private:
    struct Place
    {
        std::uint32_t column;
        std::uint32_t row;
        UnitPoint point;
        std::uint32_t next;
    };

    [[nodiscard]] std::uint32_t column(double x) const { return static_cast<std::uint32_t>(x * m_perUnit) + 1; }
    [[nodiscard]] std::uint32_t &head(std::uint32_t column, std::uint32_t row)
    {
        const std::uint64_t mixed = (column * 0x9E3779B97F4A7C15u) ^ (row * 0xC2B2AE3D27D4EB4Fu);
        return m_heads[(mixed >> 32) & (m_heads.size() - 1)];
    }

    double m_perUnit;
    std::vector<std::uint32_t> m_heads;
    std::vector<Place> m_places;
};
}

ClusterIndex::ClusterIndex(std::span<const MapPoint> points)
{
    m_points.reserve(points.size());
    m_nodes.reserve(2 * points.size());
    for (const MapPoint &point : points) {
        if (!isOnEarth(point.position))
            continue;
        Node node;
        node.centre = project(point.position);
        m_box.add(node.centre);
        m_nodes.push_back(node);
        m_points.push_back(point.id);
    }
    m_byId.resize(m_points.size());
    std::iota(m_byId.begin(), m_byId.end(), 0u);
    std::stable_sort(m_byId.begin(), m_byId.end(), [&](auto a, auto b) { return m_points[a] < m_points[b]; });
    std::vector<std::uint32_t> all(m_points.size());
    std::iota(all.begin(), all.end(), 0u);
    for (int zoom = lastZoom; zoom >= firstZoom; --zoom)
        merge(zoom == lastZoom ? all : m_levels[static_cast<std::size_t>(zoom + 1 - firstZoom)], zoom);
    orderMembers();
}

void ClusterIndex::merge(const std::vector<std::uint32_t> &nodes, int zoom)
{
    const double reach = (zoom == lastZoom ? lastRadius : radius) / worldSize(zoom);
    Squares squares(nodes.size(), reach);
    // Backwards, so that each chain has its nodes in their order.
    for (std::size_t i = nodes.size(); i-- > 0;)
        squares.add(static_cast<std::uint32_t>(i), m_nodes[nodes[i]].centre);

    std::vector<std::uint32_t> &level = m_levels[static_cast<std::size_t>(zoom - firstZoom)];
    std::vector<bool> taken(nodes.size(), false);
    std::vector<std::uint32_t> parts;
    for (std::uint32_t i = 0; i < nodes.size(); ++i) {
        if (taken[i])
            continue;
        parts.clear();
        squares.near(m_nodes[nodes[i]].centre, reach, [&](std::uint32_t other) {
            taken[other] = true;
            parts.push_back(other);
            return true;
        });
        if (parts.size() == 1) {
            level.push_back(nodes[i]);
            continue;
        }
        std::sort(parts.begin(), parts.end());
        Node cluster;
        cluster.count = 0;
        cluster.zoom = zoom;
        const auto number = static_cast<std::uint32_t>(m_nodes.size());
        for (auto part = parts.rbegin(); part != parts.rend(); ++part) {
            Node &node = m_nodes[nodes[*part]];
            node.parent = number;
            node.sibling = std::exchange(cluster.child, nodes[*part]);
            cluster.count += node.count;
            cluster.centre.x += node.centre.x * node.count;
            cluster.centre.y += node.centre.y * node.count;
        }
        cluster.centre.x /= cluster.count;
        cluster.centre.y /= cluster.count;
        m_nodes.push_back(cluster);
        level.push_back(number);
    }
}

void ClusterIndex::orderMembers()
{
    m_order.reserve(m_points.size());
    std::vector<std::uint32_t> open;
    for (const std::uint32_t root : m_levels.front()) {
        open.push_back(root);
        while (!open.empty()) {
            const std::uint32_t number = open.back();
            open.pop_back();
            Node &node = m_nodes[number];
            node.first = static_cast<std::uint32_t>(m_order.size());
            if (number < m_points.size())
                m_order.push_back(number);
            const auto parts = static_cast<std::ptrdiff_t>(open.size());
            for (std::uint32_t child = node.child; child != none; child = m_nodes[child].sibling)
                open.push_back(child);
            std::reverse(open.begin() + parts, open.end()); // The first is taken first.
        }
    }
}

std::span<const std::uint32_t> ClusterIndex::pointsOf(std::uint32_t node) const
{
    if (node >= m_nodes.size())
        return {};
    return std::span(m_order).subspan(m_nodes[node].first, m_nodes[node].count);
}

Cluster ClusterIndex::clusterAt(std::uint32_t number) const
{
    const Node &node = m_nodes[number];
    return {number, node.centre, static_cast<int>(node.count), number < m_points.size() ? m_points[number] : 0};
}

std::vector<Cluster> ClusterIndex::query(const UnitBox &box, double zoom) const
{
    const int level = std::isnan(zoom) ? firstZoom : static_cast<int>(std::clamp(zoom, minZoom, maxZoom));
    std::vector<Cluster> clusters;
    for (const std::uint32_t number : m_levels[static_cast<std::size_t>(level - firstZoom)]) {
        if (box.contains(m_nodes[number].centre))
            clusters.push_back(clusterAt(number));
    }
    return clusters;
}

std::optional<int> ClusterIndex::splitZoom(const Cluster &cluster) const
{
    if (cluster.node >= m_nodes.size() || m_nodes[cluster.node].zoom >= lastZoom)
        return std::nullopt;
    return m_nodes[cluster.node].zoom + 1;
}

QList<qint64> ClusterIndex::members(const Cluster &cluster) const
{
    QList<qint64> ids;
    for (const std::uint32_t point : pointsOf(cluster.node))
        ids.append(m_points[point]);
    return ids;
}

UnitBox ClusterIndex::extent(const Cluster &cluster) const
{
    UnitBox box;
    for (const std::uint32_t point : pointsOf(cluster.node))
        box.add(m_nodes[point].centre);
    return box;
}

std::optional<std::uint32_t> ClusterIndex::find(qint64 id) const
{
    const auto found = std::lower_bound(m_byId.begin(), m_byId.end(), id,
                                        [&](auto point, qint64 value) { return m_points[point] < value; });
    if (found == m_byId.end() || m_points[*found] != id)
        return std::nullopt;
    return *found;
}

std::optional<Cluster> ClusterIndex::clusterOf(qint64 id, double zoom) const
{
    const auto point = find(id);
    if (!point)
        return std::nullopt;
    const int level = std::isnan(zoom) ? firstZoom : static_cast<int>(std::clamp(zoom, minZoom, maxZoom));
    std::uint32_t number = *point;
    while (m_nodes[number].parent != none && m_nodes[m_nodes[number].parent].zoom >= level)
        number = m_nodes[number].parent;
    return clusterAt(number);
}

std::optional<UnitPoint> ClusterIndex::position(qint64 id) const
{
    const auto point = find(id);
    return point ? std::optional(m_nodes[*point].centre) : std::nullopt;
}

}
