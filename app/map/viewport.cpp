// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/viewport.h"

#include <cmath>

namespace pdc {

namespace {
double within(double value, double low, double high)
{
    return std::isnan(value) ? low : std::clamp(value, low, high);
}

/// The nearest position of the centre at which `half` a picture on either side stays on the world.
double heldOnWorld(double centre, double half)
{
    return half >= 0.5 || std::isnan(centre) ? 0.5 : std::clamp(centre, half, 1 - half);
}
}

Viewport::Viewport(GeoPoint centre, double zoom, QSizeF size)
    : Viewport(project(centre), zoom, size)
{
}

Viewport::Viewport(UnitPoint centre, double zoom, QSizeF size)
    : m_zoom(within(zoom, minZoom, maxZoom))
    , m_size(within(size.width(), 1, 16384), within(size.height(), 1, 16384))
    , m_scale(worldSize(m_zoom))
{
    m_centre = {heldOnWorld(centre.x, m_size.width() / 2 / m_scale),
                heldOnWorld(centre.y, m_size.height() / 2 / m_scale)};
}

UnitPoint Viewport::toUnit(QPointF screen) const
{
    return {m_centre.x + (screen.x() - m_size.width() / 2) / m_scale,
            m_centre.y + (screen.y() - m_size.height() / 2) / m_scale};
}

UnitBox Viewport::box(double margin) const
{
    const UnitPoint topLeft = toUnit({-margin, -margin});
    const UnitPoint bottomRight = toUnit({m_size.width() + margin, m_size.height() + margin});
    return {topLeft.x, topLeft.y, bottomRight.x, bottomRight.y};
}

Viewport Viewport::panned(QPointF pixels) const
{
    return {UnitPoint{m_centre.x - pixels.x() / m_scale, m_centre.y - pixels.y() / m_scale}, m_zoom, m_size};
}

Viewport Viewport::zoomedAround(QPointF screen, double zoom) const
{
    const UnitPoint under = toUnit(screen);
    const double held = std::isnan(zoom) ? m_zoom : std::clamp(zoom, minZoom, maxZoom);
    const double scale = worldSize(held);
    return {UnitPoint{under.x - (screen.x() - m_size.width() / 2) / scale,
                      under.y - (screen.y() - m_size.height() / 2) / scale},
            held, m_size};
}

Viewport Viewport::resized(QSizeF size) const
{
    return {m_centre, m_zoom, size};
}

Viewport Viewport::centredOn(GeoPoint centre) const
{
    return {centre, m_zoom, m_size};
}

Viewport Viewport::fitted(const UnitBox &box, QMarginsF margins, double nearest) const
{
    if (box.isEmpty())
        return *this;
    // Margins that leave nothing are margins nobody wants: 32 pixels are always left.
    const double width = std::max(m_size.width() - margins.left() - margins.right(), 32.0);
    const double height = std::max(m_size.height() - margins.top() - margins.bottom(), 32.0);
    constexpr double smallest = 1e-12; // A point has no extent; this is well below a pixel at every zoom.
    const double scale = std::min(width / std::max(box.width(), smallest), height / std::max(box.height(), smallest));
    const double zoom = std::clamp(std::log2(scale / worldPixels), minZoom, std::clamp(nearest, minZoom, maxZoom));
    const double pixel = 1 / worldSize(zoom);
    return {UnitPoint{(box.left + box.right) / 2 + (margins.right() - margins.left()) / 2 * pixel,
                      (box.top + box.bottom) / 2 + (margins.bottom() - margins.top()) / 2 * pixel},
            zoom, m_size};
}

Viewport Viewport::fitted(const GeoBox &box, QMarginsF margins, double nearest) const
{
    return fitted(project(box), margins, nearest);
}

}
