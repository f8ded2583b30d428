// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "news/news.h"

#include <QCoreApplication>

namespace pdc {

/// How events and articles are spoken of. Times are those of this PC's time zone.
struct NewsWords
{
    Q_DECLARE_TR_FUNCTIONS(NewsWords)

public:
    /// « jeudi 3 décembre, de 14 h à 16 h »; the year is named where it is not that of `now`.
    [[nodiscard]] static QString when(const EventDates &dates, const QDateTime &now);
    /// « jeudi 3 décembre, 14 h », or « jusqu’au samedi 5 décembre » while it lasts.
    [[nodiscard]] static QString whenShort(const EventDates &dates, const QDateTime &now);
    /// With a capital at its beginning.
    [[nodiscard]] static QString asSentence(QString words);
    /// What stands below the title in a list: when and where, or the date of an article.
    [[nodiscard]] static QString line(const NewsItem &item, const QDateTime &now);
    [[nodiscard]] static QLatin1StringView icon(const NewsItem &item);
};

}
