// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "map/labelroom.h"
#include "map/viewport.h"

#include <QFont>
#include <QList>
#include <QString>

#include <vector>

namespace pdc {

/// A town by which one finds one's way on the map.
struct MapTown
{
    GeoPoint position;
    QString name;
    qint64 population = 0;
};

/// The towns ready to be drawn, the largest first; never changed, so that threads can share them.
class Towns
{
public:
    struct Town
    {
        UnitPoint position;
        QString name;
        qint64 population = 0;
    };

    Towns() = default;
    /// Those without a name or a population, and those that are not on Earth, are left out.
    explicit Towns(const QList<MapTown> &towns);

    [[nodiscard]] const std::vector<Town> &all() const { return m_towns; }

private:
    std::vector<Town> m_towns;
};

/// A town as it is shown: a dot and the name beside it.
struct TownLabel
{
    const Towns::Town *town = nullptr;
    QPointF dot;
    double radius = 0; ///< Of the dot.
    QRectF box; ///< Of the name, with accents and tails.
    QPointF baseline; ///< Where the name begins.
    QFont font;
};

/// Farther away than this only départements have names.
inline constexpr double firstTownZoom = 6.75;

/// The fewest people of a town that is shown at this zoom; the nearer, the smaller.
[[nodiscard]] double leastPopulation(double zoom);

/// The largest towns are shown wherever they can be, so the names of areas make way for them.
inline constexpr qint64 largeTown = 100'000;

/// Which towns are shown in this view, and how: one after the other, the largest first, each where there is room for
/// its name (which is taken then) and some way from the dots that are there already, so that any region has its main
/// town and no region is crowded. A town may lie under a mark: its name stands beside that. `font`: a style's nameFont.
[[nodiscard]] std::vector<TownLabel> townLabels(const Towns &towns, const Viewport &viewport, const QFont &font,
                                                LabelRoom &room);

}
