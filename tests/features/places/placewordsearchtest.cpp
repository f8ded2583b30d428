// SPDX-License-Identifier: GPL-3.0-or-later
#include "findercontent.h"
#include "places/placefinder.h"
#include "store/store.h"
#include "support/suite.h"
#include "support/wait.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace pdc;
using pdc::test::contentIn;
using pdc::test::waitUntil;

/// Someone looks for places by words, from somewhere.
class PlaceWordSearchTest : public pdc::test::Suite
{
    Q_OBJECT

    const QString m_steps = u"Aide aux démarches administratives"_s;
    const QString m_access = u"Accès internet et matériel informatique"_s;
    QTemporaryDir m_folder;
    test::FixedClock m_clock{QDateTime({2026, 11, 26}, {10, 20})};
    std::unique_ptr<Store> m_store;
    std::unique_ptr<PlaceFinder> m_finder;

    [[nodiscard]] static PlaceTraits service(const QString &label)
    {
        return PlaceTraits::of(PlaceList::Services, label).value();
    }
    [[nodiscard]] bool wish(const PlaceWishes &wishes)
    {
        m_finder->setWishes(wishes);
        return waitUntil([&] { return m_finder->isListed() && m_finder->outlook().fitting; });
    }

private Q_SLOTS:
    void init()
    {
        Suite::init();
        m_store = std::make_unique<Store>(
            [this] {
                return contentIn(m_folder.filePath(u"content.sqlite"_s),
                                 {{u"Atelier proche"_s, 45.76, 4.86, m_access},
                                  {u"Atelier à 45 km"_s, 46.155, 4.85, m_steps},
                                  {u"Atelier très loin"_s, 48.4, -4.5, m_steps},
                                  {u"Autre"_s, 45.77, 4.86, m_steps}});
            },
            [] { return Database::open(u":memory:"_s, Database::Mode::ReadWrite); });
        m_finder = std::make_unique<PlaceFinder>(*m_store, m_clock);
        m_finder->chooseByCode(u"69123"_s);
        QVERIFY(waitUntil([&] { return m_finder->isListed(); }));
    }
    void cleanup()
    {
        m_store->stop();
        m_finder.reset();
        m_store.reset();
    }

    void whatIsFartherThanTheListIsCountedToo()
    {
        QVERIFY(wish({{}, {}, u"atelier"_s, 0}));
        QCOMPARE(m_finder->count(), 1);
        QCOMPARE(m_finder->radius(), 30'000.0);
        const PlaceOutlook &outlook = m_finder->outlook();
        QCOMPARE(outlook.of(PlaceFilter::of(service(m_steps))), (PlaceChance{0, 1}));
        QCOMPARE(outlook.of(PlaceFilter::of(service(m_access))), (PlaceChance{1, 1}));
        QCOMPARE(outlook.of(PlaceFilter::ofRadius(60'000)), (PlaceChance{2, 2}));
        QCOMPARE(outlook.fitting->size(), 3); // The map shows them all.
    }

    void aWishThatIsConsideredIsCountedFartherToo()
    {
        m_finder->consider(PlaceFilter::ofWords(u"atelier"_s));
        QVERIFY(waitUntil([&] { return m_finder->considered().has_value(); }));
        QCOMPARE(*m_finder->considered(), (PlaceChance{1, 2}));
    }

    void whereNothingIsLeftTheWordsMayBeGivenUpOrAnotherWish()
    {
        QVERIFY(wish({service(m_steps), {}, u"proche"_s, 0}));
        QCOMPARE(m_finder->count(), 0);
        QVERIFY(m_finder->outlook().fitting->isEmpty());
        QStringList remedies;
        for (const PlaceOutlook::Remedy &remedy : m_finder->outlook().remedies)
            remedies << u"%1 %2"_s.arg(remedy.without.words).arg(remedy.count);
        QCOMPARE(remedies, QStringList({u"proche 2"_s, u" 1"_s}));
        QVERIFY(wish({{}, {}, u"xylophone"_s, 0}));
        QCOMPARE(m_finder->outlook().remedies.size(), 1);
        QCOMPARE(m_finder->outlook().remedies.first().count, 3);
    }
};

QTEST_GUILESS_MAIN(PlaceWordSearchTest)
#include "placewordsearchtest.moc"
