#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# run.sh [ARGUMENT...]: installs what is missing, builds what has changed and starts the program with the arguments.
set -eu

root=$(cd "$(dirname "$0")/.." && pwd)

sh "$root/packaging/linux/install.sh" build run
# The program with all that it reads, without the tests: whoever wants to see it does not wait for these.
sh "$root/packaging/linux/build.sh" app/all resources/all translations/all

program=$root/build/bin/partage-de-co
if [ $# -eq 0 ] && [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}${QT_QPA_PLATFORM:-}" ]; then
    echo "run.sh: the program is built ($program), but there is no display here on which its window could open." >&2
    exit 1
fi
exec "$program" "$@"
