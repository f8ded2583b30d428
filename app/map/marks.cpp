// SPDX-License-Identifier: GPL-3.0-or-later
//
// The marks of MapRenderer: what lies upon the base map and can be clicked.
#include "map/maprenderer.h"

#include <QFontMetricsF>
#include <QImage>
#include <QPaintDevice>
#include <QPainterPath>
#include <QtMath>

#include <cmath>
#include <numbers>

namespace pdc {

namespace {
constexpr double pinRadius = 10;
constexpr double selectedRadius = 16;
constexpr double pinHeight = 2.1; ///< From the tip to the middle of the head, in radii.
constexpr double hereTextZoom = 8; ///< Farther away the words would cover a region's dots.
constexpr double hereRadius = 10;
constexpr double hereReach = 1.6; ///< Of the ticks, in radii.
constexpr double hereTextPart = 0.9; ///< Of the view's width, for the words at most.
constexpr double leastTarget = 22; ///< Half of what a finger needs.

/// A drop whose tip is at 0,0 and whose round head stands above it.
QPainterPath pin(double radius)
{
    const double middle = -pinHeight * radius;
    // Where a line from the tip touches the circle.
    const double angle = std::acos(1 / pinHeight) * 180 / std::numbers::pi;
    const QRectF head(-radius, middle - radius, 2 * radius, 2 * radius);
    QPainterPath path;
    path.arcMoveTo(head, -90 + angle);
    path.arcTo(head, -90 + angle, 360 - 2 * angle);
    path.lineTo(0, 0);
    path.closeSubpath();
    return path;
}

QPainterPath star(QPointF centre, double radius)
{
    QPolygonF points;
    for (int i = 0; i < 10; ++i) {
        const double angle = (i * 36 - 90) * std::numbers::pi / 180;
        const double length = i % 2 == 0 ? radius : radius * 0.45;
        points << centre + QPointF(std::cos(angle), std::sin(angle)) * length;
    }
    QPainterPath path;
    path.addPolygon(points);
    path.closeSubpath();
    return path;
}

/// The middle of a mark's shape, relative to the place it stands for.
QPointF middle(const Cluster &cluster, double scale)
{
    return cluster.count > 1 ? QPointF() : QPointF(0, -pinHeight * pinRadius * scale);
}

/// Shapes drawn once for a frame and then copied: most dots of a map look the same but for their number.
class Stamps
{
public:
    Stamps(QPainter &painter, const MapStyle &style)
        : m_painter(painter)
        , m_style(style)
        , m_ratio(painter.device() ? std::max(painter.device()->devicePixelRatio(), 1.0) : 1)
    {
    }

    void pinAt(QPointF tip, double radius)
    {
        stamp(-radius, tip, [&](QPainter &on) {
            const QPainterPath shape = pin(radius);
            on.strokePath(shape,
                          QPen(m_style.dotRing, 2 * m_style.dotRingWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            on.fillPath(shape, m_style.dot);
            on.setBrush(m_style.dotText);
            on.drawEllipse(QPointF(0, -pinHeight * radius), radius * 0.4, radius * 0.4);
        });
    }

    void discAt(QPointF centre, double radius)
    {
        stamp(radius, centre, [&](QPainter &on) {
            on.setBrush(m_style.dotRing);
            on.drawEllipse(QPointF(), radius + m_style.dotRingWidth, radius + m_style.dotRingWidth);
            on.setBrush(m_style.dot);
            on.drawEllipse(QPointF(), radius, radius);
        });
    }

private:
    /// `kind`: what tells stamps apart; its magnitude is the radius.
    template<typename Draw>
    void stamp(double kind, QPointF at, Draw draw)
    {
        auto found =
            std::find_if(m_images.begin(), m_images.end(), [&](const auto &image) { return image.first == kind; });
        // A pin reaches three times its radius upwards.
        const double reach = std::ceil(std::abs(kind) * (kind < 0 ? pinHeight + 1 : 1) + m_style.dotRingWidth + 2);
        if (found == m_images.end()) {
            const int side = qCeil(2 * reach * m_ratio);
            QImage image(side, side, QImage::Format_ARGB32_Premultiplied);
            image.setDevicePixelRatio(m_ratio);
            image.fill(Qt::transparent);
            QPainter on(&image);
            on.setRenderHint(QPainter::Antialiasing);
            on.translate(reach, reach);
            on.setPen(Qt::NoPen);
            draw(on);
            on.end();
            found = m_images.insert(m_images.end(), {kind, std::move(image)});
        }
        // On whole device pixels, or the painter would have to blend four of them for each.
        const QPointF corner = (at - QPointF(reach, reach)) * m_ratio;
        m_painter.drawImage(QPointF(std::round(corner.x()), std::round(corner.y())) / m_ratio, found->second);
    }

    QPainter &m_painter;
    const MapStyle &m_style;
    double m_ratio;
    std::vector<std::pair<double, QImage>> m_images;
};

void drawSelected(QPainter &painter, QPointF tip, const MapStyle &style)
{
    const double radius = selectedRadius * style.dotScale;
    const QPainterPath shape = pin(radius).translated(tip);
    const auto stroke = [&](const QColor &colour, double width) {
        painter.strokePath(shape, QPen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    };
    // Two outlines, dark and light, part it from land and dots of any colour.
    stroke(style.selected, 9);
    stroke(style.selectedInk, 5);
    painter.fillPath(shape, style.selected);
    painter.fillPath(star(tip + QPointF(0, -pinHeight * radius), radius * 0.68), style.selectedInk);
}
}

double MapRenderer::dotRadius(int count) const
{
    double radius = 15;
    for (const int step : {10, 100, 1000, 10000}) {
        if (count >= step)
            radius += 3.5;
    }
    return radius * m_style.dotScale;
}

QRectF MapRenderer::markBox(const Cluster &cluster, const Viewport &viewport) const
{
    const QPointF at = viewport.toScreen(cluster.centre);
    const double radius = (cluster.count > 1 ? dotRadius(cluster.count) : pinRadius * m_style.dotScale);
    const double reach = radius + m_style.dotRingWidth;
    if (cluster.count > 1)
        return {at.x() - reach, at.y() - reach, 2 * reach, 2 * reach};
    const double height = pinHeight * radius + reach;
    return {at.x() - reach, at.y() - height, 2 * reach, height};
}

QRectF MapRenderer::hereBox(UnitPoint here, const Viewport &viewport) const
{
    const QPointF at = viewport.toScreen(here);
    const double reach = (hereRadius * hereReach + 3.5) * m_style.dotScale;
    return {at.x() - reach, at.y() - reach, 2 * reach, 2 * reach};
}

QRectF MapRenderer::hereTextBox(UnitPoint here, const QString &text, const Viewport &viewport) const
{
    if (text.isEmpty() || viewport.zoom() < hereTextZoom)
        return {};
    const QPointF at = viewport.toScreen(here);
    const QFontMetricsF metrics(m_style.hereFont);
    const double pad = metrics.height() * 0.3;
    const double width = std::min(metrics.horizontalAdvance(text) + 4 * pad, viewport.size().width() * hereTextPart);
    return {at.x() - width / 2, at.y() + hereRadius * m_style.dotScale * 2, width, metrics.height() + pad};
}

/// A target: a ring, a dot and four ticks, unlike any dot or pin.
void MapRenderer::drawHere(QPainter &painter, const Viewport &viewport, UnitPoint here, const QString &text) const
{
    const QPointF at = viewport.toScreen(here);
    const double radius = hereRadius * m_style.dotScale;
    QPainterPath lines;
    lines.addEllipse(at, radius, radius);
    for (const QPointF way : {QPointF(1, 0), QPointF(-1, 0), QPointF(0, 1), QPointF(0, -1)}) {
        lines.moveTo(at + way * radius * 0.7);
        lines.lineTo(at + way * radius * hereReach);
    }
    const auto stroke = [&](const QColor &colour, double width) {
        painter.strokePath(lines, QPen(colour, width * m_style.dotScale, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    };
    stroke(m_style.hereRing, 7);
    stroke(m_style.here, 3);
    painter.setPen(QPen(m_style.hereRing, 2 * m_style.dotScale));
    painter.setBrush(m_style.here);
    painter.drawEllipse(at, radius * 0.5, radius * 0.5);
    const QRectF panel = hereTextBox(here, text, viewport);
    if (panel.isEmpty())
        return;
    const QFontMetricsF metrics(m_style.hereFont);
    painter.setPen(QPen(m_style.panelEdge, 1));
    painter.setBrush(m_style.panel);
    painter.drawRoundedRect(panel, panel.height() / 2, panel.height() / 2);
    painter.setPen(m_style.panelInk);
    painter.setFont(m_style.hereFont);
    painter.drawText(panel, Qt::AlignCenter,
                     metrics.elidedText(text, Qt::ElideRight, panel.width() - metrics.height() * 0.6));
    painter.setFont(m_style.countFont);
}

void MapRenderer::drawMarks(QPainter &painter, const Viewport &viewport, const MapMarks &marks) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(m_style.countFont);
    constexpr double grown = 1.15;
    Stamps stamps(painter, m_style);
    const auto draw = [&](std::size_t i) {
        const Cluster &cluster = marks.clusters[i];
        const double factor = marks.hovered == i ? grown : 1;
        const QPointF at = viewport.toScreen(cluster.centre);
        if (cluster.count > 1) {
            const double radius = dotRadius(cluster.count) * factor;
            stamps.discAt(at, radius);
            painter.setPen(m_style.dotText);
            painter.drawText(QRectF(at.x() - 2 * radius, at.y() - radius, 4 * radius, 2 * radius), Qt::AlignCenter,
                             m_style.locale.toString(cluster.count));
        } else if (cluster.id != marks.selectedId) {
            stamps.pinAt(at, pinRadius * m_style.dotScale * factor);
        }
    };
    for (std::size_t i = 0; i < marks.clusters.size(); ++i) {
        if (marks.hovered != i)
            draw(i);
    }
    if (marks.here)
        drawHere(painter, viewport, *marks.here, marks.hereText);
    if (marks.hovered && *marks.hovered < marks.clusters.size())
        draw(*marks.hovered);
    if (marks.selected)
        drawSelected(painter, viewport.toScreen(*marks.selected), m_style);
    painter.restore();
}

std::optional<std::size_t> MapRenderer::markAt(std::span<const Cluster> clusters, const Viewport &viewport,
                                               QPointF screen) const
{
    std::optional<std::size_t> found;
    double nearest = 1; // Distance from the middle, as a part of the target's radius.
    for (std::size_t i = 0; i < clusters.size(); ++i) {
        const QPointF off = viewport.toScreen(clusters[i].centre) + middle(clusters[i], m_style.dotScale) - screen;
        const double shape = clusters[i].count > 1 ? dotRadius(clusters[i].count) : pinRadius * m_style.dotScale * 2;
        const double distance = std::hypot(off.x(), off.y()) / std::max(shape, leastTarget);
        if (distance <= nearest) {
            nearest = distance;
            found = i;
        }
    }
    return found;
}

}
