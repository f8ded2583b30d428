// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/geopoint.h"

#include <QString>

namespace pdc {

/// From where places are looked for.
struct PlaceOrigin
{
    enum class Kind {
        Commune, ///< The centre of one.
        Point, ///< Chosen on the map.
        ThisPc, ///< Where this PC stands.
    };

    Kind kind = Kind::Commune;
    GeoPoint position;
    QString name; ///< Of the commune; else empty.

    friend bool operator==(const PlaceOrigin &, const PlaceOrigin &) = default;
};

}
