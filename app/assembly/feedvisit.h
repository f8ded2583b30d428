// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/feedplace.h"
#include "sync/feedstore.h"
#include "sync/synclimits.h"
#include "sync/throttle.h"
#include "sync/transport.h"
#include "sync/webaccess.h"

#include <QHash>
#include <QObject>

#include <memory>
#include <optional>

namespace pdc {

/// Brings all that can be had of a feed on the web, for who looks for what is wrong with it: unlike a sync it goes on
/// where something is missing or not signed, and believes nothing.
///
/// feed.json and its signature are put into a store of its own as they came, then each file that is not there yet, one
/// at a time and once. When the way there fails several times in a row the rest is not asked for.
///
/// Lives on a thread with an event loop, which it uses for the disk as well. Must not be destroyed before finished().
class FeedVisit final : public QObject
{
    Q_OBJECT

public:
    enum class Wanted { All, DocumentAlone };

    FeedVisit(const FeedPlace &place, FeedStore store, Wanted wanted, QObject *parent = nullptr);
    ~FeedVisit() override;

    void start();

    /// Why there is no feed.json to look at; nothing if there is.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    /// Why a file did not come, by its SHA-256.
    [[nodiscard]] const QHash<QByteArray, Error> &failed() const { return m_failed; }

Q_SIGNALS:
    void finished();

private:
    void fetch(TransferRequest::What what, std::function<void(const TransferOutcome &)> then);
    void keep(const QByteArray &json, const QByteArray &signature);
    void next();
    void bring(const Attachment &attachment);
    void fail(const Attachment &attachment, const Error &error);

    FeedStore m_store;
    Wanted m_wanted;
    Throttle m_throttle;
    WebAccess m_access;
    std::unique_ptr<Transport> m_transport;
    QByteArray m_signature;
    QList<Attachment> m_missing; ///< Each file once; those that are done go.
    QHash<QByteArray, Error> m_failed;
    std::optional<Error> m_error;
    int m_failures = 0; ///< Of the way there, in a row.
};

}
