// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "places/commune.h"
#include "places/openinghours.h"
#include "places/schoolcalendar.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>
#include <array>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

QString isoTime(const WallTime &time)
{
    return time.date.toString(Qt::ISODate)
        + u"T%1:%2"_s.arg(time.minute / 60, 2, 10, QChar(u'0')).arg(time.minute % 60, 2, 10, QChar(u'0'));
}

QString clockText(int minute)
{
    const QString hour = QString::number(minute / 60);
    return minute % 60 == 0 ? u"%1 h"_s.arg(hour) : u"%1 h %2"_s.arg(hour).arg(minute % 60, 2, 10, QChar(u'0'));
}

QString dayText(const HoursDay &day)
{
    QStringList parts;
    for (const HoursSpan &span : day) {
        const QString times = u"%1 – %2"_s.arg(clockText(span.from), clockText(span.to));
        parts << (span.state == HoursState::Unknown ? times + u" (à vérifier)"_s : times);
    }
    return parts.isEmpty() ? u"fermé"_s : parts.join(u", "_s);
}

/// A département, or an overseas collectivity that the list of départements may not have.
bool isKnown(const QString &department)
{
    const auto &all = departments();
    return std::any_of(all.begin(), all.end(), [&](const Department &one) { return one.code == department; })
        || QStringList{u"975"_s, u"977"_s, u"978"_s, u"986"_s, u"987"_s, u"988"_s}.contains(department);
}

}

Outcome runHours(const CommandContext &context, const QStringList &words)
{
    static constexpr std::array options{Arguments::Option{"--week"_L1}, Arguments::Option{"--department"_L1}};
    const auto parsed = Arguments::parse(words, options);
    if (const auto *wrong = std::get_if<UsageError>(&parsed))
        return *wrong;
    const Arguments &arguments = std::get<Arguments>(parsed);
    if (arguments.rest().size() != 1)
        return UsageError{u"il faut des horaires, en un seul mot entre guillemets"_s};
    const QString &text = arguments.rest().first();
    const QDate first = QDate::fromString(arguments.value("--week"_L1), u"yyyy-MM-dd"_s);
    if (!first.isValid())
        return UsageError{u"--week est une date, comme 2026-11-23"_s};
    const QString department = arguments.value("--department"_L1).toUpper();
    if (!department.isEmpty() && !isKnown(department))
        return UsageError{u"--department est un numéro de département, comme 69, 2A ou 974"_s};

    const auto hours = OpeningHours::parse(text);
    if (!hours)
        return Answer::ofLines(QJsonDocument(QJsonObject{{u"readable"_s, false}, {u"intervals"_s, QJsonArray()}}),
                               {u"Horaires à vérifier\u00a0: "_s + text});
    // A feed may have brought dates that were not known when the program was made.
    auto content = openContent(context);
    if (const auto *failure = std::get_if<Failure>(&content))
        return *failure;
    const auto school = schoolHolidays(std::get<Database>(content));
    if (!school)
        return Failure(school.error());
    const HoursCalendar calendar(department, *school);
    QJsonArray intervals;
    for (const HoursInterval &one : hours->intervals(first, calendar))
        intervals.append(
            QJsonArray{isoTime(one.from), isoTime(one.to), one.state == HoursState::Open ? u"open"_s : u"unknown"_s});
    static const QLocale french(QLocale::French, QLocale::France);
    QStringList lines;
    const auto days = hours->week(first, calendar);
    for (size_t i = 0; i < days.size(); ++i) {
        const QDate date = first.addDays(qint64(i));
        lines << u"%1 %2  %3"_s.arg(date.toString(Qt::ISODate), french.dayName(date.dayOfWeek()).leftJustified(8, u' '),
                                    dayText(days[i]));
    }
    return Answer::ofLines(QJsonDocument(QJsonObject{{u"readable"_s, true}, {u"intervals"_s, intervals}}), lines);
}

}
