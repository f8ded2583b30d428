// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/blobwriter.h"
#include "sync/syncstate.h"
#include "sync/throttle.h"

#include <QObject>

#include <functional>
#include <optional>

namespace pdc {

/// One file of a feed that is to be brought.
struct TransferRequest
{
    enum class What { Json, Signature, Blob };
    What what = What::Json;
    Attachment attachment; ///< Which, for a blob.
    /// Where to, for a blob; the others come back as bytes. It goes on where the writer stands, if that is possible.
    std::shared_ptr<BlobWriter> writer;
    int mirror = 0; ///< From which of the places where the feed is: 0 is the feed's own.
    Validators known; ///< Not a blob: if the file is still the same, it need not come.
    /// What of the limits of silence and slowness there is time for.
    std::chrono::milliseconds patience = std::chrono::milliseconds::max();

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
    std::optional<std::chrono::milliseconds> notBefore; ///< The server asks for this much time until then.
};

/// Brings the files of a feed from where it is, one at a time, without ever blocking the thread it lives on. Who wants
/// several at a time has several of them, which share a throttle. Must outlive the pool's work that it began: whoever owns it waits for the pool before destroying it amid a transfer.
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
    /// How long the network has made the transfer under way wait so far; or the last one, which has ended.
    [[nodiscard]] virtual std::chrono::milliseconds waited() const { return {}; }
    /// Network requests so far.
    [[nodiscard]] virtual int requests() const = 0;

Q_SIGNALS:
    /// So many more; a file's are in the writer by now.
    void received(qint64 bytes);
};

}
