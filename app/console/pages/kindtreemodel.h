// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/kube/resourcetype.h"
#include "models/store/row.h"

#include <QAbstractItemModel>
#include <QPointer>

#include <vector>

namespace Chartroom::Console {

class ClusterSession;

/// The kinds that a server serves, by what they are for, each with how many objects there are of it; at last the API groups
/// whose servers do not answer, so that a kind which is missing has a reason.
class KindTreeModel : public QAbstractItemModel {
    Q_OBJECT
public:
    explicit KindTreeModel(QObject* parent = nullptr);

    void setSession(ClusterSession* session);
    /// The session has discovered its kinds.
    void rebuild();
    /// Counts may be different: what is seen of them is drawn again.
    void refreshCounts();

    Store::KindId kindAt(const QModelIndex& index) const; ///< invalid for a heading and for an API group
    QModelIndex indexOf(Store::KindId kind) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    enum class Group { Workloads, Network, Config, Storage, Cluster, Access, Custom, Other, Silent };
    static constexpr int GroupCount = 8; ///< of those that have kinds
    struct Section {
        Group group;
        std::vector<Store::KindId> kinds;
        std::vector<Kube::GroupVersion> silent {}; ///< of Group::Silent, instead of kinds
    };
    static Group groupOf(const Kube::ResourceType& resource);
    QString groupTitle(Group group) const;
    QVariant silentData(const QModelIndex& index, int role) const;

    QPointer<ClusterSession> m_session;
    std::vector<Section> m_sections;
};

/// "NetworkPolicies" for NetworkPolicy / networkpolicies: the plural in the kind's own capitals.
QString pluralTitle(const Kube::ResourceType& resource);

} // namespace Chartroom::Console
