// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/mapbaselayer.h"

#include "base/inpool.h"

#include <cmath>

namespace pdc {

namespace {
/// Logical pixels on each side of the view.
constexpr double overscan = 256;

Viewport enlarged(const Viewport &viewport)
{
    return viewport.resized(viewport.size() + QSizeF(2 * overscan, 2 * overscan));
}
}

MapBaseLayer::MapBaseLayer(QObject *parent)
    : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
        if (m_watcher.future().resultCount() == 0) // The pool was cleared.
            return;
        m_picture = m_watcher.result();
        Q_EMIT rendered();
    });
}

void MapBaseLayer::setMap(std::shared_ptr<const BaseMap> map)
{
    m_map = std::move(map);
    ++m_generation;
}

void MapBaseLayer::setNames(const MapNames &names)
{
    m_names = names;
    ++m_generation;
}

void MapBaseLayer::setStyle(const MapStyle &style)
{
    m_style = style;
    ++m_generation;
}

bool MapBaseLayer::isReadyFor(const Viewport &viewport, double ratio) const
{
    if (m_picture.generation != m_generation || m_picture.ratio != ratio
        || m_picture.viewport.zoom() != viewport.zoom())
        return false;
    // Compared with the picture that would be made, so that the world's edge, where both stop, asks for nothing.
    const Viewport wanted = enlarged(viewport);
    const QPointF off =
        m_picture.viewport.toScreen(wanted.unitCentre()) - m_picture.viewport.toScreen(m_picture.viewport.unitCentre());
    return m_picture.viewport.size() == wanted.size() && std::abs(off.x()) <= overscan * 0.75
        && std::abs(off.y()) <= overscan * 0.75;
}

void MapBaseLayer::request(const Viewport &viewport, double ratio)
{
    if (isReadyFor(viewport, ratio) || m_watcher.isRunning())
        return;
    m_watcher.setFuture(inPool(
        [map = m_map, names = m_names, style = m_style, generation = m_generation, ratio, wanted = enlarged(viewport)] {
            QImage image((wanted.size() * ratio).toSize(), QImage::Format_RGB32);
            image.setDevicePixelRatio(ratio);
            QPainter painter(&image);
            MapRenderer(style).drawBase(painter, wanted, map ? *map : BaseMap(), map ? names : MapNames());
            painter.end();
            return Picture{std::move(image), wanted, ratio, generation};
        }));
}

void MapBaseLayer::draw(QPainter &painter, const Viewport &viewport) const
{
    const QRectF whole({}, viewport.size());
    if (m_picture.image.isNull()) {
        painter.fillRect(whole, m_style.sea);
        return;
    }
    const double scale = viewport.scale() / m_picture.viewport.scale();
    const QPointF corner = viewport.toScreen(m_picture.viewport.toUnit({0, 0}));
    const QRectF target(corner, m_picture.viewport.size() * scale);
    if (!target.contains(whole))
        painter.fillRect(whole, m_style.sea);
    if (scale == 1) { // On whole device pixels, where nothing has to be blended.
        const double ratio = m_picture.ratio;
        painter.drawImage(QPointF(std::round(corner.x() * ratio), std::round(corner.y() * ratio)) / ratio,
                          m_picture.image);
        return;
    }
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(target, m_picture.image);
    painter.restore();
}

}
