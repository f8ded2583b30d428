// SPDX-License-Identifier: GPL-3.0-or-later
//
// How long finding a place takes, over 20,000 places (the national file's size) and over 200,000: any combination of
// filters with its count, the counts of all others and the first 100 by distance; the 20 nearest that are open on a
// working day, and at three in the night. The store is warm: the index is in memory, as it is after the first question.
// Beside that, filters in JavaScript with the national library.
#include "peer.h"
#include "places/gazetteer.h"
#include "places/placeimport.h"
#include "places/placerepository.h"
#include "store/catalog.h"
#include "syntheticplaces.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <random>

using namespace Qt::StringLiterals;
using namespace pdc;

namespace {

[[noreturn]] void giveUp(const Error &error)
{
    std::fprintf(stderr, "bench_places: %s %s\n", qPrintable(QString(error.name())), qPrintable(error.detail()));
    std::exit(2);
}

void must(const Result<> &done)
{
    if (!done)
        giveUp(done.error());
}

Database contentOf(const QString &file, QByteArray &places)
{
    auto database = Database::open(file, Database::Mode::Build);
    if (!database)
        giveUp(database.error());
    const std::array schemas{catalogSchema(), placesSchema()};
    must(database->migrate(schemas));
    for (const QString &kind : {u"gazetteer"_s, u"places"_s}) {
        CatalogItem item;
        item.id = "urn:"_L1 + kind;
        item.kind = kind;
        must(insertCatalogItem(*database, item, {}));
    }
    Transaction transaction(*database);
    QByteArray communes = bench::bundledCommunes();
    QBuffer table(&communes);
    table.open(QIODevice::ReadOnly);
    if (const auto count = importGazetteer(*database, u"urn:gazetteer"_s, table); !count)
        giveUp(count.error());
    QBuffer data(&places);
    data.open(QIODevice::ReadOnly);
    const auto report = importPlaces(*database, {u"urn:places"_s, Layer::Feed, true, {}}, data);
    if (!report)
        giveUp(report.error());
    must(transaction.commit());
    must(database->finishBuild());
    return *std::move(database);
}

/// The 99th percentile of the times that `ask` takes, in milliseconds; prints it beside what is allowed.
bool measure(const char *what, int times, double allowed, const std::function<void(int)> &ask)
{
    std::vector<double> taken;
    QElapsedTimer timer;
    for (int i = 0; i < times; ++i) {
        timer.start();
        ask(i);
        taken.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(taken.begin(), taken.end());
    const double p99 = taken[taken.size() * 99 / 100];
    std::printf("  %-58s p50 %6.2f ms  p99 %6.2f ms  (allowed %.0f)\n", what, taken[taken.size() / 2], p99, allowed);
    std::fflush(stdout);
    return p99 <= allowed;
}

bool measureAll(int places, double allowedFilters, double allowedDay, double allowedNight, double allowedWords)
{
    const QTemporaryDir folder;
    QByteArray rows = bench::syntheticPlaces(places);
    const Database content = contentOf(folder.filePath(u"content.sqlite"_s), rows);
    QElapsedTimer timer;
    timer.start();
    const QDateTime now({2026, 11, 26}, {10, 20});
    const auto index = PlaceIndex::read(content, now.date());
    if (!index)
        giveUp(index.error());
    std::printf("%d places, index read in %lld ms\n", int((*index)->size()), qlonglong(timer.elapsed()));

    std::mt19937 random(20261123);
    const auto below = [&](int most) { return int(random() % unsigned(most)); };
    const auto somewhere = [&] {
        // Where people live: around one of the largest towns.
        static const std::array towns{GeoPoint{48.86, 2.35}, GeoPoint{45.76, 4.84},  GeoPoint{43.3, 5.38},
                                      GeoPoint{50.63, 3.06}, GeoPoint{47.22, -1.55}, GeoPoint{48.58, 7.75}};
        const GeoPoint town = towns[size_t(below(int(towns.size())))];
        return GeoPoint{town.latitude + (below(200) - 100) / 100.0, town.longitude + (below(200) - 100) / 100.0};
    };
    const auto anyQuery = [&] {
        PlaceQuery query;
        query.near = somewhere();
        static constexpr std::array radii{5'000.0, 30'000.0, 120'000.0, 21'000'000.0};
        query.radius = radii[size_t(below(int(radii.size())))];
        for (int i = below(4); i > 0; --i)
            query.traits |= PlaceTraits::of(PlaceList::Services, below(int(placeServices.size())));
        for (const PlaceTraits trait : {PlaceTraits::free(), PlaceTraits::walkIn(), PlaceTraits::weekend(),
                                        PlaceTraits::of(PlaceList::Care, below(int(placeCare.size())))}) {
            if (below(4) == 0)
                query.traits |= trait;
        }
        if (below(3) == 0)
            query.open =
                HoursWish::within(QDate(2026, 11, 23).addDays(below(60)), 60 * below(12), 60 * (12 + below(12)));
        query.limit = 100;
        return query;
    };
    bool good = true;
    qint64 found = 0; // So that nothing is left out for being of no use.
    good &= measure("any filters: count, all counts, first 100", 2000, allowedFilters,
                    [&](int) { found += (*index)->find(anyQuery(), now).count; });
    const auto nearestOpen = [&](const WallTime &time) {
        PlaceQuery query;
        query.near = somewhere();
        query.radius = 21'000'000;
        query.open = HoursWish::at(time);
        query.limit = 20;
        query.counted = false;
        found += (*index)->find(query, {}).matches.size();
    };
    good &= measure("the 20 nearest open, a working day", 500, allowedDay, [&](int i) {
        nearestOpen({QDate(2026, 11, 24).addDays(i % 3), 60 * (9 + i % 8)});
    });
    good &= measure("the 20 nearest open, three in the night", 500, allowedNight, [&](int i) {
        nearestOpen({QDate(2026, 11, 24).addDays(i % 3), 3 * 60});
    });
    timer.start();
    const auto words = PlaceWordIndex::read(content);
    if (!words)
        giveUp(words.error());
    std::printf("  words read in %lld ms\n", qlonglong(timer.elapsed()));
    good &= measure("words, wherever the places are", 100, allowedWords,
                    [&](int) { found += words->find(u"mediatheque centre"_s).keys.size(); });
    good &= bench::measureBesidePeer(**index, rows);
    std::printf("  (%lld found)\n", qlonglong(found));
    return good;
}

}

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const bool few = measureAll(20'000, 2, 1, 5, 20);
    const bool many = measureAll(200'000, 10, 10, 50, 200);
    return few && many ? 0 : 1;
}
