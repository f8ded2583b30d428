// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>

namespace pdc {

/// How long a sync may get nowhere, all in all: one budget for whatever the network makes it wait for, be it silence, a
/// drip or a server that asks for a pause, for whichever file. What several downloads wait at the same time is lost
/// once. Real progress begins it anew.
///
/// What we ourselves take (the disk, a limit of the speed, a person's pause) is not the network's fault: nobody counts
/// it here.
class Patience
{
public:
    Patience(std::chrono::milliseconds budget, std::function<std::chrono::nanoseconds()> ticks);

    /// The last `waited` until now have come to nothing.
    void lose(std::chrono::nanoseconds waited);
    /// A pause begins that the network's fault makes necessary.
    void pauseFor(std::chrono::nanoseconds pause);
    /// Something has come that stays. What is left of a pause that has begun stays lost.
    void progress();

    /// What may still be lost, if `waiting` until now is about to be: 0 and more.
    [[nodiscard]] std::chrono::milliseconds left(std::chrono::nanoseconds waiting = {}) const;

private:
    /// Of the `waited` until now, what has not been counted yet.
    [[nodiscard]] std::chrono::nanoseconds uncounted(std::chrono::nanoseconds waited) const;

    std::chrono::nanoseconds m_budget;
    std::function<std::chrono::nanoseconds()> m_ticks;
    std::chrono::nanoseconds m_lost{0};
    std::chrono::nanoseconds m_countedUntil; ///< The time before this is in m_lost, or was no loss.
};

}
