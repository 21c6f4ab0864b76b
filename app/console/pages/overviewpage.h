// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/console/page.h"
#include "app/console/pages/attention.h"
#include "app/console/pages/overviewfacts.h"

#include <QBasicTimer>
#include <QPointer>

#include <memory>

class QGridLayout;

namespace Chartroom::Widgets {
class ClusterCharts;
class Pane;
class TableView;
} // namespace Chartroom::Widgets

namespace Chartroom::Console {

class FigureTile;

/// The cluster in one look: how much there is of what, how much of it is used, and what is wrong now, worst first, each
/// a step away.
class OverviewPage : public Page {
    Q_OBJECT
public:
    explicit OverviewPage(const Clock& clock, QWidget* parent = nullptr);

    PageId id() const override { return PageId::Overview; }
    void setSession(ClusterSession* session) override;
    void setNamespaces(const QStringList& namespaces) override;
    void focusContent() override;
    bool isSettled() const override;
    std::size_t memoryUsage() const override { return m_digests ? m_digests->memoryUsage() : 0; }
    SnapshotTableModel& attention() { return m_attention; }
    Widgets::TableView& attentionTable() { return *m_attentionTable; }
    SnapshotTableModel& failingNodes() { return m_failing; }
    Widgets::TableView& failingNodesTable() { return *m_failingTable; }
    Widgets::ClusterCharts& charts() { return *m_charts; }

protected:
    void timerEvent(QTimerEvent* event) override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void buildTiles();
    void placePanes(QGridLayout& grid);
    void retranslate();
    void scheduleRefresh();
    void refresh();
    void refreshNext();
    void findTroubles(const NamespaceScope& scope);
    void showTotals(const ClusterTotals& totals);
    void showUsage(const ClusterTotals& totals);
    void showLists();
    Kube::ObjectRef objectOfWarning(const Kube::ObjectRef& event) const;

    QPointer<ClusterSession> m_session;
    std::unique_ptr<PodDigests> m_digests; ///< of the session
    std::unique_ptr<Attention> m_search; ///< of what is not well, while it is under way; uses the digests
    QStringList m_namespaces;
    SnapshotTableModel m_attention;
    SnapshotTableModel m_warnings;
    SnapshotTableModel m_failing;
    FigureTile* m_nodes;
    FigureTile* m_pods;
    FigureTile* m_containers;
    FigureTile* m_spaces;
    FigureTile* m_cpu;
    FigureTile* m_memory;
    FigureTile* m_events;
    FigureTile* m_applications;
    FigureTile* m_releases;
    Widgets::Pane* m_attentionPane;
    Widgets::TableView* m_attentionTable;
    Widgets::Pane* m_warningPane;
    Widgets::TableView* m_warningTable;
    Widgets::Pane* m_failingPane;
    Widgets::TableView* m_failingTable;
    Widgets::ClusterCharts* m_charts;
    QBasicTimer m_refreshTimer;
    QBasicTimer m_stepTimer; ///< while a refresh is under way
    int m_step = 0; ///< of it
    bool m_fresh = false; ///< refreshed since the session settled
};

} // namespace Chartroom::Console
