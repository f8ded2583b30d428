// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/timeleft.h"

#include <cmath>

namespace pdc {

namespace {

using namespace std::chrono_literals;

constexpr auto silence = 4s; ///< Before anything is told.
constexpr auto downAfter = 1s;
constexpr auto upAfter = 6s;
constexpr double clearly = 0.85; ///< An estimate that is told upwards is longer even by this share of it.

std::chrono::minutes rounded(std::chrono::duration<double> time)
{
    if (time < 1min)
        return 0min;
    const double minutes = time / 1min;
    const double step = minutes < 9.5 ? 1 : minutes < 57.5 ? 5 : 30;
    return std::chrono::minutes(std::lround(minutes / step) * std::lround(step));
}

}

std::optional<std::chrono::minutes> TimeLeft::tell(std::chrono::nanoseconds now,
                                                   std::optional<std::chrono::seconds> estimate)
{
    if (!estimate) {
        m_first.reset();
        m_told.reset();
        m_changing.reset();
        return std::nullopt;
    }
    if (!m_first)
        m_first = now;
    if (now - *m_first < silence)
        return std::nullopt;
    const std::chrono::duration<double> time = *estimate;
    if (!m_told) {
        m_told = rounded(time);
        return m_told;
    }
    const bool isLess = rounded(time) < *m_told;
    const bool isMore = rounded(time * clearly) > *m_told;
    if (!isLess && !isMore) {
        m_changing.reset();
        return m_told;
    }
    if (!m_changing || m_upwards != isMore)
        m_changing = now;
    m_upwards = isMore;
    if (now - *m_changing >= (isMore ? upAfter : downAfter)) {
        m_told = rounded(time);
        m_changing.reset();
    }
    return m_told;
}

}
