// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/placesfile.h"
#include "places/placerepository.h"

#include <QJsonObject>

#include <array>

namespace pdc {

using namespace Qt::StringLiterals;

Outcome runPlacesShow(const CommandContext &context, const QStringList &words)
{
    static constexpr std::array options{Arguments::Option{"-o"_L1}};
    const auto parsed = Arguments::parse(words, options);
    if (const auto *wrong = std::get_if<UsageError>(&parsed))
        return *wrong;
    const Arguments &arguments = std::get<Arguments>(parsed);
    const QStringList &rest = arguments.rest();
    if (rest.size() != 1)
        return UsageError{u"il faut l’identifiant d’un lieu, tel que « pdc places find » le donne"_s};
    const auto output = PlacesFile::take(arguments);
    if (const auto *wrong = std::get_if<UsageError>(&output))
        return *wrong;

    const auto opened = openContent(context);
    if (const auto *failure = std::get_if<Failure>(&opened))
        return *failure;
    const Database &content = std::get<Database>(opened);
    const auto place = placeById(content, rest.first());
    if (!place)
        return Failure(place.error(), rest.first());
    if (const auto &file = std::get<std::optional<PlacesFile>>(output))
        return file->isPdf() ? writePlacePage(*place, context.clock, *file) : writePlaces(content, {place->key}, *file);
    QJsonObject object;
    QStringList lines;
    for (const QLatin1StringView field : placeFields) {
        const QString value = place->field(field);
        object.insert(field, value);
        if (!value.isEmpty())
            lines << field + u" : "_s + value;
    }
    const auto [lat, lon] = place->position;
    object.insert("lat"_L1, place->hasPosition ? QJsonValue(lat) : QJsonValue());
    object.insert("lon"_L1, place->hasPosition ? QJsonValue(lon) : QJsonValue());
    object.insert("position"_L1,
                  place->hasPosition ? QJsonValue(place->exact ? u"exact"_s : u"commune"_s) : QJsonValue());
    object.insert("layer"_L1, layerName(place->layer).toString());
    return Answer::ofLines(QJsonDocument(object), lines);
}

}
