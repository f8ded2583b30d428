// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assembly/sticks.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QVBoxLayout;

namespace pdc {

class Program;

/// What lies on the sticks that are plugged in, a calm line each below the bar: whose it is, of when, how large, and one
/// button that takes it in. Nothing is done and nobody is interrupted unless it is pressed.
class StickLine final : public QWidget
{
    Q_OBJECT

public:
    StickLine(const Theme &theme, Program &program, QWidget *parent = nullptr);

    /// Hidden where a film has the whole screen, whatever there is to say.
    void setWanted(bool wanted);

Q_SIGNALS:
    /// Other lines, or none.
    void changed();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    /// The buttons beside the words, or below them where that is too narrow.
    void arrange();
    [[nodiscard]] QWidget *makeLine(const StickFeed &feed);
    void showProgress();

    Theme m_theme;
    Program &m_program;
    QVBoxLayout *m_lines;
    bool m_wanted = true;
};

}
