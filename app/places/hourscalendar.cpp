// SPDX-License-Identifier: GPL-3.0-or-later
#include "places/hourscalendar.h"

#include <QTimeZone>

#include <algorithm>
#include <array>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

struct Overseas
{
    const char16_t *department;
    const char *zone;
};

constexpr std::array overseas{Overseas{u"971", "America/Guadeloupe"},    Overseas{u"972", "America/Martinique"},
                              Overseas{u"973", "America/Cayenne"},       Overseas{u"974", "Indian/Reunion"},
                              Overseas{u"975", "America/Miquelon"},      Overseas{u"976", "Indian/Mayotte"},
                              Overseas{u"977", "America/St_Barthelemy"}, Overseas{u"978", "America/Marigot"},
                              Overseas{u"986", "Pacific/Wallis"},        Overseas{u"987", "Pacific/Tahiti"},
                              Overseas{u"988", "Pacific/Noumea"}};

QByteArray zoneOf(QStringView department)
{
    const auto found = std::find_if(overseas.begin(), overseas.end(),
                                    [&](const Overseas &one) { return department == QStringView(one.department); });
    return found != overseas.end() ? found->zone : "Europe/Paris";
}

QDateTime instant(const WallTime &wall, const QTimeZone &zone)
{
    return {wall.date, QTime(wall.minute / 60, wall.minute % 60), zone};
}

}

HoursCalendar::HoursCalendar(const QString &department, std::shared_ptr<const SchoolHolidays> school)
    : m_school(school ? std::move(school) : SchoolHolidays::bundledShared())
    , m_timeZone(zoneOf(department))
    , m_region(holidayRegion(department))
    , m_schoolZones(m_school->zones(department))
{
}

HoursCalendar HoursCalendar::ofOrdinaryDays()
{
    HoursCalendar calendar;
    calendar.m_ordinary = true;
    return calendar;
}

WallTime HoursCalendar::wallTime(const QDateTime &instant) const
{
    const QTimeZone zone(m_timeZone);
    const QDateTime there = zone.isValid() ? instant.toTimeZone(zone) : instant.toLocalTime();
    return {there.date(), there.time().hour() * 60 + there.time().minute()};
}

int HoursCalendar::minutesBetween(const WallTime &from, const WallTime &to) const
{
    const QTimeZone zone(m_timeZone);
    if (!zone.isValid())
        return int(from.date.daysTo(to.date)) * 24 * 60 + to.minute - from.minute;
    return int(instant(from, zone).secsTo(instant(to, zone)) / 60);
}

QString departmentOf(const QString &inseeCode, const QString &postcode)
{
    constexpr qsizetype length = 5;
    const bool byPostcode = inseeCode.size() != length;
    const QString &code = byPostcode ? postcode : inseeCode;
    if (code.size() != length)
        return {};
    if (byPostcode && code == "97133"_L1)
        return u"977"_s; // Saint-Barthélemy and Saint-Martin kept Guadeloupe's postal codes.
    if (byPostcode && code == "97150"_L1)
        return u"978"_s;
    if (code.startsWith("97"_L1) || code.startsWith("98"_L1))
        return code.left(3);
    if (byPostcode && code.startsWith("20"_L1))
        return code[2] <= u'1' ? u"2A"_s : u"2B"_s;
    return code.left(2);
}

}
