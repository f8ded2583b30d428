// SPDX-License-Identifier: GPL-3.0-or-later
#include "assembly/program.h"

#include "assembly/autosync.h"
#include "assembly/choices.h"
#include "assembly/communesearch.h"
#include "assembly/contentwatch.h"
#include "assembly/mirrormaker.h"
#include "assembly/searchfinder.h"
#include "assembly/sticks.h"
#include "assembly/syncer.h"
#include "base/inpool.h"
#include "connection/wifidraft.h"
#include "guides/guidelist.h"
#include "guides/guidewalk.h"
#include "news/newslist.h"
#include "news/newsreader.h"
#include "pages/pagereader.h"
#include "places/placefinder.h"
#include "places/placemarks.h"
#include "places/whereabouts.h"
#include "places/placehandout.h"
#include "stickers/stickereditor.h"
#include "store/store.h"
#include "tutorials/tutoriallist.h"
#include "tutorials/tutorialplayer.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QThread>
#include <QThreadPool>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

Result<ContentSummary> summarize(const Database &content, const StorePaths &paths, const Policy &policy,
                                 const Clock &clock)
{
    Statement select(content,
                     u"SELECT (SELECT count(*) FROM tutorial), "
                     "(SELECT count(*) FROM place WHERE source IN (SELECT id FROM visible_source)), "
                     "(SELECT max(modified) FROM item)"_s);
    select.bind();
    if (!select.next())
        return select.failed() ? select.error() : Error(StoreError::Sql, u"no summary"_s);
    auto feed = feedStatus(content, paths, policy, clock);
    if (!feed)
        return feed.error();
    return ContentSummary{int(select.integer(0)), select.integer(1),
                          QDateTime::fromString(select.text(2), Qt::ISODate).toLocalTime().date(), *std::move(feed)};
}

/// Whether the last run ended without saying so, and from now on this one has not ended either.
Result<bool> beginSession(const Database &personal)
{
    Statement last(personal, u"SELECT ended FROM session"_s);
    last.bind();
    const bool unclean = last.next() && last.integer(0) == 0;
    if (last.failed())
        return last.error();
    if (const auto done = personal.execute(u"INSERT OR REPLACE INTO session VALUES (1, 0)"); !done)
        return done.error();
    return unclean;
}

}

Program::Program(StorePaths paths, const Clock &clock, Policy policy, RemovableDisks::List disks, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_library(std::move(paths), clock,
                [this](Notice notice) {
                    QMetaObject::invokeMethod(
                        this, [this, notice] { Q_EMIT noticed(notice); }, Qt::QueuedConnection);
                })
    , m_policy(std::move(policy))
    , m_settings(m_library.paths().settings())
    , m_store(std::make_unique<Store>([this] { return m_library.open(); }, [this] { return m_library.openPersonal(); }))
    , m_tutorials(std::make_unique<TutorialListModel>(*m_store, m_library.paths().layers()))
    , m_player(std::make_unique<TutorialPlayer>(*m_store, m_library.paths().layers()))
    , m_places(std::make_unique<PlaceFinder>(*m_store, clock, &findCommunesForgiving))
    , m_placeMarks(std::make_unique<PlaceMarks>(*m_store))
    , m_whereabouts(std::make_unique<Whereabouts>(Whereabouts::Sources{m_policy.place(), m_policy.receiver()}))
    , m_handout(std::make_unique<PlaceHandout>(*m_store, clock))
    , m_stickers(std::make_unique<StickerEditor>(*m_store))
    , m_guides(std::make_unique<GuideListModel>(*m_store, m_library.paths().layers()))
    , m_walk(std::make_unique<GuideWalk>(*m_store, m_library.paths().layers()))
    , m_news(std::make_unique<NewsListModel>(*m_store, clock))
    , m_newsReader(std::make_unique<NewsReader>(*m_store, m_library.paths().layers(), clock))
    , m_pages(std::make_unique<PageReader>(*m_store))
    , m_connection(std::make_unique<WifiDraft>(*QRandomGenerator::system()))
    , m_syncer(std::make_unique<Syncer>(m_library, clock))
    , m_mirror(std::make_unique<MirrorMaker>(m_library))
    , m_disks(std::make_unique<RemovableDisks>(std::move(disks)))
    , m_sticks(std::make_unique<Sticks>(*m_disks, *m_syncer, m_library, m_policy))
    , m_search(std::make_unique<SearchFinder>(*m_store, &clock))
    , m_watch(std::make_unique<ContentWatch>(m_library.paths().content()))
{
    m_syncer->setPolicy(m_policy);
    m_policy.applyTo(m_settings);
    if (isGuest()) {
        for (const QLatin1StringView key : settingkey::all) {
            if (key.startsWith("content/"_L1))
                m_settings.fix(key);
        }
        m_settings.fix(settingkey::feed);
    }
    connect(this, &Program::settled, this, &Program::startAutoSync);
    connect(m_syncer.get(), &Syncer::contentChanged, this, [this] { m_store->reopenContent(); });
    connect(m_syncer.get(), &Syncer::finished, this, &Program::loadSummary);
    connect(m_store.get(), &Store::contentReopened, this, &Program::loadSummary);
    applyChoices();
    connect(m_watch.get(), &ContentWatch::published, this, &Program::followContent);
    connect(m_guides.get(), &GuideListModel::forgotten, m_walk.get(), &GuideWalk::forget);
    connect(m_walk.get(), &GuideWalk::notKept, this, [this] { tell(Notice::ChoiceNotKept); });
    connect(m_placeMarks.get(), &PlaceMarks::notKept, this, [this] { tell(Notice::ChoiceNotKept); });
}

Program::~Program()
{
    m_mirror->cancel(); // A stick may be slow.
    // What builds or decodes in the pool uses the library and answers to the presenters, as the store does.
    QThreadPool::globalInstance()->waitForDone();
    m_store->stop();
}

void Program::loadSummary()
{
    m_store
        ->content([this](const Database &content) { return summarize(content, m_library.paths(), m_policy, m_clock); })
        .then(this, [this](const Result<ContentSummary> &answer) {
            if (!answer)
                return;
            m_summary = *answer;
            m_summaryKnown = true;
            Q_EMIT summaryChanged();
        });
}

void Program::afterFirstPaint()
{
    m_disks->start();
    if (!m_library.paths().inMemory())
        m_watch->start();
    m_store->personal(&beginSession).then(this, [this](const Result<bool> &unclean) {
        lookAfterContent(unclean.value_or(true));
    });
}

void Program::followContent(const QString &current)
{
    m_store->content([](const Database &content) { return Result<QString>(content.file()); })
        .then(this, [this, current](const Result<QString> &shown) {
            // Not what we have made ourselves, nor where the disk could not be used.
            if (shown && *shown != current && *shown != ":memory:"_L1)
                m_store->reopenContent();
        });
}

void Program::lookAfterContent(bool whole)
{
    enum class Need { Nothing, Update, Replacement };
    m_store
        ->content([this, whole](const Database &content) -> Result<Need> {
            if (const auto sound = content.check(whole); !sound)
                return sound.error().is(StoreError::Damaged) ? Result<Need>(Need::Replacement) : sound.error();
            if (content.file() == ":memory:"_L1)
                return Need::Nothing; // Made from the layers a moment ago, as the disk could not be used.
            const auto behind = m_library.isBehind(content);
            return behind && *behind ? Need::Update : Need::Nothing;
        })
        .then(this, [this](const Result<Need> &need) {
            const bool onDisk = !m_library.paths().inMemory();
            if (onDisk && need && *need == Need::Replacement) {
                update([](const ContentLibrary &library) { return library.replaceDamaged().has_value(); });
            } else if (onDisk && need && *need == Need::Update) {
                update([](const ContentLibrary &library) { return library.rebuild(false).has_value(); });
            } else {
                Q_EMIT settled();
            }
        });
}

void Program::update(std::function<bool(const ContentLibrary &)> work)
{
    inPool([this, work = std::move(work)] { return work(m_library); }).then(this, [this](bool done) {
        if (done)
            m_store->reopenContent();
        else
            Q_EMIT noticed(Notice::NotUpdated);
        Q_EMIT settled();
    });
}

void Program::startAutoSync()
{
    if (!m_autoSync) {
        if (!m_network)
            m_network = systemNetwork();
        m_autoSync = std::make_unique<AutoSync>(
            *m_syncer, m_clock, *m_network,
            [path = m_library.paths().sync(), policy = m_policy]() -> std::optional<AutoSync::Held> {
                const SyncState state = policy.apply(SyncState::load(path));
                const auto place = FeedPlace::read(state.feed);
                if (!place)
                    return std::nullopt;
                return AutoSync::Held{state.lastSuccess, !place->isFolder()};
            });
    }
    AutoSync::Choices choices = chosenTimes(m_settings);
    choices.automatic = choices.automatic && !m_library.paths().inMemory() && !m_library.paths().isGuest();
    m_autoSync->start(choices);
}

void Program::applyChoices()
{
    m_syncer->setLimits(chosenLimits(m_settings));
    m_syncer->setSelection(chosenSelection(m_settings));
}

void Program::choose(const std::function<bool(Settings &)> &choice)
{
    if (!choice(m_settings))
        tell(Notice::ChoiceNotKept);
    applyChoices();
    startAutoSync();
}

void Program::synchronise(const QString &place, const QString &key)
{
    m_syncer->start(place, key, LowSpace::Refuse, askAbove(m_syncer->limits(), isMetered()));
}

bool Program::isMetered() const
{
    return m_network && m_network->isMetered();
}

void Program::setNetwork(std::unique_ptr<NetworkWatch> network)
{
    m_network = std::move(network);
}

void Program::finish()
{
    // If the store is in the middle of something long, the next start checks wholly instead: nobody waits for that.
    constexpr int patience = 1000; // Milliseconds.
    const auto written =
        m_store->personal([](const Database &personal) { return personal.execute(u"UPDATE session SET ended = 1"); });
    QElapsedTimer timer;
    timer.start();
    while (!written.isFinished() && timer.elapsed() < patience)
        QThread::msleep(2);
}

}
