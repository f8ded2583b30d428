// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "studio/studiokit.h"
#include "studio/timeline.h"

#include <QImage>

class QPainter;

namespace pdc {

/// Draws a scene as it is at a moment, on a stage of `storyboardStage` points.
void paintScene(QPainter &painter, const StudioKit &kit, const Scene &scene, const SceneTimes &times, double moment);

/// The picture of the video at `seconds`. One scene is cut to the next: fading from a keyboard to another costs more
/// bytes than the scenes themselves.
[[nodiscard]] QImage paintFrame(const StudioKit &kit, const Storyboard &storyboard, const Timeline &timeline,
                                double seconds);

}
