// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>

namespace pdc {

/// Makes of estimates that waver a time left that a person can believe.
///
/// Nothing is told in the first seconds, when no estimate is worth anything. Then minutes, rounded the more coarsely the
/// more there are: to one up to ten, to five up to an hour, to thirty beyond. They go down as soon as the estimate has
/// done so for a moment; up only when it has been clearly longer for a while: a time that rises and falls with each gust
/// of the network says nothing.
///
/// Knows no clock: who has one hands its time in.
class TimeLeft
{
public:
    /// What to tell at `now`, which begins anywhere and never goes back. 0: less than a minute. Nothing: it cannot be
    /// told, or not yet.
    std::optional<std::chrono::minutes> tell(std::chrono::nanoseconds now,
                                             std::optional<std::chrono::seconds> estimate);
    /// The time until the next call was a pause: what is told stays as it was.
    void interrupted() { m_changing.reset(); }

private:
    std::optional<std::chrono::nanoseconds> m_first; ///< When there was an estimate for the first time.
    std::optional<std::chrono::minutes> m_told;
    std::optional<std::chrono::nanoseconds> m_changing; ///< Since when it should be something else.
    bool m_upwards = false; ///< And whether more.
};

}
