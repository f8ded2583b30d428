// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assembly/contentlibrary.h"

#include <QStringList>

namespace pdc {

/// How fresh the published feed is that the content holds.
struct FeedStatus
{
    QString feed; ///< Where it is; empty: nobody has said.
    QStringList keys; ///< The ids of the trusted keys.
    qint64 serial = 0; ///< 0: nothing was synced yet.
    QDateTime issued;
    QDateTime expires;
    bool stale = false; ///< Past `expires`: worth a sync, and of use all the same.
    QDateTime lastSuccess;
    qint64 items = 0; ///< Of the feed that are shown.
    qint64 bytes = 0; ///< Of their files.
};

/// Reads a small file and the content.
[[nodiscard]] Result<FeedStatus> feedStatus(const Database &content, const StorePaths &paths, const Clock &clock);

/// Writes into a draft which publication it is made of; a document without a serial: none.
[[nodiscard]] Result<> setFeedFacts(const Database &draft, const FeedDocument &document);

}
