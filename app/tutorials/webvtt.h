// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace pdc {

/// A caption: what is said from `start` to `end`, in milliseconds from the beginning of the video.
struct Cue
{
    qint64 start = 0;
    qint64 end = 0;
    QString text; ///< Plain: tags are taken out, lines parted by '\n'.
};

/// Captions by time.
class Captions
{
public:
    /// WebVTT (https://www.w3.org/TR/webvtt1/): cues with their times; settings, notes, styles and regions are passed
    /// over. At most 2 MiB and 20,000 cues. A cue whose times make no sense is left out; BadCaptions without the
    /// signature.
    [[nodiscard]] static Result<Captions> parse(const QByteArray &vtt);

    /// What an editor should mend before publishing, a sentence each, the line first: times that make no sense, a cue
    /// that begins before the one above it, nothing said, one that goes on after the video's `seconds` (0: unknown).
    [[nodiscard]] static QStringList problems(const QByteArray &vtt, int seconds);

    [[nodiscard]] const QList<Cue> &cues() const { return m_cues; }
    /// What stands at this time; several cues at once are joined; empty between cues.
    [[nodiscard]] QString at(qint64 milliseconds) const;

private:
    QList<Cue> m_cues; ///< By start.
};

}
