// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QLineEdit>

namespace pdc {

/// A large field for a line of text. What is typed is never cut short: what is too long is said beside it.
class EntryField final : public QLineEdit
{
    Q_OBJECT

public:
    /// `name` is what a screen reader calls it.
    EntryField(const Theme &theme, const QString &name, QWidget *parent = nullptr);

    /// Its border says that something is wrong with it; words have to say so, too.
    void setWrong(bool wrong);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Theme m_theme;
    bool m_wrong = false;
};

}
