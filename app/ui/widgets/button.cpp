// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/button.h"

#include "ui/theme/icons.h"
#include "ui/theme/style.h"

#include <QKeyEvent>
#include <QPainter>

namespace pdc {

using namespace Qt::StringLiterals;

Button::Button(const Theme &theme, Kind kind, const QString &text, QLatin1StringView icon, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_kind(kind)
    , m_icon(icon)
{
    setText(text);
    setAccessibleName(text);
    setFont(theme.font(TextRole::Strong));
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    setCheckable(kind == Kind::Choice);
}

void Button::setIconName(QLatin1StringView icon)
{
    m_icon = icon;
    updateGeometry();
    update();
}

int Button::padding() const
{
    return m_theme.px(m_kind == Kind::Quiet ? 12 : 20);
}

bool Button::showsIcon() const
{
    return !m_icon.isEmpty() || m_kind == Kind::Choice;
}

QSize Button::sizeHint() const
{
    const QFontMetrics metrics = fontMetrics();
    int width = metrics.horizontalAdvance(text()) + 2 * padding();
    if (showsIcon())
        width += m_theme.iconSize() + m_theme.hair();
    return {std::max(width, m_theme.target()), std::max(m_theme.target(), metrics.height() + m_theme.gap())};
}

void Button::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setLayoutDirection(Qt::LayoutDirectionAuto); // By the words, not by the page.
    const bool lit = isEnabled() && (underMouse() || isDown());
    QColor fill = Qt::transparent;
    QColor text = m_theme.ink;
    QPen border(Qt::NoPen);
    switch (m_kind) {
    case Kind::Primary:
        fill = isEnabled() ? m_theme.primary : m_theme.surface;
        text = isEnabled() ? m_theme.onPrimary : m_theme.inkSoft;
        border = isEnabled() ? QPen(Qt::NoPen) : QPen(m_theme.hairline, m_theme.px(1.5));
        break;
    case Kind::Secondary:
        fill = lit ? m_theme.hover : m_theme.surface;
        border = QPen(m_theme.outline, m_theme.px(1.5));
        break;
    case Kind::Quiet:
        if (lit)
            fill = m_theme.hover;
        break;
    case Kind::Choice:
        fill = isChecked() ? m_theme.sun : lit ? m_theme.hover : m_theme.surface;
        text = isChecked() ? m_theme.onSun : m_theme.ink;
        border = QPen(isChecked() ? m_theme.ink : m_theme.outline, m_theme.px(1.5));
        break;
    }
    const int corner = m_theme.px(12);
    painter.setPen(border);
    painter.setBrush(fill);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), corner, corner);
    if (m_kind == Kind::Primary && lit) {
        painter.setPen(QPen(m_theme.sun, m_theme.px(3)));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(4, 4, -4, -4), corner - 3, corner - 3);
    }

    // A button that is stretched keeps its word and icon together in the middle.
    const int icon = m_theme.iconSize();
    const int between = m_theme.hair();
    const int textWidth = fontMetrics().horizontalAdvance(this->text());
    const int whole = textWidth + (showsIcon() ? icon + between : 0);
    QRect area((width() - whole) / 2, 0, whole, height());
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    if (showsIcon()) {
        const int x = mirrored ? area.right() - icon + 1 : area.left();
        const QRect box(x, (height() - icon) / 2, icon, icon);
        if (m_kind != Kind::Choice)
            paintIcon(painter, m_icon, box, text, mirrored);
        else if (isChecked())
            paintIcon(painter, "circle-check"_L1, box, text);
        else if (!m_icon.isEmpty())
            paintIcon(painter, m_icon, box, text, mirrored);
        else {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(m_theme.outline, m_theme.px(2)));
            painter.drawEllipse(box.adjusted(3, 3, -3, -3));
        }
        if (mirrored)
            area.setRight(x - between);
        else
            area.setLeft(x + icon + between);
    }
    painter.setPen(isEnabled() ? text : m_theme.inkSoft);
    painter.drawText(area.adjusted(-2, 0, 2, 0), int(Qt::AlignVCenter | Qt::AlignHCenter), this->text());
    if (hasFocus() && m_ring.isShown())
        paintFocusRing(painter, m_theme, rect(), corner);
}

void Button::enterEvent(QEnterEvent *event)
{
    update();
    QAbstractButton::enterEvent(event);
}

void Button::leaveEvent(QEvent *event)
{
    update();
    QAbstractButton::leaveEvent(event);
}

void Button::focusInEvent(QFocusEvent *event)
{
    m_ring.focusIn(*event);
    QAbstractButton::focusInEvent(event);
}

void Button::keyPressEvent(QKeyEvent *event)
{
    m_ring.keyPressed();
    // Enter presses a button here as it does on the web; Qt knows only the space bar.
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

}
