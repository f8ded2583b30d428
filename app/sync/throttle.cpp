// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/throttle.h"

#include <algorithm>
#include <utility>

namespace pdc {

namespace {

constexpr qint64 unlimitedReadAhead = qint64(1024) * 1024;
constexpr qint64 leastPiece = 512;
constexpr qint64 largestPiece = qint64(16) * 1024;
constexpr auto beat = std::chrono::milliseconds(25);

/// What one turn gives: a fortieth of a second's bytes, so that a turn comes soon again.
qint64 pieceOf(qint64 rate)
{
    return std::clamp(rate / 40, leastPiece, largestPiece);
}

}

Throttle::Throttle(qint64 bytesPerSecond, std::function<std::chrono::nanoseconds()> ticks, QObject *parent)
    : QObject(parent)
    , m_rate(std::max<qint64>(0, bytesPerSecond))
    , m_ticks(std::move(ticks))
    , m_filledAt(m_ticks())
{
    m_timer.setInterval(beat);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Throttle::serve);
}

qint64 Throttle::readAhead() const
{
    return isLimited() ? std::clamp(m_rate / 4, largestPiece, unlimitedReadAhead) : unlimitedReadAhead;
}

void Throttle::ask(const void *who, qint64 wanted, Granted granted)
{
    if (!m_paused && !isLimited())
        return granted(wanted);
    m_waiting.push_back({who, wanted, std::move(granted)});
    if (m_paused)
        return;
    if (!m_timer.isActive())
        m_timer.start();
    serve();
}

void Throttle::forget(const void *who)
{
    std::erase_if(m_waiting, [who](const Waiting &waiting) { return waiting.who == who; });
}

void Throttle::giveBack(qint64 bytes)
{
    m_tokens += double(bytes);
}

void Throttle::pause()
{
    m_paused = true;
    m_timer.stop();
}

void Throttle::resume()
{
    if (!std::exchange(m_paused, false))
        return;
    fill();
    m_tokens = 0; // What came in while nobody could draw is no credit.
    m_timer.start();
}

void Throttle::fill()
{
    const auto now = m_ticks();
    const std::chrono::duration<double> passed = now - m_filledAt;
    m_filledAt = now;
    const double room = std::max(double(pieceOf(m_rate)), double(m_rate) / 5);
    m_tokens = std::min(room, m_tokens + passed.count() * double(m_rate));
}

void Throttle::serve()
{
    if (m_paused)
        return;
    fill();
    while (!m_waiting.empty() && !m_paused) {
        const qint64 piece =
            isLimited() ? std::min(m_waiting.front().wanted, pieceOf(m_rate)) : m_waiting.front().wanted;
        if (isLimited() && m_tokens < double(piece))
            return;
        Waiting next = std::move(m_waiting.front());
        m_waiting.pop_front();
        if (isLimited())
            m_tokens -= double(piece);
        next.granted(piece);
    }
    if (m_waiting.empty())
        m_timer.stop();
}

}
