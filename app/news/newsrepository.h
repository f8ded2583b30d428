// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/document.h"
#include "news/news.h"
#include "store/database.h"

namespace pdc {

[[nodiscard]] const Schema &newsSchema();

/// Takes in an item of kind `news` or `event`, once it stands in the catalogue. BadDates or BadPosition for an event
/// that cannot be: the item is left out then, counted and named.
[[nodiscard]] Result<> importNews(const Database &content, const FeedItem &item);

/// Everything there is, past events too, with the beginning of each text: events as they come, then articles, the newest
/// first; of either at most mostNewsRows, those that end last and the newest.
[[nodiscard]] Result<QList<NewsItem>> allNews(const Database &content);
inline constexpr int mostNewsRows = 500;

/// With all its text and its documents; UnknownNews if there is none of this id.
[[nodiscard]] Result<NewsItem> newsById(const Database &content, const QString &id);

}
