// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulator/life/statefulsets.h"

#include "app/simulator/life/workload.h"

#include <algorithm>
#include <format>

namespace Chartroom::Simulator {

std::shared_ptr<PodTemplate> StatefulSets::templateOf(const Json& set, const std::string& revision)
{
    auto& known = m_templates[set.at({"metadata", "uid"}).toString() + revision];
    if (known)
        return known;
    Json podTemplate = set.at({"spec", "template"});
    const auto name = set.at({"metadata", "name"}).toString();
    Json& labels = podTemplate.member("metadata").member("labels");
    labels.set("apps.kubernetes.io/pod-index", "@{ordinal}");
    labels.set("controller-revision-hash", revision);
    labels.set("statefulset.kubernetes.io/pod-name", "@{name}");
    Json& spec = podTemplate.member("spec");
    for (const Json& claim : set.at({"spec", "volumeClaimTemplates"}).items()) {
        const auto volume = claim.at({"metadata", "name"}).toString();
        spec.member("volumes").append(Json::object(
            {{"name", volume}, {"persistentVolumeClaim", Json::object({{"claimName", volume + "-@{name}"}})}}));
    }
    spec.set("hostname", "@{name}");
    spec.set("subdomain", set.at({"spec", "serviceName"}));
    known = std::make_shared<PodTemplate>(podFromTemplate(podTemplate, set, name + '-'), "kube-controller-manager");
    return known;
}

void StatefulSets::noteRevision(const Json& set, const std::string& revision)
{
    Table& revisions = m_world.table("apps", "controllerrevisions");
    const auto nameSpace = set.at({"metadata", "namespace"}).toString();
    if (revisions.find(nameSpace, revision))
        return;
    const auto number = m_cluster.dependents(set.at({"metadata", "uid"}).toStringView(), revisions).size() + 1;
    Json podTemplate = set.at({"spec", "template"});
    podTemplate.set("$patch", "replace");
    m_world.create(revisions,
        Json::object({{"metadata",
                          Json::object({{"name", revision}, {"namespace", nameSpace},
                              {"labels", set.at({"spec", "template", "metadata", "labels"})},
                              {"ownerReferences", Json::array({ownerReference(set, "apps/v1", "StatefulSet")})}})},
            {"data", Json::object({{"spec", Json::object({{"template", std::move(podTemplate)}})}})},
            {"revision", static_cast<std::int64_t>(number)}}),
        "kube-controller-manager");
}

void StatefulSets::ensureClaims(const Json& set, int ordinal)
{
    Table& claims = m_world.table("", "persistentvolumeclaims");
    const auto nameSpace = set.at({"metadata", "namespace"}).toString();
    for (const Json& given : set.at({"spec", "volumeClaimTemplates"}).items()) {
        const std::string name = std::format("{}-{}-{}", given.at({"metadata", "name"}).toStringView(),
            set.at({"metadata", "name"}).toStringView(), ordinal);
        if (claims.find(nameSpace, name))
            continue;
        m_world.create(claims,
            Json::object({{"metadata",
                              Json::object({{"name", name}, {"namespace", nameSpace},
                                  {"labels", set.at({"spec", "selector", "matchLabels"})}})},
                {"spec", given["spec"]}, {"status", Json::object({{"phase", "Pending"}})}}),
            "kube-controller-manager");
    }
}

/// One thing at a time. False where nothing is left to do.
bool StatefulSets::step(const Json& set, const std::string& revision, const std::vector<Pod*>& pods)
{
    const int wanted = static_cast<int>(set.at({"spec", "replicas"}).toInteger(1));
    const bool parallel = set.at({"spec", "podManagementPolicy"}).toStringView() == "Parallel" || m_cluster.isInstant();
    const auto podTemplate = templateOf(set, revision);
    const auto podAt = [&](int ordinal) -> Pod* {
        const auto found = std::ranges::find(pods, ordinal, &Pod::ordinal);
        return found == pods.end() ? nullptr : *found;
    };
    for (int ordinal = 0; ordinal < wanted; ++ordinal) {
        const Pod* pod = podAt(ordinal);
        if (!pod) {
            ensureClaims(set, ordinal);
            m_cluster.kubelet().create(podTemplate, set.at({"metadata", "namespace"}).toString(),
                std::format("{}-{}", set.at({"metadata", "name"}).toStringView(), ordinal),
                set.at({"metadata", "uid"}).toString(), ordinal);
            if (!parallel)
                return true;
        } else if (!parallel && !pod->isReady()) {
            return true; // the next one waits for it
        }
    }
    for (Pod* pod : pods)
        if (pod->ordinal >= wanted && !pod->deletion) {
            m_cluster.kubelet().remove(*pod);
            return true;
        }
    for (int ordinal = wanted - 1; ordinal >= 0; --ordinal) {
        Pod* pod = podAt(ordinal);
        if (!pod)
            continue;
        if (pod->podTemplate != podTemplate && !pod->deletion) {
            m_cluster.kubelet().remove(*pod);
            return true;
        }
        if (!pod->isReady())
            return true;
    }
    return false;
}

void StatefulSets::sync(const std::string& nameSpace, const std::string& name)
{
    Table& table = m_world.table("apps", "statefulsets");
    Json set = m_world.read(table, nameSpace, name);
    if (set.isNull() || set["metadata"].contains("deletionTimestamp"))
        return;
    const std::string revision = name + '-' + templateHash(set.at({"spec", "template"}));
    noteRevision(set, revision);
    const auto uid = set.at({"metadata", "uid"}).toString();
    step(set, revision, m_cluster.kubelet().podsOf(uid));
    const auto pods = m_cluster.kubelet().podsOf(uid);
    const PodCounts counts = countPods(pods);
    const auto podTemplate = templateOf(set, revision);
    const auto updated = static_cast<int>(
        std::ranges::count_if(pods, [&](const Pod* pod) { return !pod->deletion && pod->podTemplate == podTemplate; }));
    const std::string before = set.at({"status", "currentRevision"}).toString();
    const bool done = updated == counts.total && counts.ready == counts.total;
    Json status = Json::object({{"observedGeneration", set.at({"metadata", "generation"})}, {"replicas", counts.total},
        {"readyReplicas", counts.ready}, {"currentReplicas", done ? counts.total : counts.total - updated},
        {"updatedReplicas", updated}, {"currentRevision", done || before.empty() ? revision : before},
        {"updateRevision", revision}, {"collisionCount", 0}, {"availableReplicas", counts.ready}});
    storeStatus(m_world, table, std::move(set), std::move(status));
}

} // namespace Chartroom::Simulator
