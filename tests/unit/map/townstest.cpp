// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/maprenderer.h"
#include "support/suite.h"

#include <QGuiApplication>
#include <QImage>

#include <cmath>
#include <random>

using namespace pdc;
using namespace Qt::StringLiterals;

namespace {
MapStyle style(int pixels = 18, Look look = Look::Light)
{
    QFont font;
    font.setPixelSize(pixels);
    return mapStyleFor(look, font);
}

/// Towns as they lie: few large, many small, some of them crowded around the large.
QList<MapTown> manyTowns(int count)
{
    std::mt19937 random(3);
    std::uniform_real_distribution<double> anywhere(-2.5, 2.5);
    std::normal_distribution<double> near(0, 0.15);
    QList<MapTown> towns;
    for (int i = 0; i < count; ++i) {
        GeoPoint at{46 + anywhere(random), 4 + anywhere(random)};
        if (i % 3 == 0 && i > 30)
            at = {towns[i % 7].position.latitude + near(random), towns[i % 7].position.longitude + near(random)};
        towns.append(
            {at, u"Ville-sur-Rivière-"_s + QString::number(i), static_cast<qint64>(2e6 / std::pow(i + 1, 0.85))});
    }
    return towns;
}

std::vector<TownLabel> labelsAt(const Towns &towns, double zoom, const QFont &font, LabelRoom room = {})
{
    return townLabels(towns, Viewport(GeoPoint{46, 4}, zoom, QSizeF(900, 700)), font, room);
}

QStringList namesAt(const Towns &towns, double zoom)
{
    QStringList names;
    for (const TownLabel &label : labelsAt(towns, zoom, style().nameFont))
        names << label.town->name;
    return names;
}

double luminance(const QColor &colour)
{
    const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const auto [low, high] = std::minmax({luminance(a), luminance(b)});
    return (high + 0.05) / (low + 0.05);
}
}

class TownsTest : public test::Suite
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatCanBeShown()
    {
        const Towns towns({{{46, 4}, u"Petite"_s, 900},
                           {{46, 4}, {}, 5000},
                           {{NAN, 4}, u"Nulle part"_s, 5000},
                           {{46, 400}, u"Ailleurs"_s, 5000},
                           {{46, 4}, u"Vide"_s, 0},
                           {{47, 4}, u"Grande"_s, 90'000}});
        QCOMPARE(towns.all().size(), std::size_t(2));
        QCOMPARE(towns.all()[0].name, u"Grande"_s);
        QCOMPARE(towns.all()[1].name, u"Petite"_s);
        QVERIFY(Towns().all().empty());
    }

    void letsNothingLieOverAnything_data()
    {
        QTest::addColumn<double>("zoom");
        QTest::addColumn<int>("pixels");
        for (const double zoom : {6.8, 7.5, 8.0, 9.3, 10.0, 12.0}) {
            for (const int pixels : {18, 36})
                QTest::addRow("zoom %.1f, %d px", zoom, pixels) << zoom << pixels;
        }
    }
    void letsNothingLieOverAnything()
    {
        QFETCH(double, zoom);
        QFETCH(int, pixels);
        const std::vector<QRectF> taken{{400, 300, 120, 20}, {100, 100, 60, 40}};
        const auto labels = labelsAt(Towns(manyTowns(4000)), zoom, style(pixels).nameFont, {taken, {}});
        QVERIFY(!labels.empty());
        double covered = 0;
        for (std::size_t i = 0; i < labels.size(); ++i) {
            const QRectF dot(labels[i].dot.x() - labels[i].radius, labels[i].dot.y() - labels[i].radius,
                             2 * labels[i].radius, 2 * labels[i].radius);
            for (const QRectF &other : taken)
                QVERIFY(!other.intersects(labels[i].box) && !other.intersects(dot));
            for (std::size_t j = 0; j < labels.size(); ++j) {
                QVERIFY(i == j || !labels[j].box.intersects(labels[i].box));
                QVERIFY(!labels[j].box.intersects(dot));
            }
            covered += labels[i].box.intersected(QRectF(0, 0, 900, 700)).width() * labels[i].box.height();
        }
        // Calm, not a wall of words.
        QVERIFY2(covered < 900 * 700 * (pixels > 18 ? 0.3 : 0.2), qPrintable(QString::number(covered)));
    }

    void prefersTheLarger()
    {
        QList<MapTown> towns{{{46, 4}, u"Bourg"_s, 40'000}, {{46.02, 4.02}, u"Métropole"_s, 500'000}};
        QCOMPARE(namesAt(Towns(towns), 8), QStringList{u"Métropole"_s});
        towns[0].population = 600'000;
        QCOMPARE(namesAt(Towns(towns), 8), QStringList{u"Bourg"_s});
        // Nearer there is room for both.
        QCOMPARE(namesAt(Towns(towns), 13), QStringList({u"Bourg"_s, u"Métropole"_s}));
    }

    void showsSmallerTownsNearer()
    {
        const Towns towns(manyTowns(4000));
        QVERIFY(namesAt(towns, 6.5).isEmpty());
        double before = INFINITY;
        for (const double zoom : {7.0, 8.0, 9.0, 10.0, 11.0}) {
            double smallest = INFINITY;
            for (const TownLabel &label : labelsAt(towns, zoom, style().nameFont))
                smallest = std::min(smallest, static_cast<double>(label.town->population));
            QVERIFY(smallest < before);
            QVERIFY(smallest >= leastPopulation(zoom));
            before = smallest;
        }
    }

    void takesAnotherSideOfTheDot()
    {
        const Towns towns({{{46, 4}, u"Ville"_s, 50'000}});
        const auto free = labelsAt(towns, 9, style().nameFont);
        QCOMPARE(free.size(), std::size_t(1));
        QVERIFY(free[0].box.left() > free[0].dot.x());
        const auto moved = labelsAt(towns, 9, style().nameFont, {{free[0].box}, {}});
        QCOMPARE(moved.size(), std::size_t(1));
        QVERIFY(moved[0].box.right() < moved[0].dot.x());
        QVERIFY(labelsAt(towns, 9, style().nameFont, {{QRectF(0, 0, 900, 700)}, {}}).empty());
    }

    void standsBesideAPlace()
    {
        const Towns towns({{{46, 4}, u"Ville"_s, 50'000}});
        const QPointF dot(450, 350);
        const QRectF disc(dot.x() - 25, dot.y() - 20, 45, 45);
        const auto labels = labelsAt(towns, 9, style().nameFont, {{}, {disc}});
        QCOMPARE(labels.size(), std::size_t(1));
        QCOMPARE(labels[0].dot, dot);
        QVERIFY(!labels[0].box.intersects(disc));
        QVERIFY(labels[0].box.left() < disc.right() + 20);
        // What cannot be read is not written.
        LabelRoom crowded;
        for (int y = 200; y < 500; y += 40) {
            for (int x = 250; x < 650; x += 40)
                crowded.marks.emplace_back(x, y, 36, 36);
        }
        QVERIFY(labelsAt(towns, 9, style().nameFont, crowded).empty());
    }

    void leavesTheCommuneThatWasAskedForItsName()
    {
        const auto towns = std::make_shared<const Towns>(QList<MapTown>{{{46, 4}, u"Ville"_s, 50'000}});
        const Viewport view(GeoPoint{46, 4}, 9, QSizeF(300, 200));
        const auto picture = [&](const std::shared_ptr<const Towns> &shown, std::optional<UnitPoint> here) {
            QImage image(300, 200, QImage::Format_RGB32);
            QPainter painter(&image);
            MapRenderer(style()).drawBase(painter, view, BaseMap(), {shown, {}, here, u"Ville"_s});
            painter.end();
            return image;
        };
        const UnitPoint here = project(GeoPoint{46, 4});
        QVERIFY(picture(towns, {}) != picture({}, {}));
        QCOMPARE(picture(towns, here), picture({}, here));
    }

    void growsWithTheText()
    {
        const Towns towns({{{46, 4}, u"Ville"_s, 50'000}});
        const auto small = labelsAt(towns, 9, style(18).nameFont);
        const auto large = labelsAt(towns, 9, style(36).nameFont);
        QVERIFY(large.at(0).box.width() > 1.8 * small.at(0).box.width());
        QVERIFY(large.at(0).radius > 1.5 * small.at(0).radius);
    }

    void staysWhileTheMapIsMoved()
    {
        const Towns towns(manyTowns(4000));
        const Viewport view(GeoPoint{46, 4}, 9, QSizeF(900, 700));
        const Viewport moved = view.panned({-60, 40});
        LabelRoom room;
        LabelRoom roomThen;
        const QRectF inner(200, 200, 500, 300);
        const auto middle = [&](const std::vector<TownLabel> &labels, QPointF off) {
            QStringList names;
            for (const TownLabel &label : labels) {
                if (inner.contains(label.dot - off))
                    names << label.town->name;
            }
            return names;
        };
        const QStringList before = middle(townLabels(towns, view, style().nameFont, room), {});
        QVERIFY(before.size() > 3);
        QCOMPARE(middle(townLabels(towns, moved, style().nameFont, roomThen), {-60, 40}), before);
    }

    void isDrawnAndReadable()
    {
        const auto towns = std::make_shared<const Towns>(QList<MapTown>{{{46, 4}, u"Ville"_s, 50'000}});
        const Viewport view(GeoPoint{46, 4}, 9, QSizeF(200, 100));
        for (const Look look : {Look::Light, Look::Dark, Look::HighContrast}) {
            const MapStyle looked = style(18, look);
            for (const QColor &ground : {looked.land, looked.nameHalo, looked.neighbour, looked.sea})
                QVERIFY(contrast(looked.town, ground) >= 7);
            QImage image(200, 100, QImage::Format_RGB32);
            QPainter painter(&image);
            MapRenderer(looked).drawBase(painter, view, BaseMap(), {towns, {}, {}, {}});
            painter.end();
            QCOMPARE(image.pixelColor(100, 50), looked.town);
            QVERIFY(image.pixelColor(50, 50) == looked.sea);
        }
    }
};

QTEST_MAIN(TownsTest)
#include "townstest.moc"
