// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/document.h"

namespace pdc {

/// One thing wrong in a source folder or a feed: where (a path below the folder, or an item's id) and what.
struct FeedProblem
{
    QString where;
    QString what;
    QString code = {}; ///< Empty: it does not have the form that it should have.
};

struct FeedBuildOptions
{
    FeedOrigin origin = FeedOrigin::Published;
    int expiresDays = 60; ///< From `issued`; a bundled feed does not expire.
    QDateTime issued; ///< A bundled feed takes the newest date_modified of its items, so that its bytes stay the same.
    int keepDays = 30; ///< How long a blob that a published feed no longer names stays, from 0.
};

struct FeedBuildReport
{
    qint64 serial = 0;
    int items = 0;
    int retired = 0; ///< Blobs that nothing names and that are kept for now.
    QList<FeedProblem> problems; ///< Not empty: nothing was written, and `serial` is 0.
};

/// Makes a feed folder out of a source folder.
///
/// A source folder holds `feed.json` (the top level without items: version, title, language and what of
/// `_partage_de_co` the editor decides) and one folder an item at any depth, each with an `item.json`: a JSON Feed
/// item whose attachments name a local `file` instead of url, size and hash. The builder computes those, sorts the
/// items by id, puts each file under blobs/ab/abcd… by its SHA-256 and writes feed.json last, by a rename. Blobs
/// that are there already are kept. One no longer named is removed: of a bundled feed at once, of a published one
/// keepDays later, since readers may still be fetching the publication before; `.retired.json` in `output` tells since
/// when. The folder is for staging: it is signed there, and goes to where it is read from blobs first.
///
/// Files of the folder that no attachment names (scripts, drawings) are left alone, and so are folders whose name
/// begins with a dot. A published feed may also name an attachment by an https `url` with its size and hash.
///
/// The serial of a published feed is one more than that of the feed in `output`, or the editor's
/// `_partage_de_co.serial` if that is greater. An old signature in `output` is removed: it fits no longer.
///
/// What it writes it parses again with parseFeed: what would be skipped by a reader is a problem.
[[nodiscard]] Result<FeedBuildReport> buildFeed(const QString &source, const QString &output,
                                                const FeedBuildOptions &options);

}
