// SPDX-License-Identifier: GPL-3.0-or-later
#include "assembly/feedcheck.h"

#include "assembly/feedvisit.h"
#include "assembly/syncer.h"
#include "cli/feedproblems.h"
#include "cli/words.h"
#include "feed/paths.h"
#include "sync/feedplace.h"

#include <QEventLoop>
#include <QTemporaryDir>

#include <algorithm>
#include <array>
#include <functional>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

QString doneWords(const FeedCheckReport &report)
{
    if (report.items == 0)
        return u"Aucun contenu, numéro %1"_s.arg(report.serial);
    const bool isAll = report.unverified == 0;
    return u"%1, numéro %2 : %3"_s.arg(contentCount(report.items), QString::number(report.serial),
                                       isAll ? u"tout est en ordre"_s : u"ce qui est là est en ordre"_s);
}

/// Runs something of the event loop from its start() to its finished().
template<typename Work>
void waitFor(Work &work, const std::function<void()> &start)
{
    QEventLoop loop;
    QObject::connect(&work, &Work::finished, &loop, &QEventLoop::quit);
    start();
    loop.exec();
}

void visit(FeedVisit &visit)
{
    waitFor(visit, [&] { visit.start(); });
}

/// A feed of the web is looked at as it arrives: in a store of its own, which goes again. First as a reader takes it
/// in; where that ends with an error, whatever else can be had is looked at as well.
Outcome checkOnTheWeb(const CommandContext &context, const FeedPlace &place, const QString &key, FeedCheckOptions check)
{
    if (key.isEmpty())
        return UsageError{u"il faut --key pour une adresse du web"_s};
    const QTemporaryDir store;
    if (!store.isValid())
        return Failure(Error(FeedError::NotWritable, store.errorString()), store.path());
    const QString address = place.toString();
    const ContentLibrary library({store.path(), context.library.paths().bundle}, context.clock, context.tell);
    Syncer syncer(library, context.clock);
    waitFor(syncer, [&] { syncer.start(address, key); });
    const auto says = [&](qsizetype count) { return u"%1 : %2"_s.arg(address, faultCount(count)); };
    const Result<SyncReport> &result = *syncer.result();
    if (!result) {
        FeedVisit rest(place, FeedStore(library.paths().feed()), FeedVisit::Wanted::All);
        visit(rest);
        if (rest.error()) {
            const Error &error = result.error();
            return ofProblems({0, 0, {{address, error.name() + u": "_s + error.detail(), error.name()}}, {}, 0}, {},
                              says);
        }
        check.failed = rest.failed();
    }
    check.files = FeedFolder::Files::ByHash;
    auto report = checkFeed(library.paths().feed(), check);
    if (!report)
        return Failure(report.error(), address);
    // What is named already need not be said of the whole as well.
    const auto names = [&](const FeedProblem &problem) { return problem.code == result.error().name(); };
    if (!result && std::none_of(report->problems.begin(), report->problems.end(), names)) {
        const Error &error = result.error();
        report->problems.prepend({address, error.name() + u": "_s + error.detail(), error.name()});
    }
    return ofProblems(*report, doneWords(*report), says);
}

/// The folder with what is live: `words` itself, or `folder` after feed.json was brought there from the web.
QString bringLive(const QString &words, const QString &folder)
{
    const auto place = FeedPlace::read(words);
    if (!place || place->isFolder())
        return place ? place->folder() : words;
    FeedVisit live(*place, FeedStore(folder), FeedVisit::Wanted::DocumentAlone);
    visit(live); // What did not come is named as not to be read.
    return folder;
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
    check.program = QVersionNumber::fromString(u"" PDC_VERSION ""_s);
    const QTemporaryDir live;
    if (const QString published = arguments.value("--live"_L1); !published.isEmpty())
        check.live = bringLive(published, live.filePath(u"feed"_s));
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
        return checkOnTheWeb(context, *place, key, std::move(check));
    const auto report = checkFeed(place->folder(), check);
    if (!report)
        return Failure(report.error(), wanted);
    return ofProblems(*report, doneWords(*report),
                      [&](qsizetype count) { return u"%1 : %2"_s.arg(wanted, faultCount(count)); });
}

}
