// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/syncschedule.h"

#include <QRegularExpression>

#include <algorithm>

namespace pdc {

using namespace Qt::StringLiterals;

bool QuietHours::contains(QTime time) const
{
    if (!begin.isValid() || !end.isValid() || begin == end)
        return false;
    return begin < end ? begin <= time && time < end : begin <= time || time < end;
}

std::optional<QuietHours> QuietHours::parse(const QString &text)
{
    static const QRegularExpression form(u"^([0-2][0-9]:[0-5][0-9])-([0-2][0-9]:[0-5][0-9])$"_s);
    const auto match = form.match(text);
    const QuietHours hours{QTime::fromString(match.captured(1), u"HH:mm"_s),
                           QTime::fromString(match.captured(2), u"HH:mm"_s)};
    return hours.begin.isValid() && hours.end.isValid() ? std::optional(hours) : std::nullopt;
}

QString QuietHours::toString() const
{
    return begin.toString(u"HH:mm"_s) + u'-' + end.toString(u"HH:mm"_s);
}

std::chrono::milliseconds SyncSchedule::spread(std::chrono::seconds time, double random) const
{
    const double factor = 1 + jitter * (2 * std::clamp(random, 0.0, 1.0) - 1);
    return std::chrono::milliseconds(qint64(double(std::chrono::milliseconds(time).count()) * factor));
}

QDateTime SyncSchedule::nextDue(const QDateTime &now, const QDateTime &lastSuccess, double random) const
{
    if (!lastSuccess.isValid() || lastSuccess > now)
        return now;
    return std::max(now, lastSuccess.addMSecs(spread(every, random).count()));
}

QDateTime SyncSchedule::nextTry(const QDateTime &now, int failures, double random) const
{
    constexpr int mostDoublings = 16;
    const auto wait = firstRetry * (1LL << std::clamp(failures - 1, 0, mostDoublings));
    return now.addMSecs(spread(std::min<std::chrono::seconds>(wait, every), random).count());
}

}
