// SPDX-License-Identifier: GPL-3.0-or-later
//
// How long the map takes, and what it looks like: reading the base map, clustering 20,000 points, drawing a base layer
// of 1280x720, panning. With a folder as argument it leaves pictures there, in each look.
#include "map/maprenderer.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QImage>
#include <QTextStream>

#include <random>

using namespace Qt::StringLiterals;
using namespace pdc;

namespace {
constexpr QSize window(1280, 720);
constexpr GeoBox france{41.3, -5.2, 51.1, 9.6};

QByteArray resource(const QString &name)
{
    QFile file(QString::fromUtf8(PDC_SOURCE_DIR) + "/resources/map/"_L1 + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The communes of the gazetteer whose position is exact, the largest of them.
std::shared_ptr<const Towns> bundledTowns(qsizetype count)
{
    QFile file(QString::fromUtf8(PDC_SOURCE_DIR) + "/resources/content/gazetteer/communes/communes.tsv"_L1);
    QList<MapTown> towns;
    if (!file.open(QIODevice::ReadOnly))
        return nullptr;
    while (!file.atEnd()) {
        const QStringList cells = QString::fromUtf8(file.readLine()).split(u'\t');
        if (cells.size() > 6 && cells[5] == "0"_L1)
            towns.append({{cells[3].toDouble(), cells[4].toDouble()}, cells[1], cells[6].toLongLong()});
    }
    std::stable_sort(towns.begin(), towns.end(),
                     [](const auto &a, const auto &b) { return a.population > b.population; });
    return std::make_shared<const Towns>(towns.first(std::min(count, towns.size())));
}

/// Half of the points around towns, half anywhere in the box, as places lie.
std::vector<MapPoint> randomPoints(int count, const GeoBox &box, unsigned seed)
{
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> latitude(box.south, box.north);
    std::uniform_real_distribution<double> longitude(box.west, box.east);
    std::normal_distribution<double> near(0, (box.north - box.south) / 60);
    std::vector<GeoPoint> towns(40);
    for (GeoPoint &town : towns)
        town = {latitude(random), longitude(random)};
    std::vector<MapPoint> points;
    for (int i = 0; i < count; ++i) {
        GeoPoint at{latitude(random), longitude(random)};
        if (i % 2 == 0) {
            at = towns[random() % towns.size()];
            at.latitude += near(random);
            at.longitude += near(random);
        }
        points.push_back({i + 1, at});
    }
    return points;
}

template<typename Work>
double milliseconds(int times, Work work)
{
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < times; ++i)
        work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6 / times;
}

QImage picture(const MapRenderer &renderer, const Viewport &viewport, const BaseMap &map, const MapNames &names,
               MapMarks marks, double ratio)
{
    QImage image((viewport.size() * ratio).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    QPainter painter(&image);
    renderer.drawBase(painter, viewport, map, names);
    const std::vector<Cluster> clusters = names.places->query(viewport.box(60), viewport.zoom());
    marks.clusters = clusters;
    renderer.drawMarks(painter, viewport, marks);
    return image;
}
}

int main(int argc, char *argv[])
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    QTextStream out(stdout);

    const QByteArray departements = resource(u"departements.geojson"_s);
    const QByteArray land = resource(u"land.geojson"_s);
    auto map = BaseMap::parse(departements, land);
    if (!map) {
        out << "base map: " << map.error().name() << ' ' << map.error().detail() << '\n';
        return 1;
    }
    out << "read the base map: " << milliseconds(5, [&] { (void)BaseMap::parse(departements, land); }) << " ms\n";
    for (int level = 0; level < Coverage::levels; ++level) {
        out << "  vertices at level " << level << ": " << map->france().vertexCount(level) << " + "
            << map->land().vertexCount(level) << '\n';
    }

    const std::vector<MapPoint> many = randomPoints(20'000, france, 1);
    const auto all = std::make_shared<const ClusterIndex>(many);
    const ClusterIndex &index = *all;
    const auto towns = bundledTowns(6000);
    out << "cluster 20,000 points for all zooms: " << milliseconds(10, [&] { ClusterIndex again(many); }) << " ms\n";

    QFont font;
    for (const QString &file : {u"AtkinsonHyperlegibleNext-Regular.ttf"_s, u"AtkinsonHyperlegibleNext-Bold.ttf"_s,
                                u"AtkinsonHyperlegibleNext-SemiBold.ttf"_s}) {
        const QString path = QString::fromUtf8(PDC_SOURCE_DIR) + "/resources/fonts/"_L1 + file;
        if (QFile::exists(path)) {
            const int id = QFontDatabase::addApplicationFont(path);
            font.setFamilies(QFontDatabase::applicationFontFamilies(id));
        }
    }
    font.setPixelSize(18);
    const MapRenderer renderer(mapStyleFor(Look::Light, font));
    const Viewport whole = Viewport(GeoPoint(), minZoom, window).fitted(france, QMarginsF(24, 24, 24, 24));
    for (const double zoom : {5.0, whole.zoom(), 7.0, 8.0, 9.0, 13.0, 17.0}) {
        const Viewport viewport(GeoPoint{46.6, 2.4}, zoom, window);
        QImage base(window, QImage::Format_RGB32);
        const double drawn = milliseconds(10, [&] {
            QPainter painter(&base);
            renderer.drawBase(painter, viewport, *map);
        });
        const double named = milliseconds(10, [&] {
            QPainter painter(&base);
            renderer.drawBase(painter, viewport, *map, {.towns = towns, .places = all, .here = {}, .hereText = {}});
        });
        QImage screen(window, QImage::Format_RGB32);
        int step = 0;
        const double frame = milliseconds(200, [&] {
            const Viewport moved = viewport.panned(QPointF(step % 100, step % 60));
            ++step;
            QPainter painter(&screen);
            painter.drawImage(QPoint(step % 100 - 50, step % 60 - 30), base);
            const std::vector<Cluster> clusters = index.query(moved.box(60), moved.zoom());
            renderer.drawMarks(
                painter, moved,
                {.clusters = clusters, .selected = {}, .selectedId = {}, .hovered = {}, .here = {}, .hereText = {}});
        });
        out << "zoom " << zoom << ": base layer " << drawn << " ms, with towns " << named << " ms; panning "
            << 1000 / frame << " frames a second, " << index.query(viewport.box(), zoom).size() << " dots\n";
    }

    if (argc > 1) {
        const QDir folder(QString::fromLocal8Bit(argv[1]));
        const GeoBox aroundLyon{44.2, 3.2, 46.6, 7.0};
        const auto places = std::make_shared<const ClusterIndex>(randomPoints(700, aroundLyon, 7));
        MapMarks marks;
        marks.selectedId = 123;
        marks.selected = places->position(123);
        marks.here = project(GeoPoint{45.76, 4.84});
        marks.hereText = u"Lyon"_s;
        const MapNames names{.towns = towns, .places = places, .here = marks.here, .hereText = marks.hereText};
        const MapNames dense{.towns = towns, .places = all, .here = {}, .hereText = {}};
        for (const Look look : {Look::Light, Look::Dark, Look::HighContrast}) {
            const MapRenderer looked(mapStyleFor(look, font));
            const auto save = [&](const Viewport &viewport, QLatin1StringView name, double ratio) {
                const QString file = u"map-%1-%2.png"_s.arg(lookName(look), name);
                if (!picture(looked, viewport, *map, names, marks, ratio).save(folder.filePath(file)))
                    out << "not written: " << file << '\n';
            };
            save(Viewport(GeoPoint{50, 4}, minZoom, window), "europe"_L1, 1);
            save(whole, "france"_L1, 1);
            if (!picture(looked, Viewport(GeoPoint{46.6, 2.4}, 7.5, window), *map, dense, {}, 1)
                     .save(folder.filePath(u"map-%1-dense.png"_s.arg(lookName(look)))))
                out << "not written\n";
            save(whole.fitted(aroundLyon, QMarginsF(24, 24, 24, 24)), "lyon"_L1, 1);
            save(Viewport(GeoPoint{45.76, 4.84}, 10.5, QSizeF(640, 360)), "near"_L1, 2);
        }
    }
    return 0;
}
