#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# install.sh SECTION...: installs what is missing of these sections of packages.txt. If nothing is missing it asks
# dpkg once and touches neither apt nor the network, since run.sh calls it at every start.
set -eu

list=$(dirname "$0")/packages.txt

if [ $# -eq 0 ]; then
    echo "usage: install.sh SECTION... (sections of $list)" >&2
    exit 2
fi
if ! command -v dpkg-query >/dev/null 2>&1; then
    echo "install.sh: this is no Debian system; what the build needs must be there already (its list: $list)." >&2
    exit 0
fi

wanted=
for section in "$@"; do
    packages=
    while read -r what package _; do
        if [ "$what" = "$section" ]; then
            packages="$packages $package"
        fi
    done <"$list"
    if [ -z "$packages" ]; then
        echo "install.sh: no section \"$section\" in $list" >&2
        exit 2
    fi
    wanted="$wanted$packages"
done

# dpkg-query fails when it does not know one of the names; its answer about the others counts all the same.
# shellcheck disable=SC2086 # the words of $wanted are the arguments
installed=$(dpkg-query --show --showformat='${db:Status-Status}:${Package}\n' $wanted 2>/dev/null || true)
missing=
for package in $wanted; do
    case "
$installed
" in
        *"
installed:$package
"*) ;;
        *) missing="$missing $package" ;;
    esac
done
if [ -z "$missing" ]; then
    exit 0
fi

if [ "$(id -u)" -eq 0 ]; then
    as_root=
elif command -v sudo >/dev/null 2>&1; then
    as_root=sudo
else
    echo "install.sh: these packages are missing, and only root may install them (there is no sudo):$missing" >&2
    exit 1
fi

echo "Installing what is missing:$missing"
# A line for apt rather than `export`: sudo would not pass the variable on.
apt="env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=300"
# shellcheck disable=SC2086 # words again
$as_root $apt update
# shellcheck disable=SC2086
if ! $as_root $apt install -y --no-install-recommends $missing; then
    echo "install.sh: apt-get could not install:$missing" >&2
    exit 1
fi
