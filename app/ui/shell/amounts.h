// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>

namespace pdc {

/// Amounts as a person says them, roughly and in the interface's language; figures never part from their unit.

/// « 38 Mo », « 1,2 Go »: two figures where the first alone would be coarse, no more than three. Decimal units, as disks
/// and telephone contracts count. Less than nothing is nothing.
[[nodiscard]] QString sizeWords(qint64 bytes);

/// How much of a small telephone contract that is: « environ 4 % d’un forfait de 1 Go ».
[[nodiscard]] QString contractWords(qint64 bytes);

/// « moins d’une minute », « encore 3 minutes environ »; as TimeLeft tells it.
[[nodiscard]] QString timeLeftWords(std::chrono::minutes left);

}
