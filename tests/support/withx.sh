#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# withx.sh COMMAND...: runs the command on an X server of its own, whose number the server chooses: tests that run side
# by side do not meet, unlike with xvfb-run -a, which guesses a number. The exit code is the command's.
set -eu

if ! command -v Xvfb >/dev/null 2>&1; then
    echo "withx.sh: Xvfb is missing (Debian's package xvfb)." >&2
    exit 1
fi

scratch=$(mktemp -d)
server=
# shellcheck disable=SC2317 # the trap reaches it
finish() {
    if [ -n "$server" ]; then
        kill "$server" 2>/dev/null || true
        wait "$server" 2>/dev/null || true
    fi
    rm -rf "$scratch"
}
trap finish EXIT
trap 'exit 143' INT TERM

# -noreset: the server stays whole when its last client leaves and the next one comes.
Xvfb -displayfd 3 -noreset -nolisten tcp -screen 0 "${PDC_SCREEN:-1280x800x24}" \
    3>"$scratch/display" >"$scratch/log" 2>&1 &
server=$!

tries=0
while [ ! -s "$scratch/display" ]; do
    tries=$((tries + 1))
    if [ "$tries" -gt 300 ] || ! kill -0 "$server" 2>/dev/null; then
        echo "withx.sh: the X server does not start:" >&2
        cat "$scratch/log" >&2
        exit 1
    fi
    sleep 0.05
done

DISPLAY=:$(cat "$scratch/display")
export DISPLAY
# In the background with wait, so that a signal to this script ends both at once and the trap is not held up.
"$@" <&0 &
command=$!
trap 'kill "$command" 2>/dev/null; exit 143' INT TERM
status=0
wait "$command" || status=$?
exit "$status"
