// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/document.h"
#include "stickers/stickerdesign.h"
#include "stickers/stickersheet.h"

namespace pdc {

[[nodiscard]] const Schema &stickersSchema();

/// What the feed's kinds `sticker` and `sheet` need besides the catalogue: `data` is the bytes of the item's file.
/// The item is refused with the reason if it is none that we print.
[[nodiscard]] Result<> importSticker(const Database &content, const FeedItem &item, const QByteArray &data);
[[nodiscard]] Result<> importSheet(const Database &content, const FeedItem &item, const QByteArray &data);

/// All designs, and all sheets, in the order in which they are offered.
[[nodiscard]] Result<QList<StickerDesign>> allStickerDesigns(const Database &content);
[[nodiscard]] Result<QList<StickerSheet>> allStickerSheets(const Database &content);

/// One of them by its id, or by what stands behind the last colon of an id: "vitrine" for "urn:pdc:sticker:vitrine".
[[nodiscard]] const StickerDesign *findDesign(const QList<StickerDesign> &designs, QStringView name);
[[nodiscard]] const StickerSheet *findSheet(const QList<StickerSheet> &sheets, QStringView name);

}
