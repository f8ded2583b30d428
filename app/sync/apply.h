// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/folder.h"
#include "store/catalog.h"
#include "sync/leftout.h"
#include "sync/selection.h"

#include <QHash>

#include <functional>
#include <span>

namespace pdc {

/// Where an attachment of the item being imported lies, checked for place and length.
using AttachmentPath = std::function<Result<QString>(const Attachment &)>;

/// What a kind of item does with its data: reads its attachments into its own tables, which refer to `item (id)`
/// with ON DELETE CASCADE, so that removing needs no function.
using ImportFunction = std::function<Result<>(const Database &, const FeedItem &, Layer, const AttachmentPath &)>;

/// The kinds this program takes in, by name. A kind that needs no tables of its own has an empty function.
using KindTable = QHash<QString, ImportFunction>;

/// One layer's feed folder, in the order of the layers.
struct LayerSource
{
    Layer layer;
    const FeedFolder *folder;
    /// What of it is wanted here; what is not counts as not there. Which kinds, the table says.
    SyncSelection selection = {};
};

struct ApplyReport
{
    int added = 0;
    int updated = 0;
    int removed = 0;
    QList<SkippedItem> skipped; ///< By the parser, for an unknown kind, or because the import failed.
    QHash<QString, Error> failed; ///< Of those, by id: why the import failed.
    int skippedOfFeed = 0; ///< Of `skipped`, those of the published feed: whoever publishes it can mend them.
    LeftOut leftOut; ///< Of the published feed, but for what only waits for its files.
    bool failedHere = false; ///< Of `failed`, some came with the program or were added on this PC.

    /// Something that came with the program or was added on this PC is missing from the content.
    [[nodiscard]] bool isIncomplete() const { return skipped.size() > skippedOfFeed; }
};

/// Brings a draft generation to what the layers say, item by item: what is there with the same digest stays
/// untouched, what is new or other is imported, what no layer names any more goes. Each item goes in whole or not at
/// all; one whose files or data are broken is skipped and named (the version before it stays), and the rest goes in.
///
/// Only what is wrong with the draft itself (a full disk, say) fails the whole.
[[nodiscard]] Result<ApplyReport> applyLayers(const Database &draft, std::span<const LayerSource> layers,
                                              const KindTable &kinds);

}
