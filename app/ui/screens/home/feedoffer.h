// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/screen.h"

class QBoxLayout;

namespace pdc {

/// On a PC that knows no address for new content, a calm word that there is such a thing: who looks after the PC gives
/// one, or says that it can wait, and anybody else passes by. It is never asked again; the settings always have it.
class FeedOffer final : public QWidget
{
    Q_OBJECT

public:
    explicit FeedOffer(const ScreenContext &context, QWidget *parent = nullptr);
    [[nodiscard]] bool isOpen() const { return m_isOpen; }

Q_SIGNALS:
    /// It has come or gone.
    void changed();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();

    ScreenContext m_context;
    QBoxLayout *m_parts;
    QWidget *m_buttons;
    int m_buttonsWidth = 0; ///< Side by side.
    bool m_isOpen = false;
};

}
