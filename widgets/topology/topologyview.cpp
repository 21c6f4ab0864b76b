// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/topology/topologyview.h"

#include "models/topology/search.h"
#include "widgets/common/theme.h"
#include "widgets/topology/minimap.h"

#include <QAccessible>
#include <QDateTime>
#include <QPainter>
#include <QtConcurrentRun>
#include <algorithm>
#include <utility>

namespace Chartroom::Widgets {

using namespace Qt::StringLiterals;
using Topology::Item;

namespace {

constexpr std::chrono::milliseconds ReadoutDelay(120);
constexpr QSize MostMinimap(360, 130);
constexpr int MinimapMargin = 10;
constexpr double ZoomOfCell = 420; ///< px that a pod is zoomed to
constexpr double PitchOfFound = 12; ///< px of a pod that was looked for where it was too small to be seen

} // namespace

TopologyView::TopologyView(Topology::Map* map, QWidget* parent)
    : QWidget(parent)
    , m_map(map)
    , m_scene(map->scene())
    , m_minimap(new Minimap(this))
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    grabGesture(Qt::PinchGesture);
    setAccessibleName(tr("Topology map"));
    setMinimumSize(240, 160);
    m_readoutDelay.setSingleShot(true);
    m_readoutDelay.setInterval(ReadoutDelay);
    connect(&m_readoutDelay, &QTimer::timeout, this, [this] {
        m_readout = Readout::of(*m_scene, m_overlay.hovered, m_style.now);
        update();
    });
    connect(m_map, &Topology::Map::sceneChanged, this, &TopologyView::takeScene);
    connect(&m_renderer, &MapRenderer::drawn, this, [this](const MapPicture& picture) {
        m_picture = picture;
        update();
    });
    connect(&m_searchWatcher, &QFutureWatcherBase::finished, this, &TopologyView::takeMatches);
    connect(m_minimap, &Minimap::centreRequested, this, [this](QPointF point) {
        m_viewport.centreOn(point);
        m_followsFit = false;
        viewMoved();
    });
    m_minimap->hide();
    restyle();
    takeScene();
}

TopologyView::~TopologyView()
{
    m_searchStop.request_stop();
    m_searchWatcher.waitForFinished();
}

void TopologyView::takeScene()
{
    const std::shared_ptr<const Topology::Scene> before = std::exchange(m_scene, m_map->scene());
    if (before->strings != m_scene->strings)
        leaveSession();
    const bool isOther = before->view != m_scene->view || before->extent.isEmpty();
    if (isOther)
        forgetPicture();
    m_viewport.setCellPitch(m_scene->metrics.cellPitch);
    m_viewport.setExtent(extentWith(*m_scene, m_style.hidden));
    m_style.now = QDateTime::currentSecsSinceEpoch();
    // While it loads, all of it is kept in view; once it is complete it stays where it is.
    if (isOther || (m_followsFit && !before->complete)) {
        m_followsFit = true;
        m_viewport.fit();
    }
    m_overlay.hovered = {};
    m_readout = {};
    m_overlay.selected = m_selectedRef.isValid() ? m_scene->find(m_selectedRef) : Item();
    if (isOther && m_overlay.selected.isValid())
        m_viewport.reveal(m_scene->rect(m_overlay.selected));
    takeSight();
    m_overlay.plan = PlanLayer::find(m_plan, *m_scene);
    m_minimap->setScene(m_scene);
    refreshEdges();
    startSearch();
    viewMoved();
}

void TopologyView::viewMoved()
{
    m_isPictureOld = true;
    m_minimap->setVisibleRegion(m_viewport.visible());
    placeMinimap();
    update();
    Q_EMIT viewChanged();
    if (!m_overlay.matches.empty())
        Q_EMIT searchChanged();
}

void TopologyView::placeMinimap()
{
    const bool isNeeded = !m_viewport.showsAll() && !m_scene->extent.isEmpty() && width() > 500 && height() > 320;
    if (isNeeded) {
        const QSize size = m_minimap->sizeFor(MostMinimap);
        m_minimap->setGeometry(width() - size.width() - MinimapMargin, height() - size.height() - MinimapMargin,
            size.width(), size.height());
    }
    m_minimap->setVisible(isNeeded);
}

void TopologyView::restyle()
{
    m_style.scheme = Theme::scheme();
    m_style.now = QDateTime::currentSecsSinceEpoch();
    m_painter.labels().clear();
    m_renderer.forgetLabels();
    m_minimap->setStyle(m_style);
    m_isPictureOld = true;
    update();
}

void TopologyView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange
        || event->type() == QEvent::StyleChange || event->type() == QEvent::LanguageChange)
        restyle();
    QWidget::changeEvent(event);
}

void TopologyView::resizeEvent(QResizeEvent* event)
{
    m_viewport.setSize(QSizeF(size()), devicePixelRatioF());
    if (!takeSight() && m_followsFit)
        m_viewport.fit();
    else if (m_takenCentre)
        m_viewport.centreOn(*m_takenCentre);
    viewMoved();
    QWidget::resizeEvent(event);
}

std::uint32_t TopologyView::podsInView() const
{
    const QRectF seen = m_viewport.visible();
    std::uint32_t pods = 0;
    for (const std::uint32_t box : m_scene->grid.in(seen)) {
        if (!m_scene->boxes[box])
            continue;
        if (seen.contains(m_scene->boxRects[box])) {
            pods += m_scene->boxes[box]->counts.total();
            continue;
        }
        const Topology::Cells& cells = m_scene->boxes[box]->cells;
        for (std::uint32_t slot = 0; slot < cells.states.size(); ++slot)
            pods += cells.isTaken(slot) && seen.intersects(m_scene->cellRect(box, slot));
    }
    return pods;
}

QRectF TopologyView::placeOf(const Kube::ObjectRef& object) const
{
    const Item item = m_scene->find(object);
    return item.isValid() ? m_viewport.toView(m_scene->rect(item)) : QRectF();
}

void TopologyView::select(const Kube::ObjectRef& object)
{
    m_selectedRef = object;
    const Item item = m_scene->find(object);
    if (item.isValid() && item != m_overlay.selected)
        bringIntoView(item);
    choose(item, false);
    m_selectedRef = object;
}

/// Into the view, and close enough that it is drawn at all: tiles show no pods.
void TopologyView::bringIntoView(const Item& item)
{
    if (item.kind == Item::Kind::Cell && m_viewport.detail() == Detail::Tiles) {
        const QPointF centre = m_scene->rect(item).center();
        m_viewport.zoomTo(PitchOfFound / m_scene->metrics.cellPitch, m_viewport.toView(centre));
        m_viewport.centreOn(centre);
        m_followsFit = false;
    }
    m_viewport.reveal(m_scene->rect(item));
    viewMoved();
}

void TopologyView::choose(const Item& item, bool tell)
{
    m_overlay.selected = item;
    m_selectedRef = m_scene->ref(item);
    refreshEdges();
    say(item);
    update();
    if (tell)
        Q_EMIT objectSelected(m_selectedRef);
}

/// The focus object for those who do not see it.
void TopologyView::say(const Item& item)
{
    const Readout readout = Readout::of(*m_scene, item, m_style.now);
    const QString text = readout.isEmpty() ? QString() : readout.spoken();
    if (text == accessibleDescription())
        return;
    setAccessibleDescription(text);
    QAccessibleEvent focus(this, QAccessible::Focus);
    if (hasFocus())
        QAccessible::updateAccessibility(&focus);
}

void TopologyView::hover(const Item& item)
{
    if (item == m_overlay.hovered) {
        if (!m_readout.isEmpty())
            update();
        return;
    }
    m_overlay.hovered = item;
    m_readout = {};
    if (item.isValid())
        m_readoutDelay.start();
    else
        m_readoutDelay.stop();
    if (!m_overlay.hasSelectedEdges)
        refreshEdges();
    update();
}

void TopologyView::refreshEdges()
{
    m_overlay.edges = Topology::neighbourhood(*m_scene, m_overlay.selected);
    m_overlay.hasSelectedEdges = !m_overlay.edges.edges.empty();
    if (!m_overlay.hasSelectedEdges && m_overlay.hovered.kind != Item::Kind::Cell)
        m_overlay.edges = Topology::neighbourhood(*m_scene, m_overlay.hovered);
}

void TopologyView::search(const QString& text)
{
    if (text == m_overlay.searchText)
        return;
    m_overlay.searchText = text;
    m_overlay.currentMatch = 0;
    m_isNewSearch = true;
    startSearch();
}

void TopologyView::startSearch()
{
    m_searchStop.request_stop();
    m_isSearching = !m_overlay.searchText.isEmpty();
    if (!m_isSearching) {
        const bool hadMatches = !m_overlay.matches.empty();
        m_overlay.matches.clear();
        update();
        if (hadMatches)
            Q_EMIT searchChanged();
        return;
    }
    m_searchStop = std::stop_source();
    m_searchWatcher.setFuture(
        QtConcurrent::run([scene = m_scene, text = m_overlay.searchText.toStdString(),
                              stop = m_searchStop.get_token()] { return Topology::search(*scene, text, stop); }));
}

void TopologyView::takeMatches()
{
    if (!std::exchange(m_isSearching, false))
        return;
    m_overlay.matches = m_searchWatcher.result();
    m_overlay.currentMatch
        = std::min(m_overlay.currentMatch, m_overlay.matches.empty() ? 0 : m_overlay.matches.size() - 1);
    update();
    Q_EMIT searchChanged();
    // One match leaves nothing to choose: it is what was looked for. As long as there is none, it may still come in.
    const bool isNew = m_isNewSearch;
    m_isNewSearch = isNew && m_overlay.matches.empty() && !m_scene->complete;
    if (isNew && m_overlay.matches.size() == 1)
        goToMatch(0);
}

std::size_t TopologyView::matchesInView() const
{
    const QRectF seen = m_viewport.visible();
    return std::size_t(std::ranges::count_if(m_overlay.matches,
        [&](const Item& item) { return m_scene->contains(item) && m_scene->rect(item).intersects(seen); }));
}

void TopologyView::goToMatch(int step)
{
    // What was typed last counts, even if the pool has not come to it yet, or has not told.
    if (m_isSearching) {
        m_searchWatcher.waitForFinished();
        takeMatches();
    }
    const auto count = qsizetype(m_overlay.matches.size());
    if (count == 0)
        return;
    const bool isAtMatch = m_overlay.selected == m_overlay.matches[m_overlay.currentMatch];
    if (isAtMatch)
        m_overlay.currentMatch = std::size_t((qsizetype(m_overlay.currentMatch) + step + count) % count);
    const Item item = m_overlay.matches[m_overlay.currentMatch];
    m_followsFit = false;
    bringIntoView(item);
    choose(item, true);
}

void TopologyView::setColourBy(ColourBy colourBy)
{
    m_style.colourBy = colourBy;
    restyle();
}

void TopologyView::setFilter(std::optional<Topology::CellState> state)
{
    m_style.filter = state;
    restyle();
}

void TopologyView::setPlan(const PlanMarks& plan)
{
    m_plan = plan;
    m_overlay.plan = PlanLayer::find(m_plan, *m_scene);
    update();
}

void TopologyView::setHidden(HiddenParts parts)
{
    if (parts == m_style.hidden)
        return;
    m_style.hidden = std::move(parts);
    m_viewport.setExtent(extentWith(*m_scene, m_style.hidden));
    if (m_followsFit)
        m_viewport.fit();
    viewMoved();
}

void TopologyView::fit()
{
    m_viewport.fit();
    m_followsFit = true;
    viewMoved();
}

void TopologyView::zoomIn()
{
    m_followsFit = false;
    m_viewport.zoom(1.25, rect().toRectF().center());
    viewMoved();
}

void TopologyView::zoomOut()
{
    m_followsFit = false;
    m_viewport.zoom(0.8, rect().toRectF().center());
    viewMoved();
}

void TopologyView::zoomToOne()
{
    m_followsFit = false;
    m_viewport.zoomTo(1, rect().toRectF().center());
    viewMoved();
}

void TopologyView::goIn()
{
    const Item item = m_overlay.selected.isValid() ? m_overlay.selected : m_overlay.hovered;
    if (item.isValid())
        activateOrEnter(item);
}

/// Where the item fills the view.
Viewport TopologyView::viewportInside(const Item& item) const
{
    const double most = item.kind == Item::Kind::Cell ? ZoomOfCell / m_scene->metrics.cellPitch
        : item.kind == Item::Kind::Box                ? 12
                                                      : 2;
    Viewport inside = m_viewport;
    inside.fitTo(m_scene->rect(item), most);
    return inside;
}

void TopologyView::enter(const Kube::ObjectRef& object)
{
    select(object);
    if (!m_overlay.selected.isValid())
        return;
    m_viewport = viewportInside(m_overlay.selected);
    m_followsFit = false;
    viewMoved();
}

/// Zooms to the item; where it fills the view already, or cannot be gone into, it is activated.
void TopologyView::activateOrEnter(const Item& item)
{
    const Viewport inside = viewportInside(item);
    const bool isInside
        = inside.scale() <= m_viewport.scale() * 1.05 && m_viewport.visible().intersects(m_scene->rect(item));
    if (isInside || item.kind == Item::Kind::Service || item.kind == Item::Kind::Ingress) {
        if (const Kube::ObjectRef ref = m_scene->ref(item); ref.isValid())
            Q_EMIT objectActivated(ref);
        return;
    }
    m_viewport = inside;
    m_followsFit = false;
    viewMoved();
}

void TopologyView::goOut()
{
    const Item parent = m_scene->parent(m_overlay.selected);
    m_followsFit = !parent.isValid();
    if (!parent.isValid()) {
        if (m_overlay.selected.isValid())
            choose({}, true);
        m_viewport.fit();
    } else {
        m_viewport.fitTo(m_scene->rect(parent), parent.kind == Item::Kind::Box ? 4 : 1);
        choose(parent, true);
    }
    viewMoved();
}

MapSight TopologyView::sight() const
{
    if (m_wantedSight)
        return *m_wantedSight;
    return {m_scene->view, m_followsFit, m_viewport.scale(), m_viewport.visible().center()};
}

void TopologyView::setSight(const MapSight& sight)
{
    m_wantedSight = sight;
    if (takeSight())
        viewMoved();
}

bool TopologyView::takeSight()
{
    if (!m_wantedSight || m_wantedSight->view != m_scene->view || m_viewport.size().isEmpty()
        || m_scene->extent.isEmpty())
        return false;
    const MapSight sight = *std::exchange(m_wantedSight, std::nullopt);
    m_followsFit = sight.whole;
    if (sight.whole) {
        m_viewport.fit();
    } else {
        m_viewport.zoomTo(sight.scale, {});
        m_viewport.centreOn(sight.centre);
        m_takenCentre = sight.centre;
    }
    return true;
}

} // namespace Chartroom::Widgets
