// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "places/place.h"
#include "store/database.h"

#include <functional>
#include <optional>

namespace pdc {

/// Which places are looked for. What is empty does not narrow; what is named must all hold.
struct PlaceQuery
{
    std::optional<GeoPoint> near;
    double radius = 30'000; ///< Metres around `near`.
    QStringList services; ///< Labels of the schema's `services`.
    QStringList publics; ///< … of `publics_specifiquement_adresses`.
    QStringList care; ///< … of `prise_en_charge_specifique`.
    bool free = false; ///< `frais_a_charge` is « Gratuit » and nothing else.
    QString text; ///< Words that must all stand, by their beginnings, in name, services, address or commune.
    QList<qint64> keys; ///< Only these.
    int limit = 20;
};

/// The visible places that fit, nearest first; without `near`, by name.
[[nodiscard]] Result<QList<PlaceHit>> findPlaces(const Database &content, const PlaceQuery &query);

/// The visible place with this id (the schema's), or UnknownPlace.
[[nodiscard]] Result<Place> placeById(const Database &content, const QString &id);

/// The words of a place that one may look for it by.
struct PlaceTexts
{
    qint64 key = 0;
    QString name;
    QString where; ///< Commune and postal code.
    QString address;
    QStringList services;
};
/// Calls `take` with each of the places that this item of the catalogue brought, visible or not, by name; its first error
/// ends it.
[[nodiscard]] Result<> forEachPlaceTexts(const Database &content, const QString &itemId,
                                         const std::function<Result<>(const PlaceTexts &)> &take);

/// The catalogue's items whose places are visible.
[[nodiscard]] Result<QStringList> visiblePlaceItems(const Database &content);

/// All visible places that have a position, for the map.
[[nodiscard]] Result<QList<PlacePoint>> placePoints(const Database &content);

/// What the visible places are, to be said plainly: one a source.
struct PlaceSourceInfo
{
    QString title;
    QString text;
    Layer layer = Layer::Bundled;
    int count = 0;
    QDate oldest; ///< Of date_maj.
    QDate newest;
};
[[nodiscard]] Result<QList<PlaceSourceInfo>> placeSources(const Database &content);

}
