// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/inspectorcharts.h"

#include "app/console/mainwindow.h"
#include "app/console/releasemarks.h"
#include "widgets/charts/objectcharts.h"
#include "widgets/inspector/inspectorpanel.h"

using namespace Chartroom::Widgets;

namespace Chartroom::Console {

InspectorCharts::InspectorCharts(MainWindow& window)
    : QObject(&window)
    , m_charts(new ObjectCharts(window.services().clock))
{
    window.inspector().setCharts(m_charts);
    Clusters& clusters = window.services().clusters;
    connect(&window.inspector(), &InspectorPanel::objectChanged, m_charts, &ObjectCharts::setObject);
    connect(&clusters, &Clusters::sessionEnding, this, [this] { setSession(nullptr); });
    connect(&clusters, &Clusters::sessionChanged, this, &InspectorCharts::setSession);
    setSession(clusters.session());
}

void InspectorCharts::setSession(ClusterSession* session)
{
    if (!session)
        return m_charts->setSources({});
    m_charts->setSources(ObjectCharts::Sources {&session->metrics(), &session->restarts(), &session->replica()});
    m_charts->setAvailability(session->sampler().availability());
    connect(
        &session->sampler(), &Metrics::MetricsSampler::availabilityChanged, m_charts, &ObjectCharts::setAvailability);
    m_charts->setReleaseMarks(session->releaseMarks().marks());
    connect(&session->releaseMarks(), &ReleaseMarks::changed, m_charts, &ObjectCharts::setReleaseMarks);
}

} // namespace Chartroom::Console
