// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>
#include <QSize>
#include <QString>

namespace pdc {

/// Whether this SVG holds nothing but lines, shapes and words of a sane size and number: no script, no style sheet, no
/// reference to anything, no entity, no dashes or numbers that would keep a renderer busy for ever. What a picture
/// that comes by a feed may hold is decided here, and not by how much the renderer stands.
[[nodiscard]] bool isPlainSvg(const QByteArray &svg);

/// The picture in the file `path` as large as fits into `size` (pixels), on a transparent ground: SVG (image/svg+xml) of at
/// most 256 KiB that isPlainSvg(), PNG or JPEG of at most 8 MiB and 8,192 pixels a side. Null for anything else. Pure
/// work, for the pool.
[[nodiscard]] QImage drawGuidePicture(const QString &path, const QString &mimeType, QSize size);

}
