// SPDX-License-Identifier: GPL-3.0-or-later
#include "places/placeoutlook.h"

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

PlaceOutlook outlookOf(const PlaceIndex &index, const PlaceQuery &query, const std::optional<PlaceQuery> &narrowed,
                       const PlaceWishes &wishes, const PlaceAnswer &answer, double widest, const QDateTime &now)
{
    PlaceOutlook outlook;
    outlook.counts = answer.counts;
    if (narrowed) {
        PlaceQuery around = *narrowed;
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
        if (narrowed) {
            PlaceQuery anywhere = *narrowed;
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
        // A wish that is not for words leaves these as they are.
        if (!fewer.words.isEmpty() && !narrowed)
            continue;
        PlaceQuery less = fewer.words.isEmpty() ? query : *narrowed;
        less.traits = fewer.traits;
        less.open = fewer.open;
        less.text.clear();
        less.limit = 0;
        less.radius = fewer.radius > 0 ? fewer.radius : std::max(widest, query.radius);
        if (const int count = index.find(less, now).count; count > 0)
            outlook.remedies.append({filter, count});
    }
    std::stable_sort(outlook.remedies.begin(), outlook.remedies.end(),
                     [](const auto &a, const auto &b) { return a.count > b.count; });
    return outlook;
}

}
