// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "map/mapstyle.h"

#include <QPainter>

namespace pdc {

/// What lies between a map and the page around it: the edge with its round corners, and who made the data.
class MapFrame
{
public:
    /// For one painting: the style must stay.
    MapFrame(const MapStyle &style, const QRectF &map, Qt::LayoutDirection direction)
        : m_style(style)
        , m_map(map)
        , m_direction(direction)
    {
    }

    /// In the bottom corner where reading begins; `most`: logical pixels it may have.
    void drawAttribution(QPainter &painter, const QString &text, double most) const;
    /// Over everything else: what is beyond the corners becomes the page. With the ring of the keyboard, or without.
    void drawEdge(QPainter &painter, bool focused) const;

private:
    const MapStyle &m_style;
    QRectF m_map;
    Qt::LayoutDirection m_direction;
};

}
