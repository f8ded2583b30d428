// SPDX-License-Identifier: GPL-3.0-or-later
#include "studio/scenepainter.h"

#include "studio/sceneshapes.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pdc {

namespace {

constexpr double appearing = 0.2; ///< Seconds an element takes to come or go within a scene.

void drawGround(QPainter &painter)
{
    painter.fillRect(QRect(QPoint(0, 0), storyboardStage), studiocolour::paper);
    QPainterPath hill(QPointF(0, 664));
    hill.cubicTo(QPointF(330, 612), QPointF(620, 690), QPointF(1280, 634));
    hill.lineTo(1280, 720);
    hill.lineTo(0, 720);
    hill.closeSubpath();
    painter.fillPath(hill, studiocolour::paleSun);
}

void drawStep(const SceneMoment &moment, const Step &step)
{
    QPainter &painter = moment.painter;
    double left = 64;
    if (step.number > 0) {
        const QRectF disc(56, 36, 68, 68);
        painter.setPen(Qt::NoPen);
        painter.setBrush(studiocolour::indigo);
        painter.drawEllipse(disc);
        painter.setPen(studiocolour::sheet);
        painter.setFont(moment.kit.font(42, true));
        painter.drawText(disc, Qt::AlignCenter, QString::number(step.number));
        left = 146;
    }
    painter.setPen(studiocolour::ink);
    painter.setFont(moment.kit.font(48, true));
    painter.drawText(QRectF(left, 36, 1280 - left - 40, 68), Qt::AlignVCenter | Qt::AlignLeft, step.title);
}

/// How much of an element is there: what is there from the start of its scene does not come in, the scene does.
double presence(const SceneMoment &moment, const Element &element)
{
    const double from = moment.at(element.from);
    double share = from <= 0 ? 1 : easedShare(moment.now, from, appearing);
    if (element.until)
        share *= 1 - easedShare(moment.now, moment.at(*element.until) - appearing, appearing);
    return share;
}

}

void paintScene(QPainter &painter, const StudioKit &kit, const Scene &scene, const SceneTimes &times, double now)
{
    const SceneMoment moment{painter, kit, scene, times, now};
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
    drawGround(painter);
    if (scene.step)
        drawStep(moment, *scene.step);
    for (const Element &element : scene.elements) {
        const double share = presence(moment, element);
        if (share <= 0)
            continue;
        painter.save();
        painter.setOpacity(share);
        std::visit([&moment](const auto &shape) { drawShape(moment, shape); }, element.shape);
        painter.restore();
    }
    painter.restore();
}

QImage paintFrame(const StudioKit &kit, const Storyboard &storyboard, const Timeline &timeline, double seconds)
{
    QImage frame(storyboardStage, QImage::Format_RGB32);
    frame.fill(studiocolour::paper);
    const int index = timeline.sceneAt(seconds);
    if (index >= static_cast<int>(storyboard.scenes.size()) || index >= static_cast<int>(timeline.scenes.size()))
        return frame;
    const auto scene = static_cast<size_t>(index);
    const SceneTimes &times = timeline.scenes[scene];
    const double now = std::clamp(seconds - times.start, 0.0, times.duration);
    QPainter painter(&frame);
    paintScene(painter, kit, storyboard.scenes[scene], times, now);
    return frame;
}

}
