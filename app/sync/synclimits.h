// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <chrono>
#include <functional>

namespace pdc {

/// How much of the network, the disk and a person's patience a sync may take. One value, given to it at the start.
struct SyncLimits
{
    // Patience. Only what the network makes us wait for counts: not our disk, not a limit of our own, not a pause.
    std::chrono::milliseconds silence{20'000}; ///< Without a byte: given up.
    std::chrono::milliseconds slowWindow{30'000}; ///< Fewer than slowBytes within it: given up as well.
    qint64 slowBytes = 30'000;
    int tries = 3; ///< Of one file at each place where it is, where trying again can help.
    std::chrono::milliseconds pause{1'000}; ///< Before the second try; twice as long before the third, and so on.
    std::chrono::milliseconds longestPause{60'000}; ///< Also where a server asks for a longer one.
    /// Of each pause, the share that chance takes away or adds: so that many PCs that failed together come back apart.
    double jitter = 0.3;
    /// Lost in a row, in tries and pauses, without anything that stays: so a sync that gets nowhere ends within two minutes
    /// (Patience). No try and no pause goes beyond it.
    std::chrono::milliseconds fruitless{110'000};
    int redirects = 5; ///< In a row.
    /// How long so many bytes may take.
    [[nodiscard]] std::chrono::milliseconds timeFor(qint64 bytes) const
    {
        return slowWindow * bytes / std::max<qint64>(1, slowBytes);
    }

    // The network.
    int downloads = 6; ///< At a time.
    qint64 bytesPerSecond = 0; ///< Of all downloads together; 0: as fast as it goes.

    // A person, where there is one to be asked (Syncer::question()). More bytes than these are to come:
    qint64 askAbove = qint64(20) * 1000 * 1000; ///< Over a network.
    qint64 askAboveMetered = qint64(1) * 1000 * 1000; ///< Over one whose data is counted.
    std::chrono::milliseconds askFor{
        600'000}; ///< Without an answer in this time: cancelled, so that others have a turn.

    // The disk. Bytes that would remain free after the plan; where no file has 1 MB, the last of them alone holds.
    qint64 softFree = qint64(1000) * 1000 * 1000; ///< Less only if a person wants it so.
    qint64 hardFree = qint64(512) * 1000 * 1000; ///< Never less.
    /// Never less, whatever is to come and whatever was chosen: what a system needs to log in, to write its journals and
    /// to build the content anew beside the old one.
    qint64 leastFree = qint64(32) * 1000 * 1000;
    /// Of the files that are here already, so much is read again in each sync to find bits that have turned over.
    qint64 recheckBytes = qint64(64) * 1024 * 1024;
};

/// Time and chance as a sync meets them, so that a test can say what they are.
struct TimeAndChance
{
    /// Never goes back; from any beginning.
    std::function<std::chrono::nanoseconds()> ticks;
    /// From 0 to below 1.
    std::function<double()> chance;

    [[nodiscard]] static TimeAndChance real();
};

/// How long to wait before trying again after `failures` (1 and more) in a row: exponential, bounded, with jitter.
[[nodiscard]] std::chrono::milliseconds backoff(const SyncLimits &limits, int failures, double chance);

}
