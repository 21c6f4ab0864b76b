// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulator/life/daemonsets.h"

#include "app/simulator/life/workload.h"

#include <algorithm>
#include <format>

namespace Chartroom::Simulator {

std::shared_ptr<PodTemplate> DaemonSets::templateOf(const Json& set, const std::string& revision)
{
    auto& known = m_templates[set.at({"metadata", "uid"}).toString() + revision];
    if (!known) {
        Json podTemplate = set.at({"spec", "template"});
        Json& labels = podTemplate.member("metadata").member("labels");
        labels.set("controller-revision-hash", revision);
        labels.set("pod-template-generation", "1");
        known = std::make_shared<PodTemplate>(
            podFromTemplate(podTemplate, set, set.at({"metadata", "name"}).toString() + '-'),
            "kube-controller-manager");
    }
    return known;
}

void DaemonSets::sync(const std::string& nameSpace, const std::string& name)
{
    Table& table = m_world.table("apps", "daemonsets");
    Json set = m_world.read(table, nameSpace, name);
    if (set.isNull() || set["metadata"].contains("deletionTimestamp"))
        return;
    const std::string uid = set.at({"metadata", "uid"}).toString();
    const std::string revision = templateHash(set.at({"spec", "template"}));
    const auto podTemplate = templateOf(set, revision);
    const bool everywhere = std::ranges::any_of(set.at({"spec", "template", "spec", "tolerations"}).items(),
        [](const Json& t) { return t["operator"].toStringView() == "Exists" && !t.contains("key"); });
    std::map<std::string, Pod*> byNode; // with names of its own: in the past a pod that is removed is gone at once
    for (Pod* pod : m_cluster.kubelet().podsOf(uid))
        byNode[pod->wantedNode] = pod;
    int desired = 0;
    int updated = 0;
    bool unavailable = false; // one at a time is replaced
    for (const auto& [node, pod] : byNode)
        unavailable |= !pod->isReady() && !pod->nodeLost;
    for (const auto& [node, facts] : m_cluster.nodes().nodes()) {
        if (facts.tainted && !everywhere)
            continue;
        ++desired;
        const auto found = byNode.find(node);
        if (found == byNode.end()) {
            m_cluster.kubelet().create(podTemplate, nameSpace, name + '-' + m_world.random.suffix(), uid, -1, node);
            ++updated;
        } else if (found->second->podTemplate == podTemplate) {
            ++updated;
        } else if (!unavailable || m_cluster.isInstant()) {
            unavailable = true;
            m_cluster.kubelet().remove(*found->second);
        }
    }
    const PodCounts counts = countPods(m_cluster.kubelet().podsOf(uid));
    Json status = Json::object(
        {{"currentNumberScheduled", counts.total}, {"numberMisscheduled", 0}, {"desiredNumberScheduled", desired},
            {"numberReady", counts.ready}, {"observedGeneration", set.at({"metadata", "generation"})},
            {"updatedNumberScheduled", updated}, {"numberAvailable", counts.ready}});
    if (desired > counts.ready)
        status.set("numberUnavailable", desired - counts.ready);
    storeStatus(m_world, table, std::move(set), std::move(status));
}

} // namespace Chartroom::Simulator
