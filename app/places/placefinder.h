// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "places/gazetteer.h"
#include "places/placemodels.h"
#include "places/placeorigin.h"
#include "places/placeoutlook.h"
#include "places/placerepository.h"

#include <QObject>

#include <functional>
#include <optional>

namespace pdc {

class Clock;
class Store;

/// Finding a place: a commune is typed and chosen, or a point, then the places around it are there, nearest first,
/// narrowed by what the person wishes. How many each further wish would leave is known before it is made.
///
/// It outlives the screen that shows it, so that coming back finds what one left. All answers come by signal; an
/// answer to a question that has been replaced meanwhile is dropped.
class PlaceFinder final : public QObject
{
    Q_OBJECT

public:
    /// Communes for what was typed, the best first; see findCommunes().
    using CommuneSearch = std::function<Result<QList<Commune>>(const Database &, const QString &, int limit)>;

    PlaceFinder(Store &store, const Clock &clock, CommuneSearch search = &findCommunes, QObject *parent = nullptr);

    [[nodiscard]] CommuneListModel &communes() { return m_communes; }
    [[nodiscard]] PlaceListModel &places() { return m_places; }
    [[nodiscard]] const QList<PlacePoint> &points() const { return m_points; }
    /// The largest communes, for the map; the largest first.
    [[nodiscard]] const QList<CommunePoint> &towns() const { return m_towns; }
    [[nodiscard]] const QList<PlaceSourceInfo> &sources() const { return m_sources; }
    [[nodiscard]] const QString &text() const { return m_text; }
    /// The commune that was chosen; none where one looks from a point.
    [[nodiscard]] const std::optional<Commune> &commune() const { return m_commune; }
    /// From where one looks: the commune's centre, or a point.
    [[nodiscard]] const std::optional<PlaceOrigin> &origin() const { return m_origin; }
    /// The place that is open over the list, if one is.
    [[nodiscard]] const std::optional<Place> &place() const { return m_place; }
    /// How far the list reaches, in metres: the default radius, or more where nothing is nearer.
    [[nodiscard]] double radius() const { return m_radius; }
    /// Whether the list shows the places of one spot instead of those around the origin.
    [[nodiscard]] bool isOneSpot() const { return !m_spot.isEmpty(); }
    /// What the places around it are narrowed by. The places of one spot are shown as they are.
    [[nodiscard]] const PlaceWishes &wishes() const { return m_wishes; }
    /// The one service that is wished for, a label of the schema; empty if it is none, or several.
    [[nodiscard]] QString service() const;
    /// All that fit within the radius, be they in the list or not; without an origin, all that fit.
    [[nodiscard]] int count() const { return m_count; }
    /// How many of those have each trait.
    [[nodiscard]] const PlaceCounts &counts() const { return m_outlook.counts; }
    /// What one might wish for besides, and what that would leave. It belongs to wishes(), not to the places of one spot.
    [[nodiscard]] const PlaceOutlook &outlook() const { return m_outlook; }
    [[nodiscard]] bool isChosen(const PlaceFilter &filter) const;
    /// What consider() has found, once it has.
    [[nodiscard]] std::optional<PlaceChance> considered() const { return m_considered; }
    /// Whether the question for the current origin has been answered.
    [[nodiscard]] bool isListed() const { return m_listed; }

    /// Asks for points, towns and sources, unless they are here; again after the content has changed.
    void load();

    /// What is in the search field: the communes that fit come with communesFound().
    void setText(const QString &text);
    /// Whether communes() fits what is in the field; while it does not, the answer is on its way.
    [[nodiscard]] bool isAnswered() const { return m_answered == m_question; }
    void choose(const Commune &commune);
    /// Chooses one of communes(). While these still answer an older text, the first of the new answer is chosen once it
    /// is here: who types fast and presses Return must not land in a town that was suggested for the first letters.
    void chooseSuggested(int row);
    /// Chooses by INSEE code (a route's); nothing happens for an unknown one but notFound().
    void chooseByCode(const QString &code);
    /// Looks around a point: one of the map, or this PC's. One that is not on Earth changes nothing.
    void chooseAround(PlaceOrigin::Kind kind, GeoPoint point);
    void setWishes(const PlaceWishes &wishes);
    /// Makes a wish, or takes it back if it is made. « Now » is always this moment.
    void toggle(const PlaceFilter &filter);
    /// Asks what a wish that is still being written would leave; considerationChanged() follows.
    void consider(const PlaceFilter &filter);
    /// Wishes for this service and nothing else; a label that the schema does not know narrows nothing.
    void setService(const QString &label);
    /// Lists these places alone: those that stand at one spot of the map.
    void listOnly(const QList<qint64> &keys);
    void openPlace(const QString &id);
    void closePlace();
    /// Back to the empty page: nothing of the person before is shown to the next one. Wishes stay, for who looks around
    /// another commune; setWishes({}) takes them back.
    void clear();

Q_SIGNALS:
    void loaded();
    void communesFound();
    void placesChanged();
    void placeChanged();
    void considerationChanged();
    void notFound();
    void failed(const pdc::Error &error);

private:
    /// The index of the content that is open, made by the first question to it. For the store's thread alone.
    struct Index;

    [[nodiscard]] PlaceQuery queryFor(const PlaceWishes &wishes, double radius) const;
    void lookFrom(const PlaceOrigin &origin, const std::optional<Commune> &commune);
    void list(double radius);
    void listAgain();
    void forgetList();

    Store &m_store;
    const Clock &m_clock;
    CommuneSearch m_search;
    std::shared_ptr<Index> m_index;
    CommuneListModel m_communes;
    PlaceListModel m_places;
    QList<PlacePoint> m_points;
    QList<CommunePoint> m_towns;
    QList<PlaceSourceInfo> m_sources;
    QString m_text;
    std::optional<PlaceOrigin> m_origin;
    std::optional<Commune> m_commune; ///< Where the origin is one.
    std::optional<Place> m_place;
    QList<qint64> m_spot;
    PlaceWishes m_wishes;
    PlaceOutlook m_outlook;
    std::optional<PlaceChance> m_considered;
    int m_count = 0;
    double m_radius = 0;
    bool m_listed = false;
    bool m_loaded = false;
    quint64 m_question = 0; ///< Counts searches; an answer with an older number is dropped.
    quint64 m_answered = 0; ///< The search that communes() answers.
    bool m_chooseFirst = false; ///< As soon as the search is answered.
    quint64 m_listing = 0;
    quint64 m_considering = 0;
    quint64 m_opening = 0;
};

}
