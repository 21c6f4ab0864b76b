// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/console/page.h"
#include "app/console/pages/mapusage.h"
#include "models/topology/map.h"

#include <QPointer>
#include <QTimer>

namespace Chartroom::Widgets {
class TopologyPage;
}

namespace Chartroom::Console {

class ClusterSession;

/// The topology map as a page of the window: gives it the session's objects and usage figures.
class TopologyHost : public Page {
    Q_OBJECT
public:
    explicit TopologyHost(QWidget* parent = nullptr);
    ~TopologyHost() override;

    PageId id() const override { return PageId::Topology; }
    void setSession(ClusterSession* session) override;
    QVariantMap state() const override;
    void restore(const QVariantMap& state) override;
    void focusFilter() override;
    void focusContent() override;
    void markObject(const Kube::ObjectRef& reference) override;
    bool isSettled() const override;
    std::size_t memoryUsage() const override { return m_map.scene()->memoryUsage(); }
    Widgets::TopologyPage& view() { return *m_page; }
    Topology::Map& map() { return m_map; }
    /// All of the map in this arrangement.
    void showWhole(Topology::View arrangement);

Q_SIGNALS:
    /// The operator has seen enough of the plan on the map.
    void planLeft();

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void connectView();
    void passUsage();
    void passHidden();
    void showKind(const Topology::KindName& kind, const QString& nameSpace);

    Topology::Map m_map;
    Widgets::TopologyPage* m_page; // uses m_map: deleted before it, in the destructor
    QPointer<ClusterSession> m_session;
    std::unique_ptr<MapUsage> m_usage; ///< of the session
    QTimer m_hidden; ///< what may be read changed
};

} // namespace Chartroom::Console
