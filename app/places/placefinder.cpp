// SPDX-License-Identifier: GPL-3.0-or-later
#include "places/placefinder.h"

#include "places/gazetteer.h"
#include "places/placelabels.h"
#include "store/store.h"

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

PlaceFinder::PlaceFinder(Store &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{
    connect(&m_store, &Store::contentReopened, this, [this] {
        if (std::exchange(m_loaded, false))
            load();
        const bool wasOneSpot = !m_spot.isEmpty();
        m_spot.clear(); // Keys belong to one generation.
        if (m_commune)
            list(firstRadius);
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
        });
}

void PlaceFinder::setText(const QString &text)
{
    m_text = text;
    m_chooseFirst = false;
    m_store.content([text](const Database &content) { return findCommunes(content, text, mostSuggestions); })
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
    m_commune = commune;
    m_spot.clear();
    m_text = commune.name;
    m_answered = ++m_question;
    closePlace();
    list(firstRadius);
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

void PlaceFinder::setService(const QString &label)
{
    const QString known = placeLabel(placeServices, label).toString();
    if (known == m_service)
        return;
    m_service = known;
    if (m_commune && m_spot.isEmpty())
        list(firstRadius);
    else
        Q_EMIT placesChanged();
}

void PlaceFinder::listOnly(const QList<qint64> &keys)
{
    m_spot = keys;
    closePlace();
    list(wholeEarth);
}

void PlaceFinder::list(double radius)
{
    m_listed = false;
    PlaceQuery query;
    query.keys = m_spot;
    if (m_commune)
        query.near = m_commune->position;
    if (!m_service.isEmpty() && m_spot.isEmpty())
        query.traits = PlaceTraits::of(PlaceList::Services, m_service).value_or(PlaceTraits());
    query.radius = radius;
    query.limit = mostPlaces;
    m_store.content([query](const Database &content) { return findPlaces(content, query); })
        .then(this, [this, radius, listing = ++m_listing](const Result<QList<PlaceHit>> &answer) {
            if (listing != m_listing)
                return;
            if (!answer) {
                Q_EMIT failed(answer.error());
                return;
            }
            if (answer->isEmpty() && radius < widestRadius) {
                list(radius * 2);
                return;
            }
            m_radius = radius;
            m_listed = true;
            m_places.set(*answer);
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
    m_commune.reset();
    m_communes.set({});
    closePlace();
    forgetList();
}

void PlaceFinder::forgetList()
{
    ++m_listing;
    m_places.set({});
    m_listed = false;
    Q_EMIT placesChanged();
}

}
