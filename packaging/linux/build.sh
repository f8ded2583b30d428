#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# build.sh [TARGET...]: configures the folder build/ if that has not been done, and builds; without a target, all.
# It is what `cmake -S . -B build -G Ninja && cmake --build build` does.
set -eu

root=$(cd "$(dirname "$0")/../.." && pwd)

# build.ninja is written last: with the cache alone, configuring broke off and is done again.
if [ ! -f "$root/build/build.ninja" ]; then
    cmake -S "$root" -B "$root/build" -G Ninja
fi
cmake --build "$root/build" ${1:+--target} "$@"
