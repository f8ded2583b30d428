// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "studio/studioerror.h"

#include <QByteArray>

namespace pdc {

/// The programs that can speak. Neither is part of this one: they are started, and only while a tutorial is made.
enum class Voice {
    Pico, ///< pico2wave: the clearer one.
    Espeak, ///< espeak-ng: the one that is always to be had.
};

[[nodiscard]] QLatin1StringView voiceName(Voice voice);
[[nodiscard]] std::optional<Voice> voiceNamed(QStringView name);
/// The clearer one that is installed.
[[nodiscard]] Result<Voice> installedVoice();

/// Sound: one channel, 16 bits a sample.
struct Sound
{
    int rate = 16000;
    QByteArray samples;

    [[nodiscard]] double seconds() const { return static_cast<double>(samples.size()) / 2 / rate; }
};

/// Speaks a sentence. The silence at its ends is cut, so that its length is that of the words.
/// Blocks for the fraction of a second that the voice takes.
[[nodiscard]] Result<Sound> speak(const QString &sentence, const QString &language, Voice voice, double pace);

/// Reads the WAV files the voices write; anything but 16 bits and one channel is refused.
[[nodiscard]] Result<Sound> parseWav(const QByteArray &wav);
[[nodiscard]] QByteArray toWav(const Sound &sound);
[[nodiscard]] Sound withoutSilence(const Sound &sound);

}
