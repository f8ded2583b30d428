// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/rfc3339.h"

#include <QRegularExpression>
#include <QTimeZone>

namespace pdc {

using namespace Qt::StringLiterals;

QDateTime parseRfc3339(const QString &text)
{
    // QDateTime's own ISO parser also takes local times and dates alone, which mean another moment on another PC.
    static const QRegularExpression form(
        u"\\A(\\d{4})-(\\d\\d)-(\\d\\d)[Tt](\\d\\d):(\\d\\d):(\\d\\d)(?:\\.(\\d{1,9}))?(?:[Zz]|([+-])(\\d\\d):(\\d\\d))\\z"_s);
    if (text.size() > 40)
        return {};
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return {};
    const auto number = [&](int group) { return match.capturedView(group).toInt(); };
    const int milliseconds = match.captured(7).leftJustified(3, u'0', true).toInt();
    const QDate date(number(1), number(2), number(3));
    const QTime time(number(4), number(5), number(6), milliseconds);
    const int offsetHours = number(9);
    const int offsetMinutes = number(10);
    if (!date.isValid() || !time.isValid() || offsetHours > 23 || offsetMinutes > 59)
        return {};
    const int offset = (offsetHours * 60 + offsetMinutes) * 60 * (match.capturedView(8) == u"-" ? -1 : 1);
    return QDateTime(date, time, QTimeZone::utc()).toUTC().addSecs(-offset);
}

QString formatRfc3339(const QDateTime &time)
{
    return time.toUTC().toString(u"yyyy-MM-dd'T'HH:mm:ss'Z'"_s);
}

}
