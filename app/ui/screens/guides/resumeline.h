// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/screen.h"

class QBoxLayout;

namespace pdc {

class Button;
class Text;

/// The first line of the home page: its question, and while a guide is under way a quiet button beside it (or below,
/// where there is no room) that leads back to where one was.
class ResumeLine final : public QWidget
{
    Q_OBJECT

public:
    ResumeLine(const ScreenContext &context, Text *question, QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showState();

    ScreenContext m_context;
    QBoxLayout *m_row;
    Text *m_question;
    Button *m_resume;
};

}
