// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"

#include <QLockFile>

namespace pdc {

class Clock;

/// The content database as a row of finished files, of which one is current.
///
/// A generation is a SQLite file that nobody writes to any more. A change copies the current one, works on the copy
/// and publishes it: the copy gets its number as its name, then the small file `current` is replaced by a rename.
/// A reader sees the old or the new generation, never a mix; a process that has the old one open keeps reading it.
/// Generations that are not current go away at the next publication, or later where the system keeps open files.
class Generations
{
public:
    explicit Generations(QString folder);

    [[nodiscard]] const QString &folder() const { return m_folder; }

    /// The current generation's file, empty if there is none yet. Unreadable if the folder cannot be read.
    [[nodiscard]] Result<QString> current() const;

    /// The lock of whoever builds: taken before draft(), held until publish() is over. Busy after `milliseconds`.
    [[nodiscard]] Result<std::unique_ptr<QLockFile>> lock(int milliseconds) const;

    /// A file to build in: a copy of the current generation, or nothing yet if there is none or `fresh` is asked for.
    /// What an earlier, interrupted build left is removed.
    [[nodiscard]] Result<QString> draft(bool fresh) const;

    /// Makes a finished draft the current generation and removes the others.
    [[nodiscard]] Result<QString> publish(const QString &draft) const;

    /// Removes the generations that are not current, which publish() does as well, unless it was cut off.
    void tidyUp() const;

private:
    QString m_folder;
};

/// Renames a damaged file (and SQLite's files beside it) to a name with the date, so that nothing is lost and a new
/// one can be made. The new name.
[[nodiscard]] Result<QString> setAside(const QString &file, const Clock &clock);

/// A folder that is made if it is not there: Unreadable, ReadOnly or Full when it cannot be.
[[nodiscard]] Result<> makeFolder(const QString &folder);

}
