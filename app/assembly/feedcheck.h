// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/builder.h"
#include "feed/folder.h"
#include "feed/minisign.h"

#include <QHash>
#include <QVersionNumber>

#include <vector>

namespace pdc {

struct FeedCheckOptions
{
    std::vector<PublicKey> keys; ///< Whose signature readers believe; empty: only its form is looked at.
    FeedFolder::Files files = FeedFolder::Files::AsNamed;
    QDateTime now;
    QString bundle; ///< The bundled feed's folder, over which readers lay this one; empty: over nothing.
    QVersionNumber program; ///< For which readers have it; null: none asks.
    QHash<QByteArray, Error> failed; ///< Why files could not be brought, by their SHA-256.
    QString live; ///< A folder with the publication that readers have; empty: none is known.
};

struct FeedCheckReport
{
    qint64 serial = 0;
    int items = 0;
    QList<FeedProblem> problems = {};
    QList<FeedProblem> notes = {}; ///< Nothing that a reader would complain of, but worth to be known.
    int unverified = 0; ///< Files on another server, which were not looked at.
};

/// A feed that expires within so many days will soon be called old by its readers.
inline constexpr int nearExpiryDays = 14;

/// Finds what a reader would find wrong with a published feed in a folder, before readers do, and what they would not
/// say but stumble over: captions out of order, a page that leads nowhere, an end that is near.
///
/// It is done as a reader does it: signature, document, files by their hashes, and then every item is taken in by its
/// kind's own function, over the bundle, into a database in memory. Files under https URLs of another host are not
/// fetched but counted; of a mirror that carries a part, that part is looked at. Takes as long as reading all files does; works on any thread.
///
/// An error only if there is nothing to look at (Unreadable): everything else is a problem in the report.
[[nodiscard]] Result<FeedCheckReport> checkFeed(const QString &folder, const FeedCheckOptions &options);

}
