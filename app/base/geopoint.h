// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace pdc {

/// A position in decimal degrees, WGS 84: latitude -90 to 90, longitude -180 to 180.
struct GeoPoint
{
    double latitude = 0;
    double longitude = 0;

    friend bool operator==(const GeoPoint &, const GeoPoint &) = default;
};

/// A box whose west is smaller than its east: it does not cross the antimeridian.
struct GeoBox
{
    double south = 0;
    double west = 0;
    double north = 0;
    double east = 0;
};

/// A sphere of this radius stands for the Earth in every distance of the program.
inline constexpr double earthRadiusMetres = 6'371'000.0;

/// Great-circle distance in metres, by the haversine formula.
[[nodiscard]] double distanceMetres(GeoPoint from, GeoPoint to);

/// The smallest box that holds every point within `metres` of `centre`; where the circle holds a pole or crosses the
/// antimeridian it spans all longitudes.
[[nodiscard]] GeoBox boxAround(GeoPoint centre, double metres);

/// Whether both values are finite and within the ranges above.
[[nodiscard]] bool isOnEarth(GeoPoint point);

}
