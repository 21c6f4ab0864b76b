// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/simulator/life/cluster.h"

#include <string>
#include <string_view>

namespace Chartroom::Simulator {

/// What happens in the cluster without anybody asking for it: nodes that go silent for a while, rolling restarts,
/// probes that fail, autoscalers at work; and, for load, as many changes of pods per second as asked for.
class Scenario {
public:
    explicit Scenario(Cluster& cluster)
        : m_cluster(cluster)
        , m_world(cluster.world())
    { }
    /// Begins; what it does is planned in simulated time.
    void start(double extraChangesPerSecond);
    /// A worker stops answering now and comes back after `duration`.
    void loseNode(std::chrono::seconds duration);
    /// This one does.
    void silenceNode(const std::string& name, std::chrono::seconds duration);
    /// As `kubectl rollout restart` does it.
    void restart(Table& table, const Object& workload);
    /// Null where none was found after a few tries.
    Pod* anyRunningPod();

private:
    void repeat(std::chrono::milliseconds low, std::chrono::milliseconds high, void (Scenario::*action)());
    void flapProbe();
    void restartSomething();
    void loseSomeNode();
    void autoscale();
    void extraChanges();
    void setNode(const std::string& name, bool ready);

    Cluster& m_cluster;
    World& m_world;
    double m_extraPerTick = 0;
    double m_extraDue = 0;
    int m_extraCount = 0;
};

} // namespace Chartroom::Simulator
