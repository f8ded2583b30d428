// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QFileDevice>
#include <QLockFile>

#include <memory>
#include <optional>

namespace pdc {

/// Why a file could not be written: Full or ReadOnly as a StoreError.
[[nodiscard]] Error writeError(const QFileDevice &file);

/// Bytes that this account may still write on the disk of a folder that is there; nothing if the system does not say.
/// Not QStorageInfo, which knows no disk that the list of mounts does not name, as in a container.
[[nodiscard]] std::optional<qint64> freeBytes(const QString &folder);

/// Whether this account may make and remove files in a folder that is there. Asks for the effective account, which
/// QFileInfo does not.
[[nodiscard]] bool mayWrite(const QString &folder);

/// What was written to an open file is on the disk itself, so that a power cut does not take it. False with the
/// system's complaint in errno.
[[nodiscard]] bool syncToDisk(QFileDevice &file);

/// All that was written on the disk of this folder is on it: one wait for any number of files, where the system knows
/// how (Linux: syncfs). False where it does not, or with a complaint of the disk: then each file is for syncToDisk().
[[nodiscard]] bool syncDiskOf(const QString &folder);

/// One step for whoever looks: the file is there under its new name, and what had that name is gone. Both on one disk.
[[nodiscard]] Result<> renameOver(const QString &file, const QString &name);

/// Removes what a QSaveFile of this name leaves beside it when its process is killed. For who holds the lock under which
/// that file is written.
void removeUnfinished(const QString &file);

/// A lock between processes, whose file goes with it. Busy after `milliseconds` if another has it; ReadOnly or Full if
/// its file cannot be made. A lock whose process is gone counts for nothing, also where that process was killed amid
/// making it: whether such a file is only just being made shows within two seconds, which are waited for.
[[nodiscard]] Result<std::unique_ptr<QLockFile>> takeLock(const QString &file, int milliseconds);

}
