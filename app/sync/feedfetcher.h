// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/feedplace.h"
#include "sync/filesfetcher.h"
#include "sync/patience.h"
#include "sync/syncstate.h"
#include "sync/webaccess.h"

#include <QTimer>
#include <QVersionNumber>

#include <memory>
#include <optional>

namespace pdc {

/// What a fetch begins with.
struct FetchSetup
{
    FeedPlace place;
    SyncState held; ///< Whom to trust, and what was accepted before.
    FeedStore store; ///< Where the files go.
    QStringList nearby; ///< Other feed folders of this PC, in which a file may already be.
    SyncSelection selection;
    QVersionNumber program;
    SyncLimits limits;
    LowSpace low = LowSpace::Refuse;
    /// A person can be asked: before more than so many bytes come over a network, and where little of the disk would
    /// remain.
    std::optional<qint64> askAbove = {};
    TimeAndChance nature = TimeAndChance::real();
};

/// What a person is asked before any file comes.
struct SyncQuestion
{
    qint64 bytes = 0; ///< To come, but for what this PC has elsewhere.
    bool isOnTheWeb = false; ///< They come over a network, and not from a folder.
    bool isLow = false; ///< Less than SyncLimits::softFree would remain of the disk.
    std::optional<qint64> remains; ///< Bytes of the disk that would remain free; nothing if the system does not say.
};

/// A feed that is signed by someone trusted, newer than or the same as what is held, and whose wanted files are all in
/// the store. feed.json itself is not: that is for whoever takes it in.
struct FetchedFeed
{
    QByteArray json;
    QByteArray signature;
    QByteArray sha256; ///< Of json.
    FeedDocument document;
    Validators jsonValidators; ///< Of the feed's own place; none if a mirror has answered.
    Validators signatureValidators;
    bool isHeld = false; ///< The very bytes that the store holds already.
    int files = 0; ///< Attachments that came in.
    SyncSelection selection; ///< By which the wanted ones were told.
    QStringList notCarried; ///< Items that the mirror had not with it whole, nor is all of them here: they wait.
};

/// Does what a reader of a feed does, up to the point where the content changes: signature and feed.json, both only if
/// they have changed; size, signature, JSON, schema, serial and version, in this order; a plan; each missing file by
/// its hash. If one of them fails the whole fails, and the files that are whole stay for the next try.
///
///     place, mirrors ──Transport──▶ feed.json and its signature ──examine──▶ document
///                                                                               │ planSync: what is missing
///     FilesFetcher: a Transport for each download, one Throttle over all  ◀─────┘
///          └──BlobWriter──▶ store: partial/abcd… ──its hash is right──▶ blobs/ab/abcd…
///
/// A feed on the web may name mirrors of itself. They are asked when its own place does not answer as a server of this
/// feed would; what they send has to pass the very same examination.
///
/// A folder may be a mirror that carries a part of the feed, and says so (Carried): then no more than that is planned.
///
/// A pause holds for the files: nothing is read while it lasts, and what is on its way waits on the other side. A
/// connection that does not outlast it is made again, and goes on where it had stopped.
///
/// Where the setup says that a person can be asked, it may stop once between the plan and the first file: asked() is
/// emitted, question() holds, and proceed() or cancel() is awaited.
///
/// Lives on a thread with an event loop. Must not be destroyed between start() and finished() unless the pool is waited
/// for first.
class FeedFetcher final : public QObject
{
    Q_OBJECT

public:
    explicit FeedFetcher(FetchSetup setup, QObject *parent = nullptr);
    ~FeedFetcher() override;

    void start();
    /// finished() follows soon, with Cancelled.
    void cancel();
    void pause();
    void resume();
    [[nodiscard]] bool isPaused() const { return m_throttle.isPaused(); }
    /// What is being asked now.
    [[nodiscard]] const std::optional<SyncQuestion> &question() const { return m_question; }
    /// Yes. Does nothing if nothing is being asked.
    void proceed();

    [[nodiscard]] const FetchProgress &progress() const { return m_progress; }
    [[nodiscard]] int requests() const; ///< Network requests so far.
    [[nodiscard]] qint64 bytes() const { return m_bytes; } ///< Received, also in vain.
    /// After finished().
    [[nodiscard]] const Result<FetchedFeed> &result() const { return *m_result; }

Q_SIGNALS:
    void progressed();
    void asked();
    void finished();

private:
    using Then = std::function<void(const TransferOutcome &)>;

    void fetchSignature();
    void fetchJson();
    void examine();
    void judge(const Result<FeedDocument> &document);
    void plan();
    void ask(const SyncQuestion &question);
    void fetchFiles(const SyncPlan &plan);
    void makeTransports(int count);

    /// Brings one of the two; tries again where that can help, and at a mirror where its own place fails.
    void bring(TransferRequest request, Then then);
    /// Whether there is a mirror, which then is asked for both.
    bool turnToMirror();
    /// `work` once the pause is over, unless it is cancelled.
    void after(std::chrono::milliseconds pause, std::function<void()> work);
    /// Whether it was cancelled, and has ended by that.
    bool isOver();
    void finish(Result<FetchedFeed> result);

    FetchSetup m_setup;
    Throttle m_throttle;
    WebAccess m_access;
    Patience m_patience;
    QList<FeedPlace> m_places; ///< The feed's own and its mirrors.
    int m_mirror = 0; ///< Of these, the one that is asked.
    std::vector<std::unique_ptr<Transport>> m_transports;
    int m_formerRequests = 0; ///< Of transports that are no more.
    std::unique_ptr<FilesFetcher> m_fetcher;
    FeedStore::Held m_files;
    FetchProgress m_progress;
    qint64 m_bytes = 0;
    std::optional<Result<FetchedFeed>> m_result;
    FetchedFeed m_feed;
    SyncPlan m_plan;
    std::optional<SyncQuestion> m_question;
    bool m_signatureMissing = false;
    bool m_again = false; ///< The pair is asked for unconditionally.
    bool m_secondPair = false; ///< It did not fit the first time.
    std::optional<Error> m_firstError; ///< Why its own place was left for a mirror.
    int m_try = 0;
    QTimer m_pause;
    std::function<void()> m_afterPause;
    bool m_transferring = false;
    bool m_cancelled = false;
};

}
