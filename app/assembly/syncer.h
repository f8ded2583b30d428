// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assembly/contentlibrary.h"
#include "assembly/policy.h"
#include "sync/syncerror.h"

#include <QLockFile>
#include <QObject>

#include <memory>
#include <optional>

namespace pdc {

/// What a sync has done.
struct SyncReport
{
    qint64 serial = 0;
    bool changed = false; ///< Another publication than before, or items that had been missing.
    bool applied = false; ///< A new generation of the content was made.
    bool stale = false;
    int added = 0;
    int updated = 0;
    int removed = 0;
    int skipped = 0; ///< Of a kind that this program does not know, or broken.
    LeftOut leftOut; ///< The skipped ones by name.
    int notCarried = 0; ///< Not with the mirror, nor here yet; what was here of them before is still.
    int requests = 0;
    qint64 bytes = 0; ///< Received.
};

/// Takes a published feed in: the one piece of work behind « Synchroniser » and `pdc sync`.
///
/// Fetching goes by the event loop, everything on the disk in the pool. One sync at a time, over all processes. On an
/// error the content is as it was.
class Syncer final : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Idle,
        Fetching, ///< Can be cancelled, paused and resumed.
        Asking, ///< Waits for proceed() or cancel(), in the end for the latter.
        Applying,
    };

    /// `library` and `clock` outlive it, and whoever owns it waits for the pool before destroying it.
    Syncer(const ContentLibrary &library, const Clock &clock, const SyncLimits &limits = {}, QObject *parent = nullptr);
    ~Syncer() override;

    /// `place` and `key` as a person wrote them; empty: those that are known. `key` is the path of a key file, or the
    /// base64 of a key itself. finished() follows; nothing happens if one is under way.
    ///
    /// A place with a key becomes the one that is known, and if it is another one, its history begins anew: no serial is
    /// too old. A place without a key is for this once, unless none was known.
    ///
    /// `low` is Accept only where a person was asked whether the disk may become nearly full. With `askAbove` a person
    /// is there to be asked: that, and whether more than so many bytes may come over the network.
    void start(const QString &place = {}, const QString &key = {}, LowSpace low = LowSpace::Refuse,
               std::optional<qint64> askAbove = {});
    void cancel();
    /// While it is Asking: what; and the answer yes.
    [[nodiscard]] std::optional<SyncQuestion> question() const;
    void proceed();
    /// While it fetches: nothing is read from the network until resume(), and nothing that is here is lost. It can be
    /// cancelled. When applying has begun, or nothing is under way, neither does anything.
    void pause();
    void resume();
    [[nodiscard]] bool isPaused() const { return m_paused; }

    /// From the next start() on. A start() without a place and a key goes where the policy says, and one without a
    /// key trusts whom it says. What it fixes nobody else can say: FixedByPolicy, but for a folder without a key, which
    /// is taken as a copy of the same feed.
    void setPolicy(const Policy &policy) { m_policy = policy; }
    /// What of a feed is wanted. Its kinds are always all that this program knows.
    void setSelection(const SyncSelection &selection) { m_selection = selection; }
    [[nodiscard]] const SyncSelection &selection() const { return m_selection; }
    void setLimits(const SyncLimits &limits) { m_limits = limits; }
    [[nodiscard]] const SyncLimits &limits() const { return m_limits; }

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const FetchProgress &progress() const { return m_progress; }
    /// The last one's; nothing before the first has ended.
    [[nodiscard]] const std::optional<Result<SyncReport>> &result() const { return m_result; }
    /// What the last start() was told, for whoever shows it again.
    [[nodiscard]] const QString &place() const { return m_place; }
    [[nodiscard]] const QString &key() const { return m_key; }

Q_SIGNALS:
    /// The state, the progress, or whether it is paused.
    void changed();
    void finished();
    /// Another generation of the content is there to be opened.
    void contentChanged();

private:
    struct Prepared
    {
        std::shared_ptr<QLockFile> lock;
        FetchSetup setup;
        SyncState known; ///< What is kept when the feed is accepted, without what comes from the feed.
        bool forOnce = false;
    };
    static Result<Prepared> prepare(const ContentLibrary &library, const Policy &policy, const QString &place,
                                    const QString &key, SyncSelection selection);
    void fetch(const Prepared &prepared);
    void refuse(const Error &error);
    void apply();
    [[nodiscard]] static Result<SyncReport> takeIn(const ContentLibrary &library, const Prepared &prepared,
                                                   const FetchedFeed &feed, const QDateTime &now);
    /// Keeps what a feed asks for that this program is too old for, so that it is told until there is an answer.
    static void remember(const ContentLibrary &library, const Prepared &prepared, const Error &error);
    void finish(Result<SyncReport> result);

    const ContentLibrary &m_library;
    const Clock &m_clock;
    SyncLimits m_limits;
    SyncSelection m_selection;
    Policy m_policy;
    State m_state = State::Idle;
    QString m_place;
    QString m_key;
    std::optional<Prepared> m_prepared;
    std::unique_ptr<FeedFetcher> m_fetcher;
    FetchProgress m_progress;
    std::optional<Result<SyncReport>> m_result;
    LowSpace m_low = LowSpace::Refuse;
    std::optional<qint64> m_askAbove;
    bool m_cancelled = false;
    bool m_paused = false;
};

}
