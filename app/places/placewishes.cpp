// SPDX-License-Identifier: GPL-3.0-or-later
#include "places/placewishes.h"

namespace pdc {

PlaceFilter PlaceFilter::of(PlaceTraits trait)
{
    PlaceFilter filter;
    filter.trait = trait;
    return filter;
}

PlaceFilter PlaceFilter::of(const HoursWish &open)
{
    PlaceFilter filter;
    filter.kind = Kind::Open;
    filter.open = open;
    return filter;
}

PlaceFilter PlaceFilter::ofWords(const QString &words)
{
    PlaceFilter filter;
    filter.kind = Kind::Words;
    filter.words = words;
    return filter;
}

PlaceFilter PlaceFilter::ofRadius(double metres)
{
    PlaceFilter filter;
    filter.kind = Kind::Radius;
    filter.radius = metres;
    return filter;
}

QList<PlaceFilter> filtersOf(const PlaceWishes &wishes)
{
    QList<PlaceFilter> filters;
    if (!wishes.words.isEmpty())
        filters << PlaceFilter::ofWords(wishes.words);
    if (wishes.open)
        filters << PlaceFilter::of(*wishes.open);
    for (PlaceTraits left = wishes.traits; !left.isEmpty();) {
        const PlaceTraits lowest = left.lowest();
        filters << PlaceFilter::of(lowest);
        left = left.without(lowest);
    }
    if (wishes.radius > 0)
        filters << PlaceFilter::ofRadius(wishes.radius);
    return filters;
}

PlaceWishes with(PlaceWishes wishes, const PlaceFilter &filter)
{
    switch (filter.kind) {
    case PlaceFilter::Kind::Trait:
        wishes.traits |= filter.trait;
        break;
    case PlaceFilter::Kind::Open:
        wishes.open = filter.open;
        break;
    case PlaceFilter::Kind::Words:
        wishes.words = filter.words;
        break;
    case PlaceFilter::Kind::Radius:
        wishes.radius = filter.radius;
        break;
    }
    return wishes;
}

PlaceWishes without(PlaceWishes wishes, const PlaceFilter &filter)
{
    switch (filter.kind) {
    case PlaceFilter::Kind::Trait:
        wishes.traits = wishes.traits.without(filter.trait);
        break;
    case PlaceFilter::Kind::Open:
        wishes.open.reset();
        break;
    case PlaceFilter::Kind::Words:
        wishes.words.clear();
        break;
    case PlaceFilter::Kind::Radius:
        wishes.radius = 0;
        break;
    }
    return wishes;
}

}
