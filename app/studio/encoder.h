// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "studio/studioerror.h"

#include <QImage>
#include <QProcess>

#include <vector>

namespace pdc {

/// How loud a sound file is over its length, in LUFS (EBU R 128), measured by ffmpeg.
[[nodiscard]] Result<double> measureLoudness(const QString &soundFile);

/// What an encoder is told before the first frame.
struct VideoSettings
{
    QSize size;
    int framesPerSecond = 20;
    QString soundFile;
    double gain = 0; ///< Decibels that the sound is raised by.
    std::vector<double> keyMoments; ///< Seconds at which a whole picture stands: where scenes begin, and a jump lands.
    QString title;
    QString outputFile;
};

/// ffmpeg, fed with frames: VP9 and Opus in an MP4 that can be played while it arrives. It blocks; one thread only.
class VideoEncoder
{
public:
    VideoEncoder() = default;
    ~VideoEncoder();
    Q_DISABLE_COPY_MOVE(VideoEncoder)

    [[nodiscard]] Result<> start(const VideoSettings &settings);
    [[nodiscard]] Result<> write(const QImage &frame);
    [[nodiscard]] Result<> finish();

private:
    [[nodiscard]] Error failure();

    QProcess m_process;
    QSize m_size;
};

}
