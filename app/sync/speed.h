// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/synclimits.h"

#include <optional>

namespace pdc {

/// How fast bytes come in of late, and how long the rest will take. The last ten seconds count most; a pause does not.
class Speed
{
public:
    explicit Speed(std::function<std::chrono::nanoseconds()> ticks);

    void add(qint64 bytes);
    /// Time that passes from here to resume() does not count.
    void pause();
    void resume();
    /// Nothing in the first second, and while nothing comes at all.
    [[nodiscard]] std::optional<std::chrono::seconds> left(qint64 bytes) const;

private:
    void settle();

    std::function<std::chrono::nanoseconds()> m_ticks;
    std::chrono::nanoseconds m_begun; ///< Of the stretch that is being measured.
    std::chrono::nanoseconds m_seen{0}; ///< Measured so far.
    double m_bytes = 0; ///< In that stretch.
    double m_rate = 0; ///< Bytes a second; of whole stretches.
    bool m_paused = false;
};

}
