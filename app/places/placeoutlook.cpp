// SPDX-License-Identifier: GPL-3.0-or-later
#include "places/placeoutlook.h"

#include "places/placerepository.h"

#include <algorithm>
#include <limits>

namespace pdc {

PlaceChance PlaceOutlook::of(const PlaceFilter &filter) const
{
    switch (filter.kind) {
    case PlaceFilter::Kind::Trait:
        return {counts.with(filter.trait), std::max(counts.with(filter.trait), farther.with(filter.trait))};
    case PlaceFilter::Kind::Open:
        if (filter.open && filter.open->isNow())
            return {counts.openNow, std::max(counts.openNow, farther.openNow)};
        return {};
    case PlaceFilter::Kind::Words:
        return {};
    case PlaceFilter::Kind::Radius:
        for (size_t i = 0; i < placeRadii.size(); ++i) {
            if (placeRadii[i] == filter.radius)
                return {within[i], within[i]};
        }
        return {};
    }
    return {};
}

Result<PlaceOutlook> outlookOf(const Database &content, const PlaceIndex &index, const PlaceQuery &query,
                               const PlaceWishes &wishes, const PlaceAnswer &answer, double widest,
                               const QDateTime &now)
{
    PlaceOutlook outlook;
    outlook.counts = answer.counts;
    const auto narrowed = withWords(content, query);
    if (!narrowed)
        return narrowed.error();
    if (*narrowed) {
        PlaceQuery around = **narrowed;
        around.limit = 0;
        if (query.near) {
            for (size_t i = 0; i < placeRadii.size(); ++i) {
                around.radius = placeRadii[i];
                outlook.within[i] = index.find(around, now).count;
            }
            // Who names a distance means it; who does not goes as far as it takes.
            around.radius = wishes.radius > 0 ? wishes.radius : std::max(widest, query.radius);
            outlook.farther = index.find(around, now).counts;
        } else {
            outlook.farther = outlook.counts;
        }
    }
    if (!wishes.traits.isEmpty() || wishes.open || !wishes.words.isEmpty()) {
        QSet<qint64> fitting;
        if (*narrowed) {
            PlaceQuery anywhere = **narrowed;
            anywhere.near.reset();
            anywhere.limit = std::numeric_limits<int>::max();
            anywhere.counted = false;
            for (const PlaceMatch &match : index.find(anywhere, now).matches)
                fitting.insert(match.key);
        }
        outlook.fitting = std::make_shared<const QSet<qint64>>(std::move(fitting));
    }
    if (answer.count > 0)
        return outlook;
    for (const PlaceFilter &filter : filtersOf(wishes)) {
        const PlaceWishes fewer = without(wishes, filter);
        PlaceQuery less = query;
        less.traits = fewer.traits;
        less.open = fewer.open;
        less.text = fewer.words;
        less.limit = 0;
        less.radius = fewer.radius > 0 ? fewer.radius : std::max(widest, query.radius);
        const auto found = withWords(content, less);
        if (!found)
            return found.error();
        if (const int count = *found ? index.find(**found, now).count : 0; count > 0)
            outlook.remedies.append({filter, count});
    }
    std::stable_sort(outlook.remedies.begin(), outlook.remedies.end(),
                     [](const auto &a, const auto &b) { return a.count > b.count; });
    return outlook;
}

}
