// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

namespace pdc {

/// An icon that stands beside words and is only looked at.
class IconLabel final : public QWidget
{
    Q_OBJECT

public:
    IconLabel(const Theme &theme, QLatin1StringView icon, const QColor &colour, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLatin1StringView m_icon;
    QColor m_colour;
};

}
