// SPDX-License-Identifier: GPL-3.0-or-later
#include "places/placefinder.h"

#include "base/clock.h"
#include "places/gazetteer.h"
#include "places/placelabels.h"
#include "store/store.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace pdc {

namespace {
constexpr int mostSuggestions = 8;
constexpr int mostPlaces = 200;
constexpr int mostTowns = 6000;
/// Metres: each is tried until a place is found, so that a person never stands before an empty list without need.
constexpr double firstRadius = 30'000;
constexpr double widestRadius = 120'000;
constexpr double wholeEarth = 21'000'000;
}

struct PlaceFinder::Index
{
    QString file; ///< Of the content that it was made from.
    std::shared_ptr<const PlaceIndex> places;
    std::optional<PlaceWordIndex> words; ///< Made by the first question with words.

    [[nodiscard]] Result<> prepare(const Database &content, const QDate &today)
    {
        if (places && file == content.file())
            return {};
        auto read = PlaceIndex::read(content, today);
        if (!read)
            return read.error();
        places = *std::move(read);
        file = content.file();
        words.reset();
        return {};
    }

    /// As withWords(), but not by how far the question reaches: it may be asked again for a wider one.
    [[nodiscard]] Result<std::optional<PlaceQuery>> narrowed(const Database &content, PlaceQuery query)
    {
        const QString asked = std::exchange(query.text, {}).trimmed();
        if (asked.isEmpty())
            return std::optional(query);
        if (!words) {
            auto read = PlaceWordIndex::read(content);
            if (!read)
                return read.error();
            words = *std::move(read);
        }
        const PlacesWithWords found = words->find(asked);
        query.keys = found.keys;
        query.misspelt = found.misspelt;
        return query.keys.isEmpty() ? std::nullopt : std::optional(query);
    }
};

PlaceFinder::PlaceFinder(Store &store, const Clock &clock, CommuneSearch search, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
    , m_search(std::move(search))
    , m_index(std::make_shared<Index>())
{
    connect(&m_store, &Store::contentReopened, this, [this] {
        m_index = std::make_shared<Index>(); // Content in memory has the same name each time.
        if (std::exchange(m_loaded, false))
            load();
        const bool wasOneSpot = !m_spot.isEmpty();
        m_spot.clear(); // Keys belong to one generation.
        if (m_origin)
            listAgain();
        else if (wasOneSpot)
            forgetList();
    });
}

void PlaceFinder::load()
{
    if (m_loaded)
        return;
    m_loaded = true;
    using Loaded = std::tuple<QList<PlacePoint>, QList<CommunePoint>, QList<PlaceSourceInfo>>;
    m_store
        .content([](const Database &content) -> Result<Loaded> {
            auto points = placePoints(content);
            if (!points)
                return points.error();
            auto towns = largestCommunes(content, mostTowns);
            if (!towns)
                return towns.error();
            auto sources = placeSources(content);
            if (!sources)
                return sources.error();
            return Loaded(std::move(*points), std::move(*towns), std::move(*sources));
        })
        .then(this, [this](const Result<Loaded> &answer) {
            if (!answer) {
                m_loaded = false; // Asked again the next time.
                Q_EMIT failed(answer.error());
                return;
            }
            std::tie(m_points, m_towns, m_sources) = *answer;
            Q_EMIT loaded();
            if (!m_origin && m_spot.isEmpty())
                listAgain(); // What there is to wish for.
        });
}

void PlaceFinder::setText(const QString &text)
{
    m_text = text;
    m_chooseFirst = false;
    m_store
        .content([text, search = m_search](const Database &content) { return search(content, text, mostSuggestions); })
        .then(this, [this, question = ++m_question](const Result<QList<Commune>> &answer) {
            if (question != m_question)
                return;
            if (!answer) {
                Q_EMIT failed(answer.error());
                return;
            }
            m_answered = question;
            m_communes.set(*answer);
            Q_EMIT communesFound();
            if (std::exchange(m_chooseFirst, false) && m_communes.rowCount() > 0)
                choose(Commune(m_communes.at(0)));
        });
}

void PlaceFinder::choose(const Commune &commune)
{
    lookFrom({PlaceOrigin::Kind::Commune, commune.position, commune.name}, commune);
}

void PlaceFinder::chooseAround(PlaceOrigin::Kind kind, GeoPoint point)
{
    if (isOnEarth(point))
        lookFrom({kind, point, {}}, std::nullopt);
}

void PlaceFinder::lookFrom(const PlaceOrigin &origin, const std::optional<Commune> &commune)
{
    m_origin = origin;
    m_commune = commune;
    m_spot.clear();
    m_text = origin.name;
    m_answered = ++m_question;
    m_chooseFirst = false;
    closePlace();
    listAgain();
}

void PlaceFinder::chooseSuggested(int row)
{
    if (!isAnswered())
        m_chooseFirst = true;
    else if (row >= 0 && row < m_communes.rowCount())
        choose(Commune(m_communes.at(row)));
}

void PlaceFinder::chooseByCode(const QString &code)
{
    m_store.content([code](const Database &content) { return communeByCode(content, code); })
        .then(this, [this, question = ++m_question](const Result<Commune> &answer) {
            if (question != m_question)
                return;
            if (answer) {
                choose(*answer);
                return;
            }
            m_answered = question;
            Q_EMIT notFound();
        });
}

QString PlaceFinder::service() const
{
    const QStringView *only = nullptr;
    for (const QStringView &label : placeServices) {
        if (!m_wishes.traits.holds(*PlaceTraits::of(PlaceList::Services, label)))
            continue;
        if (only)
            return {};
        only = &label;
    }
    return only ? only->toString() : QString();
}

void PlaceFinder::setWishes(const PlaceWishes &wishes)
{
    if (wishes == m_wishes)
        return;
    m_wishes = wishes;
    if (!m_origin || !m_spot.isEmpty())
        Q_EMIT placesChanged(); // No list waits for an answer.
    if (m_spot.isEmpty())
        listAgain();
}

void PlaceFinder::setService(const QString &label)
{
    const QString known = placeLabel(placeServices, label).toString();
    PlaceWishes wishes;
    wishes.traits = PlaceTraits::of(PlaceList::Services, known).value_or(PlaceTraits());
    setWishes(wishes);
}

bool PlaceFinder::isChosen(const PlaceFilter &filter) const
{
    switch (filter.kind) {
    case PlaceFilter::Kind::Trait:
        return m_wishes.traits.holds(filter.trait);
    case PlaceFilter::Kind::Open:
        return m_wishes.open && filter.open
            && (m_wishes.open == filter.open || (m_wishes.open->isNow() && filter.open->isNow()));
    case PlaceFilter::Kind::Words:
        return m_wishes.words == filter.words;
    case PlaceFilter::Kind::Radius:
        return m_wishes.radius == filter.radius;
    }
    return false;
}

void PlaceFinder::toggle(const PlaceFilter &filter)
{
    setWishes(isChosen(filter) ? without(m_wishes, filter) : with(m_wishes, filter));
}

void PlaceFinder::consider(const PlaceFilter &filter)
{
    m_considered.reset();
    const PlaceWishes wishes = with(m_wishes, filter);
    PlaceQuery query = queryFor(wishes, wishes.radius > 0 ? wishes.radius : std::max(m_radius, firstRadius));
    query.limit = 0;
    const double farthest = wishes.radius > 0 ? wishes.radius : std::max(query.radius, widestRadius);
    m_store
        .content(
            [query, farthest, index = m_index, now = m_clock.now()](const Database &content) -> Result<PlaceChance> {
                if (const auto ready = index->prepare(content, now.date()); !ready)
                    return ready.error();
                const auto narrowed = index->narrowed(content, query);
                if (!narrowed)
                    return narrowed.error();
                PlaceChance chance;
                if (*narrowed) {
                    PlaceQuery around = **narrowed;
                    chance.here = index->places->find(around, now).count;
                    around.radius = farthest;
                    chance.farther = index->places->find(around, now).count;
                }
                return chance;
            })
        .then(this, [this, considering = ++m_considering](const Result<PlaceChance> &chance) {
            if (considering != m_considering || !chance)
                return; // A number that cannot be had is not shown; choosing says what is wrong.
            m_considered = *chance;
            Q_EMIT considerationChanged();
        });
}

void PlaceFinder::listOnly(const QList<qint64> &keys)
{
    m_spot = keys;
    closePlace();
    list(wholeEarth);
}

void PlaceFinder::listAgain()
{
    list(m_wishes.radius > 0 ? m_wishes.radius : firstRadius);
}

PlaceQuery PlaceFinder::queryFor(const PlaceWishes &wishes, double radius) const
{
    PlaceQuery query;
    if (m_origin)
        query.near = m_origin->position;
    query.traits = wishes.traits;
    query.open = wishes.open;
    if (query.open && query.open->isNow())
        query.open = HoursWish::atInstant(m_clock.now()); // Not the moment at which it was wished.
    query.text = wishes.words;
    query.radius = radius;
    return query;
}

void PlaceFinder::list(double radius)
{
    m_listed = false;
    const bool isOneSpot = !m_spot.isEmpty();
    PlaceQuery query = queryFor(isOneSpot ? PlaceWishes() : m_wishes, radius);
    query.keys = m_spot;
    // Before one looks from anywhere nothing is listed: what can be wished for is counted.
    const bool isListed = m_origin || isOneSpot;
    query.limit = isListed ? mostPlaces : 0;
    struct Found
    {
        PlaceAnswer answer;
        QList<PlaceHit> hits;
        PlaceOutlook outlook;
    };
    m_store
        .content([query, index = m_index, now = m_clock.now(), wishes = m_wishes,
                  isOneSpot](const Database &content) -> Result<Found> {
            if (const auto ready = index->prepare(content, now.date()); !ready)
                return ready.error();
            Found found;
            const auto narrowed = index->narrowed(content, query);
            if (!narrowed)
                return narrowed.error();
            if (*narrowed)
                found.answer = index->places->find(**narrowed, now);
            auto hits = placeHits(content, found.answer.matches);
            if (!hits)
                return hits.error();
            found.hits = *std::move(hits);
            if (isOneSpot)
                return found;
            found.outlook = outlookOf(*index->places, query, *narrowed, wishes, found.answer, widestRadius, now);
            return found;
        })
        .then(this, [this, radius, isListed, isOneSpot, listing = ++m_listing](const Result<Found> &found) {
            if (listing != m_listing)
                return;
            if (!found) {
                Q_EMIT failed(found.error());
                return;
            }
            if (isListed && found->hits.isEmpty() && radius < widestRadius && m_wishes.radius == 0) {
                list(radius * 2);
                return;
            }
            m_radius = radius;
            m_listed = isListed;
            m_count = found->answer.count;
            if (!isOneSpot)
                m_outlook = found->outlook;
            m_places.set(found->hits);
            Q_EMIT placesChanged();
        });
}

void PlaceFinder::openPlace(const QString &id)
{
    m_store.content([id](const Database &content) { return placeById(content, id); })
        .then(this, [this, opening = ++m_opening](const Result<Place> &answer) {
            if (opening != m_opening)
                return;
            if (!answer) {
                Q_EMIT notFound();
                return;
            }
            m_place = *answer;
            Q_EMIT placeChanged();
        });
}

void PlaceFinder::closePlace()
{
    ++m_opening;
    if (!m_place)
        return;
    m_place.reset();
    Q_EMIT placeChanged();
}

void PlaceFinder::clear()
{
    m_answered = ++m_question;
    m_chooseFirst = false;
    m_text.clear();
    m_spot.clear();
    m_origin.reset();
    m_commune.reset();
    m_communes.set({});
    closePlace();
    forgetList();
    if (m_loaded)
        listAgain();
}

void PlaceFinder::forgetList()
{
    ++m_listing;
    m_places.set({});
    m_listed = false;
    Q_EMIT placesChanged();
}

}
