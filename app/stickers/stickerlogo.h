// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QImage>
#include <QSizeF>

namespace pdc {

/// A picture that a person puts on their stickers: pixels or a drawing, whichever the file holds.
struct StickerLogo
{
    QImage image;
    QByteArray drawing; ///< An SVG that was looked at; empty for pixels.
    QSizeF size; ///< Only its proportions count.
};

inline constexpr qint64 largestLogo = qint64(16) * 1024 * 1024; ///< Bytes of the file.

/// Reads a PNG, JPEG or SVG file by what it holds, not by its name; BadLogo says what is wrong with it. What has more
/// pixels than a print shows is made smaller. Takes up to a second: call it in the pool.
[[nodiscard]] Result<StickerLogo> readStickerLogo(const QString &file);
[[nodiscard]] Result<StickerLogo> parseStickerLogo(const QByteArray &bytes);

}
