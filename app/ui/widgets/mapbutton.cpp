// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/mapbutton.h"

#include <QPainter>
#include <QPainterPath>

namespace pdc {

namespace {
constexpr int side = 48; ///< Pixels at the usual size of text; 44 is the least a finger needs.

QPainterPath signPath(MapButton::Sign sign, double reach)
{
    QPainterPath path;
    switch (sign) {
    case MapButton::Sign::Plus:
        path.moveTo(0, -reach);
        path.lineTo(0, reach);
        [[fallthrough]];
    case MapButton::Sign::Minus:
        path.moveTo(-reach, 0);
        path.lineTo(reach, 0);
        break;
    case MapButton::Sign::ShowAll: // Four corners.
        for (const double x : {-reach, reach}) {
            for (const double y : {-reach, reach}) {
                path.moveTo(x, y * 0.35);
                path.lineTo(x, y);
                path.lineTo(x * 0.35, y);
            }
        }
        break;
    }
    return path;
}
}

MapButton::MapButton(Sign sign, QWidget *parent)
    : QAbstractButton(parent)
    , m_sign(sign)
{
    setFocusPolicy(Qt::NoFocus);
    setCursor(Qt::PointingHandCursor);
    setAutoRepeat(sign != Sign::ShowAll);
    setAutoRepeatDelay(400);
    setAutoRepeatInterval(250);
}

void MapButton::setMapStyle(const MapStyle &style)
{
    m_style = style;
    resize(sizeHint());
    update();
}

void MapButton::setLabel(const QString &word, const QString &label)
{
    setText(word);
    setAccessibleName(label);
    setToolTip(label);
    resize(sizeHint());
}

QSize MapButton::sizeHint() const
{
    const int scaled = qRound(side * qMin(m_style.dotScale, 1.5));
    return {scaled + QFontMetrics(m_style.hereFont).horizontalAdvance(text()) + scaled / 3, scaled};
}

void MapButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool inverted = isEnabled() && (isDown() || underMouse());
    const QRectF frame = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.setPen(QPen(inverted ? m_style.panelInk : m_style.panelEdge, inverted ? 2 : 1));
    painter.setBrush(isDown() ? m_style.panelEdge : m_style.panel);
    painter.drawRoundedRect(frame, 12, 12);
    if (!isEnabled())
        painter.setOpacity(0.4);
    const QColor ink = isDown() ? m_style.panel : m_style.panelInk;
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const int square = height(); // The sign's part; the word has the rest.
    painter.setPen(ink);
    painter.setFont(m_style.hereFont);
    painter.drawText(mirrored ? QRect(0, 0, width() - square, height()) : QRect(square, 0, width() - square, height()),
                     int(Qt::AlignVCenter | (mirrored ? Qt::AlignRight : Qt::AlignLeft)), text());
    painter.translate(mirrored ? width() - square / 2.0 : square / 2.0, height() / 2.0);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(ink, 3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(signPath(m_sign, square * 0.19));
}

void MapButton::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void MapButton::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

}
