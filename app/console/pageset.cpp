// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/pageset.h"

#include "app/console/mainwindow.h"
#include "app/console/pages/eventspage.h"
#include "app/console/pages/overviewpage.h"
#include "app/console/pages/resourcespage.h"
#include "app/console/pages/topologyhost.h"

namespace Chartroom::Console {

namespace {

ResourcesPage* makeResourcesPage(MainWindow& window)
{
    auto* page = new ResourcesPage(window.services().clock, &window);
    page->setColumns(window.settings().columns);
    QObject::connect(page, &ResourcesPage::columnsChanged, &window,
        [&window](const QString& kind, const QStringList& columns) {
            window.changeSettings([&](Settings& settings) { settings.columns[kind] = columns; });
        });
    return page;
}

} // namespace

void addPages(MainWindow& window)
{
    window.addPage(new OverviewPage(window.services().clock, &window));
    window.addPage(new TopologyHost(&window));
    ResourcesPage* resources = makeResourcesPage(window);
    resources->setMapAvailable(true);
    window.addPage(resources);
    window.addPage(new EventsPage(window.services().clock, &window));
}

} // namespace Chartroom::Console
