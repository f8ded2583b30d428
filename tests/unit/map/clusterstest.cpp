// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/clusters.h"
#include "support/suite.h"

#include <QElapsedTimer>
#include <QSet>

#include <cmath>
#include <limits>
#include <random>

using namespace pdc;

namespace {
constexpr UnitBox everywhere{0, 0, 1, 1};

std::vector<MapPoint> randomPoints(int count, unsigned seed)
{
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> latitude(42, 51);
    std::uniform_real_distribution<double> longitude(-4, 8);
    std::vector<MapPoint> points;
    for (int i = 0; i < count; ++i)
        points.push_back({1000 + 7 * i, {latitude(random), longitude(random)}});
    return points;
}

int total(const std::vector<Cluster> &clusters)
{
    int sum = 0;
    for (const Cluster &cluster : clusters)
        sum += cluster.count;
    return sum;
}

double pixels(UnitPoint a, UnitPoint b, double zoom)
{
    return std::hypot(a.x - b.x, a.y - b.y) * worldSize(zoom);
}
}

class ClustersTest : public test::Suite
{
    Q_OBJECT

private Q_SLOTS:
    void countsEveryPointOnceAtEachZoom()
    {
        const ClusterIndex index(randomPoints(3000, 1));
        QCOMPARE(index.pointCount(), 3000);
        std::size_t farther = 0;
        for (int zoom = int(minZoom); zoom <= int(maxZoom); ++zoom) {
            const auto clusters = index.query(everywhere, zoom);
            QCOMPARE(total(clusters), 3000);
            QSet<qint64> ids;
            for (const Cluster &cluster : clusters) {
                const QList<qint64> members = index.members(cluster);
                QCOMPARE(members.size(), cluster.count);
                ids.unite(QSet<qint64>(members.begin(), members.end()));
            }
            QCOMPARE(ids.size(), 3000);
            QVERIFY(clusters.size() >= farther);
            farther = clusters.size();
        }
        QVERIFY(index.query(everywhere, minZoom).size() < 60);
        QVERIFY(index.query(everywhere, maxZoom).size() > 2900);
    }

    void leavesNoTwoPointsApartThatAreNear()
    {
        // Two single points within the radius would have been joined.
        const ClusterIndex index(randomPoints(500, 2));
        for (const int zoom : {6, 9, 12}) {
            const auto clusters = index.query(everywhere, zoom);
            int singles = 0;
            for (const Cluster &a : clusters) {
                singles += a.count == 1;
                for (const Cluster &b : clusters) {
                    if (a.count == 1 && b.count == 1 && a.id < b.id)
                        QVERIFY(pixels(a.centre, b.centre, zoom) > ClusterIndex::radius);
                }
            }
            QVERIFY(singles > 0 || zoom == 6);
        }
    }

    void standsInTheMeanOfItsMembers()
    {
        const std::vector<MapPoint> points{{1, {45.0, 5.0}}, {2, {45.0, 5.003}}, {3, {45.0, 5.006}}, {4, {48, 2}}};
        const ClusterIndex index(points);
        const auto clusters = index.query(everywhere, 9.9);
        QCOMPARE(clusters.size(), std::size_t(2));
        QCOMPARE(clusters[0].count, 3);
        QVERIFY(pixels(clusters[0].centre, project(GeoPoint{45.0, 5.003}), 9) < 1e-6);
        QCOMPARE(clusters[1].count, 1);
        QCOMPARE(clusters[1].id, qint64(4));
        QCOMPARE(index.members(clusters[0]), (QList<qint64>{1, 2, 3}));
        const UnitBox extent = index.extent(clusters[0]);
        QCOMPARE(extent.left, project(points[0].position).x);
        QCOMPARE(extent.right, project(points[2].position).x);
    }

    void saysAtWhichZoomAClusterFallsApart()
    {
        const ClusterIndex index(randomPoints(800, 3));
        int checked = 0;
        for (int zoom = int(minZoom); zoom < int(maxZoom); ++zoom) {
            for (const Cluster &cluster : index.query(everywhere, zoom)) {
                const auto split = index.splitZoom(cluster);
                if (!split)
                    continue;
                QVERIFY(*split > zoom);
                const qint64 member = index.members(cluster).first();
                QCOMPARE(index.clusterOf(member, *split - 1)->node, cluster.node);
                QVERIFY(index.clusterOf(member, *split)->count < cluster.count);
                ++checked;
            }
        }
        QVERIFY(checked > 100);
    }

    void findsTheDotOfAPoint()
    {
        const auto points = randomPoints(300, 4);
        const ClusterIndex index(points);
        for (const MapPoint &point : points) {
            for (const double zoom : {4.0, 8.9, 13.0, 17.0}) {
                const auto cluster = index.clusterOf(point.id, zoom);
                QVERIFY(cluster.has_value());
                QVERIFY(index.members(*cluster).contains(point.id));
                const auto all = index.query(everywhere, zoom);
                QVERIFY(std::find(all.begin(), all.end(), *cluster) != all.end());
            }
            QCOMPARE(*index.position(point.id), project(point.position));
        }
        QVERIFY(!index.clusterOf(1, 8).has_value());
    }

    void asksOnlyForWhatIsInTheBox()
    {
        const ClusterIndex index(randomPoints(2000, 5));
        const Viewport view(GeoPoint{46, 3}, 9, QSizeF(800, 600));
        const auto shown = index.query(view.box(), view.zoom());
        const auto all = index.query(everywhere, view.zoom());
        std::size_t inside = 0;
        for (const Cluster &cluster : all)
            inside += view.box().contains(cluster.centre);
        QCOMPARE(shown.size(), inside);
        QVERIFY(inside > 0 && inside < all.size());
    }

    void givesTheSameForTheSame()
    {
        const auto points = randomPoints(2000, 6);
        const ClusterIndex first(points);
        const ClusterIndex second(points);
        for (int zoom = int(minZoom); zoom <= int(maxZoom); ++zoom)
            QCOMPARE(first.query(everywhere, zoom), second.query(everywhere, zoom));
    }

    void isEmptyWithoutPoints()
    {
        const ClusterIndex index{std::span<const MapPoint>()};
        QVERIFY(index.query(everywhere, 8).empty());
        QVERIFY(index.box().isEmpty());
        QVERIFY(index.members({5, {}, 2, 0}).isEmpty());
        QVERIFY(!index.splitZoom(Cluster{}).has_value());
        QVERIFY(ClusterIndex().query(everywhere, 8).empty());
    }

    void neverPartsPointsAtOnePlace()
    {
        std::vector<MapPoint> points;
        for (int i = 0; i < 20'000; ++i)
            points.push_back({i, {45.75, 4.85}});
        QElapsedTimer timer;
        timer.start();
        const ClusterIndex index(points);
        QVERIFY2(timer.elapsed() < 2000, "the work must not grow with the square");
        const auto clusters = index.query(everywhere, maxZoom);
        QCOMPARE(clusters.size(), std::size_t(1));
        QCOMPARE(clusters[0].count, 20'000);
        QVERIFY(!index.splitZoom(clusters[0]).has_value());
        QCOMPARE(index.members(clusters[0]).size(), 20'000);
    }

    void takesThePolesAndTheDateLine()
    {
        const ClusterIndex index(
            std::vector<MapPoint>{{1, {90, 180}}, {2, {-90, -180}}, {3, {90, -180}}, {4, {0, 180}}});
        QCOMPARE(index.pointCount(), 4);
        for (int zoom = int(minZoom); zoom <= int(maxZoom); ++zoom)
            QCOMPARE(index.query(everywhere, zoom).size(), std::size_t(4));
    }

    void leavesOutWhatIsNotOnEarth()
    {
        const double nan = std::numeric_limits<double>::quiet_NaN();
        const ClusterIndex index(
            std::vector<MapPoint>{{1, {nan, 2}}, {2, {91, 2}}, {3, {45, 181}}, {4, {45, 4}}, {5, {INFINITY, 0}}});
        QCOMPARE(index.pointCount(), 1);
        QCOMPARE(index.query(everywhere, nan).size(), std::size_t(1));
        QCOMPARE(index.query(everywhere, 99)[0].id, qint64(4));
        QVERIFY(!index.position(1).has_value());
    }
};

QTEST_GUILESS_MAIN(ClustersTest)
#include "clusterstest.moc"
