// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/suite.h"
#include "ui/widgets/mapview.h"

#include <QAbstractButton>
#include <QApplication>
#include <QMouseEvent>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QWheelEvent>

#include <cmath>

using namespace pdc;
using namespace Qt::StringLiterals;

namespace {
constexpr GeoPoint lyon{45.7578, 4.8320};
const QByteArray square = R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":
 {"code":"69","nom":"Carré"},"geometry":{"type":"Polygon","coordinates":[[[0,43],[8,43],[8,48],[0,48],[0,43]]]}}]})";

QList<MapPlace> somePlaces()
{
    QList<MapPlace> places{{1, lyon, u"Maison <b>France</b> Services"_s}};
    for (int i = 0; i < 5; ++i)
        places.append({10 + i, {47.0 + 0.004 * i, 2.0}, {}});
    places.append({20, {44.0, 6.0}, {}});
    places.append({21, {44.0, 6.0}, {}});
    return places;
}

QPoint screen(const MapView &map, GeoPoint point)
{
    return map.view().toScreen(point).toPoint();
}
}

class MapViewTest : public test::Suite
{
    Q_OBJECT

private:
    std::unique_ptr<MapView> m_map;

    void turnWheel(QPoint at, int delta)
    {
        QWheelEvent wheel(at, m_map->mapToGlobal(at), {}, {0, delta}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                          false);
        QApplication::sendEvent(m_map.get(), &wheel);
    }

    /// QTest::mouseMove sets the pointer, which the offscreen platform does not have.
    void movePointer(QPoint to)
    {
        QMouseEvent move(QEvent::MouseMove, to, m_map->mapToGlobal(to), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
        QApplication::sendEvent(m_map.get(), &move);
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"."_s)); // As the suite's own init, which this one hides.
        m_map = std::make_unique<MapView>();
        auto base = BaseMap::parse(square, {});
        QVERIFY(base.has_value());
        m_map->setBaseMap(std::make_shared<const BaseMap>(base.value_or(BaseMap())));
        m_map->setPlaces(somePlaces());
        m_map->setAttribution(u"© Somebody"_s);
        m_map->resize(800, 600);
        m_map->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_map.get()));
        QTRY_VERIFY(m_map->isSettled() && !m_map->clusters().empty());
    }
    void cleanup() { m_map.reset(); }

    void showsFranceAtFirst()
    {
        for (const GeoPoint corner :
             {GeoPoint{48.4, -4.7}, GeoPoint{42.4, 3.1}, GeoPoint{51.0, 2.5}, GeoPoint{49, 8.2}})
            QVERIFY(m_map->rect().contains(screen(*m_map, corner)));
        const QImage image = m_map->grab().toImage();
        const MapStyle style = mapStyleFor(Look::Light, m_map->font());
        QCOMPARE(image.pixelColor(screen(*m_map, {45, 2})), style.land);
        QCOMPARE(image.pixelColor(screen(*m_map, {45, -6})), style.sea);
    }

    void movesWithTheMouse()
    {
        m_map->setCentre(lyon, 8);
        const QPoint from = screen(*m_map, lyon) - QPoint(0, 20); // On a dot, which must not take it for a click.
        QSignalSpy activated(m_map.get(), &MapView::placeActivated);
        QTest::mousePress(m_map.get(), Qt::LeftButton, {}, from);
        QTest::mouseMove(m_map.get(), from + QPoint(30, 10));
        QTest::mouseMove(m_map.get(), from + QPoint(60, -40));
        QCOMPARE(m_map->cursor().shape(), Qt::ClosedHandCursor);
        QTest::mouseRelease(m_map.get(), Qt::LeftButton, {}, from + QPoint(60, -40));
        QCOMPARE(screen(*m_map, lyon) - QPoint(0, 20), from + QPoint(60, -40));
        QVERIFY(activated.isEmpty());
        QVERIFY(m_map->cursor().shape() != Qt::ClosedHandCursor);
    }

    void zoomsWithTheWheelAroundTheCursor()
    {
        m_map->setCentre(lyon, 8);
        const QPoint at(700, 100);
        const GeoPoint under = m_map->view().toGeo(at);
        turnWheel(at, 120);
        QCOMPARE(m_map->view().zoom(), 8.5);
        QCOMPARE(screen(*m_map, under), at);
        turnWheel(at, -30);
        QCOMPARE(m_map->view().zoom(), 8.375);
        turnWheel(at, 100'000);
        QCOMPARE(m_map->view().zoom(), maxZoom);
    }

    void obeysTheKeys()
    {
        m_map->setCentre(lyon, 8);
        m_map->setFocus();
        QTest::keyClick(m_map.get(), Qt::Key_Right);
        QVERIFY(m_map->view().centre().longitude > lyon.longitude + 0.1);
        QTest::keyClick(m_map.get(), Qt::Key_Left);
        QTest::keyClick(m_map.get(), Qt::Key_Up);
        QVERIFY(m_map->view().centre().latitude > lyon.latitude + 0.1);
        QTest::keyClick(m_map.get(), Qt::Key_Down);
        QVERIFY(std::abs(m_map->view().centre().latitude - lyon.latitude) < 1e-9);
        QTest::keyClick(m_map.get(), Qt::Key_Plus);
        QCOMPARE(m_map->view().zoom(), 9.0);
        QTest::keyClick(m_map.get(), Qt::Key_Minus);
        QTest::keyClick(m_map.get(), Qt::Key_Minus);
        QCOMPARE(m_map->view().zoom(), 7.0);
        QTest::keyClick(m_map.get(), Qt::Key_Home);
        QVERIFY(m_map->rect().contains(screen(*m_map, {48.4, -4.7})));
    }

    void hasButtonsLargeEnoughToTouch()
    {
        m_map->setCentre(lyon, 8);
        auto *nearer = m_map->findChild<QAbstractButton *>(u"mapNearer"_s);
        auto *farther = m_map->findChild<QAbstractButton *>(u"mapFarther"_s);
        auto *all = m_map->findChild<QAbstractButton *>(u"mapShowAll"_s);
        for (QAbstractButton *button : {nearer, farther, all}) {
            QVERIFY(button && button->width() >= 44 && button->height() >= 44);
            QVERIFY(!button->accessibleName().isEmpty());
            QVERIFY(m_map->rect().contains(button->geometry()));
            QVERIFY(button->x() > m_map->width() / 2);
        }
        QTest::mouseClick(nearer, Qt::LeftButton);
        QCOMPARE(m_map->view().zoom(), 9.0);
        QTest::mouseClick(farther, Qt::LeftButton);
        QCOMPARE(m_map->view().zoom(), 8.0);
        m_map->setCentre(lyon, maxZoom);
        QVERIFY(!nearer->isEnabled() && farther->isEnabled());
        QTest::mouseClick(all, Qt::LeftButton);
        QVERIFY(m_map->rect().contains(screen(*m_map, {48.4, -4.7})));
        QVERIFY(nearer->isEnabled());
        m_map->setLayoutDirection(Qt::RightToLeft);
        QVERIFY(nearer->x() < m_map->width() / 2);
    }

    void saysWhichPlaceWasClicked()
    {
        m_map->setCentre(lyon, 10);
        QSignalSpy activated(m_map.get(), &MapView::placeActivated);
        QTest::mouseClick(m_map.get(), Qt::LeftButton, {}, screen(*m_map, lyon) - QPoint(0, 20));
        QCOMPARE(activated.size(), 1);
        QCOMPARE(activated[0][0].toLongLong(), 1);
        QTest::mouseClick(m_map.get(), Qt::LeftButton, {}, QPoint(50, 50));
        QCOMPARE(activated.size(), 1);
    }

    void goesNearerUntilAClusterFallsApart()
    {
        const GeoPoint middle{47.008, 2.0};
        m_map->setCentre({47.1, 2.0}, 8);
        QSignalSpy activated(m_map.get(), &MapView::placeActivated);
        QTest::mouseClick(m_map.get(), Qt::LeftButton, {}, screen(*m_map, middle));
        QVERIFY(activated.isEmpty());
        QVERIFY(m_map->view().zoom() > 9);
        int members = 0;
        int dots = 0;
        for (const Cluster &cluster : m_map->clusters()) {
            if (m_map->view().box().contains(cluster.centre)) {
                members += cluster.count;
                ++dots;
            }
        }
        QCOMPARE(members, 5);
        QVERIFY(dots > 1);
    }

    void handsOutWhatNoZoomParts()
    {
        m_map->setCentre({44, 6}, 9);
        QSignalSpy activated(m_map.get(), &MapView::clusterActivated);
        QTest::mouseClick(m_map.get(), Qt::LeftButton, {}, screen(*m_map, {44, 6}));
        QCOMPARE(activated.size(), 1);
        QCOMPARE(activated[0][0].value<QList<qint64>>(), (QList<qint64>{20, 21}));
        QCOMPARE(m_map->view().zoom(), 9.0);
    }

    void zoomsOnADoubleClickOnLandAlone()
    {
        m_map->setCentre({44, 6}, 9);
        QTest::mouseClick(m_map.get(), Qt::LeftButton, {}, QPoint(100, 100));
        QTest::mouseDClick(m_map.get(), Qt::LeftButton, {}, QPoint(100, 100));
        QCOMPARE(m_map->view().zoom(), 10.0);
        m_map->setCentre({44, 6}, 9);
        QTest::mouseClick(m_map.get(), Qt::LeftButton, {}, screen(*m_map, {44, 6}));
        QTest::mouseDClick(m_map.get(), Qt::LeftButton, {}, screen(*m_map, {44, 6}));
        QCOMPARE(m_map->view().zoom(), 9.0);
    }

    void showsAHandOverADot()
    {
        m_map->setCentre(lyon, 10);
        movePointer(screen(*m_map, lyon) - QPoint(0, 20));
        QCOMPARE(m_map->cursor().shape(), Qt::PointingHandCursor);
        movePointer(QPoint(60, 60));
        QVERIFY(m_map->cursor().shape() != Qt::PointingHandCursor);
    }

    void bringsTheSelectedPlaceIntoView()
    {
        m_map->setCentre({48, 2}, 12);
        m_map->select(1);
        QVERIFY(m_map->rect().contains(screen(*m_map, lyon)));
        QCOMPARE(m_map->view().zoom(), 12.0);
        const Viewport before = m_map->view();
        m_map->select(std::nullopt);
        m_map->select(12345);
        QCOMPARE(m_map->view(), before);
    }

    void fitsPointsAndKeepsThemWhenResized()
    {
        const QList<GeoPoint> points{{45.0, 4.0}, {46.0, 5.0}, {NAN, 3}, {45.5, 400}};
        m_map->fitTo(points);
        QVERIFY(m_map->view().zoom() > 8);
        m_map->resize(400, 300);
        for (const GeoPoint point : points.first(2))
            QVERIFY(m_map->rect().contains(screen(*m_map, point)));
        const Viewport before = m_map->view();
        m_map->fitTo({});
        QCOMPARE(m_map->view(), before);
        m_map->fitTo({lyon});
        QCOMPARE(screen(*m_map, lyon).x(), 200);
    }

    void showsALonePointWithTheCountryAround()
    {
        m_map->fitTo({lyon});
        QCOMPARE(m_map->view().zoom(), 9.0);
        m_map->resize(700, 500);
        QCOMPARE(m_map->view().zoom(), 9.0);
        m_map->fitTo({lyon, {45.7580, 4.8325}}); // Two are shown as near as they lie.
        QVERIFY(m_map->view().zoom() > 12);
    }

    void namesTheCommuneThatWasAskedFor()
    {
        m_map->setPlaces({});
        m_map->setCentre(lyon, 10);
        const auto words = [&](const QString &name) {
            m_map->setHere(lyon, name);
            const QPoint at = screen(*m_map, lyon);
            return m_map->grab(QRect(at.x() - 200, at.y() + 18, 400, 40)).toImage();
        };
        m_map->setHere(std::nullopt);
        QTRY_VERIFY(m_map->isSettled() && m_map->clusters().empty());
        const QImage none = words({});
        const QImage lyonImage = words(u"Lyon"_s);
        QVERIFY(lyonImage != none);
        QVERIFY(words(u"Vienne"_s) != lyonImage);
        QCOMPARE(words(u"Lyon"_s), lyonImage);
        // A name that is too long is cut, not drawn beyond the map.
        words(u"Ville"_s.repeated(40));
        const QImage whole = m_map->grab().toImage();
        const MapStyle style = mapStyleFor(Look::Light, m_map->font());
        QCOMPARE(whole.pixelColor(10, screen(*m_map, lyon).y() + 35), style.land);
    }

    void drawsTownsWithTheBaseMap()
    {
        m_map->setPlaces({});
        m_map->setCentre({46, 3}, 9);
        QTRY_VERIFY(m_map->isSettled());
        const QPoint at = screen(*m_map, {46, 3});
        const MapStyle style = mapStyleFor(Look::Light, m_map->font());
        QCOMPARE(m_map->grab().toImage().pixelColor(at), style.land);
        m_map->setTowns({{{46, 3}, u"Ville"_s, 120'000}});
        QVERIFY(!m_map->isSettled());
        QTRY_VERIFY(m_map->isSettled());
        QCOMPARE(m_map->grab().toImage().pixelColor(at), style.town);
        m_map->setTowns({});
        m_map->update();
        QTRY_VERIFY(m_map->isSettled());
        QCOMPARE(m_map->grab().toImage().pixelColor(at), style.land);
    }

    void isFramed()
    {
        m_map->setCentre({46, 3}, 9);
        MapStyle style = mapStyleFor(Look::Light, m_map->font());
        style.page = Qt::magenta;
        m_map->setMapStyle(style);
        QTRY_VERIFY(m_map->isSettled());
        m_map->clearFocus();
        const auto look = [&] {
            const QImage image = m_map->grab().toImage();
            for (const QPoint corner : {QPoint(0, 0), QPoint(799, 0), QPoint(0, 599), QPoint(799, 599)}) {
                if (image.pixelColor(corner) != style.page)
                    return QColor();
            }
            return image.pixelColor(0, 300) == image.pixelColor(799, 300) ? image.pixelColor(400, 0) : QColor();
        };
        QCOMPARE(look(), style.panelEdge);
        m_map->setFocus(Qt::TabFocusReason);
        QCOMPARE(look(), style.focus);
    }

    void showsHomeWhereNoZoomShowsAll()
    {
        m_map->fitTo({{4.9, -52.3}, lyon, {48.85, 2.35}, {-21.1, 55.5}}); // Cayenne to Saint-Denis.
        QVERIFY(m_map->rect().contains(screen(*m_map, lyon)));
        QVERIFY(m_map->rect().contains(screen(*m_map, {48.85, 2.35})));
        QVERIFY(m_map->view().zoom() > 6);
    }

    void keepsThePictureSharp()
    {
        m_map->setCentre(lyon, 9);
        m_map->update();
        QTRY_VERIFY(m_map->isSettled());
        turnWheel({400, 300}, 120);
        QVERIFY(!m_map->isSettled());
        // At once there is something to see: the last picture at another scale.
        const MapStyle style = mapStyleFor(Look::Light, m_map->font());
        QCOMPARE(m_map->grab().toImage().pixelColor(60, 60), style.land);
        QTRY_VERIFY(m_map->isSettled());
    }

    void endsWhileWorkIsUnderWay()
    {
        QList<MapPlace> many;
        for (int i = 0; i < 20'000; ++i)
            many.append({i, {42 + (i % 141) * 0.05, -2 + (i / 141) * 0.05}, {}});
        m_map->setPlaces(many);
        m_map->setCentre(lyon, 11);
        m_map->repaint();
        m_map.reset(); // What comes from the pool later finds nobody, and that is all.
        QTest::qWait(100);
    }
};

QTEST_MAIN(MapViewTest)
#include "mapviewtest.moc"
