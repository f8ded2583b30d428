// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/projection.h"
#include "support/suite.h"

#include <cmath>
#include <limits>
#include <numbers>

using namespace pdc;

class ProjectionTest : public test::Suite
{
    Q_OBJECT

private Q_SLOTS:
    void hasTheWorkedExampleOfTheGuidanceNote()
    {
        // EPSG Guidance Note 7-2, method 1024: 24°22'54.433"N 100°20'00.000"W is E -11169055.58, N 2800000.00 metres.
        const GeoPoint point{24 + 22 / 60.0 + 54.433 / 3600, -(100 + 20 / 60.0)};
        const double circumference = 2 * std::numbers::pi * 6'378'137.0;
        const UnitPoint unit = project(point);
        QVERIFY(std::abs((unit.x - 0.5) * circumference + 11169055.58) < 0.02);
        QVERIFY(std::abs((0.5 - unit.y) * circumference - 2800000.00) < 0.02);
    }

    void putsTheCornersOfTheWorldIntoTheCornersOfTheSquare()
    {
        QCOMPARE(project(GeoPoint{0, 0}), (UnitPoint{0.5, 0.5}));
        const UnitPoint corner = project(GeoPoint{mercatorLatitude, -180});
        QCOMPARE(corner.x, 0.0);
        QVERIFY(std::abs(corner.y) < 1e-12);
        QVERIFY(std::abs(project(GeoPoint{-mercatorLatitude, 180}).y - 1) < 1e-12);
    }

    void comesBack()
    {
        for (double latitude = -85; latitude <= 85; latitude += 8.5) {
            for (double longitude = -180; longitude <= 180; longitude += 22.5) {
                const GeoPoint back = unproject(project(GeoPoint{latitude, longitude}));
                QVERIFY2(std::abs(back.latitude - latitude) < 1e-9 && std::abs(back.longitude - longitude) < 1e-9,
                         qPrintable(QStringLiteral("%1 %2").arg(latitude).arg(longitude)));
            }
        }
    }

    void movesWhatLiesBeyondToTheEdge()
    {
        const double nan = std::numeric_limits<double>::quiet_NaN();
        const double infinity = std::numeric_limits<double>::infinity();
        QCOMPARE(project(GeoPoint{90, 500}), (UnitPoint{1, project(GeoPoint{mercatorLatitude, 0}).y}));
        QCOMPARE(project(GeoPoint{-infinity, -infinity}).x, 0.0);
        QCOMPARE(project(GeoPoint{nan, nan}), (UnitPoint{0.5, 0.5}));
        QCOMPARE(unproject({nan, 2}).longitude, 0.0);
    }

    void projectsNoBoxThatIsTheWrongWayRound()
    {
        QVERIFY(project(GeoBox{50, 0, 40, 10}).isEmpty());
        QVERIFY(project(GeoBox{40, std::numeric_limits<double>::quiet_NaN(), 50, 10}).isEmpty());
        const UnitBox box = project(GeoBox{40, 0, 50, 10});
        QVERIFY(box.contains(project(GeoPoint{45, 5})));
        QVERIFY(!box.contains(project(GeoPoint{51, 5})));
    }

    void scalesWithTheZoom()
    {
        QCOMPARE(worldSize(0), 256.0);
        QCOMPARE(worldSize(10), 262144.0);
        QVERIFY(std::abs(worldSize(1.5) - 256 * std::pow(2, 1.5)) < 1e-9);
        // At the equator one pixel of zoom 0 is a 256th of the way around.
        QVERIFY(std::abs(metresPerPixel(0, 0) - 2 * std::numbers::pi * 6'371'000.0 / 256) < 1e-6);
        QVERIFY(std::abs(metresPerPixel(60, 3) - metresPerPixel(0, 4)) < 1e-6);
    }
};

QTEST_GUILESS_MAIN(ProjectionTest)
#include "projectiontest.moc"
