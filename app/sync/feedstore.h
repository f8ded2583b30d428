// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/blobwriter.h"

#include <QSet>

#include <memory>

namespace pdc {

/// The store's own copy of the published feed: feed.json, its signature, and the attachments by their SHA-256.
///
/// Attachments come first; they do no harm where nothing names them, and a sync that is cut off finds them the next
/// time. feed.json comes last, by a rename: until then the former feed is whole. All functions touch the disk.
///
///     feed/feed.json, feed.json.minisig    the exact bytes of what was accepted
///     feed/blobs/ab/abcd…                  an attachment that was whole when it came in
///     feed/settling/abcd…                  one that is whole, until settle(); after a cut it is hashed again
///     feed/partial/abcd…, abcd….origin     one on its way, and where it comes from (BlobWriter)
///     feed/doubted/abcd…                   empty; that attachment is damaged and to be brought again. It stays until
///                                          then: a video with one wrong bit is better than none
///     feed/checked                         up to which attachment the last sync has read them again
class FeedStore
{
public:
    explicit FeedStore(QString folder);

    [[nodiscard]] const QString &folder() const { return m_folder; }

    /// The exact bytes of what is held; empty if there is none.
    struct Held
    {
        QByteArray json;
        QByteArray signature;
        QByteArray sha256; ///< Of json; empty if there is none.
    };
    [[nodiscard]] Held held() const;

    /// Whether the attachment is here and not in doubt. Its hash was checked when it came in.
    [[nodiscard]] bool has(const Attachment &attachment) const;
    /// How much of it an earlier try has left that can be resumed.
    [[nodiscard]] qint64 partOf(const Attachment &attachment) const;
    /// With what an earlier try has left. Takes as long as reading that.
    [[nodiscard]] Result<std::shared_ptr<BlobWriter>> begin(const Attachment &attachment) const;
    /// Whether an earlier try has brought it whole, and only its name was missing. Takes as long as reading it.
    [[nodiscard]] bool recover(const Attachment &attachment) const;
    /// Gives what came in whole its name, once it is sure to outlive a power cut. Full or ReadOnly as a StoreError; what
    /// has no name yet can be recovered.
    [[nodiscard]] Result<> settle() const;
    /// Takes the attachment from another feed folder of this PC, which keeps it by its hash; false if it is not there
    /// or not what it should be.
    [[nodiscard]] Result<bool> copyFrom(const QString &otherFolder, const Attachment &attachment) const;

    /// Says that an attachment is damaged: the next sync brings it again. False where that cannot be noted.
    bool doubt(const Attachment &attachment) const;
    /// Reads attachments again, from where the last call ended and about `budget` bytes of them (one at least), and
    /// doubts those whose bytes have changed. Their number.
    int recheck(const FeedDocument &document, qint64 budget) const;

    /// Makes these bytes the feed that is held. ReadOnly or Full as a StoreError; then the former one is.
    [[nodiscard]] Result<> commit(const QByteArray &json, const QByteArray &signature) const;
    /// For a feed (as it is wanted here) all of whose files are here: removes what it does not name, nor `used` (which
    /// is shown still, by their SHA-256), and what was on its way. Best effort: what is in use stays until the next time.
    void removeUnnamed(const FeedDocument &document, const QSet<QByteArray> &used = {}) const;

private:
    [[nodiscard]] BlobWriter::Places placesOf(const Attachment &attachment) const;

    QString m_folder;
};

}
