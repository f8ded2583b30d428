// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/feedfetcher.h"

#include "base/inpool.h"
#include "feed/paths.h"
#include "store/disk.h"
#include "sync/foldertransport.h"
#include "sync/syncerror.h"
#include "sync/webtransport.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

/// The feed's own place first; what a feed names is not yet looked at, and a folder has no mirrors on the web.
QList<FeedPlace> placesOf(const FeedPlace &own, const QStringList &mirrors)
{
    QList<FeedPlace> places{own};
    for (const QString &words : mirrors) {
        const auto mirror = FeedPlace::read(words);
        if (mirror && !mirror->isFolder() && !own.isFolder() && !places.contains(*mirror)
            && places.size() <= maximumMirrors)
            places << *mirror;
    }
    return places;
}

/// Whether it is the way there that failed, and not what was found.
bool isOfTheWay(const Error &error)
{
    const auto code = error.as<SyncError>();
    return code && *code != SyncError::Cancelled && *code != SyncError::NoFeed;
}

/// What of a plan is not to be had from a folder of this PC. An estimate: only the file's size is looked at.
qint64 bytesFromAfar(const SyncPlan &plan, const FeedStore &store, const QStringList &nearby)
{
    qint64 bytes = plan.bytes;
    for (const Attachment &attachment : plan.missing) {
        const bool isNear = std::any_of(nearby.begin(), nearby.end(), [&](const QString &folder) {
            return QFileInfo(QDir(folder).filePath(blobPath(attachment.sha256))).size() == attachment.size;
        });
        if (isNear)
            bytes -= attachment.size - store.partOf(attachment);
    }
    return std::max<qint64>(0, bytes);
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
    , m_throttle(m_setup.place.isFolder() ? 0 : m_setup.limits.bytesPerSecond, m_setup.nature.ticks)
    , m_access(m_throttle)
    , m_patience(m_setup.limits.fruitless, m_setup.nature.ticks)
    , m_places(placesOf(m_setup.place, m_setup.held.mirrors))
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (const auto work = std::exchange(m_afterPause, {}); !isOver())
            work();
    });
    makeTransports(1);
}

void FeedFetcher::makeTransports(int count)
{
    m_formerRequests = requests();
    m_transports.clear();
    for (int i = 0; i < count; ++i) {
        if (m_setup.place.isFolder())
            m_transports.push_back(std::make_unique<FolderTransport>(m_setup.place.folder(), m_throttle));
        else
            m_transports.push_back(std::make_unique<WebTransport>(m_places, m_setup.limits, m_access));
        connect(m_transports.back().get(), &Transport::received, this, [this](qint64 bytes) { m_bytes += bytes; });
    }
}

int FeedFetcher::requests() const
{
    int sum = m_formerRequests;
    for (const auto &transport : m_transports)
        sum += transport->requests();
    return sum;
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
    if (m_fetcher)
        m_fetcher->cancel();
    else if (m_transferring)
        m_transports.front()->cancel();
    else if (m_pause.isActive())
        m_pause.start(0);
}

void FeedFetcher::pause()
{
    m_throttle.pause();
    if (m_fetcher)
        m_fetcher->pauseChanged();
}

void FeedFetcher::resume()
{
    m_throttle.resume();
    if (m_fetcher)
        m_fetcher->pauseChanged();
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
            m_feed.signatureValidators = m_mirror == 0 ? outcome.result->validators : Validators();
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
        m_feed.jsonValidators = m_mirror == 0 ? outcome.result->validators : Validators();
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
        m_patience.pauseFor(m_setup.limits.pause);
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
        Result<> mayGoOn;
        qint64 coming = 0;
        std::optional<qint64> remains;
    };
    inPool([document = m_feed.document, selection = m_setup.selection, store = m_setup.store, nearby = m_setup.nearby,
            limits = m_setup.limits, low = m_setup.low,
            folder = m_setup.place.isFolder() ? m_setup.place.folder() : QString()] {
        const auto carried = folder.isEmpty() ? Result(std::optional<Carried>()) : readCarried(folder);
        if (!carried)
            return Planned{{}, carried.error(), 0, {}};
        (void)store.recheck(document, limits.recheckBytes);
        Planned planned{planSync(document, selection, store, *carried), {}, 0, {}};
        planned.coming = bytesFromAfar(planned.plan, store, nearby);
        // The store's own folder is there: it holds the lock.
        const auto available = freeBytes(QFileInfo(store.folder()).path());
        if (available) {
            planned.mayGoOn = checkSpace(planned.plan, *available, limits, low);
            planned.remains = *available - planned.plan.bytes;
        }
        return planned;
    }).then(this, [this](const Planned &planned) {
        if (isOver())
            return;
        const bool isLow = !planned.mayGoOn && planned.mayGoOn.error().is(SyncError::LowSpace);
        if (!planned.mayGoOn && !(isLow && m_setup.askAbove))
            return finish(planned.mayGoOn.error());
        m_feed.selection = m_setup.selection;
        m_feed.notCarried = planned.plan.notCarried;
        m_plan = planned.plan;
        const bool isOnTheWeb = !m_setup.place.isFolder();
        if (m_setup.askAbove && (isLow || (isOnTheWeb && planned.coming > *m_setup.askAbove)))
            ask({planned.coming, isOnTheWeb, isLow, planned.remains});
        else
            fetchFiles(m_plan);
    });
}

void FeedFetcher::ask(const SyncQuestion &question)
{
    m_question = question;
    after(m_setup.limits.askFor, [this] { finish(Error(SyncError::Cancelled, u"nobody has answered"_s)); });
    Q_EMIT asked();
}

void FeedFetcher::proceed()
{
    if (!m_question || m_cancelled || m_result)
        return;
    m_question.reset();
    m_pause.stop();
    m_afterPause = {};
    fetchFiles(m_plan);
}

void FeedFetcher::fetchFiles(const SyncPlan &plan)
{
    const FeedPlace asked = m_places[m_mirror];
    m_places = placesOf(m_setup.place, m_feed.document.mirrors);
    const int first = std::max(0, int(m_places.indexOf(asked)));
    makeTransports(std::clamp(m_setup.limits.downloads, 1, std::max(1, int(plan.missing.size()))));
    std::vector<Transport *> lanes;
    for (const auto &transport : m_transports)
        lanes.push_back(transport.get());
    m_fetcher = std::make_unique<FilesFetcher>(
        FilesSetup{m_setup.store, m_setup.nearby, m_setup.limits, m_setup.nature, int(m_places.size()), first}, plan,
        std::move(lanes), m_throttle, m_patience);
    connect(m_fetcher.get(), &FilesFetcher::progressed, this, [this] {
        m_progress = m_fetcher->progress();
        Q_EMIT progressed();
    });
    connect(m_fetcher.get(), &FilesFetcher::finished, this, [this] {
        m_feed.files = m_fetcher->progress().filesDone;
        m_fetcher->result() ? finish(std::move(m_feed)) : finish(m_fetcher->result().error());
    });
    m_fetcher->start();
}

void FeedFetcher::bring(TransferRequest request, Then then)
{
    if (m_patience.left() == std::chrono::milliseconds(0))
        return finish(m_firstError.value_or(Error(SyncError::Stalled, u"all patience is spent"_s)));
    m_transferring = true;
    request.mirror = m_mirror;
    request.patience = m_patience.left();
    m_transports.front()->start(request, [this, request, then = std::move(then)](const TransferOutcome &outcome) {
        m_transferring = false;
        if (isOver())
            return;
        const auto waited = m_transports.front()->waited();
        if (outcome.result) {
            // What came as slowly as is just allowed took its time; what it waited beyond that has brought nothing.
            m_patience.lose(waited - m_setup.limits.timeFor(outcome.result->body.size()));
            m_try = 0;
            return then(outcome);
        }
        m_patience.lose(waited);
        const Error &error = outcome.result.error();
        if (isOfTheWay(error) && !m_firstError)
            m_firstError = error;
        if (!outcome.mayTryAgain)
            return isOfTheWay(error) && turnToMirror() ? void() : then(outcome);
        if (m_patience.left() > std::chrono::milliseconds(0) && turnToMirror())
            return;
        const SyncLimits &limits = m_setup.limits;
        if (++m_try >= limits.tries)
            return then(outcome);
        auto pause = backoff(limits, m_try, m_setup.nature.chance());
        if (outcome.notBefore)
            pause = std::max(pause, std::min(limits.longestPause, *outcome.notBefore));
        if (pause >= m_patience.left())
            return then(outcome); // There would be no time for another try.
        m_patience.pauseFor(pause);
        after(pause, [this, request, then] { bring(request, then); });
    });
}

bool FeedFetcher::turnToMirror()
{
    if (m_mirror + 1 >= m_places.size())
        return false;
    ++m_mirror;
    m_try = 0;
    m_again = true; // What is known of the files here, another server has said.
    fetchSignature();
    return true;
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
    // Why the feed's own place was left says more than what the last of its mirrors answered.
    if (!result && m_firstError && m_mirror > 0 && isOfTheWay(result.error())
        && !result.error().is(SyncError::Cancelled))
        result = *m_firstError;
    m_result = std::move(result);
    Q_EMIT finished();
}

}
