// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/patience.h"

#include <algorithm>
#include <utility>

namespace pdc {

using std::chrono::nanoseconds;

Patience::Patience(std::chrono::milliseconds budget, std::function<nanoseconds()> ticks)
    : m_budget(budget)
    , m_ticks(std::move(ticks))
    , m_countedUntil(m_ticks())
{
}

nanoseconds Patience::uncounted(nanoseconds waited) const
{
    return std::max(nanoseconds(0), std::min(waited, m_ticks() - m_countedUntil));
}

void Patience::lose(nanoseconds waited)
{
    m_lost += uncounted(waited);
    m_countedUntil = std::max(m_countedUntil, m_ticks());
}

void Patience::pauseFor(nanoseconds pause)
{
    const auto from = std::max(m_countedUntil, m_ticks());
    const auto until = std::max(from, m_ticks() + pause);
    m_lost += until - from;
    m_countedUntil = until;
}

void Patience::progress()
{
    const auto now = m_ticks();
    m_lost = std::max(nanoseconds(0), m_countedUntil - now);
    m_countedUntil = std::max(m_countedUntil, now);
}

std::chrono::milliseconds Patience::left(nanoseconds waiting) const
{
    const auto left = m_budget - m_lost - uncounted(waiting);
    return std::chrono::floor<std::chrono::milliseconds>(std::max(nanoseconds(0), left));
}

}
