// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace pdc {

enum class PlacesError {
    Unreadable, ///< The file is not there or cannot be read.
    NotJson, ///< Not a JSON array of objects.
    NotTable, ///< Neither JSON nor a CSV table with the columns of places.
    NotGazetteer, ///< Neither the compact table nor the form of the official geo API.
    Empty, ///< Not one row could be kept.
    TooFew, ///< Less than half of the national file before: refused unless forced.
    UnknownPlace,
    UnknownCommune,
    NotCalendar, ///< Not the form of the school holidays.
};
[[nodiscard]] QLatin1StringView codeName(PlacesError code);

}
