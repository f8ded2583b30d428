// SPDX-License-Identifier: GPL-3.0-or-later
#include "places/placewords.h"

#include "base/daywords.h"
#include "places/placecodes.h"
#include "places/placelabels.h"

#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

/// Whether a place can have been checked then: nobody knows what has not come yet. A day more is the other side of the
/// date line.
bool isKnown(const QDate &checked, const QDate &today)
{
    return checked.isValid() && checked <= today.addDays(1);
}

}

QString PlaceWords::time(int minute)
{
    constexpr int day = 24 * 60;
    if (minute == day)
        return tr("minuit");
    const QString hour = QString::number(minute / 60);
    if (minute % 60 == 0)
        return tr("%1 h").arg(hour);
    return tr("%1 h %2").arg(hour, QString::number(minute % 60).rightJustified(2, u'0'));
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
    return away(hit.distance, hit.exact);
}

QString PlaceWords::away(const std::optional<double> &metres, bool isExact)
{
    if (!metres)
        return {};
    return isExact ? distance(*metres) : tr("dans la commune");
}

QString PlaceWords::originName(const PlaceOrigin &origin)
{
    switch (origin.kind) {
    case PlaceOrigin::Kind::Commune:
        return origin.name;
    case PlaceOrigin::Kind::Point:
        return tr("Autour de ce point");
    case PlaceOrigin::Kind::ThisPc:
        return tr("Autour de ce PC");
    }
    return {};
}

QString PlaceWords::farFrom(const QString &distance, const PlaceOrigin &origin)
{
    switch (origin.kind) {
    case PlaceOrigin::Kind::Commune:
        return tr("À %1 du centre (%2)", "a distance, a town").arg(distance, origin.name);
    case PlaceOrigin::Kind::Point:
        return tr("À %1 de ce point").arg(distance);
    case PlaceOrigin::Kind::ThisPc:
        return tr("À %1 de ce PC").arg(distance);
    }
    return {};
}

QString PlaceWords::phone(const QString &international)
{
    // Where the number of a French call begins, how many digits are its own after that, and how many go together first.
    struct Code
    {
        QLatin1StringView written;
        int digits;
        QLatin1StringView trunk;
        int first;
    };
    static constexpr std::array codes{Code{"+33"_L1, 9, "0"_L1, 2},  Code{"+262"_L1, 9, "0"_L1, 4},
                                      Code{"+590"_L1, 9, "0"_L1, 4}, Code{"+594"_L1, 9, "0"_L1, 4},
                                      Code{"+596"_L1, 9, "0"_L1, 4}, Code{"+508"_L1, 6, "0508"_L1, 4}};
    QString number = international;
    number.remove(u' ');
    const auto code = std::find_if(codes.begin(), codes.end(), [&](const Code &one) {
        return number.startsWith(one.written) && number.size() == one.written.size() + one.digits;
    });
    if (code == codes.end())
        return international;
    const QString digits = code->trunk + number.mid(code->written.size());
    QStringList groups{digits.left(code->first)};
    for (int i = code->first; i < digits.size(); i += 2)
        groups << digits.mid(i, 2);
    return groups.join(u'\u00a0');
}

QStringList PlaceWords::phones(const Place &place, qsizetype most)
{
    QStringList numbers;
    for (const QString &number : place.values(placeFieldName(PlaceField::Telephone))) {
        if (const QString dialled = dialledNumber(number); !dialled.isEmpty() && numbers.size() < most)
            numbers << phone(dialled);
    }
    return numbers;
}

QString PlaceWords::spans(const OpeningHours &hours, const HoursDay &day)
{
    if (day.isEmpty())
        return tr("fermé");
    QStringList words;
    for (const HoursSpan &span : day) {
        const bool whole = span.from == 0 && span.to == 24 * 60;
        const QString times = whole ? tr("jour et nuit") : tr("%1 – %2").arg(time(span.from), time(span.to));
        const QString comment = hours.comment(span.comment);
        if (!comment.isEmpty())
            words << tr("%1 (%2)", "hours, and what is said of them").arg(times, comment);
        else
            words << (span.state == HoursState::Unknown ? tr("%1 (à vérifier)").arg(times) : times);
    }
    return words.join(", "_L1);
}

QString PlaceWords::week(const std::array<QString, 7> &days, const QLocale &locale)
{
    QStringList parts;
    for (size_t first = 0; first < days.size();) {
        size_t next = first + 1;
        while (next < days.size() && days[next] == days[first])
            ++next;
        if (!days[first].isEmpty()) {
            QString name = locale.dayName(int(first) + 1, QLocale::ShortFormat);
            if (next - first > 1)
                name = tr("%1–%2", "two days of the week").arg(name, locale.dayName(int(next), QLocale::ShortFormat));
            parts << name + u' ' + days[first];
        }
        first = next;
    }
    return parts.join(tr(" ; ", "between the hours of different days"));
}

QString PlaceWords::weekly(const QString &published, const HoursCalendar &calendar, const QDate &today)
{
    const auto hours = OpeningHours::parse(published);
    if (!hours)
        return published.isEmpty() ? QString() : tr("À vérifier : %1").arg(published.simplified());
    const QDate monday = today.addDays(1 - today.dayOfWeek());
    const auto week =
        hours->isWeekly() ? hours->week(monday, HoursCalendar::ofOrdinaryDays()) : hours->week(monday, calendar);
    std::array<QString, 7> days;
    std::transform(week.begin(), week.end(), days.begin(),
                   [&](const HoursDay &day) { return day.isEmpty() ? QString() : spans(*hours, day); });
    QString words = PlaceWords::week(days);
    if (words.isEmpty())
        words = tr("fermé");
    if (!hours->isWeekly())
        return tr("Cette semaine : %1").arg(words);
    return hours->mindsHolidays() ? tr("%1 (hors jours fériés et vacances)").arg(words) : words;
}

QString PlaceWords::news(const HoursNews &news)
{
    using Kind = HoursNews::Kind;
    const QString time = news.when ? PlaceWords::time(news.when->minute) : QString();
    switch (news.kind) {
    case Kind::NotGiven:
        return {};
    case Kind::Unreadable:
        return tr("Horaires à vérifier : %1").arg(news.text);
    case Kind::OpenAlways:
        return tr("Ouvert jour et nuit");
    case Kind::Open:
        return news.when && news.when->minute > 0 ? tr("Ouvert jusqu’à %1").arg(time) : tr("Ouvert");
    case Kind::ClosesSoon:
        return tr("Ferme dans %n minutes", nullptr, news.minutes);
    case Kind::OpensSoon:
        return tr("Ouvre dans %n minutes", nullptr, news.minutes);
    case Kind::OpensToday:
        return tr("Ouvre à %1").arg(time);
    case Kind::OpensTomorrow:
        return tr("Ouvre demain à %1").arg(time);
    case Kind::OpensLater:
        return tr("Ouvre %1 à %2", "a day, a time").arg(dayWords(QLocale(), news.when->date, tr("dddd d MMMM")), time);
    case Kind::Closed:
        return tr("Fermé");
    case Kind::Perhaps:
        return news.text.isEmpty() ? tr("Peut-être ouvert : appelez avant d’y aller")
                                   : tr("À vérifier : %1").arg(news.text);
    }
    return {};
}

QString PlaceWords::shortNews(const HoursNews &news)
{
    if (news.kind == HoursNews::Kind::NotGiven)
        return tr("Horaires inconnus : appelez");
    return news.kind == HoursNews::Kind::Unreadable ? tr("Horaires à vérifier") : PlaceWords::news(news);
}

QString PlaceWords::checked(const QDate &date, const QDate &today)
{
    if (!isKnown(date, today))
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

QString PlaceWords::checkedShortly(const QDate &date, const QDate &today)
{
    if (!isKnown(date, today))
        return tr("Date inconnue");
    const int months = std::max(0, int(date.daysTo(today) / 30.44));
    if (months < 2)
        return tr("Vérifié récemment");
    return months < 24 ? tr("Vérifié il y a %1 mois").arg(months) : tr("Vérifié il y a %1 ans").arg(months / 12);
}

QString PlaceWords::address(const Place &place)
{
    QStringList lines{place.field("adresse"_L1)};
    if (const QString more = place.field("complement_adresse"_L1); !more.isEmpty())
        lines << more;
    lines << place.field("code_postal"_L1) + u' ' + place.field("commune"_L1);
    return lines.join(u'\n');
}

QString PlaceWords::access(const Place &place)
{
    static_assert(placeAccess.size() == 6);
    QStringList lines;
    for (const QString &value : place.values("modalites_acces"_L1)) {
        if (value == placeAccess[0])
            lines << tr("On peut venir sans rendez-vous.");
        else if (value == placeAccess[1])
            lines << tr("Téléphonez d’abord.");
        else if (value == placeAccess[2])
            lines << tr("Écrivez d’abord un courriel.");
        else if (value == placeAccess[3])
            lines << tr("Prenez rendez-vous sur Internet.");
        else if (value == placeAccess[4])
            lines << tr("Ce lieu ne reçoit pas de public.");
        else if (value == placeAccess[5])
            lines << tr("Un professionnel envoie une fiche par courriel.");
        else
            lines << value;
    }
    if (place.values("itinerance"_L1).contains(placeItinerance[0]))
        lines << tr("Ce lieu se déplace : demandez où il est.");
    return lines.join(u'\n');
}

QString PlaceWords::copied(const Place &place)
{
    QStringList lines{place.name(), address(place)};
    for (const QString &more :
         {phones(place).join(u'\n'), place.field("horaires"_L1), place.values("site_web"_L1).value(0)}) {
        if (!more.isEmpty())
            lines << more;
    }
    return lines.join(u'\n');
}

}
