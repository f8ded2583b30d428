// SPDX-License-Identifier: GPL-3.0-or-later
#include "places/schoolholidays.h"

#include "places/placeserror.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

static void initCalendarResources()
{
    Q_INIT_RESOURCE(places_calendar);
}

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostZones = 8; // A bit each.
constexpr qsizetype mostHolidays = 1000;

Error bad(const QString &what)
{
    return Error(PlacesError::NotCalendar, what);
}

QDate day(const QJsonValue &value)
{
    return QDate::fromString(value.toString(), Qt::ISODate);
}

}

Result<SchoolHolidays> SchoolHolidays::parse(const QByteArray &json)
{
    if (json.size() > mostBytes)
        return bad(u"more than 256 kB"_s);
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        return bad(u"not a JSON object"_s);
    if (document[u"format"].toInt() != 1)
        return bad(u"format: not 1"_s);
    SchoolHolidays read;
    read.m_knownFrom = day(document[u"known"][u"from"]);
    read.m_knownTo = day(document[u"known"][u"to"]);
    if (!read.m_knownFrom.isValid() || !read.m_knownTo.isValid() || read.m_knownTo < read.m_knownFrom)
        return bad(u"known: from and to are two dates in order"_s);

    const QJsonObject zones = document[u"zones"].toObject();
    if (zones.isEmpty() || zones.size() > mostZones)
        return bad(u"zones: 1 to 8 of them"_s);
    QHash<QString, quint8> bits;
    for (auto zone = zones.begin(); zone != zones.end(); ++zone) {
        const auto bit = quint8(1U << bits.size());
        bits.insert(zone.key(), bit);
        read.m_all |= bit;
        for (const auto &department : zone.value().toArray()) {
            const QString code = department.toString();
            if (code.isEmpty() || code.size() > 3 || read.m_zones.contains(code))
                return bad(u"zones: « %1 » is no département, or named twice"_s.arg(code.left(10)));
            read.m_zones.insert(code, bit);
        }
    }

    const QJsonArray holidays = document[u"holidays"].toArray();
    if (holidays.size() > mostHolidays)
        return bad(u"holidays: more than 1000"_s);
    for (const auto &one : holidays) {
        const QDate lastClass = day(one[u"last_class"]);
        const QDate resumes = day(one[u"resumes"]);
        if (!lastClass.isValid() || !resumes.isValid() || lastClass.daysTo(resumes) < 2)
            return bad(u"holidays: last_class and resumes are two dates with a day between"_s);
        Holiday holiday{lastClass.addDays(1), resumes.addDays(-1), 0};
        for (const auto &zone : one[u"zones"].toArray()) {
            const quint8 bit = bits.value(zone.toString());
            if (bit == 0)
                return bad(u"holidays: « %1 » is no zone"_s.arg(zone.toString().left(10)));
            holiday.zones |= bit;
        }
        if (holiday.zones == 0)
            return bad(u"holidays: one without a zone"_s);
        read.m_holidays.push_back(holiday);
    }
    std::sort(read.m_holidays.begin(), read.m_holidays.end(),
              [](const Holiday &a, const Holiday &b) { return a.first < b.first; });
    return read;
}

const SchoolHolidays &SchoolHolidays::bundled()
{
    static const SchoolHolidays read = [] {
        initCalendarResources();
        QFile file(u":/places/schoolholidays.json"_s);
        // An empty calendar knows nothing, which is a true answer; a test reads the one that ships.
        return file.open(QIODevice::ReadOnly) ? parse(file.readAll()).value_or(SchoolHolidays()) : SchoolHolidays();
    }();
    return read;
}

std::shared_ptr<const SchoolHolidays> SchoolHolidays::bundledShared()
{
    return {std::shared_ptr<void>(), &bundled()}; // It is there for good: nothing to be counted.
}

quint8 SchoolHolidays::zones(const QString &department) const
{
    return department.isEmpty() ? m_all : m_zones.value(department);
}

std::optional<bool> SchoolHolidays::isHolidayIn(quint8 zones, const QDate &date) const
{
    if (zones == 0 || !m_knownFrom.isValid() || date < m_knownFrom || date > m_knownTo)
        return std::nullopt;
    quint8 off = 0;
    for (const Holiday &holiday : m_holidays) {
        if (holiday.first > date)
            break;
        if (date <= holiday.last)
            off |= holiday.zones;
    }
    off &= zones;
    if (off != 0 && off != zones)
        return std::nullopt; // Closed in one zone, open in another, and which one it is was not said.
    return off != 0;
}

std::optional<bool> SchoolHolidays::isHoliday(const QDate &date, const QString &department) const
{
    return isHolidayIn(zones(department), date);
}

}
