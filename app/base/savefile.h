// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileInfo>
#include <QSaveFile>

namespace pdc {

/// Puts what was written in the place of the file before, or leaves that one as it is.
///
/// QSaveFile::commit() alone does not see that the last bytes, which wait in its buffer, found no room on a full disk:
/// in Qt 6.4 it puts a cut-off file, or an empty one, over the whole one and says that all went well.
[[nodiscard]] inline bool commitWhole(QSaveFile &file)
{
    return file.flush() && file.commit();
}

/// False if something else than a file stands there (a folder, a pipe, a device): saving renames a new file over the
/// old one, which for an administrator would be the end of /dev/full.
[[nodiscard]] inline bool canBeSavedOver(const QString &file)
{
    const QFileInfo info(file);
    return !info.exists() || info.isFile();
}

}
