// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "places/openinghours.h"
#include "places/openinghourstokens.h"

namespace pdc {

/// Reads opening_hours by recursive descent: rules parted by ";", "||" and, where a list cannot go on, ",".
///
/// Strict where a guess could send a person to a closed door: a selector that is named twice in one rule, days after
/// the times of other days, a point in time instead of a span, positions of the sun are not read at all.
class OpeningHoursParser
{
public:
    explicit OpeningHoursParser(QStringView text);

    [[nodiscard]] std::optional<OpeningHours> parse();

private:
    using Kind = HoursToken::Kind;

    /// How a rule ended.
    enum class After { Bad, Done, Additional };

    [[nodiscard]] const HoursToken &peek(size_t ahead = 0) const;
    [[nodiscard]] bool at(Kind kind, size_t ahead = 0) const { return peek(ahead).kind == kind; }
    bool take(Kind kind);
    [[nodiscard]] std::optional<int> takeNumber(int least, int most);
    [[nodiscard]] bool atYear(size_t ahead = 0) const;
    [[nodiscard]] bool atTime(size_t ahead = 0) const;
    [[nodiscard]] bool atDay() const;
    [[nodiscard]] bool atDate(size_t ahead = 0) const;

    [[nodiscard]] After rule(bool additional, bool fallback);
    [[nodiscard]] bool years();
    [[nodiscard]] bool dates();
    [[nodiscard]] bool dateOrMonths();
    [[nodiscard]] bool daysOfMonth(int year, int month);
    [[nodiscard]] std::optional<HoursDate> date(bool withYear);
    [[nodiscard]] bool weeks();
    [[nodiscard]] bool days();
    [[nodiscard]] bool weekday(std::vector<HoursSelector> &into);
    [[nodiscard]] bool holiday(std::vector<HoursSelector> &into);
    [[nodiscard]] std::optional<int> offset(int most);
    [[nodiscard]] bool times();
    [[nodiscard]] bool timeSpan();
    [[nodiscard]] std::optional<int> time();
    void addTimes(int from, int to, bool openEnd);
    [[nodiscard]] bool add(HoursKind kind, const HoursSelector &selector, bool first);
    void endOpenEnds();
    void noteRepeats();

    std::vector<HoursToken> m_tokens;
    size_t m_at = 0;
    OpeningHours m_hours;
    HoursRule m_rule;
    std::vector<HoursTimes> m_times; ///< Of m_rule, as written: minutes up to 48:00.
    bool m_readable = true;
};

}
