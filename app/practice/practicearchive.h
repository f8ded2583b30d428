// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "practice/zipfile.h"

namespace pdc {

/// Where a practice page begins.
inline constexpr QLatin1StringView practiceIndex("index.html");

/// Whether the file is a practice page: a zip in which every entry is sound, with index.html at its top. Any code.
/// Reads and unfolds all of it.
[[nodiscard]] Result<> checkPractice(const QString &path);

}
