// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulator/life/kubelet.h"

#include "models/base/timetext.h"

#include <algorithm>
#include <format>

namespace Chartroom::Simulator {

namespace {

using namespace std::chrono_literals;

/// kubelet's: 10 s, doubled by each crash up to 5 min.
std::chrono::seconds backOff(int restarts)
{
    return std::min<std::chrono::seconds>(10s * (1 << std::min(restarts, 5)), 300s);
}

} // namespace

Kubelet::Milliseconds Kubelet::delay(int lowMillis, int highMillis)
{
    return Milliseconds(m_world.random.between(lowMillis, highMillis));
}

void Kubelet::plan(Pod& pod, Milliseconds delay, void (Kubelet::*step)(Pod&))
{
    m_world.agenda.after(delay, [this, uid = pod.uid, epoch = pod.epoch, step] {
        if (Pod* known = find(uid); known && known->epoch == epoch)
            (this->*step)(*known);
    });
}

void Kubelet::planContainer(
    Pod& pod, std::size_t container, Milliseconds delay, void (Kubelet::*step)(Pod&, std::size_t))
{
    m_world.agenda.after(delay, [this, uid = pod.uid, epoch = pod.epoch, container, step] {
        if (Pod* known = find(uid); known && known->epoch == epoch && !known->nodeLost)
            (this->*step)(*known, container);
    });
}

void Kubelet::event(const Pod& pod, std::string_view type, std::string_view reason, const std::string& message,
    std::string_view component, int container)
{
    if (m_instant)
        return;
    const auto field = container < 0
        ? std::string()
        : std::format("spec.containers{{{}}}", pod.podTemplate->containers()[static_cast<std::size_t>(container)].name);
    const ObjectPtr object = m_world.table("", "pods").find(pod.nameSpace, pod.name);
    Json reference = Json::object({{"kind", "Pod"}, {"apiVersion", "v1"},
        {"metadata",
            Json::object({{"name", pod.name}, {"namespace", pod.nameSpace}, {"uid", pod.uid},
                {"resourceVersion", std::to_string(object ? object->resourceVersion : 0)}})}});
    m_world.event(reference, type, reason, message, component, field);
}

/// Of five random letters at the end two in some thousand pods are the same: then others are drawn, as a controller
/// does after the server has refused a name.
std::string Kubelet::freeName(std::string_view nameSpace, std::string name)
{
    const Table& pods = m_world.table("", "pods");
    while (pods.find(nameSpace, name))
        name.replace(name.rfind('-') + 1, std::string::npos, m_world.random.suffix());
    return name;
}

Pod& Kubelet::create(std::shared_ptr<PodTemplate> podTemplate, std::string nameSpace, std::string name,
    std::string ownerUid, int ordinal, std::string wantedNode)
{
    name = ordinal < 0 ? freeName(nameSpace, std::move(name)) : std::move(name);
    Pod& pod = born(std::move(podTemplate), std::move(nameSpace), std::move(name), std::move(ownerUid));
    pod.ordinal = ordinal;
    pod.wantedNode = std::move(wantedNode);
    if (m_instant) {
        runAtOnce(pod);
    } else {
        publish(pod);
        plan(pod, delay(20, 80), &Kubelet::schedule);
    }
    return pod;
}

Pod& Kubelet::createRunning(std::shared_ptr<PodTemplate> podTemplate, std::string nameSpace, std::string name,
    std::string ownerUid, TimePoint since)
{
    Pod& pod = born(std::move(podTemplate), std::move(nameSpace), std::move(name), std::move(ownerUid));
    pod.created = since;
    if (const std::string node = nodeFor(pod); node.empty())
        plan(pod, 20s, &Kubelet::schedule);
    else
        run(pod, node, since);
    m_world.store.put(m_world.table("", "pods"), pod.podTemplate->render(pod));
    return pod;
}

Pod& Kubelet::born(
    std::shared_ptr<PodTemplate> podTemplate, std::string nameSpace, std::string name, std::string ownerUid)
{
    auto owned = std::make_unique<Pod>();
    Pod& pod = *owned;
    pod.uid = m_world.random.uuid();
    pod.nameSpace = std::move(nameSpace);
    pod.name = std::move(name);
    pod.ownerUid = std::move(ownerUid);
    pod.containers.resize(podTemplate->containers().size());
    pod.podTemplate = std::move(podTemplate);
    pod.created = m_world.agenda.now();
    m_byOwner[pod.ownerUid].push_back(&pod);
    m_pods.emplace(pod.uid, std::move(owned));
    return pod;
}

void Kubelet::adopt(const Json& object)
{
    auto owned = std::make_unique<Pod>();
    Pod& pod = *owned;
    const Json& metadata = object["metadata"];
    pod.uid = metadata["uid"].toString();
    pod.nameSpace = metadata["namespace"].toString();
    pod.name = metadata["name"].toString();
    for (const Json& owner : metadata["ownerReferences"].items())
        if (owner["controller"].toBool())
            pod.ownerUid = owner["uid"].toString();
    pod.podTemplate = std::make_shared<PodTemplate>(object, "kubectl");
    pod.containers.resize(pod.podTemplate->containers().size());
    pod.created = m_world.agenda.now();
    m_byOwner[pod.ownerUid].push_back(&pod);
    Pod& kept = *m_pods.emplace(pod.uid, std::move(owned)).first->second;
    plan(kept, delay(20, 80), &Kubelet::schedule);
}

std::string Kubelet::nodeFor(const Pod& pod)
{
    if (!pod.wantedNode.empty())
        return pod.wantedNode;
    const Json& spec = pod.podTemplate->spec();
    const auto given = spec["nodeName"].toStringView();
    return given.empty() ? m_nodes.choose(spec) : std::string(given);
}

void Kubelet::schedule(Pod& pod)
{
    const std::string node = nodeFor(pod);
    if (node.empty()) {
        event(pod, "Warning", "FailedScheduling",
            std::format("0/{} nodes are available: no node matches the pod's requirements.", m_nodes.nodes().size()),
            "default-scheduler");
        plan(pod, 20s, &Kubelet::schedule);
        return;
    }
    m_nodes.place(pod, node);
    pod.scheduled = pod.readyChanged = m_world.agenda.now();
    event(pod, "Normal", "Scheduled", std::format("Successfully assigned {}/{} to {}", pod.nameSpace, pod.name, node),
        "default-scheduler");
    publish(pod);
    plan(pod, delay(600, 1800), &Kubelet::start);
}

void Kubelet::start(Pod& pod)
{
    const auto mount = behaviourOf(m_world, pod, 0);
    if (mount.kind == Behaviour::Kind::MountFails) {
        event(pod, "Warning", "FailedMount", mount.lastWords, "kubelet");
        plan(pod, 120s, &Kubelet::start);
        return;
    }
    pod.address = m_nodes.address(pod.node, pod.podTemplate->spec()["hostNetwork"].toBool());
    for (std::size_t i = 0; i < pod.containers.size(); ++i)
        startContainer(pod, i);
    publish(pod);
}

void Kubelet::refuseToStart(Pod& pod, std::size_t container, const Behaviour& behaviour)
{
    ContainerState& state = pod.containers[container];
    state.kind = ContainerState::Kind::Waiting;
    state.ready = false;
    const bool image = behaviour.kind == Behaviour::Kind::ImageMissing;
    state.waitingReason = image ? "ImagePullBackOff" : "CreateContainerConfigError";
    const auto& facts = pod.podTemplate->containers()[container];
    if (image)
        event(pod, "Warning", "Failed",
            std::format("Failed to pull image \"{}\": {}", facts.image, behaviour.lastWords), "kubelet",
            static_cast<int>(container));
    event(pod, "Warning", "Failed", image ? "Error: ImagePullBackOff" : "Error: " + behaviour.lastWords, "kubelet",
        static_cast<int>(container));
    planContainer(pod, container, 15s, &Kubelet::startContainer);
}

void Kubelet::startContainer(Pod& pod, std::size_t container)
{
    ContainerState& state = pod.containers[container];
    const bool wasWaiting = state.last || state.kind == ContainerState::Kind::Waiting;
    const Behaviour behaviour = behaviourOf(m_world, pod, container);
    if (behaviour.kind == Behaviour::Kind::ImageMissing || behaviour.kind == Behaviour::Kind::ConfigMissing) {
        const std::string_view before = state.waitingReason;
        refuseToStart(pod, container, behaviour);
        if (before != state.waitingReason)
            publish(pod);
        return;
    }
    const auto& facts = pod.podTemplate->containers()[container];
    if (!state.last)
        event(pod, "Normal", "Pulled", std::format("Container image \"{}\" already present on machine", facts.image),
            "kubelet", static_cast<int>(container));
    event(pod, "Normal", "Started", "Started container " + facts.name, "kubelet", static_cast<int>(container));
    state.kind = ContainerState::Kind::Running;
    state.ready = false;
    state.started = m_world.agenda.now();
    if (pod.phase == Pod::Phase::Pending)
        pod.phase = Pod::Phase::Running;
    const bool ends = behaviour.kind != Behaviour::Kind::Healthy;
    if (ends)
        planContainer(pod, container, behaviour.after, &Kubelet::exit);
    if (behaviour.kind != Behaviour::Kind::Exits)
        planContainer(
            pod, container, facts.hasReadinessProbe ? delay(2500, 6000) : delay(50, 150), &Kubelet::becomeReady);
    if (wasWaiting)
        publish(pod);
}

void Kubelet::becomeReady(Pod& pod, std::size_t container)
{
    setContainerReady(pod, container, true);
}

void Kubelet::setContainerReady(Pod& pod, std::size_t container, bool ready)
{
    if (pod.containers[container].kind != ContainerState::Kind::Running || pod.containers[container].ready == ready)
        return;
    const bool before = pod.isReady();
    pod.containers[container].ready = ready;
    noteReadiness(pod, before);
    publish(pod);
}

void Kubelet::countRestart(Pod& pod, std::size_t container)
{
    ++pod.containers[container].restarts;
    publish(pod);
}

void Kubelet::noteReadiness(Pod& pod, bool before)
{
    if (pod.isReady() != before)
        pod.readyChanged = m_world.agenda.now();
}

void Kubelet::exit(Pod& pod, std::size_t container)
{
    const Behaviour behaviour = behaviourOf(m_world, pod, container);
    if (behaviour.kind == Behaviour::Kind::LeaksMemory)
        return kill(pod, container, "OOMKilled", 137);
    if (behaviour.kind == Behaviour::Kind::Exits)
        return kill(pod, container, "Error", behaviour.exitCode);
    if (behaviour.kind != Behaviour::Kind::Completes)
        return;
    const bool before = pod.isReady();
    ContainerState& state = pod.containers[container];
    state.kind = ContainerState::Kind::Terminated;
    state.ready = false;
    state.ended = {"Completed", 0, state.started, m_world.agenda.now()};
    noteReadiness(pod, before);
    if (std::ranges::all_of(pod.containers, [](const auto& c) { return c.kind == ContainerState::Kind::Terminated; }))
        pod.phase = Pod::Phase::Succeeded;
    publish(pod);
}

void Kubelet::kill(Pod& pod, std::size_t container, const char* reason, int exitCode)
{
    ContainerState& state = pod.containers[container];
    if (state.kind != ContainerState::Kind::Running)
        return;
    const bool before = pod.isReady();
    const auto now = m_world.agenda.now();
    const bool ranLong = now - state.started > 10min; // kubelet forgives then
    state.last = ContainerState::Ended {reason, exitCode, state.started, now};
    ++state.restarts;
    state.ready = false;
    state.kind = ContainerState::Kind::Waiting;
    state.waitingReason = "CrashLoopBackOff";
    noteReadiness(pod, before);
    const auto& name = pod.podTemplate->containers()[container].name;
    if (!ranLong)
        event(pod, "Warning", "BackOff",
            std::format(
                "Back-off restarting failed container {} in pod {}_{}({})", name, pod.name, pod.nameSpace, pod.uid),
            "kubelet", static_cast<int>(container));
    publish(pod);
    planContainer(
        pod, container, ranLong ? std::chrono::seconds(2) : backOff(state.restarts - 1), &Kubelet::startContainer);
}

void Kubelet::runAtOnce(Pod& pod)
{
    const std::string node = nodeFor(pod);
    if (node.empty())
        plan(pod, 20s, &Kubelet::schedule);
    else
        run(pod, node, m_world.agenda.now());
    publish(pod);
}

void Kubelet::run(Pod& pod, const std::string& node, TimePoint since)
{
    m_nodes.place(pod, node);
    pod.scheduled = pod.readyChanged = since;
    pod.address = m_nodes.address(node, pod.podTemplate->spec()["hostNetwork"].toBool());
    pod.phase = Pod::Phase::Running;
    for (ContainerState& state : pod.containers) {
        state.kind = ContainerState::Kind::Running;
        state.ready = true;
        state.started = since;
    }
}

void Kubelet::awaken()
{
    std::vector<Pod*> mortal;
    for (const auto& [uid, pod] : m_pods)
        for (std::size_t i = 0; i < pod->containers.size(); ++i)
            if (mayLeakMemory(*pod, i) && behaviourOf(m_world, *pod, i).kind == Behaviour::Kind::LeaksMemory)
                mortal.push_back(pod.get());
    std::ranges::sort(mortal, {}, &Pod::uid); // the order of a hash map must not show
    for (Pod* pod : mortal) {
        for (std::size_t i = 0; i < pod->containers.size(); ++i) {
            pod->containers[i].started = m_world.agenda.now();
            planContainer(*pod, i, behaviourOf(m_world, *pod, i).after, &Kubelet::exit);
        }
        publish(*pod);
    }
}

void Kubelet::remove(Pod& pod, std::optional<std::chrono::seconds> grace)
{
    if (pod.deletion && (!grace || *grace > 0s))
        return;
    ++pod.epoch;
    if (m_instant || pod.node.empty() || grace == 0s)
        return finish(pod);
    const std::chrono::seconds given(pod.podTemplate->spec()["terminationGracePeriodSeconds"].toInteger(30));
    pod.deletion = m_world.agenda.now() + grace.value_or(given);
    event(pod, "Normal", "Killing", "Stopping container " + pod.podTemplate->containers()[0].name, "kubelet", 0);
    publish(pod);
    if (!pod.nodeLost)
        plan(pod, delay(800, 2500), &Kubelet::finish);
}

void Kubelet::stickDeletion(Pod& pod)
{
    ++pod.epoch;
    pod.deletion = m_world.agenda.now() + 30s;
    const bool before = pod.isReady();
    for (ContainerState& state : pod.containers) {
        state.kind = ContainerState::Kind::Terminated;
        state.ready = false;
        state.ended = {"Completed", 0, state.started, m_world.agenda.now()};
    }
    noteReadiness(pod, before);
    publish(pod);
}

void Kubelet::finish(Pod& pod)
{
    const std::string nameSpace = pod.nameSpace;
    const std::string name = pod.name;
    // The table tells everybody, this kubelet included, which forgets the pod then.
    if (!m_world.store.remove(m_world.table("", "pods"), nameSpace, name))
        forget(std::string(pod.uid));
}

void Kubelet::forget(std::string_view uid)
{
    const auto found = m_pods.find(std::string(uid));
    if (found == m_pods.end())
        return;
    m_nodes.leave(*found->second);
    const auto siblings = m_byOwner.find(found->second->ownerUid);
    std::erase(siblings->second, found->second.get());
    if (siblings->second.empty())
        m_byOwner.erase(siblings);
    m_pods.erase(found);
}

Pod* Kubelet::find(std::string_view uid)
{
    const auto found = m_pods.find(std::string(uid));
    return found == m_pods.end() ? nullptr : found->second.get();
}

std::vector<Pod*> Kubelet::podsOf(std::string_view ownerUid) const
{
    const auto found = m_byOwner.find(std::string(ownerUid));
    return found == m_byOwner.end() ? std::vector<Pod*>() : found->second;
}

void Kubelet::setNodeLost(std::string_view node, bool lost)
{
    std::vector<Pod*> affected;
    for (const auto& [uid, pod] : m_pods)
        if (pod->node == node && pod->nodeLost != lost)
            affected.push_back(pod.get());
    std::ranges::sort(affected, {}, &Pod::uid); // the order of a hash map must not show
    for (Pod* pod : affected) {
        const bool before = pod->isReady();
        pod->nodeLost = lost;
        noteReadiness(*pod, before);
        if (lost)
            event(*pod, "Warning", "NodeNotReady", "Node is not ready", "node-controller");
        publish(*pod);
        if (!lost && pod->deletion)
            plan(*pod, delay(200, 900), &Kubelet::finish);
    }
}

void Kubelet::publish(Pod& pod)
{
    Table& table = m_world.table("", "pods");
    const ObjectPtr present = table.find(pod.nameSpace, pod.name);
    auto rendered = pod.podTemplate->render(pod);
    if (!present || present->shape) {
        m_world.store.put(table, std::move(rendered));
        return;
    }
    // A client has written this one: only what is kubelet's is replaced.
    Json object = present->toJson(table.info());
    const Json fresh = rendered->toJson(table.info());
    object.set("status", fresh["status"]);
    object.member("spec").set("nodeName", fresh["spec"]["nodeName"]);
    if (pod.deletion) {
        object.member("metadata").set("deletionTimestamp", fresh["metadata"]["deletionTimestamp"]);
        object.member("metadata").set("deletionGracePeriodSeconds", fresh["metadata"]["deletionGracePeriodSeconds"]);
    }
    m_world.store.put(table, std::move(object));
}

} // namespace Chartroom::Simulator
