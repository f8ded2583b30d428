// SPDX-License-Identifier: GPL-3.0-or-later
#include "studio/tutorialrenderer.h"

#include "studio/encoder.h"
#include "studio/scenepainter.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <cmath>

using namespace Qt::StringLiterals;

namespace pdc {

namespace {

constexpr double targetLoudness = -16;
constexpr qsizetype largestPoster = 60000;
constexpr double longestVideo = 900;

Result<QByteArray> readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error(StudioError::NotReadable, path + ": "_L1 + file.errorString());
    return file.readAll();
}

Result<> writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush())
        return Error(StudioError::NotWritable, path + ": "_L1 + file.errorString());
    return {};
}

Result<std::vector<Sound>> speakAll(const Storyboard &storyboard, Voice voice)
{
    std::vector<Sound> sounds;
    for (const Scene &scene : storyboard.scenes) {
        for (const Sentence &sentence : scene.sentences) {
            Result<Sound> sound = speak(sentence.spoken, storyboard.language, voice, storyboard.pace);
            if (!sound)
                return sound.error();
            sounds.push_back(std::move(*sound));
        }
    }
    return sounds;
}

/// The sentences at their moments, silence between them.
Sound narration(const Storyboard &storyboard, const Timeline &timeline, const std::vector<Sound> &sounds)
{
    Sound whole;
    if (!sounds.empty())
        whole.rate = sounds.front().rate;
    whole.samples = QByteArray(static_cast<qsizetype>(std::ceil(timeline.duration * whole.rate)) * 2, '\0');
    size_t next = 0;
    for (size_t s = 0; s < storyboard.scenes.size(); ++s) {
        for (const SceneTimes::Span &span : timeline.scenes[s].sentences) {
            const QByteArray &samples = sounds[next++].samples;
            const auto at =
                static_cast<qsizetype>(std::lround((timeline.scenes[s].start + span.start) * whole.rate)) * 2;
            const qsizetype room = std::min(samples.size(), whole.samples.size() - at);
            if (room > 0)
                whole.samples.replace(at, room, samples.constData(), room);
        }
    }
    return whole;
}

/// As good a JPEG as goes into the size a list of tutorials can load at once.
QByteArray posterOf(const QImage &frame)
{
    QByteArray bytes;
    for (int quality = 90; quality >= 40; quality -= 6) {
        bytes.clear();
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        if (!frame.save(&buffer, "JPG", quality))
            return {};
        if (bytes.size() <= largestPoster)
            break;
    }
    return bytes;
}

Result<> moveInto(const QString &from, const QString &to)
{
    if (QFile::exists(to) && !QFile::remove(to))
        return Error(StudioError::NotWritable, to);
    if (!QFile::rename(from, to))
        return Error(StudioError::NotWritable, to);
    return {};
}

/// Draws and encodes every frame; progress goes from 0.1 to 1.
Result<> encode(const StudioKit &kit, const Storyboard &storyboard, const Timeline &timeline,
                const VideoSettings &settings, const RenderProgress &progress)
{
    VideoEncoder encoder;
    if (const Result<> started = encoder.start(settings); !started)
        return started;
    const auto frames = static_cast<int>(std::lround(timeline.duration * settings.framesPerSecond));
    for (int i = 0; i < frames; ++i) {
        // The middle of the frame's time, so that no rounding shows a neighbour's scene.
        const double seconds = (i + 0.5) / settings.framesPerSecond;
        if (const Result<> written = encoder.write(paintFrame(kit, storyboard, timeline, seconds)); !written)
            return written;
        if (progress && i % settings.framesPerSecond == 0 && !progress(0.1 + 0.9 * i / frames))
            return Error(StudioError::Cancelled);
    }
    return encoder.finish();
}

}

Result<RenderReport> renderTutorial(const QString &storyboardFile, const QString &outputDir,
                                    const RenderOptions &options, const RenderProgress &progress)
{
    const Result<QByteArray> json = readFile(storyboardFile);
    if (!json)
        return json.error();
    const Result<Storyboard> storyboard = parseStoryboard(*json);
    if (!storyboard)
        return storyboard.error();
    const Result<StudioKit> kit = StudioKit::load(options.resourcesDir);
    if (!kit)
        return kit.error();
    const Result<Voice> voice = options.voice ? Result<Voice>(*options.voice) : installedVoice();
    if (!voice)
        return voice.error();
    const Result<std::vector<Sound>> sounds = speakAll(*storyboard, *voice);
    if (!sounds)
        return sounds.error();
    if (progress && !progress(0.08))
        return Error(StudioError::Cancelled);

    std::vector<double> lengths;
    for (const Sound &sound : *sounds)
        lengths.push_back(sound.seconds());
    const Timeline timeline = buildTimeline(*storyboard, lengths, options.framesPerSecond);
    if (timeline.duration > longestVideo)
        return Error(StudioError::BadStoryboard, u"the video would last %1 s"_s.arg(timeline.duration));

    if (!QDir().mkpath(outputDir))
        return Error(StudioError::NotWritable, outputDir);
    const QTemporaryDir workshop(outputDir + "/.render-XXXXXX"_L1);
    if (!workshop.isValid())
        return Error(StudioError::NotWritable, outputDir + ": "_L1 + workshop.errorString());

    RenderReport report;
    report.seconds = timeline.duration;
    report.voice = *voice;
    report.captions = buildCaptions(*storyboard, timeline);
    const QString captions = "captions."_L1 + storyboard->language + ".vtt"_L1;
    const QString transcript = "transcript."_L1 + storyboard->language + ".txt"_L1;
    const auto poster = static_cast<size_t>(storyboard->posterScene);
    const double posterAt = timeline.scenes[poster].start
        + std::min(timeline.scenes[poster].at(storyboard->posterAt), timeline.scenes[poster].duration - 0.001);
    const QByteArray picture = posterOf(paintFrame(*kit, *storyboard, timeline, posterAt));
    if (picture.isEmpty())
        return Error(StudioError::NotWritable, u"poster: no JPEG support"_s);

    const QString soundFile = workshop.filePath(u"narration.wav"_s);
    for (const auto &[name, bytes] :
         {std::pair(u"narration.wav"_s, toWav(narration(*storyboard, timeline, *sounds))),
          std::pair(captions, toWebVtt(report.captions)), std::pair(transcript, toTranscript(*storyboard)),
          std::pair(u"poster.jpg"_s, picture)}) {
        if (const Result<> written = writeFile(workshop.filePath(name), bytes); !written)
            return written.error();
    }
    double gain = 0;
    if (!sounds->empty()) {
        const Result<double> loudness = measureLoudness(soundFile);
        if (!loudness)
            return loudness.error();
        gain = std::min(30.0, targetLoudness - *loudness);
    }
    const QString video = u"video-720.mp4"_s;
    std::vector<double> beginnings;
    for (const SceneTimes &scene : timeline.scenes)
        beginnings.push_back(scene.start);
    const VideoSettings settings{storyboardStage,   options.framesPerSecond, soundFile, gain, beginnings,
                                 storyboard->title, workshop.filePath(video)};
    if (const Result<> encoded = encode(*kit, *storyboard, timeline, settings, progress); !encoded)
        return encoded.error();
    const Result<double> loudness = measureLoudness(settings.outputFile);
    if (!loudness)
        return loudness.error();
    report.loudness = *loudness;

    report.files = {video, captions, u"poster.jpg"_s, transcript};
    for (const QString &name : report.files) {
        if (const Result<> moved = moveInto(workshop.filePath(name), outputDir + u'/' + name); !moved)
            return moved.error();
    }
    report.bytes = QFile(outputDir + u'/' + video).size();
    if (progress)
        progress(1);
    return report;
}

}
