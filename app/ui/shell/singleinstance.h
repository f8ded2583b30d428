// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocalServer>
#include <QObject>

namespace pdc {

/// One window for each account and store: the first start listens, a second one hands its route over and ends.
class SingleInstance final : public QObject
{
    Q_OBJECT

public:
    /// `store` tells stores apart, so that a test or a second store has its own window.
    explicit SingleInstance(const QString &store, QObject *parent = nullptr);

    /// True: another window is open and has taken `route` (which may be empty).
    [[nodiscard]] bool handOver(const QString &route);
    /// Listens from now on, unless another start was quicker and has taken `route`: then false. Where listening fails
    /// there is simply no hand-over.
    [[nodiscard]] bool listen(const QString &route);

Q_SIGNALS:
    void summoned(const QString &route);

private:
    void receive();

    QString m_name;
    QLocalServer m_server;
};

}
