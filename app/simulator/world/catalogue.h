// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <span>
#include <string_view>

namespace Chartroom::Simulator {

/// One workload of the demo cluster, as it is now.
struct WorkloadEntry {
    enum class Kind { Deployment, StatefulSet, DaemonSet, CronJob };
    enum Extra : unsigned {
        None = 0,
        Config = 1, ///< a ConfigMap NAME-env, read through envFrom
        SecretEnv = 2, ///< a Secret NAME-secret, one key in the environment
        Sidecar = 4, ///< otel-agent beside it
        Autoscaled = 8,
        Budget = 16, ///< a PodDisruptionBudget
        Everywhere = 32, ///< tolerates every taint, uses the host's network
        Suspended = 64,
    };

    std::string_view release;
    std::string_view nameSpace;
    Kind kind;
    std::string_view name;
    int replicas; ///< ignored for DaemonSets; minutes between runs for CronJobs
    std::string_view image; ///< without tag
    int major; ///< of the tag
    int minor; ///< of the tag in the newest revision
    int port; ///< 0: no Service
    int cpu; ///< millicores requested
    int memory; ///< MiB requested; twice that is the limit
    unsigned extras;
};

/// One Helm release: its chart and how often it was upgraded.
struct ReleaseEntry {
    std::string_view name;
    std::string_view nameSpace;
    std::string_view chart;
    int chartMajor;
    int chartMinor;
    int revision; ///< the newest
    int newestHours; ///< since the newest revision
    int stepHours; ///< between revisions, about
    std::string_view host; ///< of its Ingress, "" without
    bool helm4; ///< written by helm 4, applied server-side
};

struct NamespaceEntry {
    std::string_view name;
    std::string_view team;
};

std::span<const NamespaceEntry> namespaces();
std::span<const ReleaseEntry> releases();
std::span<const WorkloadEntry> workloads();

} // namespace Chartroom::Simulator
