// SPDX-License-Identifier: GPL-3.0-or-later
#include "findercontent.h"
#include "places/placefinder.h"
#include "places/placeserror.h"
#include "store/store.h"
#include "support/suite.h"
#include "support/wait.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <atomic>

using namespace Qt::StringLiterals;
using namespace pdc;
using pdc::test::contentIn;
using pdc::test::PlaceAt;
using pdc::test::waitUntil;

/// Someone looks for a place that helps.
class PlaceFinderTest : public pdc::test::Suite
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    QList<PlaceAt> m_content;
    std::atomic<bool> m_fails = false;
    QSemaphore m_gate;
    test::FixedClock m_clock{QDateTime({2026, 11, 26}, {10, 20})}; // A Thursday.
    std::unique_ptr<Store> m_store;
    std::unique_ptr<PlaceFinder> m_finder;

    /// Holds the store's thread until letGo(): what is asked meanwhile waits, as behind a slow disk.
    void hold()
    {
        (void)m_store->content([this](const Database &) -> Result<> {
            m_gate.acquire();
            return {};
        });
    }
    void letGo() { m_gate.release(); }
    /// Until all that was asked so far has been answered.
    void settle()
    {
        m_store->content([](const Database &) -> Result<> { return {}; }).waitForFinished();
        QCoreApplication::processEvents();
        m_store->content([](const Database &) -> Result<> { return {}; }).waitForFinished();
        QCoreApplication::processEvents();
    }
    [[nodiscard]] QStringList communes() const
    {
        QStringList names;
        for (int i = 0; i < m_finder->communes().rowCount(); ++i)
            names << m_finder->communes().at(i).name;
        return names;
    }
    [[nodiscard]] QStringList places() const
    {
        QStringList ids;
        for (int i = 0; i < m_finder->places().rowCount(); ++i)
            ids << m_finder->places().at(i).id;
        return ids;
    }
    bool choose(const QString &code)
    {
        m_finder->chooseByCode(code);
        return waitUntil(
            [&] { return m_finder->commune() && m_finder->commune()->code == code && m_finder->isListed(); });
    }

private Q_SLOTS:
    void init()
    {
        Suite::init();
        m_folder = std::make_unique<QTemporaryDir>();
        m_content = {
            {u"centre"_s, 45.751, 4.851}, {u"quai"_s, 45.76, 4.87}, {u"vienne"_s, 45.53, 4.87}, {u"loin"_s, 45.9, 3.9}};
        m_fails = false;
        m_store = std::make_unique<Store>(
            [this]() -> Result<Database> {
                if (m_fails)
                    return Error(StoreError::Unreadable, u"on purpose"_s);
                return contentIn(m_folder->filePath(u"content.sqlite"_s), m_content);
            },
            [] { return Database::open(u":memory:"_s, Database::Mode::ReadWrite); });
        m_finder = std::make_unique<PlaceFinder>(*m_store, m_clock);
    }
    void cleanup()
    {
        m_store->stop();
        m_finder.reset();
        m_store.reset();
    }

    void typingFindsCommunesAndChoosingOneListsThePlacesAround()
    {
        m_finder->setText(u"ville"_s);
        QVERIFY(waitUntil([&] { return !communes().isEmpty(); }));
        QCOMPARE(communes(), QStringList{u"Villeurbanne"_s});
        m_finder->choose(m_finder->communes().at(0));
        QCOMPARE(m_finder->text(), u"Villeurbanne"_s);
        QVERIFY(waitUntil([&] { return m_finder->isListed(); }));
        QCOMPARE(places(), QStringList({u"quai"_s, u"centre"_s, u"vienne"_s}));
        QCOMPARE(m_finder->radius(), 30'000.0);
    }

    void theListIsNarrowedToWhatIsOfferedAndWidenedAgain()
    {
        const QString daily = u"Maîtrise des outils numériques du quotidien"_s;
        m_content[1].service = u"Aide aux démarches administratives| "_s + daily;
        m_content[3].service = daily;
        m_finder->setService(u"maitrise des outils numeriques du quotidien"_s);
        QCOMPARE(m_finder->service(), daily);
        QVERIFY(choose(u"69123"_s));
        QCOMPARE(places(), QStringList{u"quai"_s});
        m_finder->setService({});
        QVERIFY(waitUntil([&] { return m_finder->isListed() && places().size() == 3; }));
        // What the schema does not know narrows nothing.
        m_finder->setService(u"Réparer des vélos"_s);
        QVERIFY(m_finder->service().isEmpty());
        QCOMPARE(places().size(), 3);
        // And it reaches further where nobody near offers it.
        m_content[1].service.clear();
        m_finder->setService(daily);
        m_store->reopenContent();
        QVERIFY(waitUntil([&] { return places() == QStringList{u"loin"_s}; }));
        // A spot of the map lists all that stands there.
        m_finder->listOnly({m_finder->places().at(0).key - 1});
        QVERIFY(waitUntil([&] { return m_finder->isListed() && places() == QStringList{u"vienne"_s}; }));
    }

    void wishesNarrowTheListAndSayBeforehandHowManyRemain()
    {
        const QString safety = u"Utilisation sécurisée du numérique"_s;
        const PlaceTraits safe = *PlaceTraits::of(PlaceList::Services, safety);
        m_content[0].service = safety;
        m_content[0].hours = u"Th 14:00-18:00"_s;
        m_content[1].hours = u"Th 09:00-12:00"_s;
        QSignalSpy changed(m_finder.get(), &PlaceFinder::placesChanged);
        m_finder->load();
        QVERIFY(waitUntil([&] { return m_finder->count() == 4; })); // Of all, before a commune is chosen.
        QVERIFY(!m_finder->isListed());
        QCOMPARE(m_finder->counts().with(safe), 1);
        QVERIFY(choose(u"69123"_s));
        QCOMPARE(m_finder->count(), 3);
        QCOMPARE(m_finder->counts().openNow, 2); // One opens in the afternoon, of one nothing is known.
        m_finder->setWishes({{}, HoursWish::parse(u"jeudi après-midi", m_clock.now()), {}, 0});
        QVERIFY(waitUntil([&] { return m_finder->isListed() && places() == QStringList({u"centre"_s, u"vienne"_s}); }));
        QCOMPARE(m_finder->places().at(0).open, HoursState::Open);
        QCOMPARE(m_finder->places().at(1).open, HoursState::Unknown);
        QCOMPARE(m_finder->counts().with(safe), 1);
        m_finder->setWishes({safe, {}, {}, 1'000});
        QVERIFY(waitUntil([&] { return m_finder->isListed() && places() == QStringList{u"centre"_s}; }));
        QCOMPARE(m_finder->service(), safety);
        // A radius that was asked for is not widened.
        m_finder->setWishes({safe, HoursWish::atInstant(m_clock.now()), {}, 1'000});
        QVERIFY(waitUntil([&] { return m_finder->isListed() && places().isEmpty(); }));
        QCOMPARE(m_finder->radius(), 1'000.0);
        m_finder->setWishes({{}, {}, u"VIEN"_s, 0});
        QVERIFY(waitUntil([&] { return m_finder->isListed() && places() == QStringList{u"vienne"_s}; }));
        m_finder->setWishes({{}, {}, u"xylophone"_s, 0});
        QVERIFY(waitUntil([&] { return m_finder->isListed() && places().isEmpty(); }));
        QCOMPARE(m_finder->count(), 0);
        m_finder->setWishes({});
        QVERIFY(waitUntil([&] { return m_finder->isListed() && m_finder->count() == 3; }));
    }

    void whereNothingIsNearTheListReachesFurther()
    {
        QVERIFY(choose(u"63113"_s));
        QCOMPARE(places(), QStringList{u"loin"_s}); // 64 km away.
        QCOMPARE(m_finder->radius(), 120'000.0);
    }

    void whereNothingIsAtAllTheListIsEmptyAndSaysSo()
    {
        QVERIFY(choose(u"97411"_s));
        QCOMPARE(places(), QStringList());
        QCOMPARE(m_finder->radius(), 120'000.0);
        QVERIFY(m_finder->isListed());
    }

    void onlyTheLastQuestionIsAnswered()
    {
        QSignalSpy found(m_finder.get(), &PlaceFinder::communesFound);
        settle();
        hold();
        for (const QString &typed : {u"v"_s, u"vi"_s, u"vil"_s, u"a"_s})
            m_finder->setText(typed);
        letGo();
        QVERIFY(waitUntil([&] { return found.size() > 0; }));
        settle();
        QCOMPARE(found.size(), 1);
        QCOMPARE(communes(), QStringList{u"Ajaccio"_s});
    }

    void whoTypesFastAndChoosesGetsWhatWasTyped()
    {
        m_finder->setText(u"v"_s);
        settle();
        QVERIFY(communes().contains(u"Villeurbanne"_s));
        hold();
        m_finder->setText(u"ajac"_s);
        QVERIFY(!m_finder->isAnswered());
        m_finder->chooseSuggested(0);
        QVERIFY(!m_finder->commune());
        letGo();
        QVERIFY(waitUntil([&] { return m_finder->isListed(); }));
        QCOMPARE(m_finder->commune()->name, u"Ajaccio"_s);
        QVERIFY(m_finder->isAnswered());
        // What is typed after the choice takes the choice back.
        hold();
        m_finder->setText(u"lyo"_s);
        m_finder->chooseSuggested(0);
        m_finder->setText(u"lyon"_s);
        letGo();
        settle();
        QCOMPARE(communes(), QStringList{u"Lyon"_s});
        QCOMPARE(m_finder->commune()->name, u"Ajaccio"_s);
        m_finder->chooseSuggested(5);
        QCOMPARE(m_finder->commune()->name, u"Ajaccio"_s);
        m_finder->chooseSuggested(0);
        QCOMPARE(m_finder->commune()->name, u"Lyon"_s);
    }

    void anAnswerThatComesAfterTheChoiceIsDropped()
    {
        QVERIFY(choose(u"69123"_s));
        const Commune lyon = *m_finder->commune();
        m_finder->setText(u"lyo"_s);
        settle();
        hold();
        m_finder->setText(u"ajac"_s);
        m_finder->chooseByCode(u"2A004"_s);
        m_finder->choose(lyon);
        letGo();
        settle();
        QVERIFY(waitUntil([&] { return m_finder->isListed(); }));
        QCOMPARE(m_finder->commune()->name, u"Lyon"_s);
        QCOMPARE(communes(), QStringList{u"Lyon"_s});
        QCOMPARE(places().first(), u"centre"_s);
    }

    void theListIsThatOfTheCommuneChosenLast()
    {
        QVERIFY(choose(u"69123"_s));
        const Commune lyon = *m_finder->commune();
        QVERIFY(choose(u"63113"_s));
        const Commune clermont = *m_finder->commune();
        QSignalSpy changed(m_finder.get(), &PlaceFinder::placesChanged);
        hold();
        m_finder->choose(lyon);
        QVERIFY(!m_finder->isListed());
        m_finder->choose(clermont);
        m_finder->choose(lyon);
        letGo();
        QVERIFY(waitUntil([&] { return m_finder->isListed(); }));
        settle();
        QCOMPARE(changed.size(), 1);
        QCOMPARE(places(), QStringList({u"centre"_s, u"quai"_s, u"vienne"_s}));
    }

    void anUnknownCommuneOrPlaceChangesNothing()
    {
        QVERIFY(choose(u"69123"_s));
        QSignalSpy missing(m_finder.get(), &PlaceFinder::notFound);
        m_finder->chooseByCode(u"69999"_s);
        QVERIFY(waitUntil([&] { return missing.size() == 1; }));
        QCOMPARE(m_finder->commune()->code, u"69123"_s);
        m_finder->openPlace(u"unheard-of"_s);
        QVERIFY(waitUntil([&] { return missing.size() == 2; }));
        QVERIFY(!m_finder->place());
        QCOMPARE(places().size(), 3);
    }

    void aPlaceOpensOverTheListAndCloses()
    {
        QVERIFY(choose(u"69123"_s));
        m_finder->openPlace(u"quai"_s);
        QVERIFY(waitUntil([&] { return m_finder->place().has_value(); }));
        QCOMPARE(m_finder->place()->id(), u"quai"_s);
        m_finder->closePlace();
        QVERIFY(!m_finder->place());
        // One that was still being looked up when it was closed does not open after all.
        hold();
        m_finder->openPlace(u"quai"_s);
        m_finder->closePlace();
        letGo();
        settle();
        QVERIFY(!m_finder->place());
        QCOMPARE(places().size(), 3);
    }

    void aSpotOfTheMapListsItsPlacesAlone()
    {
        QVERIFY(choose(u"69123"_s));
        m_finder->load();
        QVERIFY(waitUntil([&] { return m_finder->points().size() == 4; }));
        QCOMPARE(m_finder->sources().size(), 1);
        const auto keyOf = [&](const QString &id) {
            for (const PlacePoint &point : m_finder->points()) {
                if (point.id == id)
                    return point.key;
            }
            return qint64{-1};
        };
        m_finder->listOnly({keyOf(u"loin"_s), keyOf(u"quai"_s)});
        QVERIFY(m_finder->isOneSpot());
        QVERIFY(waitUntil([&] { return m_finder->isListed(); }));
        QCOMPARE(places(), QStringList({u"quai"_s, u"loin"_s}));
        m_finder->choose(*m_finder->commune());
        QVERIFY(!m_finder->isOneSpot());
        QVERIFY(waitUntil([&] { return m_finder->isListed(); }));
        QCOMPARE(places().size(), 3);
    }

    void nothingOfThePersonBeforeIsLeft()
    {
        QVERIFY(choose(u"69123"_s));
        m_finder->setText(u"lyo"_s);
        m_finder->openPlace(u"quai"_s);
        QVERIFY(waitUntil([&] { return m_finder->place().has_value() && !communes().isEmpty(); }));
        hold();
        m_finder->setText(u"vil"_s);
        m_finder->openPlace(u"centre"_s);
        m_finder->chooseByCode(u"2A004"_s);
        m_finder->clear();
        letGo();
        settle();
        QVERIFY(m_finder->text().isEmpty());
        QVERIFY(!m_finder->commune() && !m_finder->place() && !m_finder->isListed() && !m_finder->isOneSpot());
        QVERIFY(communes().isEmpty() && places().isEmpty());
    }

    void newContentIsShownWithoutBeingAskedFor()
    {
        m_finder->load();
        QVERIFY(choose(u"69123"_s));
        QVERIFY(waitUntil([&] { return m_finder->points().size() == 4; }));
        m_content = {{u"nouveau"_s, 45.75, 4.85}};
        m_store->reopenContent();
        QVERIFY(waitUntil([&] { return places() == QStringList{u"nouveau"_s} && m_finder->points().size() == 1; }));
        QCOMPARE(m_finder->commune()->name, u"Lyon"_s);
    }

    void aSpotOfTheFormerContentIsNotListedAnyMore()
    {
        m_finder->load();
        QVERIFY(waitUntil([&] { return m_finder->points().size() == 4; }));
        m_finder->listOnly({m_finder->points().first().key});
        QVERIFY(waitUntil([&] { return m_finder->isListed(); }));
        QCOMPARE(places().size(), 1);
        m_content = {{u"nouveau"_s, 45.75, 4.85}};
        m_store->reopenContent();
        QVERIFY(waitUntil([&] { return m_finder->points().size() == 1; }));
        settle();
        // Keys belong to one content: what stands there now must not be of the former one.
        QVERIFY(!m_finder->isOneSpot());
        QVERIFY(places().isEmpty());
    }

    void aFailureIsToldAndTheNextTryWorks()
    {
        m_fails = true;
        m_store->reopenContent();
        settle();
        QList<Error> failed;
        connect(m_finder.get(), &PlaceFinder::failed, this, [&](const Error &error) { failed << error; });
        QSignalSpy loaded(m_finder.get(), &PlaceFinder::loaded);
        m_finder->load();
        QVERIFY(waitUntil([&] { return failed.size() == 1; }));
        QVERIFY(failed.first().is(StoreError::Unreadable));
        m_finder->setText(u"lyon"_s);
        QVERIFY(waitUntil([&] { return failed.size() == 2; }));
        m_fails = false;
        m_finder->load();
        QVERIFY(waitUntil([&] { return loaded.size() == 1; }));
        QCOMPARE(m_finder->points().size(), 4);
        m_finder->setText(u"lyon"_s);
        QVERIFY(waitUntil([&] { return communes() == QStringList{u"Lyon"_s}; }));
        m_finder->disconnect(this);
    }

    void saysWhatEachWishWouldLeave()
    {
        const QString daily = u"Maîtrise des outils numériques du quotidien"_s;
        m_content = {{u"centre"_s, 45.751, 4.851, daily, u"Mo-Fr 09:00-17:00"_s},
                     {u"quai"_s, 45.76, 4.87, {}, u"Mo-Fr 14:00-17:00"_s},
                     {u"vienne"_s, 45.53, 4.87, u"Loisirs et créations numériques"_s},
                     {u"loin"_s, 45.9, 3.9, u"Compréhension du monde numérique"_s}};
        m_store->reopenContent();
        QVERIFY(choose(u"69123"_s));
        const auto chance = [&](const PlaceFilter &filter) { return m_finder->outlook().of(filter); };
        const auto service = [](int number) { return PlaceFilter::of(PlaceTraits::of(PlaceList::Services, number)); };
        QCOMPARE(m_finder->count(), 3);
        QCOMPARE(chance(service(1)), (PlaceChance{1, 1}));
        QCOMPARE(chance(service(6)), (PlaceChance{0, 1})); // One would go farther for it.
        QCOMPARE(chance(service(0)), (PlaceChance{0, 0}));
        QCOMPARE(chance(PlaceFilter::ofRadius(5'000)).here, 2);
        QCOMPARE(chance(PlaceFilter::ofRadius(30'000)).here, 3);
        QVERIFY(!m_finder->outlook().fitting);

        const auto afternoon = PlaceFilter::of(*HoursWish::parse(u"jeudi après-midi", m_clock.now()));
        QSignalSpy considered(m_finder.get(), &PlaceFinder::considerationChanged);
        m_finder->consider(afternoon);
        // An answer that is there at once came before anyone could begin to wait for it.
        QVERIFY(waitUntil([&] { return considered.size() == 1; }));
        QCOMPARE(m_finder->considered()->here, 3); // Nobody knows of « vienne ».

        m_finder->toggle(service(1));
        QVERIFY(waitUntil([&] { return m_finder->isListed() && m_finder->count() == 1; }));
        QCOMPARE(m_finder->outlook().fitting->size(), 1);
        m_finder->toggle(PlaceFilter::ofRadius(60'000));
        m_finder->toggle(service(4));
        QVERIFY(waitUntil([&] { return m_finder->isListed() && m_finder->count() == 0; }));
        const auto &remedies = m_finder->outlook().remedies;
        QCOMPARE(remedies.size(), 1); // To go farther than 60 km, or to give up the other one, would not help.
        QCOMPARE(remedies.at(0).without, service(4));
        QCOMPARE(remedies.at(0).count, 1);
        m_finder->toggle(remedies.at(0).without);
        QVERIFY(waitUntil([&] { return m_finder->isListed() && m_finder->count() == 1; }));
        QCOMPARE(filtersOf(m_finder->wishes()), (QList<PlaceFilter>{service(1), PlaceFilter::ofRadius(60'000)}));
    }
};

QTEST_GUILESS_MAIN(PlaceFinderTest)
#include "placefindertest.moc"
