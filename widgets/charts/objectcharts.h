// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"
#include "models/kube/objectref.h"
#include "models/metrics/metricssampler.h"
#include "models/metrics/metricsstore.h"
#include "widgets/charts/chartmarks.h"
#include "widgets/charts/crosshair.h"

#include <QWidget>

#include <optional>
#include <vector>

class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace Chartroom::Widgets {

class PaneStack;
class SpanChooser;

/// The usage of one object over the last hour (or 15 minutes, 6 or 24 hours): of a pod CPU and memory for each of its
/// containers, in the order of its specification, against request and limit; of a node against what it can give and
/// what its pods request. Restarts and releases are marked, gaps are gaps. For the inspector; starts no request.
class ObjectCharts : public QWidget {
    Q_OBJECT

public:
    /// What the figures come from. All live until the next setSources().
    struct Sources {
        Metrics::MetricsStore* metrics = nullptr;
        const Metrics::RestartLog* restarts = nullptr;
        const Store::Replica* replica = nullptr;
    };

    explicit ObjectCharts(const Clock& clock, QWidget* parent = nullptr);

    /// Nothing between sessions.
    void setSources(const std::optional<Sources>& sources);
    /// A pod or a node; anything else has no charts.
    void setObject(const Kube::ObjectRef& object);
    void setAvailability(const Metrics::Availability& availability);
    void setReleaseMarks(std::vector<ReleaseMark> marks);

    /// Two for each container, in the order of the pod: CPU, memory.
    std::vector<ChartPanel*> panels() const;
    /// The sentence in place of charts; empty where there are charts.
    QString message() const;

protected:
    void showEvent(QShowEvent* event) override;
    void timerEvent(QTimerEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Group {
        Metrics::Subject subject;
        ChartPanel* cpu = nullptr;
        ChartPanel* memory = nullptr;
    };

    std::vector<Metrics::Subject> subjects() const;
    void retranslate();
    void rebuild();
    void addGroup(const Metrics::Subject& subject, QVBoxLayout& column);
    void refresh();
    void draw(const Group& group, Metrics::Metric metric, Metrics::Seconds from, Metrics::Seconds to);
    void updateMessage();

    const Clock& m_clock;
    std::optional<Sources> m_sources;
    Kube::ObjectRef m_object;
    Metrics::Availability m_availability;
    std::vector<ReleaseMark> m_releaseMarks;
    Crosshair m_crosshair;
    std::vector<Group> m_groups;
    SpanChooser* m_range;
    QLabel* m_since; ///< from when on anything is known
    PaneStack* m_stack;
    QScrollArea* m_scroll;
};

} // namespace Chartroom::Widgets
