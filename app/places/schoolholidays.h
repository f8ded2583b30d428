// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QDate>
#include <QHash>
#include <QString>

#include <array>
#include <memory>
#include <optional>
#include <vector>

namespace pdc {

/// When schools are closed, by zone: what `SH` means in opening hours. The ministry publishes the dates a year or two
/// ahead; beyond them, and where no zone is known (Corsica, overseas), the answer is that it is not known.
///
/// Read from resources/schemas/schoolholidays.schema.json's form; the program carries one such file, a newer one may
/// come with the feed's kind `calendar` (see schoolHolidays() in schoolcalendar.h).
class SchoolHolidays
{
public:
    static constexpr qsizetype mostBytes = 256 * 1024;
    /// From a file's bytes: at most 256 kB, 8 zones and 1,000 holidays; PlacesError::NotCalendar names what is wrong.
    [[nodiscard]] static Result<SchoolHolidays> parse(const QByteArray &json);
    /// The dates that were known when the program was made.
    [[nodiscard]] static const SchoolHolidays &bundled();
    /// The same, to be held beside others that come and go.
    [[nodiscard]] static std::shared_ptr<const SchoolHolidays> bundledShared();

    /// Whether schools of this département are closed for holidays; nothing where that is not known. Without a
    /// département (an empty text) it is known on the days on which all zones agree.
    [[nodiscard]] std::optional<bool> isHoliday(const QDate &date, const QString &department) const;

    /// The same for zones(): one bit a zone.
    [[nodiscard]] std::optional<bool> isHolidayIn(quint8 zones, const QDate &date) const;
    /// The zone of a département as a bit, all of them for an empty text, none (0) where it is not known.
    [[nodiscard]] quint8 zones(const QString &department) const;

private:
    struct Holiday
    {
        QDate first;
        QDate last;
        quint8 zones;
    };

    QDate m_knownFrom;
    QDate m_knownTo;
    std::vector<Holiday> m_holidays; ///< By first day.
    QHash<QString, quint8> m_zones; ///< Of départements.
    quint8 m_all = 0;
};

}
