// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/document.h"
#include "feed/sha256.h"
#include "sync/syncstate.h"

#include <QFile>

#include <memory>

namespace pdc {

/// Where the bytes of a file come from, and what was said there to know it again by.
struct BlobOrigin
{
    QString url;
    Validators validators;
};

/// An attachment on its way into the store: hashed while it arrives, never a byte more than announced.
///
/// A whole one is put into the folder `settling`, and gets its name when FeedStore::settle() has seen to it that it is
/// on the disk: to wait for the disk once, for all files of a sync, takes a fraction of the time.
///
/// Until then it lies in the store's folder `partial`. A large one outlives whatever cuts it off, a power cut included:
/// beside it stands where it comes from and that server's validators, so that the rest alone need be asked for. What is
/// found is read and hashed again; nothing but its hash ever says that a file is right. A small one leaves nothing.
///
/// All functions touch the disk, none of them waits for anything else. Used by one thread at a time.
class BlobWriter
{
public:
    ~BlobWriter();
    BlobWriter(const BlobWriter &) = delete;
    BlobWriter &operator=(const BlobWriter &) = delete;

    /// The bytes that are here, those of an earlier try included.
    [[nodiscard]] qint64 written() const { return m_written; }
    /// Bytes still to come.
    [[nodiscard]] qint64 missing() const { return m_size - m_written; }
    /// Where what was found comes from; empty if nothing was.
    [[nodiscard]] const BlobOrigin &origin() const { return m_origin; }
    /// Whether what is written now would be found after a cut.
    [[nodiscard]] bool outlives() const { return m_outlives; }

    /// From the first byte, and from there. What was here goes. Full or ReadOnly as a StoreError.
    [[nodiscard]] Result<> restart(const BlobOrigin &origin);
    /// BlobLength beyond the announced length; Full or ReadOnly as a StoreError.
    [[nodiscard]] Result<> write(const QByteArray &piece);
    /// It is whole and waits to be settled, or BlobLength (what is here stays), BlobHash (it goes), Full.
    [[nodiscard]] Result<> commit();
    /// Nobody goes on with it: what would not outlive a cut goes. Else whoever lets go of it last does so, some time.
    void drop();

private:
    friend class FeedStore;
    struct Places
    {
        QString file; ///< Where it shall stand.
        QString partial;
        QString settling; ///< Whole, but a power cut might still take it.
        QString origin; ///< Beside the partial one.
        QString doubt; ///< Says that what stands there now is damaged.
    };
    BlobWriter(Places places, const Attachment &attachment);
    /// Opens it with what an earlier try has left.
    [[nodiscard]] Result<> open();
    void discard();

    Places m_places;
    QFile m_file;
    Sha256 m_hash;
    QByteArray m_sha256;
    qint64 m_size;
    qint64 m_written = 0;
    BlobOrigin m_origin;
    bool m_outlives = false;
    bool m_over = false; ///< Committed or dropped.
};

/// The origin that such a file names; empty if it is none of ours. Bounded.
[[nodiscard]] BlobOrigin readOrigin(const QString &file);

/// Files below this are not worth resuming.
inline constexpr qint64 leastResumable = qint64(64) * 1024;

}
