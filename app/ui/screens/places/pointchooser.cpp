// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/places/pointchooser.h"

#include "places/placefinder.h"
#include "ui/widgets/button.h"
#include "ui/widgets/mapview.h"

#include <QVBoxLayout>

#include <utility>

namespace pdc {

using namespace Qt::StringLiterals;

PointChooser::PointChooser(const Theme &theme, MapView &map, PlaceFinder &finder)
    : QObject(&map)
    , m_map(map)
    , m_finder(finder)
    , m_search(new Button(theme, Button::Kind::Primary, tr("Chercher autour de ce point"), "map-pin"_L1))
{
    auto *column = new QVBoxLayout(&map);
    column->setContentsMargins(theme.gap(), theme.gap(), theme.gap(), theme.gap());
    m_search->setObjectName(u"searchAroundPoint"_s);
    column->addWidget(m_search, 0, Qt::AlignLeading | Qt::AlignTop); // Opposite the map's own buttons.
    m_search->hide();
    connect(&map, &MapView::pointChosen, this, &PointChooser::offer);
    connect(m_search, &Button::clicked, this, [this] {
        if (const auto point = std::exchange(m_point, std::nullopt)) {
            m_map.setFocus(Qt::OtherFocusReason);
            m_finder.chooseAround(PlaceOrigin::Kind::Point, *point);
        }
    });
}

void PointChooser::offer(GeoPoint point)
{
    m_point = point;
    m_map.setHere(point);
    m_search->show();
    if (m_map.hasFocus() && m_map.showsFocus())
        m_search->setFocus(Qt::OtherFocusReason); // Who uses keys finds the next step under the next key.
}

void PointChooser::showOrigin()
{
    m_point.reset();
    if (m_search->hasFocus())
        m_map.setFocus(Qt::OtherFocusReason);
    m_search->hide();
    if (const auto &origin = m_finder.origin())
        m_map.setHere(origin->position, origin->name);
    else
        m_map.setHere(std::nullopt);
}

bool PointChooser::giveUp()
{
    if (!m_point)
        return false;
    showOrigin();
    return true;
}

}
