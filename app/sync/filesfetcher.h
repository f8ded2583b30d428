// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/patience.h"
#include "sync/plan.h"
#include "sync/speed.h"
#include "sync/timeleft.h"
#include "sync/transport.h"

#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

namespace pdc {

/// How far it is: what is fetched of what the plan says. Nothing before there is a plan.
struct FetchProgress
{
    int itemsDone = 0; ///< Items of the feed, all of whose files are here now.
    int items = 0;
    int filesDone = 0;
    int files = 0;
    qint64 bytesDone = 0; ///< What an earlier sync had left counts as done.
    qint64 bytes = 0;
    std::optional<std::chrono::minutes> left; ///< 0: less than one. Nothing while it cannot be told; see TimeLeft.
};

/// What the files are fetched with.
struct FilesSetup
{
    FeedStore store;
    QStringList nearby; ///< Other feed folders of this PC, in which a file may already be.
    SyncLimits limits;
    TimeAndChance nature;
    int places = 1; ///< Where the feed is: its own place and its mirrors.
    int firstPlace = 0; ///< The one that has answered last.
};

/// Brings the files of a plan, several at a time.
///
/// Each download is a lane: a transport that takes one file after the other. What fails for a reason that may pass
/// waits in line again, while the lane goes on with others: at once for another place where the feed is, when all of
/// them have failed after a pause that grows. A try that has brought a good part of its file is none that failed. All
/// of them share one patience with whatever was brought before: bytes that come fast enough begin it anew. When
/// a file cannot be had at all, what is wrong decides: where only that file is (missing, another one), the others are
/// brought all the same, so that the next try has less to do; where it is the network or the disk, all stops.
///
/// Must not be destroyed between start() and finished() unless the pool is waited for first.
class FilesFetcher final : public QObject
{
    Q_OBJECT

public:
    /// One lane for each transport.
    FilesFetcher(FilesSetup setup, SyncPlan plan, std::vector<Transport *> transports, Throttle &throttle,
                 Patience &patience, QObject *parent = nullptr);
    ~FilesFetcher() override;

    void start();
    /// finished() follows soon, with Cancelled.
    void cancel();
    /// The throttle has been paused, or no longer is.
    void pauseChanged();

    [[nodiscard]] const FetchProgress &progress() const { return m_progress; }
    /// After finished().
    [[nodiscard]] const Result<> &result() const { return m_result; }

Q_SIGNALS:
    void progressed();
    void finished();

private:
    struct File
    {
        qint64 bytesDone = 0;
        int failures = 0; ///< Of all places in turn.
        QList<bool> refused; ///< The places that will not give it, however often they are asked.
        int place = 0;
        bool isFresh = false; ///< What was resumed came to nothing once: never again in this sync.
        std::optional<Error> error; ///< The first.
        std::chrono::nanoseconds notBefore{0};
    };
    struct Lane
    {
        Transport *transport = nullptr;
        int file = -1; ///< -1: none.
        bool isMoving = false; ///< The transport is at work, not the pool.
        std::shared_ptr<BlobWriter> writer;
        qint64 resumedAt = 0;
        qint64 fresh = 0; ///< Bytes that came since they last counted as progress.
    };
    struct Begun
    {
        bool isHere = false; ///< It was nearby.
        std::shared_ptr<BlobWriter> writer;
    };

    void fill();
    /// The last step, whatever came of it.
    void settle();
    void begin(Lane &lane, int file);
    void move(Lane &lane);
    void moved(Lane &lane, const TransferOutcome &outcome);
    void commit(Lane &lane);
    void fileDone(Lane &lane);
    void failed(Lane &lane, TransferOutcome outcome);
    /// Whether there is another place or another time for it, and then it waits.
    [[nodiscard]] bool waitsAgain(const Lane &lane, const TransferOutcome &outcome);
    void leave(Lane &lane);
    /// How much longer the network may make us wait; what it does now is counted.
    [[nodiscard]] std::chrono::milliseconds patienceLeft() const;
    void stop(const Error &error);
    void tell();

    FilesSetup m_setup;
    SyncPlan m_plan;
    Throttle &m_throttle;
    Patience &m_patience;
    std::vector<Lane> m_lanes;
    std::vector<File> m_files;
    QList<int> m_waiting; ///< In the order in which they shall be taken.
    QList<int> m_missingOf; ///< For each item: how many files are still to come.
    QTimer m_wake;
    Speed m_speed;
    TimeLeft m_left;
    FetchProgress m_progress;
    std::optional<Error> m_error; ///< The first that cannot be mended.
    bool m_stopped = false;
    bool m_over = false;
    Result<> m_result;
};

}
