// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulator/life/scenario.h"

#include "app/simulator/life/usage.h"
#include "app/simulator/world/nodes.h"

#include <format>
#include <vector>

namespace Chartroom::Simulator {

namespace {

using namespace std::chrono_literals;
constexpr auto ExtraTick = 20ms;

template <typename Objects>
auto anyOf(Random& random, const Objects& objects)
{
    auto at = objects.begin();
    std::advance(at, random.below(static_cast<std::uint32_t>(objects.size())));
    return at;
}

} // namespace

void Scenario::start(double extraChangesPerSecond)
{
    repeat(12s, 30s, &Scenario::flapProbe);
    repeat(4min, 7min, &Scenario::restartSomething);
    repeat(9min, 14min, &Scenario::loseSomeNode);
    repeat(15s, 15s, &Scenario::autoscale);
    m_extraPerTick = extraChangesPerSecond * std::chrono::duration<double>(ExtraTick).count();
    if (m_extraPerTick > 0)
        repeat(ExtraTick, ExtraTick, &Scenario::extraChanges);
}

void Scenario::repeat(std::chrono::milliseconds low, std::chrono::milliseconds high, void (Scenario::*action)())
{
    const std::chrono::milliseconds delay(
        m_world.random.between(static_cast<int>(low.count()), static_cast<int>(high.count())));
    m_world.agenda.after(delay, [this, low, high, action] {
        (this->*action)();
        repeat(low, high, action);
    });
}

Pod* Scenario::anyRunningPod()
{
    const auto& pods = m_world.table("", "pods").objects();
    constexpr int attempts = 8;
    for (int i = 0; i < attempts && !pods.empty(); ++i) {
        // Walking to a random position of a map costs time at 150,000: a random key is as good.
        const std::string start
            = anyOf(m_world.random, m_world.table("", "namespaces").objects())->second->key().substr(1);
        auto at = pods.lower_bound(start + '/' + m_world.random.suffix(1));
        if (at == pods.end())
            continue;
        for (auto steps = m_world.random.below(40); steps > 0 && std::next(at) != pods.end(); --steps)
            ++at;
        Pod* pod = m_cluster.kubelet().find(at->second->uid);
        if (pod && pod->phase == Pod::Phase::Running && !pod->deletion && !pod->nodeLost)
            return pod;
    }
    return nullptr;
}

void Scenario::flapProbe()
{
    Pod* pod = anyRunningPod();
    if (!pod || !pod->isReady() || !pod->podTemplate->containers()[0].hasReadinessProbe)
        return;
    const ObjectPtr object = m_world.table("", "pods").find(pod->nameSpace, pod->name);
    m_world.event(object->toJson(m_world.table("", "pods").info()), "Warning", "Unhealthy",
        "Readiness probe failed: HTTP probe failed with statuscode: 503", "kubelet",
        std::format("spec.containers{{{}}}", pod->podTemplate->containers()[0].name));
    m_cluster.kubelet().setContainerReady(*pod, 0, false);
    m_world.agenda.after(std::chrono::milliseconds(m_world.random.between(6000, 16000)), [this, uid = pod->uid] {
        if (Pod* known = m_cluster.kubelet().find(uid))
            m_cluster.kubelet().setContainerReady(*known, 0, true);
    });
}

void Scenario::restartSomething()
{
    Table& deployments = m_world.table("apps", "deployments");
    const ObjectPtr object = anyOf(m_world.random, deployments.objects())->second;
    if (object->nameSpace.view() == "checkout") // its story is told already
        return;
    restart(deployments, *object);
}

void Scenario::restart(Table& table, const Object& workload)
{
    Json json = workload.toJson(table.info());
    json.member("spec")
        .member("template")
        .member("metadata")
        .member("annotations")
        .set("kubectl.kubernetes.io/restartedAt", m_world.timestamp());
    m_world.update(table, std::move(json), true);
}

void Scenario::setNode(const std::string& name, bool ready)
{
    Table& nodes = m_world.table("", "nodes");
    Json node = m_world.read(nodes, {}, name);
    if (node.isNull())
        return;
    setNodeReady(node, ready, m_world.timestamp());
    const ObjectPtr stored = m_world.store.put(nodes, std::move(node));
    m_world.event(stored->toJson(nodes.info()), "Normal", ready ? "NodeReady" : "NodeNotReady",
        std::format("Node {} status is now: {}", name, ready ? "NodeReady" : "NodeNotReady"),
        ready ? "kubelet" : "node-controller");
    m_cluster.kubelet().setNodeLost(name, !ready);
}

void Scenario::loseNode(std::chrono::seconds duration)
{
    std::vector<std::string> workers;
    for (const auto& [name, node] : m_cluster.nodes().nodes())
        if (node.ready && !node.tainted)
            workers.push_back(name);
    if (workers.size() < 2)
        return;
    silenceNode(*anyOf(m_world.random, workers), duration);
}

void Scenario::silenceNode(const std::string& name, std::chrono::seconds duration)
{
    setNode(name, false);
    m_world.agenda.after(duration, [this, name] { setNode(name, true); });
}

void Scenario::loseSomeNode()
{
    loseNode(std::chrono::seconds(m_world.random.between(90, 240)));
}

/// Shows what the autoscalers see, and now and then lets one act.
void Scenario::autoscale()
{
    Table& scalers = m_world.table("autoscaling", "horizontalpodautoscalers");
    const auto all = scalers.objects(); // those that are written change the map
    for (const auto& [key, object] : all) {
        Json scaler = object->toJson(scalers.info());
        Table& deployments = m_world.table("apps", "deployments");
        const Json target = m_world.read(
            deployments, object->nameSpace, scaler.at({"spec", "scaleTargetRef", "name"}).toStringView());
        if (target.isNull())
            continue;
        std::int64_t used = 0;
        std::int64_t requested = 0;
        for (const ObjectPtr& set :
            m_cluster.dependents(target.at({"metadata", "uid"}).toStringView(), m_world.table("apps", "replicasets")))
            for (const Pod* pod : m_cluster.kubelet().podsOf(set->uid))
                for (std::size_t i = 0; i < pod->containers.size(); ++i) {
                    used += usageOf(m_world, *pod, i, m_world.agenda.now()).cpuNanoCores / 1'000'000;
                    requested += pod->podTemplate->containers()[i].cpuMillis;
                }
        const auto utilization = static_cast<int>(requested > 0 ? used * 100 / requested : 0);
        const auto replicas = target.at({"spec", "replicas"}).toInteger();
        Json status = Json::object({{"currentReplicas", replicas}, {"desiredReplicas", replicas},
            {"currentMetrics",
                Json::array({Json::object({{"type", "Resource"},
                    {"resource",
                        Json::object({{"name", "cpu"},
                            {"current",
                                Json::object({{"averageUtilization", utilization},
                                    {"averageValue",
                                        std::format("{}m", used / std::max<std::int64_t>(1, replicas))}})}})}})})},
            {"conditions",
                Json::array({Json::object({{"type", "AbleToScale"}, {"status", "True"},
                    {"lastTransitionTime", scaler.at({"metadata", "creationTimestamp"})},
                    {"reason", "ReadyForNewScale"}, {"message", "recommended size matches current size"}})})}});
        if (scaler["status"] == status)
            continue;
        scaler.set("status", std::move(status));
        m_world.store.put(scalers, std::move(scaler));
    }
}

void Scenario::extraChanges()
{
    // Most of what a real cluster says about its pods concerns no controller. What does costs the controllers of the
    // simulator a millisecond, and is one in so many.
    constexpr int Readiness = 100;
    for (m_extraDue += m_extraPerTick; m_extraDue >= 1; --m_extraDue) {
        Pod* pod = anyRunningPod();
        if (!pod)
            continue;
        if (++m_extraCount % Readiness == 0) {
            m_cluster.kubelet().setContainerReady(*pod, 0, !pod->containers[0].ready);
            continue;
        }
        m_cluster.setSettled(true);
        m_cluster.kubelet().countRestart(*pod, 0);
        m_cluster.setSettled(false);
    }
}

} // namespace Chartroom::Simulator
