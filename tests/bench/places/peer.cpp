// SPDX-License-Identifier: GPL-3.0-or-later
#include "peer.h"

#include "bench/measuring.h"
#include "places/placeindex.h"
#include "places/placelabels.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <cstdio>
#include <random>
#include <vector>

namespace pdc::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int questions = 300;

struct Question
{
    PlaceQuery query;
    QJsonObject json;
};

Question anyQuestion(std::mt19937 &random)
{
    const auto below = [&](size_t most) { return size_t(random() % unsigned(most)); };
    static constexpr std::array towns{GeoPoint{48.86, 2.35}, GeoPoint{45.76, 4.84}, GeoPoint{43.3, 5.38},
                                      GeoPoint{50.63, 3.06}};
    static constexpr std::array radii{5'000.0, 30'000.0, 120'000.0, 21'000'000.0};
    Question question;
    PlaceQuery &query = question.query;
    query.near = towns[below(towns.size())];
    query.radius = radii[below(radii.size())];
    query.limit = 100;
    QJsonArray services;
    QJsonArray care;
    for (size_t i = below(3); i > 0; --i) {
        const size_t service = below(placeServices.size());
        query.traits |= PlaceTraits::of(PlaceList::Services, int(service));
        services.append(placeServices[service].toString());
    }
    if (below(3) == 0) {
        const size_t one = below(placeCare.size());
        query.traits |= PlaceTraits::of(PlaceList::Care, int(one));
        care.append(placeCare[one].toString());
    }
    const bool free = below(3) == 0;
    if (free)
        query.traits |= PlaceTraits::free();
    question.json = {{u"lat"_s, query.near->latitude},
                     {u"lon"_s, query.near->longitude},
                     {u"radius"_s, query.radius},
                     {u"services"_s, services},
                     {u"care"_s, care},
                     {u"free"_s, free},
                     {u"limit"_s, query.limit}};
    return question;
}

}

bool measureBesidePeer(const PlaceIndex &index, const QByteArray &rows)
{
    const QString installed = QStringLiteral(PDC_PEER_DIR);
    const QString node = QStringLiteral(PDC_NODE);
    if (!QFile::exists(node) || !QFile::exists(installed + u"/node_modules"_s)) {
        std::printf("  beside JavaScript: not measured, Node.js or its package is missing\n");
        return true;
    }
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"rows.json"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(rows) != rows.size())
        return false;
    file.close();
    std::mt19937 random(7);
    std::vector<Question> asked;
    QJsonArray json;
    for (int i = 0; i < questions; ++i) {
        asked.push_back(anyQuestion(random));
        json.append(asked.back().json);
    }
    QProcess peer;
    peer.start(
        node,
        {QStringLiteral(PDC_SOURCE_DIR "/tests/bench/places/reference/reference.mjs"), installed, file.fileName()});
    peer.write(QJsonDocument(json).toJson());
    peer.closeWriteChannel();
    constexpr int longest = 600'000; // Milliseconds.
    if (!peer.waitForFinished(longest) || peer.exitCode() != 0) {
        std::fprintf(stderr, "node: %s\n", peer.readAllStandardError().constData());
        return false;
    }
    const QJsonObject answer = QJsonDocument::fromJson(peer.readAllStandardOutput()).object();
    const QJsonArray counts = answer.value("counts"_L1).toArray();
    QList<double> theirs;
    for (const auto &time : answer.value("milliseconds"_L1).toArray())
        theirs.append(time.toDouble());

    QList<double> ours;
    int otherwise = 0;
    QElapsedTimer timer;
    for (int i = 0; i < questions; ++i) {
        timer.start();
        const int count = index.find(asked[size_t(i)].query, {}).count;
        ours.append(double(timer.nsecsElapsed()) / 1e6);
        otherwise += count != counts.at(i).toInt(-1);
    }
    if (theirs.size() != ours.size() || otherwise > 0) {
        std::fprintf(stderr, "JavaScript counts %d of %d questions otherwise, over %d rows\n", otherwise, questions,
                     answer.value("rows"_L1).toInt());
        return false;
    }
    const double ratio = median(ours) / median(theirs);
    std::printf("  the same filters in JavaScript: p50 %.2f ms, ours %.3f ms: %.3f of it (allowed 1)\n", median(theirs),
                median(ours), ratio);
    return ratio <= 1;
}

}
