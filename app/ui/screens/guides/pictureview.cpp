// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/guides/pictureview.h"

#include <QPainter>

namespace pdc {

namespace {
constexpr QRgb lightPaper = 0xFFFBF2;

int padding(const Theme &theme)
{
    return theme.hair();
}
}

void paintOnLight(QPainter &painter, const Theme &theme, const QRect &rect, const QImage &picture)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(theme.look() == Look::HighContrast ? qRgb(255, 255, 255) : lightPaper));
    painter.drawRoundedRect(rect, theme.px(12), theme.px(12));
    if (!picture.isNull()) {
        const int inset = padding(theme);
        const QRect room = rect.adjusted(inset, inset, -inset, -inset);
        QRect place(QPoint(0, 0), picture.size().scaled(room.size(), Qt::KeepAspectRatio));
        place.moveCenter(room.center());
        painter.drawImage(place, picture);
    }
    painter.restore();
}

PictureView::PictureView(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void PictureView::setPicture(const QImage &picture)
{
    m_picture = picture;
    update();
}

QSize PictureView::wanted() const
{
    const int inset = 2 * padding(m_theme);
    return (QSizeF(size() - QSize(inset, inset)) * devicePixelRatioF()).toSize();
}

void PictureView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintOnLight(painter, m_theme, rect(), m_picture);
}

void PictureView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    Q_EMIT sizeWanted(wanted());
}

}
