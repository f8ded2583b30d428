// SPDX-License-Identifier: GPL-3.0-or-later
#include "places/openinghoursrule.h"

#include "places/hourscalendar.h"

#include <algorithm>

namespace pdc {

namespace {

/// The nth weekday of a month, from its end if n is negative. Where the month has no fifth one it is counted on over the
/// month's end, as the reference implementation does.
QDate nthWeekday(int year, int month, int weekday, int nth)
{
    constexpr int week = 7;
    const QDate first(year, month, 1);
    if (nth > 0)
        return first.addDays((weekday - first.dayOfWeek() + week) % week + (nth - 1) * week);
    const QDate last = first.addDays(first.daysInMonth() - 1);
    return last.addDays(-((last.dayOfWeek() - weekday + week) % week) + (nth + 1) * week);
}

enum class Edge { From, To };

/// The day of an end of a span in that year; invalid if the year has none. 29 February is 1 March as a beginning and
/// 28 February as an end in the years that have no such day.
QDate resolve(const HoursDate &end, int year, Edge edge)
{
    const int of = end.year != 0 ? end.year : year;
    QDate day;
    if (end.month == 0) {
        day = easterSunday(of);
    } else if (end.day == 0) {
        day = nthWeekday(of, end.month, end.weekday, end.nth);
    } else {
        day = QDate(of, end.month, end.day);
        if (!day.isValid())
            day = edge == Edge::From ? QDate(of, end.month, 1).addMonths(1)
                                     : QDate(of, end.month, QDate(of, end.month, 1).daysInMonth());
    }
    return day.isValid() ? day.addDays(end.offset) : day;
}

bool isLeapDayAlone(const HoursDates &dates)
{
    return dates.from.month == 2 && dates.from.day == 29 && dates.to.month == 2 && dates.to.day == 29;
}

bool matchesDates(const HoursDates &dates, const HoursDayFacts &day)
{
    if (isLeapDayAlone(dates))
        return day.month == 2 && day.date.day() == 29 && (dates.from.year == 0 || dates.from.year == day.year);
    const QDate from = resolve(dates.from, day.year, Edge::From);
    const QDate to = resolve(dates.to, day.year, Edge::To);
    if (!from.isValid() || !to.isValid())
        return false;
    if (to < from) // Over the end of the year.
        return dates.from.year == 0 && (day.date >= from || day.date <= to);
    return from <= day.date && day.date <= to && (dates.step == 1 || from.daysTo(day.date) % dates.step == 0);
}

bool inSteps(int value, int first, int last, int step)
{
    return first <= value && value <= last && (value - first) % step == 0;
}

struct Matcher
{
    const HoursDayFacts &day;
    const HoursCalendar &calendar;

    std::optional<bool> operator()(const HoursWeekdays &one) const
    {
        return ((one.days >> (day.weekday - 1)) & 1U) != 0;
    }
    std::optional<bool> operator()(const HoursYears &one) const
    {
        return inSteps(day.year, one.first, one.last, one.step);
    }
    std::optional<bool> operator()(const HoursHoliday &one) const
    {
        const QDate holiday = day.date.addDays(-one.offset);
        if (one.school)
            return calendar.isSchoolHoliday(holiday);
        return calendar.isPublicHoliday(holiday);
    }
    std::optional<bool> operator()(const HoursMonths &one) const { return ((one.months >> (day.month - 1)) & 1U) != 0; }
    std::optional<bool> operator()(const HoursDates &one) const { return matchesDates(one, day); }
    std::optional<bool> operator()(const HoursWeeks &one) const
    {
        return inSteps(day.date.weekNumber(), one.first, one.last, one.step);
    }
    std::optional<bool> operator()(const HoursNthWeekday &one) const
    {
        const QDate named = day.date.addDays(-one.offset);
        // Another month's has another month's name: a fifth Monday that there is not is no day at all.
        return named.dayOfWeek() == one.weekday
            && nthWeekday(named.year(), named.month(), one.weekday, one.nth) == named;
    }
};

}

HoursDayFacts::HoursDayFacts(const QDate &day)
    : date(day)
    , weekday(day.dayOfWeek())
{
    day.getDate(&year, &month, nullptr);
}

std::optional<bool> matches(const std::vector<HoursCondition> &conditions, const HoursDayFacts &day,
                            const HoursCalendar &calendar)
{
    const Matcher matcher{day, calendar};
    bool known = true;
    for (size_t i = 0; i < conditions.size();) {
        const HoursKind kind = conditions[i].kind;
        bool any = false;
        bool perhaps = false;
        for (; i < conditions.size() && conditions[i].kind == kind; ++i) {
            if (any)
                continue;
            const std::optional<bool> one = std::visit(matcher, conditions[i].selector);
            any = one.value_or(false);
            perhaps = perhaps || !one;
        }
        if (!any && !perhaps)
            return false;
        known = known && any;
    }
    return known ? std::optional(true) : std::nullopt;
}

}
