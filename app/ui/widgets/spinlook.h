// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/style.h"
#include "ui/theme/theme.h"

#include <QLineEdit>
#include <QPainter>

#include <algorithm>

namespace pdc {

/// A QSpinBox or QTimeEdit that looks like our other fields: rounded, without the small arrows that hardly anybody hits.
/// Whoever uses it puts buttons beside it.
template<typename Field>
class SpinLook : public Field
{
public:
    explicit SpinLook(const Theme &theme)
        : m_theme(theme)
    {
        this->setFont(theme.font(TextRole::Lead));
        this->setButtonSymbols(QAbstractSpinBox::NoButtons);
        this->setFrame(false);
        this->setAlignment(Qt::AlignCenter);
        this->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        this->lineEdit()->setFrame(false);
        QPalette colours = this->palette();
        colours.setColor(QPalette::Base, Qt::transparent); // The rounded field is painted beneath the text.
        this->setPalette(colours);
        this->lineEdit()->setPalette(colours);
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return this->sizeHint(); }

protected:
    [[nodiscard]] const Theme &theme() const { return m_theme; }
    /// High enough for a finger.
    [[nodiscard]] int heightHint() const
    {
        return std::max(m_theme.px(56), this->fontMetrics().height() + m_theme.wide());
    }

    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const int corner = m_theme.px(12);
        painter.setPen(QPen(m_theme.outline, m_theme.px(1.5)));
        painter.setBrush(m_theme.surface);
        painter.drawRoundedRect(QRectF(this->rect()).adjusted(1, 1, -1, -1), corner, corner);
        if (this->hasFocus() || this->lineEdit()->hasFocus())
            paintFocusRing(painter, m_theme, this->rect(), corner);
    }
    void resizeEvent(QResizeEvent *event) override
    {
        Field::resizeEvent(event);
        this->lineEdit()->setGeometry(this->rect());
    }

private:
    Theme m_theme;
};

}
