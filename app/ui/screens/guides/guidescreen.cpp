// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/guides/guidescreen.h"

namespace pdc {

GuideScreen::GuideScreen(const ScreenContext &context, const QString &id)
    : m_context(context)
{
    Q_UNUSED(id)
}

}
