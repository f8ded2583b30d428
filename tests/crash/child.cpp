// SPDX-License-Identifier: GPL-3.0-or-later
#include "assembly/syncer.h"

#include <QCoreApplication>
#include <QThreadPool>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace pdc;

/// crash_child STORE BUNDLE FEED KEY: one sync as the program does it, without what stands around it. It can be killed.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() != 5)
        return 2;
    const SystemClock clock;
    const ContentLibrary library({words[1], words[2]}, clock, [](Notice) {});
    SyncLimits limits;
    limits.bytesPerSecond = 6'000'000; // So that a file comes in many pieces.
    Syncer syncer(library, clock, limits);
    QObject::connect(&syncer, &Syncer::finished, &application, &QCoreApplication::quit);
    syncer.start(words[3], words[4]);
    QCoreApplication::exec();
    QThreadPool::globalInstance()->waitForDone();
    const Result<SyncReport> &result = *syncer.result();
    std::puts(result ? "taken" : qPrintable(result.error().name() + ' '_L1 + result.error().detail()));
    return result ? 0 : 1;
}
