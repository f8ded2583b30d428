// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFocusEvent>

namespace pdc {

/// Whether the ring around the focused widget is shown: always once the keyboard is used to get there, not after a
/// click or when the window merely opened, where it would only be noise.
class FocusRing
{
public:
    void focusIn(const QFocusEvent &event)
    {
        const Qt::FocusReason reason = event.reason();
        m_shown = reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason;
    }
    /// A key was pressed on the widget: now the keyboard is in use.
    void keyPressed() { m_shown = true; }
    [[nodiscard]] bool isShown() const { return m_shown; }

private:
    bool m_shown = false;
};

}
