// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"
#include "models/metrics/metricssampler.h"
#include "models/metrics/metricsstore.h"
#include "widgets/charts/crosshair.h"

#include <QPointer>
#include <QWidget>

#include <array>

namespace Chartroom::Widgets {

class ChartPanel;
class PaneStack;

/// CPU and memory of the whole cluster over the last hour, beside each other, against what is requested and what there
/// is. Where there are no figures, the sentence why.
class ClusterCharts : public QWidget {
    Q_OBJECT

public:
    explicit ClusterCharts(const Clock& clock, QWidget* parent = nullptr);

    /// Null between sessions.
    void setMetrics(Metrics::MetricsStore* metrics);
    void setAvailability(const Metrics::Availability& availability);
    /// Millicores and bytes; 0 where not known.
    void setRequested(double cpu, double memory) { m_requested = {cpu, memory}; }
    void setAllocatable(double cpu, double memory) { m_allocatable = {cpu, memory}; }
    void refresh();
    /// CPU, memory.
    const std::array<ChartPanel*, 2>& panels() const { return m_panels; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void timerEvent(QTimerEvent* event) override;

private:
    const Clock& m_clock;
    QPointer<Metrics::MetricsStore> m_metrics;
    Metrics::Availability m_availability;
    std::array<double, 2> m_requested {};
    std::array<double, 2> m_allocatable {};
    Crosshair m_crosshair;
    PaneStack* m_stack;
    std::array<ChartPanel*, 2> m_panels;
};

} // namespace Chartroom::Widgets
