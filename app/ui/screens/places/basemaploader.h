// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "map/basemap.h"

#include <QFuture>

#include <memory>

namespace pdc {

/// Reads the program's own base map in the pool; null if the built-in files cannot be read.
[[nodiscard]] QFuture<std::shared_ptr<const BaseMap>> loadBaseMap();

}
