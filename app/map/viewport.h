// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "map/projection.h"

#include <QMarginsF>
#include <QPointF>
#include <QSizeF>

namespace pdc {

/// The furthest and the nearest one can look: at 4 Western Europe fits a small window, at 17 one pixel is less than
/// a metre in France.
inline constexpr double minZoom = 4;
inline constexpr double maxZoom = 17;

/// What part of the world a picture shows, and the way between the two.
///
/// A value: each change makes another viewport. Screen positions are logical pixels from the top left corner. The
/// centre is held where the picture stays on the world, the zoom within `minZoom` and `maxZoom`, so that no call can
/// lead to a place from which there is no way back.
class Viewport
{
public:
    /// One pixel at the Gulf of Guinea; only good for being replaced.
    Viewport() = default;
    Viewport(GeoPoint centre, double zoom, QSizeF size);
    Viewport(UnitPoint centre, double zoom, QSizeF size);

    [[nodiscard]] GeoPoint centre() const { return unproject(m_centre); }
    [[nodiscard]] UnitPoint unitCentre() const { return m_centre; }
    [[nodiscard]] double zoom() const { return m_zoom; }
    /// Logical pixels, 1 to 16384 either way.
    [[nodiscard]] QSizeF size() const { return m_size; }
    /// Logical pixels of one unit, which is the width of the world.
    [[nodiscard]] double scale() const { return m_scale; }

    [[nodiscard]] QPointF toScreen(UnitPoint point) const
    {
        return {(point.x - m_centre.x) * m_scale + m_size.width() / 2,
                (point.y - m_centre.y) * m_scale + m_size.height() / 2};
    }
    [[nodiscard]] QPointF toScreen(GeoPoint point) const { return toScreen(project(point)); }
    /// May lie outside the world where the picture is larger than it.
    [[nodiscard]] UnitPoint toUnit(QPointF screen) const;
    [[nodiscard]] GeoPoint toGeo(QPointF screen) const { return unproject(toUnit(screen)); }

    /// What is shown, and `margin` logical pixels around it.
    [[nodiscard]] UnitBox box(double margin = 0) const;

    /// The content moves by these pixels, as under a hand that drags it.
    [[nodiscard]] Viewport panned(QPointF pixels) const;
    /// At another zoom, with the geography under `screen` staying there unless the world's edge forbids it.
    [[nodiscard]] Viewport zoomedAround(QPointF screen, double zoom) const;
    /// With the same centre and zoom.
    [[nodiscard]] Viewport resized(QSizeF size) const;
    /// At another place of the same zoom and size.
    [[nodiscard]] Viewport centredOn(GeoPoint centre) const;
    /// The nearest view that shows the whole box within the margins (logical pixels), no nearer than `nearest`: a
    /// single place is shown with its surroundings. An empty box changes nothing.
    [[nodiscard]] Viewport fitted(const UnitBox &box, QMarginsF margins, double nearest = maxZoom) const;
    [[nodiscard]] Viewport fitted(const GeoBox &box, QMarginsF margins, double nearest = maxZoom) const;

    friend bool operator==(const Viewport &, const Viewport &) = default;

private:
    UnitPoint m_centre{0.5, 0.5};
    double m_zoom = minZoom;
    QSizeF m_size{1, 1};
    double m_scale = worldSize(minZoom);
};

}
