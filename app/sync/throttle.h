// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/synclimits.h"

#include <QObject>
#include <QTimer>

#include <deque>

namespace pdc {

/// Says how many bytes may be read now, over all downloads of a sync together: a token bucket.
///
/// Tokens come in at the rate of the limit. Who wants to read asks and is told a number, at once or later; those who
/// wait are served in turn, a small piece each, so that none of them is left to starve. A bucket that nobody draws from
/// fills up to a fifth of a second and no further: after a lull there is no flood. While it is paused it gives nothing,
/// and since nobody reads, the network stops by itself: that is how a sync is paused without losing what is on its way.
///
/// For one thread.
class Throttle final : public QObject
{
    Q_OBJECT

public:
    using Granted = std::function<void(qint64 bytes)>;

    /// `bytesPerSecond` 0: no limit.
    Throttle(qint64 bytesPerSecond, std::function<std::chrono::nanoseconds()> ticks, QObject *parent = nullptr);

    [[nodiscard]] bool isLimited() const { return m_rate > 0; }
    /// What a reply may hold that nobody has read yet: enough to keep going, little enough that the network feels it.
    [[nodiscard]] qint64 readAhead() const;

    /// `granted` is called once, with 1 to `wanted` bytes: now, or when it is `who`'s turn. One question at a time for
    /// each `who`.
    void ask(const void *who, qint64 wanted, Granted granted);
    /// Who asked wants nothing any more.
    void forget(const void *who);
    /// What was granted and not used.
    void giveBack(qint64 bytes);

    [[nodiscard]] bool isPaused() const { return m_paused; }
    void pause();
    void resume();

    /// Serves those whose turn has come; by itself as well, some forty times a second.
    void serve();

private:
    struct Waiting
    {
        const void *who;
        qint64 wanted;
        Granted granted;
    };
    void fill();

    qint64 m_rate;
    std::function<std::chrono::nanoseconds()> m_ticks;
    std::chrono::nanoseconds m_filledAt;
    double m_tokens = 0;
    bool m_paused = false;
    std::deque<Waiting> m_waiting;
    QTimer m_timer;
};

}
