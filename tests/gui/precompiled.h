// SPDX-License-Identifier: GPL-3.0-or-later
// What nearly every journey reads, read once (see base/precompiled.h).
#pragma once

#include "ui/precompiled.h"

#include <QTest>
