// SPDX-License-Identifier: GPL-3.0-or-later
#include "places/openinghoursparser.h"

#include <algorithm>

// The part of the parser that reads what is wider than a day of the week: years, weeks, months and dates.

namespace pdc {

namespace {

constexpr int firstYear = 1900;
constexpr int lastYear = 2999;
constexpr int mostDaysOff = 366;

/// 29 in February: such a day may come.
int mostDaysOf(int month)
{
    return QDate(2000, month, 1).daysInMonth();
}

}

bool OpeningHoursParser::atYear(size_t ahead) const
{
    const HoursToken &token = peek(ahead);
    return token.kind == Kind::Number && token.digits == 4 && token.value >= firstYear && token.value <= lastYear;
}

/// Whether a day of some month comes: "2027 Apr 01", "Apr 01", "Mar Su[-1]", "easter", but neither "Apr" nor "2027 Apr".
bool OpeningHoursParser::atDate(size_t ahead) const
{
    if (atYear(ahead))
        ++ahead;
    if (at(Kind::Easter, ahead))
        return true;
    if (!at(Kind::Month, ahead))
        return false;
    if (at(Kind::Weekday, ahead + 1))
        return at(Kind::OpenBracket, ahead + 2);
    // In "Jan 9-12" the numbers are days, in "Jan 9-12:00" and "Jan 09:00-12:00" hours.
    const bool twoDays = at(Kind::Dash, ahead + 2) && at(Kind::Number, ahead + 3);
    return at(Kind::Number, ahead + 1) && (!atTime(ahead + 1) || (twoDays && !at(Kind::Colon, ahead + 4)));
}

bool OpeningHoursParser::years()
{
    bool first = true;
    do {
        const auto from = takeNumber(firstYear, lastYear);
        if (!from)
            return false;
        HoursYears span{*from, *from, 1};
        if (take(Kind::Plus)) {
            span.last = lastYear;
        } else if (at(Kind::Dash) && atYear(1)) {
            ++m_at;
            span.last = *takeNumber(firstYear, lastYear);
            if (span.last <= span.first)
                return false;
        }
        if (take(Kind::Slash)) {
            const auto step = takeNumber(1, 100);
            if (!step)
                return false;
            if (span.last == span.first)
                span.last = lastYear;
            span.step = *step;
        }
        if (!add(HoursKind::Year, span, first))
            return false;
        first = false;
    } while (at(Kind::Comma) && atYear(1) && take(Kind::Comma));
    return true;
}

bool OpeningHoursParser::weeks()
{
    constexpr int weeksAYear = 53;
    ++m_at;
    bool first = true;
    do {
        take(Kind::Week); // "week 1,week 3"
        const auto from = takeNumber(1, weeksAYear);
        if (!from)
            return false;
        HoursWeeks span{*from, *from, 1};
        if (take(Kind::Dash)) {
            const auto to = takeNumber(*from, weeksAYear);
            if (!to)
                return false;
            span.last = *to;
            if (take(Kind::Slash)) {
                const auto step = takeNumber(2, 26);
                if (!step)
                    return false;
                span.step = *step;
            }
        }
        if (!add(HoursKind::Week, span, first))
            return false;
        first = false;
    } while (take(Kind::Comma));
    return true;
}

bool OpeningHoursParser::dates()
{
    // Months and dates make one list: "Jan,Dec 24-31". Those after the first are looked at before the comma is taken.
    const size_t before = m_rule.conditions.size();
    const bool first = std::none_of(m_rule.conditions.begin(), m_rule.conditions.end(),
                                    [](const HoursCondition &one) { return one.kind == HoursKind::Date; });
    if (!first)
        return false;
    do {
        if (!dateOrMonths() || m_rule.conditions.size() == before)
            return false;
    } while (at(Kind::Comma) && (at(Kind::Month, 1) || at(Kind::Easter, 1) || (atYear(1) && at(Kind::Month, 2)))
             && take(Kind::Comma));
    return true;
}

bool OpeningHoursParser::dateOrMonths()
{
    if (at(Kind::Month) && !atDate()) {
        const int from = peek().value;
        ++m_at;
        int to = from;
        if (at(Kind::Dash) && at(Kind::Month, 1)) {
            to = peek(1).value;
            m_at += 2;
        }
        quint16 set = 0;
        for (int month = from;; month = month % 12 + 1) {
            set |= quint16(1U << (month - 1));
            if (month == to)
                break;
        }
        return add(HoursKind::Date, HoursMonths{set}, false);
    }
    // "May Su[-1]" alone is a Sunday in May: a month and a weekday.
    if (at(Kind::Month) && at(Kind::Weekday, 1)) {
        const size_t mark = m_at;
        if (!date(false))
            return false;
        const bool isSpan = at(Kind::Dash);
        m_at = mark;
        if (!isSpan) {
            const int month = peek().value;
            ++m_at;
            return add(HoursKind::Date, HoursMonths{quint16(1U << (month - 1))}, false);
        }
    }
    const bool withYear = atYear();
    const auto from = date(withYear);
    if (!from)
        return false;
    if (at(Kind::Dash) && (at(Kind::Month, 1) || at(Kind::Easter, 1) || atYear(1))) {
        ++m_at;
        if (atYear() != withYear)
            return false;
        const auto to = date(withYear);
        if (!to)
            return false;
        if (withYear && (to->year < from->year || (to->year == from->year && to->month < from->month)))
            return false;
        return add(HoursKind::Date, HoursDates{*from, *to, 1}, false);
    }
    if (from->day == 0)
        return from->month == 0 && add(HoursKind::Date, HoursDates{*from, *from, 1}, false);
    --m_at; // Back to the day, which may begin a list or a span of days.
    return daysOfMonth(from->year, from->month);
}

/// "24", "24-26", "1-31/7", "24,31" after a month.
bool OpeningHoursParser::daysOfMonth(int year, int month)
{
    const int most = mostDaysOf(month);
    do {
        const auto first = takeNumber(1, most);
        if (!first)
            return false;
        HoursDates dates{{year, month, *first}, {year, month, *first}, 1};
        if (at(Kind::Dash) && at(Kind::Number, 1) && !atYear(1)) {
            ++m_at;
            const auto last = takeNumber(*first, most);
            if (!last)
                return false;
            dates.to.day = *last;
            if (take(Kind::Slash)) {
                const auto step = takeNumber(1, mostDaysOff);
                if (!step)
                    return false;
                dates.step = *step;
            }
        }
        if (!add(HoursKind::Date, dates, false))
            return false;
    } while (at(Kind::Comma) && at(Kind::Number, 1) && !atTime(1) && !atYear(1) && take(Kind::Comma));
    return true;
}

/// "2027 Apr 01", "Apr 01", "Mar Su[-1]", "easter -2 days".
std::optional<HoursDate> OpeningHoursParser::date(bool withYear)
{
    HoursDate read;
    if (withYear) {
        const auto year = takeNumber(firstYear, lastYear);
        if (!year)
            return std::nullopt;
        read.year = *year;
    }
    if (take(Kind::Easter)) {
        const auto moved = offset(mostDaysOff);
        if (!moved)
            return std::nullopt;
        read.offset = *moved;
        return read;
    }
    read.month = peek().value;
    if (!take(Kind::Month))
        return std::nullopt;
    if (at(Kind::Weekday)) {
        std::vector<HoursSelector> list;
        if (!weekday(list) || list.size() != 1)
            return std::nullopt;
        const auto *nth = std::get_if<HoursNthWeekday>(&list.front());
        if (!nth)
            return std::nullopt;
        read.weekday = nth->weekday;
        read.nth = nth->nth;
        read.offset = nth->offset;
        return read;
    }
    const int most = mostDaysOf(read.month);
    const auto day = takeNumber(1, most);
    if (!day)
        return std::nullopt;
    read.day = *day;
    return read;
}

}
