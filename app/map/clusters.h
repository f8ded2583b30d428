// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "map/viewport.h"

#include <QList>

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace pdc {

/// Something on the map, known by the number its owner gave it.
struct MapPoint
{
    qint64 id = 0;
    GeoPoint position;
};

/// What one dot stands for: a single point, or several that are too near each other to be shown apart.
struct Cluster
{
    std::uint32_t node = 0; ///< Its number in the index that gave it.
    UnitPoint centre; ///< The mean of its members' projected positions.
    int count = 1;
    qint64 id = 0; ///< The point's id; means nothing if count > 1.

    friend bool operator==(const Cluster &, const Cluster &) = default;
};

/// Which points form one dot, for every zoom at once.
///
/// Greedy and hierarchical, the idea of mapbox's supercluster: from the nearest zoom to the farthest, each dot takes
/// in all dots within `radius` pixels of it that are still free; the result is what the next zoom starts from. So a
/// cluster's members stay together at all farther zooms, and the whole is a forest that is computed once for a set
/// of points and never changes: the same points in the same order give the same clusters. The work grows with the
/// number of points, however they lie.
///
/// A fractional zoom shows the clusters of the whole zoom below it.
class ClusterIndex
{
public:
    /// Logical pixels; the largest dot is hardly wider, so dots of one zoom stay apart.
    static constexpr double radius = 52;
    /// At the nearest zoom only what would cover each other is one.
    static constexpr double lastRadius = 20;

    ClusterIndex() = default;
    /// Points that are not on Earth are left out; those beyond Web Mercator's edge stand on the edge.
    explicit ClusterIndex(std::span<const MapPoint> points);

    /// How many points were taken.
    [[nodiscard]] int pointCount() const { return static_cast<int>(m_points.size()); }
    /// The projected extent of all points.
    [[nodiscard]] const UnitBox &box() const { return m_box; }

    /// The dots of this zoom whose centre lies in the box, in the order of the points.
    [[nodiscard]] std::vector<Cluster> query(const UnitBox &box, double zoom) const;
    /// The farthest zoom at which the cluster is no longer one; nothing if it stays one (a single point always does).
    [[nodiscard]] std::optional<int> splitZoom(const Cluster &cluster) const;
    /// The ids of all its points.
    [[nodiscard]] QList<qint64> members(const Cluster &cluster) const;
    /// The projected extent of its points.
    [[nodiscard]] UnitBox extent(const Cluster &cluster) const;
    /// The dot that stands for this point at this zoom.
    [[nodiscard]] std::optional<Cluster> clusterOf(qint64 id, double zoom) const;
    /// Where this point lies.
    [[nodiscard]] std::optional<UnitPoint> position(qint64 id) const;

private:
    static constexpr int firstZoom = static_cast<int>(minZoom);
    static constexpr int lastZoom = static_cast<int>(maxZoom);
    static constexpr std::uint32_t none = UINT32_MAX;

    struct Node
    {
        UnitPoint centre;
        std::uint32_t count = 1;
        std::uint32_t parent = none;
        std::uint32_t child = none; ///< The first of its parts; the others follow by `sibling`.
        std::uint32_t sibling = none;
        std::uint32_t first = 0; ///< Where its points begin in m_order.
        int zoom = lastZoom + 1; ///< The nearest at which it is one dot; a point: lastZoom + 1.
    };

    void merge(const std::vector<std::uint32_t> &nodes, int zoom);
    void orderMembers();
    [[nodiscard]] std::span<const std::uint32_t> pointsOf(std::uint32_t node) const;
    [[nodiscard]] Cluster clusterAt(std::uint32_t node) const;
    [[nodiscard]] std::optional<std::uint32_t> find(qint64 id) const;

    std::vector<qint64> m_points; ///< Their ids; point i is node i.
    std::vector<std::uint32_t> m_byId; ///< The points in the order of their ids.
    std::vector<Node> m_nodes;
    std::vector<std::uint32_t> m_order; ///< The points, each cluster's in one run.
    std::array<std::vector<std::uint32_t>, lastZoom - firstZoom + 1> m_levels;
    UnitBox m_box;
};

}
