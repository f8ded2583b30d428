// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "studio/storyboard.h"

namespace pdc {

/// When each sentence of a scene is heard, in seconds from the scene's start.
struct SceneTimes
{
    struct Span
    {
        double start = 0;
        double end = 0;
    };
    double start = 0; ///< Of the scene in the video.
    double duration = 0; ///< A whole number of frames.
    std::vector<Span> sentences;

    /// The moment of a cue, never outside of the scene.
    [[nodiscard]] double at(const Cue &cue) const;
};

struct Timeline
{
    std::vector<SceneTimes> scenes;
    double duration = 0;

    /// The scene that is seen at `seconds` of the video: the last one after the end.
    [[nodiscard]] int sceneAt(double seconds) const;
};

/// `spoken` has the length of each sentence in seconds, scene by scene in order; a sentence it lacks takes no time.
[[nodiscard]] Timeline buildTimeline(const Storyboard &storyboard, const std::vector<double> &spoken,
                                     int framesPerSecond);

}
