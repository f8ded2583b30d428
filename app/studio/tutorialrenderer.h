// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "studio/captions.h"
#include "studio/speech.h"

#include <functional>

namespace pdc {

struct RenderOptions
{
    QString resourcesDir; ///< Where fonts/ and theme/ are.
    std::optional<Voice> voice; ///< The clearer one that is installed when there is none.
    int framesPerSecond = 20;
};

struct RenderReport
{
    double seconds = 0;
    qint64 bytes = 0; ///< Of the video.
    Voice voice = Voice::Pico;
    double loudness = 0; ///< LUFS of the video's sound.
    std::vector<CaptionCue> captions;
    QStringList files; ///< Names within the output folder.
};

/// Told the share that is done, 0 to 1, from time to time; false stops the work.
using RenderProgress = std::function<bool(double)>;

/// Makes a tutorial of a storyboard: video-720.mp4, captions.LANG.vtt, poster.jpg and transcript.LANG.txt. Files of
/// these names are replaced once all of them are whole.
///
/// Needs a QGuiApplication (offscreen will do), ffmpeg and a voice; no network. It blocks for about a third of the
/// video's length: never call it on a thread that has something to show.
[[nodiscard]] Result<RenderReport> renderTutorial(const QString &storyboardFile, const QString &outputDir,
                                                  const RenderOptions &options, const RenderProgress &progress = {});

}
