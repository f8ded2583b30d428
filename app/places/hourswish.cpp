// SPDX-License-Identifier: GPL-3.0-or-later
#include "places/hourswish.h"

#include "base/textfold.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

constexpr int day = 24 * 60;
constexpr int nightFalls = 22 * 60;

struct Hours
{
    int from;
    int to;
};

/// What people call the parts of a day; they overlap, as words do.
const QHash<QString, Hours> &partsOfTheDay()
{
    static const QHash<QString, Hours> parts{{u"matin"_s, {8 * 60, 12 * 60}},     {u"matinee"_s, {8 * 60, 12 * 60}},
                                             {u"midi"_s, {12 * 60, 14 * 60}},     {u"apres midi"_s, {13 * 60, 18 * 60}},
                                             {u"aprem"_s, {13 * 60, 18 * 60}},    {u"soir"_s, {18 * 60, nightFalls}},
                                             {u"soiree"_s, {18 * 60, nightFalls}}};
    return parts;
}

const QStringList &daysOfTheWeek()
{
    static const QStringList days{u"lundi"_s,    u"mardi"_s,  u"mercredi"_s, u"jeudi"_s,
                                  u"vendredi"_s, u"samedi"_s, u"dimanche"_s};
    return days;
}

/// The date that these words say; nothing if they say none. Invalid for one that is none, such as « 31 fevrier ».
std::optional<QDate> dateOf(const QString &words, const QDate &today)
{
    if (words.isEmpty() || words == "aujourd hui"_L1)
        return today;
    if (words == "demain"_L1)
        return today.addDays(1);
    if (words == "apres demain"_L1)
        return today.addDays(2);
    if (const auto weekday = daysOfTheWeek().indexOf(words); weekday >= 0)
        return today.addDays((weekday + 1 - today.dayOfWeek() + 7) % 7);
    static const QStringList months{u"janvier"_s,   u"fevrier"_s, u"mars"_s,     u"avril"_s,
                                    u"mai"_s,       u"juin"_s,    u"juillet"_s,  u"aout"_s,
                                    u"septembre"_s, u"octobre"_s, u"novembre"_s, u"decembre"_s};
    static const QRegularExpression form(u"^([0-9]{1,2})(?:er)? ([a-z]+|[0-9]{1,2})(?: ([0-9]{4}))?$"_s);
    const auto match = form.match(words);
    if (!match.hasMatch())
        return std::nullopt;
    bool isNumber = false;
    int month = match.captured(2).toInt(&isNumber);
    if (!isNumber)
        month = int(months.indexOf(match.captured(2))) + 1;
    const int number = match.captured(1).toInt();
    if (match.hasCaptured(3))
        return QDate(match.captured(3).toInt(), month, number);
    // Of this year or, once it is past, of the next; 29 February of the next that has one.
    for (int year = today.year(); year <= today.year() + 8; ++year) {
        const QDate date(year, month, number);
        if (date.isValid() && date >= today)
            return date;
    }
    return QDate();
}

}

HoursWish HoursWish::atInstant(const QDateTime &instant)
{
    HoursWish wish;
    wish.m_instant = instant;
    return wish;
}

HoursWish HoursWish::at(const WallTime &time)
{
    HoursWish wish;
    wish.m_time = time;
    return wish;
}

HoursWish HoursWish::within(const QDate &date, int from, int to)
{
    HoursWish wish;
    wish.m_time = {date, std::clamp(from, 0, day - 1)};
    wish.m_minutes = std::clamp(to, wish.m_time.minute, day) - wish.m_time.minute;
    return wish;
}

std::optional<HoursWish> HoursWish::parse(QStringView words, const QDateTime &now)
{
    constexpr qsizetype longest = 100;
    QString text = foldText(words.left(longest));
    static const QRegularExpression small(u"\\b(a|au|le|la|l|vers|en|ce|cet|cette|de|prochain|prochaine)\\b"_s);
    text = text.remove(small).simplified();
    if (text == "maintenant"_L1 || text == "tout suite"_L1)
        return atInstant(now);
    if (text.isEmpty())
        return std::nullopt;

    Hours hours{0, day};
    static const QRegularExpression clock(u"(?:^| )([0-9]{1,2}) ?h(?:eures?)?(?: ?([0-9]{2}))?$"_s);
    static const QRegularExpression colon(u"([0-9]{1,2}):([0-9]{2})\\s*$"_s);
    bool saysClock = true;
    int minute = 0;
    if (const auto match = colon.match(words.left(longest).toString()); match.hasMatch()) {
        hours.from = match.captured(1).toInt() * 60;
        minute = match.captured(2).toInt();
        text.chop(foldText(match.captured(0)).size());
    } else if (const auto french = clock.match(text); french.hasMatch()) {
        hours.from = french.captured(1).toInt() * 60;
        minute = french.captured(2).toInt();
        text.chop(french.captured(0).size());
    } else {
        saysClock = false;
        for (auto part = partsOfTheDay().begin(); part != partsOfTheDay().end(); ++part) {
            // « apres midi » before « midi ».
            if (text != part.key() && !text.endsWith(u' ' + part.key()))
                continue;
            if (part.key() == "midi"_L1 && (text == "apres midi"_L1 || text.endsWith(" apres midi"_L1)))
                continue;
            hours = *part;
            text.chop(part.key().size());
            break;
        }
    }
    const QString named = text.simplified();
    const auto date = dateOf(named, now.date());
    if (!date || !date->isValid() || hours.from >= day || minute >= 60)
        return std::nullopt;
    // « lundi matin » on a Monday evening is the next one's. A day alone is past when its evening is.
    const bool isWholeDay = !saysClock && hours.to == day;
    const int end = saysClock ? hours.from + minute : isWholeDay ? nightFalls : hours.to;
    const bool isPast = *date == now.date() && end <= now.time().hour() * 60 + now.time().minute();
    const QDate meant = isPast && daysOfTheWeek().contains(named) ? date->addDays(7) : *date;
    return saysClock ? at({meant, hours.from + minute}) : within(meant, hours.from, hours.to);
}

WallTime HoursWish::beginning(const HoursCalendar &calendar) const
{
    return m_instant.isValid() ? calendar.wallTime(m_instant) : m_time;
}

HoursState HoursWish::stateOf(const OpeningHours &hours, const HoursCalendar &calendar) const
{
    const WallTime time = beginning(calendar);
    if (m_minutes == 0)
        return hours.stateAt(time, calendar);
    HoursState best = HoursState::Closed;
    for (const HoursSpan &span : hours.day(time.date, calendar)) {
        if (span.to <= time.minute || span.from >= time.minute + m_minutes)
            continue;
        if (span.state == HoursState::Open)
            return HoursState::Open;
        if (span.state == HoursState::Unknown)
            best = HoursState::Unknown;
    }
    return best;
}

}
