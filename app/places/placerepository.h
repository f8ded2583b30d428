// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "places/place.h"
#include "places/placeindex.h"
#include "store/database.h"

#include <functional>
#include <optional>
#include <vector>

namespace pdc {

/// The question with its words turned into the keys of the places in which they stand; nothing if there are none.
[[nodiscard]] Result<std::optional<PlaceQuery>> withWords(const Database &content, const PlaceQuery &query);

/// The visible places that fit, nearest first; without `near`, by name. For a question now and then; who asks many makes
/// a PlaceIndex once. `now` as in PlaceIndex::find().
[[nodiscard]] Result<QList<PlaceHit>> findPlaces(const Database &content, const PlaceQuery &query,
                                                 const QDateTime &now = {});

/// What a list shows of these, in their order; one that is not there any more is left out.
[[nodiscard]] Result<QList<PlaceHit>> placeHits(const Database &content, const QList<PlaceMatch> &matches);

/// The same for the visible places with these ids (the schema's). One that stands in several layers is the highest's.
[[nodiscard]] Result<QList<PlaceHit>> placeHitsById(const Database &content, const QStringList &ids);

/// The places in which words stand.
struct PlacesWithWords
{
    QList<qint64> keys; ///< All of them.
    QList<qint64> misspelt; ///< Those in which one stands only but for a typing error.
};
/// The visible places in which all of these words stand (see PlaceQuery::text), in a box if there is one. For a question
/// now and then; who asks many makes a PlaceWordIndex once.
[[nodiscard]] Result<PlacesWithWords> placesWithWords(const Database &content, const QString &words,
                                                      std::optional<GeoBox> within = {});

/// The words of all visible places, folded, in memory: to fold them takes longer by far than to look through them.
class PlaceWordIndex
{
public:
    [[nodiscard]] static Result<PlaceWordIndex> read(const Database &content);
    /// As placesWithWords().
    [[nodiscard]] PlacesWithWords find(const QString &words) const;

private:
    std::vector<qint64> m_keys;
    std::vector<qsizetype> m_ends; ///< In m_words, beside m_keys.
    QByteArray m_words;
};

/// The visible place with this id (the schema's), or UnknownPlace.
[[nodiscard]] Result<Place> placeById(const Database &content, const QString &id);

/// Calls `take` with each of these places in their order, one that is not there any more left out; its first error ends
/// it. One place is in memory at a time.
[[nodiscard]] Result<> forEachPlace(const Database &content, const QList<qint64> &keys,
                                    const std::function<Result<>(const Place &)> &take);

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

/// How many places of a national file are visible: of this PC's own, else of the feed's; 0 where the bundled sample
/// alone is there.
[[nodiscard]] Result<int> nationalPlaceCount(const Database &content);

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
