// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection/wifinetwork.h"

#include <QObject>

#include <optional>

class QRandomGenerator;

namespace pdc {

/// The network that a person is writing a card for. It is in memory alone: clear() forgets it, and so does the end of
/// the program.
class WifiDraft final : public QObject
{
    Q_OBJECT

public:
    /// `random` makes the passphrases; QRandomGenerator::system() but in tests.
    explicit WifiDraft(QRandomGenerator &random, QObject *parent = nullptr);

    /// The first time since clear(): this name, and a passphrase of ours.
    void begin(const QString &suggestedName);
    void setName(const QString &name);
    void setPassphrase(const QString &passphrase);
    /// Another passphrase of ours.
    void suggest();
    void clear();

    [[nodiscard]] const WifiNetwork &network() const { return m_network; }
    /// What is wrong with the name or the passphrase; nothing if it is right.
    [[nodiscard]] std::optional<Error> nameProblem() const;
    [[nodiscard]] std::optional<Error> passphraseProblem() const;
    [[nodiscard]] bool isComplete() const { return !nameProblem() && !passphraseProblem(); }

Q_SIGNALS:
    void changed();

private:
    QRandomGenerator &m_random;
    WifiNetwork m_network;
    bool m_begun = false;
};

}
