// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "places/schoolholidays.h"
#include "store/catalog.h"
#include "store/database.h"

#include <memory>

namespace pdc {

/// Takes in the school holidays that an item of the kind `calendar` brings; NotCalendar if it is none.
[[nodiscard]] Result<> importSchoolCalendar(const Database &content, const QString &itemId, Layer layer,
                                            const QByteArray &json);

/// The school holidays that hold: those of the highest layer that brings some, its newest item's; else those that were
/// known when the program was made.
[[nodiscard]] Result<std::shared_ptr<const SchoolHolidays>> schoolHolidays(const Database &content);

}
