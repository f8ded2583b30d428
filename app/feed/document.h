// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QStringList>
#include <QVersionNumber>

namespace pdc {

/// The codes a feed can fail with, named as in the documentation of the feed.
enum class FeedError {
    Unreadable, ///< The folder or file is not there or cannot be read.
    TooLarge,
    BadJson,
    BadSchema,
    NeedsNewerApp,
    BadUrl,
    BlobMissing,
    BlobLength,
    BlobHash,
    NotWritable, ///< Building: the output folder cannot be written.
    Unsigned, ///< There is no signature.
    BadSignature, ///< It is no signature, or not one over these bytes.
    LegacySignature, ///< Of minisign's older form, which is not taken.
    UnknownKey, ///< Made with a key that nobody here trusts.
    BadKey, ///< Not a minisign public key.
};
[[nodiscard]] QLatin1StringView codeName(FeedError code);

/// A file that belongs to an item. Where it is, how long it is and what its bytes hash to are all fixed by the feed.
struct Attachment
{
    QString url; ///< Relative to the feed's folder, or https.
    QString mimeType;
    qint64 size = 0; ///< Bytes, 0 to 2^53.
    QByteArray sha256; ///< 64 lower-case hex digits.
    QString role; ///< video, captions, poster, transcript, data or document.
    QString language; ///< BCP 47, or empty.
    int height = 0; ///< Pixels, for videos of several heights; else 0.
    QString title; ///< By which the item's data names it, or empty.
};

/// One thing the feed brings. What every kind shares is a member; what its kind needs besides stands in `own`.
struct FeedItem
{
    QString id; ///< Stable over versions.
    QString kind;
    bool withdrawn = false;
    QString title;
    QString summary;
    QString contentText;
    QString contentHtml;
    QString language;
    QStringList tags;
    QDateTime modified; ///< date_modified, else date_published; invalid if the item has neither.
    QList<Attachment> attachments;
    QJsonObject own; ///< The item's `_partage_de_co`, as its kind's JSON Schema describes it.
    QByteArray digest; ///< SHA-256 (hex) over the item's canonical JSON: another digest is another version of the item.

    /// The first attachment with this role, in this language if one is named; null if there is none.
    [[nodiscard]] const Attachment *attachment(QStringView role, QStringView wantedLanguage = {}) const;
};

/// An item that was left out, and why; the rest of the feed goes in.
struct SkippedItem
{
    int index = 0; ///< Its place in `items`, from 0.
    QString id; ///< Empty if it had none; at most 200 characters, without control characters.
    bool unknownKind = false; ///< True: a kind this program does not know. False: it breaks its schema.
    QString detail;
    FeedError code = FeedError::BadSchema; ///< BadUrl if it is an attachment's URL that is refused.
};

/// A parsed feed.json: JSON Feed 1.1 with the words of `_partage_de_co`.
struct FeedDocument
{
    QString title;
    QString language;
    qint64 serial = 0;
    QDateTime issued;
    QDateTime expires; ///< Invalid: does not expire (the bundled feed only).
    QString minApp;
    QStringList keys; ///< minisign public keys to trust from now on; empty: no change.
    QStringList mirrors; ///< Other addresses of the same feed, as published: whoever goes there looks at them first.
    QString newestApp; ///< The newest version of the program, or empty.
    QString newestAppPage; ///< Where to get it.
    QList<FeedItem> items;
    QList<SkippedItem> skipped;
};

/// Where a feed comes from decides what its top level must hold: a bundled one has serial 0 and need not expire.
enum class FeedOrigin { Bundled, Published };

inline constexpr qsizetype maximumMirrors = 8;
inline constexpr qint64 maximumFeedBytes = qint64(8) * 1024 * 1024;

/// Parses and checks a feed.json of at most maximumFeedBytes: TooLarge, BadJson or BadSchema for the whole, while an
/// item of an unknown kind or against its kind's schema lands in `skipped`. Nesting, sizes, ids, dates, hashes and
/// URLs are checked here, so that what comes out can be used without looking again.
///
/// A feed of a later format is NeedsNewerApp, with the page of a newer program as its detail if it names one. A program
/// older than `min_app` is not an error here: see needsNewerApp.
/// Of two items with one id the first that fits goes in, the other is skipped. Items that announce different sizes for
/// one file (by its SHA-256) are all skipped. A withdrawn item needs its id and kind
/// only.
[[nodiscard]] Result<FeedDocument> parseFeed(const QByteArray &json, FeedOrigin origin);

/// Whether the feed asks for a newer program than this version; 1.0 and 1.0.0 are the same version.
[[nodiscard]] bool needsNewerApp(const FeedDocument &document, const QVersionNumber &program);

}
