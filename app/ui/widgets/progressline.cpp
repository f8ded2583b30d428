// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/progressline.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace pdc {

namespace {
constexpr int steps = 1000;
}

ProgressLine::ProgressLine(const Theme &theme, const QString &name, QWidget *parent)
    : QProgressBar(parent)
    , m_theme(theme)
{
    setAccessibleName(name);
    setRange(0, steps);
    setTextVisible(false);
    setFixedHeight(theme.px(16));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ProgressLine::setShare(double share)
{
    setValue(std::clamp(qRound(share * steps), 0, steps));
}

void ProgressLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF whole = QRectF(rect()).adjusted(1, 1, -1, -1);
    const qreal round = whole.height() / 2;
    painter.setPen(QPen(m_theme.outline, m_theme.px(1.5)));
    painter.setBrush(m_theme.surface);
    painter.drawRoundedRect(whole, round, round);
    if (value() <= 0)
        return;
    const int width = std::max(height(), int(qint64(this->width()) * value() / steps));
    const QRect full = QStyle::visualRect(layoutDirection(), rect(), QRect(0, 0, width, height()));
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.primary);
    painter.drawRoundedRect(QRectF(full).adjusted(1, 1, -1, -1), round, round);
}

}
