// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/syncschedule.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace pdc {

class Clock;
class Syncer;

/// What the network is like, as far as the system says.
class NetworkWatch : public QObject
{
    Q_OBJECT

public:
    explicit NetworkWatch(QObject *parent = nullptr)
        : QObject(parent)
    {
    }
    /// False only if the system knows that there is none.
    [[nodiscard]] virtual bool isThere() const = 0;
    /// Whether what goes over it is counted: a telephone's connection that someone shares.
    [[nodiscard]] virtual bool isMetered() const = 0;

Q_SIGNALS:
    void changed();
};

/// What the system's own service says (NetworkManager, Windows, macOS); where there is none, the network counts as
/// there and as free.
[[nodiscard]] std::unique_ptr<NetworkWatch> systemNetwork();

/// Why nothing is fetched unasked at some moment, though it would be time.
enum class NotNow {
    WhenAsked, ///< Somebody wants to ask for it.
    QuietHours,
    Metered, ///< What goes over the connection is counted.
};
/// "when-asked", "quiet-hours", "metered".
[[nodiscard]] QLatin1StringView notNowName(NotNow why);

/// Lets a PC ask for new content by itself, while the program is open: at the start if it is overdue, by the schedule,
/// and when the network comes back; not in quiet hours, and not over a connection whose data is counted.
///
/// Only a feed that someone has taken in before is asked for. What comes of it stands in the settings; nobody is
/// interrupted, and a failure is tried again later by itself.
class AutoSync final : public QObject
{
    Q_OBJECT

public:
    struct Choices
    {
        bool automatic = true;
        bool whenMetered = false;
        SyncSchedule schedule;
    };
    /// Reads where the feed is and when it was last asked for: nothing if there is none. Called in the pool.
    struct Held
    {
        QDateTime lastSuccess;
        bool onTheWeb = false; ///< A folder needs no network.
    };
    /// What holds against a sync that nobody asks for, at this time and over this network; nothing if it may begin.
    [[nodiscard]] static std::optional<NotNow> hindrance(const Choices &choices, bool onTheWeb,
                                                         const NetworkWatch &network, const QDateTime &now);
    using ReadHeld = std::function<std::optional<Held>()>;

    /// All that is referred to outlives it; the pool has come to rest before it goes.
    AutoSync(Syncer &syncer, const Clock &clock, NetworkWatch &network, ReadHeld held, QObject *parent = nullptr);

    /// From now on. Asks at once if it is overdue; called again when the choices have changed.
    void start(const Choices &choices);

    /// Invalid as long as nothing is planned.
    [[nodiscard]] QDateTime nextDue() const { return m_due; }

    /// Looks at the clock: what the timer does once a minute, since a PC that slept, or whose clock was set, must not
    /// wait for the rest of an hour that is over.
    void look();

private:
    void plan();
    [[nodiscard]] bool mayStart(const QDateTime &now) const;

    Syncer &m_syncer;
    const Clock &m_clock;
    NetworkWatch &m_network;
    ReadHeld m_readHeld;
    Choices m_choices;
    std::optional<Held> m_held;
    QTimer m_timer;
    QDateTime m_due;
    int m_failures = 0;
    bool m_stopped = false; ///< A person has ended the last one.
    bool m_started = false;
};

}
