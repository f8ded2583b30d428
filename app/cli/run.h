// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace pdc {

/// pdc from its command line to its exit code: 0 done, 1 it could not be done, 2 the words are off.
[[nodiscard]] int runCommand(int argc, char **argv);

}
