// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/feedstore.h"

#include <QSet>

namespace pdc {

/// What of a feed this installation wants. An item of another kind is no use to it, and neither are its files.
struct SyncSelection
{
    QSet<QString> kinds;
};

struct SyncPlan
{
    QList<Attachment> missing; ///< Each file once, in the feed's order.
    qint64 bytes = 0; ///< Of them all.
    qint64 largeBytes = 0; ///< Of those that count when space is short: 1 MB and more.
};

/// Which attachments must be brought so that all that is wanted is here. Looks at the disk.
[[nodiscard]] SyncPlan planSync(const FeedDocument &document, const SyncSelection &selection, const FeedStore &store);

/// Full as a StoreError if less than `leaveFree` bytes would remain of `available` after the plan. Small files always
/// go in: what is urgent is small.
[[nodiscard]] Result<> checkSpace(const SyncPlan &plan, qint64 available, qint64 leaveFree);

}
