// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QList>
#include <QProcess>
#include <QStringList>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <functional>

#include <sys/resource.h>

/// What benches that start other programs share.
namespace pdc::bench {

[[noreturn]] inline void giveUp(const QString &why)
{
    std::fprintf(stderr, "bench: %s\n", qPrintable(why));
    std::exit(2);
}

/// Standard output of a program that reads `input` (a file; empty: nothing); ends the bench if it fails.
inline QByteArray run(const QString &program, const QStringList &words, const QString &input = {})
{
    constexpr int longest = 600'000; // Milliseconds.
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    if (!input.isEmpty())
        process.setStandardInputFile(input);
    process.start(program, words);
    if (!process.waitForFinished(longest) || process.exitCode() != 0)
        giveUp(program + QStringLiteral(" failed"));
    return process.readAllStandardOutput();
}

inline double seconds(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e9;
}

/// Of one value at least.
inline double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

/// The most memory that a child which has ended held, in MB.
inline double childrensMemory()
{
    rusage usage{};
    getrusage(RUSAGE_CHILDREN, &usage);
    return double(usage.ru_maxrss) / 1024;
}

}
