// SPDX-License-Identifier: GPL-3.0-or-later
#include "assembly/communesearch.h"
#include "cli/command.h"

#include <QJsonArray>
#include <QJsonObject>

#include <array>

namespace pdc {

using namespace Qt::StringLiterals;

Outcome runCommunes(const CommandContext &context, const QStringList &words)
{
    static constexpr std::array options{Arguments::Option{"--limit"_L1}};
    const auto parsed = Arguments::parse(words, options);
    if (const auto *wrong = std::get_if<UsageError>(&parsed))
        return *wrong;
    const Arguments &arguments = std::get<Arguments>(parsed);
    const QString text = arguments.rest().join(u' ').trimmed();
    if (text.isEmpty())
        return UsageError{u"il manque le nom ou le code d’une commune"_s};
    const auto limit = arguments.number("--limit"_L1, 20, 1, 100'000);
    if (!limit)
        return UsageError{u"--limit est un nombre de 1 à 100000"_s};

    const auto opened = openContent(context);
    if (const auto *failure = std::get_if<Failure>(&opened))
        return *failure;
    const auto communes = findCommunesForgiving(std::get<Database>(opened), text, *limit);
    if (!communes)
        return communes.error();
    QJsonArray array;
    QStringList lines;
    for (const Commune &commune : *communes) {
        array.append(QJsonObject{{u"code"_s, commune.code},
                                 {u"name"_s, commune.name},
                                 {u"postcodes"_s, QJsonArray::fromStringList(commune.postcodes)},
                                 {u"lat"_s, commune.position.latitude},
                                 {u"lon"_s, commune.position.longitude},
                                 {u"approximate"_s, commune.approximate},
                                 {u"population"_s, commune.population}});
        lines << u"%1  %2 (%3)  %4"_s.arg(commune.code, commune.name, departmentName(commune.department),
                                          commune.postcodes.join(u' '));
    }
    return Answer::ofLines(QJsonDocument(array), lines, u"Aucune commune ne correspond."_s);
}

}
