// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/charts/clustercharts.h"

#include "widgets/charts/chartpanel.h"
#include "widgets/charts/usagemessage.h"
#include "widgets/common/onscreen.h"
#include "widgets/common/pane.h"
#include "widgets/common/theme.h"

#include <QHBoxLayout>
#include <QPainter>

namespace Chartroom::Widgets {

namespace {

constexpr Metrics::Seconds Span = 3600;
constexpr int TickMilliseconds = 5000;

} // namespace

ClusterCharts::ClusterCharts(const Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_stack(new PaneStack(this))
    , m_panels {
          new ChartPanel(ChartUnit::Millicores, m_crosshair, this), new ChartPanel(ChartUnit::Bytes, m_crosshair, this)}
{
    auto* content = new QWidget(this);
    auto* row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    for (ChartPanel* panel : m_panels)
        row->addWidget(panel, 1);
    m_stack->setContent(content);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1); // for the frame
    column->addWidget(m_stack);
    startTimer(TickMilliseconds);
}

void ClusterCharts::setMetrics(Metrics::MetricsStore* metrics)
{
    if (m_metrics)
        m_metrics->disconnect(this);
    m_metrics = metrics;
    m_availability = {};
    if (metrics)
        connect(metrics, &Metrics::MetricsStore::changed, this, &ClusterCharts::refresh);
    refresh();
}

void ClusterCharts::setAvailability(const Metrics::Availability& availability)
{
    m_availability = availability;
    refresh();
}

void ClusterCharts::refresh()
{
    if (!m_metrics || m_metrics->isEmpty())
        return m_stack->showMessage(usageMessage(m_availability));
    m_stack->showContent();
    if (!isOnScreen(*this))
        return;
    const Metrics::Seconds to = std::chrono::floor<std::chrono::seconds>(m_clock.now()).time_since_epoch().count();
    const Metrics::Subject cluster {.scope = Metrics::Scope::Cluster, .nameSpace = {}, .name = {}, .container = {}};
    for (const std::size_t i : {0U, 1U}) {
        ChartContent content;
        content.from = to - Span;
        content.to = to;
        content.longestStep = m_metrics->longestStep(cluster.scope, content.from);
        const Metrics::Metric metric = i == 0 ? Metrics::Metric::Cpu : Metrics::Metric::Memory;
        content.series.push_back({tr("all nodes"), 0, m_metrics->points(cluster, metric, content.from, to)});
        content.levels
            = {{ChartLevel::Kind::Request, m_requested[i]}, {ChartLevel::Kind::Allocatable, m_allocatable[i]}};
        m_panels[i]->setTitle(i == 0 ? tr("CPU") : tr("Memory"), tr("used, last hour"));
        m_panels[i]->setContent(std::move(content));
    }
}

void ClusterCharts::paintEvent(QPaintEvent*)
{
    if (!m_stack->isShowingMessage())
        return; // each chart has a frame of its own
    QPainter painter(this);
    painter.setPen(Theme::color(Token::Border));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void ClusterCharts::timerEvent(QTimerEvent*)
{
    if (isOnScreen(*this))
        refresh(); // time goes on while nothing is measured
}

} // namespace Chartroom::Widgets
