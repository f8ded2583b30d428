// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace pdc {

/// The codes of this room.
enum class StickersError {
    Unreadable, ///< The file is not there or cannot be read.
    BadDesign, ///< The SVG is none, or is not one we print.
    BadSheet, ///< The sheet is none.
    SheetBeyondPage, ///< The sheet's cells, or what an adjustment makes of them, leave the page.
    BadLogo, ///< The file is no picture, or none that we can print.
    UnknownDesign, ///< No design of this id is on this PC.
    UnknownSheet, ///< No sheet of this id is on this PC.
    UnknownField, ///< The design has no field of this name.
    TextTooLong, ///< The words do not fit, not even as small as they may become.
    TooManyPages, ///< More stickers than are printed at once.
};
[[nodiscard]] QLatin1StringView codeName(StickersError code);

}
