// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assembly/autosync.h"
#include "sync/selection.h"
#include "sync/synclimits.h"

namespace pdc {

class Settings;

/// What was chosen on this PC about updates, as a sync takes it; the same for the window and for `pdc sync`.
[[nodiscard]] SyncLimits chosenLimits(const Settings &settings);

[[nodiscard]] SyncSelection chosenSelection(const Settings &settings);

/// When a PC asks by itself; the same for the window and for `pdc sync --unattended`.
[[nodiscard]] AutoSync::Choices chosenTimes(const Settings &settings);

/// More bytes than these are asked about first, where a person has begun the sync.
[[nodiscard]] qint64 askAbove(const SyncLimits &limits, bool isMetered);

}
