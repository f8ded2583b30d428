// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QList>
#include <QWidget>

namespace pdc {

/// The way through a guide: one mark a step on a line. A ticked step is full and has a tick, the open one has a thick
/// ring around a dot, the others are empty: shapes tell them apart without their colours.
class StepMarks final : public QWidget
{
    Q_OBJECT

public:
    explicit StepMarks(const Theme &theme, QWidget *parent = nullptr);

    /// `open` from 0; beyond the last: none.
    void set(const QList<bool> &done, int open);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Theme m_theme;
    QList<bool> m_done;
    int m_open = 0;
};

}
