// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "guides/guiderepository.h"

#include <QJsonArray>
#include <QJsonObject>

namespace pdc {

using namespace Qt::StringLiterals;

Outcome runGuideList(const CommandContext &context, const QStringList &words)
{
    const auto parsed = Arguments::parse(words, {});
    if (const auto *wrong = std::get_if<UsageError>(&parsed))
        return *wrong;
    if (const QStringList &rest = std::get<Arguments>(parsed).rest(); !rest.isEmpty())
        return UsageError{u"mot en trop : "_s + rest.first()};

    const auto opened = openContent(context);
    if (const auto *failure = std::get_if<Failure>(&opened))
        return *failure;
    const auto guides = allGuides(std::get<Database>(opened));
    if (!guides)
        return guides.error();
    QJsonArray array;
    QStringList lines;
    for (const Guide &guide : *guides) {
        const auto steps = guide.data.steps.size();
        array.append(QJsonObject{{u"id"_s, guide.id},
                                 {u"title"_s, guide.title},
                                 {u"language"_s, guide.language},
                                 {u"theme"_s, guide.theme},
                                 {u"steps"_s, steps},
                                 {u"minutes"_s, guide.data.minutes},
                                 {u"service"_s, guide.data.service},
                                 {u"layer"_s, layerName(guide.layer).toString()}});
        lines << u"%1  (%2 étapes)  [%3]"_s.arg(guide.title, QString::number(steps), guide.id);
    }
    return Answer::ofLines(QJsonDocument(array), lines, u"Aucun guide."_s);
}

}
