// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/stickers/designcard.h"

#include "print/printeddocument.h"
#include "stickers/sticker.h"
#include "ui/theme/icons.h"
#include "ui/theme/style.h"

#include <QKeyEvent>
#include <QPainter>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

/// A label of the usual shape, on which all designs are shown.
LabelSheet sampleSheet()
{
    LabelSheet sheet;
    sheet.cell = QSizeF(60, 36);
    sheet.page = sheet.cell;
    return sheet;
}

QImage pictureOf(const StickerDesign &design, QSize pixels)
{
    QImage image(pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    const LabelSheet sheet = sampleSheet();
    const double scale = pixels.width() / (sheet.cell.width() * unitsPerMillimetre);
    painter.scale(scale, scale);
    const Sticker sticker(design, {}, sheet);
    Sticker::Press(sticker).paint(painter);
    return image;
}

}

DesignCard::DesignCard(const Theme &theme, const StickerDesign &design, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_design(design)
{
    setText(design.title);
    setAccessibleName(design.title);
    setAccessibleDescription(design.summary);
    setCheckable(true);
    setAutoExclusive(true);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

DesignCard::Places DesignCard::arrange(int width) const
{
    const int pad = m_theme.px(12);
    const QSize picture(m_theme.px(120), m_theme.px(72));
    const int icon = m_theme.iconSize();
    const int left = pad + picture.width() + m_theme.px(12);
    const int textWidth = std::max(width - left - pad - icon - m_theme.hair(), m_theme.px(60));
    const auto heightOf = [&](TextRole role, const QString &text) {
        return QFontMetrics(m_theme.font(role))
            .boundingRect(0, 0, textWidth, 10'000, int(Qt::TextWordWrap), text)
            .height();
    };
    const int title = heightOf(TextRole::Strong, text());
    const int words = heightOf(TextRole::Small, m_design.summary);
    const int height = std::max(title + words, picture.height()) + 2 * pad;
    const int top = (height - title - words) / 2;
    return {QRect(QPoint(pad, (height - picture.height()) / 2), picture),
            QRect(width - pad - icon, (height - icon) / 2, icon, icon), QRect(left, top, textWidth, title),
            QRect(left, top + title, textWidth, words), height};
}

int DesignCard::heightForWidth(int width) const
{
    return arrange(width).height;
}

QSize DesignCard::sizeHint() const
{
    const int width = m_theme.px(340);
    return {width, heightForWidth(width)};
}

QSize DesignCard::minimumSizeHint() const
{
    return {m_theme.px(280), m_theme.target()};
}

void DesignCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setLayoutDirection(Qt::LayoutDirectionAuto); // By the words, not by the page.
    const bool lit = underMouse() || isDown();
    painter.setPen(QPen(isChecked() ? m_theme.ink : lit ? m_theme.primary : m_theme.outline, m_theme.px(1.5)));
    painter.setBrush(isChecked() ? m_theme.sun : lit ? m_theme.hover : m_theme.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), m_theme.corner(), m_theme.corner());

    const Places places = arrange(width());
    const auto seen = [&](const QRect &place) { return QStyle::visualRect(layoutDirection(), rect(), place); };
    const QSize pixels = places.picture.size() * devicePixelRatioF();
    if (m_picture.size() != pixels)
        m_picture = pictureOf(m_design, pixels);
    // On white paper, as it is printed: the drawing's own colours are made for that.
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::white);
    painter.drawRoundedRect(seen(places.picture), m_theme.px(6), m_theme.px(6));
    painter.drawImage(seen(places.picture), m_picture);

    const QColor ink = isChecked() ? m_theme.onSun : m_theme.ink;
    const auto flags = int(Qt::TextWordWrap | QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignTop));
    painter.setPen(ink);
    painter.setFont(m_theme.font(TextRole::Strong));
    painter.drawText(seen(places.title), flags, text());
    painter.setPen(isChecked() ? m_theme.onSun : m_theme.inkSoft);
    painter.setFont(m_theme.font(TextRole::Small));
    painter.drawText(seen(places.words), flags, m_design.summary);
    if (isChecked()) {
        paintIcon(painter, "circle-check"_L1, seen(places.tick), ink);
    } else {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_theme.outline, m_theme.px(2)));
        painter.drawEllipse(seen(places.tick).adjusted(3, 3, -3, -3));
    }
    if (hasFocus() && m_ring.isShown())
        paintFocusRing(painter, m_theme, rect(), m_theme.corner());
}

void DesignCard::enterEvent(QEnterEvent *event)
{
    update();
    QAbstractButton::enterEvent(event);
}

void DesignCard::leaveEvent(QEvent *event)
{
    update();
    QAbstractButton::leaveEvent(event);
}

void DesignCard::focusInEvent(QFocusEvent *event)
{
    m_ring.focusIn(*event);
    QAbstractButton::focusInEvent(event);
}

void DesignCard::keyPressEvent(QKeyEvent *event)
{
    m_ring.keyPressed();
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

}
