// SPDX-License-Identifier: GPL-3.0-or-later
#include "studio/encoder.h"

#include <QRegularExpression>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace pdc {

namespace {

constexpr int patience = 60000; ///< Milliseconds without any progress.
constexpr int longPatience = 600000; ///< For the last frames, after all are written.

Result<QString> ffmpeg()
{
    const QString program = QStandardPaths::findExecutable(u"ffmpeg"_s);
    if (program.isEmpty())
        return Error(StudioError::NoEncoder, u"ffmpeg is not installed"_s);
    return program;
}

}

Result<double> measureLoudness(const QString &soundFile)
{
    const Result<QString> program = ffmpeg();
    if (!program)
        return program.error();
    QProcess process;
    process.start(*program,
                  {u"-hide_banner"_s, u"-nostats"_s, u"-nostdin"_s, u"-i"_s, soundFile, u"-af"_s,
                   u"ebur128=framelog=verbose"_s, u"-f"_s, u"null"_s, u"-"_s});
    if (!process.waitForFinished(longPatience))
        return Error(StudioError::EncoderFailed, process.errorString());
    const QString said = QString::fromUtf8(process.readAllStandardError());
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return Error(StudioError::EncoderFailed, said.right(400).simplified());
    static const QRegularExpression integrated(u"\\bI:\\s+(-?[0-9.]+) LUFS"_s);
    std::optional<double> loudness;
    for (auto match = integrated.globalMatch(said); match.hasNext();)
        loudness = match.next().capturedView(1).toDouble();
    if (!loudness)
        return Error(StudioError::EncoderFailed, said.right(400).simplified());
    return *loudness;
}

VideoEncoder::~VideoEncoder()
{
    if (m_process.state() != QProcess::NotRunning) {
        m_process.kill();
        m_process.waitForFinished(5000);
    }
}

Error VideoEncoder::failure()
{
    m_process.waitForFinished(1000);
    const QString said = QString::fromUtf8(m_process.readAllStandardError()).right(400).simplified();
    return {StudioError::EncoderFailed, said.isEmpty() ? m_process.errorString() : said};
}

Result<> VideoEncoder::start(const VideoSettings &settings)
{
    const Result<QString> program = ffmpeg();
    if (!program)
        return program.error();
    m_size = settings.size;
    const QString size = u"%1x%2"_s.arg(settings.size.width()).arg(settings.size.height());
    const QString sound = u"volume=%1dB,alimiter=limit=0.84:level=disabled"_s.arg(settings.gain, 0, 'f', 2);
    QStringList moments;
    for (const double moment : settings.keyMoments)
        moments.append(QString::number(moment, 'f', 3));
    if (moments.isEmpty())
        moments.append(u"0"_s);
    QStringList arguments{u"-hide_banner"_s, u"-loglevel"_s, u"error"_s, u"-y"_s};
    arguments += {u"-f"_s, u"rawvideo"_s, u"-pix_fmt"_s, u"bgr0"_s,
                  u"-s"_s, size,          u"-r"_s,       QString::number(settings.framesPerSecond),
                  u"-i"_s, u"-"_s,        u"-i"_s,       settings.soundFile};
    arguments += {u"-map"_s,
                  u"0:v"_s,
                  u"-map"_s,
                  u"1:a"_s,
                  u"-c:v"_s,
                  u"libvpx-vp9"_s,
                  u"-crf"_s,
                  u"34"_s,
                  u"-b:v"_s,
                  u"0"_s,
                  u"-deadline"_s,
                  u"good"_s,
                  u"-cpu-used"_s,
                  u"5"_s,
                  u"-row-mt"_s,
                  u"1"_s,
                  u"-g"_s,
                  u"400"_s,
                  u"-force_key_frames"_s,
                  moments.join(u',')};
    // Said in full, so that every player shows the same colours.
    arguments += {u"-vf"_s,
                  u"scale=out_color_matrix=bt709:out_range=tv,format=yuv420p"_s,
                  u"-colorspace"_s,
                  u"bt709"_s,
                  u"-color_primaries"_s,
                  u"bt709"_s,
                  u"-color_trc"_s,
                  u"bt709"_s,
                  u"-color_range"_s,
                  u"tv"_s};
    arguments += {u"-af"_s,           sound,
                  u"-ar"_s,           u"48000"_s,
                  u"-c:a"_s,          u"libopus"_s,
                  u"-b:a"_s,          u"32k"_s,
                  u"-strict"_s,       u"-2"_s,
                  u"-fflags"_s,       u"+bitexact"_s,
                  u"-metadata"_s,     u"title="_s + settings.title,
                  u"-movflags"_s,     u"+faststart"_s,
                  settings.outputFile};
    m_process.start(*program, arguments);
    if (!m_process.waitForStarted(patience))
        return Error(StudioError::NoEncoder, m_process.errorString());
    return {};
}

Result<> VideoEncoder::write(const QImage &frame)
{
    if (frame.size() != m_size || frame.format() != QImage::Format_RGB32)
        return Error(StudioError::EncoderFailed, u"a frame of another size or format"_s);
    m_process.write(reinterpret_cast<const char *>(frame.constBits()), frame.sizeInBytes());
    while (m_process.bytesToWrite() > 0) {
        if (!m_process.waitForBytesWritten(patience))
            return failure();
    }
    return m_process.state() == QProcess::Running ? Result<>() : Result<>(failure());
}

Result<> VideoEncoder::finish()
{
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(longPatience) || m_process.exitStatus() != QProcess::NormalExit
        || m_process.exitCode() != 0)
        return failure();
    return {};
}

}
