// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assembly/contentlibrary.h"
#include "sync/mirrorwriter.h"

namespace pdc {

/// Copies the feed that was synchronised into a folder, for other PCs; not into the store or the installation. Blocks.
[[nodiscard]] Result<MirrorReport> writeMirror(const StorePaths &paths, const QString &folder,
                                               const SyncSelection &wish, const MirrorWriter::Tell &tell);

/// The folder of our own on a disk.
[[nodiscard]] QLatin1StringView mirrorName();

/// Where on a disk a feed is looked for, and a mirror written: the disk itself where one lies there already, else a
/// folder of our own, so that it does not lie about among a person's things.
[[nodiscard]] QString mirrorFolderOn(const QString &disk);

}
