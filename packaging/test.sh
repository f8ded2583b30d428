#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# test.sh [ARGUMENT...]: installs what is missing, builds everything and runs every test, without a display.
# The arguments go to ctest (-R map, -L unit). Its closing lines are the last that are printed, its exit code is ours.
set -eu

root=$(cd "$(dirname "$0")/.." && pwd)

sh "$root/packaging/linux/install.sh" build run test
sh "$root/packaging/linux/build.sh"

# Nobody's screen is used: a test draws offscreen, or has an X server of its own (label x11, tests/support/withx.sh).
unset DISPLAY WAYLAND_DISPLAY
exec ctest --test-dir "$root/build" --output-on-failure --no-tests=error -j "$(nproc)" "$@"
