// SPDX-License-Identifier: GPL-3.0-or-later
#include "assembly/sticks.h"

#include "assembly/mirror.h"
#include "base/inpool.h"
#include "feed/paths.h"
#include "sync/plan.h"

#include <QCryptographicHash>
#include <QDir>

#include <algorithm>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

Result<QByteArray> readBelow(const QString &disk, const QString &path, qint64 maximum)
{
    const auto file = plainFileBelow(disk, path);
    return file ? readPlainFile(*file, maximum) : file.error();
}

std::optional<StickFeed> lookAtFolder(const RemovableDisk &disk, const QString &below, const ContentLibrary &library,
                                      const Policy &policy, const SyncSelection &selection)
{
    const auto signature = readBelow(disk.folder, below + "feed.json.minisig"_L1, maximumSignatureBytes);
    const auto json = signature ? readBelow(disk.folder, below + "feed.json"_L1, maximumFeedBytes) : signature.error();
    if (!json)
        return std::nullopt;
    StickFeed feed;
    feed.disk = disk.folder;
    feed.diskName = disk.name;
    feed.folder = QDir::cleanPath(disk.folder + u'/' + below);
    const SyncState held = policy.apply(SyncState::load(library.paths().sync()));
    if (const auto trusted = verifySignature(*json, *signature, held.keys); !trusted) {
        feed.state = StickFeed::State::UnknownKey;
        return trusted.error().is(FeedError::UnknownKey) ? std::optional(feed) : std::nullopt;
    }
    const auto document = parseFeed(*json, FeedOrigin::Published);
    if (!document)
        return std::nullopt;
    feed.title = document->title.simplified();
    feed.issued = document->issued.toLocalTime();
    const auto follows =
        checkSerial(held, document->serial, QCryptographicHash::hash(*json, QCryptographicHash::Sha256).toHex());
    if (!follows && follows.error().is(SyncError::Rollback)) {
        feed.state = StickFeed::State::Older;
        return feed;
    }
    const auto carried = readCarried(feed.folder);
    if (!follows || !carried)
        return std::nullopt; // Whoever insists learns why in the settings.
    const auto kinds = importFunctions().keys();
    SyncSelection wanted = selection;
    wanted.kinds = {kinds.begin(), kinds.end()};
    const SyncPlan plan = planSync(*document, wanted, FeedStore(library.paths().feed()), *carried);
    feed.bytes = plan.size;
    const bool isHeld = document->serial == held.serial && plan.missing.isEmpty();
    feed.state = isHeld ? StickFeed::State::Held : StickFeed::State::New;
    return feed;
}

bool isOurs(const StickFeed &feed)
{
    return feed.state == StickFeed::State::Taking || feed.state == StickFeed::State::Taken
        || feed.state == StickFeed::State::Failed;
}

}

std::optional<StickFeed> lookAtStick(const RemovableDisk &disk, const ContentLibrary &library, const Policy &policy,
                                     const SyncSelection &selection)
{
    std::optional<StickFeed> best;
    for (const QString &below : {QString(), mirrorName().toString() + u'/'}) {
        const auto found = lookAtFolder(disk, below, library, policy, selection);
        // The states stand in the order of what is worth more to be told.
        if (found && (!best || found->state < best->state))
            best = found;
    }
    return best;
}

Sticks::Sticks(RemovableDisks &disks, Syncer &syncer, const ContentLibrary &library, const Policy &policy,
               QObject *parent)
    : QObject(parent)
    , m_disks(disks)
    , m_syncer(syncer)
    , m_library(library)
    , m_policy(policy)
{
    connect(&m_disks, &RemovableDisks::changed, this, &Sticks::follow);
    connect(&m_syncer, &Syncer::finished, this, &Sticks::taken);
}

StickFeed *Sticks::find(const QString &folder)
{
    const auto found =
        std::find_if(m_feeds.begin(), m_feeds.end(), [&](const StickFeed &feed) { return feed.folder == folder; });
    return found == m_feeds.end() ? nullptr : &*found;
}

void Sticks::follow()
{
    QSet<QString> here;
    QList<RemovableDisk> fresh;
    for (const RemovableDisk &disk : m_disks.disks()) {
        here << disk.folder;
        if (!m_here.contains(disk.folder))
            fresh << disk;
    }
    m_here = here;
    // What is being taken from a stick that is gone ends by itself, and says so.
    const auto gone = m_feeds.removeIf(
        [&](const StickFeed &feed) { return !here.contains(feed.disk) && feed.state != StickFeed::State::Taking; });
    if (gone > 0)
        Q_EMIT changed();
    lookAt(fresh, m_isFirst);
    m_isFirst = false;
}

void Sticks::lookAt(const QList<RemovableDisk> &disks, bool isQuiet)
{
    if (disks.isEmpty() || m_library.paths().isGuest() || m_library.paths().inMemory())
        return;
    inPool([disks, &library = m_library, policy = m_policy, selection = m_syncer.selection()] {
        QList<StickFeed> found;
        for (const RemovableDisk &disk : disks) {
            if (const auto feed = lookAtStick(disk, library, policy, selection))
                found << *feed;
        }
        return found;
    }).then(this, [this, disks, isQuiet](const QList<StickFeed> &found) {
        m_feeds.removeIf([&](const StickFeed &feed) {
            return !isOurs(feed) && std::any_of(disks.begin(), disks.end(), [&](const RemovableDisk &disk) {
                return disk.folder == feed.disk;
            });
        });
        for (const StickFeed &feed : found) {
            const bool isTold = feed.state == StickFeed::State::New || !isQuiet;
            if (isTold && m_here.contains(feed.disk) && !find(feed.folder))
                m_feeds << feed;
        }
        Q_EMIT changed();
    });
}

void Sticks::lookAgain()
{
    // Only at what is shown: what somebody has put away stays away.
    QList<RemovableDisk> shown;
    for (const RemovableDisk &disk : m_disks.disks()) {
        if (std::any_of(m_feeds.begin(), m_feeds.end(),
                        [&](const StickFeed &feed) { return feed.disk == disk.folder && !isOurs(feed); }))
            shown << disk;
    }
    lookAt(shown, true);
}

void Sticks::take(const QString &folder)
{
    StickFeed *feed = find(folder);
    if (!feed || m_syncer.state() != Syncer::State::Idle)
        return;
    feed->state = StickFeed::State::Taking;
    m_taking = folder;
    Q_EMIT changed();
    m_syncer.start(folder);
}

void Sticks::dismiss(const QString &folder)
{
    if (m_feeds.removeIf(
            [&](const StickFeed &feed) { return feed.folder == folder && feed.state != StickFeed::State::Taking; })
        > 0)
        Q_EMIT changed();
}

void Sticks::taken()
{
    if (StickFeed *feed = m_taking.isEmpty() ? nullptr : find(m_taking)) {
        const Result<SyncReport> &result = *m_syncer.result();
        feed->state = result ? StickFeed::State::Taken : StickFeed::State::Failed;
        feed->error = result ? std::nullopt : std::optional(result.error());
        if (feed->error && feed->error->is(SyncError::Cancelled)) {
            feed->state = StickFeed::State::New; // As before: it may be taken all the same.
            feed->error.reset();
        }
        Q_EMIT changed();
    }
    m_taking.clear();
    lookAgain();
}

}
