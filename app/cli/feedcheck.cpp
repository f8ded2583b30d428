// SPDX-License-Identifier: GPL-3.0-or-later
#include "assembly/feedcheck.h"

#include "assembly/syncer.h"
#include "cli/feedproblems.h"
#include "feed/paths.h"
#include "sync/feedplace.h"

#include <QEventLoop>
#include <QTemporaryDir>

#include <array>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

/// A feed of the web is looked at as it arrives: in a store of its own, which goes again.
Outcome checkOnTheWeb(const CommandContext &context, const QString &place, const QString &key, FeedCheckOptions check)
{
    if (key.isEmpty())
        return UsageError{u"il faut --key pour une adresse du web"_s};
    const QTemporaryDir store;
    if (!store.isValid())
        return Failure(Error(FeedError::NotWritable, store.errorString()), store.path());
    const ContentLibrary library({store.path(), context.library.paths().bundle}, context.clock, context.tell);
    Syncer syncer(library, context.clock);
    QEventLoop loop;
    QObject::connect(&syncer, &Syncer::finished, &loop, &QEventLoop::quit);
    syncer.start(place, key);
    loop.exec();
    const auto says = [&](qsizetype count) { return u"%1 : %2"_s.arg(place, faultCount(count)); };
    if (const Result<SyncReport> &result = *syncer.result(); !result) {
        const Error &error = result.error();
        return ofProblems({0, 0, {{place, error.name() + u": "_s + error.detail()}}}, {}, says);
    }
    check.files = FeedFolder::Files::ByHash;
    const auto report = checkFeed(library.paths().feed(), check);
    if (!report)
        return Failure(report.error(), place);
    return ofProblems(*report, u"%1 contenus, numéro %2 : tout est en ordre"_s.arg(report->items).arg(report->serial),
                      says);
}

}

Outcome runFeedCheck(const CommandContext &context, const QStringList &words)
{
    static constexpr std::array options{Arguments::Option{"--key"_L1}, Arguments::Option{"--live"_L1}};
    const auto parsed = Arguments::parse(words, options);
    if (const auto *wrong = std::get_if<UsageError>(&parsed))
        return *wrong;
    const Arguments &arguments = std::get<Arguments>(parsed);
    if (arguments.rest().size() != 1)
        return UsageError{u"il faut un dossier ou une adresse"_s};
    const QString &wanted = arguments.rest().first();
    const auto place = FeedPlace::read(wanted);
    if (!place)
        return Failure(place.error(), wanted);

    FeedCheckOptions check;
    check.now = context.clock.now();
    check.bundle = context.library.paths().bundle;
    check.live = arguments.value("--live"_L1);
    const QString key = arguments.value("--key"_L1);
    if (!key.isEmpty()) {
        const auto bytes = readPlainFile(key, maximumKeyBytes);
        if (!bytes)
            return Failure(Error(FeedError::BadKey, bytes.error().detail()), key);
        auto keys = PublicKey::listFromBytes(*bytes);
        if (!keys)
            return Failure(keys.error(), key);
        check.keys = *std::move(keys);
    }
    if (!place->isFolder())
        return checkOnTheWeb(context, wanted, key, std::move(check));
    const auto report = checkFeed(place->folder(), check);
    if (!report)
        return Failure(report.error(), wanted);
    return ofProblems(*report, u"%1 contenus, numéro %2 : tout est en ordre"_s.arg(report->items).arg(report->serial),
                      [&](qsizetype count) { return u"%1 : %2"_s.arg(wanted, faultCount(count)); });
}

}
