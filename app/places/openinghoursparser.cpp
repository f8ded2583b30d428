// SPDX-License-Identifier: GPL-3.0-or-later
#include "places/openinghoursparser.h"

#include <algorithm>

namespace pdc {

namespace {

constexpr int hour = 60;
constexpr int minutesADay = 24 * hour;
constexpr size_t mostRules = 64;
constexpr size_t mostConditions = 64;
constexpr size_t mostTimes = 48;

/// How long a place is perhaps open that says when it opens but not when it closes. The usual guess: until midnight,
/// or deep into the night if it opens in the evening.
int openEndOf(int from)
{
    if (from >= 22 * hour)
        return from + 8 * hour;
    if (from >= 17 * hour)
        return from + 10 * hour;
    return minutesADay;
}

}

OpeningHoursParser::OpeningHoursParser(QStringView text)
{
    if (text.size() > OpeningHours::longestText) {
        m_readable = false;
        return;
    }
    auto tokens = hoursTokens(text);
    m_readable = tokens.has_value();
    if (tokens)
        m_tokens = std::move(*tokens);
}

const HoursToken &OpeningHoursParser::peek(size_t ahead) const
{
    return m_tokens[std::min(m_at + ahead, m_tokens.size() - 1)]; // The last is the End.
}

bool OpeningHoursParser::take(Kind kind)
{
    if (!at(kind))
        return false;
    if (kind != Kind::End)
        ++m_at;
    return true;
}

std::optional<int> OpeningHoursParser::takeNumber(int least, int most)
{
    const HoursToken &token = peek();
    if (token.kind != Kind::Number || token.value < least || token.value > most)
        return std::nullopt;
    ++m_at;
    return token.value;
}

bool OpeningHoursParser::atTime(size_t ahead) const
{
    constexpr int mostDigits = 2;
    const auto number = [&](size_t further) {
        return at(Kind::Number, ahead + further) && peek(ahead + further).digits <= mostDigits;
    };
    if (!number(0))
        return false;
    if (at(Kind::HourMark, ahead + 1))
        return true;
    if (at(Kind::Colon, ahead + 1))
        return number(2);
    return at(Kind::Dash, ahead + 1) && number(2) && !at(Kind::Colon, ahead + 3) && !at(Kind::HourMark, ahead + 3);
}

bool OpeningHoursParser::atDay() const
{
    return at(Kind::Weekday) || at(Kind::PublicHoliday) || at(Kind::SchoolHoliday);
}

std::optional<OpeningHours> OpeningHoursParser::parse()
{
    if (!m_readable)
        return std::nullopt;
    bool fallback = false;
    bool additional = false;
    while (!at(Kind::End)) {
        if (take(Kind::Semicolon)) { // An empty rule is a slip of the hand.
            fallback = false;
            additional = false;
            continue;
        }
        if (m_hours.m_rules.size() == mostRules)
            return std::nullopt;
        const After after = rule(additional, fallback);
        if (after == After::Bad)
            return std::nullopt;
        additional = after == After::Additional;
        if (additional)
            continue;
        if (take(Kind::Fallback)) {
            if (at(Kind::End) || at(Kind::Semicolon))
                return std::nullopt;
            fallback = true;
        } else if (take(Kind::Semicolon)) {
            fallback = false;
        } else if (!at(Kind::End)) {
            return std::nullopt;
        }
    }
    if (m_hours.m_rules.empty())
        return std::nullopt;
    noteRepeats();
    return std::move(m_hours);
}

void OpeningHoursParser::noteRepeats()
{
    bool dated = false;
    for (const HoursRule &rule : m_hours.m_rules) {
        for (const HoursCondition &condition : rule.conditions) {
            const bool holiday = std::holds_alternative<HoursHoliday>(condition.selector);
            m_hours.m_mindsHolidays = m_hours.m_mindsHolidays || holiday;
            dated = dated || !(holiday || std::holds_alternative<HoursWeekdays>(condition.selector));
        }
    }
    using Repeats = OpeningHours::Repeats;
    const Repeats undated = m_hours.m_mindsHolidays ? Repeats::ButForHolidays : Repeats::EveryWeek;
    m_hours.m_repeats = dated ? Repeats::Never : undated;
}

OpeningHoursParser::After OpeningHoursParser::rule(bool additional, bool fallback)
{
    m_rule = HoursRule();
    m_rule.fallback = fallback;
    m_times.clear();
    bool timed = false;
    bool stated = false;
    bool prose = false; ///< Stated by a word of French prose.
    bool any = false;
    bool daysLast = false;
    const bool hadRules = !m_hours.m_rules.empty();
    After after = After::Done;
    while (!at(Kind::Semicolon) && !at(Kind::Fallback) && !at(Kind::End) && after == After::Done) {
        bool good = true;
        // Days may be written after the times they belong to, but then they end the rule: what follows would be
        // another rule whose ";" is missing, and whose times are whose could only be guessed.
        const bool selects = atDay() || at(Kind::Month) || at(Kind::Week) || at(Kind::Easter) || atYear();
        if (selects && timed) {
            if (!m_rule.conditions.empty() && !daysLast)
                return After::Bad;
            daysLast = true;
        }
        if (any && !timed && take(Kind::Colon)) { // "Apr-Oct: Mo-Fr 09:00-12:00"
            good = !at(Kind::Semicolon) && !at(Kind::End);
        } else if (take(Kind::Always)) {
            good = !timed;
            timed = true;
            addTimes(0, minutesADay, false);
        } else if (atTime()) {
            good = !daysLast && !stated && times();
            timed = true;
            if (good && take(Kind::Comma))
                after = After::Additional;
        } else if (at(Kind::Month) || atDate()) {
            good = dates();
        } else if (atYear()) {
            good = years();
        } else if (at(Kind::Week)) {
            good = weeks();
        } else if (atDay()) {
            good = days();
        } else if (at(Kind::Open) || at(Kind::Closed) || at(Kind::Unknown)) {
            good = !stated;
            if (at(Kind::Open))
                m_rule.state = HoursState::Open;
            else
                m_rule.state = at(Kind::Closed) ? HoursState::Closed : HoursState::Unknown;
            stated = true;
            prose = peek().value != 0;
            ++m_at;
            if (take(Kind::Comma))
                after = After::Additional;
        } else if (at(Kind::Comment)) {
            good = m_rule.comment < 0;
            m_rule.comment = int(m_hours.m_comments.size());
            m_hours.m_comments.push_back(peek().text);
            if (!stated)
                m_rule.state = HoursState::Unknown;
            ++m_at;
            if (take(Kind::Comma))
                after = After::Additional;
        } else {
            good = false;
        }
        if (!good)
            return After::Bad;
        any = true;
    }
    if (!any)
        return After::Bad;
    // « ouvert » without times says that there are some, not that it is day and night; « fermé » without days or times
    // is the rest of a sentence. Written after days it is a day off.
    if (prose && !timed && (m_rule.state == HoursState::Open || m_rule.conditions.empty()))
        return After::Bad;
    std::stable_sort(m_rule.conditions.begin(), m_rule.conditions.end(),
                     [](const HoursCondition &a, const HoursCondition &b) { return a.kind < b.kind; });
    endOpenEnds();
    m_rule.wholeDay = !timed;
    // A rule for named days takes the place of what was said of them before; one for every day does so only after
    // another one for every day. Closing, adding and falling back leave the rest as it is.
    const bool afterEveryDay = hadRules && m_hours.m_rules.back().conditions.empty();
    m_rule.replaces = (!m_rule.conditions.empty() || (afterEveryDay && m_rule.state == HoursState::Open))
        && m_rule.state != HoursState::Closed && !additional && !fallback;
    m_hours.m_rules.push_back(std::move(m_rule));
    return after;
}

bool OpeningHoursParser::add(HoursKind kind, const HoursSelector &selector, bool first)
{
    if (m_rule.conditions.size() == mostConditions)
        return false;
    const auto &held = m_rule.conditions;
    if (first && std::any_of(held.begin(), held.end(), [&](const HoursCondition &one) { return one.kind == kind; }))
        return false;
    m_rule.conditions.push_back({kind, selector});
    return true;
}

bool OpeningHoursParser::days()
{
    std::vector<HoursSelector> list;
    bool weekdays = false;
    do {
        const bool isWeekday = at(Kind::Weekday);
        if (!(isWeekday ? weekday(list) : holiday(list)))
            return false;
        weekdays = weekdays || isWeekday;
    } while (take(Kind::Comma));
    // Holidays alone narrow the weekdays that may follow ("SH Mo-Fr"), in a list with weekdays they add to them.
    const HoursKind kind = weekdays ? HoursKind::Weekday : HoursKind::Holiday;
    bool first = true;
    quint8 plain = 0;
    for (const HoursSelector &one : list) {
        if (const auto *set = std::get_if<HoursWeekdays>(&one)) {
            plain |= set->days;
            continue;
        }
        if (!add(kind, one, first))
            return false;
        first = false;
    }
    return plain == 0 || add(kind, HoursWeekdays{plain}, first);
}

bool OpeningHoursParser::weekday(std::vector<HoursSelector> &into)
{
    constexpr int most = 5; // There is no sixth Monday in a month.
    const int from = peek().value;
    ++m_at;
    if (take(Kind::OpenBracket)) {
        std::vector<int> numbers;
        do {
            const int sign = take(Kind::Dash) ? -1 : 1;
            const auto number = takeNumber(1, most);
            if (!number)
                return false;
            int last = sign * *number;
            if (sign > 0 && take(Kind::Dash)) {
                const auto to = takeNumber(*number, most);
                if (!to)
                    return false;
                last = *to;
            }
            for (int nth = sign * *number; nth <= last; ++nth)
                numbers.push_back(nth);
        } while (take(Kind::Comma));
        if (!take(Kind::CloseBracket) || numbers.size() > mostConditions)
            return false;
        const auto moved = offset(6);
        if (!moved)
            return false;
        for (const int nth : numbers)
            into.emplace_back(HoursNthWeekday{from, nth, *moved});
        return into.size() <= mostConditions;
    }
    int to = from;
    if (at(Kind::Dash) && at(Kind::Weekday, 1)) {
        to = peek(1).value;
        m_at += 2;
    }
    quint8 set = 0;
    for (int day = from;; day = day % 7 + 1) {
        set |= quint8(1U << (day - 1));
        if (day == to)
            break;
    }
    into.emplace_back(HoursWeekdays{set});
    return into.size() <= mostConditions;
}

bool OpeningHoursParser::holiday(std::vector<HoursSelector> &into)
{
    HoursHoliday one;
    if (take(Kind::SchoolHoliday))
        one.school = true;
    else if (!take(Kind::PublicHoliday))
        return false;
    const auto moved = one.school ? std::optional(0) : offset(1);
    if (!moved)
        return false;
    one.offset = *moved;
    into.emplace_back(one);
    return into.size() <= mostConditions;
}

/// "+2 days" or nothing at all, which is 0; nothing if it is neither.
std::optional<int> OpeningHoursParser::offset(int most)
{
    if (!(at(Kind::Plus) || at(Kind::Dash)) || !at(Kind::Number, 1) || !at(Kind::Days, 2))
        return 0;
    const int sign = at(Kind::Plus) ? 1 : -1;
    const int days = peek(1).value;
    m_at += 3;
    return days <= most ? std::optional(sign * days) : std::nullopt;
}

std::optional<int> OpeningHoursParser::time()
{
    const auto hours = takeNumber(0, 48);
    if (!hours)
        return std::nullopt;
    int minutes = 0;
    if (take(Kind::HourMark)) {
        if (at(Kind::Number)) {
            const auto read = takeNumber(0, hour - 1);
            if (!read)
                return std::nullopt;
            minutes = *read;
        }
    } else if (take(Kind::Colon)) {
        const auto read = takeNumber(0, hour - 1);
        if (!read)
            return std::nullopt;
        minutes = *read;
    }
    return *hours * hour + minutes;
}

bool OpeningHoursParser::times()
{
    do {
        if (m_times.size() >= mostTimes || !timeSpan())
            return false;
        // "09:00-12:00 14:00-17:00": only a comma can be missing here.
    } while ((at(Kind::Comma) && atTime(1) && take(Kind::Comma)) || atTime());
    return true;
}

bool OpeningHoursParser::timeSpan()
{
    const auto from = time();
    if (!from || *from >= minutesADay)
        return false;
    if (take(Kind::Plus)) {
        addTimes(*from, openEndOf(*from), true);
        return true;
    }
    if (!take(Kind::Dash))
        return false; // A point in time tells nobody until when.
    const auto written = time();
    if (!written)
        return false;
    const int to = *written <= *from ? *written + minutesADay : *written;
    if (to > 2 * minutesADay)
        return false;
    if (take(Kind::Plus)) {
        const int end = openEndOf(to);
        if (end > 2 * minutesADay)
            return false;
        addTimes(to, end, true);
    }
    addTimes(*from, to, false);
    return true;
}

void OpeningHoursParser::addTimes(int from, int to, bool openEnd)
{
    m_times.push_back({from, to, openEnd});
}

/// Cuts an open end where the next times begin ("07:00+,12:00-16:00"), and all times at midnight.
void OpeningHoursParser::endOpenEnds()
{
    for (size_t i = 0; i < m_times.size(); ++i) {
        HoursTimes span = m_times[i];
        if (span.openEnd && m_rule.state != HoursState::Closed) {
            // An open end stands before the span that it prolongs, which ends where it begins.
            const size_t next = i + 1 < m_times.size() && m_times[i + 1].to == span.from ? i + 2 : i + 1;
            if (next < m_times.size() && m_times[next].from > span.from)
                span.to = std::min(span.to, m_times[next].from);
        }
        if (span.from < minutesADay)
            m_rule.today.push_back({span.from, std::min(span.to, minutesADay), span.openEnd});
        if (span.to > minutesADay)
            m_rule.tomorrow.push_back(
                {std::max(span.from, minutesADay) - minutesADay, span.to - minutesADay, span.openEnd});
    }
}

}
