// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/argo/application.h"
#include "models/base/clock.h"
#include "models/history/railmodel.h"
#include "models/items/resourcetablemodel.h"
#include "models/store/replica.h"

#include <QTimer>
#include <QWidget>
#include <optional>

class QLabel;
class QStackedWidget;

namespace Chartroom::Widgets {

class ApplicationDetail;
class ApplicationDiff;
class ApplicationTree;
class PaneStack;
class RailView;
class ResourceView;
class SegmentedControl;

/// The page Applications: every Argo CD Application as a table, and of the chosen one its objects as a tree, what of
/// them is OutOfSync and how, its history and what it says about itself. Reads only. Starts no request; to bring it to
/// life:
///
///     page.applicationWanted -> read the whole object, Argo::Application::parse, page.setApplication or setError
///                               (asked again whenever the object changes while it is chosen)
///     page.objectWanted      -> read the object, page.diff().setObject
///     page.view()            -> setWatch, setNamespaces, setIdentity and its signals, as for any table
///     page.selected          -> the window's selection
class ApplicationsPage : public QWidget {
    Q_OBJECT

public:
    /// All must outlive the page. `applications` is the model of the kind Application.
    ApplicationsPage(Items::ResourceTableModel& applications, const Kube::ResourceType& resource,
        Store::Replica& replica, const Clock& clock, QWidget* parent = nullptr);

    ResourceView& view() { return *m_view; }
    ApplicationTree& tree() { return *m_tree; }
    ApplicationDiff& diff() { return *m_diff; }
    SegmentedControl& tabs() { return *m_tabs; }
    /// Below the table: the tree, what is OutOfSync, the history.
    enum class Tab { Tree, Diff, History };
    void showTab(Tab tab);
    std::optional<Kube::ObjectRef> currentApplication() const { return m_current; }
    /// It has been read.
    bool isShowingApplication() const { return m_application.has_value(); }

    /// Where none is chosen yet: the one at the top of the table, when it is known and somebody looks. It does not become
    /// the window's selection.
    void chooseFirst();

public Q_SLOTS:
    void setApplication(const Chartroom::Argo::Application& application);
    void setError(const Chartroom::Error& error);

Q_SIGNALS:
    void applicationWanted(const Chartroom::Kube::ObjectRef& reference);
    void objectWanted(const Chartroom::Kube::ObjectRef& reference);
    void selected(const Chartroom::Kube::ObjectRef& reference);
    void activated(const Chartroom::Kube::ObjectRef& reference);

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* buildBelow();
    void choose(const Kube::ObjectRef& reference);
    void replicaChanged(const Store::ChangeSetPtr& changes);
    void rebuildTree();
    void updateFilter();

    Store::Replica& m_replica;
    const Store::KindId m_kind;
    std::optional<Kube::ObjectRef> m_current;
    bool m_isChoosingFirst = false;
    bool m_isFirst = false; ///< the current one was not chosen by the operator
    std::string m_resourceVersion; ///< of what was asked for last
    std::optional<Argo::Application> m_application;
    History::RailModel m_rail;
    QTimer m_rebuild; ///< the tree follows the cluster, but not every frame
    ResourceView* m_view;
    PaneStack* m_stack = nullptr;
    QLabel* m_title = nullptr;
    SegmentedControl* m_tabs = nullptr;
    SegmentedControl* m_show = nullptr;
    QStackedWidget* m_pages = nullptr;
    ApplicationTree* m_tree = nullptr;
    ApplicationDiff* m_diff = nullptr;
    RailView* m_railView = nullptr;
    ApplicationDetail* m_detail = nullptr;
};

} // namespace Chartroom::Widgets
