// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"

#include <QFile>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <algorithm>
#include <array>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

/// Draws an SVG of ours once for each size and colour; painting a button again takes a pixmap.
void paintSvg(QPainter &painter, const QString &file, const QRect &rect, const QColor &colour, bool mirrored)
{
    const qreal ratio = painter.device()->devicePixelRatioF();
    const QSize pixels = (QSizeF(rect.size()) * ratio).toSize();
    if (pixels.isEmpty())
        return;
    const QString key = u"%1 %2x%3 %4 %5"_s.arg(file)
                            .arg(pixels.width())
                            .arg(pixels.height())
                            .arg(colour.isValid() ? colour.rgba() : 0)
                            .arg(int(mirrored));
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        QFile source(file);
        if (!source.open(QIODevice::ReadOnly))
            return;
        QByteArray svg = source.readAll();
        if (colour.isValid())
            svg.replace("currentColor", colour.name().toLatin1()).replace("#000000", colour.name().toLatin1());
        QSvgRenderer renderer(svg);
        QImage image(pixels, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter drawing(&image);
        renderer.setAspectRatioMode(Qt::KeepAspectRatio);
        renderer.render(&drawing);
        drawing.end();
        pixmap = QPixmap::fromImage(mirrored ? image.mirrored(true, false) : image);
        pixmap.setDevicePixelRatio(ratio);
        QPixmapCache::insert(key, pixmap);
    }
    painter.drawPixmap(rect.topLeft(), pixmap);
}

}

void paintIcon(QPainter &painter, QLatin1StringView name, const QRect &rect, const QColor &colour, bool mirrored)
{
    paintSvg(painter, ":/icons/"_L1 + name + ".svg"_L1, rect, colour, mirrored && iconHasDirection(name));
}

bool iconHasDirection(QLatin1StringView name)
{
    static constexpr std::array directed{"arrow-left"_L1, "arrow-right"_L1, "chevron-left"_L1, "chevron-right"_L1,
                                         "list"_L1};
    return std::find(directed.begin(), directed.end(), name) != directed.end();
}

void paintEmblem(QPainter &painter, const QRect &rect, const QColor &colour)
{
    const auto file = colour.isValid() ? u":/theme/emblem-mono.svg"_s : u":/theme/emblem.svg"_s;
    paintSvg(painter, file, rect, colour, false);
}

}
