// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/console/pages/namespacescope.h"
#include "app/console/pages/poddigests.h"
#include "app/console/pages/snapshottablemodel.h"

#include <array>
#include <map>

namespace Chartroom::Console {

/// Numbers of the cluster, or of the chosen namespaces.
struct ClusterTotals {
    int nodes = 0;
    int nodesReady = 0;
    int pods = 0;
    int containers = 0;
    int namespaces = 0;
    std::array<int, HealthCount> podHealth {}; ///< Unknown on nodes that are not ready
    std::int64_t cpuAllocatable = 0; ///< millicores
    std::int64_t cpuRequested = 0;
    std::int64_t memoryAllocatable = 0; ///< bytes
    std::int64_t memoryRequested = 0;
    int eventsNormal = 0;
    int eventsWarning = 0;
    int applications = 0;
    std::array<int, HealthCount> applicationHealth {};
    int outOfSync = 0;
    int releases = 0;
    std::map<QString, int> releaseStates; ///< Helm's words: "deployed", "failed"
};

/// All of these look at everything once; the thread of the replica.
ClusterTotals totalsOf(const PodDigests& pods, const NamespaceScope& scope);
/// Warnings, the latest first.
std::vector<SnapshotRow> warningsOf(const Store::Replica& replica, const NamespaceScope& scope, std::size_t most);
/// Nodes with pods that fail (Degraded, Missing, Unknown), those with the most first: node, how many, of how many pods.
/// Pods without a node have a line of their own, whose reference is invalid.
std::vector<SnapshotRow> failingNodesOf(const PodDigests& pods, const NamespaceScope& scope);

} // namespace Chartroom::Console
