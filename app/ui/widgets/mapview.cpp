// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/mapview.h"

#include "base/inpool.h"
#include "ui/widgets/mapbaselayer.h"
#include "ui/widgets/mapbutton.h"
#include "ui/widgets/mapframe.h"

#include <QApplication>
#include <QGestureEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPinchGesture>
#include <QStyleHints>
#include <QToolTip>
#include <QWheelEvent>

#include <cmath>

namespace pdc {

using namespace Qt::StringLiterals;

namespace {
constexpr GeoBox metropolitanFrance{41.3, -5.2, 51.15, 9.6};
constexpr double wheelStep = 240; ///< Eighths of a degree for one zoom: two notches of a common wheel.
constexpr double reach = 90; ///< Logical pixels around the view in which dots can still be seen.
constexpr double fitZoom = 13; ///< No fit goes nearer by itself: a place is shown with the town around it.
constexpr double loneZoom = 9; ///< Of a fit of one point, where there is nothing to show but the country around.
constexpr double gap = 16;
}

MapView::MapView(QWidget *parent)
    : QWidget(parent)
    , m_layer(new MapBaseLayer(this))
    , m_view(GeoPoint{46.6, 2.4}, 6, QSizeF(size()))
    , m_home(project(metropolitanFrance))
    , m_fit(m_home)
    , m_nearer(new MapButton(MapButton::Sign::Plus, this))
    , m_farther(new MapButton(MapButton::Sign::Minus, this))
    , m_showAll(new MapButton(MapButton::Sign::ShowAll, this))
{
    m_names.places = std::make_shared<const ClusterIndex>();
    setObjectName(u"map"_s);
    setAccessibleName(tr("Carte des lieux"));
    m_nearer->setObjectName(u"mapNearer"_s);
    m_farther->setObjectName(u"mapFarther"_s);
    m_showAll->setObjectName(u"mapShowAll"_s);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMinimumSize(240, 200);
    grabGesture(Qt::PinchGesture);
    setMapStyle(mapStyleFor(Look::Light, font()));
    retranslate();

    connect(m_nearer, &MapButton::clicked, this, [this] { zoomBy(1, QRectF(rect()).center()); });
    connect(m_farther, &MapButton::clicked, this, [this] { zoomBy(-1, QRectF(rect()).center()); });
    connect(m_showAll, &MapButton::clicked, this, &MapView::showHome);
    connect(m_layer, &MapBaseLayer::rendered, this, qOverload<>(&QWidget::update));
    connect(&m_indexWatcher, &QFutureWatcherBase::finished, this, [this] {
        if (m_indexWatcher.future().resultCount() == 0)
            return;
        m_names.places = m_indexWatcher.result();
        m_layer->setNames(m_names);
        updateClusters();
    });
}

MapView::~MapView() = default;

void MapView::retranslate()
{
    setAccessibleDescription(
        tr("Les flèches déplacent la carte, plus et moins l’agrandissent ou la réduisent, la touche "
           "Début montre tout, Entrée choisit le point du milieu. Les mêmes lieux sont dans la liste à côté."));
    m_nearer->setLabel(tr("Plus près"), tr("Voir de plus près"));
    m_farther->setLabel(tr("Plus loin"), tr("Voir de plus loin"));
    m_showAll->setLabel(tr("Tout"), tr("Tout voir"));
    placeButtons();
}

void MapView::setBaseMap(std::shared_ptr<const BaseMap> map)
{
    m_layer->setMap(std::move(map));
    update();
}

void MapView::setTowns(const QList<MapTown> &towns)
{
    m_names.towns = std::make_shared<const Towns>(towns);
    m_layer->setNames(m_names);
    update();
}

void MapView::setMapStyle(const MapStyle &style)
{
    m_renderer = MapRenderer(style);
    m_layer->setStyle(style);
    for (MapButton *button : {m_nearer, m_farther, m_showAll})
        button->setMapStyle(style);
    placeButtons();
    update();
}

void MapView::setPlaces(const QList<MapPlace> &places)
{
    m_places.clear();
    m_places.reserve(places.size());
    std::vector<MapPoint> points;
    points.reserve(static_cast<std::size_t>(places.size()));
    for (const MapPlace &place : places) {
        m_places.insert(place.id, place);
        points.push_back({place.id, place.position});
    }
    m_indexWatcher.setFuture(
        inPool([points = std::move(points)] { return std::make_shared<const ClusterIndex>(points); }));
    update();
}

void MapView::setHome(const GeoBox &box)
{
    const bool atHome = m_fit && *m_fit == m_home;
    if (const UnitBox home = project(box); !home.isEmpty())
        m_home = home;
    if (atHome)
        showHome();
}

void MapView::setAttribution(const QString &text)
{
    m_attribution = text;
    update();
}

void MapView::setHere(std::optional<GeoPoint> here, const QString &name)
{
    const bool isOne = here && isOnEarth(*here);
    m_names.here = isOne ? std::optional(project(*here)) : std::nullopt;
    m_names.hereText = name;
    m_layer->setNames(m_names);
    update();
}

void MapView::select(std::optional<qint64> id)
{
    m_selected = id;
    update();
    const auto place = selectedPosition();
    if (!place)
        return;
    const QRectF within = QRectF(rect()).marginsRemoved(margins());
    if (!within.contains(m_view.toScreen(*place)))
        moveView(Viewport(*place, m_view.zoom(), m_view.size()));
}

void MapView::fitTo(const QList<GeoPoint> &points)
{
    UnitBox all;
    UnitBox atHome;
    std::optional<UnitPoint> first;
    for (const GeoPoint point : points) {
        if (!isOnEarth(point))
            continue;
        const UnitPoint unit = project(point);
        first = first.value_or(unit);
        all.add(unit);
        if (m_home.contains(unit))
            atHome.add(unit);
    }
    if (!first)
        return;
    // From Guyane to La Réunion no zoom shows all, and the middle of all is the sea.
    m_fit = all;
    if (!m_view.fitted(all, margins()).box().contains(all))
        m_fit = atHome.isEmpty() ? UnitBox{first->x, first->y, first->x, first->y} : atHome;
    fit();
}

void MapView::setCentre(GeoPoint centre, double zoom)
{
    moveView(Viewport(centre, zoom, m_view.size()));
}

void MapView::showHome()
{
    m_fit = m_home;
    fit();
}

bool MapView::isSettled() const
{
    return m_layer->hasMap() && m_layer->isReadyFor(m_view, devicePixelRatioF()) && !m_indexWatcher.isRunning();
}

QSize MapView::sizeHint() const
{
    return {640, 480};
}

QMarginsF MapView::margins() const
{
    // Pins stand above their place, and the buttons are at the right (left in right-to-left).
    const double side = std::min(56.0, width() / 6.0);
    return {side, std::min(72.0, height() / 5.0), side, std::min(40.0, height() / 8.0)};
}

std::optional<UnitPoint> MapView::selectedPosition() const
{
    if (!m_selected)
        return std::nullopt;
    const auto place = m_places.constFind(*m_selected);
    if (place == m_places.cend() || !isOnEarth(place->position))
        return std::nullopt;
    return project(place->position);
}

void MapView::setView(const Viewport &view)
{
    if (view == m_view)
        return;
    m_view = view;
    m_nearer->setEnabled(view.zoom() < maxZoom);
    m_farther->setEnabled(view.zoom() > minZoom);
    updateClusters();
    Q_EMIT viewChanged();
}

void MapView::moveView(const Viewport &view)
{
    m_fit.reset();
    setView(view);
}

void MapView::zoomBy(double steps, QPointF around)
{
    moveView(m_view.zoomedAround(around, m_view.zoom() + steps));
}

void MapView::fit()
{
    if (!m_fit)
        return;
    const QMarginsF around = *m_fit == m_home ? QMarginsF(gap, gap, gap, gap) : margins();
    const bool isLone = m_fit->width() <= 0 && m_fit->height() <= 0;
    setView(m_view.fitted(*m_fit, around, isLone ? loneZoom : fitZoom));
}

void MapView::updateClusters()
{
    m_clusters = m_names.places->query(m_view.box(reach), m_view.zoom());
    m_hovered.reset();
    update();
}

void MapView::hover(std::optional<QPointF> position)
{
    const auto found = position ? m_renderer.markAt(m_clusters, m_view, *position) : std::nullopt;
    if (found)
        setCursor(Qt::PointingHandCursor);
    else
        unsetCursor();
    if (found != m_hovered) {
        m_hovered = found;
        update();
    }
}

void MapView::activate(const Cluster &cluster)
{
    if (cluster.count == 1) {
        Q_EMIT placeActivated(cluster.id);
        return;
    }
    const auto split = m_names.places->splitZoom(cluster);
    if (!split) {
        Q_EMIT clusterActivated(m_names.places->members(cluster));
        return;
    }
    const Viewport all = m_view.fitted(m_names.places->extent(cluster), margins(), std::max<double>(*split, fitZoom));
    moveView(all.zoom() >= *split ? all : Viewport(cluster.centre, *split, m_view.size()));
}

bool MapView::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        showToolTip(static_cast<QHelpEvent *>(event));
        return true;
    }
    if (event->type() == QEvent::Gesture && pinch(static_cast<QGestureEvent *>(event)))
        return true;
    return QWidget::event(event);
}

void MapView::showToolTip(QHelpEvent *event)
{
    const auto found = m_renderer.markAt(m_clusters, m_view, event->pos());
    QString text;
    if (found && m_clusters[*found].count == 1)
        text = m_places.value(m_clusters[*found].id).name;
    else if (found)
        text = tr("%1 lieux").arg(m_renderer.style().locale.toString(m_clusters[*found].count));
    // A name is somebody else's text: shown as it is, never as markup.
    QToolTip::showText(event->globalPos(), text.isEmpty() ? text : "<p>"_L1 + text.toHtmlEscaped() + "</p>"_L1, this);
}

bool MapView::pinch(QGestureEvent *event)
{
    const auto *gesture = static_cast<QPinchGesture *>(event->gesture(Qt::PinchGesture));
    if (!gesture)
        return false;
    m_press.reset(); // One finger's drag ends where two begin.
    const QPointF centre = mapFromGlobal(gesture->centerPoint());
    const QPointF before = mapFromGlobal(gesture->lastCenterPoint());
    const double factor = std::clamp(gesture->scaleFactor(), 0.25, 4.0);
    const Viewport panned = gesture->state() == Qt::GestureStarted ? m_view : m_view.panned(centre - before);
    moveView(panned.zoomedAround(centre, panned.zoom() + std::log2(factor)));
    event->accept(Qt::PinchGesture);
    return true;
}

void MapView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::LayoutDirectionChange)
        placeButtons();
    QWidget::changeEvent(event);
}

void MapView::placeButtons()
{
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    int bottom = height() - static_cast<int>(gap);
    int width = 0; // They stand under each other, so they are equally wide.
    for (const MapButton *button : {m_farther, m_nearer, m_showAll})
        width = std::max(width, button->sizeHint().width());
    for (MapButton *button : {m_farther, m_nearer, m_showAll})
        button->resize(width, button->sizeHint().height());
    for (MapButton *button : {m_farther, m_nearer, m_showAll}) {
        bottom -= button->height();
        button->move(mirrored ? static_cast<int>(gap) : this->width() - static_cast<int>(gap) - width, bottom);
        bottom -= button == m_nearer ? static_cast<int>(gap) : 8;
    }
}

void MapView::resizeEvent(QResizeEvent *)
{
    placeButtons();
    setView(m_view.resized(QSizeF(size())));
    fit();
}

void MapView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    m_layer->request(m_view, devicePixelRatioF());
    m_layer->draw(painter, m_view);
    const MapFrame frame(m_renderer.style(), QRectF(rect()), layoutDirection());
    frame.drawAttribution(painter, m_attribution, width() - m_nearer->width() - 3 * gap);
    MapMarks marks;
    marks.clusters = m_clusters;
    marks.hovered = m_hovered;
    marks.selectedId = m_selected;
    marks.selected = selectedPosition();
    marks.here = m_names.here;
    marks.hereText = m_names.hereText;
    m_renderer.drawMarks(painter, m_view, marks);
    frame.drawEdge(painter, m_showFocus);
}

void MapView::mousePressEvent(QMouseEvent *event)
{
    m_showFocus = false;
    if (event->button() != Qt::LeftButton) {
        event->ignore();
        return;
    }
    m_press = m_last = event->position();
    m_dragging = false;
}

void MapView::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_press || !(event->buttons() & Qt::LeftButton)) {
        hover(event->position());
        return;
    }
    const double way = (event->position() - *m_press).manhattanLength();
    if (!m_dragging && way < QGuiApplication::styleHints()->startDragDistance())
        return;
    m_dragging = true;
    moveView(m_view.panned(event->position() - m_last));
    m_last = event->position();
    setCursor(Qt::ClosedHandCursor);
}

void MapView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_press) {
        event->ignore();
        return;
    }
    m_press.reset();
    const auto found = m_renderer.markAt(m_clusters, m_view, event->position());
    const bool isClick = !std::exchange(m_dragging, false);
    m_clickWasUsed = isClick && found;
    if (m_clickWasUsed)
        activate(Cluster(m_clusters[*found]));
    else if (isClick)
        Q_EMIT pointChosen(m_view.toGeo(event->position()));
    hover(event->position());
}

void MapView::mouseDoubleClickEvent(QMouseEvent *event)
{
    // The first click of the two may have gone nearer already, and what lies here now is something else.
    if (event->button() == Qt::LeftButton && !m_clickWasUsed)
        zoomBy(1, event->position());
}

void MapView::wheelEvent(QWheelEvent *event)
{
    const int turned = event->angleDelta().y();
    if (turned != 0)
        zoomBy(turned / wheelStep, event->position());
    event->accept();
}

void MapView::keyPressEvent(QKeyEvent *event)
{
    const QPointF centre = QRectF(rect()).center();
    const double step = std::max(width(), height()) / 8.0;
    switch (event->key()) {
    case Qt::Key_Left:
        moveView(m_view.panned({step, 0}));
        break;
    case Qt::Key_Right:
        moveView(m_view.panned({-step, 0}));
        break;
    case Qt::Key_Up:
        moveView(m_view.panned({0, step}));
        break;
    case Qt::Key_Down:
        moveView(m_view.panned({0, -step}));
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal: // Where + needs Shift.
        zoomBy(1, centre);
        break;
    case Qt::Key_Minus:
        zoomBy(-1, centre);
        break;
    case Qt::Key_Home:
        showHome();
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        m_showFocus = hasFocus();
        Q_EMIT pointChosen(m_view.centre());
        break;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    m_showFocus = hasFocus();
    update();
}

void MapView::focusInEvent(QFocusEvent *event)
{
    m_showFocus = event->reason() != Qt::MouseFocusReason;
    update();
}

void MapView::focusOutEvent(QFocusEvent *)
{
    m_showFocus = false;
    update();
}

void MapView::leaveEvent(QEvent *)
{
    hover(std::nullopt);
}

}
