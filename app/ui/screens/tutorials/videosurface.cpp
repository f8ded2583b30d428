// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/tutorials/videosurface.h"

#include "ui/theme/icons.h"

#include <QMouseEvent>
#include <QPainter>

namespace pdc {

using namespace Qt::StringLiterals;

VideoSurface::VideoSurface(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setMinimumSize(240, 180);
}

QSize VideoSurface::sizeHint() const
{
    return {960, 540};
}

void VideoSurface::setFrame(const QImage &frame)
{
    m_frame = frame;
    update();
}

void VideoSurface::setCaption(const QString &caption)
{
    if (m_caption == caption)
        return;
    m_caption = caption;
    update();
}

void VideoSurface::setPlaySign(bool shown)
{
    if (m_playSign == shown)
        return;
    m_playSign = shown;
    update();
}

QRect VideoSurface::pictureRect() const
{
    if (m_frame.isNull())
        return rect();
    const QSize size = m_frame.size().scaled(this->size(), Qt::KeepAspectRatio);
    return {(width() - size.width()) / 2, (height() - size.height()) / 2, size.width(), size.height()};
}

void VideoSurface::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setLayoutDirection(Qt::LayoutDirectionAuto); // Captions read as their language does.
    // Around the picture the page goes on; alone on the display it is dark, as in a cinema.
    painter.fillRect(rect(), window()->isFullScreen() ? QColor(Qt::black) : m_theme.paper);
    const QRect picture = pictureRect();
    if (!m_frame.isNull()) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(picture, m_frame);
    }
    if (!m_caption.isEmpty())
        paintCaption(painter, picture);
    if (m_playSign && !m_frame.isNull()) {
        painter.setRenderHint(QPainter::Antialiasing);
        const int disc = std::min(m_theme.px(80), height() / 5);
        // At the foot: the middle is where titles stand.
        const QRect circle(picture.center().x() - disc / 2, picture.bottom() - disc - disc / 4, disc, disc);
        painter.setPen(QPen(m_theme.onSun, m_theme.px(2)));
        painter.setBrush(m_theme.sun);
        painter.drawEllipse(circle);
        const int inset = disc / 4;
        paintIcon(painter, "play"_L1, circle.adjusted(inset, inset, -inset, -inset), m_theme.onSun);
    }
}

void VideoSurface::paintCaption(QPainter &painter, const QRect &picture) const
{
    // White on nearly black, as captions are everywhere; the size follows the text's and the picture's.
    QFont font = m_theme.font(TextRole::Strong);
    font.setPixelSize(std::clamp(picture.height() / 17, font.pixelSize(), std::max(56, font.pixelSize())));
    painter.setFont(font);
    const int margin = picture.width() / 20;
    const QRect room = rect().adjusted(margin, margin / 2, -margin, -margin / 2);
    const int flags = int(Qt::AlignHCenter | Qt::AlignBottom | Qt::TextWordWrap);
    QRect text = painter.boundingRect(room, flags, m_caption);
    const int pad = font.pixelSize() / 2;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0, 0, 0, 216));
    const QRect box = text.adjusted(-pad, -pad / 2, pad, pad / 2);
    painter.drawRoundedRect(box, pad / 2, pad / 2);
    painter.setPen(Qt::white);
    painter.drawText(text, flags, m_caption);
}

void VideoSurface::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        Q_EMIT clicked();
}

void VideoSurface::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        Q_EMIT doubleClicked();
}

}
