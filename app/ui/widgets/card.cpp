// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/card.h"

#include <QPainter>

namespace pdc {

Card::Card(const Theme &theme, Tone tone, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_tone(tone)
{
    if (tone == Tone::Sun) {
        QPalette colours = palette();
        colours.setColor(QPalette::WindowText, theme.onSun);
        setPalette(colours);
    }
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_tone == Tone::Sun ? m_theme.sun : m_theme.hairline, m_theme.px(1.5)));
    painter.setBrush(m_tone == Tone::Sun ? m_theme.sun : m_theme.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), m_theme.corner(), m_theme.corner());
}

}
