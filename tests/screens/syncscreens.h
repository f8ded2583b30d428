// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assembly/removabledisks.h"
#include "screens/camera.h"

namespace pdc::test {

/// The settings' section on the content: as it comes, after an error, with an old publication, during a sync and what is
/// asked before it, after.
void takeSync(const Camera &camera);

/// The page of what comes, when and how fast: closed, and each of its folds.
void takeUpdates(const Camera &camera);

/// A stick with something new, what becomes of it, and others; and copying onto one.
/// `disks` are those that the program sees.
void takeSticks(const Camera &camera, QList<RemovableDisk> &disks);

}
