// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/document.h"

#include <QCryptographicHash>
#include <QSaveFile>

#include <memory>

namespace pdc {

/// An attachment on its way into the store: hashed while it arrives, never a byte more than announced, and under its
/// name only when it is whole. Dropped unfinished it leaves nothing. Used by one thread at a time.
class BlobWriter
{
public:
    /// BlobLength beyond the announced length; Full or ReadOnly as a StoreError.
    [[nodiscard]] Result<> write(const QByteArray &piece);
    /// It is on the disk under its hash, or BlobLength, BlobHash, Full.
    [[nodiscard]] Result<> commit();
    /// Bytes still to come.
    [[nodiscard]] qint64 missing() const { return m_size - m_written; }

private:
    friend class FeedStore;
    BlobWriter(const QString &file, const Attachment &attachment);

    QSaveFile m_file;
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
    QByteArray m_sha256;
    qint64 m_size;
    qint64 m_written = 0;
};

/// The store's own copy of the published feed: feed.json, its signature, and the attachments by their SHA-256.
///
/// Attachments come first; they do no harm where nothing names them, and a sync that is cut off finds them the next
/// time. feed.json comes last, by a rename: until then the former feed is whole. All functions touch the disk.
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

    /// Whether the attachment is here. Its hash was checked when it came in.
    [[nodiscard]] bool has(const Attachment &attachment) const;
    [[nodiscard]] Result<std::shared_ptr<BlobWriter>> begin(const Attachment &attachment) const;
    /// Takes the attachment from another feed folder of this PC, which keeps it by its hash; false if it is not there
    /// or not what it should be.
    [[nodiscard]] Result<bool> copyFrom(const QString &otherFolder, const Attachment &attachment) const;

    /// Makes these bytes the feed that is held. ReadOnly or Full as a StoreError; then the former one is.
    [[nodiscard]] Result<> commit(const QByteArray &json, const QByteArray &signature) const;
    /// Removes the attachments that the feed does not name. Best effort: what is in use stays until the next time.
    void removeUnnamed(const FeedDocument &document) const;

private:
    QString m_folder;
};

}
