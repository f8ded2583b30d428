// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "screens/camera.h"

namespace pdc::test {

/// Wishes chosen in the bar and among all filters, and wishes that nothing fits; where a list is shown.
void takeFilters(const Camera &camera);

/// A place that is kept with a note, the kept places, how they are forgotten; and looking around a point of the map.
void takeKeptPlaces(const Camera &camera);

}
