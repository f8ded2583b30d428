// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/doorcard.h"

#include "ui/theme/icons.h"
#include "ui/theme/style.h"

#include <QKeyEvent>
#include <QPainter>

namespace pdc {

DoorCard::DoorCard(const Theme &theme, QLatin1StringView icon, const QString &title, const QString &words,
                   QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_icon(icon)
    , m_words(words)
{
    setText(title);
    setAccessibleName(title);
    setAccessibleDescription(words);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void DoorCard::setCompact(bool compact)
{
    if (m_compact == compact)
        return;
    m_compact = compact;
    updateGeometry();
    update();
}

QFont DoorCard::titleFont() const
{
    return m_theme.font(m_compact ? TextRole::Lead : TextRole::Title);
}

DoorCard::Places DoorCard::arrange(int width) const
{
    const int pad = m_compact ? m_theme.gap() : m_theme.wide();
    const int disc = m_theme.px(m_compact ? 56 : 80);
    const bool above = !m_compact && width < m_theme.px(400);
    const int between = above || m_compact ? m_theme.gap() : m_theme.wide();
    const int textLeft = above ? pad : pad + disc + between;
    const int textWidth = std::max(width - textLeft - pad, m_theme.px(80));
    const QFontMetrics title(titleFont());
    const QFontMetrics words(m_theme.font(TextRole::Body));
    const int titleHeight = title.boundingRect(0, 0, textWidth, 10'000, Qt::TextWordWrap, text()).height();
    const int wordsHeight = words.boundingRect(0, 0, textWidth, 10'000, Qt::TextWordWrap, m_words).height();
    const int line = m_theme.px(4);
    const int textHeight = titleHeight + line + wordsHeight;
    const int height = (above ? disc + between + textHeight : std::max(textHeight, disc)) + 2 * pad;
    const int top = above ? pad + disc + between : (height - textHeight) / 2;
    return {{pad, above ? pad : (height - disc) / 2, disc, disc},
            {textLeft, top, textWidth, titleHeight},
            {textLeft, top + titleHeight + line, textWidth, wordsHeight},
            height,
            above};
}

int DoorCard::heightForWidth(int width) const
{
    return arrange(width).height;
}

QSize DoorCard::sizeHint() const
{
    const int width = m_theme.px(320);
    return {width, heightForWidth(width)};
}

void DoorCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setLayoutDirection(Qt::LayoutDirectionAuto); // By the words, not by the page.
    const bool lit = underMouse() || isDown();
    painter.setPen(QPen(lit ? m_theme.primary : m_theme.hairline, m_theme.px(lit ? 2 : 1.5)));
    painter.setBrush(lit ? m_theme.hover : m_theme.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), m_theme.corner(), m_theme.corner());

    const Places places = arrange(width());
    const int down = places.above ? 0 : (height() - places.height) / 2; // Pictures of a row stand in one line.
    const auto seen = [&](QRect rect) {
        return QStyle::visualRect(layoutDirection(), this->rect(), rect.translated(0, down));
    };
    const QRect disc = seen(places.icon);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.sun);
    painter.drawEllipse(disc);
    const int inset = disc.width() / 4;
    paintIcon(painter, m_icon, disc.adjusted(inset, inset, -inset, -inset), m_theme.onSun);

    const auto flags = int(Qt::TextWordWrap | QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignTop));
    painter.setPen(m_theme.ink);
    painter.setFont(titleFont());
    painter.drawText(seen(places.title), flags, text());
    painter.setPen(m_theme.inkSoft);
    painter.setFont(m_theme.font(TextRole::Body));
    painter.drawText(seen(places.words), flags, m_words);
    if (hasFocus() && m_ring.isShown())
        paintFocusRing(painter, m_theme, rect(), m_theme.corner());
}

void DoorCard::enterEvent(QEnterEvent *event)
{
    update();
    QAbstractButton::enterEvent(event);
}

void DoorCard::leaveEvent(QEvent *event)
{
    update();
    QAbstractButton::leaveEvent(event);
}

void DoorCard::focusInEvent(QFocusEvent *event)
{
    m_ring.focusIn(*event);
    QAbstractButton::focusInEvent(event);
}

void DoorCard::keyPressEvent(QKeyEvent *event)
{
    m_ring.keyPressed();
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

}
