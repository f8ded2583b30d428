// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/places/placesscreen.h"

#include "assembly/program.h"
#include "places/placefinder.h"
#include "places/placemarks.h"
#include "places/placewords.h"
#include "ui/screens/places/basemaploader.h"
#include "ui/screens/places/favouritelist.h"
#include "ui/screens/places/filterbar.h"
#include "ui/screens/places/filterpanel.h"
#include "ui/screens/places/nearhere.h"
#include "ui/screens/places/placeactions.h"
#include "ui/screens/places/placedelegate.h"
#include "ui/screens/places/placesheet.h"
#include "ui/screens/places/pointchooser.h"
#include "ui/screens/places/remedylist.h"
#include "ui/shell/words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/cardlist.h"
#include "ui/widgets/mapview.h"
#include "ui/widgets/page.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/text.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>
#include <utility>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {
constexpr int placesInView = 12; ///< How many of the nearest the map is fitted to.
}

PlacesScreen::PlacesScreen(const ScreenContext &context)
    : m_context(context)
    , m_finder(context.program.places())
    , m_field(new SearchField(context.theme))
    , m_hint(new Text(context.theme, TextRole::Body, {}, Text::Tone::Soft))
    , m_suggestions(new CardList(context.theme))
    , m_heading(new Text(context.theme, TextRole::Strong))
    , m_listActions(new PlaceListActions(context.theme, context.program.handout(), PlaceListActions::found(m_finder)))
    , m_list(new CardList(context.theme))
    , m_more(new Text(context.theme, TextRole::Small, {}, Text::Tone::Soft))
    , m_remedies(new RemedyList(context.theme, m_finder))
    , m_nearHere(new NearHere(context.theme, context.program.whereabouts(), m_finder))
    , m_favourites(new FavouriteList(context.theme, context.program.placeMarks(), context.program.handout(),
                                     context.program.clock()))
    , m_sources(new Text(context.theme, TextRole::Small, {}, Text::Tone::Soft))
    , m_bar(new FilterBar(context.theme, m_finder))
    , m_left(new QStackedWidget)
    , m_map(new MapView)
    , m_chooser(new PointChooser(context.theme, *m_map, m_finder))
    , m_switch(new QWidget)
    , m_showList(new Button(context.theme, Button::Kind::Choice, tr("Liste"), "list"_L1))
    , m_showMap(new Button(context.theme, Button::Kind::Choice, tr("Carte"), "map"_L1))
{
    const Theme &theme = context.theme;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.gap(), theme.gap(), theme.gap(), theme.gap());
    column->setSpacing(theme.hair());

    auto *switchRow = new QHBoxLayout(m_switch);
    switchRow->setContentsMargins(0, 0, 0, 0);
    switchRow->setSpacing(theme.px(12));
    auto *choice = new QButtonGroup(this);
    for (Button *button : {m_showList, m_showMap}) {
        choice->addButton(button);
        switchRow->addWidget(button);
    }
    m_showList->setObjectName(u"showList"_s);
    m_showMap->setObjectName(u"showMap"_s);
    m_showList->setChecked(true);
    connect(choice, &QButtonGroup::buttonClicked, this, [this](QAbstractButton *button) {
        m_mapChosen = button == m_showMap;
        openFilters(false);
        arrange();
    });
    auto *top = new QHBoxLayout;
    top->setSpacing(theme.px(12));
    top->addWidget(m_switch, 0, Qt::AlignTop);
    m_bar->setObjectName(u"filterBar"_s);
    top->addWidget(m_bar, 1);
    column->addLayout(top);
    connect(m_bar, &FilterBar::allWanted, this, &PlacesScreen::openFilters);

    auto *row = new QHBoxLayout;
    row->setSpacing(theme.gap());
    m_left->addWidget(buildSearch());
    row->addWidget(m_left, 5);
    row->addWidget(m_map, 7);
    column->addLayout(row, 1);
    buildMap();

    connect(&m_finder, &PlaceFinder::communesFound, this, &PlacesScreen::showSuggestions);
    connect(&m_finder, &PlaceFinder::placesChanged, this, &PlacesScreen::showList);
    connect(&m_finder, &PlaceFinder::placesChanged, m_listActions, &PlaceListActions::beginAnew);
    connect(&m_finder, &PlaceFinder::placeChanged, this, &PlacesScreen::showPlace);
    connect(&m_finder, &PlaceFinder::loaded, this, &PlacesScreen::showPoints);
    connect(&m_finder, &PlaceFinder::loaded, this, &PlacesScreen::showSources);
    connect(&m_finder, &PlaceFinder::notFound, this, [this] {
        m_trouble = tr("Ce lieu ou cette commune n’est pas dans la liste de ce PC. Cherchez ici.");
        showList();
    });
    connect(&m_finder, &PlaceFinder::failed, this, [this](const Error &error) {
        m_trouble = errorWords(error);
        showList();
    });

    // What was there before this screen was built anew is there again.
    m_atPlace = m_finder.place().has_value();
    const QString typed = m_finder.text();
    showList();
    m_field->setText(typed);
    if (!typed.isEmpty() && (!m_finder.origin() || m_finder.origin()->name != typed))
        showSuggestions();
    showPlace();
    showSources();
    showPoints();
    m_finder.load();
    setFocusProxy(m_field);
    connect(m_field, &SearchField::textEdited, this, &PlacesScreen::search);
}

QWidget *PlacesScreen::buildSearch()
{
    const Theme &theme = m_context.theme;
    auto *panel = new Page(theme, 0); // It scrolls only where words are large and the window is low.
    panel->setPlain();
    QVBoxLayout *column = panel->column();
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.hair());

    m_field->setObjectName(u"communeField"_s);
    m_field->setPlaceholderText(tr("Ville ou code postal"));
    m_field->setAccessibleName(tr("Ville ou code postal"));
    m_hint->setObjectName(u"placesHint"_s);
    m_suggestions->setObjectName(u"communeList"_s);
    m_suggestions->setAccessibleName(tr("Communes"));
    m_suggestions->setItemDelegate(new CommuneDelegate(theme, m_suggestions));
    m_suggestions->setModel(&m_finder.communes());
    m_suggestions->setFocusPolicy(Qt::NoFocus); // The field keeps the keyboard; arrows move here from there.
    m_suggestions->hide();
    m_heading->setObjectName(u"placesHeading"_s);
    m_list->setObjectName(u"placeList"_s);
    m_list->setAccessibleName(tr("Lieux, du plus proche au plus loin"));
    m_list->setItemDelegate(
        new PlaceDelegate(theme, m_context.program.clock(), m_context.program.placeMarks(), m_list));
    m_list->setModel(&m_finder.places());
    m_sources->setObjectName(u"placesSources"_s);
    m_more->setObjectName(u"placesMore"_s);
    column->addWidget(m_field);
    column->addWidget(m_hint);
    column->addWidget(m_nearHere);
    column->addWidget(m_suggestions, 1);
    column->addWidget(m_remedies);
    column->addWidget(m_heading);
    column->addWidget(m_listActions);
    column->addWidget(m_list, 1);
    column->addWidget(m_more);
    column->addWidget(m_favourites, 1);
    column->addStretch(0);
    column->addWidget(m_sources);

    connect(m_field, &SearchField::returnPressed, this, &PlacesScreen::chooseSuggestion);
    connect(m_field, &SearchField::moveRequested, this, &PlacesScreen::moveSuggestion);
    connect(m_field, &SearchField::emptied, this, [this] { m_finder.clear(); });
    connect(m_suggestions, &QListView::clicked, this, [this](const QModelIndex &index) {
        m_suggestions->setCurrentIndex(index);
        chooseSuggestion();
    });
    connect(m_list, &QListView::activated, this,
            [this](const QModelIndex &index) { openPlace(m_finder.places().at(index.row()).id); });
    connect(m_remedies, &RemedyList::chosen, this, [this] { m_field->setFocus(Qt::OtherFocusReason); });
    connect(m_favourites, &FavouriteList::wanted, this, &PlacesScreen::openPlace);
    connect(m_favourites, &FavouriteList::changed, this, &PlacesScreen::showList);
    connect(&m_context.program.placeMarks(), &PlaceMarks::changed, m_list, [this] { m_list->doItemsLayout(); });
    return panel;
}

void PlacesScreen::buildMap()
{
    const Theme &theme = m_context.theme;
    m_map->setObjectName(u"placesMap"_s);
    m_map->setAccessibleName(tr("Carte des lieux"));
    m_map->setMapStyle(mapStyleFor(theme.look(), theme.font(TextRole::Body)));
    m_map->setAttribution(tr("Fond : Natural Earth"));
    connect(&m_baseMap, &QFutureWatcherBase::finished, this, [this] {
        if (m_baseMap.result())
            m_map->setBaseMap(m_baseMap.result());
    });
    m_baseMap.setFuture(loadBaseMap());
    connect(m_map, &MapView::placeActivated, this, [this](qint64 key) {
        const auto &points = m_finder.points();
        const auto found =
            std::find_if(points.begin(), points.end(), [&](const PlacePoint &p) { return p.key == key; });
        if (found == points.end())
            return;
        m_mapChosen = false;
        openPlace(found->id);
    });
    connect(m_map, &MapView::clusterActivated, this, [this](const QList<qint64> &keys) {
        m_mapChosen = false;
        m_finder.listOnly(keys);
    });
}

bool PlacesScreen::show(const Route &route)
{
    if (route.page() != Route::Page::Places && route.page() != Route::Page::Place)
        return false;
    followRoute(route);
    return true;
}

void PlacesScreen::openPlace(const QString &id)
{
    // By the window, so that « Retour » leads back to the list.
    m_context.navigator.go(Route(Route::Page::Place, id));
}

void PlacesScreen::followRoute(const Route &route)
{
    const bool comesBack = std::exchange(m_atPlace, route.page() == Route::Page::Place);
    if (route.page() == Route::Page::Place) {
        m_finder.openPlace(route.id());
        return;
    }
    openFilters(false);
    m_trouble.clear();
    m_listRoute = route;
    if (!comesBack) // From a place's sheet one finds the list as it was.
        m_finder.setService(route.service());
    const bool chosen = m_finder.commune() && m_finder.commune()->code == route.commune();
    if (!route.commune().isEmpty() && !chosen)
        m_finder.chooseByCode(route.commune());
    else
        m_finder.closePlace();
}

bool PlacesScreen::takeKey(QKeyEvent &event)
{
    if (event.key() != Qt::Key_Escape)
        return false;
    if (!m_filtersOpen)
        return m_chooser->giveUp();
    openFilters(false);
    return true;
}

void PlacesScreen::openFilters(bool open)
{
    if (open == m_filtersOpen)
        return;
    m_filtersOpen = open;
    m_bar->setOpen(open);
    if (open && !m_panel) {
        m_panel = new FilterPanel(m_context.theme, m_finder, m_context.program.clock());
        connect(m_panel, &FilterPanel::closeWanted, this, [this] { openFilters(false); });
        m_left->addWidget(m_panel);
    }
    if (open) {
        m_mapChosen = false;
        m_panel->begin();
        m_left->setCurrentWidget(m_panel);
        m_panel->setFocus(Qt::OtherFocusReason);
    } else {
        m_left->setCurrentIndex(0);
        setFocus(Qt::OtherFocusReason);
        if (m_finder.origin() && m_list->isVisible())
            m_list->setFocus(Qt::OtherFocusReason);
        else
            m_field->setFocus(Qt::OtherFocusReason);
    }
    arrange();
}

void PlacesScreen::search(const QString &text)
{
    m_trouble.clear();
    if (text.trimmed().isEmpty())
        m_finder.clear();
    else
        m_finder.setText(text);
}

void PlacesScreen::showSuggestions()
{
    const bool some = m_finder.communes().rowCount() > 0;
    const bool asking = !m_field->text().trimmed().isEmpty();
    m_suggestions->setVisible(some && asking);
    m_list->setVisible(!asking);
    m_heading->setVisible(!asking);
    m_listActions->setVisible(!asking);
    m_hint->setVisible(asking && !some);
    showStart(!asking);
    m_hint->setText(tr("Aucune commune ne commence ainsi. Vérifiez le nom, ou tapez le code postal."));
    if (some)
        m_suggestions->setCurrentIndex(m_finder.communes().index(0));
    arrange();
}

void PlacesScreen::moveSuggestion(int by)
{
    if (m_suggestions->isHidden()) {
        if (by > 0 && m_finder.places().rowCount() > 0) {
            m_list->setFocus(Qt::TabFocusReason);
            m_list->setCurrentIndex(m_finder.places().index(0));
        }
        return;
    }
    const int last = m_finder.communes().rowCount() - 1;
    const int row = std::clamp(m_suggestions->currentIndex().row() + by, 0, std::max(last, 0));
    m_suggestions->setCurrentIndex(m_finder.communes().index(row));
}

void PlacesScreen::chooseSuggestion()
{
    if (m_finder.isAnswered() && m_suggestions->isHidden())
        return;
    m_finder.chooseSuggested(m_suggestions->currentIndex().row());
}

void PlacesScreen::showList()
{
    const auto &origin = m_finder.origin();
    const bool listed = (origin || m_finder.isOneSpot()) && m_finder.isListed();
    const int count = m_finder.places().rowCount();
    if (m_finder.outlook().fitting != m_mapped)
        showPoints();
    if (!listed && !m_suggestions->isHidden() && !m_field->text().trimmed().isEmpty())
        return; // Someone is typing: what was counted meanwhile takes no suggestion away.
    m_suggestions->hide();
    m_list->setVisible(listed && count > 0);
    m_heading->setVisible(listed && count > 0);
    m_listActions->setVisible(listed && count > 0);
    m_hint->setVisible(!listed || count == 0);
    m_remedies->setVisible(listed && count == 0);
    m_more->setVisible(listed && count > 0 && !m_finder.isOneSpot() && m_finder.count() > count);
    m_more->setText(tr("Les %n plus proches sont dans la liste.", nullptr, count));
    m_remedies->refresh();
    showStart(!listed);
    if (listed)
        m_trouble.clear();
    if (!listed && !m_trouble.isEmpty()) {
        m_hint->setText(m_trouble);
    } else if (!listed) {
        m_hint->setText(tr("Tapez le nom de votre commune ou son code postal. "
                           "Les lieux proches s’affichent ici, le plus près d’abord."));
    } else if (m_finder.isOneSpot()) {
        m_heading->setText(tr("%n lieu(x) au même endroit", nullptr, count));
    } else if (count == 0) {
        const QString none = m_finder.outlook().remedies.isEmpty()
            ? tr("%1 : aucun lieu connu à moins de %2. La liste de ce PC ne couvre pas encore cette région.")
            : tr("%1 : aucun lieu connu à moins de %2 ne répond à tout cela. Renoncez à un souhait :");
        m_hint->setText(none.arg(PlaceWords::originName(*origin), PlaceWords::distance(m_finder.radius())));
    } else {
        // The name stands by itself: « de » would have to become « d’ » or « du » before some.
        m_heading->setText(tr("%1 : %n lieu(x) à moins de %2", nullptr, m_finder.count())
                               .arg(PlaceWords::originName(*origin), PlaceWords::distance(m_finder.radius())));
    }
    if (!origin) {
        m_chooser->showOrigin();
        if (m_finder.text().isEmpty())
            m_field->setText({});
    }
    if (!listed || m_finder.isOneSpot())
        return;
    if (m_field->text() != origin->name) {
        m_field->setText(origin->name);
        m_field->selectAll(); // The next name typed replaces this one.
    }
    const GeoPoint here = origin->position;
    QList<GeoPoint> near{here};
    for (int row = 0; row < std::min(count, placesInView); ++row) {
        if (m_finder.places().at(row).hasPosition)
            near << m_finder.places().at(row).position;
    }
    m_chooser->showOrigin();
    m_map->fitTo(near);
    m_list->scrollToTop();
    arrange();
}

void PlacesScreen::showStart(bool start)
{
    m_nearHere->setVisible(start);
    m_favourites->setVisible(start && m_favourites->hasSomething());
}

void PlacesScreen::showPlace()
{
    delete m_sheet;
    if (m_finder.place())
        openFilters(false);
    if (!m_filtersOpen)
        m_left->setCurrentIndex(0); // Qt would show whatever lay before the sheet.
    const auto &place = m_finder.place();
    m_map->select(place && place->hasPosition ? std::optional(place->key) : std::nullopt);
    if (place) {
        m_sheet = new PlaceSheet(m_context.theme, *place, m_context.program.placeMarks(), m_finder.origin(),
                                 m_context.program.clock().now());
        connect(m_sheet, &PlaceSheet::closeWanted, this, [this] {
            // The button that was pressed is part of the sheet.
            QMetaObject::invokeMethod(
                this, [this] { m_context.navigator.go(m_listRoute); }, Qt::QueuedConnection);
        });
        m_left->addWidget(m_sheet);
        m_left->setCurrentWidget(m_sheet);
    } else if (m_list->isVisible()) {
        m_list->setFocus(Qt::OtherFocusReason);
    }
    arrange();
}

void PlacesScreen::showSources()
{
    QStringList lines;
    for (const PlaceSourceInfo &source : m_finder.sources()) {
        const QString years = source.oldest.year() == source.newest.year()
            ? QString::number(source.newest.year())
            : u"%1–%2"_s.arg(source.oldest.year()).arg(source.newest.year());
        lines << tr("%1 : %n lieu(x), fiches de %2.", nullptr, source.count).arg(source.title, years);
    }
    if (!lines.isEmpty())
        lines << tr("Appelez avant d’y aller.");
    m_sources->setText(lines.join(u' '));
    arrange();
}

void PlacesScreen::showPoints()
{
    QList<MapPlace> places;
    places.reserve(m_finder.points().size());
    QList<GeoPoint> all;
    m_mapped = m_finder.outlook().fitting;
    for (const PlacePoint &point : m_finder.points()) {
        if (m_mapped && !m_mapped->contains(point.key))
            continue; // The map shows what fits: a dot is something to go to.
        places.append({point.key, point.position, point.name});
        all << point.position;
    }
    m_map->setPlaces(places);
    QList<MapTown> towns;
    towns.reserve(m_finder.towns().size());
    for (const CommunePoint &town : m_finder.towns())
        towns.append({town.position, town.name, town.population});
    m_map->setTowns(towns);
    if (!m_finder.origin() && !all.isEmpty())
        m_map->fitTo(all);
}

void PlacesScreen::resizeEvent(QResizeEvent *event)
{
    Screen::resizeEvent(event);
    arrange();
}

void PlacesScreen::arrange()
{
    const bool together = width() >= m_context.theme.px(900);
    m_bar->setCompact(!together);
    // One place is not narrowed, nor are those of one spot.
    m_bar->setVisible(!m_sheet && !m_finder.isOneSpot() && (together || !m_filtersOpen));
    // Sheet and filters have a button of their own that leads back.
    m_switch->setVisible(!together && !m_sheet && !m_filtersOpen);
    m_showMap->setChecked(m_mapChosen);
    m_showList->setChecked(!m_mapChosen);
    m_left->setVisible(together || !m_mapChosen);
    m_map->setVisible(together || m_mapChosen);
    // Where there is little room the list goes first: each place says itself how old what is known of it is.
    const bool roomy = height() >= m_context.theme.px(480);
    m_sources->setVisible(!m_sources->text().isEmpty() && roomy);
    // There its buttons come behind the list, too.
    auto *column = static_cast<QBoxLayout *>(m_list->parentWidget()->layout());
    if (roomy != (column->indexOf(m_listActions) < column->indexOf(m_list))) {
        column->removeWidget(m_listActions);
        column->insertWidget(column->indexOf(m_list) + (roomy ? 0 : 1), m_listActions);
    }
}

}
