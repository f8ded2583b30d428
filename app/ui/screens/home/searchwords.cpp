// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/home/searchwords.h"

namespace pdc {

using namespace Qt::StringLiterals;

QString SearchWords::heading(SearchKind kind)
{
    switch (kind) {
    case SearchKind::Guide:
        return tr("Accompagner quelqu’un");
    case SearchKind::Tutorial:
        return tr("Apprendre avec une vidéo");
    case SearchKind::Event:
        return tr("Rendez-vous");
    case SearchKind::News:
        return tr("Actualités");
    case SearchKind::Commune:
        return tr("Lieux d’aide autour d’une commune");
    case SearchKind::Place:
        return tr("Lieux d’aide");
    case SearchKind::Sticker:
        return tr("Stickers à imprimer");
    case SearchKind::Page:
        return tr("À lire");
    case SearchKind::Door:
        return tr("Dans ce programme");
    }
    return {};
}

QString SearchWords::all(SearchKind kind)
{
    switch (kind) {
    case SearchKind::Guide:
        return tr("Voir plus d’aides pas à pas");
    case SearchKind::Tutorial:
        return tr("Voir plus de vidéos");
    case SearchKind::Event:
        return tr("Voir plus de rendez-vous");
    case SearchKind::News:
        return tr("Voir plus d’actualités");
    case SearchKind::Commune:
        return tr("Voir plus de communes");
    case SearchKind::Place:
        return tr("Voir plus de lieux");
    case SearchKind::Sticker:
        return tr("Voir plus de stickers");
    case SearchKind::Page:
    case SearchKind::Door:
        return tr("Voir plus de pages");
    }
    return {};
}

QLatin1StringView SearchWords::icon(SearchKind kind)
{
    switch (kind) {
    case SearchKind::Guide:
        return "heart-handshake"_L1;
    case SearchKind::Tutorial:
        return "monitor-play"_L1;
    case SearchKind::Event:
        return "calendar-days"_L1;
    case SearchKind::News:
        return "newspaper"_L1;
    case SearchKind::Commune:
        return "map"_L1;
    case SearchKind::Place:
        return "map-pin"_L1;
    case SearchKind::Sticker:
        return "printer"_L1;
    case SearchKind::Page:
        return "book-open"_L1;
    case SearchKind::Door:
        return "house"_L1;
    }
    return {};
}

Route SearchWords::route(const SearchHit &hit)
{
    switch (hit.kind) {
    case SearchKind::Guide:
        return Route(Route::Page::Guide, hit.id);
    case SearchKind::Tutorial:
        return Route(Route::Page::Tutorial, hit.id);
    case SearchKind::Event:
    case SearchKind::News:
        return Route(Route::Page::NewsItem, hit.id);
    case SearchKind::Commune:
        return Route::placesNear(hit.id);
    case SearchKind::Place:
        return Route(Route::Page::Place, hit.id);
    case SearchKind::Sticker:
        return Route(Route::Page::Sticker, hit.id);
    case SearchKind::Page:
        return Route(Route::Page::Reading, hit.id);
    case SearchKind::Door:
        return Route::parse(hit.id).value_or(Route());
    }
    return {};
}

}
