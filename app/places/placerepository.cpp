// SPDX-License-Identifier: GPL-3.0-or-later
#include "places/placerepository.h"

#include "base/textfold.h"
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

bool holdsAll(const QString &joined, const QStringList &wanted)
{
    if (wanted.isEmpty())
        return true;
    const QStringList held = joined.split(u'|', Qt::SkipEmptyParts);
    return std::all_of(wanted.begin(), wanted.end(), [&](const QString &label) {
        return std::any_of(held.begin(), held.end(), [&](const QString &value) { return value.trimmed() == label; });
    });
}

bool beginsAWord(const QString &folded, const QString &word)
{
    for (qsizetype at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
        if (at == 0 || folded[at - 1] == u' ')
            return true;
    }
    return false;
}

}

Result<QList<PlaceHit>> findPlaces(const Database &content, const PlaceQuery &query)
{
    QString sql = "SELECT p.key, p.id, p.nom, p.adresse, p.code_postal, p.commune, p.horaires, p.telephone, "
                  "p.frais_a_charge, p.lat, p.lon, p.exact, p.services, p.publics_specifiquement_adresses, "
                  "p.prise_en_charge_specifique FROM place p WHERE "_L1
        + (query.near ? "+"_L1 : ""_L1) + visible;
    if (!query.keys.isEmpty()) {
        QStringList keys;
        for (const qint64 key : query.keys)
            keys << QString::number(key);
        sql += " AND p.key IN ("_L1 + keys.join(u',') + u')';
    }
    if (query.near) // The plus keeps SQLite from going through a whole source: few places are around a point.
        sql += " AND p.lat BETWEEN ? AND ? AND p.lon BETWEEN ? AND ?"_L1;
    Statement select(content, sql);
    if (query.near) {
        const GeoBox box = boxAround(*query.near, query.radius);
        select.bind({box.south, box.north, box.west, box.east});
    } else {
        select.bind();
    }
    const auto school = schoolHolidays(content);
    if (!school)
        return school.error();
    const QStringList words = foldName(query.text).split(u' ', Qt::SkipEmptyParts);
    QList<PlaceHit> hits;
    while (select.next()) {
        PlaceHit hit{select.integer(0), select.text(1),
                     select.text(2),    select.text(3),
                     select.text(4),    select.text(5),
                     select.text(6),    select.text(7),
                     select.text(8),    {select.real(9), select.real(10)},
                     !select.isNull(9), select.integer(11) != 0,
                     *school,           {}};
        if (query.near) {
            hit.distance = distanceMetres(*query.near, hit.position);
            if (*hit.distance > query.radius)
                continue;
        }
        if (query.free && hit.fees != "Gratuit"_L1)
            continue;
        if (!holdsAll(select.text(12), query.services) || !holdsAll(select.text(13), query.publics)
            || !holdsAll(select.text(14), query.care))
            continue;
        if (!words.isEmpty()) {
            const QString haystack =
                foldName(QString(hit.name + u' ' + select.text(12) + u' ' + hit.address + u' ' + hit.commune));
            if (!std::all_of(words.begin(), words.end(), [&](const QString &w) { return beginsAWord(haystack, w); }))
                continue;
        }
        hits.append(std::move(hit));
    }
    if (select.failed())
        return select.error();
    // Equal distances (two services at one address) keep one order, by name.
    std::sort(hits.begin(), hits.end(), [](const PlaceHit &a, const PlaceHit &b) {
        return a.distance != b.distance ? a.distance < b.distance : std::tie(a.name, a.id) < std::tie(b.name, b.id);
    });
    if (hits.size() > query.limit)
        hits.resize(query.limit);
    return hits;
}

Result<Place> placeById(const Database &content, const QString &id)
{
    // The highest layer's, if two files know the same id.
    Statement select(content,
                     "SELECT p.*, s.layer FROM place p JOIN place_source s ON s.id = p.source WHERE p.id = ? "
                     "AND "_L1
                         + visible + " ORDER BY s.layer DESC LIMIT 1"_L1);
    select.bind({id});
    if (!select.next())
        return select.failed() ? select.error() : Error(PlacesError::UnknownPlace, id);
    constexpr int firstField = 5;
    const auto school = schoolHolidays(content);
    if (!school)
        return school.error();
    Place place;
    place.school = *school;
    place.key = select.integer(0);
    place.hasPosition = !select.isNull(2);
    place.position = {select.real(2), select.real(3)};
    place.exact = select.integer(4) != 0;
    for (size_t i = 0; i < placeFields.size(); ++i)
        place.fields.insert(placeFields[i], select.text(firstField + int(i)));
    place.layer = Layer(select.integer(firstField + int(placeFields.size())));
    return place;
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
