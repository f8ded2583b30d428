// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/filesfetcher.h"

#include "base/inpool.h"
#include "store/database.h"
#include "sync/syncerror.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace pdc {

FilesFetcher::FilesFetcher(FilesSetup setup, SyncPlan plan, std::vector<Transport *> transports, Throttle &throttle,
                           Patience &patience, QObject *parent)
    : QObject(parent)
    , m_setup(std::move(setup))
    , m_plan(std::move(plan))
    , m_throttle(throttle)
    , m_patience(patience)
    , m_files(size_t(m_plan.missing.size()))
    , m_missingOf(m_plan.items, 0)
    , m_speed(m_setup.nature.ticks)
{
    m_wake.setSingleShot(true);
    connect(&m_wake, &QTimer::timeout, this, &FilesFetcher::fill);
    for (Transport *transport : transports) {
        Lane lane;
        lane.transport = transport;
        m_lanes.push_back(std::move(lane));
    }
    for (size_t i = 0; i < m_lanes.size(); ++i) {
        connect(m_lanes[i].transport, &Transport::received, this, [this, i](qint64 bytes) {
            Lane &lane = m_lanes[i];
            if (lane.file < 0 || !lane.writer)
                return;
            m_speed.add(bytes);
            lane.fresh += bytes;
            if (lane.fresh >= m_setup.limits.slowBytes) {
                lane.fresh = 0;
                m_patience.progress();
            }
            m_files[size_t(lane.file)].bytesDone = lane.writer->written();
            tell();
        });
    }
    for (qsizetype i = 0; i < m_plan.missing.size(); ++i) {
        m_waiting << int(i);
        File &file = m_files[size_t(i)];
        file.refused = QList<bool>(m_setup.places, false);
        file.place = m_setup.firstPlace;
        file.bytesDone = m_setup.store.partOf(m_plan.missing[i]);
        for (const int item : m_plan.neededBy[i])
            ++m_missingOf[item];
    }
    m_progress.items = m_plan.items;
    m_progress.files = int(m_plan.missing.size());
    m_progress.bytes = m_plan.size;
}

FilesFetcher::~FilesFetcher() = default;

void FilesFetcher::start()
{
    tell();
    fill();
}

void FilesFetcher::cancel()
{
    stop(Error(SyncError::Cancelled));
}

void FilesFetcher::pauseChanged()
{
    m_throttle.isPaused() ? m_speed.pause() : m_speed.resume();
    m_left.interrupted();
    fill();
}

void FilesFetcher::tell()
{
    m_progress.bytesDone = std::accumulate(m_files.begin(), m_files.end(), qint64(0),
                                           [](qint64 sum, const File &file) { return sum + file.bytesDone; });
    m_progress.left = m_left.tell(m_setup.nature.ticks(), m_speed.left(m_progress.bytes - m_progress.bytesDone));
    Q_EMIT progressed();
}

/// Gives the lanes that have nothing to do what may be begun now; ends when nothing is left.
void FilesFetcher::fill()
{
    const auto now = m_setup.nature.ticks();
    std::optional<std::chrono::nanoseconds> next;
    for (Lane &lane : m_lanes) {
        if (lane.file >= 0 || m_stopped || m_throttle.isPaused())
            continue;
        const auto ready = std::find_if(m_waiting.begin(), m_waiting.end(),
                                        [&](int file) { return m_files[size_t(file)].notBefore <= now; });
        if (ready == m_waiting.end())
            break;
        const int file = *ready;
        m_waiting.erase(ready);
        begin(lane, file);
    }
    const bool isBusy = std::any_of(m_lanes.begin(), m_lanes.end(), [](const Lane &lane) { return lane.file >= 0; });
    if (!isBusy && (m_stopped || m_waiting.isEmpty())) {
        if (!std::exchange(m_over, true)) {
            m_wake.stop();
            settle();
        }
        return;
    }
    for (const int file : m_waiting) {
        const auto due = m_files[size_t(file)].notBefore;
        if (due > now)
            next = std::min(next.value_or(due), due);
    }
    if (next)
        m_wake.start(std::chrono::ceil<std::chrono::milliseconds>(*next - now));
}

void FilesFetcher::settle()
{
    // Also after a failure: what is whole need not be brought again.
    inPool([store = m_setup.store] { return store.settle(); }).then(this, [this](const Result<> &settled) {
        m_result = m_error ? Result<>(*m_error) : settled;
        Q_EMIT finished();
    });
}

void FilesFetcher::begin(Lane &lane, int file)
{
    lane.file = file;
    const bool isFresh = m_files[size_t(file)].isFresh;
    inPool([store = m_setup.store, nearby = m_setup.nearby, attachment = m_plan.missing[file],
            isFresh]() -> Result<Begun> {
        if (store.recover(attachment))
            return Begun{true, nullptr};
        for (const QString &folder : nearby) {
            const auto copied = store.copyFrom(folder, attachment);
            if (!copied)
                return copied.error();
            if (*copied)
                return Begun{true, nullptr};
        }
        auto writer = store.begin(attachment);
        if (!writer)
            return writer.error();
        if (isFresh) {
            if (const auto begun = (*writer)->restart({}); !begun)
                return begun.error();
        }
        return Begun{false, *writer};
    }).then(this, [this, &lane](const Result<Begun> &begun) {
        if (m_stopped)
            return leave(lane);
        if (!begun)
            return failed(lane, begun.error());
        if (begun->isHere)
            return fileDone(lane);
        lane.writer = begun->writer;
        lane.resumedAt = lane.writer->written();
        // Whole already, but cut off before it got its name.
        lane.writer->missing() == 0 && lane.resumedAt > 0 ? commit(lane) : move(lane);
    });
}

void FilesFetcher::move(Lane &lane)
{
    TransferRequest request;
    request.what = TransferRequest::What::Blob;
    request.attachment = m_plan.missing[lane.file];
    request.writer = lane.writer;
    request.mirror = m_files[size_t(lane.file)].place;
    request.patience = patienceLeft();
    lane.fresh = 0;
    lane.isMoving = true;
    lane.transport->start(std::move(request), [this, &lane](const TransferOutcome &outcome) { moved(lane, outcome); });
}

void FilesFetcher::moved(Lane &lane, const TransferOutcome &outcome)
{
    lane.isMoving = false;
    if (m_stopped)
        return leave(lane);
    m_patience.lose(lane.transport->waited()); // Where it has brought the file, that begins anew.
    outcome.result ? commit(lane) : failed(lane, outcome);
}

void FilesFetcher::commit(Lane &lane)
{
    inPool([writer = lane.writer] { return writer->commit(); }).then(this, [this, &lane](const Result<> &done) {
        if (done) {
            m_patience.progress(); // What was found on this PC has not come from anywhere.
            return fileDone(lane);
        }
        if (m_stopped)
            return leave(lane);
        // The part that was here may be what is wrong. That is no fault of who sends the rest.
        File &file = m_files[size_t(lane.file)];
        if (done.error().is(FeedError::BlobHash) && lane.resumedAt > 0 && !std::exchange(file.isFresh, true)) {
            file.bytesDone = 0;
            m_waiting.prepend(lane.file);
            return leave(lane);
        }
        failed(lane, done.error());
    });
}

void FilesFetcher::fileDone(Lane &lane)
{
    m_files[size_t(lane.file)].bytesDone = m_plan.missing[lane.file].size;
    for (const int item : m_plan.neededBy[lane.file])
        m_progress.itemsDone += --m_missingOf[item] == 0 ? 1 : 0;
    ++m_progress.filesDone;
    tell(); // Who hears of it may cancel.
    leave(lane);
}

void FilesFetcher::failed(Lane &lane, TransferOutcome outcome)
{
    const Error &error = outcome.result.error();
    if (error.as<StoreError>())
        return stop(error), leave(lane);
    File &file = m_files[size_t(lane.file)];
    file.bytesDone = lane.writer && lane.writer->outlives() ? lane.writer->written() : 0;
    if (!file.error)
        file.error = error;
    if (!waitsAgain(lane, outcome)) {
        if (!file.error->as<FeedError>())
            return stop(*file.error), leave(lane);
        if (!m_error)
            m_error = file.error;
    }
    tell();
    leave(lane);
}

bool FilesFetcher::waitsAgain(const Lane &lane, const TransferOutcome &outcome)
{
    File &file = m_files[size_t(lane.file)];
    const SyncLimits &limits = m_setup.limits;
    const qint64 brought = file.bytesDone - lane.resumedAt;
    constexpr int goodPart = 50; // So that whoever cuts off again and again ends the whole as well.
    if (lane.writer && brought >= std::max(limits.slowBytes, m_plan.missing[lane.file].size / goodPart))
        file.failures = 0;
    if (!outcome.mayTryAgain)
        file.refused[file.place] = true;
    ++file.failures;

    const int places = m_setup.places;
    const int open = int(std::count(file.refused.begin(), file.refused.end(), false));
    if (open == 0 || file.failures >= limits.tries * places)
        return false;
    do {
        file.place = (file.place + 1) % places;
    } while (file.refused[file.place]);
    std::chrono::milliseconds pause{0};
    if (open == 1 || file.failures % places == 0)
        pause = backoff(limits, std::max(1, file.failures / places), m_setup.nature.chance());
    if (outcome.notBefore && open == 1)
        pause = std::max(pause, std::min(limits.longestPause, *outcome.notBefore));
    if (pause >= patienceLeft())
        return false; // There would be no time for another try.
    m_patience.pauseFor(pause);
    file.notBefore = m_setup.nature.ticks() + pause;
    m_waiting << lane.file;
    return true;
}

std::chrono::milliseconds FilesFetcher::patienceLeft() const
{
    std::chrono::milliseconds waiting{0};
    for (const Lane &lane : m_lanes) {
        if (lane.isMoving)
            waiting = std::max(waiting, lane.transport->waited());
    }
    return m_patience.left(waiting);
}

void FilesFetcher::leave(Lane &lane)
{
    lane.file = -1;
    if (lane.writer)
        lane.writer->drop(); // Now: the pool may let go of it when the file is being written anew.
    lane.writer.reset();
    fill();
}

void FilesFetcher::stop(const Error &error)
{
    if (m_over || std::exchange(m_stopped, true))
        return;
    m_error = error; // Of several, the one that ends it.
    m_wake.stop();
    for (Lane &lane : m_lanes) {
        if (lane.isMoving)
            lane.transport->cancel();
    }
    QMetaObject::invokeMethod(this, &FilesFetcher::fill, Qt::QueuedConnection);
}

}
