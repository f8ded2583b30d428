// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/viewport.h"
#include "support/suite.h"

#include <cmath>
#include <limits>

using namespace pdc;

namespace {
constexpr GeoPoint lyon{45.7578, 4.8320};
constexpr GeoBox france{41.3, -5.2, 51.1, 9.6};
const QSizeF size(1280, 720);

bool near(QPointF a, QPointF b, double pixels = 1e-5)
{
    return std::hypot(a.x() - b.x(), a.y() - b.y()) <= pixels;
}
}

class ViewportTest : public test::Suite
{
    Q_OBJECT

private Q_SLOTS:
    void showsItsCentreInTheMiddle()
    {
        const Viewport view(lyon, 9.3, size);
        QVERIFY(near(view.toScreen(lyon), {640, 360}));
        QVERIFY(view.toScreen(GeoPoint{lyon.latitude + 0.1, lyon.longitude}).y() < 360);
        QVERIFY(view.toScreen(GeoPoint{lyon.latitude, lyon.longitude + 0.1}).x() > 640);
    }

    void findsTheWayBackFromTheScreen()
    {
        const Viewport view(lyon, 7.7, size);
        for (const QPointF screen : {QPointF(0, 0), QPointF(1280, 720), QPointF(17, 654)})
            QVERIFY(near(view.toScreen(view.toGeo(screen)), screen));
    }

    void keepsTheGeographyUnderTheHandWhenZooming()
    {
        const Viewport view(lyon, 8, size);
        for (const QPointF hand : {QPointF(3, 5), QPointF(640, 360), QPointF(1200, 80)}) {
            for (const double zoom : {7.1, 8.5, 12.0, 17.0}) {
                const Viewport zoomed = view.zoomedAround(hand, zoom);
                QCOMPARE(zoomed.zoom(), zoom);
                QVERIFY(near(zoomed.toScreen(view.toGeo(hand)), hand, 1e-3));
            }
        }
    }

    void movesWithTheHand()
    {
        const Viewport view(lyon, 8, size);
        QVERIFY(near(view.panned({100, -40}).toScreen(lyon), {740, 320}));
    }

    void holdsTheZoom()
    {
        const double nan = std::numeric_limits<double>::quiet_NaN();
        QCOMPARE(Viewport(lyon, 99, size).zoom(), maxZoom);
        QCOMPARE(Viewport(lyon, -3, size).zoom(), minZoom);
        QCOMPARE(Viewport(lyon, nan, size).zoom(), minZoom);
        const Viewport view(lyon, 8, size);
        QCOMPARE(view.zoomedAround({0, 0}, nan), view);
        // At the end of the zoom nothing slides.
        const Viewport nearest(lyon, maxZoom, size);
        QCOMPARE(nearest.zoomedAround({10, 10}, maxZoom + 3).centre(), nearest.centre());
    }

    void staysOnTheWorld()
    {
        const Viewport view(lyon, 5, size);
        for (const QPointF way : {QPointF(1e9, 0), QPointF(-1e9, 0), QPointF(0, 1e9), QPointF(0, -1e9)}) {
            const UnitBox box = view.panned(way).box();
            QVERIFY(box.left >= -1e-9 && box.right <= 1 + 1e-9 && box.top >= -1e-9 && box.bottom <= 1 + 1e-9);
        }
        // Larger than the world: in its middle.
        QCOMPARE(Viewport(lyon, minZoom, QSizeF(9000, 9000)).unitCentre(), (UnitPoint{0.5, 0.5}));
        const double nan = std::numeric_limits<double>::quiet_NaN();
        QCOMPARE(view.panned({nan, 0}).unitCentre().x, 0.5);
        QCOMPARE(Viewport(lyon, 8, QSizeF(nan, -5)).size(), QSizeF(1, 1));
    }

    void fitsABoxWithinMargins()
    {
        const QMarginsF margins(10, 50, 200, 30);
        const Viewport view = Viewport(lyon, 12, size).fitted(france, margins);
        const QRectF inner = QRectF({}, size).marginsRemoved(margins);
        const QPointF northWest = view.toScreen(GeoPoint{france.north, france.west});
        const QPointF southEast = view.toScreen(GeoPoint{france.south, france.east});
        QVERIFY(inner.adjusted(-0.01, -0.01, 0.01, 0.01).contains(QRectF(northWest, southEast)));
        QVERIFY(near((northWest + southEast) / 2, inner.center(), 0.01));
        // And no farther away than needed: one pair of sides touches.
        QVERIFY(std::abs(southEast.y() - northWest.y() - inner.height()) < 0.01);
    }

    void fitsASinglePointNoNearerThanAsked()
    {
        const UnitPoint at = project(lyon);
        const Viewport view = Viewport(GeoPoint{48, 2}, 5, size).fitted(UnitBox{at.x, at.y, at.x, at.y}, {}, 13);
        QCOMPARE(view.zoom(), 13.0);
        QVERIFY(near(view.toScreen(lyon), {640, 360}, 1e-3));
        QCOMPARE(Viewport(lyon, 9, size).fitted(UnitBox(), {}), Viewport(lyon, 9, size));
    }

    void fitsEvenWithMarginsThatLeaveNothing()
    {
        const Viewport view = Viewport(lyon, 9, QSizeF(100, 100)).fitted(france, QMarginsF(80, 80, 80, 80));
        QCOMPARE(view.zoom(), minZoom);
    }
};

QTEST_GUILESS_MAIN(ViewportTest)
#include "viewporttest.moc"
