// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/console/page.h"
#include "models/items/resourcetablemodel.h"
#include "models/store/hub.h"

#include <QBasicTimer>
#include <QHash>
#include <QPointer>

#include <memory>

class QTreeView;

namespace Chartroom::Widgets {
class ResourceView;
}

namespace Chartroom::Console {

class KindTreeModel;

/// Every kind the server knows, in a tree with counts, and the objects of the chosen one. Filter and sorting are kept
/// for each kind; the visible columns are kept in the settings, by way of columnsChanged().
class ResourcesPage : public Page {
    Q_OBJECT
public:
    explicit ResourcesPage(const Clock& clock, QWidget* parent = nullptr);
    ~ResourcesPage() override;

    PageId id() const override { return PageId::Resources; }
    void setSession(ClusterSession* session) override;
    void setNamespaces(const QStringList& namespaces) override;
    QVariantMap state() const override;
    void restore(const QVariantMap& state) override;
    void focusFilter() override;
    void focusContent() override;
    void markObject(const Kube::ObjectRef& reference) override;
    bool isSettled() const override;
    std::size_t memoryUsage() const override { return m_model ? m_model->memoryUsage() : 0; }

    void showKind(Store::KindId kind);
    void showKind(const QString& groupResource);
    QString currentKind() const { return m_kindName; } ///< group resource
    Widgets::ResourceView& view() { return *m_view; }
    void setColumns(const QMap<QString, QStringList>& columns) { m_columns = columns; }
    void setMapAvailable(bool available);

Q_SIGNALS:
    void columnsChanged(const QString& groupResource, const QStringList& columns);

private:
    struct KindState {
        QString filter;
        int sortColumn = -1;
        Qt::SortOrder sortOrder = Qt::AscendingOrder;
    };

    void remember();
    void discovered();
    void watchChanged();
    void showPending();

    const Clock& m_clock;
    QPointer<ClusterSession> m_session;
    QTreeView* m_tree;
    KindTreeModel* m_kinds;
    Widgets::ResourceView* m_view;
    std::unique_ptr<Items::ResourceTableModel> m_model;
    Store::Subscription m_subscription;
    Store::KindId m_kind;
    QString m_kindName = QStringLiteral("pods"); ///< wanted; shown once the server is known to serve it
    QHash<QString, KindState> m_states;
    QMap<QString, QStringList> m_columns;
    QStringList m_namespaces;
    Kube::ObjectRef m_marked;
    bool m_marking = false;
    QBasicTimer m_countTimer;

protected:
    void timerEvent(QTimerEvent* event) override;
};

} // namespace Chartroom::Console
