// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "map/basemap.h"
#include "map/clusters.h"
#include "map/mapstyle.h"
#include "map/towns.h"
#include "map/viewport.h"

#include <QPainter>

#include <memory>
#include <optional>
#include <span>

namespace pdc {

/// What lies upon the base map.
struct MapMarks
{
    std::span<const Cluster> clusters;
    std::optional<UnitPoint> selected; ///< Drawn over all others, and instead of a pin at the same place.
    std::optional<qint64> selectedId;
    std::optional<std::size_t> hovered; ///< Index of a cluster; it is drawn a little larger.
    std::optional<UnitPoint> here;
    QString hereText; ///< Beside the target; may be empty.
};

/// What the base map's names are made of besides the map, and what they make room for.
struct MapNames
{
    std::shared_ptr<const Towns> towns; ///< Null: none.
    std::shared_ptr<const ClusterIndex> places; ///< Null: none.
    std::optional<UnitPoint> here;
    QString hereText;
};

/// Draws the map on any painter whose logical pixels are those of the viewport.
///
/// Two layers: the base, which changes only with the viewport and the style and takes milliseconds, so that it is
/// drawn into an image beside the GUI thread; and the marks, which take less than a frame and are drawn each time. A
/// renderer holds nothing but its style: copies of it can be used in several threads.
class MapRenderer
{
public:
    explicit MapRenderer(MapStyle style)
        : m_style(std::move(style))
    {
    }

    [[nodiscard]] const MapStyle &style() const { return m_style; }

    /// Sea, land, borders, towns and the names that have room. Uses the painter's device pixel ratio to choose the
    /// detail.
    void drawBase(QPainter &painter, const Viewport &viewport, const BaseMap &map, const MapNames &names = {}) const;

    /// Clusters, pins, the selected place and the person's own.
    void drawMarks(QPainter &painter, const Viewport &viewport, const MapMarks &marks) const;

    /// The topmost dot under a screen position, as an index into `clusters`: within its shape, and at least 22
    /// logical pixels around its middle.
    [[nodiscard]] std::optional<std::size_t> markAt(std::span<const Cluster> clusters, const Viewport &viewport,
                                                    QPointF screen) const;

    /// What a cluster or a pin covers.
    [[nodiscard]] QRectF markBox(const Cluster &cluster, const Viewport &viewport) const;
    /// What the person's own place covers: the target.
    [[nodiscard]] QRectF hereBox(UnitPoint here, const Viewport &viewport) const;
    /// … and the words beside it; empty if there are none at this zoom.
    [[nodiscard]] QRectF hereTextBox(UnitPoint here, const QString &text, const Viewport &viewport) const;

    /// Half the width of a cluster's dot, from its count.
    [[nodiscard]] double dotRadius(int count) const;

private:
    void drawHere(QPainter &painter, const Viewport &viewport, UnitPoint here, const QString &text) const;

    MapStyle m_style;
};

}
