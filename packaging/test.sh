#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# test.sh [ARGUMENT...]: installs what is missing, builds everything and runs every test, without a display.
# The arguments go to ctest (-R map, -L unit). Its closing lines are the last that are printed, its exit code is ours.
set -eu

here=$(cd "$(dirname "$0")" && pwd)

sh "$here/linux/install.sh" build run test
sh "$here/linux/build.sh"

# Nobody's screen is used: a test draws offscreen, or has an X server of its own (label x11, tests/support/withx.sh).
unset DISPLAY WAYLAND_DISPLAY
exec ctest --test-dir "$here/../build" --output-on-failure --no-tests=error -j "$(nproc)" "$@"
