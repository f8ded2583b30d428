// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assembly/storepaths.h"
#include "base/clock.h"
#include "places/placeimport.h"
#include "store/catalog.h"
#include "store/generations.h"
#include "sync/apply.h"
#include "sync/feedfetcher.h"

#include <QString>

#include <functional>

namespace pdc {

/// Something a person should be told in one sentence; the words are made in `ui` and `cli`.
enum class Notice {
    NothingKept, ///< The store's folder cannot be used: the program works, and forgets when it closes.
    NoSpace, ///< The same because the disk is full: a person can help it.
    ContentRebuilt, ///< The content was damaged, was set aside and made again.
    PersonalRebuilt, ///< The same for the account's own data: choices start anew.
    ContentIncomplete, ///< Some of what came with the program could not be read: install it again.
    FeedSetAside, ///< What was synced cannot be read and was set aside: to be synced again.
    OwnSetAside, ///< What a person added on this PC cannot be read and was set aside: to be added again.
    ContentMissing, ///< Nothing that came with the program was found.
    NotUpdated, ///< New content is there but could not be taken in (a full disk, say): the old one is shown.
    ChoiceNotKept, ///< A setting holds for now but could not be written.
};

/// Told the share of a work that is done, 0 to 1.
using ShowShare = std::function<void(double)>;

/// Keeps the content database at what the layers of feeds say: opens it, makes it when it is not there, brings it up
/// to date when the bundle has changed, makes it again when it is damaged.
///
/// Holds no state but the paths, so that it can be used from any thread; two processes that build at once take turns
/// by the lock of Generations.
///
/// An account that may only read the machine's content (StorePaths::isGuest) never changes it. Should that content be
/// of no use to it (damaged, of another version of the program, not there), the account makes a generation of the same
/// layers in its own folder, which stands in until the machine has another one.
class ContentLibrary
{
public:
    using Tell = std::function<void(Notice)>;

    /// `tell` is called on whatever thread works.
    ContentLibrary(StorePaths paths, const Clock &clock, Tell tell);

    [[nodiscard]] const StorePaths &paths() const { return m_paths; }

    /// The current generation, made first if there is none that this program can read.
    [[nodiscard]] Result<Database> open() const;

    /// The personal database, made or migrated first; a damaged one is set aside and made anew.
    [[nodiscard]] Result<Database> openPersonal() const;

    /// Whether the layers have changed since the current generation was made. What a guest reads of the machine's is
    /// never behind: whoever keeps it brings it up to date.
    [[nodiscard]] Result<bool> isBehind(const Database &content) const;

    /// Builds and publishes a generation from the layers, on top of the current one unless `fresh`. None is published
    /// where only what was broken before is broken still.
    [[nodiscard]] Result<ApplyReport> rebuild(bool fresh) const;

    /// Sets the current generation aside as damaged and builds afresh.
    [[nodiscard]] Result<ApplyReport> replaceDamaged() const;

    /// Takes a published feed in, whose attachments are in the folder of the synced layer already: builds a generation
    /// with it, lets `accept` keep what must be kept with it, puts its feed.json and signature in place and publishes.
    /// On an error the feed before is still the one that is held, or the next start makes up for the whole.
    [[nodiscard]] Result<ApplyReport> applyFeed(const FetchedFeed &feed, const std::function<Result<>()> &accept) const;

    /// Removes what a sync leaves when it is killed after it had published, and no other has applied anything since. Not
    /// while somebody builds. `content` is the current one.
    void tidyUp(const FetchedFeed &held, const Database &content) const;

    /// Takes a national file of places in as this PC's own: it replaces the one before and hides the feed's and the
    /// bundled sample. TooFew if it holds less than half the rows of the one that is seen now, the one before or the
    /// feed's, unless forced. On an error nothing changes, or the whole change is made up for by the next start.
    /// `progress` is told now and then how far it is.
    [[nodiscard]] Result<PlaceImportReport> importOwnPlaces(const QString &file, bool force,
                                                            const ShowShare &progress = {}) const;

private:
    /// The content's fact that says in place of which generation of the machine's a stand-in was made.
    static constexpr QLatin1StringView standsForFact{"stands-for"};
    /// The library of the account's own generations, for a guest.
    [[nodiscard]] ContentLibrary standIn() const;
    /// Which generation of the machine's is current, to tell another one from it; "none" if there is none.
    [[nodiscard]] QString sharedGeneration() const;
    [[nodiscard]] Result<Database> openAsGuest() const;
    [[nodiscard]] Result<Database> openOrMake() const;
    /// The current generation if this program can read it; a database that is not open if there is none or it is of
    /// another version.
    [[nodiscard]] Result<std::optional<Database>> openCurrent() const;

    struct Layers
    {
        std::vector<FeedFolder> folders;
        std::vector<Layer> names;
        QString feed; ///< The published feed's digest; empty if there is none.
        QString own; ///< The own feed's digest; empty if there is none.
        SyncSelection selection; ///< What of the published feed is wanted here.
    };
    /// The layers as they are, but with `incoming` as the published feed if there is one.
    [[nodiscard]] Result<Layers> openLayers(const QString &own, const FetchedFeed *incoming = nullptr) const;
    void addPublished(Layers &layers, const FetchedFeed *incoming) const;
    [[nodiscard]] Result<ApplyReport> fill(const Database &draft, const Layers &layers,
                                           const ShowShare &progress = {}) const;
    [[nodiscard]] Result<Database> openInMemory() const;
    /// For who holds the lock: builds a draft of these layers; if `look` finds it right and `commit` has put in place what
    /// it was made of, publishes it.
    [[nodiscard]] Result<ApplyReport>
    buildAndPublish(const Layers &layers, const std::function<Result<>(const Database &, const ApplyReport &)> &look,
                    const std::function<Result<>()> &commit, const ShowShare &progress = {}) const;
    /// rebuild() for who holds the lock of the generations.
    [[nodiscard]] Result<ApplyReport> rebuildLocked(bool fresh) const;

    StorePaths m_paths;
    const Clock &m_clock;
    Tell m_tell;
};

/// The tables of the content, room by room, and those of the personal database.
[[nodiscard]] const std::vector<Schema> &contentSchemas();
[[nodiscard]] const std::vector<Schema> &personalSchemas();

/// Which function takes which kind of item. `progress` is told how far a file of places is.
[[nodiscard]] KindTable importFunctions(const ShowShare &progress = {});

}
