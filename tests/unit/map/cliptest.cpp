// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/clip.h"
#include "support/suite.h"

#include <cmath>

using namespace pdc;

namespace {
const QRectF frame(0, 0, 100, 50);

double area(const std::vector<QPointF> &ring)
{
    double sum = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const QPointF b = ring[(i + 1) % ring.size()];
        sum += ring[i].x() * b.y() - b.x() * ring[i].y();
    }
    return std::abs(sum) / 2;
}
}

class ClipTest : public test::Suite
{
    Q_OBJECT

private Q_SLOTS:
    void cutsARingToTheFrame()
    {
        const std::vector<QPointF> around{{-1e7, -1e7}, {1e7, -1e7}, {1e7, 1e7}, {-1e7, 1e7}};
        QCOMPARE(area(clippedRing(around, frame)), 5000.0);
        const std::vector<QPointF> corner{{90, 40}, {200, 40}, {200, 200}, {90, 200}};
        QCOMPARE(area(clippedRing(corner, frame)), 100.0);
        const std::vector<QPointF> inside{{10, 10}, {20, 10}, {20, 20}};
        QCOMPARE(clippedRing(inside, frame), inside);
        QVERIFY(clippedRing({{-10, 0}, {-20, 10}, {-15, 20}}, frame).empty());
        QVERIFY(clippedRing({}, frame).empty());
    }

    void cutsALineToTheFrame()
    {
        const auto across = clippedLine({-1e8, 25}, {1e8, 25}, frame);
        QVERIFY(across.has_value());
        QVERIFY(std::abs(across->first.x()) < 1e-6 && std::abs(across->second.x() - 100) < 1e-6);
        const auto inside = clippedLine({1, 1}, {2, 2}, frame);
        QCOMPARE(inside->second, QPointF(2, 2));
        QVERIFY(!clippedLine({-10, 0}, {0, -11}, frame)); // Past the corner.
        QVERIFY(!clippedLine({-10, 10}, {-10, 20}, frame)); // Along a side, outside.
        QVERIFY(clippedLine({5, 5}, {5, 5}, frame).has_value());
    }
};

QTEST_GUILESS_MAIN(ClipTest)
#include "cliptest.moc"
