// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/style.h"

#include <QPainter>
#include <QStyleOptionSlider>

#include <tuple>

namespace pdc {

using namespace Qt::StringLiterals;

Style::Style(const Theme &theme)
    : QProxyStyle(u"Fusion"_s)
    , m_theme(theme)
{
}

void paintFocusRing(QPainter &painter, const Theme &theme, const QRect &rect, int corner)
{
    const int width = theme.px(3);
    const int gap = theme.px(2);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    // A line of paper between the ring and what it surrounds: so it is seen on every filling.
    for (const auto &[colour, inset, stroke] :
         {std::tuple(theme.focus, 0, width), std::tuple(theme.paper, width, gap)}) {
        painter.setPen(QPen(colour, stroke));
        const qreal half = inset + stroke / 2.0;
        painter.drawRoundedRect(QRectF(rect).adjusted(half, half, -half, -half), corner - half, corner - half);
    }
    painter.restore();
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return m_theme.px(20);
    case PM_ScrollBarSliderMin:
        return m_theme.target();
    case PM_SliderThickness:
    case PM_SliderControlThickness:
        return m_theme.target();
    case PM_SliderLength:
        return m_theme.px(28);
    case PM_TextCursorWidth:
        return m_theme.px(2);
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_Widget_Animation_Duration:
        return 0;
    case SH_Slider_AbsoluteSetButtons:
        return Qt::LeftButton; // A press on the bar goes there, as on every video player.
    case SH_ItemView_ActivateItemOnSingleClick:
        return 1;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                            const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        // No buttons at the ends: the groove is the whole bar, which leaves more to grip.
        const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        if (!bar)
            return {};
        const bool flat = bar->orientation == Qt::Horizontal;
        const int length = flat ? bar->rect.width() : bar->rect.height();
        const int range = bar->maximum - bar->minimum;
        int slider = length;
        if (range > 0) {
            slider = int(qint64(bar->pageStep) * length / (qint64(range) + bar->pageStep));
            slider = std::clamp(slider, std::min(m_theme.target(), length), length);
        }
        const int start =
            sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - slider, bar->upsideDown);
        const auto span = [&](int from, int to) {
            return flat ? visualRect(bar->direction, bar->rect,
                                     QRect(bar->rect.x() + from, bar->rect.y(), to - from, bar->rect.height()))
                        : QRect(bar->rect.x(), bar->rect.y() + from, bar->rect.width(), to - from);
        };
        switch (part) {
        case SC_ScrollBarGroove:
            return bar->rect;
        case SC_ScrollBarSlider:
            return span(start, start + slider);
        case SC_ScrollBarSubPage:
            return span(0, start);
        case SC_ScrollBarAddPage:
            return span(start + slider, length);
        default:
            return {};
        }
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

void Style::drawScrollBar(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillRect(option->rect, m_theme.paper);
    const int inset = m_theme.px(4);
    const QRect slider =
        subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget).adjusted(inset, inset, -inset, -inset);
    const bool lit = option->state & State_MouseOver || option->activeSubControls & SC_ScrollBarSlider;
    painter->setPen(Qt::NoPen);
    painter->setBrush(lit ? m_theme.primary : m_theme.outline);
    const int radius = std::min(slider.width(), slider.height()) / 2;
    painter->drawRoundedRect(slider, radius, radius);
    painter->restore();
}

void Style::drawSlider(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (!slider)
        return;
    const QRect handle = QProxyStyle::subControlRect(CC_Slider, option, SC_SliderHandle, widget);
    const int thick = m_theme.px(8);
    QRect groove(option->rect.x() + thick, option->rect.center().y() - thick / 2, option->rect.width() - 2 * thick,
                 thick);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(m_theme.outline);
    painter->drawRoundedRect(groove, thick / 2, thick / 2);
    QRect done = groove;
    if (slider->upsideDown)
        done.setLeft(handle.center().x());
    else
        done.setRight(handle.center().x());
    painter->setBrush(m_theme.primary);
    painter->drawRoundedRect(done, thick / 2, thick / 2);
    const int size = m_theme.px(24);
    const QRect knob(handle.center().x() - size / 2, option->rect.center().y() - size / 2, size, size);
    painter->setBrush(m_theme.primary);
    painter->setPen(QPen(m_theme.surface, m_theme.px(3)));
    painter->drawEllipse(knob);
    if (option->state & State_HasFocus)
        paintFocusRing(*painter, m_theme, option->rect, m_theme.px(8));
    painter->restore();
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    if (control == CC_ScrollBar)
        drawScrollBar(option, painter, widget);
    else if (control == CC_Slider)
        drawSlider(option, painter, widget);
    else
        QProxyStyle::drawComplexControl(control, option, painter, widget);
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    switch (element) {
    case PE_FrameFocusRect: // Delegates and our widgets draw their own ring.
    case PE_Frame:
    case PE_PanelLineEdit:
    case PE_PanelItemViewRow:
        return;
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, m_theme.ink);
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

}
