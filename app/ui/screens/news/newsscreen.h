// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/screen.h"

namespace pdc {

class CardList;
class Text;

/// All that there is to come to and to read, the next event first.
class NewsScreen final : public Screen
{
    Q_OBJECT

public:
    explicit NewsScreen(const ScreenContext &context);
    [[nodiscard]] QString title() const override { return tr("Rendez-vous et actualités"); }

private:
    void showState();

    ScreenContext m_context;
    Text *m_state;
    CardList *m_list;
};

}
