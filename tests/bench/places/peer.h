// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace pdc {
class PlaceIndex;
}

namespace pdc::bench {

/// The same filters over the same rows, ours and the national library's in JavaScript
/// (`@gouvfr-anct/lieux-de-mediation-numerique` under Node.js): prints both medians and their ratio. Opening is not asked
/// for, which that library does not know. False if the two count differently, or if ours is the slower one; where there
/// is no Node.js or no package, says so and is content.
[[nodiscard]] bool measureBesidePeer(const PlaceIndex &index, const QByteArray &rows);

}
