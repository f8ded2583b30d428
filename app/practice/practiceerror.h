// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace pdc {

/// The codes of this room. The detail names the entry of the zip, where it is one's fault.
enum class PracticeError {
    Unreadable, ///< The file is not there or cannot be read.
    BadZip, ///< No zip, one that was cut off, or one whose parts contradict each other.
    TooManyEntries,
    TooLarge, ///< One entry, all of them, or the directory.
    BadName, ///< A name that could lead out of its folder, or that not every system can have.
    DuplicateName, ///< Two entries that are one file where case does not count, or a file that is a folder too.
    SpecialFile, ///< A symbolic link, a device or the like.
    Encrypted,
    Unsupported, ///< Packed in another way than deflate, in several volumes, or for more than 4 GB.
    Overlap, ///< Two entries share bytes of the file: how a small file unfolds without end.
    BadLength, ///< An entry unfolds to more or fewer bytes than it says.
    BadData, ///< What is packed is damaged.
    BadChecksum,
    NoIndex, ///< No index.html at the top: nothing to begin with.
};
[[nodiscard]] QLatin1StringView codeName(PracticeError code);

}
