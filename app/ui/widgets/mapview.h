// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "map/maprenderer.h"

#include <QFutureWatcher>
#include <QHash>
#include <QList>
#include <QWidget>

#include <memory>
#include <optional>

class QGestureEvent;
class QHelpEvent;

namespace pdc {

class MapBaseLayer;
class MapButton;

/// A place as the map needs it.
struct MapPlace
{
    qint64 id = 0;
    GeoPoint position;
    QString name; ///< For the tooltip; may be empty.
};

/// A map to be moved by hand, wheel, keys, two fingers or buttons, with places on it.
///
/// It knows nothing of what the places are: it says which one was clicked. Clicking a cluster goes nearer until it
/// falls apart; a cluster that never does (several services at one address) is handed out as a whole. Nothing moves
/// by itself: each change shows at once, so there is no motion to reduce. The heavy parts, drawing the base map and
/// clustering, are done in the pool; what was there before stays until they are ready.
///
/// Keyboard: arrows, + and −, Home, Enter for the point in the middle. The dots themselves are not reached by keys: whoever shows this map shows the
/// same places as a list beside it.
class MapView : public QWidget
{
    Q_OBJECT

public:
    explicit MapView(QWidget *parent = nullptr);
    ~MapView() override;

    void setBaseMap(std::shared_ptr<const BaseMap> map);
    /// The towns by which one finds one's way; they are drawn with the base map.
    void setTowns(const QList<MapTown> &towns);
    void setMapStyle(const MapStyle &style);
    /// Replaces all places. A selection stays if its place is among them.
    void setPlaces(const QList<MapPlace> &places);
    /// What Home and the button « Tout voir » show; metropolitan France at first.
    void setHome(const GeoBox &box);
    /// Who made the data, in a corner.
    void setAttribution(const QString &text);
    /// Marks where the person looks from, with a name beside it (may be empty); nothing: no mark.
    void setHere(std::optional<GeoPoint> here, const QString &name = {});
    /// Emphasises a place and brings it into view; nothing: emphasises none.
    void select(std::optional<qint64> id);
    [[nodiscard]] std::optional<qint64> selected() const { return m_selected; }

    /// Shows all these points with some room around, and keeps doing so when resized until someone moves the map.
    /// Where they are too far apart for that, shows those at home, or else the surroundings of the first. One alone
    /// is shown with the towns around it.
    void fitTo(const QList<GeoPoint> &points);
    void setCentre(GeoPoint centre, double zoom);
    void showHome();

    /// Whether the ring of the keyboard is on it: it was reached by keys.
    [[nodiscard]] bool showsFocus() const { return m_showFocus; }

    [[nodiscard]] const Viewport &view() const { return m_view; }
    /// The dots on show.
    [[nodiscard]] const std::vector<Cluster> &clusters() const { return m_clusters; }
    /// Whether there is a base map and all that was asked for is on show: nothing is being made in the pool.
    [[nodiscard]] bool isSettled() const;

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void placeActivated(qint64 id);
    /// Several places that no zoom parts.
    void clusterActivated(const QList<qint64> &ids);
    /// A click on ground without a place, or Enter for the middle.
    void pointChosen(pdc::GeoPoint point);
    void viewChanged();

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void retranslate();
    void placeButtons();
    /// Every change of the view passes here.
    void setView(const Viewport &view);
    /// The same for a person's own move, which ends a fit.
    void moveView(const Viewport &view);
    void zoomBy(double steps, QPointF around);
    void fit();
    void updateClusters();
    void hover(std::optional<QPointF> position);
    void activate(const Cluster &cluster);
    [[nodiscard]] QMarginsF margins() const;
    [[nodiscard]] std::optional<UnitPoint> selectedPosition() const;
    void showToolTip(QHelpEvent *event);
    bool pinch(QGestureEvent *event);

    MapRenderer m_renderer{MapStyle()};
    MapBaseLayer *m_layer;
    Viewport m_view;
    UnitBox m_home;
    std::optional<UnitBox> m_fit; ///< What is kept in view until someone moves the map.

    QHash<qint64, MapPlace> m_places;
    MapNames m_names; ///< With the index of the places.
    QFutureWatcher<std::shared_ptr<const ClusterIndex>> m_indexWatcher;
    std::vector<Cluster> m_clusters;
    std::optional<std::size_t> m_hovered;
    std::optional<qint64> m_selected;
    QString m_attribution;

    std::optional<QPointF> m_press; ///< Where the left button went down.
    QPointF m_last;
    bool m_dragging = false;
    bool m_clickWasUsed = false; ///< The click before a double click hit a dot.
    bool m_showFocus = false;

    MapButton *m_nearer;
    MapButton *m_farther;
    MapButton *m_showAll;
};

}
