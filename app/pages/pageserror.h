// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace pdc {

/// The codes of this room.
enum class PagesError {
    Unreadable, ///< The file is not there or cannot be read.
    BadPage, ///< The file is no page, or breaks its schema.
    UnknownPage, ///< No page of this id is on this PC.
};
[[nodiscard]] QLatin1StringView codeName(PagesError code);

}
