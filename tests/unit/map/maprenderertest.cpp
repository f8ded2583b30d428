// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/maprenderer.h"
#include "support/suite.h"

#include <QGuiApplication>
#include <QImage>

using namespace pdc;
using namespace Qt::StringLiterals;

namespace {
const QByteArray france = R"({"type":"FeatureCollection","features":[
 {"type":"Feature","properties":{"code":"01","nom":"Ouest"},"geometry":{"type":"Polygon",
  "coordinates":[[[0,44],[3,44],[3,48],[0,48],[0,44]],[[1,45],[2,45],[2,46],[1,46],[1,45]]]}},
 {"type":"Feature","properties":{"code":"02","nom":"Est"},"geometry":{"type":"Polygon",
  "coordinates":[[[3,44],[6,44],[6,48],[3,48],[3,44]]]}}]})";
const QByteArray around = R"({"type":"FeatureCollection","features":[
 {"type":"Feature","properties":{},"geometry":{"type":"Polygon",
  "coordinates":[[[6,44],[9,44],[9,48],[6,48],[6,44]]]}}]})";

MapStyle style()
{
    QFont font;
    font.setPixelSize(18);
    return mapStyleFor(Look::Light, font);
}

QImage blank(QSize size, double ratio = 1)
{
    QImage image(size * ratio, QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::red); // Nothing of it may be left.
    return image;
}

BaseMap parsed(const QByteArray &departements, const QByteArray &land)
{
    auto map = BaseMap::parse(departements, land);
    return map ? std::move(*map) : BaseMap();
}

QImage drawn(const Viewport &view, double ratio = 1)
{
    const BaseMap map = parsed(france, around);
    QImage image = blank(view.size().toSize(), ratio);
    QPainter painter(&image);
    MapRenderer(style()).drawBase(painter, view, map);
    return image;
}

int count(const QImage &image, const QColor &colour)
{
    int sum = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            sum += image.pixel(x, y) == colour.rgb();
    }
    return sum;
}
}

class MapRendererTest : public test::Suite
{
    Q_OBJECT

private Q_SLOTS:
    void paintsLandAndSea_data()
    {
        QTest::addColumn<double>("zoom");
        QTest::addColumn<double>("ratio");
        QTest::newRow("far") << 5.0 << 1.0;
        QTest::newRow("between") << 6.4 << 1.5;
        QTest::newRow("sharp") << 6.0 << 2.0;
    }
    void paintsLandAndSea()
    {
        QFETCH(double, zoom);
        QFETCH(double, ratio);
        const Viewport view(GeoPoint{46, 4}, zoom, QSizeF(800, 500));
        const QImage image = drawn(view, ratio);
        const auto at = [&](double latitude, double longitude) {
            const QPointF point = view.toScreen(GeoPoint{latitude, longitude}) * ratio;
            return image.pixelColor(point.toPoint());
        };
        QCOMPARE(at(47.5, 0.4), style().land);
        QCOMPARE(at(44.5, 5.6), style().land);
        QCOMPARE(at(45.5, 1.5), style().sea); // A hole, whichever way round it is written.
        QCOMPARE(at(44.5, 7.5), style().neighbour);
        QCOMPARE(at(46, -1), style().sea);
        QVERIFY(at(47.5, 3) != style().land); // The border between the two.
        QCOMPARE(count(image, Qt::red), 0);
    }

    void leavesNoGroundBetweenNeighbours()
    {
        MapStyle plain = style();
        plain.border = plain.coast = plain.shore = plain.name = plain.nameHalo = Qt::transparent;
        plain.sea = Qt::green;
        const Viewport view(GeoPoint{47, 3}, 8.37, QSizeF(300, 200));
        const BaseMap map = parsed(france, {});
        QImage image = blank({300, 200});
        QPainter painter(&image);
        MapRenderer(plain).drawBase(painter, view, map);
        painter.end();
        QCOMPARE(count(image, plain.land), 300 * 200);
    }

    void paintsAtTheNearestZoomInsideAndAtABorder()
    {
        // The areas are far larger than a painter's coordinates reach.
        const QImage inside = drawn(Viewport(GeoPoint{47, 1.5}, maxZoom, QSizeF(400, 300)));
        QCOMPARE(count(inside, style().land), 400 * 300);
        const QImage border = drawn(Viewport(GeoPoint{47, 3}, maxZoom, QSizeF(400, 300)));
        QVERIFY(count(border, style().land) > 398 * 300 - 400 && count(border, style().land) <= 399 * 300);
        QVERIFY(border.pixelColor(200, 150) != style().land);
        const QImage coast = drawn(Viewport(GeoPoint{47, 0}, maxZoom, QSizeF(400, 300)));
        QCOMPARE(coast.pixelColor(20, 150), style().sea);
        QCOMPARE(coast.pixelColor(380, 150), style().land);
    }

    void writesANameWhereItHasRoom()
    {
        const auto written = [](double zoom, int pixels) {
            MapStyle plain = style();
            plain.name = Qt::magenta;
            plain.nameFont.setPixelSize(pixels);
            QImage image = blank({500, 500});
            QPainter painter(&image);
            MapRenderer(plain).drawBase(painter, Viewport(GeoPoint{46, 4.5}, zoom, QSizeF(500, 500)),
                                        parsed(france, {}));
            painter.end();
            return count(image, Qt::magenta);
        };
        QVERIFY(written(7, 30) > 0);
        QCOMPARE(written(5, 200), 0);
    }

    void writesTheCountOfACluster()
    {
        std::vector<MapPoint> points;
        for (int i = 0; i < 8; ++i)
            points.push_back({i, {46, 4}});
        const Viewport view(GeoPoint{46, 4}, 8, QSizeF(200, 200));
        const MapRenderer renderer(style());
        const auto picture = [&](int howMany) {
            const ClusterIndex index(std::vector<MapPoint>(points.begin(), points.begin() + howMany));
            QImage image(200, 200, QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            MapMarks marks;
            const auto clusters = index.query(view.box(), view.zoom());
            marks.clusters = clusters;
            renderer.drawMarks(painter, view, marks);
            return image;
        };
        const QImage one = picture(1);
        const QImage seven = picture(7);
        const QImage eight = picture(8);
        QCOMPARE(seven.pixelColor(100, 89), style().dot); // In the disc, above the number.
        QVERIFY(count(seven, style().dot) > 300);
        QVERIFY(seven != eight); // Same disc, another number.
        // A single place is a pin: its tip is at the place and its head above, with nothing below.
        QCOMPARE(one.pixelColor(100, 71), style().dot);
        QCOMPARE(one.pixelColor(100, 110), QColor(Qt::white));
        QCOMPARE(seven.pixelColor(100, 110), style().dot);
    }

    void showsTheSelectedPlaceInAnotherShape()
    {
        const Viewport view(GeoPoint{46, 4}, 8, QSizeF(200, 200));
        const ClusterIndex index(std::vector<MapPoint>{{5, {46, 4}}});
        const auto clusters = index.query(view.box(), view.zoom());
        const auto picture = [&](bool selected) {
            QImage image(200, 200, QImage::Format_Grayscale8); // Without colours.
            image.fill(Qt::white);
            QPainter painter(&image);
            MapMarks marks;
            marks.clusters = clusters;
            if (selected) {
                marks.selectedId = 5;
                marks.selected = index.position(5);
            }
            MapRenderer(style()).drawMarks(painter, view, marks);
            painter.end();
            int marked = 0;
            for (int y = 0; y < 200; ++y) {
                for (int x = 0; x < 200; ++x)
                    marked += qGray(image.pixel(x, y)) < 250;
            }
            return marked;
        };
        QVERIFY(picture(true) > 2 * picture(false));
    }

    void findsTheDotUnderTheHand()
    {
        const Viewport view(GeoPoint{46, 4}, 10, QSizeF(400, 400));
        const ClusterIndex index(std::vector<MapPoint>{{1, {46, 4}}, {2, {46, 4.2}}, {3, {46, 4.2}}});
        const auto clusters = index.query(view.box(), view.zoom());
        QCOMPARE(clusters.size(), std::size_t(2));
        const MapRenderer renderer(style());
        const QPointF tip = view.toScreen(clusters[0].centre);
        QCOMPARE(renderer.markAt(clusters, view, tip - QPointF(0, 21)), std::optional<std::size_t>(0)); // Its head.
        QCOMPARE(renderer.markAt(clusters, view, tip), std::optional<std::size_t>(0));
        QVERIFY(!renderer.markAt(clusters, view, tip + QPointF(0, 15)));
        const QPointF centre = view.toScreen(clusters[1].centre);
        QCOMPARE(renderer.markAt(clusters, view, centre + QPointF(15, 15)), std::optional<std::size_t>(1));
        QVERIFY(!renderer.markAt(clusters, view, centre + QPointF(40, 0)));
        QVERIFY(!renderer.markAt({}, view, centre));
    }
};

QTEST_MAIN(MapRendererTest)
#include "maprenderertest.moc"
