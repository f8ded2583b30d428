// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "places/gazetteer.h"
#include "places/hoursnews.h"
#include "places/placelabels.h"
#include "places/placerepository.h"
#include "places/placeserror.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>

#include <array>
#include <cmath>
#include <limits>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

constexpr double farthest = 20'100; // Kilometres: half around the Earth, and a little.

constexpr std::array options{Arguments::Option{"--near"_L1},
                             Arguments::Option{"--commune"_L1},
                             Arguments::Option{"--radius"_L1},
                             Arguments::Option{"--service"_L1, true, true},
                             Arguments::Option{"--public"_L1, true, true},
                             Arguments::Option{"--care"_L1, true, true},
                             Arguments::Option{"--free"_L1, false},
                             Arguments::Option{"--open-at"_L1},
                             Arguments::Option{"--text"_L1},
                             Arguments::Option{"--limit"_L1}};

std::optional<GeoPoint> parsePoint(const QString &text)
{
    const QStringList parts = text.split(u',');
    if (parts.size() != 2)
        return std::nullopt;
    bool latitude = false;
    bool longitude = false;
    const GeoPoint point{parts[0].trimmed().toDouble(&latitude), parts[1].trimmed().toDouble(&longitude)};
    return latitude && longitude && isOnEarth(point) ? std::optional(point) : std::nullopt;
}

/// The option's labels as the schema writes them, or what is wrong.
std::variant<QStringList, UsageError> readLabels(const Arguments &arguments, QLatin1StringView option,
                                                 std::span<const QStringView> known)
{
    QStringList labels;
    for (const QString &value : arguments.values(option)) {
        const QStringView label = placeLabel(known, value);
        if (label.isEmpty()) {
            QStringList all;
            for (const QStringView one : known)
                all << one.toString();
            return UsageError{option + u" ne connaît pas « "_s + value + u" », seulement : "_s + all.join(u" | "_s)};
        }
        labels << label.toString();
    }
    return labels;
}

/// Everything but the position, which may need the content.
std::variant<PlaceQuery, UsageError> readQuery(const Arguments &arguments)
{
    if (!arguments.rest().isEmpty())
        return UsageError{u"mot en trop : "_s + arguments.rest().first()};
    const bool near = arguments.has("--near"_L1);
    const bool commune = arguments.has("--commune"_L1);
    if (near && commune)
        return UsageError{u"--near et --commune ne vont pas ensemble"_s};
    if (arguments.has("--radius"_L1) && !near && !commune)
        return UsageError{u"--radius demande --near ou --commune"_s};

    PlaceQuery query;
    if (near) {
        query.near = parsePoint(arguments.value("--near"_L1));
        if (!query.near)
            return UsageError{u"--near est une latitude et une longitude, comme 45.76,4.84"_s};
    }
    const auto radius = arguments.decimal("--radius"_L1, 30, 0, farthest);
    if (!radius)
        return UsageError{u"--radius est un nombre de kilomètres de 0 à 20100"_s};
    query.radius = *radius * 1000;
    const auto limit = arguments.number("--limit"_L1, 20, 1, 1'000'000);
    if (!limit)
        return UsageError{u"--limit est un nombre de 1 à 1000000"_s};
    query.limit = *limit;
    query.free = arguments.has("--free"_L1);
    query.text = arguments.value("--text"_L1);
    struct Labels
    {
        QLatin1StringView option;
        std::span<const QStringView> known;
        QStringList &into;
    };
    for (const Labels &labels :
         {Labels{"--service"_L1, placeServices, query.services}, Labels{"--public"_L1, placePublics, query.publics},
          Labels{"--care"_L1, placeCare, query.care}}) {
        const auto read = readLabels(arguments, labels.option, labels.known);
        if (const auto *wrong = std::get_if<UsageError>(&read))
            return *wrong;
        labels.into = std::get<QStringList>(read);
    }
    return query;
}

QLatin1StringView stateName(HoursState state)
{
    switch (state) {
    case HoursState::Closed:
        return "closed"_L1;
    case HoursState::Open:
        return "open"_L1;
    case HoursState::Unknown:
        break;
    }
    return "unknown"_L1;
}

/// When a place is asked to be open: at a time on its own clock, or at this instant.
using When = std::variant<WallTime, QDateTime>;

std::variant<When, UsageError> readWhen(const Arguments &arguments, const Clock &clock)
{
    const QString given = arguments.value("--open-at"_L1);
    if (given.isEmpty())
        return When(clock.now());
    const QDateTime time = QDateTime::fromString(given, Qt::ISODate);
    if (!time.isValid() || !given.contains(u'T'))
        return UsageError{u"--open-at est une date et une heure, comme 2026-11-26T14:30"_s};
    if (time.timeSpec() != Qt::LocalTime)
        return When(time);
    return When(WallTime{time.date(), time.time().hour() * 60 + time.time().minute()});
}

/// Whether a place is open then; unknown where its hours are not given or cannot be read.
HoursState stateOf(const PlaceHit &hit, const When &when)
{
    const auto hours = OpeningHours::parse(hit.hours);
    if (!hours)
        return HoursState::Unknown;
    const HoursCalendar calendar = calendarOf(hit);
    const auto *wall = std::get_if<WallTime>(&when);
    return hours->stateAt(wall ? *wall : calendar.wallTime(std::get<QDateTime>(when)), calendar);
}

QString distanceText(double metres)
{
    static const QLocale french(QLocale::French, QLocale::France);
    return metres < 1000 ? u"%1 m"_s.arg(qRound(metres / 10) * 10) : french.toString(metres / 1000, 'f', 1) + u" km"_s;
}

}

Outcome runPlacesFind(const CommandContext &context, const QStringList &words)
{
    const auto parsed = Arguments::parse(words, options);
    if (const auto *wrong = std::get_if<UsageError>(&parsed))
        return *wrong;
    const Arguments &arguments = std::get<Arguments>(parsed);
    const auto read = readQuery(arguments);
    if (const auto *wrong = std::get_if<UsageError>(&read))
        return *wrong;
    PlaceQuery query = std::get<PlaceQuery>(read);
    const auto asked = readWhen(arguments, context.clock);
    if (const auto *wrong = std::get_if<UsageError>(&asked))
        return *wrong;
    const When &when = std::get<When>(asked);
    const int limit = query.limit;
    const bool openOnly = arguments.has("--open-at"_L1);
    if (openOnly)
        query.limit = std::numeric_limits<int>::max(); // Those that are closed then are still among them.

    const auto opened = openContent(context);
    if (const auto *failure = std::get_if<Failure>(&opened))
        return *failure;
    const Database &content = std::get<Database>(opened);
    if (const QString commune = arguments.value("--commune"_L1); !commune.isEmpty()) {
        const auto found = findCommunes(content, commune, 1);
        if (!found)
            return found.error();
        if (found->isEmpty())
            return Failure(Error(PlacesError::UnknownCommune, commune), commune);
        query.near = found->first().position;
    }
    const auto hits = findPlaces(content, query);
    if (!hits)
        return hits.error();

    QJsonArray array;
    QStringList lines;
    for (const PlaceHit &hit : *hits) {
        const HoursState state = stateOf(hit, when);
        if (openOnly && state == HoursState::Closed)
            continue;
        if (array.size() == limit)
            break;
        const auto orNull = [](bool known, const QJsonValue &value) { return known ? value : QJsonValue(); };
        array.append(QJsonObject{
            {u"id"_s, hit.id},
            {u"name"_s, hit.name},
            {u"address"_s, hit.address},
            {u"postcode"_s, hit.postcode},
            {u"commune"_s, hit.commune},
            {u"lat"_s, orNull(hit.hasPosition, hit.position.latitude)},
            {u"lon"_s, orNull(hit.hasPosition, hit.position.longitude)},
            {u"position"_s, orNull(hit.hasPosition, hit.exact ? u"exact"_s : u"commune"_s)},
            {u"distance_m"_s, orNull(query.near.has_value(), std::round(hit.distance.value_or(0) * 10) / 10)},
            {u"open"_s, stateName(state)}});
        const QString distance = hit.distance ? distanceText(*hit.distance) + u"  "_s : QString();
        lines << u"%1%2, %3, %4 %5  [%6]"_s.arg(distance, hit.name, hit.address, hit.postcode, hit.commune, hit.id);
    }
    return Answer::ofLines(QJsonDocument(array), lines, u"Aucun lieu ne correspond."_s);
}

}
