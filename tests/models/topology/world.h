// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/topology/input.h"

#include <cstdint>
#include <map>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace Chartroom::Topology::Test {

/// A made-up cluster for tests, benchmarks and pictures of the map: makes rows and gathers them into batches, as a
/// replica would give them. The same calls give the same cluster.
class World {
public:
    struct Workload {
        std::string nameSpace;
        std::string kind;
        std::string name;
        int desired = 0;
        std::vector<Store::RowPtr> pods;
        Store::RowPtr row;
        Store::RowPtr replicaSet; ///< of a Deployment
    };

    explicit World(std::uint32_t seed = 1);

    void addNode(std::string_view name, std::string_view zone, bool ready = true, bool unschedulable = false);
    /// Sets the readiness of a node again.
    void setNodeReady(std::string_view name, bool ready);
    /// `kind` is Deployment, StatefulSet, DaemonSet, Job, CronJob, or "" for pods without an owner.
    std::size_t addWorkload(std::string_view nameSpace, std::string_view kind, std::string_view name, int pods);
    void removeWorkload(std::size_t workload);
    void addPod(std::size_t workload, Health health = Health::Healthy, bool terminating = false);
    void removePod(std::size_t workload, std::size_t pod);
    void setPod(std::size_t workload, std::size_t pod, Health health, bool terminating = false);
    void addService(std::string_view nameSpace, std::string_view name, std::string_view selectsApp);
    void addIngress(std::string_view nameSpace, std::string_view name, std::string_view service);
    /// Objects without pods: "ConfigMap", "Secret", …
    void addObjects(std::string_view nameSpace, std::string_view kind, int count);
    void addRelease(std::string_view nameSpace, std::string_view release, int revision, Store::Seconds when);
    /// A pod's restarts and status word, as an operator reads them.
    void describePod(std::size_t workload, std::size_t pod, std::string_view status, int restarts);

    /// What was done since the last call.
    Batch take();
    /// The same, marked as completing the first picture.
    Batch takeComplete();

    const StringPool& strings() const { return m_strings; }
    const std::vector<Workload>& workloads() const { return m_workloads; }
    std::size_t podCount() const;
    const std::vector<std::string>& nodeNames() const { return m_nodeNames; }

private:
    Store::KindId kind(std::string_view group, std::string_view name);
    void fill(Store::Row& row, std::string_view group, std::string_view kind, std::string_view nameSpace,
        std::string_view name);
    Store::LabelSetPtr labels(std::string_view app, std::string_view hash);
    Store::RowPtr controller(const Workload& workload, std::string_view hash);
    Store::RowPtr makePod(
        const Workload& workload, std::string_view name, const Store::Row* like, Health health, bool terminating);
    std::string podName(const Workload& workload);
    void replace(std::size_t workload, std::size_t pod, Store::PodRow* row);

    StringPool m_strings;
    std::mt19937 m_random;
    std::uint64_t m_uid = 0;
    std::uint32_t m_nextNode = 0;
    std::map<std::string, Store::KindId> m_kinds;
    std::map<std::string, Store::LabelSetPtr> m_labels;
    std::map<std::string, Store::RowPtr> m_nodes;
    std::vector<std::string> m_nodeNames;
    std::vector<Workload> m_workloads;
    Batch m_batch;
};

/// The cluster of the specification's pictures: checkout, payments, catalog, monitoring, argocd and others, with the
/// same faults in the same places.
void fillSeoul(World& world);
/// `nodes` in three zones, `pods` in `nodes / 12` namespaces, a few per mille not healthy; a block of nodes not ready.
void fillLarge(World& world, int nodes, int pods);

} // namespace Chartroom::Topology::Test
