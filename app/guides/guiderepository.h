// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/document.h"
#include "guides/guide.h"
#include "store/catalog.h"

#include <QSet>

namespace pdc {

/// A picture of a step, as its file was announced.
struct GuidePicture
{
    QString url; ///< Relative to its layer's folder; empty if the step has none.
    QString mimeType;
};

/// A guide as it stands in the content.
struct Guide
{
    QString id;
    Layer layer = Layer::Bundled;
    QString title;
    QString summary;
    QString language;
    QString theme;
    GuideData data;
    QList<GuidePicture> pictures; ///< One a step.
    QSet<QString> tutorials; ///< Of the tutorials that the steps name, those that are on this PC.
};

/// The content's tables; they refer to the catalogue's.
[[nodiscard]] const Schema &guidesSchema();

/// What the feed's kind `guide` needs besides the catalogue; `json` is its data. BadGuide if that is none, or if a
/// step names a picture that no attachment has.
[[nodiscard]] Result<> importGuide(const Database &content, const FeedItem &item, const QByteArray &json);

/// All guides by theme, then title.
[[nodiscard]] Result<QList<Guide>> allGuides(const Database &content);
[[nodiscard]] Result<Guide> guideById(const Database &content, const QString &id);

/// How far someone has come with a guide: which step is open, and which are ticked. Nothing about the person, not even
/// when; kept by the steps' ids, so that a guide that has changed meanwhile takes none for another.
struct GuideProgress
{
    QString guide;
    QString step; ///< Empty: it is finished.
    QStringList done;

    friend bool operator==(const GuideProgress &, const GuideProgress &) = default;
};

/// The personal database's tables.
[[nodiscard]] const Schema &guideProgressSchema();

/// Of all guides that were begun, what was touched last first.
[[nodiscard]] Result<QList<GuideProgress>> allGuideProgress(const Database &personal);
/// Of one guide; nothing if it was not begun.
[[nodiscard]] Result<std::optional<GuideProgress>> guideProgress(const Database &personal, const QString &guide);
/// Writes it whole, in one transaction.
[[nodiscard]] Result<> saveGuideProgress(const Database &personal, const GuideProgress &progress);
[[nodiscard]] Result<> forgetGuideProgress(const Database &personal, const QString &guide);
[[nodiscard]] Result<> forgetAllGuideProgress(const Database &personal);

}
