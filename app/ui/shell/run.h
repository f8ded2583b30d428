// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace pdc {

/// The window program from its command line to its exit code: 0 done, 1 it could not be done (no display), 2 the
/// words are off.
[[nodiscard]] int runWindow(int argc, char **argv);

}
