// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace pdc {

/// The codes of this room.
enum class StickersError {
    Unreadable, ///< The file is not there or cannot be read.
    BadDesign, ///< The SVG is none, or is not one we print.
    BadSheet, ///< The sheet is none, or its cells leave the page.
    UnknownDesign, ///< No design of this id is on this PC.
    UnknownSheet, ///< No sheet of this id is on this PC.
};
[[nodiscard]] QLatin1StringView codeName(StickersError code);

}
