// SPDX-License-Identifier: GPL-3.0-or-later
#include "news/news.h"

namespace pdc {

using namespace Qt::StringLiterals;

QLatin1StringView codeName(NewsError code)
{
    switch (code) {
    case NewsError::UnknownNews:
        return "unknown-news"_L1;
    case NewsError::BadDates:
        return "bad-dates"_L1;
    case NewsError::BadPosition:
        return "bad-position"_L1;
    case NewsError::Unreadable:
        return "unreadable"_L1;
    }
    return {};
}

QDateTime EventDates::over() const
{
    constexpr qint64 hour = 3600;
    return end > start ? end : start.addSecs(hour);
}

}
