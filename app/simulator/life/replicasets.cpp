// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulator/life/replicasets.h"

#include "app/simulator/life/workload.h"

#include <algorithm>
#include <tuple>

namespace Chartroom::Simulator {

std::shared_ptr<PodTemplate> ReplicaSets::templateOf(const Json& set)
{
    auto& known = m_templates[set.at({"metadata", "uid"}).toString()];
    auto podTemplate = known.lock();
    if (!podTemplate) {
        podTemplate = std::make_shared<PodTemplate>(
            podFromTemplate(set.at({"spec", "template"}), set, set.at({"metadata", "name"}).toString() + '-'),
            "kube-controller-manager");
        known = podTemplate;
    }
    return podTemplate;
}

void ReplicaSets::sync(const std::string& nameSpace, const std::string& name)
{
    Table& table = m_world.table("apps", "replicasets");
    Json set = m_world.read(table, nameSpace, name);
    if (set.isNull() || set["metadata"].contains("deletionTimestamp"))
        return;
    const auto uid = set.at({"metadata", "uid"}).toString();
    const int wanted = static_cast<int>(set.at({"spec", "replicas"}).toInteger(1));
    const int present = countPods(m_cluster.kubelet().podsOf(uid)).total;
    if (present < wanted)
        createPods(set, wanted - present);
    else if (present > wanted)
        removePods(set, m_cluster.kubelet().podsOf(uid), present - wanted);
    const PodCounts counts = countPods(m_cluster.kubelet().podsOf(uid));
    Json status = Json::object({{"replicas", counts.total}});
    if (counts.total > 0)
        status.set("fullyLabeledReplicas", counts.total);
    if (counts.ready > 0) {
        status.set("readyReplicas", counts.ready);
        status.set("availableReplicas", counts.ready);
    }
    status.set("observedGeneration", set.at({"metadata", "generation"}));
    storeStatus(m_world, table, std::move(set), std::move(status));
}

void ReplicaSets::createPods(const Json& set, int count)
{
    const auto podTemplate = templateOf(set);
    const Json& metadata = set["metadata"];
    for (int i = 0; i < count; ++i) {
        const std::string name = metadata["name"].toString() + '-' + m_world.random.suffix();
        m_cluster.kubelet().create(podTemplate, metadata["namespace"].toString(), name, metadata["uid"].toString());
        if (!m_cluster.isInstant())
            m_world.event(set, "Normal", "SuccessfulCreate", "Created pod: " + name, "replicaset-controller");
    }
}

/// Those that are worth least go first: not scheduled, not ready, the youngest.
void ReplicaSets::removePods(const Json& set, std::vector<Pod*> pods, int count)
{
    std::erase_if(pods, [](const Pod* pod) { return pod->deletion || pod->isFinished(); });
    std::ranges::sort(pods, {}, [](const Pod* pod) {
        return std::tuple(!pod->node.empty(), pod->isReady(), -pod->created.time_since_epoch().count(), pod->name);
    });
    pods.resize(std::min(pods.size(), static_cast<std::size_t>(count)));
    for (Pod* pod : pods) {
        if (!m_cluster.isInstant())
            m_world.event(set, "Normal", "SuccessfulDelete", "Deleted pod: " + pod->name, "replicaset-controller");
        m_cluster.kubelet().remove(*pod);
    }
}

} // namespace Chartroom::Simulator
