// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QProgressBar>

namespace pdc {

/// How far a long work has come, as a thick line that fills. What it means stands in words beside it.
class ProgressLine final : public QProgressBar
{
    Q_OBJECT

public:
    /// `name` is what a screen reader calls it.
    ProgressLine(const Theme &theme, const QString &name, QWidget *parent = nullptr);

    /// 0 to 1.
    void setShare(double share);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Theme m_theme;
};

}
