// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/stickers/sheetpreview.h"

#include "ui/theme/style.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace pdc {

SheetPreview::SheetPreview(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void SheetPreview::setPage(std::shared_ptr<const StickerPage> page)
{
    m_page = std::move(page);
    m_index = m_page ? std::clamp(m_index, 0, std::max(m_page->pageCount() - 1, 0)) : 0;
    m_image = QImage();
    if (m_page) {
        setAccessibleDescription(tr("Première étiquette libre : %1 sur %2")
                                     .arg(m_page->options().firstCell + 1)
                                     .arg(m_page->sheet().count()));
    }
    update();
}

void SheetPreview::setIndex(int index)
{
    m_index = index;
    m_image = QImage();
    update();
}

QSize SheetPreview::sizeHint() const
{
    return {m_theme.px(300), m_theme.px(424)};
}

QSize SheetPreview::minimumSizeHint() const
{
    return {m_theme.px(200), m_theme.px(200)};
}

QRectF SheetPreview::paper() const
{
    if (!m_page)
        return {};
    const int around = m_theme.px(6); // For the ring of the keyboard.
    const QRectF room = QRectF(rect()).adjusted(around, around, -around, -around);
    const QSizeF size = m_page->pageSize().scaled(room.size(), Qt::KeepAspectRatio);
    // From a whole pixel on, so that the image of the page is not blurred.
    const QPointF corner = room.center() - QPointF(size.width() / 2, size.height() / 2);
    return {QPointF(corner.toPoint()), size};
}

std::optional<int> SheetPreview::cellAt(QPointF point) const
{
    if (!m_page || m_index > 0)
        return std::nullopt;
    const QRectF page = paper();
    const double scale = m_page->pageSize().width() / page.width();
    return m_page->sheet().indexAt((point - page.topLeft()) * scale);
}

QPoint SheetPreview::middleOf(int cell) const
{
    const QRectF page = paper();
    const double scale = page.width() / m_page->pageSize().width();
    return (page.topLeft() + m_page->sheet().cellAt(cell).center() * scale).toPoint();
}

void SheetPreview::paintEvent(QPaintEvent *)
{
    if (!m_page)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF page = paper();
    const double ratio = devicePixelRatioF();
    if (m_image.isNull() || m_image.size() != (page.size() * ratio).toSize()) {
        m_image = QImage((page.size() * ratio).toSize().expandedTo(QSize(1, 1)), QImage::Format_RGB32);
        m_image.fill(Qt::white);
        QPainter printing(&m_image);
        const double scale = m_image.width() / (m_page->pageSize().width() * unitsPerMillimetre);
        printing.scale(scale, scale);
        m_page->paint(printing, m_index);
        printing.end();
        m_image.setDevicePixelRatio(ratio);
    }
    painter.drawImage(page.topLeft(), m_image);
    paintCells(painter);
    painter.setPen(QPen(m_theme.outline, m_theme.px(1)));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(page);
    if (hasFocus() && m_ring.isShown())
        paintFocusRing(painter, m_theme, page.toAlignedRect().adjusted(-6, -6, 6, 6), m_theme.px(6));
}

void SheetPreview::paintCells(QPainter &painter) const
{
    const QRectF page = paper();
    const double scale = page.width() / m_page->pageSize().width();
    const int first = m_page->options().firstCell;
    painter.save();
    painter.translate(page.topLeft());
    painter.setClipRect(QRectF(QPointF(), page.size()));
    const auto toScreen = QTransform::fromScale(scale, scale);
    // On paper, which is white in every look: so these colours do not come from the theme.
    const QColor edge(0xB4, 0xB0, 0xC8);
    const QColor used(0xC9, 0xC7, 0xD3);
    const QColor ink(0x4F, 0x4D, 0x68);
    for (int cell = 0; cell < m_page->sheet().count(); ++cell) {
        const QPainterPath outline = toScreen.map(m_page->sheet().outlineAt(cell));
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(edge, 1));
        if (m_index == 0 && cell < first) {
            painter.setBrush(used);
            painter.drawPath(outline);
            // A cross as well: grey alone says nothing to who does not see it.
            const QRectF box = outline.boundingRect();
            const double arm = std::min(box.width(), box.height()) * 0.18;
            painter.setPen(QPen(ink, std::max(1.5, arm * 0.25), Qt::SolidLine, Qt::RoundCap));
            painter.drawLine(box.center() - QPointF(arm, arm), box.center() + QPointF(arm, arm));
            painter.drawLine(box.center() - QPointF(arm, -arm), box.center() + QPointF(arm, -arm));
        } else {
            painter.drawPath(outline);
        }
    }
    painter.setBrush(Qt::NoBrush);
    if (m_hovered && *m_hovered < m_page->sheet().count() && m_index == 0) {
        painter.setPen(QPen(QColor(0x2B, 0x2A, 0x7C), m_theme.px(2)));
        painter.drawPath(toScreen.map(m_page->sheet().outlineAt(*m_hovered)));
    }
    if (m_index == 0 && hasFocus() && m_ring.isShown()) {
        painter.setPen(QPen(QColor(0xB3, 0x50, 0x0A), m_theme.px(3)));
        painter.drawPath(toScreen.map(m_page->sheet().outlineAt(first)));
    }
    painter.restore();
}

void SheetPreview::mousePressEvent(QMouseEvent *event)
{
    if (const auto cell = cellAt(event->position()); cell && event->button() == Qt::LeftButton)
        Q_EMIT firstCellChosen(*cell);
    QWidget::mousePressEvent(event);
}

void SheetPreview::mouseMoveEvent(QMouseEvent *event)
{
    const auto cell = cellAt(event->position());
    if (cell != m_hovered) {
        m_hovered = cell;
        setCursor(cell ? Qt::PointingHandCursor : Qt::ArrowCursor);
        update();
    }
    QWidget::mouseMoveEvent(event);
}

void SheetPreview::leaveEvent(QEvent *event)
{
    m_hovered.reset();
    update();
    QWidget::leaveEvent(event);
}

void SheetPreview::keyPressEvent(QKeyEvent *event)
{
    m_ring.keyPressed();
    update();
    if (!m_page || m_index > 0) {
        QWidget::keyPressEvent(event);
        return;
    }
    const LabelSheet &sheet = m_page->sheet();
    int cell = m_page->options().firstCell;
    switch (event->key()) {
    case Qt::Key_Left:
        --cell;
        break;
    case Qt::Key_Right:
        ++cell;
        break;
    case Qt::Key_Up:
        cell -= sheet.columns;
        break;
    case Qt::Key_Down:
        cell += sheet.columns;
        break;
    case Qt::Key_Home:
        cell = 0;
        break;
    case Qt::Key_End:
        cell = sheet.count() - 1;
        break;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    if (cell >= 0 && cell < sheet.count())
        Q_EMIT firstCellChosen(cell);
}

void SheetPreview::focusInEvent(QFocusEvent *event)
{
    m_ring.focusIn(*event);
    QWidget::focusInEvent(event);
}

}
