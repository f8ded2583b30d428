// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "feed/builder.h"

#include <QJsonArray>
#include <QJsonObject>

#include <array>

namespace pdc {

using namespace Qt::StringLiterals;

Outcome runFeedBuild(const CommandContext &context, const QStringList &words)
{
    static constexpr std::array options{Arguments::Option{"--expires"_L1}, Arguments::Option{"--bundled"_L1, false}};
    const auto parsed = Arguments::parse(words, options);
    if (const auto *wrong = std::get_if<UsageError>(&parsed))
        return *wrong;
    const Arguments &arguments = std::get<Arguments>(parsed);
    if (arguments.rest().size() != 2)
        return UsageError{u"il faut SOURCE et SORTIE"_s};
    const auto days = arguments.number("--expires"_L1, 60, 1, 3650);
    if (!days)
        return UsageError{u"--expires est un nombre de jours de 1 à 3650"_s};

    FeedBuildOptions build;
    build.origin = arguments.has("--bundled"_L1) ? FeedOrigin::Bundled : FeedOrigin::Published;
    build.expiresDays = *days;
    build.issued = context.clock.now();
    const auto report = buildFeed(arguments.rest()[0], arguments.rest()[1], build);
    if (!report)
        return report.error();
    QJsonArray problems;
    QStringList lines;
    for (const FeedProblem &problem : report->problems) {
        problems.append(QJsonObject{{u"where"_s, problem.where}, {u"what"_s, problem.what}});
        lines << problem.where + u" : "_s + problem.what;
    }
    if (!report->problems.isEmpty())
        return Error(FeedError::BadSchema, lines.join(u'\n'));
    return Answer{QJsonDocument(QJsonObject{{u"serial"_s, report->serial}, {u"items"_s, report->items},
                      {u"problems"_s, problems}}),
        u"%1 contenus, numéro %2"_s.arg(report->items).arg(report->serial)};
}

}
