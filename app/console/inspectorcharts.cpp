// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/inspectorcharts.h"

#include "app/console/mainwindow.h"
#include "widgets/charts/objectcharts.h"
#include "widgets/inspector/inspectorpanel.h"

using namespace Chartroom::Widgets;
using namespace std::chrono_literals;

namespace Chartroom::Console {

InspectorCharts::InspectorCharts(MainWindow& window)
    : QObject(&window)
    , m_window(window)
    , m_charts(new ObjectCharts(window.services().clock))
{
    window.inspector().setCharts(m_charts);
    m_marks.setSingleShot(true);
    m_marks.setInterval(500ms);
    Clusters& clusters = window.services().clusters;
    connect(&m_marks, &QTimer::timeout, this, &InspectorCharts::updateMarks);
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
    connect(&session->replica(), &Store::Replica::changed, this, [this, session](const Store::ChangeSetPtr& changes) {
        if (session->kinds().info(changes->kind).rowType == Store::RowType::HelmRecord && !m_marks.isActive())
            m_marks.start();
    });
    updateMarks();
}

void InspectorCharts::updateMarks()
{
    if (const ClusterSession* session = m_window.services().clusters.session())
        m_charts->setReleaseMarks(releaseMarksOf(session->replica()));
}

} // namespace Chartroom::Console
