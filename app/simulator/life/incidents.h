// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/simulator/life/cluster.h"
#include "app/simulator/life/scenario.h"

#include <functional>
#include <span>
#include <string_view>
#include <vector>

namespace Chartroom::Simulator {

/// What befalls a cluster on demand, by name, to see how a client stands it:
///
///     rolling-update       every Deployment, StatefulSet and DaemonSet is restarted
///     mass-eviction        every pod that has an owner is evicted from a third of the nodes
///     node-flapping        a fifth of the nodes goes silent for 20 s, three times
///     crash-loop-storm     a tenth of the running pods crashes every 10 s, six times
///     event-flood          20,000 Events within a minute
///     namespace-deletion   the namespace with most pods, but for kube-system, is deleted
///     bad-release          a Helm release gets a revision whose image does not exist
///     relist               every watch is told that its version is gone (410), and lists again
///
/// Called in the simulator's own thread; what follows happens in simulated time.
class Incidents {
public:
    Incidents(Cluster& cluster, Scenario& scenario, std::function<void()> expireWatches);

    static std::vector<std::string_view> names();
    /// False where there is none of this name.
    bool begin(std::string_view name);

private:
    struct Kind {
        std::string_view name;
        void (*begin)(Incidents& incidents);
    };

    static std::span<const Kind> kinds();
    void updateEverything();
    void evictManyPods();
    void flapNodes(int timesLeft);
    void crashPods(int timesLeft);
    void floodWithEvents(int eventsLeft);
    void deleteNamespace();
    void releaseBadly();
    std::vector<std::string> someNodes(int oneIn);

    Cluster& m_cluster;
    World& m_world;
    Scenario& m_scenario;
    std::function<void()> m_expireWatches;
};

} // namespace Chartroom::Simulator
