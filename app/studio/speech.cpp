// SPDX-License-Identifier: GPL-3.0-or-later
#include "studio/speech.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtEndian>

#include <algorithm>
#include <cmath>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace pdc {

namespace {

constexpr int patience = 20000; ///< Milliseconds a voice may take for a sentence.

QString programOf(Voice voice)
{
    return voice == Voice::Pico ? u"pico2wave"_s : u"espeak-ng"_s;
}

/// pico's name of a language, empty for one it does not speak.
QString picoLanguage(const QString &language)
{
    const QString base = language.section(u'-', 0, 0).toLower();
    if (base == "en"_L1)
        return language.endsWith("US"_L1) ? u"en-US"_s : u"en-GB"_s;
    for (const QLatin1StringView known : {"fr-FR"_L1, "de-DE"_L1, "es-ES"_L1, "it-IT"_L1}) {
        if (known.startsWith(base))
            return known;
    }
    return {};
}

/// pico reads a small markup, so what could be taken for it goes; no-break spaces are read aloud by neither voice.
QString plainWords(QString sentence)
{
    for (const QChar c :
         {QChar(u'<'), QChar(u'>'), QChar(u'&'), QChar(u'«'), QChar(u'»'), QChar(0x00A0), QChar(0x202F)})
        sentence.replace(c, u' ');
    return sentence.replace(u'’', u'\'').simplified();
}

template<typename Number>
Number numberAt(const QByteArray &bytes, qsizetype offset)
{
    return qFromLittleEndian<Number>(bytes.constData() + offset);
}

template<typename Number>
void append(QByteArray &bytes, Number number)
{
    number = qToLittleEndian(number);
    bytes.append(reinterpret_cast<const char *>(&number), sizeof number);
}

}

QLatin1StringView voiceName(Voice voice)
{
    return voice == Voice::Pico ? "pico"_L1 : "espeak"_L1;
}

std::optional<Voice> voiceNamed(QStringView name)
{
    for (const Voice voice : {Voice::Pico, Voice::Espeak}) {
        if (name == voiceName(voice))
            return voice;
    }
    return std::nullopt;
}

Result<Voice> installedVoice()
{
    for (const Voice voice : {Voice::Pico, Voice::Espeak}) {
        if (!QStandardPaths::findExecutable(programOf(voice)).isEmpty())
            return voice;
    }
    return Error(StudioError::NoVoice, u"neither pico2wave nor espeak-ng is installed"_s);
}

Result<Sound> speak(const QString &sentence, const QString &language, Voice voice, double pace)
{
    const QString program = QStandardPaths::findExecutable(programOf(voice));
    if (program.isEmpty())
        return Error(StudioError::NoVoice, programOf(voice) + " is not installed"_L1);
    const QTemporaryDir folder;
    if (!folder.isValid())
        return Error(StudioError::NotWritable, folder.errorString());
    const QString file = folder.filePath(u"sentence.wav"_s);
    const QString words = plainWords(sentence);

    QProcess process;
    QStringList arguments;
    if (voice == Voice::Pico) {
        const QString spoken = picoLanguage(language);
        if (spoken.isEmpty())
            return Error(StudioError::NoVoice, u"pico does not speak "_s + language);
        const QString speed = QString::number(std::lround(pace * 100));
        arguments = {u"-l"_s, spoken, u"-w"_s, file, u"<speed level='%1'>%2</speed>"_s.arg(speed, words)};
    } else {
        const QString speed = QString::number(std::lround(pace * 165));
        arguments = {u"-v"_s, language.toLower(), u"-s"_s, speed, u"-w"_s, file, u"--stdin"_s};
    }
    process.start(program, arguments);
    if (voice == Voice::Espeak)
        process.write(words.toUtf8() + '\n');
    process.closeWriteChannel();
    if (!process.waitForFinished(patience)) {
        process.kill();
        process.waitForFinished(1000);
        return Error(StudioError::VoiceFailed, program + ": "_L1 + process.errorString());
    }
    QFile wav(file);
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0 || !wav.open(QIODevice::ReadOnly)) {
        const QString said = QString::fromUtf8(process.readAllStandardError()).simplified();
        return Error(StudioError::VoiceFailed, program + ": "_L1 + said);
    }
    Result<Sound> sound = parseWav(wav.readAll());
    if (!sound)
        return sound;
    *sound = withoutSilence(*sound);
    if (sound->samples.isEmpty())
        return Error(StudioError::VoiceFailed, u"silence for: "_s + sentence);
    return sound;
}

Result<Sound> parseWav(const QByteArray &wav)
{
    const auto bad = [](const QString &what) { return Error(StudioError::VoiceFailed, u"WAV: "_s + what); };
    if (wav.size() < 12 || !wav.startsWith("RIFF") || wav.mid(8, 4) != "WAVE")
        return bad(u"no RIFF header"_s);
    Sound sound;
    bool known = false;
    for (qsizetype at = 12; at + 8 <= wav.size();) {
        const QByteArray name = wav.mid(at, 4);
        const qint64 length = numberAt<quint32>(wav, at + 4);
        const qsizetype body = at + 8;
        if (name == "fmt ") {
            if (length < 16 || body + 16 > wav.size())
                return bad(u"short format"_s);
            sound.rate = static_cast<int>(numberAt<quint32>(wav, body + 4));
            if (numberAt<quint16>(wav, body) != 1 || numberAt<quint16>(wav, body + 2) != 1
                || numberAt<quint16>(wav, body + 14) != 16 || sound.rate < 4000 || sound.rate > 192000)
                return bad(u"not 16 bits, one channel"_s);
            known = true;
        } else if (name == "data") {
            if (!known)
                return bad(u"data before format"_s);
            const qint64 there = std::min<qint64>(length, wav.size() - body) & ~qint64(1);
            sound.samples = wav.mid(body, static_cast<qsizetype>(there));
            return sound;
        }
        at = body + static_cast<qsizetype>(length + (length & 1));
    }
    return bad(u"no data"_s);
}

QByteArray toWav(const Sound &sound)
{
    QByteArray wav("RIFF");
    append(wav, static_cast<quint32>(36 + sound.samples.size()));
    wav += "WAVEfmt ";
    append(wav, quint32(16));
    append(wav, quint16(1));
    append(wav, quint16(1));
    append(wav, static_cast<quint32>(sound.rate));
    append(wav, static_cast<quint32>(sound.rate * 2));
    append(wav, quint16(2));
    append(wav, quint16(16));
    wav += "data";
    append(wav, static_cast<quint32>(sound.samples.size()));
    return wav + sound.samples;
}

Sound withoutSilence(const Sound &sound)
{
    constexpr int quiet = 200; // of 32767: some -44 dB
    const qsizetype count = sound.samples.size() / 2;
    const auto loud = [&sound](qsizetype i) { return std::abs(int(numberAt<qint16>(sound.samples, i * 2))) > quiet; };
    qsizetype first = 0;
    while (first < count && !loud(first))
        ++first;
    qsizetype last = count;
    while (last > first && !loud(last - 1))
        --last;
    if (first == last)
        return {sound.rate, {}};
    // Soft ends of words are below the threshold: leave them some room.
    first = std::max<qsizetype>(0, first - sound.rate / 50);
    last = std::min(count, last + sound.rate / 12);
    return {sound.rate, sound.samples.mid(first * 2, (last - first) * 2)};
}

}
