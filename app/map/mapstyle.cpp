// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/mapstyle.h"

#include <algorithm>

namespace pdc {

namespace {
QFont scaled(QFont font, double factor, QFont::Weight weight)
{
    font.setPixelSize(std::max(qRound(font.pixelSize() * factor), 9));
    font.setWeight(weight);
    return font;
}

MapStyle light()
{
    MapStyle style;
    style.sea = QColor(0xDD, 0xE0, 0xEE);
    style.shore = QColor(0xE9, 0xEB, 0xF5);
    style.land = QColor(0xFF, 0xFB, 0xF2);
    style.neighbour = QColor(0xF1, 0xEE, 0xEA);
    style.coast = QColor(0x9A, 0x98, 0xB8);
    style.neighbourCoast = QColor(0xCB, 0xC9, 0xD6);
    style.border = QColor(0xC9, 0xC4, 0xCE);
    style.name = QColor(0x52, 0x50, 0x6B);
    style.nameHalo = style.land;
    style.town = QColor(0x33, 0x31, 0x57);
    style.neighbourName = QColor(0x77, 0x75, 0x8E);
    style.dot = QColor(0x2B, 0x2A, 0x7C);
    style.dotText = Qt::white;
    style.dotRing = QColor(0xFF, 0xFB, 0xF2);
    style.selected = QColor(0xFF, 0xD2, 0x3F);
    style.selectedInk = QColor(0x1B, 0x1A, 0x3A);
    style.here = QColor(0x1B, 0x1A, 0x3A);
    style.hereRing = QColor(0xFF, 0xFB, 0xF2);
    style.panel = QColor(0xFF, 0xFB, 0xF2);
    style.panelInk = QColor(0x1B, 0x1A, 0x3A);
    style.panelEdge = QColor(0x8C, 0x8A, 0xA6);
    style.focus = QColor(0x2B, 0x2A, 0x7C);
    style.page = style.panel;
    return style;
}

MapStyle dark()
{
    MapStyle style;
    style.sea = QColor(0x0C, 0x0B, 0x1F);
    style.shore = QColor(0x11, 0x10, 0x28);
    style.land = QColor(0x25, 0x24, 0x4A);
    style.neighbour = QColor(0x19, 0x18, 0x34);
    style.coast = QColor(0x6E, 0x6C, 0x9C);
    style.neighbourCoast = QColor(0x34, 0x33, 0x58);
    style.border = QColor(0x3C, 0x3B, 0x68);
    style.name = QColor(0xC9, 0xC6, 0xDC);
    style.nameHalo = style.land;
    style.town = QColor(0xEC, 0xE9, 0xF4);
    style.neighbourName = QColor(0x8A, 0x88, 0xAC);
    style.dot = QColor(0xC6, 0xC5, 0xFF);
    style.dotText = QColor(0x14, 0x13, 0x2B);
    style.dotRing = QColor(0x14, 0x13, 0x2B);
    style.selected = QColor(0xFF, 0xD2, 0x3F);
    style.selectedInk = QColor(0x14, 0x13, 0x2B);
    style.here = QColor(0xF6, 0xF2, 0xE6);
    style.hereRing = QColor(0x14, 0x13, 0x2B);
    style.panel = QColor(0x14, 0x13, 0x2B);
    style.panelInk = QColor(0xF6, 0xF2, 0xE6);
    style.panelEdge = QColor(0x8B, 0x89, 0xB5);
    style.focus = QColor(0xFF, 0xD2, 0x3F);
    style.page = style.panel;
    return style;
}

MapStyle highContrast()
{
    MapStyle style;
    style.sea = Qt::black;
    style.shore = Qt::transparent;
    style.land = Qt::black;
    style.neighbour = Qt::black;
    style.coast = Qt::white;
    style.coastWidth = 2;
    style.neighbourCoast = QColor(0x80, 0x80, 0x80);
    style.border = QColor(0x80, 0x80, 0x80);
    style.name = Qt::white;
    style.nameHalo = Qt::black;
    style.town = Qt::white;
    style.neighbourName = QColor(0xB4, 0xB4, 0xB4);
    style.dot = Qt::white;
    style.dotText = Qt::black;
    style.dotRing = Qt::black;
    style.selected = QColor(0xFF, 0xD2, 0x3F);
    style.selectedInk = Qt::black;
    style.here = Qt::white;
    style.hereRing = Qt::black;
    style.panel = Qt::black;
    style.panelInk = Qt::white;
    style.panelEdge = Qt::white;
    style.focus = QColor(0xFF, 0xD2, 0x3F);
    style.page = style.panel;
    return style;
}
}

MapStyle mapStyleFor(Look look, const QFont &font)
{
    QFont sized = font;
    if (sized.pixelSize() <= 0) // It was given in points.
        sized.setPixelSize(18);
    MapStyle style = light();
    if (look == Look::Dark)
        style = dark();
    else if (look == Look::HighContrast)
        style = highContrast();
    style.dotScale = std::clamp(sized.pixelSize() / 18.0, 1.0, 2.0);
    style.corner *= style.dotScale;
    style.nameFont = scaled(sized, 0.68, QFont::Normal);
    style.countFont = scaled(sized, 0.82, QFont::Bold);
    style.hereFont = scaled(sized, 0.82, QFont::DemiBold);
    style.attributionFont = scaled(sized, 0.64, QFont::Normal);
    return style;
}

}
