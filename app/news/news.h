// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/geopoint.h"
#include "base/result.h"
#include "store/catalog.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace pdc {

/// The codes of this room.
enum class NewsError {
    UnknownNews, ///< No news and no event of this id is on this PC.
    BadDates, ///< An event that ends before it begins, or lies in a year that nobody meant.
    BadPosition, ///< A latitude or longitude that is none.
    Unreadable, ///< A file of the item is not there any more.
};
[[nodiscard]] QLatin1StringView codeName(NewsError code);

/// A file beside the text: a poster, a programme.
struct NewsDocument
{
    QString title; ///< As its publisher calls it; may be empty.
    CatalogFile file;
};

/// When and where something takes place.
struct EventDates
{
    QDateTime start; ///< UTC.
    QDateTime end; ///< UTC, not before the start. The same moment: nobody has said how long it takes.

    /// When it is over and goes away by itself; what has no length takes an hour.
    [[nodiscard]] QDateTime over() const;

    friend bool operator==(const EventDates &, const EventDates &) = default;
};

/// What the association has to say: an article (kind `news` of the feed), or, with dates, a public action that people
/// can come to (kind `event`). All words are plain text, whatever the feed brought.
struct NewsItem
{
    QString id;
    Layer layer = Layer::Bundled;
    QString title;
    QString summary; ///< May be empty.
    QString text; ///< At most mostNewsText characters; of a list's rows the beginning alone.
    QString language;
    QDateTime modified;
    std::optional<EventDates> dates; ///< Of an event.
    QString place; ///< Of an event, in words.
    std::optional<GeoPoint> position;
    QList<NewsDocument> documents; ///< Not filled in for lists.

    [[nodiscard]] bool isEvent() const { return dates.has_value(); }
};

/// Longer texts end with an ellipsis: laying them out would keep the window waiting, and what is that long is a document.
inline constexpr qsizetype mostNewsText = 20'000;

}
