// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "map/maprenderer.h"

#include <QFutureWatcher>
#include <QImage>
#include <QObject>

#include <memory>

namespace pdc {

/// The base map as a picture that is always there at once and soon sharp.
///
/// The picture is drawn in the pool, somewhat larger than the view, so that a short way of panning needs no new one.
/// Until the one for the present view is ready, the last one is shown, moved and scaled to its place. One is made at
/// a time; what came to be wanted meanwhile is asked for again at the next painting.
class MapBaseLayer : public QObject
{
    Q_OBJECT

public:
    explicit MapBaseLayer(QObject *parent = nullptr);

    /// Null: the sea alone.
    void setMap(std::shared_ptr<const BaseMap> map);
    void setNames(const MapNames &names);
    void setStyle(const MapStyle &style);

    [[nodiscard]] bool hasMap() const { return m_map != nullptr; }
    /// Whether the picture there is shows this view sharply and to its edges.
    [[nodiscard]] bool isReadyFor(const Viewport &viewport, double ratio) const;
    /// Asks for such a picture if there is none; `ratio` is the device pixel ratio.
    void request(const Viewport &viewport, double ratio);
    /// Draws what there is at its place; the painter's logical pixels are those of the viewport.
    void draw(QPainter &painter, const Viewport &viewport) const;

Q_SIGNALS:
    /// A new picture is there.
    void rendered();

private:
    struct Picture
    {
        QImage image;
        Viewport viewport; ///< The picture's own, larger than the view it was made for.
        double ratio = 1;
        int generation = -1; ///< Of map, names and style; another than the present one is out of date.
    };

    std::shared_ptr<const BaseMap> m_map;
    MapNames m_names;
    MapStyle m_style;
    int m_generation = 0;
    Picture m_picture;
    QFutureWatcher<Picture> m_watcher;
};

}
