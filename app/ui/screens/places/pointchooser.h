// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/geopoint.h"
#include "ui/theme/theme.h"

#include <QObject>

#include <optional>

namespace pdc {

class Button;
class MapView;
class PlaceFinder;

/// Looking around a point of the map: a click on empty ground, or Enter for its middle, puts a mark there and offers a
/// button that lists the places around it. Another click moves the mark; Escape takes it away.
class PointChooser final : public QObject
{
    Q_OBJECT

public:
    /// Shows itself in the map, whose child it becomes. The finder lives longer.
    PointChooser(const Theme &theme, MapView &map, PlaceFinder &finder);

    /// Puts the mark where one looks from: what was being chosen is given up.
    void showOrigin();
    /// Gives up the choice; false if none was being made.
    bool giveUp();

private:
    void offer(GeoPoint point);

    MapView &m_map;
    PlaceFinder &m_finder;
    Button *m_search;
    std::optional<GeoPoint> m_point; ///< What is being chosen.
};

}
