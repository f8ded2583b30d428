// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/connection/connectionscreen.h"

namespace pdc {

ConnectionScreen::ConnectionScreen(const ScreenContext &context)
    : m_context(context)
{
}

}
