// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "map/basemap.h"

#include <functional>
#include <memory>

class QObject;

namespace pdc {

/// Reads the program's own base map in the pool and hands it over on `context`'s thread, unless that is gone by then.
void loadBaseMap(QObject *context, std::function<void(std::shared_ptr<const BaseMap>)> then);

}
