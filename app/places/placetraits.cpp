// SPDX-License-Identifier: GPL-3.0-or-later
#include "places/placetraits.h"

#include <algorithm>

namespace pdc {

std::optional<PlaceTraits> PlaceTraits::of(PlaceList list, QStringView label)
{
    const auto labels = placeList(list).labels;
    const auto found = std::find(labels.begin(), labels.end(), label);
    if (found == labels.end() || firstOf(list) == none)
        return std::nullopt;
    return of(list, int(found - labels.begin()));
}

}
