// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/choiceline.h"

#include "ui/theme/icons.h"
#include "ui/theme/style.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace pdc {

using namespace Qt::StringLiterals;

ChoiceLine::ChoiceLine(const Theme &theme, Mark mark, const QString &words, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_mark(mark)
{
    setText(words);
    setFont(theme.font(TextRole::Body));
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setCheckable(mark != Mark::Cross);
    nameIt();
}

void ChoiceLine::setWords(const QString &words)
{
    if (words == text())
        return;
    setText(words);
    nameIt();
    updateGeometry();
}

void ChoiceLine::setNote(const QString &note, const QString &spoken)
{
    if (note == m_note && spoken == m_spoken)
        return;
    m_note = note;
    m_spoken = spoken;
    nameIt();
    updateGeometry();
    update();
}

void ChoiceLine::nameIt()
{
    const QString &note = m_spoken.isEmpty() ? m_note : m_spoken;
    setAccessibleName(note.isEmpty() ? text() : QString(text() + ", "_L1 + note));
}

QRect ChoiceLine::wordsIn(int width) const
{
    const int left = m_theme.px(12) + m_theme.iconSize() + m_theme.px(12);
    int right = m_theme.px(12);
    if (!m_note.isEmpty())
        right += QFontMetrics(m_theme.font(TextRole::Strong)).horizontalAdvance(m_note) + m_theme.px(12);
    const int room = std::max(width - left - right, m_theme.px(60));
    const QRect words = fontMetrics().boundingRect(0, 0, room, 10'000, Qt::TextWordWrap, text());
    return {left, 0, room, words.height()};
}

QSize ChoiceLine::sizeHint() const
{
    return {m_theme.px(320), heightForWidth(m_theme.px(320))};
}

QSize ChoiceLine::minimumSizeHint() const
{
    return {m_theme.px(160), m_theme.target()};
}

int ChoiceLine::heightForWidth(int width) const
{
    return std::max(m_theme.target(), wordsIn(width).height() + m_theme.gap());
}

void ChoiceLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setLayoutDirection(Qt::LayoutDirectionAuto); // By the words, not by the page.
    const bool lit = isEnabled() && (underMouse() || isDown());
    const int corner = m_theme.px(12);
    if (isChecked() || lit) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(isChecked() ? m_theme.sun : m_theme.hover);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), corner, corner);
    }
    const QColor ink = !isEnabled() ? m_theme.inkSoft : isChecked() ? m_theme.onSun : m_theme.ink;
    const auto seen = [&](const QRect &box) { return QStyle::visualRect(layoutDirection(), rect(), box); };
    const auto side = [&](Qt::Alignment alignment) { return QStyle::visualAlignment(layoutDirection(), alignment); };

    QRect words = wordsIn(width());
    const int icon = m_theme.iconSize();
    // Beside the first line, which is in the middle where there is but one.
    words.moveTop((height() - words.height()) / 2);
    const int line = fontMetrics().height();
    const QRect box = seen({m_theme.px(12), words.top() + (line - icon) / 2, icon, icon});
    const QRectF inner = QRectF(box).adjusted(2, 2, -2, -2);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(isChecked() || !isEnabled() ? ink : m_theme.outline, m_theme.px(2)));
    switch (m_mark) {
    case Mark::Tick:
        if (isEnabled())
            painter.drawRoundedRect(inner, m_theme.px(4), m_theme.px(4));
        if (isChecked())
            paintIcon(painter, "check"_L1, box.adjusted(3, 3, -3, -3), ink);
        break;
    case Mark::Dot:
        if (isEnabled())
            painter.drawEllipse(inner);
        if (isChecked()) {
            painter.setBrush(ink);
            const double third = inner.width() / 4;
            painter.drawEllipse(inner.adjusted(third, third, -third, -third));
        }
        break;
    case Mark::Cross:
        paintIcon(painter, "x"_L1, box, ink);
        break;
    }
    painter.setPen(ink);
    painter.setFont(font());
    painter.drawText(seen(words), int(Qt::TextWordWrap | side(Qt::AlignLeft | Qt::AlignTop)), text());
    if (!m_note.isEmpty()) {
        painter.setFont(m_theme.font(isEnabled() ? TextRole::Strong : TextRole::Body));
        const QRect end(words.right() + 1, words.top(), width() - words.right() - 1 - m_theme.px(12), line);
        painter.drawText(seen(end), int(side(Qt::AlignRight | Qt::AlignVCenter)), m_note);
    }
    if (hasFocus() && m_ring.isShown())
        paintFocusRing(painter, m_theme, rect(), corner);
}

void ChoiceLine::enterEvent(QEnterEvent *event)
{
    update();
    QAbstractButton::enterEvent(event);
}

void ChoiceLine::leaveEvent(QEvent *event)
{
    update();
    QAbstractButton::leaveEvent(event);
}

void ChoiceLine::focusInEvent(QFocusEvent *event)
{
    m_ring.focusIn(*event);
    QAbstractButton::focusInEvent(event);
}

void ChoiceLine::keyPressEvent(QKeyEvent *event)
{
    m_ring.keyPressed();
    // Enter presses it here as it does on the web; Qt knows only the space bar.
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

}
