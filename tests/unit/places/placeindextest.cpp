// SPDX-License-Identifier: GPL-3.0-or-later
#include "placesworld.h"
#include "support/suite.h"

#include <random>

using namespace Qt::StringLiterals;
using namespace pdc;
using pdc::test::row;
using World = pdc::test::PlacesWorld;

/// What a question leaves of the places, in which order, and how many more questions would leave.
class PlaceIndexTest : public pdc::test::Suite
{
    Q_OBJECT

    const QDateTime m_now{QDate(2026, 11, 26), QTime(10, 0)}; // A Thursday.

    /// Of a commune that the gazetteer does not know, which could tell that a place is too far from it.
    static QJsonObject elsewhere(const QString &id, QJsonObject changes)
    {
        changes.insert(u"code_insee"_s, u"01999"_s);
        changes.insert(u"code_postal"_s, u"01999"_s);
        return row(id, changes);
    }
    static PlaceTraits services(const QStringList &labels)
    {
        PlaceTraits traits;
        for (const QString &label : labels)
            traits |= PlaceTraits::of(PlaceList::Services, label).value();
        return traits;
    }
    [[nodiscard]] PlaceAnswer ask(const World &world, const PlaceQuery &query) const
    {
        return PlaceIndex::read(*world.content, m_now.date()).value()->find(query, m_now);
    }

private Q_SLOTS:
    void placesComeNearestFirstWithinTheRadius()
    {
        World world;
        const auto at = [](const QString &id, double latitude) { return elsewhere(id, {{u"latitude"_s, latitude}}); };
        QVERIFY(world.import({at(u"loin"_s, 46.2), at(u"ici"_s, 45.75), at(u"là"_s, 45.8), at(u"ici-même"_s, 45.75)}));
        PlaceQuery query;
        query.near = GeoPoint{45.75, 4.85};
        query.radius = 30'000;
        const auto hits = findPlaces(*world.content, query);
        QVERIFY(hits);
        QCOMPARE(world.find(query), QStringList({u"ici"_s, u"ici-même"_s, u"là"_s}));
        QCOMPARE(hits->at(0).distance.value_or(-1), 0.0);
        QCOMPARE(qRound(hits->at(2).distance.value_or(-1)), 5560);
        query.radius = 60'000;
        QCOMPARE(world.find(query).last(), u"loin"_s);
        query.limit = 2;
        QCOMPARE(world.find(query), QStringList({u"ici"_s, u"ici-même"_s}));
        query.radius = 21'000'000;
        query.limit = 20;
        QCOMPARE(world.find(query).size(), 4);
    }

    void aPlaceOnTheEdgeOfTheRadiusIsWithin()
    {
        World world;
        QVERIFY(world.import({row(u"a"_s, {{u"latitude"_s, 45.9}, {u"longitude"_s, 5.1}})}));
        PlaceQuery query;
        query.near = GeoPoint{45.75, 4.85};
        query.radius = distanceMetres(*query.near, {45.9, 5.1});
        QCOMPARE(world.find(query), QStringList{u"a"_s});
        query.radius -= 1;
        QCOMPARE(world.find(query), QStringList());
    }

    void placesOverTheAntimeridianAreFound()
    {
        World world;
        QVERIFY(world.import({elsewhere(u"ouest"_s, {{u"latitude"_s, -14.3}, {u"longitude"_s, -179.9}}),
                              elsewhere(u"est"_s, {{u"latitude"_s, -14.3}, {u"longitude"_s, 179.9}})}));
        PlaceQuery query;
        query.near = GeoPoint{-14.3, 179.95};
        QCOMPARE(world.find(query), QStringList({u"est"_s, u"ouest"_s}));
    }

    void filtersMustAllHold()
    {
        World world;
        const QString access = u"Accès internet et matériel informatique"_s;
        const QString steps = u"Aide aux démarches administratives"_s;
        QVERIFY(world.import({row(u"a"_s,
                                  {{u"services"_s, QString(access + u'|' + steps)},
                                   {u"frais_a_charge"_s, u"Gratuit"_s},
                                   {u"publics_specifiquement_adresses"_s, u"Jeunes| Seniors"_s}}),
                              row(u"b"_s,
                                  {{u"services"_s, access},
                                   {u"frais_a_charge"_s, u"Gratuit|Payant"_s},
                                   {u"prise_en_charge_specifique"_s, u"Surdité"_s}}),
                              row(u"c"_s, {{u"services"_s, u"Aide aux démarches administratives en ligne"_s}})}));
        PlaceQuery query;
        query.traits = services({steps});
        QCOMPARE(world.find(query), QStringList{u"a"_s}); // The label itself, not its beginning.
        query.traits = services({access, steps});
        QCOMPARE(world.find(query), QStringList{u"a"_s});
        query.traits = services({access});
        QCOMPARE(world.find(query), QStringList({u"a"_s, u"b"_s}));
        query.traits |= PlaceTraits::free();
        QCOMPARE(world.find(query), QStringList{u"a"_s});
        query.traits = services({access}) | *PlaceTraits::of(PlaceList::Publics, u"Seniors");
        QCOMPARE(world.find(query), QStringList{u"a"_s});
        query.traits |= *PlaceTraits::of(PlaceList::Care, u"Surdité");
        QCOMPARE(world.find(query), QStringList());
        query.traits = services({access}) | *PlaceTraits::of(PlaceList::Care, u"Surdité");
        QCOMPARE(world.find(query), QStringList{u"b"_s});
    }

    void wordsAreFoundByTheirBeginningWhateverTheAccents()
    {
        World world;
        QVERIFY(world.import({row(u"a"_s, {{u"nom"_s, u"Médiathèque Saint-Étienne"_s}}),
                              row(u"b"_s, {{u"nom"_s, u"Espace France services"_s}, {u"commune"_s, u"Écully"_s}})}));
        PlaceQuery query;
        query.text = u"MEDIA st etienne"_s;
        QCOMPARE(world.find(query), QStringList{u"a"_s});
        query.text = u"ecul france"_s;
        QCOMPARE(world.find(query), QStringList{u"b"_s});
        query.text = u"thèque"_s;
        QCOMPARE(world.find(query), QStringList());
        query.text = u"paix"_s;
        QCOMPARE(world.find(query).size(), 2);
        query.text = u" - "_s;
        QCOMPARE(world.find(query).size(), 2);
    }

    void keysNarrowToThePlacesOfASpot()
    {
        World world;
        QVERIFY(world.import({row(u"a"_s), row(u"b"_s), row(u"c"_s)}));
        const auto points = placePoints(*world.content);
        QVERIFY(points && points->size() == 3);
        PlaceQuery query;
        query.keys = {points->at(0).key, points->at(2).key, 999};
        QCOMPARE(world.find(query), QStringList({u"a"_s, u"c"_s}));
    }

    void aTypingErrorIsForgivenInWords()
    {
        World world;
        QVERIFY(world.import({row(u"a"_s, {{u"nom"_s, u"Médiathèque de Vaise"_s}}), row(u"b"_s)}));
        PlaceQuery query;
        query.text = u"mediateque"_s;
        QCOMPARE(world.find(query), QStringList{u"a"_s});
        query.text = u"medatque"_s;
        QCOMPARE(world.find(query), QStringList());
    }

    void withoutAnOriginNearMissesComeAfterTheWordsThemselves()
    {
        World world;
        const auto at = [](const QString &id, const QString &commune, double latitude) {
            return elsewhere(id,
                             {{u"nom"_s, u"Médiathèque "_s + id},
                              {u"adresse"_s, u"1 rue"_s},
                              {u"commune"_s, commune},
                              {u"latitude"_s, latitude}});
        };
        QVERIFY(
            world.import({at(u"a"_s, u"Laon"_s, 45.75), at(u"b"_s, u"La Roche-sur-Yon"_s, 45.76),
                          at(u"c"_s, u"Lyon"_s, 45.77), at(u"d"_s, u"Lyon"_s, 45.78), at(u"e"_s, u"Paris"_s, 45.79)}));
        PlaceQuery query;
        query.text = u"mediatheque lyon"_s;
        QCOMPARE(world.find(query), QStringList({u"c"_s, u"d"_s, u"a"_s, u"b"_s}));
        query.limit = 1;
        QCOMPARE(world.find(query), QStringList{u"c"_s});
        query.limit = 20;
        query.near = GeoPoint{45.75, 4.85}; // Who stands somewhere wants the nearest.
        QCOMPARE(world.find(query), QStringList({u"a"_s, u"b"_s, u"c"_s, u"d"_s}));
    }

    void whatIsKnownToBeClosedIsLeftOut()
    {
        World world;
        const auto with = [](const QString &id, const QString &hours) { return row(id, {{u"horaires"_s, hours}}); };
        QVERIFY(world.import({with(u"matin"_s, u"Mo-Fr 09:00-12:00"_s), with(u"soir"_s, u"Mo-Fr 18:00-20:00"_s),
                              with(u"muet"_s, {}), with(u"samedi"_s, u"Sa 09:00-12:00"_s),
                              with(u"confus"_s, u"sur rendez-vous"_s), with(u"férié"_s, u"PH 09:00-12:00"_s)}));
        PlaceQuery query;
        query.open = HoursWish::at({{2026, 11, 26}, 10 * 60});
        QCOMPARE(world.find(query), QStringList({u"confus"_s, u"matin"_s, u"muet"_s}));
        query.open = HoursWish::within({2026, 11, 26}, 17 * 60, 22 * 60);
        QCOMPARE(world.find(query), QStringList({u"confus"_s, u"muet"_s, u"soir"_s}));
        query.open = HoursWish::at({{2026, 11, 28}, 10 * 60});
        QCOMPARE(world.find(query), QStringList({u"confus"_s, u"muet"_s, u"samedi"_s}));
        query.open = HoursWish::at({{2026, 12, 25}, 10 * 60}); // A Friday, and Christmas.
        QCOMPARE(world.find(query), QStringList({u"confus"_s, u"férié"_s, u"matin"_s, u"muet"_s}));
        query.open.reset();
        query.traits = PlaceTraits::weekend();
        QCOMPARE(world.find(query), QStringList{u"samedi"_s});
    }

    void hoursAroundAHolidayAreThoseOfTheRules()
    {
        const QString written = u"Mo-Fr 09:00-12:00; PH -1 day 20:00-03:00; PH +1 day 22:00-02:00"_s;
        World world;
        QVERIFY(world.import({row(u"a"_s, {{u"horaires"_s, written}})}));
        const auto rules = OpeningHours::parse(written);
        const auto index = PlaceIndex::read(*world.content, m_now.date());
        QVERIFY(rules && index);
        const HoursCalendar rhone(u"69"_s);
        QCOMPARE(rules->stateAt({{2026, 11, 13}, 60}, rhone), HoursState::Open); // Two days after 11 November.
        for (int hour = 0; hour < 8 * 24; ++hour) {
            const WallTime time{QDate(2026, 11, 8).addDays(hour / 24), 60 * (hour % 24)};
            PlaceQuery query;
            query.open = HoursWish::at(time);
            const int open = rules->stateAt(time, rhone) == HoursState::Closed ? 0 : 1;
            const QString when = u"%1 %2 h"_s.arg(time.date.toString(Qt::ISODate)).arg(hour % 24);
            QVERIFY2((*index)->find(query, {}).count == open, qPrintable(when));
        }
    }

    void nowIsWhatTheClockThereShows()
    {
        World world;
        const QString hours = u"Mo-Fr 13:00-14:00"_s;
        QVERIFY(world.import(
            {row(u"lyon"_s, {{u"horaires"_s, hours}}),
             row(u"réunion"_s,
                 {{u"horaires"_s, hours}, {u"code_insee"_s, u"97411"_s}, {u"code_postal"_s, u"97400"_s}})}));
        const QDateTime noonInParis(QDate(2026, 11, 26), QTime(9, 30), Qt::UTC); // 10:30 there, 13:30 in La Réunion.
        PlaceQuery query;
        query.open = HoursWish::atInstant(noonInParis);
        QCOMPARE(world.find(query), QStringList{u"réunion"_s});
    }

    void eachTraitIsCountedAmongWhatFits()
    {
        World world;
        QVERIFY(world.import({row(u"a"_s, {{u"frais_a_charge"_s, u"Gratuit"_s}, {u"horaires"_s, u"24/7"_s}}),
                              row(u"b"_s, {{u"frais_a_charge"_s, u"Gratuit|Payant"_s}, {u"horaires"_s, u"off"_s}}),
                              elsewhere(u"c"_s,
                                        {{u"frais_a_charge"_s, u"Gratuit"_s},
                                         {u"services"_s, u"Utilisation sécurisée du numérique"_s},
                                         {u"latitude"_s, 47.0}})}));
        PlaceQuery query;
        const PlaceAnswer all = ask(world, query);
        QCOMPARE(all.count, 3);
        QCOMPARE(all.counts.with(PlaceTraits::free()), 2);
        QCOMPARE(all.counts.with(PlaceTraits::weekend()), 1);
        QCOMPARE(all.counts.openNow, 2); // One is, of one nothing is known.
        query.near = GeoPoint{45.76, 4.85};
        query.limit = 1;
        const PlaceAnswer near = ask(world, query);
        QCOMPARE(near.count, 2); // Of all that fit, not of those that are listed.
        QCOMPARE(near.matches.size(), 1);
        QCOMPARE(near.counts.with(PlaceTraits::free()), 1);
        QCOMPARE(near.counts.with(services({u"Utilisation sécurisée du numérique"_s})), 0);
    }

    void answersAreThoseOfASearchRowByRow()
    {
        World world;
        std::mt19937 random(20261123);
        const auto below = [&](int most) { return int(random() % unsigned(most)); };
        static const QStringList hours{u"Mo-Fr 09:00-12:00,14:00-18:00"_s,
                                       u"24/7"_s,
                                       u"We 14:00-02:00; PH off"_s,
                                       u"Mo-Sa 10:00-19:00; SH off"_s,
                                       u"sur rendez-vous"_s,
                                       QString(),
                                       u"Apr-Oct: Mo-Su 08:00-20:00"_s,
                                       u"Sa[1] 09:00-12:00"_s};
        static const QStringList codes{u"69999"_s, u"67999"_s, u"97499"_s};
        QJsonArray rows;
        for (int i = 0; i < 400; ++i) {
            QStringList offered;
            for (const QStringView label : placeServices) {
                if (below(3) == 0)
                    offered << label.toString();
            }
            rows.append(row(QString::number(i),
                            {{u"nom"_s, u"Lieu %1"_s.arg(i, 3, 10, QChar(u'0'))},
                             {u"services"_s, offered.join(u'|')},
                             {u"horaires"_s, hours[below(int(hours.size()))]},
                             {u"code_insee"_s, codes[below(3)]},
                             {u"code_postal"_s, u"01999"_s},
                             {u"frais_a_charge"_s, placeFees[size_t(below(3))].toString()},
                             {u"latitude"_s, 45.0 + below(1000) / 500.0},
                             {u"longitude"_s, 4.0 + below(1000) / 500.0}}));
        }
        QVERIFY(world.import(rows));
        const auto index = PlaceIndex::read(*world.content, m_now.date());
        QVERIFY(index);
        for (int question = 0; question < 300; ++question) {
            PlaceQuery query;
            query.near = GeoPoint{45.0 + below(1000) / 500.0, 4.0 + below(1000) / 500.0};
            query.radius = 1000 * below(120);
            QStringList wanted;
            for (const QStringView label : placeServices) {
                if (below(8) == 0)
                    wanted << label.toString();
            }
            query.traits = services(wanted);
            const QDate day(2026, 1 + below(12), 1 + below(28));
            const int from = 60 * below(24);
            if (below(2) == 0)
                query.open = below(2) == 0 ? HoursWish::at({day, from}) : HoursWish::within(day, from, from + 60);
            query.limit = 1000;
            QStringList expected;
            Statement select(*world.content, u"SELECT id, lat, lon, services, horaires, code_insee FROM place"_s);
            select.bind();
            QList<std::pair<double, QString>> found;
            while (select.next()) {
                const QStringList offered = select.text(3).split(u'|');
                const double distance = distanceMetres(*query.near, {select.real(1), select.real(2)});
                const bool offers = std::all_of(wanted.begin(), wanted.end(),
                                                [&](const QString &label) { return offered.contains(label); });
                const HoursCalendar calendar(departmentOf(select.text(5), {}));
                const auto rules = OpeningHours::parse(select.text(4));
                const bool isClosed =
                    query.open && rules && query.open->stateOf(*rules, calendar) == HoursState::Closed;
                if (distance <= query.radius && offers && !isClosed)
                    found.append({distance, select.text(0)});
            }
            std::sort(found.begin(), found.end(), [](const auto &a, const auto &b) {
                return a.first != b.first ? a.first < b.first : a.second.toInt() < b.second.toInt();
            });
            for (const auto &[distance, id] : found)
                expected << id;
            const PlaceAnswer answer = (*index)->find(query, m_now);
            QCOMPARE(answer.count, int(expected.size()));
            const auto hits = placeHits(*world.content, answer.matches);
            QVERIFY(hits);
            QStringList ids;
            for (const PlaceHit &hit : *hits)
                ids << hit.id;
            QCOMPARE(ids, expected);
        }
    }
};

QTEST_GUILESS_MAIN(PlaceIndexTest)
#include "placeindextest.moc"
