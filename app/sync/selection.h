// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/document.h"

#include <QJsonObject>
#include <QSet>

#include <optional>

namespace pdc {

/// As the wish for a height: the highest that there is. No video of a feed is higher (item.schema.json).
inline constexpr int highestVideo = 10'000;

/// What of a feed somebody wants: what is empty or 0 does not narrow.
struct SyncSelection
{
    QSet<QString> kinds = {};
    QSet<QString> departments = {}; ///< Their numbers, as "38" or "2A".
    QStringList languages = {}; ///< BCP 47. « fr » takes « fr-CA » in, and the other way round.
    /// Pixels: of a video that is there in several heights one is enough; 0: all of them come.
    int videoHeight = 0;

    [[nodiscard]] bool isEverything() const { return *this == SyncSelection(); }
    friend bool operator==(const SyncSelection &, const SyncSelection &) = default;
};

/// The item with those of its attachments that are wanted, or nothing if it is not wanted at all: of another kind, the
/// places of another département, or in other languages alone (that of an item's captions is one that it speaks).
///
/// Of the videos of one language the highest that is not above the wish stays, else the lowest. Videos, captions and
/// transcripts in languages that were not chosen go, but not those in the item's own language, and not where none would
/// be left. Where something has gone the digest is another one too, for what comes of the item is another content.
///
/// What is withdrawn hides something, and stays as it is.
[[nodiscard]] std::optional<FeedItem> narrowed(const FeedItem &item, const SyncSelection &selection);
/// The same with all of a feed.
[[nodiscard]] FeedDocument narrowed(FeedDocument document, const SyncSelection &selection);

/// As it stands in a file; what does not narrow is left out.
[[nodiscard]] QJsonObject writeSelection(const SyncSelection &selection);
/// What is not of the right form counts as not there.
[[nodiscard]] SyncSelection readSelection(const QJsonObject &json);
/// One spelling of it; empty if it does not narrow.
[[nodiscard]] QString selectionText(const SyncSelection &selection);

/// The number of a département as a feed writes it, from what a person did: "2a" and "1" are "2A" and "01". Nothing if
/// it is none.
[[nodiscard]] std::optional<QString> departmentNumber(const QString &words);

/// Which files of its feed a mirror has with it: selection.json beside its feed.json, which nobody signs. It can only
/// narrow: what it leaves out is not looked for there, and whoever lacks it keeps what they had.
struct Carried
{
    SyncSelection selection;
    QSet<QString> without; ///< Of what that would be, ids of items whose files are not all there.

    friend bool operator==(const Carried &, const Carried &) = default;
};

inline constexpr qint64 maximumCarriedBytes = qint64(1024) * 1024;
inline constexpr QLatin1StringView carriedName("selection.json");

/// Whether what is wanted of an item (as narrowed() gives it) is there.
[[nodiscard]] bool carries(const Carried &carried, const FeedItem &item, const FeedItem &wanted);

/// What the file says: TooLarge, BadJson or BadSchema.
[[nodiscard]] Result<Carried> parseCarried(const QByteArray &bytes);
[[nodiscard]] QByteArray writeCarried(const Carried &carried);
/// What a feed folder's file says; nothing if it has none, and so carries everything. BadUrl if it is a symbolic link,
/// BadJson if it is a folder or a pipe.
[[nodiscard]] Result<std::optional<Carried>> readCarried(const QString &folder);

}
