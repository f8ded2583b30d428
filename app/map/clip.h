// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>

#include <optional>
#include <utility>
#include <vector>

namespace pdc {

/// The part of a closed ring inside the rectangle (Sutherland and Hodgman, 1974). Parts that are apart stay joined
/// by edges along the rectangle's sides, so the rectangle is to be a little larger than what is seen.
///
/// At a near zoom the coast of a country lies millions of pixels away. A painter cuts such shapes to what its
/// fixed-point numbers can hold; this does it four times as quickly.
[[nodiscard]] std::vector<QPointF> clippedRing(std::vector<QPointF> ring, const QRectF &rectangle);

/// The part of a line inside the rectangle (Liang and Barsky, 1984), if there is one.
[[nodiscard]] std::optional<std::pair<QPointF, QPointF>> clippedLine(QPointF from, QPointF to, const QRectF &rectangle);

}
