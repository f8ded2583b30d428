// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/geopoint.h"
#include "places/hourswish.h"
#include "places/placetraits.h"

#include <QList>
#include <QString>

#include <optional>

namespace pdc {

/// Which places are looked for. What is empty does not narrow; what is named must all hold.
struct PlaceQuery
{
    std::optional<GeoPoint> near;
    double radius = 30'000; ///< Metres around `near`.
    PlaceTraits traits;
    /// Those that are known to be closed then are left out.
    std::optional<HoursWish> open;
    QString text; ///< Words that must all stand in name, services, address or commune; one typing error is forgiven.
    QList<qint64> keys; ///< Only these.
    QList<qint64> misspelt; ///< Of these, those that fit less well: without `near` they come after all others.
    int limit = 20;
    /// Whether PlaceAnswer's `count` and `counts` are wanted; without them the nearest that are open are found sooner.
    bool counted = true;
};

}
