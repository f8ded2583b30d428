// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/screen.h"

namespace pdc {

class Button;
class CardList;
class GuideListModel;
class Text;

/// All guides, each with its first picture and what it takes; and what this PC remembers of them, with a button that
/// forgets it.
class GuidesScreen final : public Screen
{
    Q_OBJECT

public:
    explicit GuidesScreen(const ScreenContext &context);
    [[nodiscard]] QString title() const override { return tr("Accompagner quelqu’un, pas à pas"); }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showState();

    ScreenContext m_context;
    GuideListModel &m_guides;
    Text *m_heading;
    Text *m_state;
    CardList *m_list;
    Text *m_kept;
    Button *m_forget;
    bool m_forgotten = false; ///< Just now, on this screen: then it is said.
};

}
