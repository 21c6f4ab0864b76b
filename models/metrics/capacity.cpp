// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/metrics/capacity.h"

#include "models/store/relations.h"

#include <algorithm>

namespace Chartroom::Metrics {

namespace {

/// Containers that run as long as the pod does: not init containers, unless they are sidecars.
bool isRunning(const Store::Container& container)
{
    return !container.init || container.restartable;
}

void addRequests(Capacity& capacity, const Store::Container& container)
{
    capacity.cpuRequest += std::max(0, container.cpuRequest);
    capacity.memoryRequest += static_cast<double>(std::max<std::int64_t>(0, container.memoryRequest));
}

Capacity ofContainers(const Store::Replica& replica, const Store::PodRow& pod, std::string_view only)
{
    Capacity capacity;
    capacity.health = pod.health;
    capacity.terminating = pod.terminating;
    bool cpuLimited = true;
    bool memoryLimited = true;
    for (const Store::Container& container : pod.containers) {
        if (only.empty() ? !isRunning(container) : replica.text(container.name) != only)
            continue;
        addRequests(capacity, container);
        cpuLimited = cpuLimited && container.cpuLimit > 0;
        memoryLimited = memoryLimited && container.memoryLimit > 0;
        capacity.cpuLimit += std::max(0, container.cpuLimit);
        capacity.memoryLimit += static_cast<double>(std::max<std::int64_t>(0, container.memoryLimit));
        capacity.restarts += container.restarts;
        capacity.lastRestart = std::max<Store::Seconds>(capacity.lastRestart, container.lastFinished);
    }
    if (!cpuLimited)
        capacity.cpuLimit = 0;
    if (!memoryLimited)
        capacity.memoryLimit = 0;
    return capacity;
}

Capacity ofNode(const Store::Replica& replica, const Store::NodeRow& node)
{
    Capacity capacity;
    capacity.health = node.health;
    capacity.terminating = node.terminating;
    capacity.cpuAllocatable = static_cast<double>(std::max<std::int64_t>(0, node.cpuAllocatable));
    capacity.memoryAllocatable = static_cast<double>(std::max<std::int64_t>(0, node.memoryAllocatable));
    for (const Store::Entry& entry : Store::Relations::podsOn(replica, node)) {
        const auto& pod = static_cast<const Store::PodRow&>(*entry.row);
        const std::string_view phase = replica.text(pod.phase);
        if (phase == "Succeeded" || phase == "Failed")
            continue; // its requests are free again
        for (const Store::Container& container : pod.containers)
            if (isRunning(container))
                addRequests(capacity, container);
    }
    return capacity;
}

} // namespace

std::optional<Capacity> capacityOf(const Store::Replica& replica, const Subject& subject)
{
    if (subject.scope == Scope::Cluster)
        return std::nullopt;
    const bool isNode = subject.scope == Scope::Node;
    const Store::KindId kind = replica.kinds().find("", isNode ? "Node" : "Pod");
    if (!kind.isValid())
        return std::nullopt;
    const Store::Entry entry = replica.find(kind, subject.nameSpace, subject.name);
    if (!entry)
        return std::nullopt;
    if (isNode)
        return ofNode(replica, static_cast<const Store::NodeRow&>(*entry.row));
    return ofContainers(replica, static_cast<const Store::PodRow&>(*entry.row), subject.container);
}

} // namespace Chartroom::Metrics
