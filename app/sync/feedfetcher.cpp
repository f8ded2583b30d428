// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/feedfetcher.h"

#include "base/inpool.h"
#include "sync/foldertransport.h"
#include "sync/syncerror.h"
#include "sync/webtransport.h"

#include <QFileInfo>
#include <QStorageInfo>

#include <algorithm>
#include <utility>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

std::unique_ptr<Transport> transportTo(const FeedPlace &place, const SyncLimits &limits)
{
    if (place.isFolder())
        return std::make_unique<FolderTransport>(place.folder());
    return std::make_unique<WebTransport>(place, limits);
}

/// Signature, JSON, schema, serial, version: each only if the one before is right.
Result<FeedDocument> examineFeed(const FetchedFeed &feed, const SyncState &held, const QVersionNumber &program)
{
    if (const auto signature = verifySignature(feed.json, feed.signature, held.keys); !signature)
        return signature.error();
    auto document = parseFeed(feed.json, FeedOrigin::Published);
    if (!document)
        return document;
    if (const auto follows = checkSerial(held, document->serial, feed.sha256); !follows)
        return follows.error();
    if (needsNewerApp(*document, program)) {
        return Error(FeedError::NeedsNewerApp,
                     document->newestAppPage.isEmpty() ? document->minApp : document->newestAppPage);
    }
    return document;
}

}

FeedFetcher::FeedFetcher(FetchSetup setup, QObject *parent)
    : QObject(parent)
    , m_setup(std::move(setup))
    , m_transport(transportTo(m_setup.place, m_setup.limits))
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (const auto work = std::exchange(m_afterPause, {}); !isOver())
            work();
    });
    connect(m_transport.get(), &Transport::received, this, [this](qint64 bytes) {
        m_bytes += bytes;
        m_progress.bytesDone = std::min(m_progress.bytes, m_progress.bytesDone + bytes);
        Q_EMIT progressed();
    });
}

FeedFetcher::~FeedFetcher() = default;

void FeedFetcher::start()
{
    inPool([store = m_setup.store] { return store.held(); }).then(this, [this](const FeedStore::Held &held) {
        m_files = held;
        if (isOver())
            return;
        // What is not on the disk as it was accepted must come whole.
        const SyncState &state = m_setup.held;
        m_again = held.sha256.isEmpty() || held.signature.isEmpty() || held.sha256 != state.sha256;
        fetchSignature();
    });
}

void FeedFetcher::cancel()
{
    m_cancelled = true;
    if (m_transferring)
        m_transport->cancel();
    else if (m_pause.isActive())
        m_pause.start(0);
}

void FeedFetcher::fetchSignature()
{
    TransferRequest request;
    request.what = TransferRequest::What::Signature;
    if (!m_again)
        request.known = m_setup.held.signature;
    bring(std::move(request), [this](const TransferOutcome &outcome) {
        // Whether it is a feed that lacks its signature, or no feed at all, shows with feed.json.
        m_signatureMissing = !outcome.result && outcome.result.error().is(FeedError::Unsigned);
        if (!outcome.result && !m_signatureMissing)
            return finish(outcome.result.error());
        if (!m_signatureMissing) {
            m_feed.signature = outcome.result->isSame ? m_files.signature : outcome.result->body;
            m_feed.signatureValidators = outcome.result->validators;
        }
        fetchJson();
    });
}

void FeedFetcher::fetchJson()
{
    TransferRequest request;
    request.what = TransferRequest::What::Json;
    if (!m_again && !m_signatureMissing)
        request.known = m_setup.held.json;
    bring(std::move(request), [this](const TransferOutcome &outcome) {
        if (!outcome.result)
            return finish(outcome.result.error());
        if (m_signatureMissing)
            return finish(Error(FeedError::Unsigned, m_setup.place.toString()));
        m_feed.json = outcome.result->isSame ? m_files.json : outcome.result->body;
        m_feed.jsonValidators = outcome.result->validators;
        examine();
    });
}

void FeedFetcher::examine()
{
    m_feed.sha256 = QCryptographicHash::hash(m_feed.json, QCryptographicHash::Sha256).toHex();
    inPool([feed = m_feed, held = m_setup.held, program = m_setup.program] {
        return examineFeed(feed, held, program);
    }).then(this, [this](const Result<FeedDocument> &document) {
        if (!isOver())
            judge(document);
    });
}

void FeedFetcher::judge(const Result<FeedDocument> &document)
{
    if (!document && document.error().is(FeedError::BadSignature) && !m_secondPair) {
        // A publisher may be between two uploads.
        m_secondPair = true;
        m_again = true;
        return after(m_setup.limits.pause, [this] { fetchSignature(); });
    }
    if (!document)
        return finish(document.error());
    m_feed.document = *document;
    m_feed.isHeld = m_feed.sha256 == m_files.sha256;
    plan();
}

void FeedFetcher::plan()
{
    struct Planned
    {
        SyncPlan plan;
        Result<> space;
    };
    inPool([document = m_feed.document, selection = m_setup.selection, store = m_setup.store,
            leaveFree = m_setup.limits.leaveFree] {
        Planned planned{planSync(document, selection, store), {}};
        // The store's own folder is there: it holds the lock.
        const QStorageInfo disk(QFileInfo(store.folder()).path());
        if (disk.isValid() && disk.isReady()) // As it is not on some network folders.
            planned.space = checkSpace(planned.plan, disk.bytesAvailable(), leaveFree);
        return planned;
    }).then(this, [this](const Planned &planned) {
        if (isOver())
            return;
        if (!planned.space)
            return finish(planned.space.error());
        m_plan = planned.plan;
        m_progress = {0, int(m_plan.missing.size()), 0, m_plan.bytes};
        Q_EMIT progressed();
        nextFile();
    });
}

void FeedFetcher::nextFile()
{
    if (m_progress.filesDone == m_progress.files)
        return finish(std::move(m_feed));
    const Attachment &attachment = m_plan.missing[m_progress.filesDone];
    inPool([store = m_setup.store, nearby = m_setup.nearby, attachment]() -> Result<bool> {
        for (const QString &folder : nearby) {
            if (const auto copied = store.copyFrom(folder, attachment); !copied || *copied)
                return copied;
        }
        return false;
    }).then(this, [this](const Result<bool> &copied) {
        if (isOver())
            return;
        if (!copied)
            return finish(copied.error());
        *copied ? fileDone() : fetchFile();
    });
}

void FeedFetcher::fetchFile()
{
    const Attachment &attachment = m_plan.missing[m_progress.filesDone];
    inPool([store = m_setup.store, attachment] {
        return store.begin(attachment);
    }).then(this, [this](const Result<std::shared_ptr<BlobWriter>> &writer) {
        if (isOver())
            return;
        if (!writer)
            return finish(writer.error());
        TransferRequest request;
        request.what = TransferRequest::What::Blob;
        request.attachment = m_plan.missing[m_progress.filesDone];
        request.writer = *writer;
        bring(std::move(request), [this, writer = *writer](const TransferOutcome &outcome) {
            outcome.result ? commitFile(writer) : finish(outcome.result.error());
        });
    });
}

void FeedFetcher::commitFile(std::shared_ptr<BlobWriter> writer)
{
    inPool([writer = std::move(writer)] { return writer->commit(); }).then(this, [this](const Result<> &done) {
        if (isOver())
            return;
        if (!done)
            return finish(done.error());
        fileDone();
    });
}

void FeedFetcher::fileDone()
{
    m_bytesOfFiles += m_plan.missing[m_progress.filesDone].size;
    m_progress.bytesDone = m_bytesOfFiles;
    ++m_progress.filesDone;
    ++m_feed.files;
    m_try = 0;
    Q_EMIT progressed();
    nextFile();
}

void FeedFetcher::bring(TransferRequest request, Then then)
{
    m_transferring = true;
    m_sinceTry.start();
    const bool isFile = request.what == TransferRequest::What::Blob;
    m_transport->start(request, [this, request, isFile, then = std::move(then)](const TransferOutcome &outcome) {
        m_transferring = false;
        if (isOver())
            return;
        if (outcome.result || !outcome.mayTryAgain) {
            if (!isFile)
                m_try = 0;
            return then(outcome);
        }
        m_lost += m_sinceTry.elapsed();
        ++m_try;
        // Not begun if its own end could come too late.
        const auto longest = std::max(m_setup.limits.silence, m_setup.limits.slowWindow);
        if (m_try >= m_setup.limits.tries || m_lost + longest.count() > m_setup.limits.fruitless.count())
            return then(outcome);
        m_progress.bytesDone = m_bytesOfFiles;
        after(m_setup.limits.pause * (1 << (m_try - 1)), [this, request, isFile, then] {
            // What was written of a file is not resumed: it begins anew with a writer of its own.
            isFile ? fetchFile() : bring(request, then);
        });
    });
}

void FeedFetcher::after(std::chrono::milliseconds pause, std::function<void()> work)
{
    m_afterPause = std::move(work);
    m_pause.start(pause);
}

bool FeedFetcher::isOver()
{
    if (m_result)
        return true;
    if (!m_cancelled)
        return false;
    finish(Error(SyncError::Cancelled));
    return true;
}

void FeedFetcher::finish(Result<FetchedFeed> result)
{
    m_result = std::move(result);
    Q_EMIT finished();
}

}
