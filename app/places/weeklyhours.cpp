// SPDX-License-Identifier: GPL-3.0-or-later
#include "places/weeklyhours.h"

#include <QStringList>

#include <algorithm>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

using DaySet = std::array<bool, 7>;

std::optional<int> dayIndex(QStringView name)
{
    static constexpr std::array names{u"Mo", u"Tu", u"We", u"Th", u"Fr", u"Sa", u"Su"};
    for (size_t i = 0; i < names.size(); ++i) {
        if (name == QStringView(names[i]))
            return int(i);
    }
    return std::nullopt;
}

/// "Mo-Fr,Su" to a set; a span may run over Sunday ("Sa-Mo").
std::optional<DaySet> parseDays(QStringView text)
{
    DaySet days{};
    for (const QStringView part : text.split(u',')) {
        const auto ends = part.split(u'-');
        const auto first = dayIndex(ends.front());
        const auto last = dayIndex(ends.back());
        if (ends.size() > 2 || !first || !last)
            return std::nullopt;
        for (int day = *first;; day = (day + 1) % 7) {
            days[size_t(day)] = true;
            if (day == *last)
                break;
        }
    }
    return days;
}

std::optional<QTime> parseTime(QStringView text)
{
    if (text == u"24:00")
        return QTime(0, 0);
    const auto parts = text.split(u':');
    if (parts.size() != 2 || parts[0].size() > 2 || parts[1].size() != 2)
        return std::nullopt;
    const auto isFigure = [](QChar c) { return c >= u'0' && c <= u'9'; };
    if (!std::all_of(parts[0].begin(), parts[0].end(), isFigure)
        || !std::all_of(parts[1].begin(), parts[1].end(), isFigure))
        return std::nullopt; // toInt takes signs, too.
    const QTime time(parts[0].toInt(), parts[1].toInt());
    return time.isValid() ? std::optional(time) : std::nullopt;
}

std::optional<QList<OpenSpan>> parseSpans(QStringView text)
{
    QList<OpenSpan> spans;
    for (const QStringView part : text.split(u',')) {
        const auto ends = part.split(u'-');
        if (ends.size() != 2)
            return std::nullopt;
        const auto from = parseTime(ends[0]);
        const auto to = parseTime(ends[1]);
        // A span that ends before it begins goes over midnight: beyond a weekly table.
        if (!from || !to || ends[0] == u"24:00" || (*to <= *from && *to != QTime(0, 0)))
            return std::nullopt;
        spans.append({*from, *to});
    }
    std::sort(spans.begin(), spans.end(), [](const OpenSpan &a, const OpenSpan &b) { return a.from < b.from; });
    return spans;
}

}

std::optional<WeeklyHours> parseWeeklyHours(QStringView text)
{
    constexpr qsizetype longest = 500;
    if (text.trimmed().isEmpty() || text.size() > longest)
        return std::nullopt;
    WeeklyHours week;
    bool hasRule = false;
    for (const QStringView rule : text.split(u';')) {
        QString plain = rule.trimmed().toString();
        if (plain.isEmpty())
            continue;
        hasRule = true;
        plain.replace(", "_L1, ","_L1);
        DaySet days;
        days.fill(true);
        QList<OpenSpan> spans;
        QStringList words = plain.split(u' ', Qt::SkipEmptyParts);
        if (words == QStringList{u"24/7"_s})
            words = {u"00:00-24:00"_s};
        if (words.size() > 2)
            return std::nullopt;
        if (words.size() == 2 || dayIndex(QStringView(words.front()).left(2))) {
            const auto named = parseDays(words.takeFirst());
            if (!named)
                return std::nullopt;
            days = *named;
            // "Sa" alone means the whole day in the specification.
            spans = {{QTime(0, 0), QTime(0, 0)}};
        }
        if (!words.isEmpty()) {
            if (words.front() == "off"_L1 || words.front() == "closed"_L1) {
                spans.clear();
            } else {
                const auto parsed = parseSpans(words.front());
                if (!parsed)
                    return std::nullopt;
                spans = *parsed;
            }
        }
        for (size_t day = 0; day < days.size(); ++day) {
            if (days[day])
                week.days[day] = spans;
        }
    }
    return hasRule ? std::optional(week) : std::nullopt;
}

}
