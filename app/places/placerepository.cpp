// SPDX-License-Identifier: GPL-3.0-or-later
#include "places/placerepository.h"

#include "base/searchquery.h"
#include "places/placeserror.h"
#include "places/schoolcalendar.h"

#include <algorithm>

namespace pdc {

using namespace Qt::StringLiterals;

QStringList Place::values(QLatin1StringView name) const
{
    QStringList values = field(name).split(u'|', Qt::SkipEmptyParts);
    for (QString &value : values)
        value = value.trimmed();
    return values;
}

QDate Place::updated() const
{
    return QDate::fromString(field("date_maj"_L1).left(10), Qt::ISODate);
}

namespace {

constexpr auto visible = "p.source IN (SELECT id FROM visible_source)"_L1;

}

Result<QList<PlaceHit>> placeHits(const Database &content, const QList<PlaceMatch> &matches)
{
    Statement select(content,
                     u"SELECT key, id, nom, adresse, code_postal, commune, horaires, telephone, frais_a_charge, "
                     "lat, lon, exact, code_insee FROM place WHERE key = ?"_s);
    const auto school = schoolHolidays(content);
    if (!school)
        return school.error();
    QList<PlaceHit> hits;
    hits.reserve(matches.size());
    for (const PlaceMatch &match : matches) {
        select.bind({match.key});
        if (select.next()) {
            hits.append({select.integer(0),
                         select.text(1),
                         select.text(2),
                         select.text(3),
                         select.text(4),
                         select.text(5),
                         select.text(6),
                         select.text(7),
                         select.text(8),
                         {select.real(9), select.real(10)},
                         !select.isNull(9),
                         select.integer(11) != 0,
                         *school,
                         match.distance,
                         match.open,
                         select.text(12)});
        }
        if (select.failed())
            return select.error();
    }
    return hits;
}

Result<QList<PlaceHit>> placeHitsById(const Database &content, const QStringList &ids)
{
    Statement select(content,
                     "SELECT p.key FROM place p JOIN place_source s ON s.id = p.source WHERE p.id = ? AND "_L1 + visible
                         + " ORDER BY s.layer DESC LIMIT 1"_L1);
    QList<PlaceMatch> matches;
    for (const QString &id : ids) {
        select.bind({id});
        if (select.next())
            matches.append({select.integer(0), {}, HoursState::Unknown});
        if (select.failed())
            return select.error();
    }
    return placeHits(content, matches);
}

namespace {

QList<AskedWord> requiredWords(const QString &words)
{
    QList<AskedWord> asked = parseSearch(words).words;
    asked.removeIf([](const AskedWord &word) { return !word.isRequired(); });
    return asked;
}

/// Takes a place in whose words, parted by spaces, all of these stand.
void addIfAllStand(PlacesWithWords &found, qint64 key, QByteArrayView held, const QList<AskedWord> &asked)
{
    bool misspelt = false;
    for (const AskedWord &word : asked) {
        WordFit best = WordFit::None;
        for (qsizetype begin = 0; begin < held.size() && best <= WordFit::Typo;) {
            const qsizetype space = held.indexOf(' ', begin);
            const qsizetype end = space < 0 ? held.size() : space;
            best = std::max(best, word.fit(held.sliced(begin, end - begin)));
            begin = end + 1;
        }
        if (best == WordFit::None)
            return;
        misspelt |= best == WordFit::Typo;
    }
    found.keys.append(key);
    if (misspelt)
        found.misspelt.append(key);
}

/// Calls `take` with the key and the folded words of each visible place.
Result<> forEachWords(const Database &content, const std::optional<GeoBox> &within,
                      const std::function<void(qint64, const QByteArray &)> &take)
{
    const QString sql = u"SELECT p.key, p.nom, p.services, p.adresse, p.code_postal, p.commune FROM place p WHERE "_s;
    Statement select(content,
                     within ? sql + u'+' + visible + " AND p.lat BETWEEN ? AND ? AND p.lon BETWEEN ? AND ?"_L1
                            : QString(sql + visible));
    within ? select.bind({within->south, within->north, within->west, within->east}) : select.bind();
    while (select.next()) {
        QString text;
        for (int column = 1; column <= 5; ++column)
            text += select.text(column) + u' ';
        take(select.integer(0), searchWords(text));
    }
    return select.failed() ? Result<>(select.error()) : Result<>();
}

}

Result<PlacesWithWords> placesWithWords(const Database &content, const QString &words, std::optional<GeoBox> within)
{
    const QList<AskedWord> asked = requiredWords(words);
    PlacesWithWords found;
    const auto done = forEachWords(content, within,
                                   [&](qint64 key, const QByteArray &held) { addIfAllStand(found, key, held, asked); });
    if (!done)
        return done.error();
    return found;
}

Result<PlaceWordIndex> PlaceWordIndex::read(const Database &content)
{
    PlaceWordIndex index;
    const auto done = forEachWords(content, {}, [&](qint64 key, const QByteArray &held) {
        index.m_words += held;
        index.m_keys.push_back(key);
        index.m_ends.push_back(index.m_words.size());
    });
    if (!done)
        return done.error();
    return index;
}

PlacesWithWords PlaceWordIndex::find(const QString &words) const
{
    const QList<AskedWord> asked = requiredWords(words);
    PlacesWithWords found;
    qsizetype begin = 0;
    for (size_t i = 0; i < m_keys.size(); ++i) {
        addIfAllStand(found, m_keys[i], QByteArrayView(m_words).sliced(begin, m_ends[i] - begin), asked);
        begin = m_ends[i];
    }
    return found;
}

Result<std::optional<PlaceQuery>> withWords(const Database &content, const PlaceQuery &query)
{
    if (query.text.trimmed().isEmpty())
        return std::optional(query);
    const auto found = placesWithWords(content, query.text,
                                       query.near ? std::optional(boxAround(*query.near, query.radius)) : std::nullopt);
    if (!found)
        return found.error();
    PlaceQuery narrowed = query;
    narrowed.text.clear();
    narrowed.keys = found->keys;
    narrowed.misspelt = found->misspelt;
    if (!query.keys.isEmpty())
        narrowed.keys.removeIf([&](qint64 key) { return !query.keys.contains(key); });
    return narrowed.keys.isEmpty() ? std::nullopt : std::optional(narrowed);
}

Result<QList<PlaceHit>> findPlaces(const Database &content, const PlaceQuery &query, const QDateTime &now)
{
    const auto narrowed = withWords(content, query);
    if (!narrowed)
        return narrowed.error();
    if (!*narrowed)
        return QList<PlaceHit>();
    const auto index = PlaceIndex::read(
        content, now.date(), query.near ? std::optional(boxAround(*query.near, query.radius)) : std::nullopt);
    if (!index)
        return index.error();
    return placeHits(content, (*index)->find(**narrowed, now).matches);
}

namespace {

/// Of a row of all columns of `place`, and its layer behind them.
Place placeOf(const Statement &row, const std::shared_ptr<const SchoolHolidays> &school)
{
    constexpr int firstField = 5;
    Place place;
    place.school = school;
    place.key = row.integer(0);
    place.hasPosition = !row.isNull(2);
    place.position = {row.real(2), row.real(3)};
    place.exact = row.integer(4) != 0;
    for (size_t i = 0; i < placeFields.size(); ++i)
        place.fields.insert(placeFields[i], row.text(firstField + int(i)));
    place.layer = Layer(row.integer(firstField + int(placeFields.size())));
    return place;
}

constexpr auto wholePlaces = "SELECT p.*, s.layer FROM place p JOIN place_source s ON s.id = p.source WHERE "_L1;

}

Result<Place> placeById(const Database &content, const QString &id)
{
    // The highest layer's, if two files know the same id.
    Statement select(content, wholePlaces + "p.id = ? AND "_L1 + visible + " ORDER BY s.layer DESC LIMIT 1"_L1);
    select.bind({id});
    if (!select.next())
        return select.failed() ? select.error() : Error(PlacesError::UnknownPlace, id);
    const auto school = schoolHolidays(content);
    if (!school)
        return school.error();
    return placeOf(select, *school);
}

Result<> forEachPlace(const Database &content, const QList<qint64> &keys,
                      const std::function<Result<>(const Place &)> &take)
{
    const auto school = schoolHolidays(content);
    if (!school)
        return school.error();
    Statement select(content, wholePlaces + "p.key = ?"_L1);
    for (const qint64 key : keys) {
        select.bind({key});
        if (select.next()) {
            if (const auto done = take(placeOf(select, *school)); !done)
                return done.error();
        }
        if (select.failed())
            return select.error();
    }
    return {};
}

Result<> forEachPlaceTexts(const Database &content, const QString &itemId,
                           const std::function<Result<>(const PlaceTexts &)> &take)
{
    // One text instead of five, which Qt would have to make one by one.
    Statement select(content,
                     u"SELECT key, nom || char(9) || commune || ' ' || code_postal || char(9) || adresse || char(9) || "
                     "services FROM place WHERE source IN (SELECT id FROM place_source WHERE item = ?) "
                     "ORDER BY nom, id"_s);
    select.bind({itemId});
    while (select.next()) {
        const QStringList parts = select.text(1).split(u'\t'); // No field holds one: see cleanText().
        const PlaceTexts texts{select.integer(0), parts.value(0), parts.value(1), parts.value(2),
                               parts.value(3).split(u'|', Qt::SkipEmptyParts)};
        if (const auto done = take(texts); !done)
            return done.error();
    }
    if (select.failed())
        return select.error();
    return {};
}

Result<QStringList> visiblePlaceItems(const Database &content)
{
    Statement select(content, u"SELECT item FROM place_source WHERE id IN (SELECT id FROM visible_source)"_s);
    select.bind();
    QStringList items;
    while (select.next())
        items << select.text(0);
    if (select.failed())
        return select.error();
    return items;
}

Result<int> nationalPlaceCount(const Database &content)
{
    Statement select(content,
                     u"SELECT ifnull(sum(rows_kept), 0) FROM place_source WHERE national AND layer > 0 "
                     "AND id IN (SELECT id FROM visible_source)"_s);
    select.bind();
    if (!select.next())
        return select.error();
    return int(select.integer(0));
}

Result<QList<PlacePoint>> placePoints(const Database &content)
{
    Statement select(content,
                     "SELECT p.key, p.id, p.nom, p.lat, p.lon FROM place p WHERE p.lat IS NOT NULL AND "_L1 + visible
                         + " ORDER BY p.key"_L1);
    select.bind();
    QList<PlacePoint> points;
    while (select.next())
        points.append({select.integer(0), select.text(1), select.text(2), {select.real(3), select.real(4)}});
    if (select.failed())
        return select.error();
    return points;
}

Result<QList<PlaceSourceInfo>> placeSources(const Database &content)
{
    Statement select(content,
                     u"SELECT i.title, i.text, s.layer, s.rows_kept, "
                     "(SELECT min(date_maj) FROM place WHERE source = s.id), "
                     "(SELECT max(date_maj) FROM place WHERE source = s.id) "
                     "FROM place_source s JOIN item i ON i.id = s.item "
                     "WHERE s.id IN (SELECT id FROM visible_source) ORDER BY s.layer, i.title"_s);
    select.bind();
    QList<PlaceSourceInfo> sources;
    while (select.next()) {
        sources.append({select.text(0), select.text(1), Layer(select.integer(2)), int(select.integer(3)),
                        QDate::fromString(select.text(4).left(10), Qt::ISODate),
                        QDate::fromString(select.text(5).left(10), Qt::ISODate)});
    }
    if (select.failed())
        return select.error();
    return sources;
}

}
