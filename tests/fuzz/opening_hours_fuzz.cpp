// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz.h"
#include "places/hoursnews.h"

#include <QTimeZone>

using namespace pdc;

namespace {

/// What openinghours.h promises of a day: parts in order, apart or of another state, within the day, never closed.
void checkDay(const OpeningHours &hours, const HoursDay &day)
{
    int end = 0;
    for (const HoursSpan &span : day) {
        FUZZ_ASSERT(span.from >= end && span.from < span.to && span.to <= 24 * 60);
        FUZZ_ASSERT(span.state != HoursState::Closed);
        FUZZ_ASSERT(span.comment < 0 || !hours.comment(span.comment).contains(QChar(u'\n')));
        end = span.to;
    }
}

void checkMoment(const OpeningHours &hours, const WallTime &time, const HoursCalendar &calendar)
{
    const HoursMoment moment = hours.moment(time, calendar);
    FUZZ_ASSERT(moment.state == hours.stateAt(time, calendar));
    if (!moment.changes)
        return;
    FUZZ_ASSERT(*moment.changes > time && moment.next != moment.state);
    FUZZ_ASSERT(time.date.daysTo(moment.changes->date) <= OpeningHours::farthest);
    FUZZ_ASSERT(moment.next == hours.stateAt(*moment.changes, calendar));
}

}

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    static const HoursCalendar calendars[]{HoursCalendar(QStringLiteral("69")), HoursCalendar(QStringLiteral("67")),
                                           HoursCalendar(QStringLiteral("974")), HoursCalendar()};
    const auto hours = OpeningHours::parse(text);
    for (const HoursCalendar &calendar : calendars) {
        const QDateTime now(QDate(2026, 10, 25), QTime(0, 30), QTimeZone::utc());
        (void)hoursNews(text, calendar, now);
        if (!hours)
            continue;
        for (const QDate &first : {QDate(2026, 12, 28), QDate(2027, 3, 22), QDate(2028, 2, 28)}) {
            for (const HoursDay &day : hours->week(first, calendar))
                checkDay(*hours, day);
            WallTime end{first, 0};
            for (const HoursInterval &one : hours->intervals(first, calendar)) {
                FUZZ_ASSERT(one.from >= end && one.from < one.to && one.to <= (WallTime{first.addDays(7), 0}));
                end = one.to;
            }
        }
        checkMoment(*hours, {QDate(2026, 12, 31), 23 * 60 + 59}, calendar);
        checkMoment(*hours, {QDate(2027, 3, 28), 0}, calendar);
    }
    return 0;
}
