// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/minisign.h"
#include "sync/feedstore.h"
#include "sync/selection.h"

#include <functional>
#include <vector>

namespace pdc {

/// What can keep a mirror from being written. What is wrong with the feed that is held is a FeedError.
enum class MirrorError {
    NothingHeld, ///< Nothing was synchronised yet.
    OwnFolder, ///< It is the program's own folder.
    NoSpace, ///< The disk has not enough room for it, or was filled up meanwhile.
    NotWritable, ///< The folder cannot be made or written, or a symbolic link is in the way.
    Foreign, ///< The folder holds another feed, or a file in the way that is no mirror's; its name is in the detail.
    FileTooLarge, ///< A file is larger than the disk of a stick can hold; the item's name is in the detail.
    Gone, ///< The disk was pulled out, or does not answer any more.
    Cancelled,
};
[[nodiscard]] QLatin1StringView codeName(MirrorError code);

struct MirrorProgress
{
    int filesDone = 0;
    int files = 0;
    qint64 bytesDone = 0; ///< What was there already counts as done once it was looked at.
    qint64 bytes = 0;
};

struct MirrorReport
{
    qint64 serial = 0;
    int items = 0; ///< That are carried, with all their files.
    qint64 bytes = 0; ///< Of all files that make up the mirror.
    int leftOut = 0; ///< Of those that were wanted: a file is missing here or damaged.
    int copied = 0; ///< Files that were not there yet, or not whole.
};

/// Writes the feed that a store holds into a folder, from which other PCs take it in: a USB stick above all. It is the
/// exact feed.json with its signature, the files that are held, and selection.json where that is not all of the feed.
///
///     blobs/ab/abcd…        first, each as abcd….part and renamed when it was right; hashed while it is copied. What
///                           the feed names otherwise, and the files below, begin as a .part in blobs/ as well
///     selection.json        if the mirror does not carry everything
///     feed.json.minisig, feed.json    last, when all the rest is on the disk
///
/// Whatever cuts it off, the next one goes on: a file that is there is read, and copied only if it is wrong. Files that
/// a former mirror there needed and this one does not go away at the end; nothing else in the folder is touched. Where
/// a feed lies that is not this one, or a file of someone else's has a name that is needed, it is refused. A file of the store that turns out to be damaged is doubted, so that the next sync brings it again, and left out.
///
/// It needs no rights, links or large files of the disk that it writes to: FAT32 has none. Nothing of this PC or of the
/// account goes with it.
class MirrorWriter
{
public:
    /// Files of this length and more do not fit on FAT32.
    static constexpr qint64 tooLarge = qint64(4) * 1024 * 1024 * 1024;

    /// Asked between two pieces; false stops.
    using Tell = std::function<bool(const MirrorProgress &)>;

    /// `held` is what of the feed the store was told to hold; `forbidden` are folders into which, or below, no mirror
    /// may be written; by `keys` a former mirror of the same publisher is known.
    MirrorWriter(FeedStore store, SyncSelection held, QStringList forbidden, std::vector<PublicKey> keys = {});

    /// Takes as long as copying does. What `wish` names takes the place of what is held.
    [[nodiscard]] Result<MirrorReport> write(const QString &folder, const SyncSelection &wish, const Tell &tell) const;

private:
    FeedStore m_store;
    SyncSelection m_held;
    QStringList m_forbidden;
    std::vector<PublicKey> m_keys;
};

}
