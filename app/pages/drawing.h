// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/pageserror.h"

#include <QByteArray>
#include <QSizeF>

#include <span>

namespace pdc {

/// The drawings of a page are SVG of a small and harmless kind: shapes and paths in the colours of the palette.
///
/// No text (that is the page's, where it grows and is read out), no style sheets, links, images, references, scripts,
/// entities or gradients: what is not named in the list is refused, so that a feed cannot reach for a file or keep the
/// painter busy. Colours are those of the light palette by their hex value; a screen in other colours paints its own
/// in their place.
inline constexpr qsizetype mostDrawingBytes = qsizetype(128) * 1024;

/// The colours a drawing may use, "#rrggbb" in small letters, in the order of Theme: ink, soft ink, paper, surface,
/// primary, sun, leaf, danger, hairline, outline.
[[nodiscard]] std::span<const QLatin1StringView> drawingColours();

/// The size of the drawing's view box, whose units mean nothing but its proportions; BadPage with the line and what
/// is wrong if it is no drawing of this kind.
[[nodiscard]] Result<QSizeF> checkDrawing(const QByteArray &svg);

}
