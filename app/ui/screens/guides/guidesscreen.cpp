// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/guides/guidesscreen.h"

namespace pdc {

GuidesScreen::GuidesScreen(const ScreenContext &context)
    : m_context(context)
{
}

}
