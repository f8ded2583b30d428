// SPDX-License-Identifier: GPL-3.0-or-later
#include "places/hoursnews.h"

#include "places/place.h"

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

using Kind = HoursNews::Kind;

HoursNews newsOfOpen(const HoursMoment &moment, const HoursCalendar &calendar, const WallTime &now)
{
    HoursNews news;
    news.kind = moment.changes ? Kind::Open : Kind::OpenAlways;
    news.when = moment.changes;
    if (moment.changes && moment.next == HoursState::Closed) {
        const int minutes = calendar.minutesBetween(now, *moment.changes);
        if (minutes <= HoursNews::soon) {
            news.kind = Kind::ClosesSoon;
            news.minutes = minutes;
        }
    }
    return news;
}

HoursNews newsOfClosed(const HoursMoment &moment, const HoursCalendar &calendar, const WallTime &now)
{
    HoursNews news;
    news.kind = Kind::Closed;
    // That it may open then is no promise to make.
    if (!moment.changes || moment.next != HoursState::Open)
        return news;
    news.when = moment.changes;
    const int minutes = calendar.minutesBetween(now, *moment.changes);
    const qint64 days = now.date.daysTo(moment.changes->date);
    if (minutes <= HoursNews::soon) {
        news.kind = Kind::OpensSoon;
        news.minutes = minutes;
    } else if (days == 0) {
        news.kind = Kind::OpensToday;
    } else {
        news.kind = days == 1 ? Kind::OpensTomorrow : Kind::OpensLater;
    }
    return news;
}

}

HoursState HoursNews::state() const
{
    switch (kind) {
    case Kind::NotGiven:
    case Kind::Unreadable:
    case Kind::Perhaps:
        return HoursState::Unknown;
    case Kind::OpenAlways:
    case Kind::Open:
    case Kind::ClosesSoon:
        return HoursState::Open;
    case Kind::OpensSoon:
    case Kind::OpensToday:
    case Kind::OpensTomorrow:
    case Kind::OpensLater:
    case Kind::Closed:
        return HoursState::Closed;
    }
    return HoursState::Unknown;
}

HoursNews hoursNews(const QString &published, const HoursCalendar &calendar, const QDateTime &now)
{
    HoursNews news;
    if (published.trimmed().isEmpty())
        return news;
    const auto hours = OpeningHours::parse(published);
    if (!hours) {
        news.kind = Kind::Unreadable;
        news.text = published.simplified();
        return news;
    }
    const WallTime wall = calendar.wallTime(now);
    const HoursMoment moment = hours->moment(wall, calendar);
    switch (moment.state) {
    case HoursState::Open:
        return newsOfOpen(moment, calendar, wall);
    case HoursState::Closed:
        return newsOfClosed(moment, calendar, wall);
    case HoursState::Unknown:
        break;
    }
    news.kind = Kind::Perhaps;
    news.when = moment.changes;
    news.text = hours->comment(moment.comment);
    return news;
}

HoursCalendar calendarOf(const Place &place)
{
    return HoursCalendar(departmentOf(place.field("code_insee"_L1), place.field("code_postal"_L1)), place.school);
}

HoursCalendar calendarOf(const PlaceHit &hit)
{
    return HoursCalendar(departmentOf(hit.insee, hit.postcode), hit.school);
}

}
