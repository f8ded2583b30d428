// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/maprenderer.h"

#include "map/clip.h"
#include "map/labelroom.h"

#include <QFontMetricsF>
#include <QPaintDevice>
#include <QPainterPath>

#include <cmath>
#include <numeric>

namespace pdc {

namespace {
/// A painter's picture of coverages: what is outside the view and what is too small to see is left out.
class LandPainter
{
public:
    LandPainter(QPainter &painter, const Viewport &viewport)
        : m_painter(painter)
        , m_viewport(viewport)
        , m_level(Coverage::levelFor(
              viewport.zoom() + std::log2(painter.device() ? std::max(painter.device()->devicePixelRatio(), 1.0) : 1)))
        , m_view(viewport.box(margin))
        , m_frame(QRectF({}, viewport.size()).adjusted(-margin, -margin, margin, margin))
    {
    }

    /// All areas as one path: neighbours share their edges exactly, so nothing of the ground shines through.
    [[nodiscard]] QPainterPath areas(const Coverage &coverage) const
    {
        QPainterPath path;
        path.setFillRule(Qt::OddEvenFill);
        const double smallest = 0.5 / m_viewport.scale();
        for (const Coverage::Area &area : coverage.areas()) {
            if (!area.box.intersects(m_view))
                continue;
            for (const Coverage::Ring &ring : coverage.rings(area)) {
                if (!ring.box.intersects(m_view) || std::max(ring.box.width(), ring.box.height()) < smallest)
                    continue;
                const std::vector<UnitPoint> outline = coverage.outline(ring, m_level);
                std::vector<QPointF> points(outline.size());
                std::transform(outline.begin(), outline.end(), points.begin(),
                               [&](UnitPoint point) { return m_viewport.toScreen(point); });
                points = clippedRing(std::move(points), m_frame);
                if (points.size() >= 3)
                    path.addPolygon(QPolygonF(QList<QPointF>(points.begin(), points.end())));
                path.closeSubpath();
            }
        }
        return path;
    }

    /// Draws the borders between areas, or the outline of the whole. Each arc is a line of its own: the painter needs
    /// twenty times as long for the outline of one large path, which it makes free of overlaps first.
    /// `coarser`: levels of detail less, for a soft line.
    void stroke(const Coverage &coverage, bool borders, const QColor &colour, double width, int coarser = 0) const
    {
        const int level = std::max(m_level - coarser, 0);
        if (colour.alpha() == 0 || width <= 0)
            return;
        m_painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::FlatCap, Qt::BevelJoin));
        const double smallest = 0.5 / m_viewport.scale();
        for (const Coverage::Arc &arc : coverage.arcs()) {
            if ((arc.uses > 1) != borders || !arc.box.intersects(m_view)
                || std::max(arc.box.width(), arc.box.height()) < smallest)
                continue;
            strokeArc(coverage.vertices(arc, level), m_view.contains(arc.box));
        }
    }

private:
    static constexpr double margin = 16; ///< Wider than any line.

    void strokeArc(std::span<const UnitPoint> vertices, bool whole) const
    {
        QList<QPointF> line;
        line.reserve(static_cast<qsizetype>(vertices.size()));
        for (const UnitPoint vertex : vertices) {
            const QPointF to = m_viewport.toScreen(vertex);
            if (whole || line.isEmpty()) {
                line.append(to);
                continue;
            }
            // Where the line leaves the frame it ends, and begins anew where it comes back.
            const QPointF from = line.last();
            const auto part = clippedLine(from, to, m_frame);
            if (part) {
                line.last() = part->first;
                line.append(part->second);
            }
            if (!part || part->second != to) {
                if (line.size() > 1)
                    m_painter.drawPolyline(line.constData(), static_cast<int>(line.size()));
                line.clear();
                line.append(to);
            }
        }
        if (line.size() > 1)
            m_painter.drawPolyline(line.constData(), static_cast<int>(line.size()));
    }

    QPainter &m_painter;
    const Viewport &m_viewport;
    int m_level;
    UnitBox m_view;
    QRectF m_frame;
};

/// The lines in which a name is tried: as one, then broken in two at the hyphen or space nearest its middle.
std::vector<QStringList> layouts(const QString &name)
{
    std::vector<QStringList> result{{name}};
    qsizetype best = -1;
    for (qsizetype i = 1; i + 1 < name.size(); ++i) {
        const bool canBreak = name.at(i) == u'-' || name.at(i) == u' ';
        if (canBreak && (best < 0 || std::abs(2 * i - name.size()) < std::abs(2 * best - name.size())))
            best = i;
    }
    if (best > 0)
        result.push_back({name.left(name.at(best) == u'-' ? best + 1 : best), name.mid(best + 1)});
    return result;
}

/// Writes the names that fit into their areas, the ones with most room first, none over another.
class NamePainter
{
public:
    /// `room`: what is there already; what is written is added.
    NamePainter(QPainter &painter, const Viewport &viewport, LabelRoom &room)
        : m_painter(painter)
        , m_viewport(viewport)
        , m_room(room)
    {
    }

    /// `slack`: how far a name may reach beyond the ellipse of its area, as a factor; the area goes on there.
    void write(const Coverage &coverage, const QFont &font, double slack, const QColor &ink, const QColor &halo)
    {
        std::vector<const Coverage::Area *> areas;
        const UnitBox view = m_viewport.box();
        for (const Coverage::Area &area : coverage.areas()) {
            if (area.label.halfWidth > 0 && area.box.intersects(view))
                areas.push_back(&area);
        }
        std::stable_sort(areas.begin(), areas.end(),
                         [](auto a, auto b) { return a->label.halfWidth > b->label.halfWidth; });
        std::vector<QPainterPath> texts;
        const QFontMetricsF metrics(font);
        for (const Coverage::Area *area : areas) {
            const double halfWidth = area->label.halfWidth * m_viewport.scale() * slack;
            if (halfWidth > metrics.height())
                add(texts, layouts(area->name), m_viewport.toScreen(area->label.centre), halfWidth, font, metrics);
        }
        for (const QPainterPath &text : texts)
            writeText(text, ink, halo);
    }

    void write(const Towns &towns, const QFont &font, const QColor &ink, const QColor &halo)
    {
        const std::vector<TownLabel> labels = townLabels(towns, m_viewport, font, m_room);
        for (const TownLabel &label : labels) {
            QPainterPath text;
            text.setFillRule(Qt::WindingFill);
            text.addText(label.baseline, label.font, label.town->name);
            writeText(text, ink, halo);
            m_painter.setPen(QPen(halo, 1.5));
            m_painter.setBrush(ink);
            m_painter.drawEllipse(label.dot, label.radius, label.radius);
        }
    }

private:
    void writeText(const QPainterPath &text, const QColor &ink, const QColor &halo)
    {
        if (halo.alpha() > 0)
            m_painter.strokePath(text, QPen(halo, 3, Qt::SolidLine, Qt::FlatCap, Qt::BevelJoin));
        m_painter.fillPath(text, ink);
    }

    /// Tries one line, then two; in the middle of the ellipse, then above and below.
    void add(std::vector<QPainterPath> &texts, const std::vector<QStringList> &ways, QPointF centre, double halfWidth,
             const QFont &font, const QFontMetricsF &metrics)
    {
        LabelChoice choice(m_room);
        const QStringList *chosen = nullptr;
        for (const QStringList &lines : ways) {
            double width = 0;
            for (const QString &line : lines)
                width = std::max(width, metrics.horizontalAdvance(line));
            const double height = metrics.capHeight() + metrics.lineSpacing() * static_cast<double>(lines.size() - 1);
            for (const double aside : {0.0, -1.0, 1.0, -2.0, 2.0}) {
                const double y = aside * metrics.lineSpacing();
                if (std::hypot(width / 2 / halfWidth, (height / 2 + std::abs(y)) / std::max(halfWidth / 3, 1.0)) > 1)
                    continue;
                const QRectF box(centre.x() - width / 2, centre.y() + y - height / 2, width, height);
                const auto before = choice.box();
                const bool isDone = choice.take(box, box.adjusted(-5, -4, 5, 4));
                if (choice.box() != before)
                    chosen = &lines;
                if (isDone)
                    return write(texts, *chosen, *choice.box(), font, metrics);
            }
        }
        if (chosen)
            write(texts, *chosen, *choice.box(), font, metrics);
    }

    void write(std::vector<QPainterPath> &texts, const QStringList &lines, const QRectF &box, const QFont &font,
               const QFontMetricsF &metrics)
    {
        m_room.used.push_back(box.adjusted(-5, -4, 5, 4));
        QPainterPath &text = texts.emplace_back();
        text.setFillRule(Qt::WindingFill);
        double baseline = box.top() + metrics.capHeight();
        for (const QString &line : lines) {
            text.addText(box.center().x() - metrics.horizontalAdvance(line) / 2, baseline, font, line);
            baseline += metrics.lineSpacing();
        }
    }

    QPainter &m_painter;
    const Viewport &m_viewport;
    LabelRoom &m_room;
};

/// What covers the base map, or is to be seen on it whatever else is not.
LabelRoom roomBeside(const MapNames &names, const Viewport &viewport, const MapRenderer &renderer)
{
    constexpr double reach = 60; // Around the view: a dot there may still be seen.
    LabelRoom room;
    if (names.places) {
        for (const Cluster &cluster : names.places->query(viewport.box(reach), viewport.zoom()))
            room.marks.push_back(renderer.markBox(cluster, viewport));
    }
    if (names.here) {
        room.used.push_back(renderer.hereBox(*names.here, viewport));
        if (const QRectF words = renderer.hereTextBox(*names.here, names.hereText, viewport); !words.isEmpty())
            room.used.push_back(words);
    }
    return room;
}

/// The dots of the largest towns, for which the names of areas make way.
std::vector<QRectF> largeTownDots(const Towns &towns, const Viewport &viewport, const QFont &font)
{
    std::vector<QRectF> dots;
    const UnitBox view = viewport.box();
    const double reach = 2 * QFontMetricsF(font).capHeight();
    for (const Towns::Town &town : towns.all()) {
        if (town.population < largeTown)
            break;
        if (!view.contains(town.position))
            continue;
        const QPointF dot = viewport.toScreen(town.position);
        dots.emplace_back(dot.x() - reach, dot.y() - reach, 2 * reach, 2 * reach);
    }
    return dots;
}

/// Nearer, there is more room for fewer names.
QFont grown(QFont font, double zoom)
{
    font.setHintingPreference(QFont::PreferNoHinting); // Outlines are drawn, not pixels.
    if (font.pixelSize() > 0)
        font.setPixelSize(qRound(font.pixelSize() * std::clamp(1 + (zoom - 7) * 0.12, 1.0, 1.5)));
    return font;
}
}

void MapRenderer::drawBase(QPainter &painter, const Viewport &viewport, const BaseMap &map, const MapNames &names) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(QRectF({}, viewport.size()));
    painter.fillRect(QRectF({}, viewport.size()), m_style.sea);
    const LandPainter land(painter, viewport);
    land.stroke(map.land(), false, m_style.shore, 2 * m_style.shoreWidth, 1);
    land.stroke(map.france(), false, m_style.shore, 2 * m_style.shoreWidth, 1);
    painter.fillPath(land.areas(map.land()), m_style.neighbour);
    land.stroke(map.land(), false, m_style.neighbourCoast, m_style.borderWidth);
    land.stroke(map.land(), true, m_style.neighbourCoast, m_style.borderWidth);
    painter.fillPath(land.areas(map.france()), m_style.land);
    land.stroke(map.france(), true, m_style.border, m_style.borderWidth);
    land.stroke(map.france(), false, m_style.coast, m_style.coastWidth);
    const Towns none;
    const Towns &towns = names.towns ? *names.towns : none;
    LabelRoom room = roomBeside(names, viewport, *this);
    const auto before = static_cast<std::ptrdiff_t>(room.used.size());
    std::vector<QRectF> dots;
    if (viewport.zoom() >= firstTownZoom)
        dots = largeTownDots(towns, viewport, m_style.nameFont);
    room.used.insert(room.used.end(), dots.begin(), dots.end());
    NamePainter writer(painter, viewport, room);
    QFont font = grown(m_style.nameFont, viewport.zoom());
    writer.write(map.land(), font, 1, m_style.neighbourName, m_style.neighbour);
    if (viewport.zoom() >= firstTownZoom)
        font.setLetterSpacing(QFont::PercentageSpacing, 110); // Of an area, not of a town.
    writer.write(map.france(), font, 1.6, m_style.name, m_style.nameHalo);
    room.used.erase(room.used.begin() + before, room.used.begin() + before + std::ssize(dots));
    writer.write(towns, m_style.nameFont, m_style.town, m_style.nameHalo);
    painter.restore();
}

}
