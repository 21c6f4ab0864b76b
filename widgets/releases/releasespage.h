// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/history/railmodel.h"
#include "models/history/releasecontroller.h"
#include "models/history/releaselistmodel.h"
#include "models/kube/watchsink.h"
#include "widgets/releases/targetcluster.h"

#include <QWidget>
#include <optional>

class QLabel;

namespace Chartroom::Widgets {

class Button;
class ComparePane;
class FilterEdit;
class PaneStack;
class RailView;
class TableView;

/// The page Releases: the table of releases above; below it, for the chosen release, the rail of its history and the
/// comparison of two points A (now) and B (after). Starts no request; to bring it to life, connect
///
///     list.detailsWanted, rail.detailsWanted       -> controller.readRecord
///     controller.recordRead, recordFailed          -> page.setRecord, page.setRecordError
///     page.comparisonWanted, liveComparisonWanted  -> controller.compare, compareWithLive
///     controller.compared, comparisonFailed        -> page.setComparison, page.setComparisonError
///     page.rollbackWanted                          -> open a PlanDialog (see there)
///     replica.stateChanged of the record kinds     -> page.setWatchState
///
/// The page fills the rail from the list whenever the chosen release changes.
class ReleasesPage : public QWidget {
    Q_OBJECT

public:
    /// All must outlive the page.
    ReleasesPage(Store::Replica& replica, History::ReleaseListModel& releases, History::RailModel& rail,
        const Clock& clock, QWidget* parent = nullptr);

    void setCluster(const TargetCluster& cluster);
    /// Chooses a release, for links from other pages. Does nothing where it is not known.
    void showRelease(const Helm::ReleaseKey& key);
    std::optional<Helm::ReleaseKey> currentRelease() const { return m_current; }
    void focusFilter();
    /// The points of the comparison; 0 where none.
    int pointA() const;
    int pointB() const;

public Q_SLOTS:
    void setRecord(const Chartroom::Helm::RevisionInfo& revision, const Chartroom::History::RecordPtr& record);
    void setRecordError(const Chartroom::Helm::RevisionInfo& revision, const Chartroom::Error& error);
    void setComparison(const Chartroom::History::ComparisonPtr& comparison);
    void setComparisonError(const Chartroom::Error& error);
    /// Of the record kinds: what the page says while there is nothing to show.
    void setWatchState(const Chartroom::Kube::WatchState& state);

Q_SIGNALS:
    void releaseSelected(const Chartroom::Helm::ReleaseKey& key);
    void comparisonWanted(const Chartroom::Helm::RevisionInfo& a, const Chartroom::Helm::RevisionInfo& b);
    void liveComparisonWanted(const Chartroom::Helm::RevisionInfo& revision);
    void rollbackWanted(const Chartroom::Helm::ReleaseKey& key, int revision);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    using Compared = std::pair<std::string, std::string>;

    QWidget* buildBar();
    QWidget* buildTable();
    QWidget* buildRail();
    QWidget* buildCompare();
    void setDetails(const Helm::RevisionInfo& revision, const History::RevisionDetails& details);
    void wantVisibleDetails();
    void currentChanged();
    void refreshRail();
    void pointsChanged();
    void requestRollback();
    void updateTexts();
    void updateState();

    Store::Replica& m_replica;
    History::ReleaseListModel& m_releases;
    History::RailModel& m_rail;
    const Clock& m_clock;
    TargetCluster m_cluster;
    Kube::WatchState m_watchState;
    std::optional<Helm::ReleaseKey> m_current;
    Compared m_compared; ///< what was asked for last
    bool m_live = false; ///< B is what is live
    QLabel* m_count = nullptr;
    FilterEdit* m_filter = nullptr;
    PaneStack* m_stack = nullptr;
    TableView* m_table = nullptr;
    QLabel* m_railTitle = nullptr;
    QLabel* m_railFooter = nullptr;
    RailView* m_railView = nullptr;
    ComparePane* m_compare = nullptr;
    QLabel* m_hint = nullptr;
    Button* m_rollBack = nullptr;
};

} // namespace Chartroom::Widgets
