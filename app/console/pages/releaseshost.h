// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/console/page.h"
#include "app/console/settings.h"
#include "models/history/railmodel.h"
#include "models/history/releasecontroller.h"
#include "models/history/releaselistmodel.h"
#include "widgets/releases/plandialog.h"

#include <QPointer>

#include <functional>
#include <memory>

class QLineEdit;
class QVBoxLayout;

namespace Chartroom::Widgets {
class ReleasesPage;
}

namespace Chartroom::Console {

class ClusterSession;

/// The page Releases, with what it needs of a session: the list of releases, the rail, and the controller that reads,
/// compares, plans and rolls back. A plan is shown in a dialog of its own.
class ReleasesHost : public Page {
    Q_OBJECT
public:
    /// `context` tells the tag and rights of the cluster when a plan is made.
    ReleasesHost(const Clock& clock, std::function<ContextSettings()> context, QWidget* parent = nullptr);
    ~ReleasesHost() override;

    PageId id() const override { return PageId::Releases; }
    void setSession(ClusterSession* session) override;
    void setNamespaces(const QStringList& namespaces) override;
    QVariantMap state() const override;
    void restore(const QVariantMap& state) override;
    void focusFilter() override;
    void focusContent() override;
    void markObject(const Kube::ObjectRef& reference) override;
    bool isSettled() const override;
    std::size_t memoryUsage() const override;
    Widgets::ReleasesPage* view() { return m_page; }
    History::ReleaseListModel* releases() { return m_releases.get(); }
    Widgets::PlanDialog* dialog() { return m_dialog; }

Q_SIGNALS:
    /// The operator wants to see the plan on the map.
    void previewWanted(const Chartroom::History::PlanPtr& plan);

protected:
    void changeEvent(QEvent* event) override;

private:
    void discovered();
    void makeView();
    void changeLanguage();
    QLineEdit* filterEdit() const;
    void setPoints(int a, int b);
    void connectController();
    void openPlan(const Helm::ReleaseKey& key, int revision);
    void updateCluster();
    void updateBadge();

    const Clock& m_clock;
    std::function<ContextSettings()> m_context;
    QPointer<ClusterSession> m_session;
    QVBoxLayout* m_column;
    // In the order of their dependence: the page uses all of them.
    std::unique_ptr<History::ReleaseListModel> m_releases;
    std::unique_ptr<History::RailModel> m_rail;
    std::unique_ptr<History::ReleaseController> m_controller;
    Widgets::ReleasesPage* m_page = nullptr;
    QPointer<Widgets::PlanDialog> m_dialog;
    std::pair<Helm::ReleaseKey, int> m_planned; ///< what the dialog is about: release and target revision
    QStringList m_namespaces;
};

} // namespace Chartroom::Console
