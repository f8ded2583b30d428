// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"

#include <QString>

namespace pdc {

/// The layer `own` is a feed folder like any other, only written by this program: what a person adds on this PC is
/// kept as the file it came from, so that content that is damaged or of an older schema can be made again from it.

/// The id of the item that holds the imported national file of places.
[[nodiscard]] QString ownPlacesId();

/// Writes a feed folder with that one item: a copy of `file` under its SHA-256, and feed.json. What stood in `folder`
/// is removed first.
[[nodiscard]] Result<> writeOwnPlaces(const QString &file, const QString &folder, const Clock &clock);

/// After a replaceFolder() that was cut off: the new folder, if it is whole, or else the one before takes its place.
void recoverFolder(const QString &target);

/// Puts the folder `staged` in the place of `target`, whose former content goes away afterwards.
[[nodiscard]] Result<> replaceFolder(const QString &staged, const QString &target);

}
