// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/screen.h"

#include <QFutureWatcher>
#include <QPointer>

#include <memory>

class QListView;
class QStackedWidget;

namespace pdc {

class BaseMap;
class Button;
class Card;
class CardList;
class MapView;
class PlaceFinder;
class PlaceSheet;
class SearchField;
class Text;

/// Finding a place: a commune is typed, the places around it are listed nearest first and stand on the map; one that
/// is opened lies over the list, never over the map. Where list and map do not fit side by side, one is shown at a
/// time.
class PlacesScreen final : public Screen
{
    Q_OBJECT

public:
    explicit PlacesScreen(const ScreenContext &context);
    [[nodiscard]] QString title() const override { return tr("Trouver un lieu d’aide"); }
    bool show(const Route &route) override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildSearch();
    void buildOffers();
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
    void showOffers();
    void arrange();

    ScreenContext m_context;
    PlaceFinder &m_finder;
    SearchField *m_field;
    Text *m_hint;
    CardList *m_suggestions;
    Text *m_heading;
    CardList *m_list;
    Card *m_offers; ///< Says that the list is narrowed to a service, and takes that off.
    Text *m_offered;
    Text *m_sources;
    QStackedWidget *m_left; ///< The search and its list, or one place.
    QPointer<PlaceSheet> m_sheet;
    MapView *m_map;
    QFutureWatcher<std::shared_ptr<const BaseMap>> m_baseMap;
    QWidget *m_switch;
    Button *m_showList;
    Button *m_showMap;
    bool m_mapChosen = false; ///< In a narrow window: which of the two is shown.
};

}
