#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Runs bench_sync where the way to its nginx is a link of 100 Mbit/s: in a network of its own, whose loopback is held to
# that. Needs root, and tc of iproute2.
#
#     sh tests/bench/sync/slowlink.sh build/tests/bench_sync
set -eu
# shellcheck disable=SC2016  # expanded by the inner shell
exec unshare --net sh -c '
    ip link set lo up
    tc qdisc add dev lo root tbf rate 100mbit burst 128kb latency 100ms
    exec "$0" --link
' "$(realpath "$1")"
