// SPDX-License-Identifier: GPL-3.0-or-later
#include "assembly/syncer.h"

#include "assembly/feedstatus.h"
#include "base/inpool.h"
#include "feed/paths.h"
#include "store/disk.h"

#include <QDebug>
#include <QDir>

#include <algorithm>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

Result<std::vector<PublicKey>> readKeys(const QString &words)
{
    if (const auto key = PublicKey::fromBase64(words))
        return std::vector<PublicKey>{*key};
    const auto bytes = readPlainFile(words.trimmed(), maximumKeyBytes);
    if (!bytes)
        return Error(FeedError::BadKey, bytes.error().detail());
    return PublicKey::listFromBytes(*bytes);
}

Result<std::shared_ptr<QLockFile>> lockStore(const QString &folder)
{
    if (const auto made = makeFolder(folder); !made)
        return made.error();
    auto lock = takeLock(QDir(folder).filePath(u"sync.lock"_s), 0);
    if (!lock)
        return lock.error();
    return std::shared_ptr<QLockFile>(*std::move(lock));
}

/// Whether all of them are keys that the administrator has fixed.
bool areFixed(const std::vector<PublicKey> &keys, const std::vector<PublicKey> &fixed)
{
    return std::all_of(keys.begin(), keys.end(),
                       [&](const PublicKey &key) { return std::find(fixed.begin(), fixed.end(), key) != fixed.end(); });
}

/// Whether what is asked for is what the administrator has fixed. A folder may be asked for without a key: it is taken
/// for once, and only as a copy of the very feed that is known.
Result<> checkPolicy(const Policy &policy, const SyncState &known, const FeedPlace &place,
                     const std::vector<PublicKey> &keys)
{
    const bool isElsewhere = known.feed != place.toString();
    if (policy.fixes("feed"_L1) && isElsewhere && (!place.isFolder() || !keys.empty()))
        return Error(SyncError::FixedByPolicy, u"feed "_s + known.feed);
    if (policy.fixes("keys"_L1) && !areFixed(keys, policy.keys()))
        return Error(SyncError::FixedByPolicy, u"keys"_s);
    return {};
}

}

Syncer::Syncer(const ContentLibrary &library, const Clock &clock, const SyncLimits &limits, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_clock(clock)
    , m_limits(limits)
{
}

Syncer::~Syncer() = default;

void Syncer::start(const QString &place, const QString &key, LowSpace low, std::optional<qint64> askAbove)
{
    if (m_state != State::Idle)
        return;
    m_low = low;
    m_askAbove = askAbove;
    m_paused = false;
    m_place = place;
    m_key = key;
    m_state = State::Fetching;
    m_progress = {};
    m_result.reset();
    m_cancelled = false;
    Q_EMIT changed();
    inPool([&library = m_library, policy = m_policy, place, key, selection = m_selection] {
        return prepare(library, policy, place, key, selection);
    }).then(this, [this](const Result<Prepared> &prepared) {
        if (!prepared)
            finish(prepared.error());
        else
            fetch(*prepared);
    });
}

void Syncer::cancel()
{
    m_cancelled = true;
    if (m_fetcher && (m_state == State::Fetching || m_state == State::Asking))
        m_fetcher->cancel();
}

std::optional<SyncQuestion> Syncer::question() const
{
    return m_state == State::Asking ? m_fetcher->question() : std::nullopt;
}

void Syncer::proceed()
{
    if (m_state != State::Asking)
        return;
    m_state = State::Fetching;
    m_fetcher->proceed();
    Q_EMIT changed();
}

void Syncer::pause()
{
    if (m_state != State::Fetching || m_paused)
        return;
    m_paused = true;
    if (m_fetcher)
        m_fetcher->pause();
    Q_EMIT changed();
}

void Syncer::resume()
{
    if (!m_paused)
        return;
    m_paused = false;
    if (m_fetcher)
        m_fetcher->resume();
    Q_EMIT changed();
}

Result<Syncer::Prepared> Syncer::prepare(const ContentLibrary &library, const Policy &policy, const QString &place,
                                         const QString &key, SyncSelection selection)
{
    const StorePaths &paths = library.paths();
    if (paths.inMemory())
        return Error(StoreError::ReadOnly, u"no folder to keep it in"_s);
    auto lock = lockStore(paths.home());
    if (!lock)
        return lock.error();
    removeUnfinished(paths.sync());
    SyncState known = SyncState::load(paths.sync());
    const bool isLost = known.sha256.isEmpty(); // Or nothing was ever accepted.
    known = policy.apply(std::move(known));
    const QString words = place.trimmed().isEmpty() ? known.feed : place;
    if (words.isEmpty())
        return Error(SyncError::NoFeed);
    const auto wanted = FeedPlace::read(words);
    if (!wanted)
        return wanted.error();
    std::vector<PublicKey> given;
    if (!key.trimmed().isEmpty()) {
        auto keys = readKeys(key);
        if (!keys)
            return keys.error();
        given = *std::move(keys);
        // Who names a key that is fixed asks for nothing else. What the feed has announced since then still holds.
        if (policy.fixes("feed"_L1) && areFixed(given, policy.keys()))
            given.clear();
    }
    if (const auto allowed = checkPolicy(policy, known, *wanted, given); !allowed)
        return allowed.error();
    const bool isFirst = known.feed.isEmpty();
    const bool isOther = known.feed != wanted->toString();
    const bool forOnce = isOther && !isFirst && given.empty();
    if (!given.empty()) {
        // Another feed that the administrator vouches for is no older or newer than the one before.
        if (isOther)
            known = {};
        known.keys = std::move(given);
        known.givenKeys = policy.keys();
    }
    if (isOther && !forOnce)
        known.feed = wanted->toString();
    if (isLost) {
        const FeedStore::Held held = FeedStore(paths.feed()).held();
        recoverSerial(known, held.json, held.signature);
    }
    // The first time nothing can be lost, and who is offline today need not type it again tomorrow.
    if (isFirst) {
        if (const auto saved = known.save(paths.sync()); !saved)
            return saved.error();
    }
    SyncState held = known;
    if (isOther)
        held.json = held.signature = {}; // What another server said.
    if (isOther)
        held.mirrors.clear();
    const auto kinds = importFunctions().keys();
    selection.kinds = {kinds.begin(), kinds.end()};
    return Prepared{*lock,
                    FetchSetup{*wanted,
                               held,
                               FeedStore(paths.feed()),
                               {paths.bundle},
                               selection,
                               QVersionNumber::fromString(u"" PDC_VERSION ""_s),
                               {}},
                    known, forOnce};
}

void Syncer::fetch(const Prepared &prepared)
{
    m_prepared = prepared;
    if (m_cancelled)
        return finish(Error(SyncError::Cancelled));
    FetchSetup setup = prepared.setup;
    setup.limits = m_limits;
    setup.low = m_low;
    setup.askAbove = m_askAbove;
    m_fetcher = std::make_unique<FeedFetcher>(std::move(setup));
    connect(m_fetcher.get(), &FeedFetcher::progressed, this, [this] {
        m_progress = m_fetcher->progress();
        Q_EMIT changed();
    });
    connect(m_fetcher.get(), &FeedFetcher::asked, this, [this] {
        m_state = State::Asking;
        Q_EMIT changed();
    });
    connect(m_fetcher.get(), &FeedFetcher::finished, this, [this] {
        if (m_fetcher->result())
            apply();
        else
            refuse(m_fetcher->result().error());
    });
    if (m_paused)
        m_fetcher->pause();
    m_fetcher->start();
}

void Syncer::refuse(const Error &error)
{
    if (!error.is(FeedError::NeedsNewerApp))
        return finish(error);
    inPool([&library = m_library, prepared = *m_prepared, error] {
        remember(library, prepared, error);
        return error;
    }).then(this, [this](const Error &why) { finish(why); });
}

void Syncer::remember(const ContentLibrary &library, const Prepared &prepared, const Error &error)
{
    const QString file = library.paths().sync();
    SyncState state = SyncState::load(file);
    if (prepared.forOnce || state.feed != prepared.known.feed)
        return; // Nobody waits for its next publication.
    const QString &detail = error.detail();
    const bool isPage = detail.startsWith("https://"_L1);
    const bool isVersion = !QVersionNumber::fromString(detail).isNull();
    state.needed = {u"" PDC_VERSION ""_s, isVersion ? detail : QString(), isPage ? detail : QString()};
    if (const auto saved = state.save(file); !saved)
        qInfo() << "sync:" << saved.error().name() << saved.error().detail();
}

void Syncer::apply()
{
    m_state = State::Applying;
    m_paused = false; // Everything is here: nothing is left to wait with.
    Q_EMIT changed();
    inPool([&library = m_library, prepared = *m_prepared, feed = *m_fetcher->result(), now = m_clock.now()] {
        return takeIn(library, prepared, feed, now);
    }).then(this, [this](Result<SyncReport> report) {
        if (report) {
            report->requests = m_fetcher->requests();
            report->bytes = m_fetcher->bytes();
        }
        finish(std::move(report));
    });
}

Result<SyncReport> Syncer::takeIn(const ContentLibrary &library, const Prepared &prepared, const FetchedFeed &feed,
                                  const QDateTime &now)
{
    const FeedDocument &document = feed.document;
    SyncState state = prepared.known;
    if (document.serial > state.serial && !document.keys.isEmpty()) {
        state.keys.clear();
        for (const QString &text : document.keys) {
            if (const auto key = PublicKey::fromBase64(text)) // As the schema has it, all are.
                state.keys.push_back(*key);
        }
    }
    state.needed = {};
    state.selection = feed.selection;
    state.selection.kinds.clear(); // Whatever the program knows by then.
    state.serial = document.serial;
    state.sha256 = feed.sha256;
    state.json = prepared.forOnce ? Validators() : feed.jsonValidators;
    state.signature = prepared.forOnce ? Validators() : feed.signatureValidators;
    state.mirrors = document.mirrors;
    state.lastSuccess = now;
    const auto accept = [&] { return state.save(library.paths().sync()); };

    SyncReport report;
    report.serial = document.serial;
    report.stale = now > document.expires;
    report.notCarried = int(feed.notCarried.size());
    const bool isSameSelection = SyncState::load(library.paths().sync()).selection == state.selection;
    if (feed.isHeld && feed.files == 0 && isSameSelection) {
        const auto content = library.open();
        if (content && !library.isBehind(*content).value_or(true)) {
            if (const auto saved = accept(); !saved)
                qInfo() << "sync:" << saved.error().name() << saved.error().detail();
            library.tidyUp(feed, *content);
            report.leftOut = leftOutOf(*content).value_or(LeftOut());
            report.skipped = report.leftOut.count;
            return report;
        }
    }
    const auto applied = library.applyFeed(feed, accept);
    if (!applied)
        return applied.error();
    report.applied = true;
    report.added = applied->added;
    report.updated = applied->updated;
    report.removed = applied->removed;
    report.notCarried = int(std::count_if(feed.notCarried.begin(), feed.notCarried.end(),
                                          [&](const QString &id) { return applied->failed.contains(id); }));
    report.leftOut = applied->leftOut;
    report.skipped = report.leftOut.count;
    report.changed = !feed.isHeld || report.added + report.updated + report.removed > 0;
    return report;
}

void Syncer::finish(Result<SyncReport> result)
{
    const bool hasContent = result && result->applied;
    m_prepared.reset(); // And with it the lock.
    m_result = std::move(result);
    m_state = State::Idle;
    m_paused = false;
    if (m_fetcher) {
        FeedFetcher *fetcher = m_fetcher.release(); // It may be the one that is calling.
        fetcher->setParent(this);
        fetcher->deleteLater();
    }
    if (hasContent)
        Q_EMIT contentChanged();
    Q_EMIT changed();
    Q_EMIT finished();
}

}
