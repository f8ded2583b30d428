// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QLatin1StringView>
#include <QPainter>
#include <QRect>

namespace pdc {

/// Paints the line icon `:/icons/NAME.svg` in one colour, sharp at any size; `mirrored` for arrows where one reads
/// from right to left.
void paintIcon(QPainter &painter, QLatin1StringView name, const QRect &rect, const QColor &colour,
               bool mirrored = false);

/// Whether the icon points somewhere, so that it turns with the direction of reading.
[[nodiscard]] bool iconHasDirection(QLatin1StringView name);

/// The emblem in colour, or in one colour if `colour` is valid.
void paintEmblem(QPainter &painter, const QRect &rect, const QColor &colour = {});

}
