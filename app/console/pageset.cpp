// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/pageset.h"

#include "app/console/inspectorcharts.h"
#include "app/console/mainwindow.h"
#include "app/console/pages/applicationshost.h"
#include "app/console/pages/eventspage.h"
#include "app/console/pages/overviewpage.h"
#include "app/console/pages/performancehost.h"
#include "app/console/pages/releaseshost.h"
#include "app/console/pages/resourcespage.h"
#include "app/console/pages/topologyhost.h"
#include "app/console/planpreview.h"
#include "widgets/releases/plandialog.h"
#include "widgets/topology/topologypage.h"

namespace Chartroom::Console {

namespace {

ResourcesPage* makeResourcesPage(MainWindow& window)
{
    auto* page = new ResourcesPage(window.services().clock, &window);
    page->setColumns(window.settings().columns);
    QObject::connect(
        page, &ResourcesPage::columnsChanged, &window, [&window](const QString& kind, const QStringList& columns) {
            window.changeSettings([&](Settings& settings) { settings.columns[kind] = columns; });
        });
    return page;
}

ReleasesHost* makeReleasesPage(MainWindow& window)
{
    return new ReleasesHost(
        window.services().clock,
        [&window] { return window.settings().context(window.services().clusters.currentName()); }, &window);
}

/// A plan on the map: the dialog steps aside, and comes back when the operator has seen enough.
void connectPreview(MainWindow& window, ReleasesHost& releases, TopologyHost& topology)
{
    QObject::connect(&releases, &ReleasesHost::previewWanted, &topology,
        [&window, &releases, &topology](const History::PlanPtr& plan) {
            if (releases.dialog())
                releases.dialog()->hide();
            window.showPage(PageId::Topology);
            topology.view().showPlan(planMarksOf(*plan));
        });
    const auto back = [&window, &releases, &topology] {
        topology.view().clearPlan();
        if (!releases.dialog())
            return;
        window.showPage(PageId::Releases);
        releases.dialog()->open();
    };
    QObject::connect(&topology, &TopologyHost::planLeft, &releases, back);
}

} // namespace

void addPages(MainWindow& window)
{
    const Clock& clock = window.services().clock;
    auto* topology = new TopologyHost(&window);
    ResourcesPage* resources = makeResourcesPage(window);
    resources->setMapAvailable(true);
    ReleasesHost* releases = makeReleasesPage(window);
    window.addPage(new OverviewPage(clock, &window));
    window.addPage(topology);
    window.addPage(resources);
    window.addPage(new PerformanceHost(clock, &window));
    window.addPage(new ApplicationsHost(clock, &window));
    window.addPage(releases);
    window.addPage(new EventsPage(clock, &window));
    connectPreview(window, *releases, *topology);
    new InspectorCharts(window); // the window's
}

} // namespace Chartroom::Console
