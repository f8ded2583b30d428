// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/iconlabel.h"

#include "ui/theme/icons.h"

#include <QPainter>

namespace pdc {

IconLabel::IconLabel(const Theme &theme, QLatin1StringView icon, const QColor &colour, QWidget *parent)
    : QWidget(parent)
    , m_icon(icon)
    , m_colour(colour)
{
    setFixedSize(theme.iconSize(), theme.iconSize());
}

void IconLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintIcon(painter, m_icon, rect(), m_colour, layoutDirection() == Qt::RightToLeft);
}

}
