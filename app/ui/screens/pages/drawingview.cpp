// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/pages/drawingview.h"

#include "pages/drawing.h"

#include <QPainter>

#include <array>

namespace pdc {

QByteArray inColoursOf(const Theme &theme, QByteArray svg)
{
    // In the order of drawingColours().
    const std::array colours{theme.ink, theme.inkSoft, theme.paper,  theme.surface,  theme.primary,
                             theme.sun, theme.leaf,    theme.danger, theme.hairline, theme.outline};
    // By way of names that no drawing holds, so that a colour which was put in is not replaced once more.
    const auto known = drawingColours();
    for (size_t i = 0; i < known.size(); ++i)
        svg.replace(QByteArray(known[i].data(), known[i].size()), "@" + QByteArray::number(int(i)) + ";");
    for (size_t i = 0; i < known.size(); ++i)
        svg.replace("@" + QByteArray::number(int(i)) + ";", colours[i].name().toLatin1());
    return svg;
}

DrawingView::DrawingView(const Theme &theme, const QByteArray &svg, const QString &words, int widest, QWidget *parent)
    : QWidget(parent)
    , m_drawing(inColoursOf(theme, svg))
    , m_widest(widest)
{
    setAccessibleName(words);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

int DrawingView::heightForWidth(int width) const
{
    const QSizeF box = m_drawing.viewBoxF().size();
    return box.isEmpty() ? 0 : qRound(std::min(width, m_widest) * box.height() / box.width());
}

QSize DrawingView::sizeHint() const
{
    return {m_widest, heightForWidth(m_widest)};
}

void DrawingView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int wide = std::min(width(), m_widest);
    const QRect start(layoutDirection() == Qt::RightToLeft ? width() - wide : 0, 0, wide, heightForWidth(wide));
    m_drawing.render(&painter, start);
}

}
