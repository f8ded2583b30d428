// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/pages/pagescreen.h"

namespace pdc {

PageScreen::PageScreen(const ScreenContext &context, const QString &id)
    : m_context(context)
{
    Q_UNUSED(id)
}

}
