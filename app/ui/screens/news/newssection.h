// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/screen.h"

namespace pdc {

/// On the home page, beneath the doors: the next events and the newest articles, and a way to all of them. Takes no
/// room while there are none.
class NewsSection final : public QWidget
{
    Q_OBJECT

public:
    explicit NewsSection(const ScreenContext &context, QWidget *parent = nullptr);

    [[nodiscard]] bool hasRows() const;

Q_SIGNALS:
    /// It takes more or less room.
    void changed();

private:
    void showRows();

    ScreenContext m_context;
    QWidget *m_all;
    QWidget *m_rows = nullptr;
};

}
