// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "places/openinghours.h"

#include <QDateTime>
#include <QString>

namespace pdc {

struct Place;
struct PlaceHit;

/// What a person wants to know of a place's hours at this moment, as facts; the words are made in `ui` and `cli`.
struct HoursNews
{
    enum class Kind : quint8 {
        NotGiven, ///< Nothing was published.
        Unreadable, ///< Something was, and it is shown as it is: `text`.
        OpenAlways,
        Open, ///< `when` it ends, if that is known.
        ClosesSoon, ///< In `minutes`.
        OpensSoon, ///< In `minutes`.
        OpensToday, ///< At `when`, as in the following two.
        OpensTomorrow,
        OpensLater,
        Closed, ///< And nobody knows until when.
        Perhaps, ///< Open or not: `text` is what was written about it, if anything.
    };
    Kind kind = Kind::NotGiven;
    std::optional<WallTime> when; ///< On the clock of the place.
    int minutes = 0; ///< Of real time until then, 1 to soon.
    QString text;

    static constexpr int soon = 60; ///< Minutes.

    [[nodiscard]] HoursState state() const;
};

/// The news of hours as they were published, at an instant.
[[nodiscard]] HoursNews hoursNews(const QString &published, const HoursCalendar &calendar, const QDateTime &now);

[[nodiscard]] HoursCalendar calendarOf(const Place &place);
[[nodiscard]] HoursCalendar calendarOf(const PlaceHit &hit);

}
