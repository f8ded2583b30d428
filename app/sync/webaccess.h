// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/throttle.h"

#include <QHash>
#include <QNetworkAccessManager>
#include <QNetworkProxyFactory>

namespace pdc {

/// The way to the web that all transfers of one sync share: its connections, how fast they may read, and the system's
/// proxies.
///
/// To ask the system for its proxy can take seconds (a script that is to be fetched first), so it is asked in the pool,
/// once for each host, before the first request goes there. This very machine is reached without one: what is fetched
/// from it by http must not leave it.
class WebAccess final : public QObject
{
    Q_OBJECT

public:
    explicit WebAccess(Throttle &throttle, QObject *parent = nullptr);

    [[nodiscard]] Throttle &throttle() { return m_throttle; }
    [[nodiscard]] QNetworkAccessManager &manager() { return m_manager; }

    /// Whether a request to there knows its way already.
    [[nodiscard]] bool isReady(const QUrl &url) const;
    /// The system is asked; ready() follows.
    void prepare(const QUrl &url);

Q_SIGNALS:
    void ready();

private:
    using Proxies = QHash<QString, QList<QNetworkProxy>>; ///< By scheme, host and port.
    class Factory;

    Throttle &m_throttle;
    std::shared_ptr<Proxies> m_proxies;
    QNetworkAccessManager m_manager;
};

}
