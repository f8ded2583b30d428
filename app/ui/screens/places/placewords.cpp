// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/places/placewords.h"

#include <QLocale>
#include <QStringList>

#include <cmath>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

QString timeText(const QTime &time)
{
    // Midnight stands for the end of a day as well as for its beginning.
    const QString hour = QString::number(time.hour());
    if (time.minute() == 0)
        return PlaceWords::tr("%1 h").arg(hour);
    return PlaceWords::tr("%1 h %2").arg(hour, QString::number(time.minute()).rightJustified(2, u'0'));
}

}

QString PlaceWords::distance(double metres)
{
    constexpr double kilometre = 1000;
    if (metres < 950)
        return tr("%1 m").arg(std::max(50, int(std::lround(metres / 50) * 50)));
    if (metres < 10 * kilometre)
        return tr("%1 km").arg(QLocale().toString(metres / kilometre, 'f', 1));
    return tr("%1 km").arg(QLocale().toString(std::round(metres / kilometre), 'f', 0));
}

QString PlaceWords::away(const PlaceHit &hit)
{
    if (!hit.distance)
        return {};
    return hit.exact ? distance(*hit.distance) : tr("dans la commune");
}

QString PlaceWords::phone(const QString &international)
{
    QString digits = international;
    digits.remove(u' ');
    if (!digits.startsWith("+33"_L1) || digits.size() != 12)
        return international;
    digits = u'0' + digits.mid(3);
    QStringList pairs;
    for (int i = 0; i < digits.size(); i += 2)
        pairs << digits.mid(i, 2);
    return pairs.join(u'\u00a0');
}

QString PlaceWords::spans(const QList<OpenSpan> &spans)
{
    if (spans.isEmpty())
        return tr("fermé");
    QStringList words;
    for (const OpenSpan &span : spans) {
        if (span.from == QTime(0, 0) && span.to == QTime(0, 0))
            return tr("jour et nuit");
        words << tr("%1 – %2").arg(timeText(span.from), span.to == QTime(0, 0) ? tr("minuit") : timeText(span.to));
    }
    return words.join(", "_L1);
}

QString PlaceWords::checked(const QDate &date, const QDate &today)
{
    if (!date.isValid())
        return tr("On ne sait pas quand ceci a été vérifié : appelez avant d’y aller.");
    const int months = std::max(0, int(date.daysTo(today) / 30.44));
    if (months < 2)
        return tr("Vérifié récemment.");
    if (months < 6)
        return tr("Vérifié il y a %n mois.", nullptr, months);
    if (months < 24)
        return tr("Vérifié il y a %n mois : appelez avant d’y aller.", nullptr, months);
    return tr("Vérifié il y a %n ans : appelez avant d’y aller.", nullptr, months / 12);
}

QString PlaceWords::address(const Place &place)
{
    QStringList lines{place.field("adresse"_L1)};
    if (const QString more = place.field("complement_adresse"_L1); !more.isEmpty())
        lines << more;
    lines << place.field("code_postal"_L1) + u' ' + place.field("commune"_L1);
    return lines.join(u'\n');
}

}
