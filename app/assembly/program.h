// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assembly/feedstatus.h"
#include "assembly/removabledisks.h"
#include "base/settings.h"

#include <QObject>

#include <functional>
#include <memory>

namespace pdc {

class AutoSync;
class ContentWatch;
class GuideListModel;
class GuideWalk;
class MirrorMaker;
class NetworkWatch;
class NewsListModel;
class NewsReader;
class PageReader;
class PlaceFinder;
class PlaceHandout;
class PlaceMarks;
class SearchFinder;
class StickerEditor;
class Sticks;
class Store;
class Syncer;
class TutorialListModel;
class TutorialPlayer;
class Whereabouts;
class WifiDraft;

/// What the home page says of the content.
struct ContentSummary
{
    int tutorials = 0;
    qint64 places = 0;
    QDate newest; ///< The newest date of an item; invalid if there is none.
    FeedStatus feed; ///< Of the published feed that is part of it.
};

/// Everything below the window, built and held together: settings, store, and what each feature offers to it.
///
/// Made before the first paint, so it only remembers paths and starts the store's thread; what costs anything comes
/// with the first question, and the checks with afterFirstPaint().
class Program final : public QObject
{
    Q_OBJECT

public:
    Program(StorePaths paths, const Clock &clock, Policy policy = {}, RemovableDisks::List disks = removableDisks,
            QObject *parent = nullptr);
    ~Program() override;

    [[nodiscard]] const Clock &clock() const { return m_clock; }
    [[nodiscard]] Settings &settings() { return m_settings; }
    /// What the administrator has fixed: it goes before the settings.
    [[nodiscard]] const Policy &policy() const { return m_policy; }
    /// Whether this account only reads the content, which the machine's keeper brings up to date.
    [[nodiscard]] bool isGuest() const { return m_library.paths().isGuest(); }
    [[nodiscard]] TutorialListModel &tutorials() { return *m_tutorials; }
    [[nodiscard]] TutorialPlayer &player() { return *m_player; }
    [[nodiscard]] PlaceFinder &places() { return *m_places; }
    [[nodiscard]] PlaceMarks &placeMarks() { return *m_placeMarks; }
    [[nodiscard]] Whereabouts &whereabouts() { return *m_whereabouts; }
    [[nodiscard]] PlaceHandout &handout() { return *m_handout; }
    [[nodiscard]] StickerEditor &stickers() { return *m_stickers; }
    [[nodiscard]] GuideListModel &guides() { return *m_guides; }
    [[nodiscard]] GuideWalk &walk() { return *m_walk; }
    [[nodiscard]] NewsListModel &news() { return *m_news; }
    [[nodiscard]] NewsReader &newsReader() { return *m_newsReader; }
    [[nodiscard]] PageReader &pages() { return *m_pages; }
    [[nodiscard]] WifiDraft &connection() { return *m_connection; }
    [[nodiscard]] Syncer &syncer() { return *m_syncer; }
    [[nodiscard]] MirrorMaker &mirror() { return *m_mirror; }
    [[nodiscard]] RemovableDisks &disks() { return *m_disks; }
    [[nodiscard]] Sticks &sticks() { return *m_sticks; }
    [[nodiscard]] SearchFinder &search() { return *m_search; }
    [[nodiscard]] const ContentSummary &summary() const { return m_summary; }
    [[nodiscard]] bool isSummaryKnown() const { return m_summaryKnown; }

    /// Asks for the summary; summaryChanged() follows.
    void loadSummary();

    /// Once the window is there: looks after the databases (quickly, or wholly after an unclean end) and takes in a
    /// bundle that is newer than the content.
    void afterFirstPaint();

    /// Tells a person something that was found out above: noticed() follows.
    void tell(Notice notice) { Q_EMIT noticed(notice); }

    /// Makes a choice about updates, which holds from the next sync on; says so if it could not be kept.
    void choose(const std::function<bool(Settings &)> &choice);
    /// A person asks for new content, from there, as Syncer::start() has it. Before much of it comes, or the disk becomes
    /// nearly full, Syncer::question() is to be answered.
    void synchronise(const QString &place = {}, const QString &key = {});
    /// Whether the data of this PC's connection is counted, as far as the system says.
    [[nodiscard]] bool isMetered() const;
    /// What else the network is like than as the system says. Before afterFirstPaint().
    void setNetwork(std::unique_ptr<NetworkWatch> network);

    /// A clean end: remembered, so that the next start checks quickly.
    void finish();

Q_SIGNALS:
    /// A person should be told. Emitted on this object's thread.
    void noticed(pdc::Notice notice);
    void summaryChanged();
    /// afterFirstPaint() is through.
    void settled();

private:
    void lookAfterContent(bool whole);
    /// Hands what is chosen about updates over to whoever needs it.
    void applyChoices();
    /// From now on new content is asked for by itself, if a person has not chosen otherwise.
    void startAutoSync();
    /// Shows what another process has published.
    void followContent(const QString &current);
    void update(std::function<bool(const ContentLibrary &)> work);

    const Clock &m_clock;
    ContentLibrary m_library;
    Policy m_policy;
    Settings m_settings;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<TutorialListModel> m_tutorials;
    std::unique_ptr<TutorialPlayer> m_player;
    std::unique_ptr<PlaceFinder> m_places;
    std::unique_ptr<PlaceMarks> m_placeMarks;
    std::unique_ptr<Whereabouts> m_whereabouts;
    std::unique_ptr<PlaceHandout> m_handout;
    std::unique_ptr<StickerEditor> m_stickers;
    std::unique_ptr<GuideListModel> m_guides;
    std::unique_ptr<GuideWalk> m_walk;
    std::unique_ptr<NewsListModel> m_news;
    std::unique_ptr<NewsReader> m_newsReader;
    std::unique_ptr<PageReader> m_pages;
    std::unique_ptr<WifiDraft> m_connection;
    std::unique_ptr<Syncer> m_syncer;
    std::unique_ptr<MirrorMaker> m_mirror;
    std::unique_ptr<RemovableDisks> m_disks;
    std::unique_ptr<Sticks> m_sticks;
    std::unique_ptr<NetworkWatch> m_network;
    std::unique_ptr<AutoSync> m_autoSync;
    std::unique_ptr<SearchFinder> m_search;
    std::unique_ptr<ContentWatch> m_watch;
    ContentSummary m_summary;
    bool m_summaryKnown = false;
};

}
