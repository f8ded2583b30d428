// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/leftout.h"

#include <QStringList>

namespace pdc {

/// A line for each of the first ten items that were left out, and one for all others.
[[nodiscard]] QStringList leftOutLines(const LeftOut &leftOut);

}
