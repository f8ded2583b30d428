// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/feedplace.h"
#include "sync/feedstore.h"
#include "sync/plan.h"
#include "sync/syncstate.h"
#include "sync/transport.h"

#include <QElapsedTimer>
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
};

/// A feed that is signed by someone trusted, newer than or the same as what is held, and whose wanted files are all in
/// the store. feed.json itself is not: that is for whoever takes it in.
struct FetchedFeed
{
    QByteArray json;
    QByteArray signature;
    QByteArray sha256; ///< Of json.
    FeedDocument document;
    Validators jsonValidators;
    Validators signatureValidators;
    bool isHeld = false; ///< The very bytes that the store holds already.
    int files = 0; ///< Attachments that came in.
};

/// How far it is: what is fetched of what the plan says. Nothing before there is a plan.
struct FetchProgress
{
    int filesDone = 0;
    int files = 0;
    qint64 bytesDone = 0;
    qint64 bytes = 0;
};

/// Does what a reader of a feed does, up to the point where the content changes: signature and feed.json, both only if
/// they have changed; size, signature, JSON, schema, serial and version, in this order; a plan; each missing file by
/// its hash. If one of them fails the whole fails, and the files that are whole stay for the next try.
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

    [[nodiscard]] const FetchProgress &progress() const { return m_progress; }
    [[nodiscard]] int requests() const { return m_transport->requests(); }
    [[nodiscard]] qint64 bytes() const { return m_bytes; } ///< Received, also in vain.
    /// After finished().
    [[nodiscard]] const Result<FetchedFeed> &result() const { return *m_result; }

Q_SIGNALS:
    void progressed();
    void finished();

private:
    using Then = std::function<void(const TransferOutcome &)>;

    void fetchSignature();
    void fetchJson();
    void examine();
    void judge(const Result<FeedDocument> &document);
    void plan();
    void nextFile();
    void fetchFile();
    void commitFile(std::shared_ptr<BlobWriter> writer);
    void fileDone();

    /// Brings one file; tries again where that can help.
    void bring(TransferRequest request, Then then);
    /// `work` once the pause is over, unless it is cancelled.
    void after(std::chrono::milliseconds pause, std::function<void()> work);
    /// Whether it was cancelled, and has ended by that.
    bool isOver();
    void finish(Result<FetchedFeed> result);

    FetchSetup m_setup;
    FeedStore::Held m_files;
    std::unique_ptr<Transport> m_transport;
    FetchProgress m_progress;
    qint64 m_bytes = 0;
    qint64 m_bytesOfFiles = 0; ///< Of the files that are done.
    std::optional<Result<FetchedFeed>> m_result;
    FetchedFeed m_feed;
    bool m_signatureMissing = false;
    bool m_again = false; ///< The pair is asked for unconditionally.
    bool m_secondPair = false; ///< It did not fit the first time.
    SyncPlan m_plan;
    int m_try = 0;
    QElapsedTimer m_sinceTry;
    qint64 m_lost = 0; ///< Milliseconds spent on tries that came to nothing.
    QTimer m_pause;
    std::function<void()> m_afterPause;
    bool m_transferring = false;
    bool m_cancelled = false;
};

}
