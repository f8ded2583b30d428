// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "feed/feedschemas.h"

#include <QJsonArray>
#include <QJsonObject>

#include <array>

namespace pdc {

using namespace Qt::StringLiterals;

Outcome runList(const CommandContext &context, const QStringList &words)
{
    static constexpr std::array options{Arguments::Option{"--kind"_L1}, Arguments::Option{"--layer"_L1}};
    const auto parsed = Arguments::parse(words, options);
    if (const auto *wrong = std::get_if<UsageError>(&parsed))
        return *wrong;
    const Arguments &arguments = std::get<Arguments>(parsed);
    if (!arguments.rest().isEmpty())
        return UsageError{u"mot en trop : "_s + arguments.rest().first()};
    CatalogFilter filter;
    filter.kind = arguments.value("--kind"_L1);
    if (!filter.kind.isEmpty() && !knownKinds().contains(filter.kind))
        return UsageError{u"--kind est l’un de : "_s + knownKinds().join(u", "_s)};
    if (arguments.has("--layer"_L1)) {
        filter.layer = layerFromName(arguments.value("--layer"_L1));
        if (!filter.layer)
            return UsageError{u"--layer est l’un de : bundled, feed, own"_s};
    }

    const auto opened = openContent(context);
    if (const auto *failure = std::get_if<Failure>(&opened))
        return *failure;
    const auto items = catalogItems(std::get<Database>(opened), filter);
    if (!items)
        return items.error();
    QJsonArray array;
    QStringList lines;
    for (const CatalogItem &item : *items) {
        array.append(QJsonObject{{u"id"_s, item.id},
                                 {u"kind"_s, item.kind},
                                 {u"title"_s, item.title},
                                 {u"language"_s, item.language},
                                 {u"modified"_s, localTime(item.modified)},
                                 {u"layer"_s, layerName(item.layer).toString()}});
        lines << QStringList{item.kind, item.title, item.id}.join("  "_L1);
    }
    return Answer::ofLines(QJsonDocument(array), lines, u"Aucun contenu."_s);
}

}
