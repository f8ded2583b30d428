// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/entryfield.h"

#include "ui/theme/style.h"

#include <QPainter>

namespace pdc {

EntryField::EntryField(const Theme &theme, const QString &name, QWidget *parent)
    : QLineEdit(parent)
    , m_theme(theme)
{
    setAccessibleName(name);
    setFont(theme.font(TextRole::Lead));
    setFrame(false);
    constexpr int bound = 500; // Far beyond what anything asks for; only a whole book is cut.
    setMaxLength(bound);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMinimumHeight(EntryField::sizeHint().height());
    setTextMargins(theme.gap(), 0, theme.gap(), 0);
    QPalette colours = palette();
    colours.setColor(QPalette::Base, Qt::transparent); // The rounded field is painted beneath the text.
    setPalette(colours);
}

void EntryField::setWrong(bool wrong)
{
    m_wrong = wrong;
    update();
}

QSize EntryField::sizeHint() const
{
    return {m_theme.px(280), std::max(m_theme.px(56), fontMetrics().height() + m_theme.wide())};
}

void EntryField::paintEvent(QPaintEvent *event)
{
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const int corner = m_theme.px(12);
        painter.setPen(m_wrong ? QPen(m_theme.danger, m_theme.px(3)) : QPen(m_theme.outline, m_theme.px(1.5)));
        painter.setBrush(m_theme.surface);
        const qreal inset = m_wrong ? m_theme.px(3) / 2.0 : 1;
        painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), corner, corner);
        if (hasFocus())
            paintFocusRing(painter, m_theme, rect(), corner);
    }
    QLineEdit::paintEvent(event);
}

}
