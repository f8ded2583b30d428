// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/guides/pagepreview.h"

#include "base/inpool.h"

#include <QPainter>

namespace pdc {

PagePreview::PagePreview(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void PagePreview::setDocument(std::shared_ptr<const PrintedDocument> document)
{
    m_document = std::move(document);
    m_current = false;
    draw();
}

QRect PagePreview::sheet() const
{
    if (!m_document)
        return {};
    const int edge = m_theme.px(4);
    QRect rect(QPoint(0, 0),
               m_document->pageSize().scaled(size() - QSize(2 * edge, 2 * edge), Qt::KeepAspectRatio).toSize());
    rect.moveCenter(this->rect().center());
    return rect;
}

void PagePreview::draw()
{
    const QSize pixels = (QSizeF(sheet().size()) * devicePixelRatioF()).toSize();
    if (pixels.isEmpty())
        return;
    inPool([document = m_document, pixels] {
        QImage image(pixels, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        const double scale = pixels.width() / (document->pageSize().width() * unitsPerMillimetre);
        painter.scale(scale, scale);
        document->paint(painter, 0);
        painter.end();
        return image;
    }).then(this, [this, drawing = ++m_drawing](const QImage &image) {
        if (drawing != m_drawing)
            return;
        m_image = image;
        m_current = true;
        update();
        Q_EMIT painted();
    });
}

void PagePreview::paintEvent(QPaintEvent *)
{
    if (!m_document)
        return;
    QPainter painter(this);
    const QRect page = sheet();
    painter.fillRect(page, Qt::white);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    if (!m_image.isNull())
        painter.drawImage(page, m_image);
    painter.setPen(QPen(m_theme.outline, m_theme.px(1)));
    painter.drawRect(page.adjusted(0, 0, -1, -1));
}

void PagePreview::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    draw();
}

}
