// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/news/newswords.h"

#include "base/daywords.h"

#include <QLocale>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

QString dayOf(QDate date, const QDateTime &now)
{
    const bool otherYear = date.year() != now.date().year();
    return dayWords(QLocale(), date, otherYear ? u"dddd d MMMM yyyy"_s : u"dddd d MMMM"_s);
}

QString timeWords(QTime time)
{
    const QString hour = QLocale().toString(time.hour());
    return time.minute() == 0
        ? NewsWords::tr("%1 h").arg(hour)
        : NewsWords::tr("%1 h %2").arg(hour, QString::number(time.minute()).rightJustified(2, u'0'));
}

bool isMidnight(QTime time)
{
    return time.hour() == 0 && time.minute() == 0;
}

/// From midnight to midnight, or to the last minute of a day: nobody has named an hour.
struct WholeDays
{
    QDate first;
    QDate last;
};
std::optional<WholeDays> wholeDays(const QDateTime &start, const QDateTime &end)
{
    if (!isMidnight(start.time()) || end <= start)
        return std::nullopt;
    if (isMidnight(end.time()))
        return WholeDays{start.date(), end.date().addDays(-1)};
    const bool isLastMinute = end.time().hour() == 23 && end.time().minute() == 59;
    return isLastMinute ? std::optional(WholeDays{start.date(), end.date()}) : std::nullopt;
}

}

QString NewsWords::when(const EventDates &dates, const QDateTime &now)
{
    const QDateTime start = dates.start.toLocalTime();
    const QDateTime end = dates.end.toLocalTime();
    const QString day = dayOf(start.date(), now);
    if (const auto days = wholeDays(start, end))
        return days->first == days->last ? day : tr("du %1 au %2").arg(day, dayOf(days->last, now));
    const QString from = timeWords(start.time());
    if (end <= start)
        return tr("%1, à %2").arg(day, from);
    if (end.date() == start.date())
        return tr("%1, de %2 à %3").arg(day, from, timeWords(end.time()));
    if (isMidnight(end.time()) && end.date() == start.date().addDays(1))
        return tr("%1, de %2 à minuit").arg(day, from);
    return tr("du %1, %2, au %3, %4").arg(day, from, dayOf(end.date(), now), timeWords(end.time()));
}

QString NewsWords::whenShort(const EventDates &dates, const QDateTime &now)
{
    const QDateTime start = dates.start.toLocalTime();
    const QDateTime end = dates.end.toLocalTime();
    const auto days = wholeDays(start, end);
    const QDate last = days ? days->last : end.date();
    if (start.date() < now.date() && last > start.date())
        return tr("jusqu’au %1").arg(dayOf(last, now));
    if (days)
        return when(dates, now);
    return tr("%1, %2").arg(dayOf(start.date(), now), timeWords(start.time()));
}

QString NewsWords::asSentence(QString words)
{
    if (!words.isEmpty())
        words[0] = words[0].toUpper();
    return words;
}

QString NewsWords::line(const NewsItem &item, const QDateTime &now)
{
    if (item.dates) {
        const QString time = asSentence(whenShort(*item.dates, now));
        return item.place.isEmpty() ? time : time + u" · "_s + item.place;
    }
    const QDateTime modified = item.modified.toLocalTime();
    return modified.isValid() ? tr("Le %1").arg(dayOf(modified.date(), now)) : tr("À lire");
}

QLatin1StringView NewsWords::icon(const NewsItem &item)
{
    return item.isEvent() ? "calendar-days"_L1 : "newspaper"_L1;
}

}
