// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/geopoint.h"

#include <algorithm>

namespace pdc {

/// A position on the projected world: x grows eastwards and y southwards, both 0 to 1 over the square that Web
/// Mercator shows. What is drawn is kept in this form; the scale of a viewport makes pixels of it.
struct UnitPoint
{
    double x = 0;
    double y = 0;

    friend bool operator==(const UnitPoint &, const UnitPoint &) = default;
};

/// A box of unit coordinates. A default one is empty: it intersects nothing and takes the extent of what is added.
struct UnitBox
{
    double left = 2;
    double top = 2;
    double right = -1;
    double bottom = -1;

    friend bool operator==(const UnitBox &, const UnitBox &) = default;

    [[nodiscard]] bool isEmpty() const { return left > right || top > bottom; }
    [[nodiscard]] double width() const { return right - left; }
    [[nodiscard]] double height() const { return bottom - top; }
    [[nodiscard]] bool contains(UnitPoint point) const
    {
        return point.x >= left && point.x <= right && point.y >= top && point.y <= bottom;
    }
    [[nodiscard]] bool contains(const UnitBox &other) const
    {
        return other.left >= left && other.right <= right && other.top >= top && other.bottom <= bottom;
    }
    [[nodiscard]] bool intersects(const UnitBox &other) const
    {
        return left <= other.right && other.left <= right && top <= other.bottom && other.top <= bottom;
    }
    void add(UnitPoint point)
    {
        left = std::min(left, point.x);
        right = std::max(right, point.x);
        top = std::min(top, point.y);
        bottom = std::max(bottom, point.y);
    }
    void add(const UnitBox &other)
    {
        left = std::min(left, other.left);
        right = std::max(right, other.right);
        top = std::min(top, other.top);
        bottom = std::max(bottom, other.bottom);
    }
};

/// The parallel at which Web Mercator ends, atan(sinh(pi)) in degrees: there the world is a square.
inline constexpr double mercatorLatitude = 85.051128779806604;

/// Logical pixels of the whole world's width at zoom 0; each zoom doubles it (the tiles of the web have this size).
inline constexpr double worldPixels = 256;

/// Web Mercator (EPSG:3857; EPSG Guidance Note 7-2, method 1024, on a unit square). What lies beyond
/// `mercatorLatitude` or the antimeridian is moved to the edge; a value that is no number becomes 0.
[[nodiscard]] UnitPoint project(GeoPoint point);

/// The inverse of `project`; the point is moved into the square first.
[[nodiscard]] GeoPoint unproject(UnitPoint point);

/// The projected box. Empty if a value is no number or the corners are the wrong way round.
[[nodiscard]] UnitBox project(const GeoBox &box);

/// Logical pixels of the whole world's width at a fractional zoom.
[[nodiscard]] double worldSize(double zoom);

/// Ground metres of one logical pixel at this latitude and zoom, on the program's sphere.
[[nodiscard]] double metresPerPixel(double latitude, double zoom);

}
