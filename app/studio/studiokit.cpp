// SPDX-License-Identifier: GPL-3.0-or-later
#include "studio/studiokit.h"

#include <QFontDatabase>
#include <QSvgRenderer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pdc {

StudioKit::StudioKit()
    : m_emblem(std::make_unique<QSvgRenderer>())
{
}
StudioKit::StudioKit(StudioKit &&) noexcept = default;
StudioKit &StudioKit::operator=(StudioKit &&) noexcept = default;
StudioKit::~StudioKit() = default;

Result<StudioKit> StudioKit::load(const QString &resourcesDir)
{
    StudioKit kit;
    for (const QLatin1StringView weight : {"Regular"_L1, "Bold"_L1}) {
        const QString file = resourcesDir + "/fonts/AtkinsonHyperlegibleNext-"_L1 + weight + ".ttf"_L1;
        const int id = QFontDatabase::addApplicationFont(file);
        const QStringList families = id < 0 ? QStringList() : QFontDatabase::applicationFontFamilies(id);
        if (families.isEmpty())
            return Error(StudioError::NotReadable, file);
        kit.m_family = families.first();
    }
    const QString emblem = resourcesDir + "/theme/emblem.svg"_L1;
    if (!kit.m_emblem->load(emblem))
        return Error(StudioError::NotReadable, emblem);
    return kit;
}

QFont StudioKit::font(double pixels, bool bold) const
{
    QFont font(m_family);
    font.setPixelSize(std::max(1, qRound(pixels)));
    font.setWeight(bold ? QFont::Bold : QFont::Normal);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

QPainterPath handDrawnBox(const QRectF &box, double radius, double bow)
{
    const double r = std::min({radius, box.width() / 2, box.height() / 2});
    const double l = box.left();
    const double t = box.top();
    const double right = box.right();
    const double bottom = box.bottom();
    const QPointF c = box.center();
    QPainterPath path(QPointF(l + r, t));
    path.quadTo(QPointF(c.x() - bow * 6, t - bow), QPointF(right - r, t));
    path.quadTo(QPointF(right, t), QPointF(right, t + r));
    path.quadTo(QPointF(right + bow, c.y() - bow * 3), QPointF(right, bottom - r));
    path.quadTo(QPointF(right, bottom), QPointF(right - r, bottom));
    path.quadTo(QPointF(c.x() + bow * 6, bottom + bow), QPointF(l + r, bottom));
    path.quadTo(QPointF(l, bottom), QPointF(l, bottom - r));
    path.quadTo(QPointF(l - bow, c.y() + bow * 3), QPointF(l, t + r));
    path.quadTo(QPointF(l, t), QPointF(l + r, t));
    path.closeSubpath();
    return path;
}

double easedShare(double moment, double start, double length)
{
    if (length <= 0)
        return moment >= start ? 1 : 0;
    const double share = std::clamp((moment - start) / length, 0.0, 1.0);
    return share * share * (3 - 2 * share);
}

}
