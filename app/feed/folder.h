// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/document.h"

#include <QDir>

namespace pdc {

/// A feed that lies in a folder: the bundled one, a USB stick, a mirror.
class FeedFolder
{
public:
    /// Where the attachments lie.
    enum class Files {
        AsNamed, ///< At their URL below the folder; those with an https URL by their hash, where a mirror keeps them.
        ByHash, ///< All at blobs/ab/abcd…, whatever their URL: as a store keeps what it has fetched.
    };

    /// Reads and parses feed.json (no signature is looked at here).
    [[nodiscard]] static Result<FeedFolder> open(const QString &folder, FeedOrigin origin,
                                                 Files files = Files::AsNamed);

    /// A folder in which the files are, while this feed.json (and its SHA-256 in hex) is only about to be put there.
    FeedFolder(QString folder, FeedDocument document, QByteArray digest, Files files)
        : m_folder(std::move(folder))
        , m_document(std::move(document))
        , m_digest(std::move(digest))
        , m_files(files)
    {
    }

    [[nodiscard]] const FeedDocument &document() const { return m_document; }
    [[nodiscard]] const QString &folder() const { return m_folder; }
    /// SHA-256 (hex) of the exact bytes of feed.json.
    [[nodiscard]] const QByteArray &digest() const { return m_digest; }

    /// Where the attachment lies below the folder, whether it is there or not.
    [[nodiscard]] Result<QString> pathBelow(const Attachment &attachment) const;

    /// The attachment's file: BadUrl if it would lie outside of the folder or be a symbolic link, BlobMissing,
    /// BlobLength if its length is not the announced one. The hash is not computed here.
    [[nodiscard]] Result<QString> pathOf(const Attachment &attachment) const;

    /// pathOf, and the bytes hash to what was announced: else BlobHash. Takes about 5 ms a MB.
    [[nodiscard]] Result<QString> verify(const Attachment &attachment) const;

    /// SHA-256 (hex) of the exact bytes of a folder's feed.json without parsing it, to tell whether it has changed.
    [[nodiscard]] static Result<QByteArray> digestOf(const QString &folder);

private:
    QString m_folder;
    FeedDocument m_document;
    QByteArray m_digest;
    Files m_files;
};

}
