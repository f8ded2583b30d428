// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "studio/studioerror.h"

#include <QColor>
#include <QFont>
#include <QPainterPath>

#include <memory>

class QSvgRenderer;

namespace pdc {

/// The house's colours, in their light form: a video does not know the theme it is seen in.
namespace studiocolour {
inline constexpr QColor paper{0xFF, 0xFB, 0xF2};
inline constexpr QColor sheet{0xFF, 0xFF, 0xFF};
inline constexpr QColor ink{0x1B, 0x1A, 0x3A};
inline constexpr QColor indigo{0x2B, 0x2A, 0x7C};
inline constexpr QColor sun{0xFF, 0xD2, 0x3F};
inline constexpr QColor paleSun{0xFF, 0xF3, 0xCE};
inline constexpr QColor soft{0x52, 0x50, 0x6B};
inline constexpr QColor hairline{0xB4, 0xB0, 0xC8};
inline constexpr QColor lilac{0xE6, 0xE2, 0xF1};
}

/// What every picture needs: the fonts and the emblem.
class StudioKit
{
public:
    /// `resourcesDir` holds fonts/ and theme/.
    [[nodiscard]] static Result<StudioKit> load(const QString &resourcesDir);
    StudioKit(StudioKit &&) noexcept;
    StudioKit &operator=(StudioKit &&) noexcept;
    ~StudioKit();

    [[nodiscard]] QFont font(double pixels, bool bold) const;
    [[nodiscard]] QSvgRenderer &emblem() const { return *m_emblem; }

private:
    StudioKit();

    QString m_family;
    std::unique_ptr<QSvgRenderer> m_emblem;
};

/// A rounded rectangle whose sides bow out a little, as drawn by a steady hand.
[[nodiscard]] QPainterPath handDrawnBox(const QRectF &box, double radius, double bow);

/// 0 before `start`, 1 after `start + length`, and softly from one to the other.
[[nodiscard]] double easedShare(double moment, double start, double length);

}
