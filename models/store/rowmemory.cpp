// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/rowmemory.h"

#include "models/base/blockcost.h"

#include <unordered_set>

namespace Chartroom::Store {

namespace {

template <typename... Strings>
std::size_t stringsUsage(const Strings&... strings)
{
    return (std::size_t(0) + ... + strings.memoryUsage());
}

std::size_t usage(const PodRow& row)
{
    return blockCost(sizeof row) + stringsUsage(row.podIp) + blockCost(row.containers);
}

std::size_t usage(const NodeRow& row)
{
    return blockCost(sizeof row) + stringsUsage(row.internalIp, row.externalIp);
}

std::size_t usage(const WorkloadRow& row)
{
    return blockCost(sizeof row) + stringsUsage(row.revision);
}

std::size_t usage(const ServiceRow& row)
{
    return blockCost(sizeof row) + stringsUsage(row.clusterIp, row.externalIp);
}

std::size_t usage(const EndpointSliceRow& row)
{
    return blockCost(sizeof row) + stringsUsage(row.endpoints) + blockCost(row.readyPods) + blockCost(row.notReadyPods);
}

std::size_t usage(const IngressRow& row)
{
    return blockCost(sizeof row) + stringsUsage(row.hosts, row.address) + blockCost(row.services);
}

std::size_t usage(const PersistentVolumeClaimRow& row)
{
    return blockCost(sizeof row) + stringsUsage(row.volume);
}

std::size_t usage(const PersistentVolumeRow& row)
{
    return blockCost(sizeof row) + stringsUsage(row.claim);
}

std::size_t usage(const HorizontalPodAutoscalerRow& row)
{
    return blockCost(sizeof row) + stringsUsage(row.targetName, row.targets);
}

std::size_t usage(const EventRow& row)
{
    return blockCost(sizeof row) + stringsUsage(row.involvedName, row.fieldPath, row.text);
}

std::size_t usage(const RoleBindingRow& row)
{
    return blockCost(sizeof row) + stringsUsage(row.users, row.groups, row.serviceAccounts);
}

std::size_t usage(const HelmRecordRow& row)
{
    return blockCost(sizeof row) + stringsUsage(row.release);
}

std::size_t usage(const ApplicationRow& row)
{
    return blockCost(sizeof row) + stringsUsage(row.path, row.targetRevision, row.revision, row.operationMessage);
}

std::size_t usage(const TableRow& row)
{
    std::size_t bytes = blockCost(sizeof row) + blockCost(row.cells);
    for (const CompactString& cell : row.cells)
        bytes += cell.memoryUsage();
    return bytes;
}

/// Rows that hold nothing but words of the pool.
template <typename T>
std::size_t plainUsage()
{
    return blockCost(sizeof(T));
}

template <typename T>
std::size_t usageAs(const Row& row)
{
    return usage(static_cast<const T&>(row));
}

std::size_t ownUsage(const Row& row)
{
    switch (row.type) {
    case RowType::Generic:
        return usageAs<TableRow>(row);
    case RowType::Pod:
        return usageAs<PodRow>(row);
    case RowType::Node:
        return usageAs<NodeRow>(row);
    case RowType::Workload:
        return usageAs<WorkloadRow>(row);
    case RowType::Job:
        return plainUsage<JobRow>();
    case RowType::CronJob:
        return plainUsage<CronJobRow>();
    case RowType::Service:
        return usageAs<ServiceRow>(row);
    case RowType::EndpointSlice:
        return usageAs<EndpointSliceRow>(row);
    case RowType::Ingress:
        return usageAs<IngressRow>(row);
    case RowType::ConfigData:
        return plainUsage<ConfigDataRow>();
    case RowType::PersistentVolumeClaim:
        return usageAs<PersistentVolumeClaimRow>(row);
    case RowType::PersistentVolume:
        return usageAs<PersistentVolumeRow>(row);
    case RowType::HorizontalPodAutoscaler:
        return usageAs<HorizontalPodAutoscalerRow>(row);
    case RowType::Event:
        return usageAs<EventRow>(row);
    case RowType::Namespace:
        return plainUsage<NamespaceRow>();
    case RowType::RoleBinding:
        return usageAs<RoleBindingRow>(row);
    case RowType::CustomResourceDefinition:
        return plainUsage<CustomResourceDefinitionRow>();
    case RowType::HelmRecord:
        return usageAs<HelmRecordRow>(row);
    case RowType::Application:
        return usageAs<ApplicationRow>(row);
    }
    return 0;
}

/// make_shared puts the counts of owners beside the vector.
template <typename T>
std::size_t sharedUsage(const std::vector<T>& vector)
{
    return blockCost(sizeof vector + 2 * sizeof(void*)) + blockCost(vector);
}

std::size_t ownersUsage(const Owners::List& owners)
{
    std::size_t bytes = sharedUsage(owners);
    for (const OwnerReference& owner : owners)
        bytes += owner.name.memoryUsage();
    return bytes;
}

const MountList::List* mountsOf(const Row& row)
{
    return row.type == RowType::Pod ? static_cast<const PodRow&>(row).mounts.list() : nullptr;
}

const LabelSet* selectorOf(const Row& row)
{
    if (row.type == RowType::Workload)
        return static_cast<const WorkloadRow&>(row).matchLabels.get();
    if (row.type == RowType::Service)
        return static_cast<const ServiceRow&>(row).selector.get();
    return nullptr;
}

} // namespace

std::size_t memoryUsage(const Row& row)
{
    return ownUsage(row) + stringsUsage(row.name, row.resourceVersion, row.message);
}

std::size_t memoryUsage(std::span<const RowPtr> rows)
{
    std::size_t bytes = 0;
    std::unordered_set<const void*> counted;
    for (const RowPtr& row : rows) {
        if (!row)
            continue;
        bytes += memoryUsage(*row);
        for (const LabelSet* labels : {row->labels.get(), selectorOf(*row)})
            if (labels && counted.insert(labels).second)
                bytes += sharedUsage(*labels);
        if (const Owners::List* owners = row->owners.list(); owners && counted.insert(owners).second)
            bytes += ownersUsage(*owners);
        if (const MountList::List* mounts = mountsOf(*row); mounts && counted.insert(mounts).second)
            bytes += sharedUsage(*mounts);
    }
    return bytes;
}

} // namespace Chartroom::Store
