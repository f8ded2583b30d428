// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QTime>

#include <array>
#include <optional>

namespace pdc {

/// A span of a day; `to` 24:00 is QTime(0, 0) of the next day, shown as midnight.
struct OpenSpan
{
    QTime from;
    QTime to;
    friend bool operator==(const OpenSpan &, const OpenSpan &) = default;
};

/// The same hours every week, Monday first: what nearly every place publishes, to be shown as a table.
struct WeeklyHours
{
    std::array<QList<OpenSpan>, 7> days;
};

/// Reads the plain weekly part of OpenStreetMap's opening_hours
/// (https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification): days and spans of days, times within one
/// day, rules parted by ";" of which a later one replaces the days it names, `off`, `closed` and `24/7`. Nothing for
/// whatever goes beyond (months, holidays, nights, comments): what cannot be read is shown as it was written, never
/// as closed.
[[nodiscard]] std::optional<WeeklyHours> parseWeeklyHours(QStringView text);

}
