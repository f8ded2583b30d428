// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/document.h"

namespace pdc {

/// What an attachment's `url` points at.
struct FeedUrl
{
    bool remote = false; ///< An https URL on some host.
    QString path; ///< Not remote: the file's path below the feed's folder, percent signs decoded.
};

/// Reads an attachment's `url`: an https URL, or one that stays below the feed's folder. BadUrl for everything else:
/// another scheme, an absolute path, "..", also when percent-encoded, a backslash, a query, a control character.
[[nodiscard]] Result<FeedUrl> readFeedUrl(const QString &url);

/// Whether a relative path stays below its folder and names the same file on every system: segments parted by "/",
/// none empty, "." or "..", none that Windows would read as a drive, a stream or a device. Else BadUrl.
[[nodiscard]] Result<> checkRelativePath(const QString &path);

/// The plain file at a path that checkRelativePath has accepted: BadUrl if a symbolic link is on the way,
/// BlobMissing if there is none or it is no plain file.
[[nodiscard]] Result<QString> plainFileBelow(const QString &folder, const QString &path);

/// Where a feed folder keeps a file by default: "blobs/ab/abcd…".
[[nodiscard]] QString blobPath(const QByteArray &sha256);

/// All bytes of a plain file, or TooLarge if there are more than `maximum`, or Unreadable.
[[nodiscard]] Result<QByteArray> readPlainFile(const QString &file, qint64 maximum);

struct FileDigest
{
    qint64 size = 0;
    QByteArray sha256; ///< 64 lower-case hex digits.
};

/// Length and SHA-256 of a file, read in pieces. Stops with BlobLength after `maximum` bytes.
[[nodiscard]] Result<FileDigest> digestOfFile(const QString &file, qint64 maximum);

}
