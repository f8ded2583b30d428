// SPDX-License-Identifier: GPL-3.0-or-later
#include "studio/timeline.h"

#include <algorithm>
#include <cmath>

namespace pdc {

double SceneTimes::at(const Cue &cue) const
{
    double moment = cue.offset;
    const auto index = static_cast<size_t>(std::max(0, cue.sentence));
    switch (cue.of) {
    case Cue::Of::SceneStart:
        break;
    case Cue::Of::SentenceStart:
        moment += index < sentences.size() ? sentences[index].start : duration;
        break;
    case Cue::Of::SentenceEnd:
        moment += index < sentences.size() ? sentences[index].end : duration;
        break;
    case Cue::Of::SceneEnd:
        moment += duration;
        break;
    }
    return std::clamp(moment, 0.0, duration);
}

int Timeline::sceneAt(double seconds) const
{
    const auto after = std::upper_bound(scenes.begin(), scenes.end(), seconds,
                                        [](double moment, const SceneTimes &scene) { return moment < scene.start; });
    return std::max(0, static_cast<int>(after - scenes.begin()) - 1);
}

Timeline buildTimeline(const Storyboard &storyboard, const std::vector<double> &spoken, int framesPerSecond)
{
    Timeline timeline;
    size_t next = 0;
    for (const Scene &scene : storyboard.scenes) {
        SceneTimes times;
        times.start = timeline.duration;
        double moment = scene.lead;
        for (const Sentence &sentence : scene.sentences) {
            const double length = next < spoken.size() ? spoken[next] : 0;
            ++next;
            times.sentences.push_back({moment, moment + length});
            moment += length + sentence.pause;
        }
        moment += scene.hold;
        times.duration = std::max(1.0, std::ceil(moment * framesPerSecond - 1e-6)) / framesPerSecond;
        timeline.duration += times.duration;
        timeline.scenes.push_back(std::move(times));
    }
    return timeline;
}

}
