// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/pages/kindtreemodel.h"

#include "app/console/clustersession.h"
#include "models/items/roles.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <map>

using namespace Qt::StringLiterals;

namespace Chartroom::Console {

namespace {

constexpr quintptr GroupId = ~quintptr(0);

} // namespace

QString pluralTitle(const Kube::ResourceType& resource)
{
    const std::string& kind = resource.kind;
    const std::string& plural = resource.plural;
    std::size_t same = 0;
    while (same < kind.size() && same < plural.size()
        && std::tolower(static_cast<unsigned char>(kind[same])) == plural[same])
        ++same;
    return QString::fromStdString(kind.substr(0, same) + plural.substr(same));
}

KindTreeModel::KindTreeModel(QObject* parent)
    : QAbstractItemModel(parent)
{ }

void KindTreeModel::setSession(ClusterSession* session)
{
    m_session = session;
    rebuild();
}

KindTreeModel::Group KindTreeModel::groupOf(const Kube::ResourceType& resource)
{
    // In the order in which an operator expects them below their heading.
    static const std::map<std::string, Group, std::less<>> known {{"pods", Group::Workloads},
        {"deployments.apps", Group::Workloads}, {"replicasets.apps", Group::Workloads},
        {"statefulsets.apps", Group::Workloads}, {"daemonsets.apps", Group::Workloads},
        {"jobs.batch", Group::Workloads}, {"cronjobs.batch", Group::Workloads},
        {"replicationcontrollers", Group::Workloads}, {"services", Group::Network}, {"endpoints", Group::Network},
        {"configmaps", Group::Config}, {"secrets", Group::Config},
        {"horizontalpodautoscalers.autoscaling", Group::Config}, {"resourcequotas", Group::Config},
        {"limitranges", Group::Config}, {"persistentvolumeclaims", Group::Storage},
        {"persistentvolumes", Group::Storage}, {"nodes", Group::Cluster}, {"namespaces", Group::Cluster},
        {"events", Group::Cluster}, {"serviceaccounts", Group::Access}};
    if (const auto found = known.find(resource.groupResource()); found != known.end())
        return found->second;
    const std::string& group = resource.groupVersion.group;
    if (group == "networking.k8s.io" || group == "discovery.k8s.io")
        return Group::Network;
    if (group == "policy" || group == "autoscaling")
        return Group::Config;
    if (group == "storage.k8s.io")
        return Group::Storage;
    if (group.starts_with("rbac.authorization") || group.starts_with("certificates."))
        return Group::Access;
    const bool builtIn = group.empty() || group.ends_with(".k8s.io") || group.find('.') == std::string::npos;
    return builtIn ? Group::Other : Group::Custom;
}

void KindTreeModel::rebuild()
{
    beginResetModel();
    m_sections.clear();
    if (m_session) {
        std::array<std::vector<Store::KindId>, GroupCount> groups;
        const Store::KindTable& kinds = m_session->kinds();
        for (const Store::KindId kind : kinds.ids()) {
            const Store::KindInfo& info = kinds.info(kind);
            if (!info.isPart && !kinds.isTwin(kind))
                groups.at(static_cast<std::size_t>(groupOf(info.resource))).push_back(info.id);
        }
        static constexpr std::array Order {"pods", "deployments", "replicasets", "statefulsets", "daemonsets", "jobs",
            "cronjobs", "services", "ingresses", "endpointslices", "networkpolicies", "configmaps", "secrets",
            "horizontalpodautoscalers", "persistentvolumeclaims", "persistentvolumes", "storageclasses", "nodes",
            "namespaces", "events"};
        const auto rank = [&kinds](Store::KindId kind) {
            const std::string& plural = kinds.info(kind).resource.plural;
            return std::pair(std::ranges::find(Order, plural) - Order.begin(), plural);
        };
        for (int group = 0; group < GroupCount; ++group) {
            auto& members = groups.at(static_cast<std::size_t>(group));
            std::ranges::sort(members, {}, rank);
            if (!members.empty())
                m_sections.push_back({static_cast<Group>(group), std::move(members)});
        }
        if (const auto& stale = m_session->discovery().stale(); !stale.empty())
            m_sections.push_back({Group::Silent, {}, stale});
    }
    endResetModel();
}

void KindTreeModel::refreshCounts()
{
    for (int section = 0; section < static_cast<int>(m_sections.size()); ++section) {
        const QModelIndex group = index(section, 0);
        const int last = rowCount(group) - 1;
        Q_EMIT dataChanged(index(0, 0, group), index(last, 0, group), {Items::CountRole});
    }
}

QString KindTreeModel::groupTitle(Group group) const
{
    switch (group) {
    case Group::Workloads:
        return tr("Workloads");
    case Group::Network:
        return tr("Network");
    case Group::Config:
        return tr("Configuration");
    case Group::Storage:
        return tr("Storage");
    case Group::Cluster:
        return tr("Cluster");
    case Group::Access:
        return tr("Access");
    case Group::Custom:
        return tr("Custom resources");
    case Group::Other:
        return tr("Other");
    case Group::Silent:
        return tr("Not answering");
    }
    return {};
}

Store::KindId KindTreeModel::kindAt(const QModelIndex& index) const
{
    if (!index.isValid() || index.internalId() == GroupId)
        return {};
    const auto& kinds = m_sections.at(index.internalId()).kinds;
    return static_cast<std::size_t>(index.row()) < kinds.size() ? kinds[static_cast<std::size_t>(index.row())]
                                                                : Store::KindId();
}

QModelIndex KindTreeModel::indexOf(Store::KindId kind) const
{
    for (std::size_t section = 0; section < m_sections.size(); ++section) {
        const auto& kinds = m_sections[section].kinds;
        if (const auto found = std::ranges::find(kinds, kind); found != kinds.end())
            return createIndex(static_cast<int>(found - kinds.begin()), 0, section);
    }
    return {};
}

QModelIndex KindTreeModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) : GroupId);
}

QModelIndex KindTreeModel::parent(const QModelIndex& index) const
{
    if (!index.isValid() || index.internalId() == GroupId)
        return {};
    return createIndex(static_cast<int>(index.internalId()), 0, GroupId);
}

int KindTreeModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_sections.size());
    if (parent.internalId() != GroupId || parent.column() != 0)
        return 0;
    const Section& section = m_sections.at(static_cast<std::size_t>(parent.row()));
    return static_cast<int>(section.kinds.size() + section.silent.size());
}

int KindTreeModel::columnCount(const QModelIndex&) const
{
    return 1;
}

Qt::ItemFlags KindTreeModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return kindAt(index).isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::ItemIsEnabled;
}

QVariant KindTreeModel::silentData(const QModelIndex& index, int role) const
{
    const Kube::GroupVersion& silent
        = m_sections.at(index.internalId()).silent.at(static_cast<std::size_t>(index.row()));
    if (role == Qt::DisplayRole)
        return QString::fromStdString(silent.apiVersion());
    if (role == Qt::ToolTipRole)
        return tr(
            "The server of this API group does not answer: its kinds are missing here, or out of date. Why is said "
            "in the status of APIService %1.")
            .arg(QString::fromStdString(silent.version + '.' + silent.group));
    return {};
}

QVariant KindTreeModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    if (index.internalId() == GroupId)
        return role == Qt::DisplayRole ? groupTitle(m_sections.at(static_cast<std::size_t>(index.row())).group)
                                       : QVariant();
    const Store::KindId kind = kindAt(index);
    if (!kind.isValid())
        return silentData(index, role);
    const Kube::ResourceType& resource = m_session->kinds().info(kind).resource;
    switch (role) {
    case Qt::DisplayRole:
        return pluralTitle(resource);
    case Qt::ToolTipRole:
        return QString::fromStdString(resource.plural + '.' + resource.groupVersion.apiVersion());
    case Qt::DecorationRole:
        return QString::fromStdString(resource.kind);
    case Items::CountRole: {
        const int count = m_session->countOf(kind);
        return count < 0 ? QVariant() : QVariant(count);
    }
    case Items::KindRole:
        return kind.value();
    default:
        return {};
    }
}

} // namespace Chartroom::Console
