// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/speed.h"

#include <algorithm>
#include <cmath>

namespace pdc {

namespace {
constexpr std::chrono::duration<double> stretch{1};
constexpr double memory = 10; // Seconds.
}

Speed::Speed(std::function<std::chrono::nanoseconds()> ticks)
    : m_ticks(std::move(ticks))
    , m_begun(m_ticks())
{
}

void Speed::settle()
{
    const auto now = m_ticks();
    const std::chrono::duration<double> passed = now - m_begun;
    if (passed < stretch)
        return;
    const double rate = m_bytes / passed.count();
    const double weight = m_seen.count() == 0 ? 1 : 1 - std::exp(-passed.count() / memory);
    m_rate += weight * (rate - m_rate);
    m_seen += now - m_begun;
    m_begun = now;
    m_bytes = 0;
}

void Speed::add(qint64 bytes)
{
    if (m_paused)
        return;
    m_bytes += double(bytes);
    settle();
}

void Speed::pause()
{
    settle();
    m_paused = true;
}

void Speed::resume()
{
    m_paused = false;
    m_begun = m_ticks();
    m_bytes = 0;
}

std::optional<std::chrono::seconds> Speed::left(qint64 bytes) const
{
    if (m_seen.count() == 0 || m_rate < 1)
        return std::nullopt;
    constexpr double day = 86'400;
    return std::chrono::seconds(qint64(std::min(day, std::ceil(double(std::max<qint64>(0, bytes)) / m_rate))));
}

}
