// SPDX-License-Identifier: GPL-3.0-or-later
#include "studio/captions.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace pdc {

namespace {

constexpr double breath = 0.4;
constexpr int linesAtOnce = 2;

/// Words into lines of at most `limit` letters; a longer word gets a line of its own.
QStringList fill(const QStringList &words, int limit)
{
    QStringList lines;
    for (const QString &word : words) {
        if (!lines.isEmpty() && lines.last().size() + 1 + word.size() <= limit)
            lines.last() += u' ' + word;
        else
            lines.append(word);
    }
    return lines;
}

QString timestamp(double seconds)
{
    const qint64 milliseconds = std::llround(std::max(0.0, seconds) * 1000);
    return u"%1:%2:%3.%4"_s.arg(milliseconds / 3600000, 2, 10, '0'_L1)
        .arg(milliseconds / 60000 % 60, 2, 10, '0'_L1)
        .arg(milliseconds / 1000 % 60, 2, 10, '0'_L1)
        .arg(milliseconds % 1000, 3, 10, '0'_L1);
}

}

QStringList wrapCaption(const QString &text)
{
    // Not simplified(): it would turn every no-break space into a plain one.
    const QStringList parts = text.trimmed().split(u' ', Qt::SkipEmptyParts);
    const QStringList lines = fill(parts, captionLineLength);
    // As many lines as needed, but of like length: the narrowest limit that still needs no more of them.
    for (int limit = captionLineLength / 2; limit < captionLineLength; ++limit) {
        QStringList even = fill(parts, limit);
        if (even.size() <= lines.size()
            && std::all_of(even.begin(), even.end(), [](const QString &l) { return l.size() <= captionLineLength; }))
            return even;
    }
    return lines;
}

std::vector<CaptionCue> buildCaptions(const Storyboard &storyboard, const Timeline &timeline)
{
    std::vector<CaptionCue> captions;
    for (size_t s = 0; s < storyboard.scenes.size() && s < timeline.scenes.size(); ++s) {
        const Scene &scene = storyboard.scenes[s];
        const SceneTimes &times = timeline.scenes[s];
        for (size_t i = 0; i < scene.sentences.size(); ++i) {
            const QStringList lines = wrapCaption(scene.sentences[i].text);
            const double start = times.start + times.sentences[i].start;
            const double length = times.sentences[i].end - times.sentences[i].start;
            const double linger = std::min(breath, scene.sentences[i].pause * 0.8);
            const auto letters = static_cast<double>(std::max<qsizetype>(1, lines.join(u' ').size()));
            double said = 0;
            for (qsizetype first = 0; first < lines.size(); first += linesAtOnce) {
                CaptionCue cue;
                cue.lines = lines.mid(first, linesAtOnce);
                cue.start = start + length * said / letters;
                said += static_cast<double>(cue.text().size() + 1);
                const bool last = first + linesAtOnce >= lines.size();
                cue.end = last ? start + length + linger : start + length * said / letters;
                captions.push_back(std::move(cue));
            }
        }
    }
    return captions;
}

QByteArray toWebVtt(const std::vector<CaptionCue> &captions)
{
    QString out = u"WEBVTT\n"_s;
    int number = 0;
    for (const CaptionCue &cue : captions) {
        out += u"\n%1\n%2 --> %3\n"_s.arg(++number).arg(timestamp(cue.start), timestamp(cue.end));
        for (QString line : cue.lines)
            out += line.replace(u'&', "&amp;"_L1).replace(u'<', "&lt;"_L1).replace(u'>', "&gt;"_L1) + u'\n';
    }
    return out.toUtf8();
}

QByteArray toTranscript(const Storyboard &storyboard)
{
    QString out = storyboard.title + u'\n';
    QString step;
    for (const Scene &scene : storyboard.scenes) {
        out += u'\n';
        if (scene.step && scene.step->title != step) {
            out += (scene.step->number > 0 ? u"%1. "_s.arg(scene.step->number) : QString()) + scene.step->title + u'\n';
        }
        step = scene.step ? scene.step->title : QString();
        QStringList sentences;
        for (const Sentence &sentence : scene.sentences)
            sentences.append(sentence.text);
        out += sentences.join(u' ') + u'\n';
    }
    return out.toUtf8();
}

}
