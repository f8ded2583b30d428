// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "guides/guiderepository.h"

#include <QJsonArray>
#include <QJsonObject>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

QJsonObject stepJson(const GuideStep &step, const QString &picture)
{
    return {
        {u"id"_s, step.id},       {u"title"_s, step.title},
        {u"do"_s, step.action},   {u"say"_s, step.say},
        {u"avoid"_s, step.avoid}, {u"check"_s, step.verify},
        {u"stuck"_s, step.stuck}, {u"picture"_s, picture.isEmpty() ? QJsonValue() : QJsonValue(picture)},
        {u"alt"_s, step.alt},     {u"tutorial"_s, step.tutorial.isEmpty() ? QJsonValue() : QJsonValue(step.tutorial)}};
}

}

Outcome runGuideShow(const CommandContext &context, const QStringList &words)
{
    const auto parsed = Arguments::parse(words, {});
    if (const auto *wrong = std::get_if<UsageError>(&parsed))
        return *wrong;
    const QStringList &rest = std::get<Arguments>(parsed).rest();
    if (rest.size() != 1)
        return UsageError{u"il faut l’identifiant d’un guide, tel que « pdc guide list » le donne"_s};

    const auto opened = openContent(context);
    if (const auto *failure = std::get_if<Failure>(&opened))
        return *failure;
    const auto guide = guideById(std::get<Database>(opened), rest.first());
    if (!guide)
        return Failure(guide.error(), rest.first());
    const LayerFolders folders = context.library.paths().layers();
    const GuideData &data = guide->data;
    QJsonArray steps;
    QStringList lines{guide->title};
    if (!data.prepare.isEmpty())
        lines << u"Préparez : "_s + data.prepare;
    for (qsizetype i = 0; i < data.steps.size(); ++i) {
        const GuideStep &step = data.steps[i];
        const GuidePicture &picture = guide->pictures[i];
        steps.append(stepJson(step, picture.url.isEmpty() ? QString() : folders.pathOf(guide->layer, picture.url)));
        lines << u"%1. %2"_s.arg(QString::number(i + 1), step.action);
        for (const auto &[heading, cue] :
             {std::pair(u"Dites"_s, step.say), std::pair(u"Évitez"_s, step.avoid),
              std::pair(u"Vérifiez"_s, step.verify), std::pair(u"Ça bloque"_s, step.stuck)}) {
            if (!cue.isEmpty())
                lines << u"   %1 : %2"_s.arg(heading, cue);
        }
    }
    const QJsonObject object{{u"id"_s, guide->id},
                             {u"title"_s, guide->title},
                             {u"summary"_s, guide->summary},
                             {u"language"_s, guide->language},
                             {u"theme"_s, guide->theme},
                             {u"minutes"_s, data.minutes},
                             {u"service"_s, data.service},
                             {u"prepare"_s, data.prepare},
                             {u"sources"_s, QJsonArray::fromStringList(data.sources)},
                             {u"layer"_s, layerName(guide->layer).toString()},
                             {u"steps"_s, steps}};
    return Answer::ofLines(QJsonDocument(object), lines);
}

}
