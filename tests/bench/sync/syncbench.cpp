// SPDX-License-Identifier: GPL-3.0-or-later
//
// How long `pdc sync` takes for 1,000 files and 500 MB from nginx on this machine, beside curl, openssl and sync, which
// together do no less: fetch all files, hash them, and see to it that they are on the disk. In turns, each into a new
// folder of the same file system; the medians are compared. Then how much memory pdc needs, and what a sync costs that
// finds nothing new.
//
// With --link: 200 files and 100 MB over a link that is the bottleneck, beside curl alone; slowlink.sh makes such a link of
// 100 Mbit/s.

#include "bench/measuring.h"
#include "support/feedsource.h"
#include "support/minisign.h"
#include "support/nginx.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QRandomGenerator>

#include <cstdio>

using namespace pdc;
using namespace pdc::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int allItems = 50;
constexpr int itemsOverLink = 10;
constexpr int filesOfEach = 20;
constexpr qsizetype fileBytes = 500'000;
constexpr int rounds = 3;
constexpr double allowedTime = 1.1; ///< Of the peers' time.
constexpr double allowedMemory = 100; ///< MB.
constexpr double leastThroughput = 0.95; ///< Of curl's, over a link.

void makeSource(const QString &folder, int items)
{
    test::FeedSource source(folder);
    QRandomGenerator random(1);
    for (int item = 0; item < items; ++item) {
        QList<test::SourceFile> files;
        for (int i = 0; i < filesOfEach; ++i) {
            QByteArray bytes(fileBytes, Qt::Uninitialized);
            random.fillRange(reinterpret_cast<quint32 *>(bytes.data()), fileBytes / 4);
            files.append({u"%1.pdf"_s.arg(i), bytes, u"document"_s, u"application/pdf"_s});
        }
        source.put(u"urn:pdc:bench:%1"_s.arg(item), u"news"_s, u"Nouvelle %1"_s.arg(item), files);
    }
}

/// curl's list of what to fetch, and where to.
void writeCurlConfig(const QString &file, const QString &published, const test::Nginx &nginx, const QString &into)
{
    QFile config(file);
    if (!config.open(QIODevice::WriteOnly))
        giveUp(u"no room for the bench"_s);
    QDirIterator blobs(published + u"/blobs"_s, QDir::Files, QDirIterator::Subdirectories);
    while (blobs.hasNext()) {
        const QString path = QDir(published).relativeFilePath(blobs.next());
        config.write("url = \"" + nginx.url(path).toUtf8() + "\"\noutput = \"" + into.toUtf8() + '/'
                     + blobs.fileName().toUtf8() + "\"\n");
    }
}

}

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const bool isLink = QCoreApplication::arguments().contains(u"--link"_s);
    const int items = isLink ? itemsOverLink : allItems;
    const QString pdc = QStringLiteral(PDC_PROGRAM);
    const QTemporaryDir folder(QDir::currentPath() + u"/bench_sync-XXXXXX"_s);
    const test::Minisign minisign;
    if (!folder.isValid() || !minisign.works())
        giveUp(u"minisign is not installed, or no folder can be made here"_s);
    const QString published = folder.filePath(u"published"_s);
    makeSource(folder.filePath(u"source"_s), items);
    run(pdc, {u"feed"_s, u"build"_s, folder.filePath(u"source"_s), published});
    if (!minisign.sign(published + u"/feed.json"_s))
        giveUp(u"minisign does not sign"_s);
    for (const QString &name : {u"feed.json"_s, u"feed.json.minisig"_s}) {
        QFile file(published + u'/' + name); // As if it had lain there for a while.
        if (!file.open(QIODevice::ReadWrite)
            || !file.setFileTime(QDateTime::currentDateTime().addDays(-1), QFileDevice::FileModificationTime))
            giveUp(u"no time can be set"_s);
    }
    const test::Nginx nginx(published, "sendfile on; keepalive_requests 10000;");
    if (!nginx.works())
        giveUp(u"nginx is not installed"_s);

    QList<double> ours;
    QList<double> theirs;
    QList<double> ratios;
    double memory = 0;
    for (int round = 0; round < rounds; ++round) {
        const QString store = folder.filePath(u"store%1"_s.arg(round));
        run(pdc, {u"--store"_s, store, u"list"_s}); // The bundle is in before.
        ours << seconds([&] {
            run(pdc, {u"--store"_s, store, u"sync"_s, u"--feed"_s, nginx.url(), u"--key"_s, minisign.publicFile()});
        });
        if (round == 0)
            memory = childrensMemory();
        const QString into = folder.filePath(u"curl%1"_s.arg(round));
        const QString list = folder.filePath(u"curl.txt"_s);
        QDir().mkpath(into);
        writeCurlConfig(list, published, nginx, into);
        theirs << seconds([&] {
            run(u"curl"_s, {u"--silent"_s, u"--fail"_s, u"--parallel"_s, u"--parallel-max"_s, u"6"_s, u"-K"_s, list});
            if (!isLink)
                run(u"sh"_s,
                    {u"-c"_s, u"cd \"$1\" && openssl dgst -sha256 * >/dev/null && sync -f ."_s, u"sh"_s, into});
        });
        ratios << ours.last() / theirs.last();
        std::printf("round %d: pdc sync %6.2f s   %s %6.2f s   ratio %.2f\n", round + 1, ours.last(),
                    isLink ? "curl" : "curl, openssl, sync", theirs.last(), ratios.last());
        std::fflush(stdout);
        QDir(into).removeRecursively();
        if (round + 1 < rounds)
            QDir(store).removeRecursively();
    }
    if (isLink) {
        const double throughput = 1 / median(ratios);
        std::printf("\n%d files, %lld MB: %.2f of curl's throughput (at least %.2f)\n", items * filesOfEach,
                    qlonglong(items * filesOfEach * fileBytes / 1'000'000), throughput, leastThroughput);
        return throughput >= leastThroughput ? 0 : 1;
    }
    const QByteArray again =
        run(pdc, {u"--store"_s, folder.filePath(u"store%1"_s.arg(rounds - 1)), u"--json"_s, u"sync"_s});
    const QJsonObject nothing = QJsonDocument::fromJson(again).object();
    const double ratio = median(ratios);
    std::printf("\n%d files, %lld MB: ratio %.2f (allowed %.2f), memory %.0f MB (allowed %.0f)\n", items * filesOfEach,
                qlonglong(items * filesOfEach * fileBytes / 1'000'000), ratio, allowedTime, memory, allowedMemory);
    std::printf("nothing new: %d requests, %d bytes of bodies\n", nothing["requests"_L1].toInt(),
                nothing["bytes"_L1].toInt());
    const bool isGood = ratio <= allowedTime && memory <= allowedMemory && nothing["requests"_L1].toInt() <= 2
        && nothing["bytes"_L1].toInt() == 0;
    return isGood ? 0 : 1;
}
