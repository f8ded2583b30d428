// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/geopoint.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace pdc {

namespace {
constexpr double radians(double degrees)
{
    return degrees * std::numbers::pi / 180.0;
}
constexpr double degrees(double radians)
{
    return radians * 180.0 / std::numbers::pi;
}
}

double distanceMetres(GeoPoint from, GeoPoint to)
{
    const double sinLat = std::sin(radians(to.latitude - from.latitude) / 2);
    const double sinLon = std::sin(radians(to.longitude - from.longitude) / 2);
    const double h =
        sinLat * sinLat + std::cos(radians(from.latitude)) * std::cos(radians(to.latitude)) * sinLon * sinLon;
    return 2 * earthRadiusMetres * std::asin(std::sqrt(std::clamp(h, 0.0, 1.0)));
}

GeoBox boxAround(GeoPoint centre, double metres)
{
    const double angle = metres / earthRadiusMetres;
    const double south = std::max(centre.latitude - degrees(angle), -90.0);
    const double north = std::min(centre.latitude + degrees(angle), 90.0);
    if (south <= -90.0 || north >= 90.0)
        return {south, -180, north, 180};
    // The easternmost point of a circle on a sphere is not on the centre's parallel, hence the arc sine.
    const double ratio = std::sin(std::min(angle, std::numbers::pi / 2)) / std::cos(radians(centre.latitude));
    if (ratio >= 1)
        return {south, -180, north, 180};
    const double span = degrees(std::asin(ratio));
    const double west = centre.longitude - span;
    const double east = centre.longitude + span;
    // A circle over the antimeridian lies at both ends of the map, and one box must hold both.
    if (west < -180 || east > 180)
        return {south, -180, north, 180};
    return {south, west, north, east};
}

bool isOnEarth(GeoPoint point)
{
    return std::isfinite(point.latitude) && std::isfinite(point.longitude) && std::abs(point.latitude) <= 90
        && std::abs(point.longitude) <= 180;
}

}
