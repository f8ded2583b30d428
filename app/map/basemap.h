// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "map/coverage.h"

#include <QByteArray>

namespace pdc {

/// Why a base map could not be made.
enum class MapError {
    TooLarge, ///< More bytes, areas or vertices than a base map may have.
    BadJson,
    NotACollection, ///< Not a GeoJSON FeatureCollection.
    BadFeature, ///< A feature without what it must have, or with a text that is too long.
    BadGeometry, ///< Neither Polygon nor MultiPolygon, or a ring that is short or open.
    BadCoordinate, ///< Not two numbers, or not on Earth.
};
[[nodiscard]] QLatin1StringView codeName(MapError code);

/// The land under everything else: France by département, and the land around.
///
/// Read once from two GeoJSON files (RFC 7946), checked as input from a stranger, and from then on never changed: it
/// is shared between threads as `shared_ptr<const BaseMap>`. Reading takes some tens of milliseconds, so it belongs
/// in the pool.
class BaseMap
{
public:
    static constexpr qsizetype mostBytes = 16 * 1024 * 1024; ///< Of one file.
    static constexpr std::size_t mostAreas = 5000; ///< In one file.
    static constexpr std::size_t mostVertices = 400'000; ///< In one file.

    /// `departements`: each feature a Polygon or MultiPolygon with the string properties `code` and `nom`.
    /// `land`: the same geometries; `nom` if the land has a name to show, and `code` besides if it is a part of
    /// France that is no département. A file may be empty (no bytes): nothing of its kind.
    [[nodiscard]] static Result<BaseMap> parse(const QByteArray &departements, const QByteArray &land);

    /// The sea alone.
    BaseMap() = default;

    /// The départements and the other parts of France.
    [[nodiscard]] const Coverage &france() const { return m_france; }
    /// Everything else.
    [[nodiscard]] const Coverage &land() const { return m_land; }

private:
    Coverage m_france;
    Coverage m_land;
};

}
