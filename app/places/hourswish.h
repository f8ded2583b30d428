// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "places/hourscalendar.h"
#include "places/openinghours.h"

#include <QDate>
#include <QStringView>

namespace pdc {

/// When a person can come: at this very instant, at a time on the place's clock, or within some hours of a day
/// (« jeudi après-midi »).
class HoursWish
{
public:
    /// Now, wherever the place is.
    [[nodiscard]] static HoursWish atInstant(const QDateTime &instant);
    [[nodiscard]] static HoursWish at(const WallTime &time);
    /// Minutes since midnight of that day, 0 <= from < to <= 1440.
    [[nodiscard]] static HoursWish within(const QDate &day, int from, int to);

    /// What a person writes: « maintenant », « aujourd’hui », « demain matin », « jeudi après-midi », « samedi », « ce soir »,
    /// « lundi 14 h 30 », « 26/11 à 10h », « le 3 décembre ». A day of the week is the next one, today included; a day of a
    /// month the next one with that date. Nothing for anything else.
    [[nodiscard]] static std::optional<HoursWish> parse(QStringView words, const QDateTime &now);

    /// The time on the clock of a place from which on it should be open.
    [[nodiscard]] WallTime beginning(const HoursCalendar &calendar) const;
    /// How long after beginning() is still good; 0: that very minute. It does not go over midnight.
    [[nodiscard]] int minutes() const { return m_minutes; }
    [[nodiscard]] bool isNow() const { return m_instant.isValid(); }

    /// Open where it is open at any minute of the wish; else Unknown where it may be.
    [[nodiscard]] HoursState stateOf(const OpeningHours &hours, const HoursCalendar &calendar) const;

    friend bool operator==(const HoursWish &, const HoursWish &) = default;

private:
    HoursWish() = default;

    QDateTime m_instant; ///< Invalid: the others count.
    WallTime m_time;
    int m_minutes = 0;
};

}
