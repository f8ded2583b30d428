// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "print/labelsheet.h"
#include "store/catalog.h"

namespace pdc {

/// A label sheet as content: its geometry, and what a person calls it.
struct StickerSheet
{
    QString id;
    Layer layer = Layer::Bundled;
    QString title;
    QString summary;
    QString theme;
    LabelSheet labels;
};

/// Reads the data of an item of kind `sheet`, described by resources/schemas/sheet.schema.json: BadSheet if it is
/// none, SheetBeyondPage if its cells leave its page.
[[nodiscard]] Result<LabelSheet> parseLabelSheet(const QByteArray &json);

}
