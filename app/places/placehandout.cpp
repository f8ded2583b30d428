// SPDX-License-Identifier: GPL-3.0-or-later
#include "places/placehandout.h"

#include "base/clock.h"
#include "base/inpool.h"
#include "places/placerepository.h"
#include "store/store.h"

#include <algorithm>

namespace pdc {

namespace {

/// What is known of the first `most` places of a list.
Result<QList<ListedPlace>> placesOf(const Database &content, const QList<PlaceHit> &hits, qsizetype most)
{
    QList<ListedPlace> places;
    for (const PlaceHit &hit : hits.first(std::min(hits.size(), most))) {
        const auto done = forEachPlace(content, {hit.key}, [&](const Place &place) -> Result<> {
            places.append({place, hit.distance});
            return {};
        });
        if (!done)
            return done.error();
    }
    return places;
}

}

PlaceHandout::PlaceHandout(Store &store, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
{
}

void PlaceHandout::save(const List &list, const QString &file, PlaceFormat format, Saved saved)
{
    m_store.content([hits = list.places](const Database &content) { return placesOf(content, hits, hits.size()); })
        .then(this, [this, file, format, saved = std::move(saved)](const Result<QList<ListedPlace>> &places) {
            if (!places)
                return saved(places.error());
            const auto write = [places = *places, file, format]() -> Result<int> {
                return PlaceExport{format, true}.save(file, [&](const auto &take) -> Result<> {
                    for (const ListedPlace &listed : places) {
                        if (const auto done = take(listed.place); !done)
                            return done.error();
                    }
                    return {};
                });
            };
            inPool(write).then(this, [saved](const Result<int> &count) { saved(count); });
        });
}

void PlaceHandout::layOut(const List &list, LaidOut laidOut)
{
    m_store.content([hits = list.places](const Database &content) { return placesOf(content, hits, mostListed); })
        .then(this,
              [this, near = list.near, total = list.total,
               laidOut = std::move(laidOut)](const Result<QList<ListedPlace>> &places) {
                  if (!places)
                      return laidOut(places.error());
                  const PlaceListing listing{near, *places, total};
                  const auto make = [listing, now = m_clock.now()] {
                      return std::make_shared<const PlaceListPage>(listing, now);
                  };
                  inPool(make).then(this,
                                    [laidOut](const std::shared_ptr<const PlaceListPage> &page) { laidOut(page); });
              });
}

}
