// SPDX-License-Identifier: GPL-3.0-or-later
#include "places/publicholidays.h"

#include <algorithm>
#include <array>
#include <utility>

namespace pdc {

namespace {

/// A day of every year, as month * 100 + day.
constexpr int dayOfYear(int month, int day)
{
    return month * 100 + day;
}

constexpr std::array fixedDays{dayOfYear(1, 1),  dayOfYear(5, 1),  dayOfYear(5, 8),   dayOfYear(7, 14),
                               dayOfYear(8, 15), dayOfYear(11, 1), dayOfYear(11, 11), dayOfYear(12, 25)};

/// Days after Easter Sunday: Easter Monday, Ascension, Whit Monday.
constexpr std::array movableDays{1, 39, 50};
constexpr int goodFriday = -2;

int ownDay(HolidayRegion region)
{
    switch (region) {
    case HolidayRegion::Common:
        return 0;
    case HolidayRegion::AlsaceMoselle:
        return dayOfYear(12, 26);
    case HolidayRegion::Guadeloupe:
        return dayOfYear(5, 27);
    case HolidayRegion::Martinique:
        return dayOfYear(5, 22);
    case HolidayRegion::Guyane:
        return dayOfYear(6, 10);
    case HolidayRegion::Reunion:
        return dayOfYear(12, 20);
    case HolidayRegion::Mayotte:
        return dayOfYear(4, 27);
    case HolidayRegion::SaintBarthelemy:
        return dayOfYear(10, 9);
    case HolidayRegion::SaintMartin:
        return dayOfYear(5, 28);
    }
    return 0;
}

}

HolidayRegion holidayRegion(QStringView department)
{
    static constexpr std::array regions{
        std::pair{u"57", HolidayRegion::AlsaceMoselle},    std::pair{u"67", HolidayRegion::AlsaceMoselle},
        std::pair{u"68", HolidayRegion::AlsaceMoselle},    std::pair{u"971", HolidayRegion::Guadeloupe},
        std::pair{u"972", HolidayRegion::Martinique},      std::pair{u"973", HolidayRegion::Guyane},
        std::pair{u"974", HolidayRegion::Reunion},         std::pair{u"976", HolidayRegion::Mayotte},
        std::pair{u"977", HolidayRegion::SaintBarthelemy}, std::pair{u"978", HolidayRegion::SaintMartin}};
    const auto found = std::find_if(regions.begin(), regions.end(),
                                    [&](const auto &one) { return department == QStringView(one.first); });
    return found != regions.end() ? found->second : HolidayRegion::Common;
}

QDate easterSunday(int year)
{
    // The Gregorian computus: the first Sunday after the ecclesiastical full moon on or after 21 March.
    const int golden = year % 19;
    const int century = year / 100;
    const int sunCorrection = century - century / 4;
    const int moonCorrection = (8 * century + 13) / 25;
    int epact = (19 * golden + sunCorrection - moonCorrection + 15) % 30; // Days from 21 March to the full moon.
    if (epact == 29 || (epact == 28 && golden > 10))
        --epact;
    const QDate fullMoon = QDate(year, 3, 21).addDays(epact);
    return fullMoon.addDays(7 - fullMoon.dayOfWeek() % 7);
}

bool isPublicHoliday(const QDate &date, HolidayRegion region)
{
    const int day = dayOfYear(date.month(), date.day());
    if (std::find(fixedDays.begin(), fixedDays.end(), day) != fixedDays.end() || day == ownDay(region))
        return true;
    if (day < dayOfYear(3, 20) || day > dayOfYear(6, 14))
        return false; // Good Friday is 20 March at the earliest, Whit Monday 14 June at the latest.
    const qint64 sinceEaster = easterSunday(date.year()).daysTo(date);
    return std::find(movableDays.begin(), movableDays.end(), sinceEaster) != movableDays.end()
        || (region == HolidayRegion::AlsaceMoselle && sinceEaster == goodFriday);
}

}
