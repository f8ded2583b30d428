// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/feedproblems.h"
#include "cli/words.h"
#include "feed/builder.h"

#include <array>

namespace pdc {

using namespace Qt::StringLiterals;

Outcome runFeedBuild(const CommandContext &context, const QStringList &words)
{
    static constexpr std::array options{Arguments::Option{"--expires"_L1}, Arguments::Option{"--keep"_L1},
                                        Arguments::Option{"--bundled"_L1, false}};
    const auto parsed = Arguments::parse(words, options);
    if (const auto *wrong = std::get_if<UsageError>(&parsed))
        return *wrong;
    const Arguments &arguments = std::get<Arguments>(parsed);
    if (arguments.rest().size() != 2 || arguments.rest().contains(QString()))
        return UsageError{u"il faut SOURCE et SORTIE"_s};
    const auto days = arguments.number("--expires"_L1, 60, 1, 3650);
    if (!days)
        return UsageError{u"--expires est un nombre de jours de 1 à 3650"_s};
    const auto keep = arguments.number("--keep"_L1, FeedBuildOptions().keepDays, 0, 3650);
    if (!keep)
        return UsageError{u"--keep est un nombre de jours de 0 à 3650"_s};

    const QString &source = arguments.rest()[0];
    const QString &output = arguments.rest()[1];
    FeedBuildOptions build;
    build.origin = arguments.has("--bundled"_L1) ? FeedOrigin::Bundled : FeedOrigin::Published;
    build.expiresDays = *days;
    build.keepDays = *keep;
    build.issued = context.clock.now();
    const auto report = buildFeed(source, output, build);
    if (!report)
        return Failure(report.error(), report.error().is(FeedError::NotWritable) ? output : source);

    const QString done = u"%1, numéro %2"_s.arg(contentCount(report->items)).arg(report->serial);
    return ofProblems({report->serial, report->items, report->problems}, done, [&](qsizetype count) {
        return u"%1 : rien n’a été écrit, à cause de %2"_s.arg(source, faultCount(count));
    });
}

}
