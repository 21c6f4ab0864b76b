// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"
#include "models/kube/objectref.h"
#include "models/metrics/candidatemodel.h"
#include "models/metrics/metricssampler.h"
#include "models/metrics/metricsstore.h"
#include "models/metrics/restartlog.h"
#include "widgets/charts/chartmarks.h"
#include "widgets/charts/chartpanel.h"
#include "widgets/charts/crosshair.h"

#include <QBasicTimer>
#include <QWidget>
#include <vector>

class QGridLayout;
class QLabel;

namespace Chartroom::Widgets {

class FilterEdit;
class PaneStack;
class SegmentedControl;
class SeriesLegend;
class SpanChooser;
class TableView;

/// The page Performance: what can be drawn at the left, biggest consumers first, and six charts over the same time.
/// Starts no request; to bring it to life:
///
///     sampler.read                 -> metrics.add
///     sampler.availabilityChanged  -> page.setAvailability
///     records of releases change   -> page.setReleaseMarks(releaseMarksOf(replica))
///     page.selected                -> the window's selection
///
/// Space (or a double click) puts the marked rows on the charts or takes them off, c clears them; Enter in the filter
/// draws what is listed, as much of it as a chart takes.
class PerformancePage : public QWidget {
    Q_OBJECT

public:
    /// All must outlive the page.
    PerformancePage(Metrics::MetricsStore& metrics, Metrics::CandidateModel& candidates,
        const Metrics::RestartLog& restarts, const Store::Replica& replica, const Clock& clock,
        QWidget* parent = nullptr);

    void setAvailability(const Metrics::Availability& availability);
    void setReleaseMarks(std::vector<ReleaseMark> marks);
    void setNamespaces(const QStringList& namespaces);
    /// Draws one subject alone, for links from other pages.
    void showSubject(const Metrics::Subject& subject);
    FilterEdit& filter() { return *m_filter; }
    TableView& table() { return *m_table; }
    void focusFilter();
    const std::vector<ChartPanel*>& panels() const { return m_panels; }
    /// The charts show what is known and chosen: they follow one after the other, so that a key never waits for all.
    bool isSettled() const { return !m_steps.isActive(); }

Q_SIGNALS:
    void selected(const Chartroom::Kube::ObjectRef& reference);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void timerEvent(QTimerEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    enum class Measure {
        Cpu,
        Memory,
        CpuOfRequest,
        MemoryOfRequest,
        MemoryOfLimit,
        CpuOfAllocatable,
        MemoryOfAllocatable,
        Restarts
    };

    QWidget* buildBar();
    QWidget* buildCandidates();
    QWidget* buildCharts();
    void scopeChosen(int index);
    void rebuildPanels();
    void arrangePanels();
    void fitColumns();
    void refresh();
    void refreshNext();
    void updateLegend();
    ChartContent contentOf(Measure measure) const;
    std::vector<Metrics::Point> pointsOf(
        const Metrics::Subject& subject, Measure measure, Metrics::Seconds from, Metrics::Seconds to) const;
    std::vector<ChartLevel> levelsOf(Measure measure) const;
    std::vector<Metrics::Subject> drawn() const;
    void drawListed();
    void toggleMarked();
    void updateState();
    void updateTexts();

    Metrics::MetricsStore& m_metrics;
    Metrics::CandidateModel& m_candidates;
    const Metrics::RestartLog& m_restarts;
    const Store::Replica& m_replica;
    const Clock& m_clock;
    Metrics::Availability m_availability;
    std::vector<ReleaseMark> m_releaseMarks;
    Crosshair m_crosshair;
    SegmentedControl* m_scope = nullptr;
    SpanChooser* m_range = nullptr;
    QLabel* m_count = nullptr;
    FilterEdit* m_filter = nullptr;
    PaneStack* m_stack = nullptr;
    TableView* m_table = nullptr;
    QLabel* m_footer = nullptr;
    SeriesLegend* m_legend = nullptr;
    QGridLayout* m_grid = nullptr;
    std::vector<Measure> m_measures;
    std::vector<ChartPanel*> m_panels;
    QBasicTimer m_steps; ///< of a refresh
    std::size_t m_nextPanel = 0;
    Metrics::Seconds m_from = 0; ///< of the refresh under way
    Metrics::Seconds m_to = 0;
    std::vector<ChartMark> m_marks; ///< the same on all charts
    int m_columns = 2;
    bool m_fitted = false; ///< the columns, to what they hold
    bool m_cleared = false; ///< by the operator: nothing is chosen for them then
};

} // namespace Chartroom::Widgets
