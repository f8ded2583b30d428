// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/synclimits.h"

#include <QRandomGenerator>

#include <algorithm>

namespace pdc {

TimeAndChance TimeAndChance::real()
{
    return {[] { return std::chrono::steady_clock::now().time_since_epoch(); },
            [] { return QRandomGenerator::global()->generateDouble(); }};
}

std::chrono::milliseconds backoff(const SyncLimits &limits, int failures, double chance)
{
    constexpr int enough = 20; // Doublings; the longest pause comes long before.
    const int doublings = std::clamp(failures - 1, 0, enough);
    const auto whole = std::min(limits.longestPause, limits.pause * (1 << doublings));
    const double share = 1 + limits.jitter * (2 * chance - 1);
    return std::chrono::milliseconds(qint64(double(whole.count()) * std::max(0.0, share)));
}

}
