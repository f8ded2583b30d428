// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/minisign.h"
#include "sync/feedstore.h"

#include <QSet>

namespace pdc {

/// What lies already where a mirror shall be written: nothing of anyone else's is written over.
///
/// A former mirror of the same feed is known by a key of the publisher, by its announcing one of these keys, or, where
/// an older mirror was cut off or the keys have changed since, by its title and an item that both have.
class MirrorGround
{
public:
    /// Reads the folder's feed.json, its signature and selection.json, if they are there.
    MirrorGround(const QString &folder, const FeedStore::Held &held, const FeedDocument &document,
                 std::span<const PublicKey> keys);

    /// The name of a file that keeps a mirror of this feed from being written there; empty if none does.
    [[nodiscard]] const QString &foreign() const { return m_foreign; }
    /// Whether a file that is there at this path (below the folder) would be a mirror's: it has the name of its hash, or
    /// the former mirror names it.
    [[nodiscard]] bool isMirrors(const QString &path) const;

private:
    [[nodiscard]] bool isSameFeed(const QByteArray &json, const QByteArray &signature, const FeedStore::Held &held,
                                  const FeedDocument &document, std::span<const PublicKey> keys);

    QString m_foreign;
    QSet<QString> m_named; ///< By the former mirror's feed; in small letters.
};

/// The paths of a mirror that are taken, as a disk knows them that makes no difference between capitals: those it keeps
/// for itself, and no file can lie where another one's folder is, nor a folder where a file is.
class TakenPaths
{
public:
    /// Of a file, in small letters. The very path of another file is none of these.
    [[nodiscard]] bool isInTheWay(const QString &lowerPath) const;
    void take(const QString &lowerPath);

private:
    QSet<QString> m_files;
    QSet<QString> m_folders;
};

/// "blobs/ab/abcd…": the form of the names that a mirror gives by itself.
[[nodiscard]] bool isHashPath(const QString &path);

}
