// SPDX-License-Identifier: GPL-3.0-or-later
#include "assembly/feedstatus.h"

#include "feed/rfc3339.h"

#include <QVersionNumber>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {
constexpr auto serialFact = "feed-serial"_L1;
constexpr auto issuedFact = "feed-issued"_L1;
constexpr auto expiresFact = "feed-expires"_L1;
constexpr auto appFact = "feed-app"_L1;
constexpr auto appPageFact = "feed-app-page"_L1;
constexpr auto leftOutFact = "feed-left-out"_L1;

/// What is needed comes before what is merely there.
std::optional<NewerProgram> newerProgram(const NeededProgram &needed, const QString &newest, const QString &page)
{
    const auto program = QVersionNumber::fromString(u"" PDC_VERSION ""_s).normalized();
    const bool isNewer = QVersionNumber::fromString(newest).normalized() > program;
    // What was too much for an older program may not be for this one: the next sync tells.
    if (needed.tooOld == u"" PDC_VERSION ""_s) {
        const bool isSilent = needed.version.isEmpty() && needed.page.isEmpty() && isNewer;
        return NewerProgram{isSilent ? newest : needed.version, isSilent ? page : needed.page, true};
    }
    return isNewer ? std::optional(NewerProgram{newest, page, false}) : std::nullopt;
}
}

Result<FeedStatus> feedStatus(const Database &content, const StorePaths &paths, const Policy &policy,
                              const Clock &clock)
{
    FeedStatus status;
    const SyncState state = policy.apply(paths.inMemory() ? SyncState() : SyncState::load(paths.sync()));
    status.feed = state.feed;
    for (const PublicKey &key : state.keys)
        status.keys << key.id();
    status.lastSuccess = state.lastSuccess.toLocalTime();

    const auto serial = contentFact(content, serialFact);
    const auto issued = contentFact(content, issuedFact);
    const auto expires = contentFact(content, expiresFact);
    const auto app = contentFact(content, appFact);
    const auto appPage = contentFact(content, appPageFact);
    for (const auto *fact : {&serial, &issued, &expires, &app, &appPage}) {
        if (!*fact)
            return fact->error();
    }
    status.newer = newerProgram(state.needed, *app, *appPage);
    status.serial = serial->toLongLong();
    status.issued = parseRfc3339(*issued).toLocalTime();
    status.expires = parseRfc3339(*expires).toLocalTime();
    status.stale = status.serial > 0 && status.expires.isValid() && clock.now() > status.expires;

    auto leftOut = leftOutOf(content);
    if (!leftOut)
        return leftOut.error();
    status.leftOut = *std::move(leftOut);

    Statement count(
        content,
        u"SELECT (SELECT count(*) FROM item WHERE layer = ?), (SELECT coalesce(sum(size), 0) FROM item_file "
        "JOIN item ON item.id = item_file.item WHERE layer = ?)"_s);
    count.bind({int(Layer::Feed), int(Layer::Feed)});
    if (!count.next())
        return count.failed() ? count.error() : Error(StoreError::Sql, u"no count"_s);
    status.items = count.integer(0);
    status.bytes = count.integer(1);
    return status;
}

Result<LeftOut> leftOutOf(const Database &content)
{
    const auto fact = contentFact(content, leftOutFact);
    return fact ? Result<LeftOut>(readLeftOut(*fact)) : fact.error();
}

Result<> setFeedFacts(const Database &draft, const FeedDocument &document, const LeftOut &leftOut)
{
    const bool has = document.serial > 0;
    for (const auto &[fact, value] : {std::pair(serialFact, has ? QString::number(document.serial) : QString(u""_s)),
                                      std::pair(issuedFact, has ? formatRfc3339(document.issued) : QString(u""_s)),
                                      std::pair(expiresFact, has ? formatRfc3339(document.expires) : QString(u""_s)),
                                      std::pair(leftOutFact, has ? leftOutText(leftOut) : QString(u""_s)),
                                      std::pair(appFact, has ? document.newestApp + u""_s : QString(u""_s)),
                                      std::pair(appPageFact, has ? document.newestAppPage + u""_s : QString(u""_s))}) {
        if (const auto set = setContentFact(draft, fact, value); !set)
            return set;
    }
    return {};
}

}
