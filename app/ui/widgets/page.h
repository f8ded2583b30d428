// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QScrollArea>

class QVBoxLayout;

namespace pdc {

/// A page that scrolls when it must: one column with the screen's margin, no wider than reads well, in the middle.
class Page final : public QScrollArea
{
    Q_OBJECT

public:
    /// `widest` in pixels at 100 %; 0: as wide as the window.
    Page(const Theme &theme, int widest, QWidget *parent = nullptr);

    /// Where the screen puts its widgets, from top to bottom.
    [[nodiscard]] QVBoxLayout *column() const { return m_column; }

    /// Without the screen's margin, for a page inside of a screen.
    void setPlain();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    Theme m_theme;
    int m_widest;
    bool m_plain = false;
    QWidget *m_content;
    QVBoxLayout *m_column;
};

}
