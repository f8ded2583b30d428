// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/guides/stepmarks.h"

#include "ui/theme/icons.h"

#include <QPainter>

#include <algorithm>

namespace pdc {

using namespace Qt::StringLiterals;

StepMarks::StepMarks(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StepMarks::set(const QList<bool> &done, int open)
{
    m_done = done;
    m_open = open;
    update();
}

QSize StepMarks::sizeHint() const
{
    return {m_theme.px(200), m_theme.px(28)};
}

void StepMarks::paintEvent(QPaintEvent *)
{
    if (m_done.isEmpty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const auto count = m_done.size();
    const double slot = double(width()) / double(count);
    const double radius = std::min({m_theme.px(26) / 2.0, height() / 2.0 - 1, slot / 2 - 1});
    const double middle = height() / 2.0;
    const auto centre = [&](qsizetype i) {
        const double along =
            count == 1 ? width() / 2.0 : radius + 1 + double(i) * (width() - 2 * radius - 2) / double(count - 1);
        return QPointF(mirrored ? width() - along : along, middle);
    };
    painter.setPen(QPen(m_theme.outline, m_theme.px(2)));
    painter.drawLine(centre(0), centre(count - 1));
    for (qsizetype i = 0; i < count; ++i) {
        const QPointF at = centre(i);
        const bool open = i == m_open;
        const QColor edge = m_done[i] ? m_theme.leaf : open ? m_theme.primary : m_theme.outline;
        const double pen = m_theme.px(open && !m_done[i] ? 4 : 2);
        painter.setPen(QPen(edge, pen));
        painter.setBrush(m_done[i] ? m_theme.leaf : m_theme.paper);
        painter.drawEllipse(at, radius - pen / 2, radius - pen / 2);
        if (m_done[i]) {
            const int icon = int(radius * 1.4);
            paintIcon(painter, "check"_L1, QRect(int(at.x() - icon / 2.0), int(at.y() - icon / 2.0), icon, icon),
                      m_theme.paper);
        } else if (open) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(m_theme.primary);
            painter.drawEllipse(at, radius / 2.6, radius / 2.6);
        }
        if (open && m_done[i]) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(m_theme.ink, m_theme.px(3)));
            painter.drawEllipse(at, radius - m_theme.px(1.5), radius - m_theme.px(1.5));
        }
    }
}

}
