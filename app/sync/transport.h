// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/feedstore.h"
#include "sync/syncstate.h"

#include <QObject>

#include <chrono>
#include <functional>

namespace pdc {

/// How long a sync has patience.
struct SyncLimits
{
    std::chrono::milliseconds silence{20'000}; ///< Without a byte: given up.
    std::chrono::milliseconds slowWindow{30'000}; ///< Fewer than slowBytes within it: given up as well.
    qint64 slowBytes = 30'000;
    int tries = 3; ///< Of one file, where trying again can help.
    std::chrono::milliseconds pause{1'000}; ///< Before the second try; twice as long before the third.
    /// Spent on tries that came to nothing, all files together: so a sync that gets nowhere ends within two minutes.
    std::chrono::milliseconds fruitless{110'000};
    int redirects = 5; ///< In a row.
    qint64 leaveFree = qint64(32) * 1000 * 1000; ///< Bytes of the disk that are left to others.
};

/// One file of a feed that is to be brought.
struct TransferRequest
{
    enum class What { Json, Signature, Blob };
    What what = What::Json;
    Attachment attachment; ///< Which, for a blob.
    std::shared_ptr<BlobWriter> writer; ///< Where to, for a blob; the others come back as bytes.
    Validators known; ///< Not a blob: if the file is still the same, it need not come.

    /// Beyond this many bytes it is refused.
    [[nodiscard]] qint64 maximum() const;
};

struct TransferAnswer
{
    bool isSame = false; ///< As in `known`; there is no body.
    QByteArray body;
    Validators validators;
};

/// How a transfer ended. Unsigned says that there is no signature file, BlobMissing no such attachment.
struct TransferOutcome
{
    TransferOutcome(TransferAnswer answer)
        : result(std::move(answer))
    {
    }
    TransferOutcome(Error error, bool again = false)
        : result(std::move(error))
        , mayTryAgain(again)
    {
    }
    Result<TransferAnswer> result;
    bool mayTryAgain = false; ///< It failed for a reason that may pass.
};

/// Brings the files of a feed from where it is, one at a time, without ever blocking the thread it lives on. Must
/// outlive the pool's work that it began: whoever owns it waits for the pool before destroying it amid a transfer.
class Transport : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(TransferOutcome)>;

    using QObject::QObject;
    /// `done` is called once, later, from the event loop.
    virtual void start(TransferRequest request, Done done) = 0;
    /// Ends the transfer under way as Cancelled.
    virtual void cancel() = 0;
    /// Network requests so far.
    [[nodiscard]] virtual int requests() const = 0;

Q_SIGNALS:
    void received(qint64 bytes);
};

}
