// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "studio/studiokit.h"
#include "studio/timeline.h"

#include <QPainter>

namespace pdc {

/// What the drawing of a shape needs to know besides the shape.
struct SceneMoment
{
    QPainter &painter;
    const StudioKit &kit;
    const Scene &scene;
    const SceneTimes &times;
    double now; ///< Seconds from the scene's start.

    [[nodiscard]] double at(const Cue &cue) const { return times.at(cue); }
    /// Whether now lies from `from` to `until` (to the scene's end when there is none).
    [[nodiscard]] bool within(const Cue &from, const std::optional<Cue> &until) const;
    [[nodiscard]] bool pressed(const std::vector<Press> &presses) const;
};

/// Where an anchor is on the stage.
[[nodiscard]] QPointF placeOf(const SceneMoment &moment, const Anchor &anchor);
/// Where something that travels is now.
[[nodiscard]] QPointF placeOn(const SceneMoment &moment, const std::vector<Stop> &path);
/// The box of a letter of a document, on the stage; column 0 is the first.
[[nodiscard]] QRectF letterBox(const SceneMoment &moment, const DocumentWindow &window, int line, int column);
[[nodiscard]] QRectF keyBox(const KeyboardPicture &keyboard, const QRectF &units);

void drawShape(const SceneMoment &moment, const TitleCard &card);
void drawShape(const SceneMoment &moment, const TextBlock &block);
void drawShape(const SceneMoment &moment, const KeyboardPicture &keyboard);
void drawShape(const SceneMoment &moment, const KeyRow &row);
void drawShape(const SceneMoment &moment, const DocumentWindow &window);
void drawShape(const SceneMoment &moment, const MousePointer &pointer);
void drawShape(const SceneMoment &moment, const MousePicture &mouse);
void drawShape(const SceneMoment &moment, const Arrow &arrow);
void drawShape(const SceneMoment &moment, const Chip &chip);
void drawShape(const SceneMoment &moment, const Bubble &bubble);
void drawShape(const SceneMoment &moment, const InputField &field);

}
