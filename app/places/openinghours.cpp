// SPDX-License-Identifier: GPL-3.0-or-later
#include "places/openinghours.h"

#include "places/openinghoursparser.h"

#include <algorithm>

namespace pdc {

namespace {

constexpr int minutesADay = 24 * 60;

/// The whole day in parts that touch each other, on which rules are laid one after the other.
class Canvas
{
public:
    Canvas() { m_parts.append({0, minutesADay, HoursState::Closed, -1}); }

    /// Lays a state over a span; only where it is closed so far, if asked.
    void paint(int from, int to, HoursState state, int comment, bool onlyClosed)
    {
        if (from >= to)
            return;
        HoursDay painted;
        const auto add = [&](int begin, int end, HoursState what, int why) {
            if (begin >= end)
                return;
            if (!painted.isEmpty() && painted.back().state == what && painted.back().comment == why)
                painted.back().to = end;
            else
                painted.append({begin, end, what, why});
        };
        for (const HoursSpan &part : m_parts) {
            const int begin = std::clamp(from, part.from, part.to);
            const int end = std::clamp(to, part.from, part.to);
            const bool stays = onlyClosed && part.state != HoursState::Closed;
            add(part.from, begin, part.state, part.comment);
            add(begin, end, stays ? part.state : state, stays ? part.comment : comment);
            add(end, part.to, part.state, part.comment);
        }
        m_parts = painted; // Copied: moved onto it, Qt 6.4 loses the memory that m_parts had taken.
    }

    [[nodiscard]] const HoursDay &parts() const { return m_parts; }

private:
    HoursDay m_parts;
};

void paintRule(Canvas &canvas, const HoursRule &rule, const std::vector<HoursTimes> &times)
{
    const int comment = rule.state == HoursState::Closed ? -1 : rule.comment;
    for (const HoursTimes &span : times) {
        const bool perhaps = span.openEnd && rule.state == HoursState::Open;
        canvas.paint(span.from, span.to, perhaps ? HoursState::Unknown : rule.state, comment, rule.fallback);
    }
}

/// A rule that has a say on a day, for the times of that day or for what runs on from the day before.
struct Voice
{
    const HoursRule *rule;
    bool spill;
};

/// All 24 hours of the day. `unknownMatches` is what is taken for a condition that cannot be decided; `doubtful`
/// becomes true if there was one.
HoursDay wholeDay(const std::vector<HoursRule> &rules, const QDate &date, const HoursCalendar &calendar,
                  bool unknownMatches, bool &doubtful)
{
    const HoursDayFacts today(date);
    const HoursDayFacts yesterday(date.addDays(-1));
    const auto speaks = [&](const HoursRule &rule, const HoursDayFacts &day) {
        const std::optional<bool> matched = matches(rule.conditions, day, calendar);
        doubtful = doubtful || !matched;
        return matched.value_or(unknownMatches);
    };
    QVarLengthArray<Voice, 16> voices;
    for (const HoursRule &rule : rules) {
        if (speaks(rule, today)) {
            if (rule.replaces)
                voices.clear();
            voices.append({&rule, false});
        }
        if (!rule.tomorrow.empty() && speaks(rule, yesterday))
            voices.append({&rule, true});
    }
    Canvas canvas;
    for (const Voice &voice : voices) {
        const HoursRule &rule = *voice.rule;
        if (!voice.spill && rule.wholeDay)
            canvas.paint(0, minutesADay, rule.state, rule.state == HoursState::Closed ? -1 : rule.comment,
                         rule.fallback);
        else
            paintRule(canvas, rule, voice.spill ? rule.tomorrow : rule.today);
    }
    return canvas.parts();
}

/// Unknown wherever the two differ.
HoursDay whereTheyAgree(const HoursDay &one, const HoursDay &other)
{
    Canvas canvas;
    for (const HoursSpan &part : one)
        canvas.paint(part.from, part.to, part.state, part.comment, false);
    for (const HoursSpan &a : one) {
        for (const HoursSpan &b : other) {
            if (a.state != b.state)
                canvas.paint(std::max(a.from, b.from), std::min(a.to, b.to), HoursState::Unknown, -1, false);
        }
    }
    return canvas.parts();
}

}

std::optional<OpeningHours> OpeningHours::parse(QStringView text)
{
    return OpeningHoursParser(text).parse();
}

HoursDay OpeningHours::day(const QDate &date, const HoursCalendar &calendar) const
{
    bool doubtful = false;
    HoursDay parts = wholeDay(m_rules, date, calendar, false, doubtful);
    if (doubtful) {
        const HoursDay otherwise = wholeDay(m_rules, date, calendar, true, doubtful);
        const HoursDay agreed = whereTheyAgree(parts, otherwise);
        parts = agreed; // Copied, as in Canvas::paint().
    }
    parts.erase(std::remove_if(parts.begin(), parts.end(),
                               [](const HoursSpan &part) { return part.state == HoursState::Closed; }),
                parts.end());
    return parts;
}

std::array<HoursDay, 7> OpeningHours::week(const QDate &first, const HoursCalendar &calendar) const
{
    std::array<HoursDay, 7> days;
    for (size_t i = 0; i < days.size(); ++i)
        days[i] = day(first.addDays(qint64(i)), calendar);
    return days;
}

std::vector<HoursInterval> OpeningHours::intervals(const QDate &first, const HoursCalendar &calendar) const
{
    std::vector<HoursInterval> all;
    const auto days = week(first, calendar);
    for (size_t i = 0; i < days.size(); ++i) {
        const QDate date = first.addDays(qint64(i));
        for (const HoursSpan &part : days[i]) {
            const WallTime from{date, part.from};
            const WallTime to = part.to == minutesADay ? WallTime{date.addDays(1), 0} : WallTime{date, part.to};
            if (!all.empty() && all.back().to == from && all.back().state == part.state)
                all.back().to = to;
            else
                all.push_back({from, to, part.state});
        }
    }
    return all;
}

HoursState OpeningHours::stateAt(const WallTime &time, const HoursCalendar &calendar) const
{
    for (const HoursSpan &part : day(time.date, calendar)) {
        if (part.from <= time.minute && time.minute < part.to)
            return part.state;
    }
    return HoursState::Closed;
}

HoursMoment OpeningHours::moment(const WallTime &time, const HoursCalendar &calendar) const
{
    HoursMoment now;
    bool found = false;
    // A plain week shows all it has in eight days; other hours may wait for a season.
    const int days = m_repeats == Repeats::EveryWeek ? 8 : farthest;
    for (int ahead = 0; ahead <= days; ++ahead) {
        const QDate date = time.date.addDays(ahead);
        int end = 0; // Of what was seen of this day.
        const auto see = [&](int from, int to, HoursState state, int comment) {
            if (from >= to || (ahead == 0 && to <= time.minute))
                return false;
            if (!found) {
                now.state = state;
                now.comment = comment;
                found = true;
                return false;
            }
            if (state == now.state)
                return false;
            now.changes = WallTime{date, from};
            now.next = state;
            return true;
        };
        for (const HoursSpan &part : day(date, calendar)) {
            if (see(end, part.from, HoursState::Closed, -1) || see(part.from, part.to, part.state, part.comment))
                return now;
            end = part.to;
        }
        if (see(end, minutesADay, HoursState::Closed, -1))
            return now;
    }
    return now;
}

QString OpeningHours::comment(int index) const
{
    return index >= 0 && size_t(index) < m_comments.size() ? m_comments[size_t(index)] : QString();
}

}
