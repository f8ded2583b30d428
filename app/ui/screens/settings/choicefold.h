// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

namespace pdc {

class Button;
class Text;

/// Says of a choice that it is not a person's to make.
[[nodiscard]] Text *makeFixedNote(const Theme &theme, const QString &name);

/// One choice on a page of many: its name and what is chosen, in words. The controls come when a person wants to change
/// it, so that the page stays a few quiet lines. What whoever looks after the PC has fixed is shown, and that it is.
class ChoiceFold final : public QWidget
{
    Q_OBJECT

public:
    /// `name` becomes the object name of the words, with "Change" behind it that of the button.
    ChoiceFold(const Theme &theme, const QString &name, const QString &title, bool isFixed, QWidget *parent = nullptr);

    /// What it opens to. Once.
    void setControls(QWidget *controls);
    void setChosen(const QString &words);
    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    void setOpen(bool open);

Q_SIGNALS:
    void opened();

private:
    Theme m_theme;
    QString m_title;
    Text *m_chosen;
    Button *m_change;
    QWidget *m_controls = nullptr;
    bool m_isOpen = false;
};

}
