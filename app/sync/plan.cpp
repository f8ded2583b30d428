// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/plan.h"

#include "store/database.h"
#include "sync/syncerror.h"

#include <QHash>

#include <algorithm>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largeFile = 1'000'000;

/// Sizes go up to 2^53 each; a sum that would overflow is as good as any that is too much.
void add(qint64 &sum, qint64 bytes)
{
    constexpr qint64 most = qint64(1) << 60;
    sum = std::min(most, sum + bytes);
}

bool isWhole(const FeedItem &item, const FeedStore &store)
{
    return std::all_of(item.attachments.begin(), item.attachments.end(),
                       [&](const Attachment &attachment) { return store.has(attachment); });
}

}

SyncPlan planSync(const FeedDocument &document, const SyncSelection &selection, const FeedStore &store,
                  const std::optional<Carried> &carried)
{
    SyncPlan plan;
    constexpr qsizetype isHere = -1;
    QHash<QByteArray, qsizetype> places; // In `missing`.
    for (const FeedItem &item : document.items) {
        const auto wanted = item.withdrawn ? std::nullopt : narrowed(item, selection);
        if (!wanted)
            continue;
        if (carried && !carries(*carried, item, *wanted)) {
            if (!isWhole(*wanted, store))
                plan.notCarried << item.id;
            continue;
        }
        bool waits = false;
        for (const Attachment &attachment : wanted->attachments) {
            auto place = places.find(attachment.sha256);
            if (place == places.end()) {
                place = places.insert(attachment.sha256, store.has(attachment) ? isHere : plan.missing.size());
                if (*place != isHere) {
                    const qint64 coming = attachment.size - store.partOf(attachment);
                    plan.missing << attachment;
                    plan.neededBy << QList<int>();
                    add(plan.size, attachment.size);
                    add(plan.bytes, coming);
                    if (attachment.size >= largeFile)
                        add(plan.largeBytes, coming);
                }
            }
            if (*place == isHere || plan.neededBy[*place].endsWith(plan.items))
                continue;
            plan.neededBy[*place] << plan.items;
            waits = true;
        }
        plan.items += waits ? 1 : 0;
    }
    return plan;
}

Result<> checkSpace(const SyncPlan &plan, qint64 available, const SyncLimits &limits, LowSpace low)
{
    const qint64 remains = available - plan.bytes;
    const QString detail = u"%1 bytes to come, %2 free"_s.arg(plan.bytes).arg(available);
    if (plan.bytes > 0 && remains < limits.leastFree)
        return Error(StoreError::Full, detail);
    if (plan.largeBytes == 0 || (remains >= limits.softFree && remains >= limits.hardFree))
        return {};
    if (remains < limits.hardFree)
        return Error(StoreError::Full, detail);
    return low == LowSpace::Accept ? Result<>() : Error(SyncError::LowSpace, detail);
}

}
