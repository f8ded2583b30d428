// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/document.h"
#include "pages/readingpage.h"
#include "store/database.h"

#include <functional>

namespace pdc {

[[nodiscard]] const Schema &pagesSchema();

/// Takes in an item of kind `page`: its `data` and, of its SVG documents, those that the page shows. `pathOf` says
/// where a file is. Unreadable if one is not there; BadPage if the page is none, names a picture that the item does
/// not have, or a drawing is not of the kind that checkDrawing() lets through.
[[nodiscard]] Result<> importPage(const Database &content, const FeedItem &item,
                                  const std::function<Result<QString>(const Attachment &)> &pathOf);

/// UnknownPage if there is none of this id.
[[nodiscard]] Result<ReadingPage> pageById(const Database &content, const QString &id);

}
