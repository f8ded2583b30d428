// SPDX-License-Identifier: GPL-3.0-or-later
#include "assembly/mirror.h"

#include <QDir>
#include <QFileInfo>

namespace pdc {

using namespace Qt::StringLiterals;

QLatin1StringView mirrorName()
{
    return "partage-de-co"_L1;
}

Result<MirrorReport> writeMirror(const StorePaths &paths, const QString &folder, const SyncSelection &wish,
                                 const MirrorWriter::Tell &tell)
{
    if (paths.inMemory())
        return Error(MirrorError::NothingHeld);
    const auto kinds = importFunctions().keys();
    const SyncState known = SyncState::load(paths.sync());
    SyncSelection held = known.selection;
    held.kinds = {kinds.begin(), kinds.end()};
    return MirrorWriter(FeedStore(paths.feed()), held, {paths.home(), paths.folder, paths.bundle}, known.keys)
        .write(folder, wish, tell);
}

QString mirrorFolderOn(const QString &disk)
{
    const QDir top(disk);
    if (top.dirName() == mirrorName() || QFileInfo::exists(top.filePath(u"feed.json.minisig"_s)))
        return top.path();
    return top.filePath(mirrorName());
}

}
