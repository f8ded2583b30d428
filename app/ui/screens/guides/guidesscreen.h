// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/screen.h"

namespace pdc {

/// All guides, each with its title and what it takes.
class GuidesScreen final : public Screen
{
    Q_OBJECT

public:
    explicit GuidesScreen(const ScreenContext &context);
    [[nodiscard]] QString title() const override { return tr("Accompagner quelqu’un, pas à pas"); }

private:
    ScreenContext m_context;
};

}
