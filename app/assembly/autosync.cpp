// SPDX-License-Identifier: GPL-3.0-or-later
#include "assembly/autosync.h"

#include "assembly/syncer.h"
#include "base/clock.h"
#include "base/inpool.h"

#include <QNetworkInformation>
#include <QRandomGenerator>

namespace pdc {

namespace {

/// By Qt's plugin for the system's service, which is loaded here and not before: it talks to the service.
class SystemNetwork final : public NetworkWatch
{
public:
    SystemNetwork()
    {
        using Feature = QNetworkInformation::Feature;
        if (!QNetworkInformation::loadBackendByFeatures(Feature::Reachability | Feature::Metered)
            && !QNetworkInformation::loadBackendByFeatures(Feature::Reachability))
            return;
        m_information = QNetworkInformation::instance();
        connect(m_information, &QNetworkInformation::reachabilityChanged, this, &NetworkWatch::changed);
        connect(m_information, &QNetworkInformation::isMeteredChanged, this, &NetworkWatch::changed);
    }
    [[nodiscard]] bool isThere() const override
    {
        return !m_information || m_information->reachability() != QNetworkInformation::Reachability::Disconnected;
    }
    [[nodiscard]] bool isMetered() const override { return m_information && m_information->isMetered(); }

private:
    QNetworkInformation *m_information = nullptr;
};

double drawn()
{
    return QRandomGenerator::system()->generateDouble();
}

}

std::unique_ptr<NetworkWatch> systemNetwork()
{
    return std::make_unique<SystemNetwork>();
}

QLatin1StringView notNowName(NotNow why)
{
    switch (why) {
    case NotNow::WhenAsked:
        return QLatin1StringView("when-asked");
    case NotNow::QuietHours:
        return QLatin1StringView("quiet-hours");
    case NotNow::Metered:
        return QLatin1StringView("metered");
    }
    return {};
}

std::optional<NotNow> AutoSync::hindrance(const Choices &choices, bool onTheWeb, const NetworkWatch &network,
                                          const QDateTime &now)
{
    if (!choices.automatic)
        return NotNow::WhenAsked;
    if (!choices.schedule.mayStart(now))
        return NotNow::QuietHours;
    if (onTheWeb && !choices.whenMetered && network.isMetered())
        return NotNow::Metered;
    return std::nullopt;
}

AutoSync::AutoSync(Syncer &syncer, const Clock &clock, NetworkWatch &network, ReadHeld held, QObject *parent)
    : QObject(parent)
    , m_syncer(syncer)
    , m_clock(clock)
    , m_network(network)
    , m_readHeld(std::move(held))
{
    m_timer.setInterval(std::chrono::minutes(1));
    m_timer.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, &AutoSync::look);
    connect(&m_network, &NetworkWatch::changed, this, [this] {
        // What failed for want of a network does not wait for its turn.
        if (m_started && m_failures > 0 && m_network.isThere())
            m_due = m_clock.now();
        look();
    });
    connect(&m_syncer, &Syncer::finished, this, [this] {
        // Whoever began it: what fails for a person would fail here as well, and what a person has stopped does not
        // begin anew by itself a moment later.
        const auto &result = *m_syncer.result();
        m_stopped = !result && result.error().is(SyncError::Cancelled);
        m_failures = result || m_stopped ? 0 : m_failures + 1;
        if (m_started)
            plan();
    });
}

void AutoSync::start(const Choices &choices)
{
    m_choices = choices;
    m_started = choices.automatic;
    m_due = {};
    if (!m_started)
        return m_timer.stop();
    m_timer.start();
    plan();
}

void AutoSync::plan()
{
    inPool(m_readHeld).then(this, [this](const std::optional<Held> &held) {
        m_held = held;
        if (!m_started || !held) {
            m_due = {};
            return;
        }
        const QDateTime now = m_clock.now();
        m_due = m_failures > 0 ? m_choices.schedule.nextTry(now, m_failures, drawn())
                               : m_choices.schedule.nextDue(now, m_stopped ? now : held->lastSuccess, drawn());
        look();
    });
}

bool AutoSync::mayStart(const QDateTime &now) const
{
    return !hindrance(m_choices, m_held->onTheWeb, m_network, now) && (!m_held->onTheWeb || m_network.isThere());
}

void AutoSync::look()
{
    const QDateTime now = m_clock.now();
    if (!m_started || !m_held || !m_due.isValid() || m_syncer.state() != Syncer::State::Idle)
        return;
    // Further away than any schedule plans: the clock was set back.
    const bool lost = m_due > now.addSecs(2 * std::chrono::seconds(m_choices.schedule.every).count());
    if ((m_due > now && !lost) || !mayStart(now))
        return;
    m_due = {};
    m_syncer.start();
}

}
