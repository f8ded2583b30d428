// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/projection.h"

#include <cmath>
#include <numbers>

namespace pdc {

using std::numbers::pi;

UnitPoint project(GeoPoint point)
{
    const double longitude = std::isnan(point.longitude) ? 0 : std::clamp(point.longitude, -180.0, 180.0);
    const double latitude =
        std::isnan(point.latitude) ? 0 : std::clamp(point.latitude, -mercatorLatitude, mercatorLatitude);
    // asinh(tan(phi)) is ln(tan(pi/4 + phi/2)) of the guidance note, and exact at the equator.
    const double y = 0.5 - std::asinh(std::tan(latitude * pi / 180)) / (2 * pi);
    return {longitude / 360 + 0.5, std::clamp(y, 0.0, 1.0)};
}

GeoPoint unproject(UnitPoint point)
{
    const double x = std::isnan(point.x) ? 0.5 : std::clamp(point.x, 0.0, 1.0);
    const double y = std::isnan(point.y) ? 0.5 : std::clamp(point.y, 0.0, 1.0);
    return {std::atan(std::sinh((0.5 - y) * 2 * pi)) * 180 / pi, (x - 0.5) * 360};
}

UnitBox project(const GeoBox &box)
{
    if (!(box.south <= box.north) || !(box.west <= box.east))
        return {};
    UnitBox unit;
    unit.add(project(GeoPoint{box.south, box.west}));
    unit.add(project(GeoPoint{box.north, box.east}));
    return unit;
}

double worldSize(double zoom)
{
    return worldPixels * std::exp2(zoom);
}

double metresPerPixel(double latitude, double zoom)
{
    return 2 * pi * earthRadiusMetres * std::cos(latitude * pi / 180) / worldSize(zoom);
}

}
