// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "tutorials/tutorial.h"

#include <QJsonArray>
#include <QJsonObject>

namespace pdc {

using namespace Qt::StringLiterals;

Outcome runTutorialList(const CommandContext &context, const QStringList &words)
{
    const auto parsed = Arguments::parse(words, {});
    if (const auto *wrong = std::get_if<UsageError>(&parsed))
        return *wrong;
    if (const QStringList &rest = std::get<Arguments>(parsed).rest(); !rest.isEmpty())
        return UsageError{u"mot en trop : "_s + rest.first()};

    const auto opened = openContent(context);
    if (const auto *failure = std::get_if<Failure>(&opened))
        return *failure;
    const auto tutorials = allTutorials(std::get<Database>(opened));
    if (!tutorials)
        return tutorials.error();
    const LayerFolders folders = context.library.paths().layers();
    QJsonArray array;
    QStringList lines;
    for (const Tutorial &tutorial : *tutorials) {
        const CatalogFile *video = tutorial.file("video"_L1);
        QJsonArray captions;
        for (const CatalogFile &file : tutorial.files) {
            if (file.role == "captions"_L1)
                captions.append(file.language);
        }
        array.append(
            QJsonObject{{u"id"_s, tutorial.id},
                        {u"title"_s, tutorial.title},
                        {u"language"_s, tutorial.language},
                        {u"theme"_s, tutorial.theme},
                        {u"seconds"_s, tutorial.seconds},
                        {u"layer"_s, layerName(tutorial.layer).toString()},
                        {u"video"_s, video ? QJsonValue(folders.pathOf(tutorial.layer, video->url)) : QJsonValue()},
                        {u"captions"_s, captions}});
        lines << u"%1  (%2 s)  [%3]"_s.arg(tutorial.title, QString::number(tutorial.seconds), tutorial.id);
    }
    return Answer::ofLines(QJsonDocument(array), lines, u"Aucun tutoriel."_s);
}

}
