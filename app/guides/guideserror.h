// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace pdc {

/// The codes of this room.
enum class GuidesError {
    Unreadable, ///< The file is not there or cannot be read.
    BadGuide, ///< The file is no guide, or breaks its schema.
    UnknownGuide, ///< No guide of this id is on this PC.
};
[[nodiscard]] QLatin1StringView codeName(GuidesError code);

}
