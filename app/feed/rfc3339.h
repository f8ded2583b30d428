// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace pdc {

/// A time as feeds write it, "2026-11-20T09:00:00Z" or with an offset and a fraction; in UTC, to the millisecond.
/// Invalid for anything else: no offset, a date alone, a 30th of February, a leap second.
[[nodiscard]] QDateTime parseRfc3339(const QString &text);

/// The same form, in UTC and to the second.
[[nodiscard]] QString formatRfc3339(const QDateTime &time);

}
