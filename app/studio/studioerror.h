// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace pdc {

/// Why the studio could not make a tutorial.
enum class StudioError {
    NotReadable, ///< A file that is needed (storyboard, font, emblem) cannot be read.
    BadJson, ///< The storyboard is no JSON.
    BadStoryboard, ///< It is JSON, but something in it is not as the format says; the detail names the place.
    NoVoice, ///< The voice is not installed, or does not speak this language.
    VoiceFailed, ///< The voice was started and did not give a sound.
    NoEncoder, ///< ffmpeg is not installed.
    EncoderFailed, ///< ffmpeg was started and did not give a video.
    NotWritable, ///< A result cannot be written.
    Cancelled,
};

[[nodiscard]] inline QLatin1StringView codeName(StudioError code)
{
    switch (code) {
    case StudioError::NotReadable:
        return QLatin1StringView("not-readable");
    case StudioError::BadJson:
        return QLatin1StringView("bad-json");
    case StudioError::BadStoryboard:
        return QLatin1StringView("bad-storyboard");
    case StudioError::NoVoice:
        return QLatin1StringView("no-voice");
    case StudioError::VoiceFailed:
        return QLatin1StringView("voice-failed");
    case StudioError::NoEncoder:
        return QLatin1StringView("no-encoder");
    case StudioError::EncoderFailed:
        return QLatin1StringView("encoder-failed");
    case StudioError::NotWritable:
        return QLatin1StringView("not-writable");
    case StudioError::Cancelled:
        return QLatin1StringView("cancelled");
    }
    return {};
}

}
