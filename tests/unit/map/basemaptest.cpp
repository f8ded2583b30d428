// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/basemap.h"
#include "support/suite.h"

#include <QFile>

#include <cmath>
#include <numbers>
#include <set>

using namespace pdc;
using namespace Qt::StringLiterals;

namespace {
/// JSON written with single quotes, for reading.
QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

QByteArray collection(const QByteArray &features)
{
    return json("{'type':'FeatureCollection','features':[" + features + "]}");
}

QByteArray feature(const QByteArray &coordinates, const QByteArray &type = "Polygon",
                   const QByteArray &properties = "{'code':'69','nom':'Rhône'}")
{
    return json("{'type':'Feature','properties':" + properties + ",'geometry':{'type':'" + type
                + "','coordinates':" + coordinates + "}}");
}

// Two squares side by side; their common side has a vertex in its middle that is off the straight line.
const QByteArray west = "[[[0,40],[2,40],[2.1,41],[2,42],[0,42],[0,40]]]";
const QByteArray east = "[[[2,42],[2.1,41],[2,40],[4,40],[4,42],[2,42]]]";

/// The sea if it cannot be parsed, which the test at hand then sees.
BaseMap parsed(const QByteArray &departements, const QByteArray &land)
{
    auto map = BaseMap::parse(departements, land);
    if (!map)
        QTest::qFail(map.error().detail().toUtf8(), __FILE__, __LINE__);
    return map ? std::move(*map) : BaseMap();
}

QString outcome(const Result<BaseMap> &map)
{
    return map ? u"read"_s : QString(map.error().name());
}

QByteArray shipped(const QString &name)
{
    QFile file(QString::fromUtf8(PDC_SOURCE_DIR) + u"/resources/map/"_s + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Twice the signed area.
double area(const std::vector<UnitPoint> &ring)
{
    double sum = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const UnitPoint a = ring[i];
        const UnitPoint b = ring[(i + 1) % ring.size()];
        sum += a.x * b.y - b.x * a.y;
    }
    return sum;
}
}

class BaseMapTest : public test::Suite
{
    Q_OBJECT

private Q_SLOTS:
    void readsAreasWithTheirNames()
    {
        const BaseMap map =
            parsed(collection(feature(west, "Polygon", "{'code':'01','nom':'Ouest'}") + ","
                              + feature("[" + east + ",[[[6,40],[7,40],[7,41],[6,40]]]]", "MultiPolygon")),
                   collection(feature("[[[10,40],[12,40],[12,42],[10,40]]]", "Polygon", "{'nom':'Italie'}") + ","
                              + feature("[[[20,40],[22,40],[22,42],[20,40]]]", "Polygon", "{'code':'975','nom':'Île'}")
                              + "," + feature("[[[30,40],[32,40],[32,42],[30,40]]]", "Polygon", "null")));
        QCOMPARE(map.france().areas().size(), std::size_t(3));
        QCOMPARE(map.france().areas()[0].code, u"01"_s);
        QCOMPARE(map.france().areas()[1].name, u"Rhône"_s);
        QCOMPARE(map.france().rings(map.france().areas()[1]).size(), std::size_t(2));
        QCOMPARE(map.france().areas()[2].code, u"975"_s); // A part of France that is no département.
        QCOMPARE(map.land().areas().size(), std::size_t(2));
        QCOMPARE(map.land().areas()[0].name, u"Italie"_s);
        QVERIFY(map.france().areas()[0].box.contains(project(GeoPoint{41, 1})));
    }

    void keepsACommonBorderOnce()
    {
        const BaseMap map = parsed(collection(feature(west) + "," + feature(east)), {});
        const Coverage &france = map.france();
        int borders = 0;
        int outlines = 0;
        for (const Coverage::Arc &arc : france.arcs()) {
            if (arc.uses == 2) {
                ++borders;
                QCOMPARE(france.vertices(arc, Coverage::levels - 1).size(), std::size_t(3));
            } else {
                ++outlines;
            }
        }
        QCOMPARE(borders, 1);
        QCOMPARE(outlines, 2);
        // Put together again each ring is what it was, in its own direction.
        const auto outline = france.outline(france.rings(france.areas()[1])[0], Coverage::levels - 1);
        QCOMPARE(outline.size(), std::size_t(5));
        std::set<double> xs;
        for (const UnitPoint point : outline)
            xs.insert(point.x);
        QCOMPARE(xs.size(), std::size_t(3));
        QVERIFY(area(outline) * area(france.outline(france.rings(france.areas()[0])[0], Coverage::levels - 1)) > 0);
    }

    void simplifiesWithoutOpeningGaps()
    {
        // A border of 400 vertices that wriggles by a kilometre: at a far zoom it is nearly straight, for both alike.
        QByteArray up;
        QByteArray down;
        for (int i = 1; i < 400; ++i) {
            const QByteArray point = "[" + QByteArray::number(2 + 0.01 * std::sin(i)) + ","
                + QByteArray::number(40 + 2.0 * i / 400, 'g', 12) + "],";
            up += point;
            down = point + down;
        }
        const BaseMap map = parsed(collection(feature("[[[0,40],[2,40]," + up + "[2,42],[0,42],[0,40]]]") + ","
                                              + feature("[[[2,42]," + down + "[2,40],[4,40],[4,42],[2,42]]]")),
                                   {});
        const Coverage &france = map.france();
        QVERIFY(france.vertexCount(0) < 40);
        QVERIFY(france.vertexCount(Coverage::levels - 1) > 400);
        for (int level = 0; level < Coverage::levels; ++level) {
            const auto left = france.outline(france.rings(france.areas()[0])[0], level);
            const auto right = france.outline(france.rings(france.areas()[1])[0], level);
            // Together they are the rectangle 0..4 x 40..42, whatever their border does.
            const UnitBox box = france.box();
            QVERIFY(std::abs(std::abs(area(left) + area(right)) - 2 * box.width() * box.height()) < 1e-12);
        }
    }

    void choosesTheDetailByTheZoom()
    {
        QCOMPARE(Coverage::levelFor(4), 0);
        QCOMPARE(Coverage::levelFor(5), 0);
        QCOMPARE(Coverage::levelFor(5.1), 1);
        QCOMPARE(Coverage::levelFor(17), Coverage::levels - 1);
    }

    void findsTheRoomForAName()
    {
        // A circle of 1 with a long thin arm: the name belongs into the circle.
        std::vector<UnitPoint> ring;
        for (int i = 5; i <= 355; i += 5)
            ring.push_back(
                {0.5 + 0.1 * std::cos(i * std::numbers::pi / 180), 0.5 + 0.1 * std::sin(i * std::numbers::pi / 180)});
        ring.push_back({0.95, 0.499});
        ring.push_back({0.95, 0.501});
        const LabelSpot spot = labelSpot(ring);
        QVERIFY(std::abs(spot.centre.x - 0.5) < 0.02 && std::abs(spot.centre.y - 0.5) < 0.02);
        QVERIFY(spot.halfWidth > 0.09 && spot.halfWidth < 0.12);
        QCOMPARE(labelSpot({{0, 0}, {1, 1}}).halfWidth, 0.0);
        QCOMPARE(labelSpot({{0, 0}, {1, 1}, {0.5, 0.5}}).halfWidth < 0.01, true);
    }

    void namesWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *name, const QByteArray &text, const char *code) {
            QTest::newRow(name) << text << QString::fromLatin1(code);
        };
        row("cut off", collection(feature(west)).chopped(5), "map-bad-json");
        row("not JSON", "PNG", "map-bad-json");
        row("nested too deep", QByteArray(5000, '['), "map-bad-json");
        row("an array", "[]", "map-not-a-collection");
        row("another object", json("{'type':'Topology','features':[]}"), "map-not-a-collection");
        row("features no array", json("{'type':'FeatureCollection','features':{}}"), "map-not-a-collection");
        row("feature no object", collection("7"), "map-bad-feature");
        row("no name", collection(feature(west, "Polygon", "{'code':'69'}")), "map-bad-feature");
        row("name no text", collection(feature(west, "Polygon", "{'code':'69','nom':69}")), "map-bad-feature");
        row("name too long", collection(feature(west, "Polygon", "{'code':'69','nom':'" + QByteArray(101, 'a') + "'}")),
            "map-bad-feature");
        row("a point", collection(feature("[1,2]", "Point")), "map-bad-geometry");
        row("no geometry", collection("{'type':'Feature','properties':{'code':'1','nom':'a'},'geometry':null}"),
            "map-bad-geometry");
        row("no rings", collection(feature("[]")), "map-bad-geometry");
        row("short ring", collection(feature("[[[0,0],[1,1],[0,0]]]")), "map-bad-geometry");
        row("open ring", collection(feature("[[[0,0],[1,1],[1,0],[0,1]]]")), "map-bad-geometry");
        row("coordinates missing", collection(feature("null")), "map-bad-geometry");
        row("off the Earth", collection(feature("[[[0,0],[1,95],[1,0],[0,0]]]")), "map-bad-coordinate");
        row("latitude first in metres", collection(feature("[[[0,0],[6500000,1],[1,0],[0,0]]]")), "map-bad-coordinate");
        row("huge number", collection(feature("[[[0,0],[1e999,1],[1,0],[0,0]]]")), "map-bad-json");
        row("text for a number", collection(feature("[[[0,0],['1',1],[1,0],[0,0]]]")), "map-bad-coordinate");
        row("one number", collection(feature("[[[0,0],[1],[1,0],[0,0]]]")), "map-bad-coordinate");
        row("too many vertices",
            collection(feature("[[" + QByteArray("[0,0],[1,0],[1,1],").repeated(140'000) + "[0,0]]]")),
            "map-too-large");
        row("too many areas", collection(QByteArray("{},").repeated(5000) + "{}"), "map-too-large");
        row("too many bytes", QByteArray(int(BaseMap::mostBytes) + 1, ' '), "map-too-large");
    }
    void namesWhatIsWrong()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, code);
        QCOMPARE(outcome(BaseMap::parse(text, {})), code);
        if (code != u"map-bad-feature"_s) // Land needs no name.
            QVERIFY(!BaseMap::parse({}, text));
    }

    void survivesRingsThatAreNoAreas()
    {
        const BaseMap map = parsed(collection(feature("[[[1,1],[1,1],[1,1],[1,1]]]") + "," // One point.
                                              + feature("[[[0,0],[1,1],[0,0],[1,1],[0,0]]]") + "," // There and back.
                                              + feature("[[[0,0],[2,2],[2,0],[0,2],[0,0]]]") + "," // A bow tie.
                                              + feature(west) + "," + feature(west)), // Twice the same.
                                   {});
        QCOMPARE(map.france().areas().size(), std::size_t(5));
        QCOMPARE(map.france().areas()[0].rings.count, 0u);
        QVERIFY(map.france().areas()[0].box.isEmpty());
        QCOMPARE(map.france().outline(map.france().rings(map.france().areas()[4])[0], Coverage::levels - 1).size(),
                 std::size_t(5));
    }

    void isTheSeaWithoutFiles()
    {
        const BaseMap map = parsed({}, {});
        QVERIFY(BaseMap::parse({}, {}).has_value());
        QVERIFY(map.france().areas().empty() && map.land().areas().empty());
    }

    void readsWhatShips()
    {
        const QByteArray departements = shipped(u"departements.geojson"_s);
        if (departements.isEmpty())
            QSKIP("the base map is not in the source tree yet");
        const BaseMap map = parsed(departements, shipped(u"land.geojson"_s));
        std::set<QString> codes;
        for (const Coverage::Area &area : map.france().areas()) {
            codes.insert(area.code);
            QVERIFY2(area.label.halfWidth > 0, qPrintable(area.name));
            QVERIFY2(area.box.contains(area.label.centre), qPrintable(area.name));
        }
        QVERIFY(codes.size() >= 101);
        QVERIFY(codes.contains(u"69"_s) && codes.contains(u"2A"_s) && codes.contains(u"974"_s));
        QVERIFY(!map.land().areas().empty());
        // Most borders inside France are shared: the data is topologically clean.
        int borders = 0;
        for (const Coverage::Arc &arc : map.france().arcs())
            borders += arc.uses == 2;
        QVERIFY2(borders > 200, qPrintable(QString::number(borders)));
        QVERIFY(map.france().vertexCount(0) * 3 < map.france().vertexCount(Coverage::levels - 1));
    }
};

QTEST_GUILESS_MAIN(BaseMapTest)
#include "basemaptest.moc"
