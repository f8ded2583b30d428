// SPDX-License-Identifier: GPL-3.0-or-later
#include "tutorials/webvtt.h"

#include "tutorials/tutorial.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostBytes = 2 * 1024 * 1024;
constexpr qsizetype mostCues = 20'000;

/// "01:02:03.400" or "02:03.400" in milliseconds.
std::optional<qint64> parseTime(QStringView text)
{
    static const QRegularExpression form(u"^(?:([0-9]{2,4}):)?([0-5][0-9]):([0-5][0-9])\\.([0-9]{3})$"_s);
    const auto match = form.match(text.toString());
    if (!match.hasMatch())
        return std::nullopt;
    const auto part = [&](int n) { return match.capturedView(n).toLongLong(); };
    return ((part(1) * 60 + part(2)) * 60 + part(3)) * 1000 + part(4);
}

QString plainText(QString text)
{
    static const QRegularExpression tags(u"<[^>]*>"_s);
    text.remove(tags);
    text.replace("&lt;"_L1, "<"_L1).replace("&gt;"_L1, ">"_L1).replace("&nbsp;"_L1, u"\u00a0"_s);
    text.replace("&lrm;"_L1, u"\u200e"_s).replace("&rlm;"_L1, u"\u200f"_s).replace("&amp;"_L1, "&"_L1);
    return text.trimmed();
}

/// A cue as it stands in the file, before anyone has asked whether it makes sense.
struct RawCue
{
    qsizetype line = 0; ///< Of its times, from 1.
    std::optional<qint64> start;
    std::optional<qint64> end;
    QString text;

    [[nodiscard]] bool isSound() const { return start && end && *start < *end; }
};

Result<QList<RawCue>> rawCues(const QByteArray &vtt)
{
    if (vtt.size() > mostBytes)
        return Error(TutorialError::BadCaptions, u"more than 2 MiB"_s);
    QString text = QString::fromUtf8(vtt);
    if (text.startsWith(QChar::ByteOrderMark))
        text.remove(0, 1);
    static const QRegularExpression signature(u"^WEBVTT([ \\t\\r\\n]|$)"_s);
    if (!signature.match(text).hasMatch())
        return Error(TutorialError::BadCaptions, u"no WEBVTT signature"_s);
    text.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n');

    QList<RawCue> cues;
    const QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const auto arrow = lines[i].indexOf("-->"_L1);
        if (arrow < 0)
            continue;
        RawCue cue;
        cue.line = i + 1;
        cue.start = parseTime(QStringView(lines[i]).left(arrow).trimmed());
        const QStringView rest = QStringView(lines[i]).mid(arrow + 3).trimmed();
        const auto timeEnds = std::find_if(rest.begin(), rest.end(), [](QChar c) { return c.isSpace(); });
        cue.end = parseTime(QStringView(rest.begin(), timeEnds)); // The cue's settings may follow.
        QStringList said;
        while (i + 1 < lines.size() && !lines[i + 1].isEmpty())
            said << lines[++i];
        cue.text = plainText(said.join(u'\n'));
        cues.append(cue);
    }
    return cues;
}

}

Result<Captions> Captions::parse(const QByteArray &vtt)
{
    const auto cues = rawCues(vtt);
    if (!cues)
        return cues.error();
    Captions captions;
    for (const RawCue &cue : *cues) {
        if (cue.isSound() && captions.m_cues.size() < mostCues)
            captions.m_cues.append({*cue.start, *cue.end, cue.text});
    }
    std::stable_sort(captions.m_cues.begin(), captions.m_cues.end(),
                     [](const Cue &a, const Cue &b) { return a.start < b.start; });
    return captions;
}

QStringList Captions::problems(const QByteArray &vtt, int seconds)
{
    const auto cues = rawCues(vtt);
    if (!cues)
        return {cues.error().detail()};
    QStringList problems;
    const auto at = [&](const RawCue &cue, const QString &what) { problems << u"line %1: "_s.arg(cue.line) + what; };
    qint64 before = 0;
    for (const RawCue &cue : *cues) {
        if (!cue.isSound()) {
            at(cue, u"times that make no sense"_s);
            continue;
        }
        if (*cue.start < before)
            at(cue, u"begins before the caption above it"_s);
        before = *cue.start;
        if (cue.text.isEmpty())
            at(cue, u"says nothing"_s);
        if (seconds > 0 && *cue.end > (seconds + 1) * qint64(1000))
            at(cue, u"goes on after the end of the video"_s);
    }
    if (cues->isEmpty())
        problems << u"no caption"_s;
    if (cues->size() > mostCues)
        problems << u"more than %1 captions"_s.arg(mostCues);
    return problems;
}

QString Captions::at(qint64 milliseconds) const
{
    QStringList said;
    for (const Cue &cue : m_cues) {
        if (cue.start > milliseconds)
            break;
        if (milliseconds < cue.end)
            said << cue.text;
    }
    return said.join(u'\n');
}

}
