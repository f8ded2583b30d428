// SPDX-License-Identifier: GPL-3.0-or-later
#include "assembly/communesearch.h"
#include "cli/command.h"
#include "cli/placesfile.h"
#include "places/placelabels.h"
#include "places/placelistpage.h"
#include "places/placerepository.h"
#include "places/placeserror.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

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
                             Arguments::Option{"--programme"_L1, true, true},
                             Arguments::Option{"--free"_L1, false},
                             Arguments::Option{"--walk-in"_L1, false},
                             Arguments::Option{"--itinerant"_L1, false},
                             Arguments::Option{"--weekend"_L1, false},
                             Arguments::Option{"--open-at"_L1},
                             Arguments::Option{"--text"_L1},
                             Arguments::Option{"--limit"_L1},
                             Arguments::Option{"-o"_L1}};

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

/// The traits that the option's labels stand for, or what is wrong.
std::variant<PlaceTraits, UsageError> readTraits(const Arguments &arguments, QLatin1StringView option, PlaceList list)
{
    const auto known = placeList(list).labels;
    PlaceTraits traits;
    for (const QString &value : arguments.values(option)) {
        const QStringView label = placeLabel(known, value);
        if (label.isEmpty()) {
            QStringList all;
            for (const QStringView one : known)
                all << one.toString();
            return UsageError{option + u" ne connaît pas « "_s + value + u" », seulement : "_s + all.join(u" | "_s)};
        }
        traits |= PlaceTraits::of(list, label).value_or(PlaceTraits());
    }
    return traits;
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
    query.text = arguments.value("--text"_L1);
    for (const auto &[option, trait] : {std::pair("--free"_L1, PlaceTraits::free()),
                                        {"--walk-in"_L1, PlaceTraits::walkIn()},
                                        {"--itinerant"_L1, PlaceTraits::itinerant()},
                                        {"--weekend"_L1, PlaceTraits::weekend()}}) {
        if (arguments.has(option))
            query.traits |= trait;
    }
    for (const auto &[option, list] : {std::pair("--service"_L1, PlaceList::Services),
                                       {"--public"_L1, PlaceList::Publics},
                                       {"--care"_L1, PlaceList::Care},
                                       {"--programme"_L1, PlaceList::Programmes}}) {
        const auto read = readTraits(arguments, option, list);
        if (const auto *wrong = std::get_if<UsageError>(&read))
            return *wrong;
        query.traits |= std::get<PlaceTraits>(read);
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

/// When a place is asked to be open, in figures or in words.
std::variant<std::optional<HoursWish>, UsageError> readWish(const Arguments &arguments, const Clock &clock)
{
    const QString given = arguments.value("--open-at"_L1);
    if (given.isEmpty())
        return std::optional<HoursWish>();
    const QDateTime time = given.contains(u'T') ? QDateTime::fromString(given, Qt::ISODate) : QDateTime();
    if (time.isValid() && time.timeSpec() != Qt::LocalTime)
        return std::optional(HoursWish::atInstant(time));
    if (time.isValid())
        return std::optional(HoursWish::at({time.date(), time.time().hour() * 60 + time.time().minute()}));
    if (const auto wish = HoursWish::parse(given, clock.now()))
        return wish;
    return UsageError{
        u"--open-at est une date et une heure, comme 2026-11-26T14:30, ou des mots, comme « jeudi après-midi »"_s};
}

/// What was found, into the file that was named.
Outcome writeFound(const Database &content, const QList<PlaceHit> &hits, const QString &near, const Clock &clock,
                   const PlacesFile &file)
{
    QList<qint64> keys;
    for (const PlaceHit &hit : hits)
        keys << hit.key;
    if (!file.isPdf())
        return writePlaces(content, keys, file);
    PlaceListing listing{near, {}, int(hits.size())};
    keys.resize(std::min<qsizetype>(keys.size(), mostListed));
    const auto done = forEachPlace(content, keys, [&](const Place &place) -> Result<> {
        listing.places.append({place, hits[listing.places.size()].distance});
        return {};
    });
    if (!done)
        return done.error();
    return writePlacesPage(listing, clock, file);
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
    const auto wish = readWish(arguments, context.clock);
    if (const auto *wrong = std::get_if<UsageError>(&wish))
        return *wrong;
    query.open = std::get<std::optional<HoursWish>>(wish);
    const auto output = PlacesFile::take(arguments);
    if (const auto *wrong = std::get_if<UsageError>(&output))
        return *wrong;

    const auto opened = openContent(context);
    if (const auto *failure = std::get_if<Failure>(&opened))
        return *failure;
    const Database &content = std::get<Database>(opened);
    QString near;
    if (const QString commune = arguments.value("--commune"_L1); !commune.isEmpty()) {
        const auto found = findCommunesForgiving(content, commune, 1);
        if (!found)
            return found.error();
        if (found->isEmpty())
            return Failure(Error(PlacesError::UnknownCommune, commune), commune);
        query.near = found->first().position;
        near = found->first().name;
    }
    const auto hits = findPlaces(content, query, context.clock.now());
    if (!hits)
        return hits.error();
    if (const auto &file = std::get<std::optional<PlacesFile>>(output))
        return writeFound(content, *hits, near, context.clock, *file);

    QJsonArray array;
    QStringList lines;
    for (const PlaceHit &hit : *hits) {
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
            {u"open"_s, stateName(hit.open)}});
        const QString distance = hit.distance ? distanceText(*hit.distance) + u"  "_s : QString();
        lines << u"%1%2, %3, %4 %5  [%6]"_s.arg(distance, hit.name, hit.address, hit.postcode, hit.commune, hit.id);
    }
    return Answer::ofLines(QJsonDocument(array), lines, u"Aucun lieu ne correspond."_s);
}

}
