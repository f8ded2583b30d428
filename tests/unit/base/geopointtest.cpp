// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/geopoint.h"
#include "support/suite.h"

#include <cmath>
#include <limits>
#include <numbers>
#include <random>

using namespace Qt::StringLiterals;
using namespace pdc;

namespace {
constexpr double halfCircumference = std::numbers::pi * earthRadiusMetres;

/// Where one arrives who goes `metres` from a point in a direction (radians, 0 is north), written apart from the code.
GeoPoint destination(GeoPoint from, double direction, double metres)
{
    const double degree = std::numbers::pi / 180;
    const double angle = metres / earthRadiusMetres;
    const double lat = from.latitude * degree;
    const double sinArrival = std::sin(lat) * std::cos(angle) + std::cos(lat) * std::sin(angle) * std::cos(direction);
    const double turn =
        std::atan2(std::sin(direction) * std::sin(angle) * std::cos(lat), std::cos(angle) - std::sin(lat) * sinArrival);
    const double longitude = std::remainder(from.longitude + turn / degree, 360.0);
    return {std::asin(std::clamp(sinArrival, -1.0, 1.0)) / degree, longitude};
}

bool holds(const GeoBox &box, GeoPoint point)
{
    constexpr double slack = 1e-9; // A tenth of a millimetre, for the rounding of the sines.
    return point.latitude >= box.south - slack && point.latitude <= box.north + slack
        && point.longitude >= box.west - slack && point.longitude <= box.east + slack;
}

QByteArray told(GeoPoint p)
{
    return QByteArray::number(p.latitude, 'g', 12) + ", " + QByteArray::number(p.longitude, 'g', 12);
}
}

class GeoPointTest : public pdc::test::Suite
{
    Q_OBJECT

private Q_SLOTS:
    void distancesAreThoseOfTheAtlas_data()
    {
        QTest::addColumn<double>("lat1");
        QTest::addColumn<double>("lon1");
        QTest::addColumn<double>("lat2");
        QTest::addColumn<double>("lon2");
        QTest::addColumn<double>("least");
        QTest::addColumn<double>("most");
        QTest::newRow("Paris to Lyon") << 48.8566 << 2.3522 << 45.7640 << 4.8357 << 391e3 << 393e3;
        QTest::newRow("Marseille to Ajaccio") << 43.2965 << 5.3698 << 41.9192 << 8.7386 << 313e3 << 316e3;
        QTest::newRow("Paris to Saint-Denis de La Réunion")
            << 48.8566 << 2.3522 << -20.8789 << 55.4481 << 9340e3 << 9380e3;
        QTest::newRow("one place") << 48.8566 << 2.3522 << 48.8566 << 2.3522 << 0.0 << 0.0;
        QTest::newRow("pole to pole") << 90.0 << 0.0 << -90.0 << 123.0 << halfCircumference - 1
                                      << halfCircumference + 1;
        QTest::newRow("over the antimeridian") << 0.0 << 179.5 << 0.0 << -179.5 << 111'190.0 << 111'200.0;
        QTest::newRow("half a metre") << 45.0 << 5.0 << 45.0000045 << 5.0 << 0.49 << 0.51;
    }
    void distancesAreThoseOfTheAtlas()
    {
        QFETCH(double, lat1);
        QFETCH(double, lon1);
        QFETCH(double, lat2);
        QFETCH(double, lon2);
        QFETCH(double, least);
        QFETCH(double, most);
        const double there = distanceMetres({lat1, lon1}, {lat2, lon2});
        QVERIFY2(there >= least && there <= most, QByteArray::number(there, 'f', 1));
        QCOMPARE(distanceMetres({lat2, lon2}, {lat1, lon1}), there);
    }

    void aBoxHoldsEveryPointOfItsCircle()
    {
        std::mt19937 random(20261122);
        std::uniform_real_distribution<double> fraction(0, 1);
        const auto centre = [&](int n) -> GeoPoint {
            switch (n % 4) {
            case 0: // Anywhere on the sphere.
                return {std::asin(2 * fraction(random) - 1) * 180 / std::numbers::pi, 360 * fraction(random) - 180};
            case 1: // By a pole.
                return {(n % 8 < 4 ? 1 : -1) * (90 - std::pow(10, -3 + 4 * fraction(random))),
                        360 * fraction(random) - 180};
            case 2: // By the antimeridian.
                return {160 * fraction(random) - 80,
                        (n % 8 < 4 ? 1 : -1) * (180 - std::pow(10, -4 + 4 * fraction(random)))};
            default: // In France.
                return {41 + 10 * fraction(random), -5 + 14 * fraction(random)};
            }
        };
        for (int n = 0; n < 4000; ++n) {
            const GeoPoint from = centre(n);
            const double radius = std::min(std::pow(10, 1 + 6.4 * fraction(random)), halfCircumference);
            const GeoBox box = boxAround(from, radius);
            QVERIFY(box.west <= box.east && box.south <= box.north);
            QVERIFY(isOnEarth({box.south, box.west}) && isOnEarth({box.north, box.east}));
            for (int k = 0; k < 40; ++k) {
                const double direction = 2 * std::numbers::pi * k / 40;
                for (const double part : {1.0, fraction(random)}) {
                    const GeoPoint point = destination(from, direction, radius * part);
                    QVERIFY2(holds(box, point),
                             "around " + told(from) + " at " + QByteArray::number(radius) + " m: " + told(point));
                }
            }
        }
    }

    void aBoxIsNoLargerThanItMustBe()
    {
        const GeoPoint lyon{45.7640, 4.8357};
        const GeoBox box = boxAround(lyon, 30'000);
        QVERIFY(std::abs(distanceMetres(lyon, {box.north, lyon.longitude}) - 30'000) < 1);
        QVERIFY(std::abs(distanceMetres(lyon, {box.south, lyon.longitude}) - 30'000) < 1);
        const double east = distanceMetres(lyon, {lyon.latitude, box.east});
        QVERIFY2(east > 30'000 && east < 30'010, QByteArray::number(east));
        QCOMPARE(boxAround(lyon, 25'000'000).west, -180.0);
    }

    void onlyFiniteDegreesAreOnEarth_data()
    {
        QTest::addColumn<double>("latitude");
        QTest::addColumn<double>("longitude");
        QTest::addColumn<bool>("onEarth");
        const double nan = std::numeric_limits<double>::quiet_NaN();
        const double endless = std::numeric_limits<double>::infinity();
        QTest::newRow("the corners") << 90.0 << -180.0 << true;
        QTest::newRow("beyond the pole") << 90.0001 << 0.0 << false;
        QTest::newRow("beyond the antimeridian") << 0.0 << -180.0001 << false;
        QTest::newRow("no number") << nan << 0.0 << false;
        QTest::newRow("no number for a longitude") << 0.0 << nan << false;
        QTest::newRow("endless") << endless << 0.0 << false;
        QTest::newRow("endless to the west") << 0.0 << -endless << false;
    }
    void onlyFiniteDegreesAreOnEarth()
    {
        QFETCH(double, latitude);
        QFETCH(double, longitude);
        QTEST(isOnEarth({latitude, longitude}), "onEarth");
    }
};

QTEST_GUILESS_MAIN(GeoPointTest)
#include "geopointtest.moc"
