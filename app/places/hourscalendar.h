// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "places/publicholidays.h"
#include "places/schoolholidays.h"

#include <QByteArray>
#include <QDateTime>

#include <memory>

namespace pdc {

/// A time on the clock of a place, without its zone: opening hours know nothing else.
struct WallTime
{
    QDate date;
    int minute = 0; ///< Since midnight, 0 to 1439.
    friend auto operator<=>(const WallTime &a, const WallTime &b)
    {
        const qint64 one = a.date.toJulianDay();
        const qint64 other = b.date.toJulianDay();
        return one != other ? one <=> other : qint64(a.minute) <=> qint64(b.minute);
    }
    friend bool operator==(const WallTime &, const WallTime &) = default;
};

/// What opening hours need to know of where a place is: its holidays and its clock.
class HoursCalendar
{
public:
    /// Of a département ("69", "2A", "974"); empty where it is not known: then the common public holidays, the school
    /// holidays that all zones share, and the clock of Paris. `school`: null for those the program was made with.
    explicit HoursCalendar(const QString &department = {}, std::shared_ptr<const SchoolHolidays> school = {});

    /// Of days that are no holidays, neither public nor school: for what is said of hours in general.
    [[nodiscard]] static HoursCalendar ofOrdinaryDays();

    [[nodiscard]] bool isPublicHoliday(const QDate &date) const
    {
        return !m_ordinary && pdc::isPublicHoliday(date, m_region);
    }
    /// Nothing where that is not known.
    [[nodiscard]] std::optional<bool> isSchoolHoliday(const QDate &date) const
    {
        return m_ordinary ? std::optional(false) : m_school->isHolidayIn(m_schoolZones, date);
    }
    /// The IANA name, such as "Europe/Paris" or "Indian/Reunion".
    [[nodiscard]] const QByteArray &timeZone() const { return m_timeZone; }
    /// What the clock there shows at this instant.
    [[nodiscard]] WallTime wallTime(const QDateTime &instant) const;
    /// Minutes of real time from one to the other: not the difference of the two when the clocks are changed between.
    [[nodiscard]] int minutesBetween(const WallTime &from, const WallTime &to) const;

    friend bool operator==(const HoursCalendar &, const HoursCalendar &) = default;

private:
    std::shared_ptr<const SchoolHolidays> m_school;
    QByteArray m_timeZone;
    HolidayRegion m_region;
    quint8 m_schoolZones;
    bool m_ordinary = false;
};

/// The département or overseas collectivity of an INSEE code or, where that is empty, a postal code; empty if neither
/// is one.
[[nodiscard]] QString departmentOf(const QString &inseeCode, const QString &postcode);

}
