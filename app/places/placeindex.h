// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "places/hourscalendar.h"
#include "places/placequery.h"
#include "store/database.h"

#include <array>
#include <memory>
#include <vector>

namespace pdc {

/// One of the places that fit.
struct PlaceMatch
{
    qint64 key = 0;
    std::optional<double> distance; ///< Metres, if one looks from somewhere.
    HoursState open = HoursState::Unknown; ///< At the time that was asked for, or at `now`.
};

/// How many of the places that fit have each trait: what would remain if it were asked for as well.
struct PlaceCounts
{
    std::array<int, PlaceTraits::count> withTrait{};
    int openNow = 0; ///< Or perhaps open: what the wish « open now » would leave.

    /// Of one trait.
    [[nodiscard]] int with(PlaceTraits trait) const { return withTrait[size_t(trait.index())]; }
};

struct PlaceAnswer
{
    int count = 0; ///< Of all that fit; 0 where they were not counted.
    QList<PlaceMatch> matches; ///< The first of them: nearest first, else by name, those that are misspelt last.
    PlaceCounts counts;
};

/// All visible places in memory, as what they are looked for by: where they are, what they offer, when they open. It
/// answers any question within milliseconds, so that every filter can say beforehand how many places it leaves.
///
/// A place is a row of columns: its position on the unit sphere, its traits as bits, and the number of its hours. Places
/// that write the same hours share them; of hours that repeat every week (nearly all) the week is worked out once, and
/// only on holidays are the rules themselves asked. A question goes over all rows: 200,000 of them are some megabytes.
///
/// A value that does not change, to be shared between threads; find() may be called from several at once.
class PlaceIndex
{
public:
    /// `today` decides what counts as open on weekends where hours change with the season (invalid: some week). `within`: only places in a box.
    [[nodiscard]] static Result<std::shared_ptr<const PlaceIndex>> read(const Database &content, const QDate &today,
                                                                        std::optional<GeoBox> within = {});
    /// Empty.
    PlaceIndex();
    ~PlaceIndex();
    PlaceIndex(const PlaceIndex &) = delete;
    PlaceIndex &operator=(const PlaceIndex &) = delete;

    /// All of a question but its words, which PlaceRepository turns into keys. `now` invalid: nobody asks what is open
    /// now.
    [[nodiscard]] PlaceAnswer find(const PlaceQuery &query, const QDateTime &now) const;
    [[nodiscard]] qsizetype size() const { return qsizetype(m_keys.size()); }

private:
    class Reader;
    class States;
    struct Unit
    {
        double x, y, z;
    };
    /// What one text means under one calendar, as far as nearly every question needs it.
    struct Week
    {
        enum Kind : quint8 { Unreadable, Weekly, WeeklyButForHolidays, ByRules };
        quint32 firstSpan = 0; ///< In m_spans.
        std::array<quint8, 8> spans{}; ///< From Monday: where in these each day's begin, and at last where they end.
        quint8 calendar = 0; ///< In m_calendars.
        Kind kind = Unreadable;
    };
    struct Span
    {
        quint16 from; ///< Minutes since midnight.
        quint16 to;
        HoursState state;
    };
    /// What is open at some minute is asked for again and again while that minute lasts.
    struct Current;

    [[nodiscard]] static Unit unitOf(GeoPoint point);
    [[nodiscard]] std::shared_ptr<const States> statesNow(const QDateTime &now) const;

    std::vector<qint64> m_keys; ///< By name; the number of a row stands for its place in that order.
    std::vector<Unit> m_positions;
    std::vector<PlaceTraits> m_traits;
    std::vector<quint32> m_hoursOf; ///< In m_weeks.
    std::vector<bool> m_hasPosition;
    std::vector<GeoPoint> m_points;
    std::vector<Week> m_weeks;
    std::vector<std::optional<OpeningHours>> m_rules; ///< Beside m_weeks; nothing: not given, or not to be read.
    std::vector<Span> m_spans;
    std::vector<HoursCalendar> m_calendars;
    std::unique_ptr<Current> m_current;
};

}
