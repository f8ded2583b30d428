// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "map/projection.h"

#include <vector>

namespace pdc {

/// Where a name has most room inside an area: the middle of the widest ellipse that fits, four times as wide as
/// high, as a line of text is.
struct LabelSpot
{
    UnitPoint centre;
    double halfWidth = 0; ///< Of the ellipse; 0 if the ring has no inside.
};

/// Searches the ring (closed by itself) by splitting squares and following the most promising (the idea of mapbox's
/// polylabel), to a fiftieth of the ring's size. Long rings are thinned out first; the work is bounded.
[[nodiscard]] LabelSpot labelSpot(const std::vector<UnitPoint> &ring);

}
