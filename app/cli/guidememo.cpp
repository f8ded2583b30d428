// SPDX-License-Identifier: GPL-3.0-or-later
#include "assembly/communesearch.h"
#include "assembly/memodocument.h"
#include "cli/command.h"
#include "guides/guiderepository.h"
#include "places/placerepository.h"
#include "places/placeserror.h"

#include <QFontDatabase>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

constexpr double farthest = 120'000; // Metres: as far as the window looks.

/// The steps that are done, by their ids; each word is an id or a number from 1.
std::variant<QStringList, UsageError> readDone(const QStringList &words, const QList<GuideStep> &steps)
{
    QStringList done;
    for (const QString &word : words) {
        bool isNumber = false;
        const int number = word.toInt(&isNumber);
        if (isNumber && number >= 1 && number <= steps.size()) {
            done << steps[number - 1].id;
            continue;
        }
        if (std::none_of(steps.begin(), steps.end(), [&](const GuideStep &step) { return step.id == word; }))
            return UsageError{
                u"ce guide n’a pas d’étape « %1 » ; --done est un nombre de 1 à %2, ou le nom d’une étape"_s.arg(
                    word, QString::number(steps.size()))};
        done << word;
    }
    return done;
}

}

Outcome runGuideMemo(const CommandContext &context, const QStringList &words)
{
    static constexpr std::array options{Arguments::Option{"--commune"_L1}, Arguments::Option{"--done"_L1, true, true},
                                        Arguments::Option{"-o"_L1}};
    const auto parsed = Arguments::parse(words, options);
    if (const auto *wrong = std::get_if<UsageError>(&parsed))
        return *wrong;
    const Arguments &arguments = std::get<Arguments>(parsed);
    if (arguments.rest().size() != 1)
        return UsageError{u"il faut l’identifiant d’un guide, tel que « pdc guide list » le donne"_s};
    if (!arguments.has("-o"_L1))
        return UsageError{u"il faut un fichier pour le résultat : -o FICHIER.pdf"_s};

    const auto opened = openContent(context);
    if (const auto *failure = std::get_if<Failure>(&opened))
        return *failure;
    const Database &content = std::get<Database>(opened);
    const QString id = arguments.rest().first();
    const auto guide = guideById(content, id);
    if (!guide)
        return Failure(guide.error(), id);
    const auto done = readDone(arguments.values("--done"_L1), guide->data.steps);
    if (const auto *wrong = std::get_if<UsageError>(&done))
        return *wrong;

    QString commune;
    QList<PlaceHit> nearest;
    if (const QString wanted = arguments.value("--commune"_L1); !wanted.isEmpty()) {
        const auto found = findCommunesForgiving(content, wanted, 1);
        if (!found)
            return found.error();
        if (found->isEmpty())
            return Failure(Error(PlacesError::UnknownCommune, wanted), wanted);
        commune = found->first().name;
        PlaceQuery query;
        query.near = found->first().position;
        query.radius = farthest;
        query.limit = mostMemoPlaces;
        if (!guide->data.service.isEmpty())
            query.traits = PlaceTraits::of(PlaceList::Services, guide->data.service).value_or(PlaceTraits());
        const auto places = findPlaces(content, query);
        if (!places)
            return places.error();
        nearest = *places;
    }

    for (const auto &face : {"Regular"_L1, "SemiBold"_L1})
        QFontDatabase::addApplicationFont(":/studio/fonts/AtkinsonHyperlegibleNext-"_L1 + face + ".ttf"_L1);
    const MemoDocument memo(memoOf(*guide, std::get<QStringList>(done), commune, nearest, context.clock.now().date()));
    const QString file = arguments.value("-o"_L1);
    if (const auto written = writePdf(memo, file, u"Mémo : "_s + guide->title); !written)
        return Failure(written.error(), file);
    return Answer{QJsonDocument(QJsonObject{{u"pages"_s, memo.pageCount()}}), u"1 page : "_s + file, {}};
}

}
