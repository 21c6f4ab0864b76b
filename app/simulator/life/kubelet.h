// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/simulator/life/behaviour.h"
#include "app/simulator/life/nodepool.h"
#include "app/simulator/life/pod.h"
#include "app/simulator/world/world.h"

#include <functional>
#include <string>
#include <unordered_map>
#include <vector>

namespace Chartroom::Simulator {

/// Scheduler and kubelets in one: lets pods be born, start, become ready, crash, back off, complete and die, and shows
/// it in their objects.
class Kubelet {
public:
    Kubelet(World& world, NodePool& nodes)
        : m_world(world)
        , m_nodes(nodes)
    { }

    /// While the past is built, pods run at once and nothing befalls them.
    void setInstant(bool instant) { m_instant = instant; }
    /// After that: programs that do not live for ever have been running for a while.
    void awaken();

    Pod& create(std::shared_ptr<PodTemplate> podTemplate, std::string nameSpace, std::string name, std::string ownerUid,
        int ordinal = -1, std::string wantedNode = {});
    /// A pod that has been running since `since`, under a name that is free.
    Pod& createRunning(std::shared_ptr<PodTemplate> podTemplate, std::string nameSpace, std::string name,
        std::string ownerUid, TimePoint since);
    /// Takes care of a pod that a client created.
    void adopt(const Json& object);
    /// Begins a graceful deletion; the object goes when the containers have stopped. Grace 0 removes it at once.
    void remove(Pod& pod, std::optional<std::chrono::seconds> grace = {});
    /// The object has been removed by somebody else.
    void forget(std::string_view uid);

    Pod* find(std::string_view uid);
    std::vector<Pod*> podsOf(std::string_view ownerUid) const;
    const std::unordered_map<std::string, std::unique_ptr<Pod>>& pods() const { return m_pods; }

    /// The node's kubelet has stopped answering, or answers again.
    void setNodeLost(std::string_view node, bool lost);
    /// A container has been started again and is as ready as it was: no controller cares.
    void countRestart(Pod& pod, std::size_t container);
    /// A probe of a running container fails, or succeeds again.
    void setContainerReady(Pod& pod, std::size_t container, bool ready);
    void kill(Pod& pod, std::size_t container, const char* reason, int exitCode); ///< and restart it
    /// What hinders the pod's deletion, as a volume's finalizer would.
    void stickDeletion(Pod& pod);
    void publish(Pod& pod);

private:
    using Milliseconds = std::chrono::milliseconds;

    void plan(Pod& pod, Milliseconds delay, void (Kubelet::*step)(Pod&));
    void planContainer(Pod& pod, std::size_t container, Milliseconds delay, void (Kubelet::*step)(Pod&, std::size_t));
    void schedule(Pod& pod);
    void start(Pod& pod);
    void startContainer(Pod& pod, std::size_t container);
    void becomeReady(Pod& pod, std::size_t container);
    void exit(Pod& pod, std::size_t container);
    void finish(Pod& pod);
    std::string freeName(std::string_view nameSpace, std::string name);
    std::string nodeFor(const Pod& pod);
    Pod& born(std::shared_ptr<PodTemplate> podTemplate, std::string nameSpace, std::string name, std::string ownerUid);
    void runAtOnce(Pod& pod);
    void run(Pod& pod, const std::string& node, TimePoint since);
    void refuseToStart(Pod& pod, std::size_t container, const Behaviour& behaviour);
    void noteReadiness(Pod& pod, bool before);
    Milliseconds delay(int lowMillis, int highMillis);
    void event(const Pod& pod, std::string_view type, std::string_view reason, const std::string& message,
        std::string_view component, int container = -1);

    World& m_world;
    NodePool& m_nodes;
    bool m_instant = false;
    std::unordered_map<std::string, std::unique_ptr<Pod>> m_pods; ///< by uid
    std::unordered_map<std::string, std::vector<Pod*>> m_byOwner;
};

} // namespace Chartroom::Simulator
