// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assembly/contentlibrary.h"
#include "assembly/policy.h"

#include <QStringList>

#include <optional>

namespace pdc {

/// A version of the program that is newer than this one, as the feed tells of it. Nothing installs itself.
struct NewerProgram
{
    QString version; ///< May be empty where `isNeeded`.
    QString page; ///< https; may be empty where `isNeeded`.
    bool isNeeded = false; ///< The newest publication cannot be read without it; else it is merely there.
};

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
    LeftOut leftOut; ///< Of that publication: broken, or of a kind that this program does not know.
    std::optional<NewerProgram> newer; ///< Than the one that runs.
};

/// Reads a small file and the content.
[[nodiscard]] Result<FeedStatus> feedStatus(const Database &content, const StorePaths &paths, const Policy &policy,
                                            const Clock &clock);

/// Writes into a draft which publication it is made of, and what of it was left out; a document without a serial: none.
[[nodiscard]] Result<> setFeedFacts(const Database &draft, const FeedDocument &document, const LeftOut &leftOut);

/// What of that publication was not taken in.
[[nodiscard]] Result<LeftOut> leftOutOf(const Database &content);

}
