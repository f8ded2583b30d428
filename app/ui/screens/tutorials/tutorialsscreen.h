// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/screen.h"

class QListView;

namespace pdc {

class Text;

/// All tutorials, each with its poster, title and length.
class TutorialsScreen final : public Screen
{
    Q_OBJECT

public:
    explicit TutorialsScreen(const ScreenContext &context);
    [[nodiscard]] QString title() const override { return tr("Apprendre avec une vidéo"); }

private:
    void showState();

    ScreenContext m_context;
    Text *m_state;
    QListView *m_list;
};

}
