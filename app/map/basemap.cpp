// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/basemap.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <iterator>

namespace pdc {

using namespace Qt::StringLiterals;

QLatin1StringView codeName(MapError code)
{
    switch (code) {
    case MapError::TooLarge:
        return "map-too-large"_L1;
    case MapError::BadJson:
        return "map-bad-json"_L1;
    case MapError::NotACollection:
        return "map-not-a-collection"_L1;
    case MapError::BadFeature:
        return "map-bad-feature"_L1;
    case MapError::BadGeometry:
        return "map-bad-geometry"_L1;
    case MapError::BadCoordinate:
        return "map-bad-coordinate"_L1;
    }
    return {};
}

namespace {
constexpr qsizetype longestText = 100;

/// Reads one file; each function returns whether the next may go on, and leaves the reason in `error` if not.
class Reader
{
public:
    /// `named`: each area must have a code and a name.
    explicit Reader(bool named)
        : m_named(named)
    {
    }

    [[nodiscard]] Error error() const { return Error(m_error, m_detail); }

    [[nodiscard]] bool read(const QByteArray &json, std::vector<RawArea> &areas)
    {
        if (json.isEmpty())
            return true;
        if (json.size() > BaseMap::mostBytes)
            return fail(MapError::TooLarge, u"%1 bytes"_s.arg(json.size()));
        QJsonParseError parseError;
        const QJsonDocument document = QJsonDocument::fromJson(json, &parseError);
        if (parseError.error != QJsonParseError::NoError)
            return fail(MapError::BadJson, u"%1 at %2"_s.arg(parseError.errorString()).arg(parseError.offset));
        const QJsonObject collection = document.object();
        const QJsonValue features = collection.value("features"_L1);
        if (collection.value("type"_L1) != "FeatureCollection"_L1 || !features.isArray())
            return fail(MapError::NotACollection, u"no FeatureCollection"_s);
        const QJsonArray list = features.toArray();
        if (static_cast<std::size_t>(list.size()) > BaseMap::mostAreas)
            return fail(MapError::TooLarge, u"%1 features"_s.arg(list.size()));
        areas.reserve(static_cast<std::size_t>(list.size()));
        for (const QJsonValue &value : list) {
            RawArea area;
            if (!feature(value.toObject(), area))
                return fail(m_error, u"feature %1: %2"_s.arg(areas.size()).arg(m_detail));
            areas.push_back(std::move(area));
        }
        return true;
    }

private:
    bool fail(MapError code, const QString &detail)
    {
        m_error = code;
        m_detail = detail;
        return false;
    }

    bool text(const QJsonObject &properties, QLatin1StringView key, QString &out)
    {
        const QJsonValue value = properties.value(key);
        if (value.isUndefined() && !m_named)
            return true;
        out = value.toString();
        if (!value.isString() || (out.isEmpty() && m_named) || out.size() > longestText)
            return fail(MapError::BadFeature, u"property %1"_s.arg(key));
        return true;
    }

    bool feature(const QJsonObject &object, RawArea &area)
    {
        if (object.value("type"_L1) != "Feature"_L1)
            return fail(MapError::BadFeature, u"not a feature"_s);
        const QJsonObject properties = object.value("properties"_L1).toObject();
        if (!text(properties, "code"_L1, area.code) || !text(properties, "nom"_L1, area.name))
            return false;
        const QJsonObject geometry = object.value("geometry"_L1).toObject();
        const QJsonArray coordinates = geometry.value("coordinates"_L1).toArray();
        if (geometry.value("type"_L1) == "Polygon"_L1)
            return polygon(coordinates, area);
        if (geometry.value("type"_L1) != "MultiPolygon"_L1)
            return fail(MapError::BadGeometry, u"neither Polygon nor MultiPolygon"_s);
        for (const QJsonValue &value : coordinates) {
            if (!polygon(value.toArray(), area))
                return false;
        }
        return true;
    }

    bool polygon(const QJsonArray &rings, RawArea &area)
    {
        if (rings.isEmpty())
            return fail(MapError::BadGeometry, u"a polygon without rings"_s);
        for (const QJsonValue &value : rings) {
            std::vector<UnitPoint> points;
            if (!ring(value.toArray(), points))
                return false;
            area.rings.push_back(std::move(points));
        }
        return true;
    }

    bool ring(const QJsonArray &positions, std::vector<UnitPoint> &points)
    {
        if (positions.size() < 4)
            return fail(MapError::BadGeometry, u"a ring of %1 positions"_s.arg(positions.size()));
        if (positions.first() != positions.last())
            return fail(MapError::BadGeometry, u"a ring that is not closed"_s);
        m_vertices += static_cast<std::size_t>(positions.size());
        if (m_vertices > BaseMap::mostVertices)
            return fail(MapError::TooLarge, u"more than %1 vertices"_s.arg(BaseMap::mostVertices));
        points.reserve(static_cast<std::size_t>(positions.size()));
        for (const QJsonValue &value : positions) {
            const QJsonArray position = value.toArray();
            if (position.size() < 2 || !position[0].isDouble() || !position[1].isDouble())
                return fail(MapError::BadCoordinate, u"not two numbers"_s);
            const GeoPoint point{position[1].toDouble(), position[0].toDouble()};
            if (!isOnEarth(point))
                return fail(MapError::BadCoordinate, u"%1, %2"_s.arg(point.longitude).arg(point.latitude));
            points.push_back(project(point));
        }
        points.pop_back();
        return true;
    }

    bool m_named;
    std::size_t m_vertices = 0;
    MapError m_error = MapError::BadJson;
    QString m_detail;
};
}

Result<BaseMap> BaseMap::parse(const QByteArray &departements, const QByteArray &land)
{
    std::vector<RawArea> france;
    std::vector<RawArea> around;
    Reader departementReader(true);
    if (!departementReader.read(departements, france))
        return departementReader.error();
    Reader landReader(false);
    if (!landReader.read(land, around))
        return landReader.error();
    const auto french =
        std::stable_partition(around.begin(), around.end(), [](const RawArea &area) { return area.code.isEmpty(); });
    france.insert(france.end(), std::move_iterator(french), std::move_iterator(around.end()));
    around.erase(french, around.end());
    BaseMap map;
    map.m_france = Coverage(std::move(france));
    map.m_land = Coverage(std::move(around));
    return map;
}

}
