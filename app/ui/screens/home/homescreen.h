// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/screen.h"

namespace pdc {

class Text;

/// « Que voulez-vous faire ? »: a door for each thing the program does, and a quiet line on what it holds.
class HomeScreen final : public Screen
{
    Q_OBJECT

public:
    explicit HomeScreen(const ScreenContext &context);
    [[nodiscard]] QString title() const override { return {}; }

private:
    void showSummary();

    ScreenContext m_context;
    Text *m_line;
};

}
