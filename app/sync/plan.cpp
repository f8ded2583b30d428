// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/plan.h"

#include "store/database.h"

namespace pdc {

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 largeFile = 1'000'000;
}

SyncPlan planSync(const FeedDocument &document, const SyncSelection &selection, const FeedStore &store)
{
    SyncPlan plan;
    QSet<QByteArray> seen;
    for (const FeedItem &item : document.items) {
        if (item.withdrawn || !selection.kinds.contains(item.kind))
            continue;
        for (const Attachment &attachment : item.attachments) {
            if (seen.contains(attachment.sha256) || store.has(attachment))
                continue;
            seen.insert(attachment.sha256);
            plan.missing << attachment;
            // Sizes go up to 2^53 each; a sum that would overflow is as good as any that is too much.
            constexpr qint64 most = qint64(1) << 60;
            plan.bytes = std::min(most, plan.bytes + attachment.size);
            if (attachment.size >= largeFile)
                plan.largeBytes = std::min(most, plan.largeBytes + attachment.size);
        }
    }
    return plan;
}

Result<> checkSpace(const SyncPlan &plan, qint64 available, qint64 leaveFree)
{
    if (plan.largeBytes == 0 || available - plan.bytes >= leaveFree)
        return {};
    return Error(StoreError::Full, u"%1 bytes to come, %2 free"_s.arg(plan.bytes).arg(available));
}

}
