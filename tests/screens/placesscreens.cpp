// SPDX-License-Identifier: GPL-3.0-or-later
#include "screens/placesscreens.h"

#include "places/placefinder.h"
#include "places/placemarks.h"
#include "ui/widgets/mapview.h"

#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace pdc::test {

void takeFilters(const Camera &camera)
{
    PlaceFinder &finder = camera.program.places();
    const auto listed = [&] { return finder.isListed(); };
    finder.setWishes(
        with(with({}, PlaceFilter::of(PlaceTraits::free())), PlaceFilter::of(PlaceTraits::of(PlaceList::Services, 0))));
    camera.until(listed);
    camera.take(u"places-narrowed"_s);
    camera.click(u"allFilters"_s);
    camera.take(u"places-filters"_s);
    auto *when = camera.window.findChild<QLineEdit *>(u"filterWhen"_s);
    when->setText(u"jeudi après-midi"_s);
    Q_EMIT when->textEdited(when->text());
    camera.until([&] { return finder.considered().has_value(); });
    camera.scrollTo(u"filter-time"_s);
    camera.take(u"places-filters-time"_s);
    camera.scrollTo(u"filter-public-4"_s);
    camera.take(u"places-filters-distance"_s);
    camera.click(u"closeFilters"_s);
    finder.setWishes(with(finder.wishes(), PlaceFilter::ofWords(u"poterie"_s)));
    camera.until(listed);
    camera.take(u"places-no-fit"_s);
    finder.setWishes({});
    camera.until(listed);
}

void takeKeptPlaces(const Camera &camera)
{
    PlaceFinder &finder = camera.program.places();
    PlaceMarks &marks = camera.program.placeMarks();
    finder.chooseByCode(u"38185"_s);
    camera.until([&] { return finder.isListed() && finder.places().rowCount() > 0; });
    for (const int row : {4, 0})
        marks.setFavourite(finder.places().at(row).id, true);
    marks.setNote(finder.places().at(0).id, u"Demander Nadia à l’accueil. Prendre une pièce d’identité."_s);
    camera.window.go(Route(Route::Page::Place, finder.places().at(0).id));
    camera.until([&] { return finder.place().has_value(); });
    camera.take(u"place-kept"_s);
    camera.window.go(Route(Route::Page::Places));
    finder.clear();
    camera.take(u"places-favourites"_s);
    marks.forgetAll();
    camera.take(u"places-forgotten"_s);
    marks.undoForget();
    marks.forgetAll();
    auto *map = camera.window.findChild<MapView *>(u"placesMap"_s);
    camera.click(u"showMap"_s); // Where it is not beside the list.
    map->setCentre({45.19, 5.72}, 11);
    Q_EMIT map->pointChosen({45.17, 5.7});
    camera.take(u"places-point"_s);
    camera.click(u"searchAroundPoint"_s);
    camera.until([&] { return finder.isListed(); });
    camera.click(u"showList"_s);
    camera.take(u"places-around-point"_s);
    finder.clear();
}

}
