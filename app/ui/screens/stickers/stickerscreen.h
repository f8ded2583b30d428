// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/screen.h"

namespace pdc {

/// Words, design and sheet on the one side, the page as it will be printed on the other.
class StickerScreen final : public Screen
{
    Q_OBJECT

public:
    explicit StickerScreen(const ScreenContext &context, const QString &id);
    [[nodiscard]] QString title() const override { return tr("Imprimer des stickers"); }

private:
    ScreenContext m_context;
};

}
