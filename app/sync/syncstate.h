// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/minisign.h"
#include "sync/selection.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QStringList>

#include <vector>

namespace pdc {

/// What a server gave with a file, to be asked later whether it has another one.
struct Validators
{
    QByteArray etag;
    QByteArray lastModified;

    [[nodiscard]] bool isEmpty() const { return etag.isEmpty() && lastModified.isEmpty(); }
};

/// As they stand in a file of ours: {"etag": …, "last_modified": …}. What could not be sent back is left out.
[[nodiscard]] Validators readValidators(const QJsonValue &value);
[[nodiscard]] QJsonObject writeValidators(const Validators &validators);
/// A publication that this program is too old for: what `min_app` of the feed asks for.
struct NeededProgram
{
    QString tooOld; ///< The version of the program that could not take it; empty: none was needed.
    QString version; ///< The one that is needed, where the feed has said it; else empty.
    QString page; ///< Where it is to be had; may be empty.
};

/// What this PC knows of its feed besides the content: where it is, whom it trusts, and how far it has come. Kept in a
/// small file of the store, outside of what a feed can replace.
struct SyncState
{
    QString feed; ///< As FeedPlace::toString() writes it; empty: nobody has said.
    QStringList mirrors; ///< Where the last publication said that the same feed is as well; not yet looked at.
    std::vector<PublicKey> keys; ///< Trusted; a signature by one of them is enough.
    std::vector<PublicKey> givenKeys; ///< As the administrator's policy last gave them; none if it never did.
    qint64 serial = 0; ///< The highest that was accepted from this feed.
    QByteArray sha256; ///< Of that feed.json (64 hex digits); empty before the first.
    Validators json; ///< Of feed.json as it was accepted.
    Validators signature;
    QDateTime lastSuccess; ///< When the feed was last found to be as held, or taken in; invalid: never.
    SyncSelection selection; ///< What of that feed was wanted: more of it is not in the store.
    NeededProgram needed; ///< Of the last sync, if it has failed for that.

    /// What the file says; one that is missing, damaged or not ours is as none at all. Bounded.
    [[nodiscard]] static SyncState load(const QString &file);
    /// Beside and renamed. ReadOnly or Full as a StoreError.
    [[nodiscard]] Result<> save(const QString &file) const;
};

/// Where a store holds a feed whose state was lost: if one of the keys has signed it, its serial counts as accepted, so
/// that damage to a small file opens no way back to an older publication. Does nothing where a serial is known.
void recoverSerial(SyncState &state, const QByteArray &heldJson, const QByteArray &heldSignature);

/// Whether a feed with this serial and these bytes follows on what was accepted before: Rollback or Equivocation as a
/// SyncError if it does not.
[[nodiscard]] Result<> checkSerial(const SyncState &held, qint64 serial, const QByteArray &sha256);

}
