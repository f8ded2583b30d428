// SPDX-License-Identifier: GPL-3.0-or-later
#include "assembly/memo.h"

#include "base/daywords.h"
#include "guides/guiderepository.h"
#include "places/openinghours.h"
#include "places/place.h"
#include "places/placecodes.h"
#include "places/placewords.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

struct MemoWords
{
    Q_DECLARE_TR_FUNCTIONS(Memo)
};

/// In pairs, as people say it in France; other numbers as they are.
QString spoken(const QString &number)
{
    if (!number.startsWith(u'0') || number.size() != 10)
        return PlaceWords::phone(number);
    QStringList pairs;
    for (qsizetype i = 0; i < number.size(); i += 2)
        pairs << number.mid(i, 2);
    return pairs.join(u'\u00a0');
}

QString timeWords(int minute)
{
    constexpr int day = 24 * 60;
    if (minute % day == 0)
        return MemoWords::tr("minuit");
    const QString hour = QString::number(minute / 60);
    return minute % 60 == 0 ? MemoWords::tr("%1 h").arg(hour)
                            : MemoWords::tr("%1 h %2").arg(hour).arg(minute % 60, 2, 10, QChar(u'0'));
}

QString spanWords(const HoursDay &spans)
{
    QStringList words;
    for (const HoursSpan &span : spans) {
        if (span.from == 0 && span.to == 24 * 60)
            return MemoWords::tr("jour et nuit");
        words << MemoWords::tr("%1 – %2").arg(timeWords(span.from), timeWords(span.to));
    }
    return words.join(u", "_s);
}

bool isSure(const std::array<HoursDay, 7> &week)
{
    return std::all_of(week.begin(), week.end(), [](const HoursDay &day) {
        return std::all_of(day.begin(), day.end(),
                           [](const HoursSpan &span) { return span.state == HoursState::Open; });
    });
}

/// Days in a row with the same hours together, days without any left out. A paper is read on any day: what changes with
/// the season or must be asked first stands there as it was written.
QString hoursWords(const QString &published, const QLocale &locale)
{
    const auto hours = OpeningHours::parse(published);
    if (!hours || !hours->isWeekly())
        return published.simplified();
    const QDate someMonday(2024, 1, 1);
    const auto days = hours->week(someMonday, HoursCalendar::ofOrdinaryDays());
    if (!isSure(days))
        return published.simplified();
    std::array<QString, 7> said;
    std::transform(days.begin(), days.end(), said.begin(), spanWords);
    const QString words = PlaceWords::week(said, locale);
    return hours->mindsHolidays() ? MemoWords::tr("%1 (hors jours fériés et vacances)").arg(words) : words;
}

QString awayWords(const PlaceHit &place, const QLocale &locale)
{
    if (!place.distance)
        return {};
    if (!place.exact)
        return MemoWords::tr("dans la commune");
    constexpr double kilometre = 1000;
    if (*place.distance < kilometre)
        return MemoWords::tr("à %1 m").arg(std::max(50L, std::lround(*place.distance / 50) * 50));
    const int decimals = *place.distance < 10 * kilometre ? 1 : 0;
    return MemoWords::tr("à %1 km").arg(locale.toString(*place.distance / kilometre, 'f', decimals));
}

}

QByteArray placeCode(const PlaceHit &place)
{
    if (const QByteArray calls = phoneCode(place.phone); !calls.isEmpty())
        return calls;
    return place.hasPosition ? pointCode(place.position) : QByteArray();
}

Memo memoOf(const Guide &guide, const QStringList &done, const QString &commune, const QList<PlaceHit> &nearest,
            const QDate &today)
{
    const QLocale locale(guide.language.isEmpty() ? u"fr"_s : guide.language);
    Memo memo;
    memo.title = guide.title;
    for (const GuideStep &step : guide.data.steps)
        memo.steps.append({step.title, step.action, done.contains(step.id)});
    memo.commune = commune;
    for (const PlaceHit &hit : nearest.first(std::min<qsizetype>(nearest.size(), mostMemoPlaces))) {
        MemoPlace place;
        place.name = hit.name.simplified();
        place.address = QString(hit.address + u", "_s + hit.postcode + u' ' + hit.commune).simplified();
        place.phone = spoken(dialledNumber(hit.phone));
        place.hours = hoursWords(hit.hours, locale);
        place.away = awayWords(hit, locale);
        place.code = placeCode(hit);
        place.calls = place.code.startsWith("tel:");
        memo.places.append(place);
    }
    memo.date = dayWords(locale, today, locale.dateFormat(QLocale::LongFormat));
    return memo;
}

}
