// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/news/newsline.h"

#include "ui/screens/news/elidedtext.h"
#include "ui/theme/icons.h"
#include "ui/theme/style.h"

#include <QKeyEvent>
#include <QPainter>

namespace pdc {

namespace {
constexpr int titleLines = 2;
constexpr int otherLines = 1; ///< When it is stands first, and fits.
}

NewsLine::NewsLine(const Theme &theme, QLatin1StringView icon, const QString &title, const QString &line,
                   QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_icon(icon)
    , m_line(line)
{
    setText(title);
    setAccessibleName(title);
    setAccessibleDescription(line);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

int NewsLine::textWidth(int width) const
{
    return std::max(width - 3 * m_theme.px(12) - m_theme.iconSize(), m_theme.px(80));
}

int NewsLine::heightForWidth(int width) const
{
    const QFont strong = m_theme.font(TextRole::Strong);
    const QFont small = m_theme.font(TextRole::Small);
    const int words = textWidth(width);
    const auto height = [&](const QString &text, const QFont &font, int most) {
        return int(elidedLines(text, font, words, most).size()) * QFontMetrics(font).lineSpacing();
    };
    return std::max(m_theme.target(),
                    height(text(), strong, titleLines) + height(m_line, small, otherLines) + 2 * m_theme.hair());
}

QSize NewsLine::sizeHint() const
{
    const int width = m_theme.px(320);
    return {width, heightForWidth(width)};
}

void NewsLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setLayoutDirection(Qt::LayoutDirectionAuto); // By the words, not by the page.
    if (underMouse() || isDown()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.hover);
        painter.drawRoundedRect(rect(), m_theme.px(12), m_theme.px(12));
    }
    const auto seen = [&](const QRect &rect) { return QStyle::visualRect(layoutDirection(), this->rect(), rect); };
    const int pad = m_theme.px(12);
    const int icon = m_theme.iconSize();
    paintIcon(painter, m_icon, seen({pad, m_theme.hair(), icon, icon}), m_theme.primary);

    const auto flags =
        int(Qt::TextSingleLine | QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter));
    const int width = textWidth(this->width());
    int top = m_theme.hair();
    const auto draw = [&](const QString &words, TextRole role, const QColor &colour, int most) {
        const QFont font = m_theme.font(role);
        const int height = QFontMetrics(font).lineSpacing();
        painter.setFont(font);
        painter.setPen(colour);
        for (const QString &line : elidedLines(words, font, width, most)) {
            painter.drawText(seen({2 * pad + icon, top, width, height}), flags, line);
            top += height;
        }
    };
    draw(text(), TextRole::Strong, m_theme.ink, titleLines);
    draw(m_line, TextRole::Small, m_theme.inkSoft, otherLines);
    if (hasFocus() && m_ring.isShown())
        paintFocusRing(painter, m_theme, rect(), m_theme.px(12));
}

void NewsLine::enterEvent(QEnterEvent *event)
{
    update();
    QAbstractButton::enterEvent(event);
}

void NewsLine::leaveEvent(QEvent *event)
{
    update();
    QAbstractButton::leaveEvent(event);
}

void NewsLine::focusInEvent(QFocusEvent *event)
{
    m_ring.focusIn(*event);
    QAbstractButton::focusInEvent(event);
}

void NewsLine::keyPressEvent(QKeyEvent *event)
{
    m_ring.keyPressed();
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

}
