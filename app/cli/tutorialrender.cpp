// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "studio/tutorialrenderer.h"

#include <QJsonArray>
#include <QJsonObject>

#include <array>

namespace pdc {

using namespace Qt::StringLiterals;

Outcome runTutorialRender(const CommandContext &context, const QStringList &words)
{
    static constexpr std::array options{Arguments::Option{"--voice"_L1}, Arguments::Option{"-o"_L1}};
    const auto parsed = Arguments::parse(words, options);
    if (const auto *wrong = std::get_if<UsageError>(&parsed))
        return *wrong;
    const Arguments &arguments = std::get<Arguments>(parsed);
    if (arguments.rest().size() != 1)
        return UsageError{u"il faut un scénario"_s};
    if (!arguments.has("-o"_L1))
        return UsageError{u"il faut un dossier pour le résultat : -o DOSSIER"_s};
    RenderOptions render;
    render.resourcesDir = u":/studio"_s;
    if (arguments.has("--voice"_L1)) {
        render.voice = voiceNamed(arguments.value("--voice"_L1));
        if (!render.voice)
            return UsageError{u"--voice est l’une de : %1, %2"_s.arg(voiceName(Voice::Pico), voiceName(Voice::Espeak))};
    }

    const QString storyboard = arguments.rest().first();
    const QString output = arguments.value("-o"_L1);
    const auto report = renderTutorial(storyboard, output, render, [&](double share) {
        context.progress(share);
        return true;
    });
    if (!report)
        return Failure(report.error(), report.error().is(StudioError::NotWritable) ? output : storyboard);
    QJsonArray captions;
    for (const CaptionCue &cue : report->captions)
        captions.append(QJsonObject{{u"from"_s, cue.start}, {u"to"_s, cue.end}, {u"text"_s, cue.text()}});
    return Answer{
        QJsonDocument(
            QJsonObject{{u"seconds"_s, report->seconds}, {u"bytes"_s, report->bytes}, {u"captions"_s, captions}}),
        u"%1 s, %2 octets, voix %3 : %4"_s.arg(QString::number(report->seconds, 'f', 1), QString::number(report->bytes),
                                               voiceName(report->voice), output),
        {}};
}

}
