// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>

#include <optional>
#include <variant>
#include <vector>

namespace pdc {

class HoursCalendar;

enum class HoursState : quint8 {
    Closed,
    Open,
    Unknown, ///< Perhaps: call first.
};

/// `2027`, `2026-2028`, `2026-2030/2`, `2026+`.
struct HoursYears
{
    int first = 0;
    int last = 0;
    int step = 1;
};

/// `PH`, `SH`, `PH -1 day`.
struct HoursHoliday
{
    bool school = false;
    int offset = 0; ///< Days from the holiday to the day that is meant.
};

/// `Apr`, `Dec-Mar`: one bit a month, January the lowest.
struct HoursMonths
{
    quint16 months = 0;
};

/// An end of a span of dates: `Dec 24`, `2027 Apr 01`, `Mar Su[-1]`, `easter -2 days`.
struct HoursDate
{
    int year = 0; ///< 0: every year.
    int month = 0; ///< 0: Easter Sunday.
    int day = 0; ///< 0: the nth weekday of the month.
    int weekday = 0;
    int nth = 0;
    int offset = 0; ///< Days to add.
};

/// `Dec 24-Jan 02`; a single day is a span that ends where it begins.
struct HoursDates
{
    HoursDate from;
    HoursDate to;
    int step = 1; ///< Every so many days from the first.
};

/// `week 1-53/2`, ISO weeks.
struct HoursWeeks
{
    int first = 0;
    int last = 0;
    int step = 1;
};

/// `Mo-Fr`: one bit a day, Monday the lowest.
struct HoursWeekdays
{
    quint8 days = 0;
};

/// `We[1]`, `Su[-1]`, `We[1] +1 day`.
struct HoursNthWeekday
{
    int weekday = 0; ///< 1 is Monday.
    int nth = 0; ///< 1 to 5, or -1 to -5 from the month's end.
    int offset = 0; ///< Days to add.
};

using HoursSelector =
    std::variant<HoursWeekdays, HoursYears, HoursHoliday, HoursMonths, HoursDates, HoursWeeks, HoursNthWeekday>;

/// What kinds of days a selector narrows: of one kind any may match, of different kinds all must.
enum class HoursKind : quint8 { Year, Holiday, Date, Week, Weekday };

struct HoursCondition
{
    HoursKind kind = HoursKind::Weekday;
    HoursSelector selector;
};

/// Minutes of a day: `09:00-12:00`. One that is open at its end says when it is unknown whether a place is still open.
struct HoursTimes
{
    int from = 0;
    int to = 0;
    bool openEnd = false;
};

/// One rule of opening hours: on which days, at what times, and what then.
struct HoursRule
{
    std::vector<HoursCondition> conditions; ///< By kind; none: every day.
    std::vector<HoursTimes> today; ///< Parts of the day that matches; none and `wholeDay`: all of it.
    std::vector<HoursTimes> tomorrow; ///< What runs on after midnight.
    HoursState state = HoursState::Open;
    bool wholeDay = true;
    bool replaces = false; ///< On its days nothing of the rules before is left.
    bool fallback = false; ///< After `||`: where the rules before leave the place closed.
    int comment = -1;
};

/// A date with what the selectors ask of it, computed once a day and not once a selector.
struct HoursDayFacts
{
    explicit HoursDayFacts(const QDate &day);
    QDate date;
    int year = 0;
    int month = 0;
    int weekday = 0; ///< 1 is Monday.
};

/// Whether the day is among those of the conditions; nothing if that hangs on school holidays that are not known.
[[nodiscard]] std::optional<bool> matches(const std::vector<HoursCondition> &conditions, const HoursDayFacts &day,
                                          const HoursCalendar &calendar);

}
