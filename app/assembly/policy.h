// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/geopoint.h"
#include "feed/minisign.h"
#include "sync/syncstate.h"

#include <QJsonObject>

#include <optional>

namespace pdc {

class Settings;

/// What the administrator of a PC has fixed for all of its accounts. It goes before what a person chooses.
///
/// One file, which only an administrator can write: /etc/partage-de-co/policy.json (its keys and values are those of
/// resources/schemas/policy.schema.json). Each key is checked by itself: one that is wrong is left out and named, and
/// the rest holds.
class Policy
{
public:
    /// Nothing is fixed.
    Policy() = default;

    /// What the file says; one that is not there fixes nothing. Bounded.
    [[nodiscard]] static Policy load(const QString &file);
    [[nodiscard]] static Policy parse(const QByteArray &json);
    [[nodiscard]] static QString usualFile();
    /// All keys that there are, in alphabetical order.
    [[nodiscard]] static QStringList allKeys();

    /// What is wrong with the file: "quiet-hours: …".
    [[nodiscard]] const QStringList &problems() const { return m_problems; }
    [[nodiscard]] bool fixes(QLatin1StringView key) const { return m_values.contains(key); }
    /// Undefined where the key is not fixed.
    [[nodiscard]] QJsonValue value(QLatin1StringView key) const { return m_values.value(key); }

    [[nodiscard]] QString feed() const { return value(QLatin1StringView("feed")).toString(); }
    [[nodiscard]] std::vector<PublicKey> keys() const;
    [[nodiscard]] QString contentFolder() const { return value(QLatin1StringView("content-folder")).toString(); }
    /// Where this PC stands.
    [[nodiscard]] std::optional<GeoPoint> place() const;
    /// What tells where it stands; empty: the system.
    [[nodiscard]] QString receiver() const { return value(QLatin1StringView("position-receiver")).toString(); }
    /// A list's texts; empty where the key is not fixed.
    [[nodiscard]] QStringList texts(QLatin1StringView key) const;

    /// Fixes what it says among what a person may choose.
    void applyTo(Settings &settings) const;

    /// What is known of the feed, with the policy's word on where it is and whom to trust. Another place than the one
    /// that is known begins a new history. Keys that the feed itself has announced since the policy last changed are
    /// trusted in place of the policy's.
    [[nodiscard]] SyncState apply(SyncState known) const;

private:
    QJsonObject m_values;
    QStringList m_problems;
};

}
