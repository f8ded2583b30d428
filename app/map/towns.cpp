// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/towns.h"

#include <QFontMetricsF>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace pdc {

namespace {
/// Logical pixels around the view: a town there counts as well, or names would change while the map is moved.
constexpr double reach = 240;
constexpr double firstPopulation = 80'000; ///< At zoom 7.
constexpr double fewerEachZoom = 2.8;
/// Free room around a name, in heights of a capital letter.
constexpr double sideRoom = 1.1;
constexpr double lineRoom = 0.5;
/// What a name reaches beyond its capitals, in heights of one: accents, and tails.
constexpr double aboveCapital = 0.35;
constexpr double belowCapital = 0.3;
/// Between two dots, in heights of a capital letter.
constexpr double dotDistance = 7;

/// Towns of one size are written alike.
struct Rank
{
    double population;
    double size; ///< Of the text, as a factor.
    QFont::Weight weight;
    double radius; ///< Of the dot, in heights of a capital letter.
};
constexpr std::array ranks{Rank{static_cast<double>(largeTown), 1.35, QFont::DemiBold, 0.42},
                           Rank{20'000, 1.2, QFont::Normal, 0.36}, Rank{0, 1.1, QFont::Normal, 0.32}};

struct RankFont
{
    QFont font;
    QFontMetricsF metrics;
};

std::vector<RankFont> rankFonts(const QFont &font, double zoom)
{
    const double nearer = std::clamp(1 + (zoom - firstTownZoom) * 0.05, 1.0, 1.2);
    std::vector<RankFont> fonts;
    for (const Rank &rank : ranks) {
        QFont sized = font;
        sized.setHintingPreference(QFont::PreferNoHinting); // Outlines are drawn, not pixels.
        sized.setWeight(rank.weight);
        if (font.pixelSize() > 0)
            sized.setPixelSize(qRound(font.pixelSize() * rank.size * nearer));
        fonts.push_back({sized, QFontMetricsF(sized)});
    }
    return fonts;
}

/// Where the box of a name may lie about its dot or a mark: right, left, above, below. Beside it, the middle of the
/// capitals is at the height of the dot.
std::array<QRectF, 4> spots(const QRectF &dot, double width, double capital)
{
    const double off = capital * 0.5;
    const QSizeF size(width, capital * (aboveCapital + 1 + belowCapital));
    const double top = dot.center().y() - capital * (aboveCapital + 0.5);
    const double left = dot.center().x() - width / 2;
    return {QRectF({dot.right() + off, top}, size), QRectF({dot.left() - off - width, top}, size),
            QRectF({left, dot.top() - off / 2 - size.height()}, size), QRectF({left, dot.bottom() + off / 2}, size)};
}

QRectF square(QPointF centre, double half)
{
    return {centre.x() - half, centre.y() - half, 2 * half, 2 * half};
}

std::optional<QRectF> spotFor(QPointF dot, double radius, double width, double capital, const LabelRoom &room)
{
    LabelChoice choice(room);
    const auto tryAround = [&](const QRectF &middle) {
        for (const QRectF &box : spots(middle, width, capital)) {
            if (choice.take(
                    box,
                    box.adjusted(-sideRoom * capital, -lineRoom * capital, sideRoom * capital, lineRoom * capital)))
                return true;
        }
        return false;
    };
    if (tryAround(square(dot, radius)))
        return choice.box();
    for (const QRectF &mark : room.marks) {
        if (mark.contains(dot) && tryAround(mark))
            break;
    }
    return choice.box();
}
}

Towns::Towns(const QList<MapTown> &towns)
{
    m_towns.reserve(static_cast<std::size_t>(towns.size()));
    for (const MapTown &town : towns) {
        if (!town.name.isEmpty() && town.population > 0 && isOnEarth(town.position))
            m_towns.push_back({project(town.position), town.name, town.population});
    }
    std::stable_sort(m_towns.begin(), m_towns.end(),
                     [](const Town &a, const Town &b) { return a.population > b.population; });
}

double leastPopulation(double zoom)
{
    return firstPopulation / std::pow(fewerEachZoom, zoom - 7);
}

std::vector<TownLabel> townLabels(const Towns &towns, const Viewport &viewport, const QFont &font, LabelRoom &room)
{
    std::vector<TownLabel> labels;
    if (viewport.zoom() < firstTownZoom || towns.all().empty())
        return labels;
    const std::vector<RankFont> fonts = rankFonts(font, viewport.zoom());
    const double least = leastPopulation(viewport.zoom());
    const UnitBox view = viewport.box(reach);
    for (const Towns::Town &town : towns.all()) {
        const auto people = static_cast<double>(town.population);
        if (people < least)
            break;
        if (!view.contains(town.position))
            continue;
        std::size_t rank = 0;
        while (people < ranks[rank].population)
            ++rank;
        const QFontMetricsF &metrics = fonts[rank].metrics;
        const double capital = metrics.capHeight();
        const double radius = ranks[rank].radius * capital;
        const QPointF dot = viewport.toScreen(town.position);
        const auto isNear = [&](const TownLabel &label) {
            return std::hypot(label.dot.x() - dot.x(), label.dot.y() - dot.y()) < dotDistance * capital;
        };
        const QRectF dotBox = square(dot, 2 * radius);
        if (!room.isFree(dotBox) || std::any_of(labels.begin(), labels.end(), isNear))
            continue;
        const auto box = spotFor(dot, radius, metrics.horizontalAdvance(town.name), capital, room);
        if (!box)
            continue;
        room.used.push_back(*box);
        room.used.push_back(dotBox);
        labels.push_back(
            {&town, dot, radius, *box, box->bottomLeft() - QPointF(0, belowCapital * capital), fonts[rank].font});
    }
    return labels;
}

}
