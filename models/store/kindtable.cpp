// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/kindtable.h"

#include <utility>

namespace Chartroom::Store {

namespace {

struct Projected {
    std::string_view groupResource;
    RowType rowType;
    Kube::ObjectForm form = Kube::ObjectForm::Full;
};

// Secrets and ConfigMaps come as Tables: their columns need no payload, and what is not transferred is not leaked.
constexpr Projected ProjectedKinds[] = {
    {"pods", RowType::Pod},
    {"nodes", RowType::Node},
    {"namespaces", RowType::Namespace},
    {"deployments.apps", RowType::Workload},
    {"replicasets.apps", RowType::Workload},
    {"statefulsets.apps", RowType::Workload},
    {"daemonsets.apps", RowType::Workload},
    {"replicationcontrollers", RowType::Workload},
    {"jobs.batch", RowType::Job},
    {"cronjobs.batch", RowType::CronJob},
    {"services", RowType::Service},
    {"endpointslices.discovery.k8s.io", RowType::EndpointSlice},
    {"ingresses.networking.k8s.io", RowType::Ingress},
    {"configmaps", RowType::ConfigData, Kube::ObjectForm::Table},
    {"secrets", RowType::ConfigData, Kube::ObjectForm::Table},
    {"persistentvolumeclaims", RowType::PersistentVolumeClaim},
    {"persistentvolumes", RowType::PersistentVolume},
    {"horizontalpodautoscalers.autoscaling", RowType::HorizontalPodAutoscaler},
    {"events", RowType::Event},
    {"roles.rbac.authorization.k8s.io", RowType::RoleBinding, Kube::ObjectForm::Metadata},
    {"clusterroles.rbac.authorization.k8s.io", RowType::RoleBinding, Kube::ObjectForm::Metadata},
    {"rolebindings.rbac.authorization.k8s.io", RowType::RoleBinding},
    {"clusterrolebindings.rbac.authorization.k8s.io", RowType::RoleBinding},
    {"customresourcedefinitions.apiextensions.k8s.io", RowType::CustomResourceDefinition},
    {"applications.argoproj.io", RowType::Application},
};

} // namespace

KindId KindTable::insert(KindInfo info, const std::string& key)
{
    if (const auto known = m_byResource.find(key); known != m_byResource.end())
        return known->second;
    const KindId id(static_cast<std::uint32_t>(m_entries.size()));
    info.id = id;
    if (!info.isPart)
        m_byKind.try_emplace(info.resource.groupVersion.group + '/' + info.resource.kind, id);
    m_entries.push_back({std::move(info), nullptr});
    m_byResource.emplace(key, id);
    return id;
}

KindId KindTable::add(const Kube::ResourceType& resource)
{
    KindInfo info {.id = {}, .resource = resource, .form = Kube::ObjectForm::Table, .labelSelector = {}};
    const std::string key = resource.groupResource();
    for (const auto& projected : ProjectedKinds)
        if (projected.groupResource == key) {
            info.rowType = projected.rowType;
            info.form = projected.form;
        }
    const std::lock_guard lock(m_mutex);
    return insert(std::move(info), key);
}

KindId KindTable::addHelmRecords(const Kube::ResourceType& resource)
{
    KindInfo info {.id = {},
        .resource = resource,
        .rowType = RowType::HelmRecord,
        .form = Kube::ObjectForm::Metadata,
        .labelSelector = "owner=helm",
        .isPart = true};
    const std::lock_guard lock(m_mutex);
    return insert(std::move(info), resource.plural + "/helm");
}

std::size_t KindTable::size() const
{
    const std::lock_guard lock(m_mutex);
    return m_entries.size();
}

const KindInfo& KindTable::info(KindId id) const
{
    const std::lock_guard lock(m_mutex);
    return m_entries.at(id.value()).info;
}

KindId KindTable::find(std::string_view group, std::string_view kind) const
{
    std::string key(group);
    key += '/';
    key += kind;
    const std::lock_guard lock(m_mutex);
    const auto found = m_byKind.find(key);
    return found == m_byKind.end() ? KindId() : found->second;
}

KindId KindTable::findResource(std::string_view groupResource) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_byResource.find(std::string(groupResource));
    return found == m_byResource.end() ? KindId() : found->second;
}

bool KindTable::isTwin(KindId id) const
{
    return info(id).resource.groupResource() == "events.events.k8s.io" && findResource("events").isValid();
}

TableColumnsPtr KindTable::columns(KindId id) const
{
    const std::lock_guard lock(m_mutex);
    return m_entries.at(id.value()).columns;
}

bool KindTable::setColumns(KindId id, TableColumns columns)
{
    const std::lock_guard lock(m_mutex);
    TableColumnsPtr& known = m_entries.at(id.value()).columns;
    if (known && *known == columns)
        return false;
    known = std::make_shared<const TableColumns>(std::move(columns));
    return true;
}

} // namespace Chartroom::Store
