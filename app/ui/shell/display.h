// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace pdc {

/// Whether a window can be shown: without a usable display QApplication ends the process with a core dump, so one
/// asks first. Also true when another platform than X or Wayland is asked for.
[[nodiscard]] bool hasDisplay();

}
