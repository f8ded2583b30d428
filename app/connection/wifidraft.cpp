// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection/wifidraft.h"

#include "connection/passphrase.h"

namespace pdc {

namespace {
std::optional<Error> problemOf(const Result<> &checked)
{
    return checked ? std::optional<Error>() : checked.error();
}
}

WifiDraft::WifiDraft(QRandomGenerator &random, QObject *parent)
    : QObject(parent)
    , m_random(random)
{
}

void WifiDraft::begin(const QString &suggestedName)
{
    if (m_begun)
        return;
    m_begun = true;
    m_network.name = suggestedName;
    suggest();
}

void WifiDraft::setName(const QString &name)
{
    if (name == m_network.name)
        return;
    m_network.name = name;
    Q_EMIT changed();
}

void WifiDraft::setPassphrase(const QString &passphrase)
{
    if (passphrase == m_network.passphrase)
        return;
    m_network.passphrase = passphrase;
    Q_EMIT changed();
}

void WifiDraft::suggest()
{
    setPassphrase(suggestPassphrase(m_random));
}

void WifiDraft::clear()
{
    m_network = {};
    m_begun = false;
}

std::optional<Error> WifiDraft::nameProblem() const
{
    return problemOf(checkName(m_network.name));
}

std::optional<Error> WifiDraft::passphraseProblem() const
{
    return problemOf(checkPassphrase(m_network.passphrase));
}

}
