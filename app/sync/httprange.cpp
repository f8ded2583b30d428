// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/httprange.h"

#include <algorithm>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 most = qint64(1) << 53;
constexpr qsizetype longestHeader = 200;

/// Digits alone: QByteArray::toLongLong would take signs and spaces as well.
std::optional<qint64> number(QByteArrayView digits)
{
    if (digits.isEmpty() || digits.size() > 16)
        return std::nullopt;
    qint64 value = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9')
            return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value <= most ? std::optional(value) : std::nullopt;
}

}

std::optional<ContentRange> parseContentRange(QByteArrayView value)
{
    value = value.trimmed();
    constexpr QByteArrayView unit = "bytes ";
    if (value.size() > longestHeader || value.size() < unit.size()
        || value.first(unit.size()).compare(unit, Qt::CaseInsensitive) != 0)
        return std::nullopt;
    value = value.sliced(unit.size()).trimmed();
    const qsizetype slash = value.indexOf('/');
    const qsizetype dash = value.indexOf('-');
    if (dash < 0 || slash < dash)
        return std::nullopt;
    const auto first = number(value.first(dash));
    const auto last = number(value.sliced(dash + 1, slash - dash - 1));
    const QByteArrayView whole = value.sliced(slash + 1);
    const auto total = number(whole);
    if (!first || !last || *last < *first || (!total && whole != QByteArrayView("*")) || (total && *last >= *total))
        return std::nullopt;
    return ContentRange{*first, *last, total};
}

bool isRest(const std::optional<ContentRange> &range, qint64 offset, qint64 size)
{
    return range && range->first == offset && range->last == size - 1 && range->total.value_or(size) == size;
}

QByteArray ifRange(const Validators &validators)
{
    const QByteArray etag = validators.etag.trimmed();
    const bool isStrong = etag.size() >= 2 && etag.startsWith('"') && etag.endsWith('"');
    return isStrong ? etag : validators.etag.isEmpty() ? validators.lastModified : QByteArray();
}

QDateTime parseHttpDate(QByteArrayView value)
{
    if (value.size() > longestHeader)
        return {};
    const QString text = QString::fromLatin1(value.trimmed()).replace("GMT"_L1, "+0000"_L1);
    return QDateTime::fromString(text, Qt::RFC2822Date);
}

std::optional<std::chrono::seconds> parseRetryAfter(QByteArrayView value, const QDateTime &now)
{
    constexpr qint64 day = 86'400;
    value = value.trimmed();
    if (const auto seconds = number(value))
        return std::chrono::seconds(std::min(*seconds, day));
    const QDateTime date = parseHttpDate(value);
    if (!date.isValid())
        return std::nullopt;
    return std::chrono::seconds(std::clamp<qint64>(now.secsTo(date), 0, day));
}

}
