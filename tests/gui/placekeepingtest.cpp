// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/journey.h"
#include "places/placefinder.h"
#include "places/placemarks.h"
#include "ui/widgets/cardlist.h"
#include "ui/widgets/mapview.h"

#include <QLineEdit>
#include <QPlainTextEdit>

using namespace pdc;
using namespace Qt::StringLiterals;

/// Places that are kept on a PC, and those around the PC itself or around a point of the map.
class PlaceKeepingTest : public test::Suite
{
    Q_OBJECT

private:
    test::Journey m_pc;

    [[nodiscard]] PlaceFinder &finder() { return m_pc.program().places(); }
    [[nodiscard]] const CardList *list() const { return m_pc.see<CardList>(u"placeList"_s); }
    /// Types a name and presses Return at once, as one does who knows what comes first.
    void look(const QString &name)
    {
        m_pc.type(name);
        m_pc.press(Qt::Key_Return);
        QTRY_VERIFY(finder().isListed());
    }

private Q_SLOTS:
    void cleanup()
    {
        m_pc.setPolicy("{}");
        m_pc.reset();
    }

    void aPlaceIsKeptWithANoteAndFoundAgainTheNextDay()
    {
        QVERIFY(m_pc.start(u"/places"_s));
        QVERIFY(!m_pc.see(u"favouriteList"_s));
        look(u"grenoble"_s);
        QTRY_VERIFY(list());
        m_pc.press(Qt::Key_Down);
        m_pc.press(Qt::Key_Return);
        QTRY_VERIFY(m_pc.see(u"keepPlace"_s));
        const QString name = m_pc.words(u"placeName"_s);
        QVERIFY(!m_pc.see(u"placeNote"_s));
        QVERIFY(m_pc.click(u"keepPlace"_s));
        QCOMPARE(m_pc.words(u"keepPlace"_s), u"Lieu gardé"_s);
        QVERIFY(m_pc.click(u"writeNote"_s));
        QCOMPARE(m_pc.focused(), u"placeNote"_s);
        m_pc.type(u"Sonner deux fois."_s);
        // Who leaves at once loses nothing.
        m_pc.leave();
        QVERIFY(m_pc.start(u"/places"_s));
        QTRY_VERIFY(m_pc.see(u"favouriteList"_s));
        QCOMPARE(m_pc.words(u"favouritesHeading"_s), u"Lieux gardés sur ce PC"_s);
        auto *kept = m_pc.see<CardList>(u"favouriteList"_s);
        QCOMPARE(kept->model()->rowCount(), 1);
        kept->setFocus(Qt::TabFocusReason);
        m_pc.press(Qt::Key_Down);
        m_pc.press(Qt::Key_Return);
        QTRY_COMPARE(m_pc.words(u"placeName"_s), name);
        QCOMPARE(m_pc.see<QPlainTextEdit>(u"placeNote"_s)->toPlainText(), u"Sonner deux fois."_s);
        QCOMPARE(m_pc.words(u"keepPlace"_s), u"Lieu gardé"_s);
        QVERIFY(m_pc.click(u"closePlace"_s));
        // Forgetting is undone, and done.
        QTRY_VERIFY(m_pc.see(u"forgetFavourites"_s));
        QVERIFY(m_pc.click(u"forgetFavourites"_s));
        QTRY_VERIFY(!m_pc.see(u"favouriteList"_s));
        QCOMPARE(m_pc.focused(), u"undoForget"_s);
        QVERIFY(m_pc.click(u"undoForget"_s));
        QTRY_VERIFY(m_pc.see(u"favouriteList"_s));
        QVERIFY(m_pc.click(u"forgetFavourites"_s));
        m_pc.leave();
        QVERIFY(m_pc.start(u"/places"_s));
        QTRY_VERIFY(!m_pc.program().places().points().isEmpty());
        QVERIFY(!m_pc.program().placeMarks().remembers() && !m_pc.see(u"favouriteList"_s));
    }

    void thePlacesAroundThePcAreListedOnceSomeoneAsks()
    {
        m_pc.setPolicy("{\"place\": \"45.1885, 5.7245\"}"); // In Grenoble.
        QVERIFY(m_pc.start(u"/places"_s));
        QTRY_VERIFY(!finder().points().isEmpty());
        QVERIFY(!finder().origin() && !list());
        QVERIFY(m_pc.click(u"nearHere"_s));
        QTRY_VERIFY(list());
        QVERIFY2(m_pc.words(u"placesHeading"_s).startsWith(u"Autour de ce PC : "_s),
                 qPrintable(m_pc.words(u"placesHeading"_s)));
        QVERIFY(m_pc.see<QLineEdit>(u"communeField"_s)->text().isEmpty());
        QVERIFY(*finder().places().at(0).distance < 3'000);
        QVERIFY(!m_pc.see(u"nearHere"_s));
        // The field still takes a commune.
        m_pc.see(u"communeField"_s)->setFocus(Qt::TabFocusReason);
        look(u"annecy"_s);
        QTRY_VERIFY(m_pc.words(u"placesHeading"_s).startsWith(u"Annecy : "_s));
    }

    void aPcThatDoesNotKnowWhereItIsSaysSo()
    {
        const QByteArray bus = qgetenv("DBUS_SYSTEM_BUS_ADDRESS");
        qputenv("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/nowhere");
        QVERIFY(m_pc.start(u"/places"_s));
        QVERIFY(m_pc.click(u"nearHere"_s));
        QTRY_VERIFY(m_pc.words(u"nearHereSaid"_s).startsWith(u"Ce PC ne sait pas où il se trouve"_s));
        QCOMPARE(m_pc.words(u"nearHere"_s), u"Autour de ce PC"_s);
        qputenv("DBUS_SYSTEM_BUS_ADDRESS", bus);
    }

    void aPointOfTheMapIsChosenAndGivenUp()
    {
        QVERIFY(m_pc.start(u"/places"_s));
        auto *map = m_pc.see<MapView>(u"placesMap"_s);
        QTRY_VERIFY(map->isSettled() && !finder().points().isEmpty());
        QVERIFY(!m_pc.see(u"searchAroundPoint"_s));
        map->setCentre({45.1885, 5.7245}, 13);
        // Ground without a place: far from every dot.
        QPoint ground;
        for (int x = 20; x < map->width() / 2 && ground.isNull(); x += 10) {
            const QPoint at(x, map->height() / 2);
            const bool isFree = std::none_of(map->clusters().begin(), map->clusters().end(), [&](const Cluster &c) {
                return (map->view().toScreen(c.centre) - QPointF(at)).manhattanLength() < 60;
            });
            if (isFree)
                ground = at;
        }
        QVERIFY(!ground.isNull());
        const GeoPoint point = map->view().toGeo(ground);
        m_pc.clickAt(m_pc.placeOf(*map).topLeft() + ground);
        QTRY_VERIFY(m_pc.see(u"searchAroundPoint"_s));
        m_pc.press(Qt::Key_Escape);
        QVERIFY(!m_pc.see(u"searchAroundPoint"_s) && !finder().origin());
        m_pc.clickAt(m_pc.placeOf(*map).topLeft() + ground);
        QVERIFY(m_pc.click(u"searchAroundPoint"_s));
        QTRY_VERIFY(list());
        QVERIFY(distanceMetres(finder().origin()->position, point) < 50);
        QVERIFY(m_pc.words(u"placesHeading"_s).startsWith(u"Autour de ce point : "_s));
        QVERIFY(!m_pc.see(u"searchAroundPoint"_s));
        // With the keyboard: the middle of the map, then the button.
        map->setFocus(Qt::TabFocusReason);
        map->setCentre({45.9, 6.12}, 12);
        m_pc.press(Qt::Key_Return);
        QCOMPARE(m_pc.focused(), u"searchAroundPoint"_s);
        m_pc.press(Qt::Key_Space);
        QTRY_VERIFY(finder().isListed() && distanceMetres(finder().origin()->position, {45.9, 6.12}) < 100);
    }
};

QTEST_MAIN(PlaceKeepingTest)
#include "placekeepingtest.moc"
