// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "studio/timeline.h"

#include <QStringList>

namespace pdc {

/// What is read at the foot of the video from `start` to `end`, in seconds.
struct CaptionCue
{
    double start = 0;
    double end = 0;
    QStringList lines;

    [[nodiscard]] QString text() const { return lines.join(u' '); }
};

inline constexpr int captionLineLength = 40;

/// A sentence in lines of about `captionLineLength` letters, of like length, broken at spaces only (a no-break space
/// keeps « and ? where they belong).
[[nodiscard]] QStringList wrapCaption(const QString &text);

/// A caption a sentence, shown while it is heard and a breath longer; a sentence of more than two lines becomes several
/// captions, in time with the share of the letters.
[[nodiscard]] std::vector<CaptionCue> buildCaptions(const Storyboard &storyboard, const Timeline &timeline);

[[nodiscard]] QByteArray toWebVtt(const std::vector<CaptionCue> &captions);

/// Everything that is said, as plain text to read or print: the title, then a paragraph a scene under its step.
[[nodiscard]] QByteArray toTranscript(const Storyboard &storyboard);

}
