// SPDX-License-Identifier: GPL-3.0-or-later
#include "assembly/contentlibrary.h"

#include "assembly/feedstatus.h"
#include "assembly/ownfeed.h"
#include "assembly/search.h"
#include "places/placeserror.h"

#include <QDebug>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

constexpr auto bundleFact = "bundle"_L1;
constexpr auto feedFact = "feed"_L1;
constexpr auto ownFact = "own"_L1;
constexpr auto selectionFact = "selection"_L1;
constexpr int lockPatience = 15'000; // Milliseconds: ten times what the slowest build of the bundle took.

QString digestOrNothing(const QString &folder)
{
    const auto digest = FeedFolder::digestOf(folder);
    return digest ? QString::fromLatin1(*digest) : u""_s;
}

}

ContentLibrary::ContentLibrary(StorePaths paths, const Clock &clock, Tell tell)
    : m_paths(std::move(paths))
    , m_clock(clock)
    , m_tell(std::move(tell))
{
}

void ContentLibrary::addPublished(Layers &layers, const FetchedFeed *incoming) const
{
    const QString folder = m_paths.feed();
    if (incoming) {
        layers.folders.emplace_back(folder, incoming->document, incoming->sha256, FeedFolder::Files::ByHash);
    } else {
        const QString json = QDir(folder).filePath(u"feed.json"_s);
        if (folder.isEmpty() || !QFileInfo::exists(json))
            return;
        auto held = FeedFolder::open(folder, FeedOrigin::Published, FeedFolder::Files::ByHash);
        if (!held) {
            // What only a newer program can read waits for it. Of anything else the attachments stay for the next
            // sync, which brings the rest again.
            if (held.error().is(FeedError::NeedsNewerApp))
                layers.feed = digestOrNothing(folder);
            else if (setAside(json, m_clock))
                m_tell(Notice::FeedSetAside);
            return;
        }
        layers.folders.push_back(*std::move(held));
    }
    layers.names.push_back(Layer::Feed);
    layers.feed = QString::fromLatin1(layers.folders.back().digest());
}

Result<ContentLibrary::Layers> ContentLibrary::openLayers(const QString &own, const FetchedFeed *incoming) const
{
    Layers layers;
    auto bundle = FeedFolder::open(m_paths.bundle, FeedOrigin::Bundled);
    if (!bundle)
        return bundle.error();
    layers.folders.push_back(std::move(*bundle));
    layers.names.push_back(Layer::Bundled);
    layers.selection = incoming ? incoming->selection : SyncState::load(m_paths.sync()).selection;
    layers.selection.kinds.clear();
    addPublished(layers, incoming);
    if (!own.isEmpty() && QFileInfo::exists(own)) {
        // What a person added is not worth less than the bundle, but a broken own feed must not keep the rest away.
        if (auto added = FeedFolder::open(own, FeedOrigin::Bundled)) {
            layers.own = digestOrNothing(own);
            layers.folders.push_back(std::move(*added));
            layers.names.push_back(Layer::Own);
        } else if (setAside(own, m_clock)) {
            m_tell(Notice::OwnSetAside);
        }
    }
    return layers;
}

Result<ApplyReport> ContentLibrary::fill(const Database &draft, const Layers &layers, const ShowShare &progress) const
{
    if (const auto done = draft.migrate(contentSchemas()); !done)
        return done.error();
    std::vector<LayerSource> sources;
    for (size_t i = 0; i < layers.folders.size(); ++i) {
        sources.push_back(
            {layers.names[i], &layers.folders[i], layers.names[i] == Layer::Feed ? layers.selection : SyncSelection()});
    }
    auto report = applyLayers(draft, sources, importFunctions(progress));
    if (!report)
        return report;
    if (const auto indexed = indexForSearch(draft); !indexed)
        return indexed.error();
    // While an item of the bundle is broken the content counts as behind, so that repaired files are taken in. What is
    // broken in a published feed stays so until the next one.
    const bool whole = !report->failedHere;
    const QString bundle = whole ? QString::fromLatin1(layers.folders.front().digest()) : u""_s;
    for (const auto &[fact, digest] :
         {std::pair(bundleFact, bundle), std::pair(feedFact, layers.feed), std::pair(ownFact, layers.own),
          std::pair(selectionFact, selectionText(layers.selection)),
          std::pair(standsForFact, m_paths.standIn ? sharedGeneration() : QString(u""_s))}) {
        if (const auto set = setContentFact(draft, fact, digest); !set)
            return set.error();
    }
    const auto published = std::find(layers.names.begin(), layers.names.end(), Layer::Feed);
    const FeedDocument none;
    const auto index = size_t(published - layers.names.begin());
    const auto set =
        setFeedFacts(draft, published == layers.names.end() ? none : layers.folders[index].document(), report->leftOut);
    if (!set)
        return set.error();
    return report;
}

Result<bool> ContentLibrary::isBehind(const Database &content) const
{
    if (m_paths.isGuest())
        return QFileInfo(content.file()).path() == m_paths.content() ? Result<bool>(false)
                                                                     : standIn().isBehind(content);
    const auto bundle = FeedFolder::digestOf(m_paths.bundle);
    if (!bundle)
        return bundle.error();
    const auto madeOf = contentFact(content, bundleFact);
    if (!madeOf)
        return madeOf.error();
    if (madeOf->toLatin1() != *bundle)
        return true;
    if (m_paths.inMemory())
        return false;
    const QString selection = selectionText(SyncState::load(m_paths.sync()).selection);
    for (const auto &[fact, now] :
         {std::pair(feedFact, digestOrNothing(m_paths.feed())), std::pair(ownFact, digestOrNothing(m_paths.own())),
          std::pair(selectionFact, selection)}) {
        const auto before = contentFact(content, fact);
        if (!before)
            return before.error();
        if (*before != now)
            return true;
    }
    return false;
}

Result<ApplyReport> ContentLibrary::rebuild(bool fresh) const
{
    if (m_paths.isGuest())
        return standIn().rebuild(fresh);
    const auto lock = Generations(m_paths.content()).lock(lockPatience);
    if (!lock)
        return lock.error();
    return rebuildLocked(fresh);
}

Result<ApplyReport> ContentLibrary::rebuildLocked(bool fresh) const
{
    const Generations generations(m_paths.content());
    const auto held = generations.current();
    if (!held)
        return held.error();
    recoverFolder(m_paths.own());
    const auto layers = openLayers(m_paths.own());
    if (!layers)
        return layers.error();
    const auto draftFile = generations.draft(fresh);
    if (!draftFile)
        return draftFile.error();
    const auto report = [&]() -> Result<ApplyReport> {
        const auto draft = Database::open(*draftFile, Database::Mode::Build);
        if (!draft)
            return draft.error();
        auto filled = fill(*draft, *layers);
        if (!filled)
            return filled;
        if (const auto done = draft->finishBuild(); !done)
            return done.error();
        return filled;
    }();
    if (!report) {
        QFile::remove(*draftFile);
        // The copy may carry the damage, or tables of a newer program; from nothing it will be right.
        const bool copied = !fresh && (report.error().is(StoreError::Damaged) || report.error().is(StoreError::TooNew));
        if (!copied)
            return report;
        return rebuildLocked(true);
    }
    const bool same = report->added + report->updated + report->removed == 0 && !report->failed.isEmpty();
    if (same && !fresh && !held->isEmpty()) {
        QFile::remove(*draftFile); // What was broken still is: no reason for a new generation.
    } else if (const auto published = generations.publish(*draftFile); !published) {
        return published.error();
    }
    if (report->isIncomplete())
        m_tell(Notice::ContentIncomplete);
    return report;
}

Result<ApplyReport> ContentLibrary::replaceDamaged() const
{
    if (m_paths.isGuest())
        return standIn().replaceDamaged();
    const Generations generations(m_paths.content());
    const auto lock = generations.lock(lockPatience);
    if (!lock)
        return lock.error();
    const auto current = generations.current();
    if (!current)
        return current.error();
    if (!current->isEmpty()) {
        // Another process may have been quicker: what is sound by now stays.
        const auto held = openCurrent();
        if (held && *held && (*held)->check(false))
            return ApplyReport{};
    }
    if (!current->isEmpty()) {
        if (const auto moved = setAside(*current, m_clock); !moved)
            return moved.error();
    }
    auto report = rebuildLocked(true);
    if (report)
        m_tell(Notice::ContentRebuilt);
    return report;
}

Result<ApplyReport>
ContentLibrary::buildAndPublish(const Layers &layers,
                                const std::function<Result<>(const Database &, const ApplyReport &)> &look,
                                const std::function<Result<>()> &commit, const ShowShare &progress) const
{
    const Generations generations(m_paths.content());
    const auto draftFile = generations.draft(false);
    if (!draftFile)
        return draftFile.error();
    const auto build = [&]() -> Result<ApplyReport> {
        const auto draft = Database::open(*draftFile, Database::Mode::Build);
        if (!draft)
            return draft.error();
        auto filled = fill(*draft, layers, progress);
        if (!filled)
            return filled;
        if (const auto right = look(*draft, *filled); !right)
            return right.error();
        if (const auto done = draft->finishBuild(); !done)
            return done.error();
        return filled;
    };
    auto report = build();
    // First what it was made of, then the generation: after a cut between the two the next start sees that the content
    // is behind and builds again.
    if (report) {
        if (const auto committed = commit(); !committed)
            report = committed.error();
    }
    if (!report) {
        QFile::remove(*draftFile);
        return report;
    }
    if (const auto published = generations.publish(*draftFile); !published)
        return published.error();
    return report;
}

Result<ApplyReport> ContentLibrary::applyFeed(const FetchedFeed &feed, const std::function<Result<>()> &accept) const
{
    if (m_paths.inMemory())
        return Error(StoreError::Unreadable, u"no folder to keep it in"_s);
    // What is counted is what the feed changes, so the content of before must be there.
    if (const auto before = open(); !before)
        return before.error();
    const auto lock = Generations(m_paths.content()).lock(lockPatience);
    if (!lock)
        return lock.error();
    recoverFolder(m_paths.own());
    const auto layers = openLayers(m_paths.own(), &feed);
    if (!layers)
        return layers.error();
    const FeedStore store(m_paths.feed());
    Result<QSet<QByteArray>> used = QSet<QByteArray>(); // Also by what waits for its next version.
    auto report = buildAndPublish(
        *layers,
        [&](const Database &draft, const ApplyReport &) -> Result<> {
            used = catalogHashes(draft, Layer::Feed);
            return used ? Result<>() : used.error();
        },
        [&]() -> Result<> {
            if (auto accepted = accept(); !accepted)
                return accepted;
            return store.commit(feed.json, feed.signature);
        });
    if (report)
        store.removeUnnamed(narrowed(feed.document, feed.selection), *used);
    return report;
}

void ContentLibrary::tidyUp(const FetchedFeed &held, const Database &content) const
{
    const Generations generations(m_paths.content());
    const auto lock = generations.lock(0);
    if (!lock)
        return;
    generations.tidyUp();
    if (const auto used = catalogHashes(content, Layer::Feed))
        FeedStore(m_paths.feed()).removeUnnamed(narrowed(held.document, held.selection), *used);
}

}
