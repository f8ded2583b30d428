// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/mapframe.h"

#include <QFontMetricsF>
#include <QPainterPath>

#include <array>

namespace pdc {

void MapFrame::drawAttribution(QPainter &painter, const QString &text, double most) const
{
    if (text.isEmpty())
        return;
    const QFontMetricsF metrics(m_style.attributionFont);
    const QString shown = metrics.elidedText(text, Qt::ElideRight, most);
    QRectF panel(0, 0, metrics.horizontalAdvance(shown) + 2 * m_style.corner, metrics.height() + 6);
    panel.moveBottom(m_map.height());
    if (m_direction == Qt::RightToLeft)
        panel.moveRight(m_map.width());
    QColor ground = m_style.panel;
    ground.setAlpha(230);
    painter.fillRect(panel, ground);
    painter.setFont(m_style.attributionFont);
    painter.setPen(m_style.panelInk);
    painter.drawText(panel, Qt::AlignCenter, shown);
}

void MapFrame::drawEdge(QPainter &painter, bool focused) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double corner = m_style.corner;
    // Anticlockwise from the top right, each from its corner to the arc.
    const std::array corners{m_map.topRight(), m_map.topLeft(), m_map.bottomLeft(), m_map.bottomRight()};
    for (std::size_t i = 0; i < corners.size(); ++i) {
        const QPointF inward((m_map.center().x() > corners[i].x() ? 2 : -2) * corner,
                             (m_map.center().y() > corners[i].y() ? 2 : -2) * corner);
        QPainterPath outside(corners[i]);
        outside.arcTo(QRectF(corners[i], corners[i] + inward).normalized(), 90.0 * static_cast<double>(i), 90);
        outside.closeSubpath();
        painter.fillPath(outside, m_style.page);
    }
    const auto ring = [&](const QColor &colour, double width) {
        const double half = width / 2;
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colour, width));
        painter.drawRoundedRect(m_map.adjusted(half, half, -half, -half), corner - half, corner - half);
    };
    if (focused)
        ring(m_style.focus, m_style.focusWidth);
    else
        ring(m_style.panelEdge, 1);
    painter.restore();
}

}
