// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/console/page.h"
#include "models/items/resourcetablemodel.h"

#include <QPointer>

#include <memory>

namespace Chartroom::Widgets {
class ResourceView;
}

namespace Chartroom::Console {

class ClusterSession;

/// What happens in the cluster, newest first: each event once with how often it was seen, and its object one step away.
class EventsPage : public Page {
    Q_OBJECT
public:
    explicit EventsPage(const Clock& clock, QWidget* parent = nullptr);
    ~EventsPage() override;

    PageId id() const override { return PageId::Events; }
    void setSession(ClusterSession* session) override;
    void setNamespaces(const QStringList& namespaces) override;
    QVariantMap state() const override;
    void restore(const QVariantMap& state) override;
    void focusFilter() override;
    void focusContent() override;
    bool isSettled() const override;
    std::size_t memoryUsage() const override { return m_model ? m_model->memoryUsage() : 0; }
    Widgets::ResourceView& view() { return *m_view; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void discovered();
    void watchChanged();
    /// The object that the current event is about.
    Kube::ObjectRef currentObject() const;

    const Clock& m_clock;
    QPointer<ClusterSession> m_session;
    Widgets::ResourceView* m_view;
    std::unique_ptr<Items::ResourceTableModel> m_model;
    Store::KindId m_kind;
    QStringList m_namespaces;
};

} // namespace Chartroom::Console
