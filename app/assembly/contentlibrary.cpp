// SPDX-License-Identifier: GPL-3.0-or-later
#include "assembly/contentlibrary.h"

#include "assembly/feedstatus.h"
#include "assembly/ownfeed.h"
#include "assembly/search.h"
#include "places/placeserror.h"

#include <QCoreApplication>
#include <QDebug>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

constexpr auto bundleFact = "bundle"_L1;
constexpr auto feedFact = "feed"_L1;
constexpr auto ownFact = "own"_L1;
constexpr int lockPatience = 15'000; // Milliseconds: ten times what the slowest build of the bundle took.

QString digestOrNothing(const QString &folder)
{
    const auto digest = FeedFolder::digestOf(folder);
    return digest ? QString::fromLatin1(*digest) : u""_s;
}

/// What a person is told when the store cannot be used.
Notice whyNothingIsKept(const Error &error)
{
    return error.is(StoreError::Full) ? Notice::NoSpace : Notice::NothingKept;
}

/// Something that came with the program or was added here is missing from the content.
bool isIncomplete(const ApplyReport &report)
{
    return report.skipped.size() > report.skippedOfFeed;
}

/// Whether each room's tables are at the version this program writes.
Result<bool> isCurrentSchema(const Database &content)
{
    for (const Schema &schema : contentSchemas()) {
        Statement held(content, u"SELECT version FROM schema_version WHERE room = ?"_s);
        held.bind({schema.room.toString()});
        const bool current = held.next() && held.integer(0) == schema.migrations.back().version;
        if (held.failed())
            return held.error();
        if (!current)
            return false;
    }
    return true;
}

}

QString StorePaths::content() const
{
    return QDir(folder).filePath(u"content"_s);
}

QString StorePaths::feed() const
{
    return inMemory() ? QString() : QDir(folder).filePath(u"feed"_s);
}

QString StorePaths::sync() const
{
    return inMemory() ? QString() : QDir(folder).filePath(u"sync.json"_s);
}

QString StorePaths::own() const
{
    return inMemory() ? QString() : QDir(folder).filePath(u"own"_s);
}

QString StorePaths::personal() const
{
    return inMemory() ? u":memory:"_s : QDir(folder).filePath(u"personal.sqlite"_s);
}

QString StorePaths::settings() const
{
    return inMemory() ? QString() : QDir(folder).filePath(u"settings.ini"_s);
}

LayerFolders StorePaths::layers() const
{
    return {bundle, feed(), own()};
}

QString StorePaths::usualFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
}

QString StorePaths::installedBundle()
{
    const QDir program(QCoreApplication::applicationDirPath());
    const QString shared = QDir::cleanPath(program.filePath(u"../share/partage-de-co/bundle"_s));
    return QFileInfo(shared).isDir() ? shared : program.filePath(u"bundle"_s);
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
    for (size_t i = 0; i < layers.folders.size(); ++i)
        sources.push_back({layers.names[i], &layers.folders[i]});
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
         {std::pair(bundleFact, bundle), std::pair(feedFact, layers.feed), std::pair(ownFact, layers.own)}) {
        if (const auto set = setContentFact(draft, fact, digest); !set)
            return set.error();
    }
    const auto published = std::find(layers.names.begin(), layers.names.end(), Layer::Feed);
    const FeedDocument none;
    const auto index = size_t(published - layers.names.begin());
    const auto set = setFeedFacts(draft, published == layers.names.end() ? none : layers.folders[index].document());
    if (!set)
        return set.error();
    return report;
}

Result<Database> ContentLibrary::openInMemory() const
{
    auto draft = Database::open(u":memory:"_s, Database::Mode::Build);
    if (!draft)
        return draft;
    const auto layers = openLayers(m_paths.own());
    if (!layers) {
        m_tell(Notice::ContentMissing);
        if (const auto done = draft->migrate(contentSchemas()); !done)
            return done.error();
        return draft;
    }
    const auto report = fill(*draft, *layers);
    if (!report)
        return report.error();
    if (isIncomplete(*report))
        m_tell(Notice::ContentIncomplete);
    return draft;
}

Result<Database> ContentLibrary::open() const
{
    if (m_paths.inMemory())
        return openInMemory();
    const Generations generations(m_paths.content());
    const auto newest = generations.current();
    if (!newest) {
        m_tell(Notice::NothingKept);
        return openInMemory();
    }
    bool damaged = false;
    if (!newest->isEmpty()) {
        auto database = Database::open(*newest, Database::Mode::Immutable);
        const auto current = database ? isCurrentSchema(*database) : Result<bool>(database.error());
        if (current && *current)
            return database;
        damaged = !current && current.error().is(StoreError::Damaged);
    }
    const auto built = damaged ? replaceDamaged() : rebuild(false);
    if (!built) {
        // Whatever keeps the content from being made on disk, a person still gets it, from memory.
        qInfo() << "content:" << built.error().name() << built.error().detail();
        m_tell(built.error().as<FeedError>() ? Notice::ContentMissing : whyNothingIsKept(built.error()));
        return openInMemory();
    }
    const auto made = generations.current();
    if (!made)
        return made.error();
    return Database::open(*made, Database::Mode::Immutable);
}

Result<Database> ContentLibrary::openPersonal() const
{
    const QString file = m_paths.personal();
    const auto openAndMigrate = [&](const QString &where) -> Result<Database> {
        auto database = Database::open(where, Database::Mode::ReadWrite);
        if (!database)
            return database;
        if (const auto done = database->migrate(personalSchemas()); !done)
            return done.error();
        // It is small, so it is always checked wholly; the first question to it comes after the first paint.
        if (const auto sound = database->check(true); !sound)
            return sound.error();
        return database;
    };
    if (!m_paths.inMemory())
        QDir().mkpath(m_paths.folder); // Where it fails, opening says why.
    auto database = openAndMigrate(file);
    if (!database && database.error().is(StoreError::Damaged)) {
        if (const auto moved = setAside(file, m_clock); moved) {
            m_tell(Notice::PersonalRebuilt);
            database = openAndMigrate(file);
        }
    }
    if (!database && !m_paths.inMemory()) {
        qInfo() << "personal:" << database.error().name() << database.error().detail();
        m_tell(whyNothingIsKept(database.error()));
        return openAndMigrate(u":memory:"_s);
    }
    return database;
}

Result<bool> ContentLibrary::isBehind(const Database &content) const
{
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
    for (const auto &[fact, folder] : {std::pair(feedFact, m_paths.feed()), std::pair(ownFact, m_paths.own())}) {
        const auto layerMadeOf = contentFact(content, fact);
        if (!layerMadeOf)
            return layerMadeOf.error();
        if (*layerMadeOf != digestOrNothing(folder))
            return true;
    }
    return false;
}

Result<ApplyReport> ContentLibrary::rebuild(bool fresh) const
{
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
    if (isIncomplete(*report))
        m_tell(Notice::ContentIncomplete);
    return report;
}

Result<ApplyReport> ContentLibrary::replaceDamaged() const
{
    const Generations generations(m_paths.content());
    const auto lock = generations.lock(lockPatience);
    if (!lock)
        return lock.error();
    const auto current = generations.current();
    if (!current)
        return current.error();
    if (!current->isEmpty()) {
        // Another process may have been quicker: what is sound by now stays.
        const auto database = Database::open(*current, Database::Mode::Immutable);
        if (database && database->check(false) && isCurrentSchema(*database).value_or(false))
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
    auto report = buildAndPublish(
        *layers, [](const Database &, const ApplyReport &) { return Result<>(); },
        [&]() -> Result<> {
            if (auto accepted = accept(); !accepted)
                return accepted;
            return store.commit(feed.json, feed.signature);
        });
    if (report)
        store.removeUnnamed(feed.document);
    return report;
}

void ContentLibrary::tidyUp(const FeedDocument &held) const
{
    const Generations generations(m_paths.content());
    const auto lock = generations.lock(0);
    if (!lock)
        return;
    generations.tidyUp();
    FeedStore(m_paths.feed()).removeUnnamed(held);
}

}
