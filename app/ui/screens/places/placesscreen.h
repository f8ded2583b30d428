// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/screen.h"

#include <QFutureWatcher>
#include <QPointer>
#include <QSet>

#include <memory>

class QListView;
class QStackedWidget;

namespace pdc {

class BaseMap;
class Button;
class CardList;
class FavouriteList;
class FilterBar;
class FilterPanel;
class MapView;
class NearHere;
class PlaceFinder;
class PlaceListActions;
class PlaceSheet;
class PointChooser;
class RemedyList;
class SearchField;
class Text;

/// Finding a place: a commune is typed, or a point chosen, the places around it are listed nearest first and stand on the
/// map; wishes above both narrow them. Before that, those that are kept on this PC are there. A place that is opened lies
/// over the list, never over the map, and so do all filters. Where list and map do not fit side by side, one is shown at
/// a time.
class PlacesScreen final : public Screen
{
    Q_OBJECT

public:
    explicit PlacesScreen(const ScreenContext &context);
    [[nodiscard]] QString title() const override { return tr("Trouver un lieu d’aide"); }
    bool show(const Route &route) override;
    bool takeKey(QKeyEvent &event) override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildSearch();
    void buildMap();
    void followRoute(const Route &route);
    void openPlace(const QString &id);
    void search(const QString &text);
    void showSuggestions();
    void chooseSuggestion();
    void moveSuggestion(int by);
    void showList();
    void showPlace();
    void showSources();
    void showPoints();
    void showStart(bool start);
    void openFilters(bool open);
    void arrange();

    ScreenContext m_context;
    PlaceFinder &m_finder;
    SearchField *m_field;
    Text *m_hint;
    CardList *m_suggestions;
    Text *m_heading;
    PlaceListActions *m_listActions;
    CardList *m_list;
    Text *m_more; ///< Says that there are more places than the list holds.
    RemedyList *m_remedies;
    NearHere *m_nearHere;
    FavouriteList *m_favourites;
    Text *m_sources;
    FilterBar *m_bar;
    QStackedWidget *m_left; ///< The search and its list, all filters, or one place.
    FilterPanel *m_panel = nullptr; ///< Made when it is first asked for.
    QPointer<PlaceSheet> m_sheet;
    MapView *m_map;
    PointChooser *m_chooser;
    QFutureWatcher<std::shared_ptr<const BaseMap>> m_baseMap;
    QWidget *m_switch;
    Button *m_showList;
    Button *m_showMap;
    std::shared_ptr<const QSet<qint64>> m_mapped; ///< What the map shows; null: all.
    Route m_listRoute{Route::Page::Places}; ///< By which one came to the list.
    QString m_trouble; ///< What could not be found or read, said until something else is asked for.
    bool m_atPlace = false; ///< The route is a place's, from which one comes back to the list as it was.
    bool m_filtersOpen = false;
    bool m_mapChosen = false; ///< In a narrow window: which of the two is shown.
};

}
