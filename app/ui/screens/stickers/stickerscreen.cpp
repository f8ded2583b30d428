// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/stickers/stickerscreen.h"

namespace pdc {

StickerScreen::StickerScreen(const ScreenContext &context, const QString &id)
    : m_context(context)
{
    Q_UNUSED(id)
}

}
