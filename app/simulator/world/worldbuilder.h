// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/simulator/life/cluster.h"
#include "app/simulator/life/scenario.h"
#include "app/simulator/world/catalogue.h"
#include "app/simulator/world/releasehistory.h"
#include "app/simulator/world/releaserecords.h"
#include "app/simulator/world/world.h"

#include <map>
#include <string>

namespace Chartroom::Simulator {

/// Makes the first state of the cluster by living through its past: what is old comes about at once, the last hour is
/// played out, so that everything that is seen has its cause.
class WorldBuilder {
public:
    /// `scenario` begins once the present is reached, if the options say so.
    WorldBuilder(World& world, Cluster& cluster, Scenario& scenario, TimePoint now)
        : m_world(world)
        , m_cluster(cluster)
        , m_scenario(scenario)
        , m_now(now)
    { }
    void build();

    /// When the oldest thing of the cluster came to be.
    static TimePoint beginning(TimePoint now) { return now - std::chrono::days(412); }

private:
    struct Upgrade {
        const ReleaseEntry* release;
        RevisionEntry revision;
        TimePoint firstDeployed;
        std::string_view status; ///< what its record says now
    };
    std::vector<Upgrade> allUpgrades() const;

    void buildNamespaces();
    void buildForeign();
    void replayUpgrades();
    void upgrade(const Upgrade& upgrade);
    void playLastHour();
    Pod* podOf(std::string_view nameSpace, std::string_view start);

    World& m_world;
    Cluster& m_cluster;
    Scenario& m_scenario;
    TimePoint m_now;
    std::map<std::string_view, std::vector<Json>> m_manifests; ///< what is applied, by release
    std::vector<Upgrade> m_lastHour; ///< upgrades within it, played out
};

} // namespace Chartroom::Simulator
