// SPDX-License-Identifier: GPL-3.0-or-later
#include "places/placecodes.h"

#include <QStringView>

namespace pdc {

QString dialledNumber(const QString &phone)
{
    constexpr QStringView apart = u" \u00a0\u202f.-()/";
    QString number;
    for (const QChar c : phone.section(u'|', 0, 0)) {
        if ((c >= u'0' && c <= u'9') || (c == u'+' && number.isEmpty()))
            number += c;
        else if (!apart.contains(c))
            return {};
    }
    constexpr qsizetype shortest = 3;
    constexpr qsizetype longest = 16; // E.164, and the plus.
    return number.size() >= shortest && number.size() <= longest ? number : QString();
}

QByteArray phoneCode(const QString &phone)
{
    const QString number = dialledNumber(phone);
    return number.isEmpty() ? QByteArray() : "tel:" + number.toLatin1();
}

QByteArray pointCode(GeoPoint point)
{
    return "geo:" + QByteArray::number(point.latitude, 'f', 5) + ',' + QByteArray::number(point.longitude, 'f', 5);
}

}
