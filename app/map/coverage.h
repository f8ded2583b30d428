// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "map/labelspot.h"
#include "map/projection.h"

#include <QString>

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace pdc {

/// An area as it is read: rings (without a repeated last vertex) in unit coordinates, outer ones and holes alike.
struct RawArea
{
    QString code;
    QString name;
    std::vector<std::vector<UnitPoint>> rings;
};

/// Areas that share their borders, ready to be drawn at any zoom.
///
/// Rings are taken apart into arcs, as TopoJSON does: an arc is a run of vertices between two places where more than
/// two arcs meet. Two neighbours use the very same arc, so that a border is held, simplified and drawn once, and no
/// gap can open between them when they are simplified. An arc that only one area uses is its outline (coast, or the
/// border of the whole).
///
/// Each arc is kept at several levels of detail by the method of Douglas and Peucker (1973): level k leaves out what
/// would move a line by less than half a pixel at `levelZooms[k]`; the last level leaves out nothing.
class Coverage
{
public:
    static constexpr std::array levelZooms{5.0, 6.5, 8.0};
    static constexpr int levels = static_cast<int>(levelZooms.size()) + 1;

    struct Slice
    {
        std::uint32_t first = 0;
        std::uint32_t count = 0;
    };
    struct Arc
    {
        UnitBox box;
        int uses = 0; ///< By how many rings. More than one: a border between areas.
        std::array<Slice, levels> slices;
    };
    /// An arc as a ring passes it.
    struct Passage
    {
        std::uint32_t arc;
        bool backwards;
    };
    struct Ring
    {
        UnitBox box;
        Slice passages;
    };
    struct Area
    {
        QString code;
        QString name;
        UnitBox box;
        Slice rings;
        LabelSpot label;
    };

    Coverage() = default;
    explicit Coverage(std::vector<RawArea> areas);

    /// The coarsest level that loses nothing visible at this zoom; add log2 of the device pixel ratio to the zoom.
    [[nodiscard]] static int levelFor(double zoom);

    [[nodiscard]] const std::vector<Area> &areas() const { return m_areas; }
    [[nodiscard]] const std::vector<Arc> &arcs() const { return m_arcs; }
    [[nodiscard]] std::span<const Ring> rings(const Area &area) const
    {
        return std::span(m_rings).subspan(area.rings.first, area.rings.count);
    }
    [[nodiscard]] std::span<const UnitPoint> vertices(const Arc &arc, int level) const
    {
        const Slice slice = arc.slices[static_cast<std::size_t>(level)];
        return std::span(m_vertices).subspan(slice.first, slice.count);
    }
    /// A ring's vertices in their order, put together from its arcs; the last does not repeat the first.
    [[nodiscard]] std::vector<UnitPoint> outline(const Ring &ring, int level) const;
    /// All vertices of this level, arcs counted once.
    [[nodiscard]] std::size_t vertexCount(int level) const;
    /// Empty if there are no areas.
    [[nodiscard]] const UnitBox &box() const { return m_box; }

private:
    std::vector<Area> m_areas;
    std::vector<Ring> m_rings;
    std::vector<Passage> m_passages;
    std::vector<Arc> m_arcs;
    std::vector<UnitPoint> m_vertices;
    UnitBox m_box;
};

}
