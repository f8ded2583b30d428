// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "places/hourscalendar.h"
#include "places/openinghoursrule.h"

#include <QDate>
#include <QString>
#include <QVarLengthArray>

#include <array>
#include <optional>
#include <vector>

namespace pdc {

/// A part of one day with its state; in minutes since midnight, 0 to 1440.
struct HoursSpan
{
    int from = 0;
    int to = 0;
    HoursState state = HoursState::Closed;
    int comment = -1; ///< What was written beside these hours: OpeningHours::comment(); -1 if nothing.
    friend bool operator==(const HoursSpan &, const HoursSpan &) = default;
};

/// What a place does on one day: the parts in which it is open or may be, in order, without overlap. The rest of the
/// day it is closed.
using HoursDay = QVarLengthArray<HoursSpan, 8>;

/// From one time to another with its state, over midnights as well.
struct HoursInterval
{
    WallTime from;
    WallTime to; ///< Midnight is minute 0 of the day that begins.
    HoursState state = HoursState::Closed;
    friend bool operator==(const HoursInterval &, const HoursInterval &) = default;
};

/// What is known of a place at one moment.
struct HoursMoment
{
    HoursState state = HoursState::Closed;
    int comment = -1;
    /// When the state becomes another one; nothing if it does not within OpeningHours::farthest days.
    std::optional<WallTime> changes;
    HoursState next = HoursState::Closed; ///< The state from then on.
};

/// The opening hours of a place as OpenStreetMap writes them in `opening_hours`
/// (https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification), read once into a small value that answers
/// quickly.
///
/// Three answers: open, closed, unknown. Unknown is what a publisher leaves open (a comment alone, `unknown`, an open
/// end "18:00+") and what depends on school holidays that are not known here. A text that cannot be read has no value
/// at all: its hours are « à vérifier », never "closed".
///
/// Times are those of the place's clock. On the two days a year when the clocks change, spans keep their written
/// times.
class OpeningHours
{
public:
    static constexpr qsizetype longestText = 1000;
    static constexpr int farthest = 400; ///< Days that are searched for the next change.

    /// Nothing if the text is empty, longer than longestText or not understood as a whole.
    [[nodiscard]] static std::optional<OpeningHours> parse(QStringView text);

    /// The parts of a day in which the place is open or may be.
    [[nodiscard]] HoursDay day(const QDate &date, const HoursCalendar &calendar) const;
    /// The seven days from this one.
    [[nodiscard]] std::array<HoursDay, 7> week(const QDate &first, const HoursCalendar &calendar) const;
    /// The same as intervals, joined over midnight and cut at both ends of the seven days.
    [[nodiscard]] std::vector<HoursInterval> intervals(const QDate &first, const HoursCalendar &calendar) const;
    /// The state alone: what a filter over many places asks.
    [[nodiscard]] HoursState stateAt(const WallTime &time, const HoursCalendar &calendar) const;
    /// The state with its comment, until when it lasts and what comes then. Looks at most `farthest` days ahead.
    [[nodiscard]] HoursMoment moment(const WallTime &time, const HoursCalendar &calendar) const;

    /// Whether every week is the same but for holidays.
    [[nodiscard]] bool isWeekly() const { return m_repeats != Repeats::Never; }
    /// Whether holidays make a difference.
    [[nodiscard]] bool mindsHolidays() const { return m_mindsHolidays; }
    /// What the publisher wrote between quotes; empty for -1.
    [[nodiscard]] QString comment(int index) const;

private:
    friend class OpeningHoursParser;

    std::vector<HoursRule> m_rules;
    std::vector<QString> m_comments;
    enum class Repeats : quint8 { Never, ButForHolidays, EveryWeek };
    Repeats m_repeats = Repeats::EveryWeek;
    bool m_mindsHolidays = false;
};

}
