// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QStringView>

namespace pdc {

/// Where in France other days are public holidays than the eleven of the Code du travail (L. 3133-1).
enum class HolidayRegion : quint8 {
    Common, ///< The eleven days alone.
    AlsaceMoselle, ///< Good Friday and 26 December besides (L. 3134-13).
    Guadeloupe, ///< Those that follow keep the end of slavery on a day of their own (decree 83-1003, as amended).
    Martinique,
    Guyane,
    Reunion,
    Mayotte,
    SaintBarthelemy,
    SaintMartin,
};

/// The region of a département or overseas collectivity ("67", "974", "978"); Common for every other code.
[[nodiscard]] HolidayRegion holidayRegion(QStringView department);

/// Easter Sunday of the Gregorian calendar; years 1583 to 9999.
[[nodiscard]] QDate easterSunday(int year);

/// Whether the law calls this day a public holiday there, by today's law. Days that are kept by custom only, such as
/// Good Friday and 21 July in the Antilles, are none: some places open then.
[[nodiscard]] bool isPublicHoliday(const QDate &date, HolidayRegion region);

}
