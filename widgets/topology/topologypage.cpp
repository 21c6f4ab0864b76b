// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/topology/topologypage.h"

#include "widgets/common/pane.h"
#include "widgets/topology/ledgerstrip.h"
#include "widgets/topology/outlineview.h"
#include "widgets/topology/topologybar.h"

#include <QFileDialog>
#include <QLocale>
#include <QMessageBox>
#include <QShortcut>
#include <QSplitter>
#include <QVBoxLayout>
#include <algorithm>

namespace Chartroom::Widgets {

using namespace Qt::StringLiterals;

namespace {

constexpr int OutlineWidth = 320;

} // namespace

TopologyPage::TopologyPage(Topology::Map* map, QWidget* parent)
    : QWidget(parent)
    , m_map(map)
    , m_bar(new TopologyBar(this))
    , m_ledger(new LedgerStrip(this))
    , m_view(new TopologyView(map))
    , m_outline(new OutlineView(this))
    , m_stack(new PaneStack(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_ledger);
    auto* splitter = new QSplitter(this);
    splitter->addWidget(m_outline);
    splitter->addWidget(m_stack);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({OutlineWidth, 3 * OutlineWidth});
    splitter->setChildrenCollapsible(false);
    m_outline->hide();
    column->addWidget(splitter, 1);
    m_stack->setContent(m_view);
    setFocusProxy(m_view);
    connectBar();
    connectOutline();

    connect(m_view, &TopologyView::objectSelected, this, &TopologyPage::objectSelected);
    connect(m_view, &TopologyView::objectActivated, this, &TopologyPage::objectActivated);
    connect(m_view, &TopologyView::kindRequested, this, &TopologyPage::kindRequested);
    connect(m_view, &TopologyView::hiddenActivated, this, &TopologyPage::hiddenActivated);
    connect(m_view, &TopologyView::viewChanged, this, &TopologyPage::refresh);
    connect(m_view, &TopologyView::searchChanged, this, &TopologyPage::refreshMatches);
    connect(m_ledger, &LedgerStrip::filterChosen, this, [this](std::optional<Topology::CellState> state) {
        m_view->setFilter(state);
        Q_EMIT filterRequested(state);
    });
    connect(m_ledger, &LedgerStrip::planClosed, this, [this] {
        clearPlan();
        Q_EMIT planClosed();
    });
    connect(m_ledger, &LedgerStrip::planReviewRequested, this, &TopologyPage::planReviewRequested);
    connect(m_map, &Topology::Map::sceneChanged, this, &TopologyPage::takeScene);
    takeScene();
}

void TopologyPage::connectBar()
{
    connect(m_bar, &TopologyBar::viewChosen, m_map, &Topology::Map::setView);
    connect(m_bar, &TopologyBar::colourByChosen, m_view, &TopologyView::setColourBy);
    connect(m_bar, &TopologyBar::searchEdited, this, [this](const QString& text) {
        m_view->search(text);
        refreshMatches();
    });
    connect(m_bar, &TopologyBar::matchRequested, m_view, &TopologyView::goToMatch);
    connect(m_bar, &TopologyBar::searchLeft, this, [this] { m_view->setFocus(Qt::OtherFocusReason); });
    connect(m_bar, &TopologyBar::zoomInRequested, m_view, &TopologyView::zoomIn);
    connect(m_bar, &TopologyBar::zoomOutRequested, m_view, &TopologyView::zoomOut);
    connect(m_bar, &TopologyBar::zoomToOneRequested, m_view, &TopologyView::zoomToOne);
    connect(m_bar, &TopologyBar::fitRequested, m_view, &TopologyView::fit);
    connect(m_bar, &TopologyBar::tidyRequested, m_map, &Topology::Map::tidy);
    connect(m_bar, &TopologyBar::exportRequested, this, &TopologyPage::exportMap);
}

void TopologyPage::connectOutline()
{
    connect(m_bar, &TopologyBar::outlineToggled, this, &TopologyPage::showOutline);
    auto* shortcut = new QShortcut(QKeySequence(u"o"_s), this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, [this] { showOutline(m_outline->isHidden()); });
    connect(m_outline, &OutlineView::objectSelected, this, [this](const Kube::ObjectRef& object) {
        m_view->select(object);
        Q_EMIT objectSelected(object);
    });
    connect(m_outline, &OutlineView::objectActivated, this, &TopologyPage::objectActivated);
    connect(m_view, &TopologyView::objectSelected, m_outline, &OutlineView::select);
}

void TopologyPage::showOutline(bool shown)
{
    m_bar->setOutlineShown(shown);
    if (shown) {
        m_outline->setScene(m_map->scene());
        m_outline->select(m_view->selected());
    } else {
        m_outline->setScene(nullptr);
    }
    const bool hadFocus = m_outline->hasFocus();
    m_outline->setVisible(shown);
    if (shown)
        m_outline->setFocus(Qt::OtherFocusReason);
    else if (hadFocus)
        m_view->setFocus(Qt::OtherFocusReason);
}

void TopologyPage::takeScene()
{
    m_objectBoxes
        = int(std::ranges::count_if(m_map->scene()->boxes, [](const auto& box) { return box && box->ref.isValid(); }));
    refresh();
}

void TopologyPage::refresh()
{
    const auto scene = m_map->scene();
    if (!m_outline->isHidden())
        m_outline->setScene(scene);
    m_bar->setView(m_map->view());
    m_bar->setHasUsage(scene->hasUsage);
    m_bar->setScale(m_view->scale());
    m_ledger->setCounts(scene->totals());
    m_ledger->setNote(ledgerNote(*scene));
    showMapOrMessage(*scene);
    if (m_plan)
        m_ledger->setPlan(m_plan->title, planCounts(*m_plan, *scene), m_plan->unchanged);
}

void TopologyPage::showMapOrMessage(const Topology::Scene& scene)
{
    const bool hasMap = !scene.extent.isEmpty();
    if (hasMap) {
        if (m_stack->isShowingMessage())
            m_stack->showContent();
        return;
    }
    PaneMessage message;
    if (m_message) {
        message = *m_message;
    } else if (scene.complete) {
        message.icon = u"page-topology"_s;
        message.title = tr("There is nothing to draw.");
        message.detail = tr("This cluster has no pods, no workloads and no nodes that you may see.");
    } else {
        message.icon = u"page-topology"_s;
        message.title = tr("Reading the cluster");
        message.detail = tr("The map appears with the first pods, nodes and workloads.");
        message.progress = -1;
    }
    m_stack->showMessage(message);
}

void TopologyPage::setMessage(const std::optional<PaneMessage>& message)
{
    m_message = message;
    showMapOrMessage(*m_map->scene());
}

void TopologyPage::setStale(const QString& title, const QString& detail)
{
    m_stack->setStale(title, detail);
}

void TopologyPage::setHidden(HiddenParts parts)
{
    m_hidden = parts;
    m_view->setHidden(std::move(parts));
    refresh();
}

/// What the numbers cover: nothing is left out without being named.
QString TopologyPage::ledgerNote(const Topology::Scene& scene) const
{
    QStringList left;
    for (const HiddenPart& part : m_hidden)
        left << part.title;
    const QString leftOut = left.isEmpty() ? tr("0 objects left out") : tr("Left out: %1").arg(left.join(u"; "_s));
    return coverage(scene) + u" · "_s + leftOut;
}

QString TopologyPage::coverage(const Topology::Scene& scene) const
{
    if (scene.view == Topology::View::Nodes)
        return m_view->detail() == Detail::Tiles ? tr("%Ln node(s), one tile each", nullptr, m_objectBoxes)
                                                 : tr("%Ln node(s), all drawn", nullptr, m_objectBoxes);
    if (m_view->detail() == Detail::Tiles)
        return tr("%Ln workload(s), one tile each", nullptr, m_objectBoxes);
    return tr("%1 in view").arg(QLocale().toString(m_view->podsInView()));
}

void TopologyPage::refreshMatches()
{
    m_bar->setMatches(
        !m_bar->searchText().isEmpty(), m_view->currentMatch(), m_view->matchCount(), m_view->matchesInView());
}

void TopologyPage::select(const Kube::ObjectRef& object)
{
    m_view->select(object);
    m_outline->select(object);
}

void TopologyPage::search(const QString& text)
{
    m_bar->setSearchText(text);
}

void TopologyPage::focusSearch()
{
    m_bar->focusSearch();
}

MapPlace TopologyPage::place() const
{
    return {m_view->sight(), m_view->colourBy(), m_view->filter(), m_bar->searchText(), !m_outline->isHidden()};
}

void TopologyPage::setPlace(const MapPlace& place)
{
    m_map->setView(place.sight.view);
    m_bar->setView(place.sight.view);
    m_bar->setColourBy(place.colourBy);
    m_view->setColourBy(place.colourBy);
    m_ledger->setFilter(place.filter);
    m_view->setFilter(place.filter);
    m_bar->setSearchText(place.search);
    m_view->setSight(place.sight);
    if (place.outline != !m_outline->isHidden())
        showOutline(place.outline);
}

void TopologyPage::showPlan(const PlanMarks& plan)
{
    m_plan = plan;
    m_view->setPlan(plan);
    refresh();
}

void TopologyPage::clearPlan()
{
    m_plan.reset();
    m_view->setPlan({});
    m_ledger->clearPlan();
}

void TopologyPage::exportMap(bool svg)
{
    const QString suffix = svg ? u"svg"_s : u"png"_s;
    const QString path = QFileDialog::getSaveFileName(this, svg ? tr("Save as SVG") : tr("Save as PNG"),
        u"topology."_s + suffix, svg ? tr("SVG pictures (*.svg)") : tr("PNG pictures (*.png)"));
    if (path.isEmpty())
        return;
    const Result<void> saved = svg ? m_view->exportSvg(path) : m_view->exportPng(path);
    if (!saved)
        QMessageBox::warning(this, tr("Topology"), saved.error().sentence());
}

} // namespace Chartroom::Widgets
