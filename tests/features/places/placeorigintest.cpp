// SPDX-License-Identifier: GPL-3.0-or-later
#include "places/placefinder.h"
#include "store/store.h"
#include "support/suite.h"
#include "support/wait.h"
#include "unit/places/placesworld.h"

#include <memory>

using namespace Qt::StringLiterals;
using namespace pdc;
using pdc::test::waitUntil;

/// Someone looks for a place around a point.
class PlaceOriginTest final : public test::Suite
{
    Q_OBJECT

    QMap<QString, GeoPoint> m_content;
    test::FixedClock m_clock{QDateTime({2026, 11, 26}, {10, 20})};
    std::unique_ptr<Store> m_store;
    std::unique_ptr<PlaceFinder> m_finder;

    [[nodiscard]] QStringList places() const
    {
        QStringList ids;
        for (int i = 0; i < m_finder->places().rowCount(); ++i)
            ids << m_finder->places().at(i).id;
        return ids;
    }
    [[nodiscard]] bool lists(const QStringList &ids) const { return m_finder->isListed() && places() == ids; }

private Q_SLOTS:
    void init()
    {
        Suite::init();
        m_content = {{u"centre"_s, {45.751, 4.851}}, {u"quai"_s, {45.76, 4.87}}, {u"vienne"_s, {45.53, 4.87}}};
        m_store = std::make_unique<Store>(
            [this]() -> Result<Database> {
                test::PlacesWorld world;
                QJsonArray rows;
                for (auto place = m_content.cbegin(); place != m_content.cend(); ++place) {
                    // The gazetteer does not know it, and so not that a place is too far from it.
                    rows.append(test::row(place.key(),
                                          {{u"commune"_s, u"Ailleurs"_s},
                                           {u"code_postal"_s, u"01999"_s},
                                           {u"code_insee"_s, u""_s},
                                           {u"latitude"_s, place->latitude},
                                           {u"longitude"_s, place->longitude}}));
                }
                if (const auto done = world.import(rows); !done)
                    return done.error();
                return std::move(*world.content);
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

    void aPointIsLookedAroundAsACommuneIs()
    {
        m_finder->setText(u"lyo"_s);
        m_finder->chooseAround(PlaceOrigin::Kind::Point, {45.55, 4.87}); // Before the answer came.
        QVERIFY(waitUntil([&] { return lists({u"vienne"_s, u"centre"_s, u"quai"_s}); }));
        QVERIFY(*m_finder->places().at(0).distance < 2'500);
        QCOMPARE(m_finder->origin()->kind, PlaceOrigin::Kind::Point);
        QVERIFY(!m_finder->commune() && m_finder->text().isEmpty());
        m_finder->toggle(PlaceFilter::ofRadius(5'000));
        QVERIFY(waitUntil([&] { return lists({u"vienne"_s}); }));
    }

    void itFollowsTheContent()
    {
        m_finder->chooseAround(PlaceOrigin::Kind::Point, {45.55, 4.87});
        m_finder->setWishes(with({}, PlaceFilter::ofRadius(5'000)));
        QVERIFY(waitUntil([&] { return lists({u"vienne"_s}); }));
        m_content.insert(u"neuf"_s, {45.551, 4.871});
        m_store->reopenContent();
        QVERIFY(waitUntil([&] { return lists({u"neuf"_s, u"vienne"_s}); }));
    }

    void oneOriginReplacesTheOther()
    {
        m_finder->chooseByCode(u"69123"_s);
        QVERIFY(waitUntil([&] { return lists({u"centre"_s, u"quai"_s, u"vienne"_s}); }));
        QCOMPARE(m_finder->origin()->name, u"Lyon"_s);
        m_finder->chooseAround(PlaceOrigin::Kind::ThisPc, {45.76, 4.87});
        QVERIFY(waitUntil([&] { return lists({u"quai"_s, u"centre"_s, u"vienne"_s}); }));
        QVERIFY(!m_finder->commune());
        // What is not on Earth changes nothing.
        m_finder->chooseAround(PlaceOrigin::Kind::Point, {95, 4.8});
        QCOMPARE(m_finder->origin()->kind, PlaceOrigin::Kind::ThisPc);
        m_finder->clear();
        QVERIFY(!m_finder->origin());
        QVERIFY(places().isEmpty());
    }
};

QTEST_GUILESS_MAIN(PlaceOriginTest)
#include "placeorigintest.moc"
