// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/feedstore.h"
#include "sync/selection.h"
#include "sync/synclimits.h"

namespace pdc {

struct SyncPlan
{
    QList<Attachment> missing; ///< Each file once, in the feed's order.
    QList<QList<int>> neededBy; ///< For each of them, the items (0 to items - 1) that wait for it.
    int items = 0; ///< That wait for at least one.
    qint64 size = 0; ///< Of them all.
    qint64 bytes = 0; ///< Of that, what an earlier sync has not brought already.
    qint64 largeBytes = 0; ///< Of these, those that count when space is short: of files of 1 MB and more.
    QStringList notCarried; ///< Items that lack something the mirror has not with it; they wait for another time.
};

/// Which attachments must be brought so that all that is wanted is here, or all of it that a mirror carries. Looks at
/// the disk.
[[nodiscard]] SyncPlan planSync(const FeedDocument &document, const SyncSelection &selection, const FeedStore &store,
                                const std::optional<Carried> &carried = std::nullopt);

/// What happens when less than SyncLimits::softFree would remain.
enum class LowSpace {
    Refuse, ///< As befits what nobody has asked for.
    Accept, ///< A person has been asked.
};

/// Whether enough bytes would remain of `available` after the plan: Full as a StoreError, or LowSpace as a SyncError
/// where a person may decide. Small files go in as long as the system has its room
/// (SyncLimits::leastFree): what is urgent is small.
[[nodiscard]] Result<> checkSpace(const SyncPlan &plan, qint64 available, const SyncLimits &limits, LowSpace low);

}
