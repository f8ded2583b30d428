// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "feed/document.h"
#include "store/catalog.h"

#include <QList>
#include <QString>

namespace pdc {

enum class TutorialError {
    Unknown, ///< No tutorial has this id.
    NoVideo, ///< It has no video that is here.
    Damaged, ///< Its file is missing or its length is not the announced one.
    Unplayable, ///< The player gave up: truncated, or a form the system cannot decode.
    BadCaptions, ///< Not WebVTT.
};
[[nodiscard]] QLatin1StringView codeName(TutorialError code);

/// A video that shows how to do one thing, with captions, a poster and its text.
struct Tutorial
{
    QString id;
    Layer layer = Layer::Bundled;
    QString title;
    QString summary;
    QString language;
    QString theme;
    int seconds = 0;
    QDateTime modified;
    QList<CatalogFile> files;

    /// The first file with this role, in this language if there is one; null if there is none.
    [[nodiscard]] const CatalogFile *file(QLatin1StringView role, const QString &preferredLanguage = {}) const;
};

[[nodiscard]] const Schema &tutorialsSchema();

/// What the feed's kind `tutorial` needs besides the catalogue.
[[nodiscard]] Result<> importTutorial(const Database &content, const FeedItem &item);

/// All tutorials by theme, then title.
[[nodiscard]] Result<QList<Tutorial>> allTutorials(const Database &content);
[[nodiscard]] Result<Tutorial> tutorialById(const Database &content, const QString &id);

}
