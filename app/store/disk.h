// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QFileDevice>

namespace pdc {

/// Why a file could not be written: Full or ReadOnly as a StoreError.
[[nodiscard]] Error writeError(const QFileDevice &file);

/// What was written to an open file is on the disk itself, so that a power cut does not take it. False with the
/// system's complaint in errno.
[[nodiscard]] bool syncToDisk(QFileDevice &file);

/// One step for whoever looks: the file is there under its new name, and what had that name is gone. Both on one disk.
[[nodiscard]] Result<> renameOver(const QString &file, const QString &name);

}
