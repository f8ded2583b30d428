// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include <QFontDatabase>

#include <algorithm>
#include <cmath>

static void initUiResources()
{
    Q_INIT_RESOURCE(ui_data);
    Q_INIT_RESOURCE(ui_translations);
}

namespace pdc {

using namespace Qt::StringLiterals;

namespace {

struct Colours
{
    QRgb paper, surface, ink, inkSoft, primary, onPrimary, sun, onSun, danger, leaf, hairline, outline, hover, focus;
};

constexpr Colours light{.paper = 0xFFFBF2,
                        .surface = 0xFFFFFF,
                        .ink = 0x1B1A3A,
                        .inkSoft = 0x4F4D68,
                        .primary = 0x2B2A7C,
                        .onPrimary = 0xFFFFFF,
                        .sun = 0xFFD23F,
                        .onSun = 0x1B1A3A,
                        .danger = 0x8E1B15,
                        .leaf = 0x0B5D3B,
                        .hairline = 0xDDD6C8,
                        .outline = 0x7A7796,
                        .hover = 0xFAF5EA,
                        .focus = 0xB3500A};
constexpr Colours dark{.paper = 0x14132B,
                       .surface = 0x1F1E3D,
                       .ink = 0xF6F2E6,
                       .inkSoft = 0xC6C2DC,
                       .primary = 0xBDBBFF,
                       .onPrimary = 0x14132B,
                       .sun = 0xFFD23F,
                       .onSun = 0x1B1A3A,
                       .danger = 0xFFB9B3,
                       .leaf = 0x86E3B8,
                       .hairline = 0x3A3860,
                       .outline = 0x918EBB,
                       .hover = 0x2A2950,
                       .focus = 0xFF9A5A};
constexpr Colours highContrast{.paper = 0x000000,
                               .surface = 0x000000,
                               .ink = 0xFFFFFF,
                               .inkSoft = 0xFFFFFF,
                               .primary = 0xFFD23F,
                               .onPrimary = 0x000000,
                               .sun = 0xFFD23F,
                               .onSun = 0x000000,
                               .danger = 0xFFFFFF,
                               .leaf = 0xFFFFFF,
                               .hairline = 0xFFFFFF,
                               .outline = 0xFFFFFF,
                               .hover = 0x333333,
                               .focus = 0x00B7FF};

const Colours &coloursOf(Look look)
{
    switch (look) {
    case Look::Light:
        return light;
    case Look::Dark:
        return dark;
    case Look::HighContrast:
        return highContrast;
    }
    return light;
}

double channelLuminance(int value)
{
    const double c = value / 255.0;
    return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &c)
{
    return 0.2126 * channelLuminance(c.red()) + 0.7152 * channelLuminance(c.green())
        + 0.0722 * channelLuminance(c.blue());
}

}

Theme::Theme(Look look, int percent)
    : m_look(look)
    , m_scale(std::clamp(percent, 100, 200) / 100.0)
{
    const Colours &c = coloursOf(look);
    paper = QColor(c.paper);
    surface = QColor(c.surface);
    ink = QColor(c.ink);
    inkSoft = QColor(c.inkSoft);
    primary = QColor(c.primary);
    onPrimary = QColor(c.onPrimary);
    sun = QColor(c.sun);
    onSun = QColor(c.onSun);
    danger = QColor(c.danger);
    leaf = QColor(c.leaf);
    hairline = QColor(c.hairline);
    outline = QColor(c.outline);
    hover = QColor(c.hover);
    focus = QColor(c.focus);
}

int Theme::px(double atHundred) const
{
    return int(std::lround(atHundred * m_scale));
}

QFont Theme::font(TextRole role) const
{
    struct Type
    {
        int size;
        QFont::Weight weight;
    };
    const Type type = [role]() -> Type {
        switch (role) {
        case TextRole::Small:
            return {16, QFont::Normal};
        case TextRole::Body:
            return {18, QFont::Normal};
        case TextRole::Strong:
            return {18, QFont::DemiBold};
        case TextRole::Lead:
            return {22, QFont::DemiBold};
        case TextRole::Title:
            return {28, QFont::DemiBold};
        case TextRole::Step:
            return {36, QFont::DemiBold};
        case TextRole::Display:
            return {40, QFont::DemiBold};
        }
        return {18, QFont::Normal};
    }();
    QFont font(QStringList{u"Atkinson Hyperlegible Next"_s, u"Noto Sans"_s, u"sans-serif"_s}, -1, type.weight);
    font.setPixelSize(px(type.size));
    return font;
}

QPalette Theme::palette() const
{
    QPalette p;
    p.setColor(QPalette::Window, paper);
    p.setColor(QPalette::WindowText, ink);
    p.setColor(QPalette::Base, surface);
    p.setColor(QPalette::AlternateBase, paper);
    p.setColor(QPalette::Text, ink);
    p.setColor(QPalette::PlaceholderText, inkSoft);
    p.setColor(QPalette::Button, surface);
    p.setColor(QPalette::ButtonText, ink);
    p.setColor(QPalette::BrightText, danger);
    p.setColor(QPalette::Highlight, primary);
    p.setColor(QPalette::HighlightedText, onPrimary);
    p.setColor(QPalette::Link, primary);
    p.setColor(QPalette::LinkVisited, primary);
    p.setColor(QPalette::ToolTipBase, ink);
    p.setColor(QPalette::ToolTipText, paper);
    p.setColor(QPalette::Light, surface);
    p.setColor(QPalette::Mid, outline);
    p.setColor(QPalette::Dark, outline);
    p.setColor(QPalette::Shadow, outline);
    return p;
}

void loadFonts()
{
    initUiResources();
    QFontDatabase::addApplicationFont(u":/fonts/AtkinsonHyperlegibleNext-Regular.ttf"_s);
    QFontDatabase::addApplicationFont(u":/fonts/AtkinsonHyperlegibleNext-SemiBold.ttf"_s);
}

double contrastRatio(const QColor &a, const QColor &b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

}
