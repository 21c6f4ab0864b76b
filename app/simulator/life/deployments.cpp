// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulator/life/deployments.h"

#include "app/simulator/life/workload.h"
#include "models/base/timetext.h"

#include <algorithm>
#include <charconv>
#include <format>

namespace Chartroom::Simulator {

namespace {

constexpr std::string_view RevisionKey = "deployment.kubernetes.io/revision";

int integer(const Json& value)
{
    return static_cast<int>(value.toInteger());
}

} // namespace

const Deployments::Set& Deployments::readSet(const Object& object)
{
    Set& set = m_sets[std::string(object.uid.view())];
    if (set.resourceVersion == object.resourceVersion)
        return set;
    const Json json = object.toJson(m_world.table("apps", "replicasets").info());
    set.nameSpace = object.nameSpace.view();
    set.name = object.name.view();
    set.resourceVersion = object.resourceVersion;
    const auto revision = json.at({"metadata", "annotations", RevisionKey}).toStringView();
    std::from_chars(revision.data(), revision.data() + revision.size(), set.revision);
    set.wanted = integer(json.at({"spec", "replicas"}));
    set.total = integer(json.at({"status", "replicas"}));
    set.available = integer(json.at({"status", "availableReplicas"}));
    return set;
}

Deployments::Rollout Deployments::read(Json deployment)
{
    Rollout rollout;
    const Json& spec = deployment["spec"];
    rollout.replicas = static_cast<int>(spec["replicas"].toInteger(1));
    rollout.recreate = spec.at({"strategy", "type"}).toStringView() == "Recreate";
    const Json& rolling = spec.at({"strategy", "rollingUpdate"});
    rollout.maxSurge = resolveCount(rolling["maxSurge"], rollout.replicas, true, (rollout.replicas + 3) / 4);
    rollout.maxUnavailable = resolveCount(rolling["maxUnavailable"], rollout.replicas, false, rollout.replicas / 4);
    if (rollout.maxSurge == 0 && rollout.maxUnavailable == 0)
        rollout.maxUnavailable = 1;
    const std::string setName = deployment.at({"metadata", "name"}).toString() + '-' + templateHash(spec["template"]);
    Table& sets = m_world.table("apps", "replicasets");
    for (const ObjectPtr& object : m_cluster.dependents(deployment.at({"metadata", "uid"}).toStringView(), sets)) {
        const Set& set = readSet(*object);
        if (set.name == setName)
            rollout.current = set;
        else
            rollout.old.push_back(set);
    }
    std::ranges::sort(rollout.old, {}, &Set::revision);
    rollout.deployment = std::move(deployment);
    const int newest = rollout.old.empty() ? 0 : rollout.old.back().revision;
    if (!rollout.deployment.at({"spec", "paused"}).toBool()) {
        if (rollout.current.name.empty()) {
            rollout.current.revision = newest + 1;
            createCurrent(rollout, setName);
        } else if (rollout.current.revision < newest) { // back to an old template: it becomes the newest revision
            rollout.current.revision = newest + 1;
            Json set = m_world.read(sets, rollout.current.nameSpace, setName);
            set.member("metadata").member("annotations").set(RevisionKey, std::to_string(rollout.current.revision));
            m_world.update(sets, std::move(set));
        }
    }
    return rollout;
}

void Deployments::createCurrent(Rollout& rollout, const std::string& setName)
{
    const Json& deployment = rollout.deployment;
    const std::string hash = setName.substr(setName.rfind('-') + 1);
    Json podTemplate = deployment.at({"spec", "template"});
    podTemplate.member("metadata").member("labels").set("pod-template-hash", hash);
    Json selector = deployment.at({"spec", "selector"});
    selector.member("matchLabels").set("pod-template-hash", hash);
    Json annotations = deployment.at({"metadata", "annotations"});
    annotations.remove("kubectl.kubernetes.io/last-applied-configuration");
    annotations.set("deployment.kubernetes.io/desired-replicas", std::to_string(rollout.replicas));
    annotations.set("deployment.kubernetes.io/max-replicas", std::to_string(rollout.replicas + rollout.maxSurge));
    annotations.set(RevisionKey, std::to_string(rollout.current.revision));
    Json metadata = Json::object({{"name", setName}, {"namespace", deployment.at({"metadata", "namespace"})},
        {"labels", podTemplate.at({"metadata", "labels"})}, {"annotations", std::move(annotations)},
        {"ownerReferences", Json::array({ownerReference(deployment, "apps/v1", "Deployment")})}});
    Table& sets = m_world.table("apps", "replicasets");
    const ObjectPtr made = m_world.create(sets,
        Json::object({{"metadata", std::move(metadata)},
            {"spec",
                Json::object(
                    {{"replicas", 0}, {"selector", std::move(selector)}, {"template", std::move(podTemplate)}})},
            {"status", Json::object({{"replicas", 0}})}}),
        "kube-controller-manager");
    const int revision = rollout.current.revision;
    rollout.current = readSet(*made);
    rollout.current.revision = revision;
}

void Deployments::sync(const std::string& nameSpace, const std::string& name)
{
    Table& table = m_world.table("apps", "deployments");
    Json deployment = m_world.read(table, nameSpace, name);
    if (deployment.isNull() || deployment["metadata"].contains("deletionTimestamp"))
        return;
    Rollout rollout = read(std::move(deployment));
    if (!rollout.current.name.empty()) {
        scaleCurrent(rollout);
        scaleOld(rollout);
        trimHistory(rollout);
    }
    writeStatus(rollout);
}

void Deployments::scaleCurrent(Rollout& rollout)
{
    Set& current = rollout.current;
    int all = current.wanted;
    int oldPods = 0;
    for (const Set& set : rollout.old) {
        all += set.wanted;
        oldPods += set.total;
    }
    if (current.wanted >= rollout.replicas || m_cluster.isInstant()) {
        scale(rollout, current, rollout.replicas);
    } else if (rollout.recreate) {
        if (oldPods == 0)
            scale(rollout, current, rollout.replicas);
    } else {
        const int room = std::max(0, rollout.replicas + rollout.maxSurge - all);
        scale(rollout, current, std::min(rollout.replicas, current.wanted + room));
    }
}

void Deployments::scaleOld(Rollout& rollout)
{
    if (rollout.recreate || m_cluster.isInstant()) {
        for (Set& set : rollout.old)
            scale(rollout, set, 0);
        return;
    }
    const int minAvailable = rollout.replicas - rollout.maxUnavailable;
    int all = rollout.current.wanted;
    int available = rollout.current.available;
    for (const Set& set : rollout.old) {
        all += set.wanted;
        available += set.available;
    }
    const int currentUnavailable = rollout.current.wanted - rollout.current.available;
    int budget = all - minAvailable - currentUnavailable;
    for (Set& set : rollout.old) { // those that do not serve cost nothing
        const int broken = std::min({budget, set.wanted - set.available, set.wanted});
        if (broken > 0) {
            scale(rollout, set, set.wanted - broken);
            budget -= broken;
        }
    }
    budget = std::min(budget, available - minAvailable);
    for (Set& set : rollout.old) {
        const int fewer = std::min(budget, set.wanted);
        if (fewer > 0) {
            scale(rollout, set, set.wanted - fewer);
            budget -= fewer;
        }
    }
}

void Deployments::scale(const Rollout& rollout, Set& set, int to)
{
    if (set.wanted == to)
        return;
    if (!m_cluster.isInstant())
        m_world.event(rollout.deployment, "Normal", "ScalingReplicaSet",
            std::format(
                "Scaled {} replica set {} from {} to {}", to > set.wanted ? "up" : "down", set.name, set.wanted, to),
            "deployment-controller");
    set.wanted = to;
    Table& sets = m_world.table("apps", "replicasets");
    Json json = m_world.read(sets, set.nameSpace, set.name);
    json.member("spec").set("replicas", to);
    m_world.update(sets, std::move(json), true);
}

void Deployments::trimHistory(Rollout& rollout)
{
    const auto limit = static_cast<std::size_t>(rollout.deployment.at({"spec", "revisionHistoryLimit"}).toInteger(10));
    for (std::size_t i = 0; rollout.old.size() > limit && i < rollout.old.size() - limit; ++i)
        if (const Set& set = rollout.old[i]; set.wanted == 0 && set.total == 0)
            m_world.store.remove(m_world.table("apps", "replicasets"), set.nameSpace, set.name);
}

Json Deployments::status(const Rollout& rollout) const
{
    const Json& before = rollout.deployment.at({"status", "conditions"});
    int total = rollout.current.total;
    int available = rollout.current.available;
    for (const Set& set : rollout.old) {
        total += set.total;
        available += set.available;
    }
    const int updated = rollout.current.total;
    Json status = Json::object({{"observedGeneration", rollout.deployment.at({"metadata", "generation"})}});
    const auto add = [&](const char* key, int value) {
        if (value > 0)
            status.set(key, value);
    };
    add("replicas", total);
    add("updatedReplicas", updated);
    add("readyReplicas", available);
    add("availableReplicas", available);
    add("unavailableReplicas", std::max(rollout.replicas, total) - available);
    const bool enough = available >= rollout.replicas - rollout.maxUnavailable;
    const std::string now = m_world.timestamp();
    const bool complete = updated == rollout.replicas && available == rollout.replicas && total == rollout.replicas;
    Json progressing;
    if (complete) {
        progressing = conditionOver(before, "Progressing", true, "NewReplicaSetAvailable",
            std::format("ReplicaSet \"{}\" has successfully progressed.", rollout.current.name), now, true);
    } else {
        progressing = conditionOver(before, "Progressing", true, "ReplicaSetUpdated",
            std::format("ReplicaSet \"{}\" is progressing.", rollout.current.name), now, true);
        const auto since = parseTimestamp(progressing["lastUpdateTime"].toStringView());
        const std::chrono::seconds deadline(rollout.deployment.at({"spec", "progressDeadlineSeconds"}).toInteger(600));
        const bool moved = rollout.deployment.at({"status", "availableReplicas"}).toInteger() != available;
        if (moved)
            progressing.set("lastUpdateTime", now);
        else if (since && m_world.agenda.now() - *since >= deadline)
            progressing = conditionOver(before, "Progressing", false, "ProgressDeadlineExceeded",
                std::format("ReplicaSet \"{}\" has timed out progressing.", rollout.current.name), now, true);
    }
    status.set("conditions",
        Json::array(
            {conditionOver(before, "Available", enough,
                 enough ? "MinimumReplicasAvailable" : "MinimumReplicasUnavailable",
                 enough ? "Deployment has minimum availability." : "Deployment does not have minimum availability.",
                 now, true),
                std::move(progressing)}));
    return status;
}

void Deployments::writeStatus(Rollout& rollout)
{
    Table& table = m_world.table("apps", "deployments");
    Json object = rollout.deployment;
    const std::string revision = std::to_string(rollout.current.revision);
    Json& annotations = object.member("metadata").member("annotations");
    const bool revisionChanged = !rollout.current.name.empty() && annotations[RevisionKey].toStringView() != revision;
    if (revisionChanged)
        annotations.set(RevisionKey, revision);
    Json status = this->status(rollout);
    if (revisionChanged || object["status"] != status) {
        object.set("status", std::move(status));
        m_world.store.put(table, std::move(object));
    }
    const auto& conditions = rollout.deployment.at({"status", "conditions"}).items();
    const bool stuck = std::ranges::any_of(
        conditions, [](const Json& c) { return c["reason"].toStringView() == "ReplicaSetUpdated"; });
    if (stuck) // to notice the deadline
        m_cluster.enqueueLater(*this, rollout.deployment.at({"metadata", "namespace"}).toStringView(),
            rollout.deployment.at({"metadata", "name"}).toStringView(), std::chrono::seconds(60));
}

} // namespace Chartroom::Simulator
