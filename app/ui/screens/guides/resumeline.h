// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/screen.h"

namespace pdc {

class Button;

/// The quiet line of the home page that leads back to the guide that was left: there only while one is under way.
class ResumeLine final : public QWidget
{
    Q_OBJECT

public:
    explicit ResumeLine(const ScreenContext &context, QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showState();

    ScreenContext m_context;
    Button *m_resume;
};

}
