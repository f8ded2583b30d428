// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/page.h"

#include <QResizeEvent>
#include <QVBoxLayout>

namespace pdc {

Page::Page(const Theme &theme, int widest, QWidget *parent)
    : QScrollArea(parent)
    , m_theme(theme)
    , m_widest(widest)
    , m_content(new QWidget)
    , m_column(new QVBoxLayout(m_content))
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    m_column->setSpacing(theme.gap());
    setWidget(m_content);
}

void Page::setPlain()
{
    m_plain = true;
    m_column->setContentsMargins(0, 0, m_theme.hair(), m_theme.gap());
}

void Page::resizeEvent(QResizeEvent *event)
{
    if (m_plain) {
        QScrollArea::resizeEvent(event);
        return;
    }
    // Margins take what the column does not need, so that the scroll bar stays at the window's edge.
    const int margin = m_theme.px(width() < m_theme.px(700) ? 16 : 32);
    const int spare = m_widest > 0 ? (event->size().width() - m_theme.px(m_widest)) / 2 : 0;
    const int side = std::max(margin, spare);
    m_column->setContentsMargins(side, margin, side, margin);
    QScrollArea::resizeEvent(event);
}

}
