// SPDX-License-Identifier: GPL-3.0-or-later
#include "assembly/feedvisit.h"

#include "sync/syncerror.h"
#include "sync/webtransport.h"

namespace pdc {

namespace {
constexpr int mostFailures = 3;
}

FeedVisit::FeedVisit(const FeedPlace &place, FeedStore store, Wanted wanted, QObject *parent)
    : QObject(parent)
    , m_store(std::move(store))
    , m_wanted(wanted)
    , m_throttle(0, TimeAndChance::real().ticks)
    , m_access(m_throttle)
    , m_transport(std::make_unique<WebTransport>(QList<FeedPlace>{place}, SyncLimits(), m_access))
{
}

FeedVisit::~FeedVisit() = default;

void FeedVisit::start()
{
    fetch(TransferRequest::What::Signature, [this](const TransferOutcome &signature) {
        if (signature.result)
            m_signature = signature.result->body;
        fetch(TransferRequest::What::Json, [this](const TransferOutcome &json) {
            if (json.result)
                return keep(json.result->body, m_signature);
            m_error = json.result.error();
            Q_EMIT finished();
        });
    });
}

void FeedVisit::fetch(TransferRequest::What what, std::function<void(const TransferOutcome &)> then)
{
    TransferRequest request;
    request.what = what;
    m_transport->start(std::move(request), std::move(then));
}

void FeedVisit::keep(const QByteArray &json, const QByteArray &signature)
{
    if (const auto kept = m_store.commit(json, signature); !kept) {
        m_error = kept.error();
        Q_EMIT finished();
        return;
    }
    const auto document = parseFeed(json, FeedOrigin::Published);
    if (document && m_wanted == Wanted::All) {
        QSet<QByteArray> seen;
        for (const FeedItem &item : document->items) {
            for (const Attachment &attachment : item.attachments) {
                if (!seen.contains(attachment.sha256) && !m_store.has(attachment))
                    m_missing.append(attachment);
                seen.insert(attachment.sha256);
            }
        }
    }
    next();
}

void FeedVisit::next()
{
    while (m_failures >= mostFailures && !m_missing.isEmpty()) // Nobody answers any more.
        m_failed.insert(m_missing.takeFirst().sha256, Error(SyncError::Unreachable));
    if (!m_missing.isEmpty())
        return bring(m_missing.takeFirst());
    (void)m_store.settle();
    Q_EMIT finished();
}

void FeedVisit::fail(const Attachment &attachment, const Error &error)
{
    m_failures = error.as<SyncError>() ? m_failures + 1 : 0;
    m_failed.insert(attachment.sha256, error);
    // Not from within the one before: there may be thousands.
    QMetaObject::invokeMethod(this, &FeedVisit::next, Qt::QueuedConnection);
}

void FeedVisit::bring(const Attachment &attachment)
{
    auto writer = m_store.begin(attachment);
    if (!writer)
        return fail(attachment, writer.error());
    TransferRequest request;
    request.what = TransferRequest::What::Blob;
    request.attachment = attachment;
    request.writer = *writer;
    m_transport->start(std::move(request), [this, attachment, writer = *writer](const TransferOutcome &outcome) {
        const auto whole = outcome.result ? writer->commit() : Result<>(outcome.result.error());
        if (!whole) {
            writer->drop();
            return fail(attachment, whole.error());
        }
        m_failures = 0;
        QMetaObject::invokeMethod(this, &FeedVisit::next, Qt::QueuedConnection);
    });
}

}
