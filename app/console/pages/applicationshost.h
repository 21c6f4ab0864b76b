// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/console/page.h"
#include "models/items/resourcetablemodel.h"
#include "models/kube/apiclient.h"

#include <QPointer>

#include <memory>

class QVBoxLayout;

namespace Chartroom::Widgets {
class ApplicationsPage;
class PaneStack;
} // namespace Chartroom::Widgets

namespace Chartroom::Console {

class ClusterSession;

/// The page Applications on a session; where the server has no Argo CD, a pane says so.
class ApplicationsHost : public Page {
    Q_OBJECT
public:
    explicit ApplicationsHost(const Clock& clock, QWidget* parent = nullptr);
    ~ApplicationsHost() override;

    PageId id() const override { return PageId::Applications; }
    void setSession(ClusterSession* session) override;
    void setNamespaces(const QStringList& namespaces) override;
    QVariantMap state() const override;
    void restore(const QVariantMap& state) override;
    void focusFilter() override;
    void focusContent() override;
    void markObject(const Kube::ObjectRef& reference) override;
    bool isSettled() const override;
    std::size_t memoryUsage() const override { return m_model ? m_model->memoryUsage() : 0; }
    Widgets::ApplicationsPage* view() { return m_page; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void discovered();
    void makeView();
    void showMissing();
    void connectView();
    void read(const Kube::ObjectRef& reference);
    void readObject(const Kube::ObjectRef& reference);
    void updateBadge();
    void watchChanged();

    const Clock& m_clock;
    QPointer<ClusterSession> m_session;
    QVBoxLayout* m_column;
    Widgets::PaneStack* m_missing;
    Store::KindId m_kind;
    std::unique_ptr<Items::ResourceTableModel> m_model;
    Widgets::ApplicationsPage* m_page = nullptr; ///< uses the model: goes first
    Kube::RequestHandle m_request;
    Kube::RequestHandle m_objectRequest; ///< of an object to compare
    QStringList m_namespaces;
};

} // namespace Chartroom::Console
