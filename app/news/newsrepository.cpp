// SPDX-License-Identifier: GPL-3.0-or-later
#include "news/newsrepository.h"

#include "feed/rfc3339.h"
#include "news/plaintext.h"

#include <algorithm>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

constexpr Migration migrations[] = {
    {1, uR"(
CREATE TABLE news (
    item TEXT PRIMARY KEY REFERENCES item (id) ON DELETE CASCADE,
    text TEXT NOT NULL,
    starts INTEGER,
    ends INTEGER,
    place TEXT NOT NULL,
    latitude REAL,
    longitude REAL
) WITHOUT ROWID;
CREATE TABLE news_document (
    item TEXT NOT NULL REFERENCES news (item) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    title TEXT NOT NULL,
    PRIMARY KEY (item, number)
) WITHOUT ROWID
)"},
};

constexpr auto columns = "i.id, i.layer, i.title, i.summary, i.language, i.modified, n.starts, n.ends, n.place, "
                         "n.latitude, n.longitude, n.text"_L1;
constexpr int textColumn = 11;

// A public action lies in these years; anything else is a slip, and its local date might not even have four digits.
constexpr int firstYear = 1970;
constexpr int lastYear = 2200;

Result<EventDates> datesOf(const FeedItem &item)
{
    const EventDates dates{parseRfc3339(item.own["start"_L1].toString()), parseRfc3339(item.own["end"_L1].toString())};
    for (const QDateTime &time : {dates.start, dates.end}) {
        if (!time.isValid() || time.date().year() < firstYear || time.date().year() > lastYear)
            return Error(NewsError::BadDates, u"not between %1 and %2"_s.arg(firstYear).arg(lastYear));
    }
    if (dates.end < dates.start)
        return Error(NewsError::BadDates, u"ends before it starts"_s);
    return dates;
}

Result<std::optional<GeoPoint>> positionOf(const FeedItem &item)
{
    const QJsonValue lat = item.own["lat"_L1];
    const QJsonValue lon = item.own["lon"_L1];
    if (lat.isUndefined() && lon.isUndefined())
        return std::optional<GeoPoint>();
    const GeoPoint point{lat.toDouble(1000), lon.toDouble(1000)};
    if (!isOnEarth(point))
        return Error(NewsError::BadPosition);
    return std::optional(point);
}

QString textOf(const FeedItem &item)
{
    QString text = item.contentText.isEmpty() ? plainTextOfHtml(item.contentHtml) : item.contentText;
    text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
    text = text.trimmed();
    if (text.size() > mostNewsText) {
        text.truncate(mostNewsText - 1);
        if (text.back().isHighSurrogate())
            text.chop(1);
        text += u'…';
    }
    return text.isNull() ? u""_s : text;
}

NewsItem readRow(const Statement &select)
{
    NewsItem item{select.text(0),
                  Layer(select.integer(1)),
                  select.text(2),
                  select.text(3),
                  select.text(textColumn),
                  select.text(4),
                  QDateTime::fromString(select.text(5), Qt::ISODate),
                  {},
                  select.text(8),
                  {},
                  {}};
    if (!select.isNull(6)) {
        item.dates = EventDates{QDateTime::fromSecsSinceEpoch(select.integer(6), Qt::UTC),
                                QDateTime::fromSecsSinceEpoch(select.integer(7), Qt::UTC)};
    }
    if (!select.isNull(9))
        item.position = GeoPoint{select.real(9), select.real(10)};
    return item;
}

Result<QList<NewsItem>> rows(const Database &content, QLatin1StringView which)
{
    constexpr int beginning = 300;
    QString sql =
        u"SELECT "_s + columns + " FROM news n JOIN item i ON i.id = n.item WHERE "_L1 + which + " LIMIT ?"_L1;
    sql.replace("n.text"_L1, u"substr(n.text, 1, %1)"_s.arg(beginning));
    Statement select(content, sql);
    select.bind({mostNewsRows});
    QList<NewsItem> items;
    while (select.next())
        items.append(readRow(select));
    if (select.failed())
        return select.error();
    return items;
}

}

const Schema &newsSchema()
{
    static constexpr Schema schema{"news"_L1, migrations};
    return schema;
}

Result<> importNews(const Database &content, const FeedItem &item)
{
    QVariant starts(QMetaType::fromType<qint64>());
    QVariant ends = starts;
    QVariant latitude(QMetaType::fromType<double>());
    QVariant longitude = latitude;
    QString place = u""_s;
    if (item.kind == "event"_L1) {
        const auto dates = datesOf(item);
        if (!dates)
            return dates.error();
        const auto position = positionOf(item);
        if (!position)
            return position.error();
        starts = dates->start.toSecsSinceEpoch();
        ends = dates->end.toSecsSinceEpoch();
        place += item.own["place"_L1].toString();
        if (*position) {
            latitude = (*position)->latitude;
            longitude = (*position)->longitude;
        }
    }
    Statement insert(content, u"INSERT INTO news VALUES (?, ?, ?, ?, ?, ?, ?)"_s);
    if (const auto done = insert.run({item.id, textOf(item), starts, ends, place, latitude, longitude}); !done)
        return done;
    Statement document(content, u"INSERT INTO news_document VALUES (?, ?, ?)"_s);
    for (qsizetype i = 0; i < item.attachments.size(); ++i) {
        const QString title = item.attachments[i].title.simplified();
        if (const auto done = document.run({item.id, int(i), title.isNull() ? u""_s : title}); !done)
            return done;
    }
    return {};
}

Result<QList<NewsItem>> allNews(const Database &content)
{
    auto events = rows(content, "n.starts IS NOT NULL ORDER BY n.ends DESC, i.id"_L1);
    if (!events)
        return events;
    std::stable_sort(events->begin(), events->end(), [](const NewsItem &a, const NewsItem &b) {
        return a.dates->start != b.dates->start ? a.dates->start < b.dates->start : a.title < b.title;
    });
    const auto articles = rows(content, "n.starts IS NULL ORDER BY i.modified DESC, i.title, i.id"_L1);
    if (!articles)
        return articles;
    return *events + *articles;
}

Result<NewsItem> newsById(const Database &content, const QString &id)
{
    Statement select(content, u"SELECT "_s + columns + " FROM news n JOIN item i ON i.id = n.item WHERE n.item = ?"_L1);
    select.bind({id});
    if (!select.next())
        return select.failed() ? select.error() : Error(NewsError::UnknownNews, id.left(200));
    NewsItem item = readRow(select);
    const auto files = catalogFiles(content, id);
    if (!files)
        return files.error();
    Statement titles(content, u"SELECT title FROM news_document WHERE item = ? ORDER BY number"_s);
    titles.bind({id});
    for (const CatalogFile &file : *files)
        item.documents.append({titles.next() ? titles.text(0) : QString(), file});
    if (titles.failed())
        return titles.error();
    return item;
}

}
