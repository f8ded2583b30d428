// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/maprenderer.h"

#include "map/clip.h"

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
    NamePainter(QPainter &painter, const Viewport &viewport)
        : m_painter(painter)
        , m_viewport(viewport)
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
            for (const QStringList &lines : layouts(area->name)) {
                if (add(texts, lines, m_viewport.toScreen(area->label.centre), halfWidth, font, metrics))
                    break;
            }
        }
        for (const QPainterPath &text : texts) {
            if (halo.alpha() > 0)
                m_painter.strokePath(text, QPen(halo, 3, Qt::SolidLine, Qt::FlatCap, Qt::BevelJoin));
            m_painter.fillPath(text, ink);
        }
    }

private:
    bool add(std::vector<QPainterPath> &texts, const QStringList &lines, QPointF centre, double halfWidth,
             const QFont &font, const QFontMetricsF &metrics)
    {
        double width = 0;
        for (const QString &line : lines)
            width = std::max(width, metrics.horizontalAdvance(line));
        const double height = metrics.capHeight() + metrics.lineSpacing() * static_cast<double>(lines.size() - 1);
        if (std::hypot(width / 2 / halfWidth, height / 2 / std::max(halfWidth / 3, 1.0)) > 1)
            return false;
        const QRectF box(centre.x() - width / 2, centre.y() - height / 2, width, height);
        const QRectF around = box.adjusted(-5, -4, 5, 4);
        const auto meets = [&](const QRectF &other) { return other.intersects(around); };
        if (std::any_of(m_used.begin(), m_used.end(), meets))
            return false;
        m_used.push_back(around);
        QPainterPath &text = texts.emplace_back();
        text.setFillRule(Qt::WindingFill);
        double baseline = box.top() + metrics.capHeight();
        for (const QString &line : lines) {
            text.addText(centre.x() - metrics.horizontalAdvance(line) / 2, baseline, font, line);
            baseline += metrics.lineSpacing();
        }
        return true;
    }

    QPainter &m_painter;
    const Viewport &m_viewport;
    std::vector<QRectF> m_used;
};

/// Nearer, there is more room for fewer names.
QFont grown(QFont font, double zoom)
{
    font.setHintingPreference(QFont::PreferNoHinting); // Outlines are drawn, not pixels.
    if (font.pixelSize() > 0)
        font.setPixelSize(qRound(font.pixelSize() * std::clamp(1 + (zoom - 7) * 0.12, 1.0, 1.5)));
    return font;
}
}

void MapRenderer::drawBase(QPainter &painter, const Viewport &viewport, const BaseMap &map) const
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
    NamePainter names(painter, viewport);
    const QFont font = grown(m_style.nameFont, viewport.zoom());
    names.write(map.france(), font, 1.6, m_style.name, m_style.nameHalo);
    names.write(map.land(), font, 1, m_style.neighbourName, m_style.neighbour);
    painter.restore();
}

}
