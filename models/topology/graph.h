// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/slotindex.h"
#include "models/topology/cellstate.h"
#include "models/topology/input.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace Chartroom::Topology {

/// Who belongs to whom: pods, the workload each belongs to, the node each runs on, and what else is in a namespace.
/// Knows nothing of places.
///
/// The **workload** of a pod is its topmost controller: the Deployment behind a ReplicaSet, the CronJob behind a Job.
/// Where the ReplicaSet itself is not known (yet), it is found by name, as the deployment controller names it:
/// `<deployment>-<pod-template-hash>`. An owner of a kind that is not watched stands for itself, by the owner
/// reference. Pods without a controller, and the mirror pods of a node, belong to one nameless workload of their
/// namespace.
class Graph {
public:
    using Id = std::uint32_t;
    static constexpr Id None = 0xFFFFFFFFu;

    struct Pod {
        Store::RowPtr row; ///< a PodRow
        Id workload = None;
        Id node = None;
        std::uint32_t placeInWorkload = 0; ///< in Group::pods
        std::uint32_t placeInNode = 0;
        CellState state = CellState::Unknown;
    };
    /// A workload or a node.
    struct Group {
        StringId nameSpace; ///< invalid for a node
        std::string kind; ///< "" for the nameless workload and for the pods without a node
        std::string name;
        std::string apiGroup;
        Store::RowPtr row; ///< null where only its pods are known
        bool ownedByOther = false; ///< it has a controller itself: on the map only while it has pods of its own
        bool alive = false;
        std::vector<Id> pods;

        bool isShown() const { return alive && (!pods.empty() || (row && !ownedByOther)); }
    };
    /// Namespace contents other than pods and workloads.
    struct Surroundings {
        std::map<std::uint32_t, std::uint32_t> kinds; ///< count by KindId
        std::vector<Store::RowPtr> services;
        std::vector<Store::RowPtr> ingresses;
    };
    struct Move {
        Id pod; ///< may be given to another pod after it was moved to None
        Id from; ///< None: it is new
        Id to; ///< None: it is gone; same as `from`: another row or state
    };
    /// What apply() did, in order.
    struct Delta {
        std::vector<Move> workloadMoves;
        std::vector<Move> nodeMoves;
        std::vector<Id> workloads; ///< whose own row changed
        std::vector<Id> nodes;
        std::unordered_set<std::uint32_t> nameSpaces; ///< StringId values whose surroundings changed
        bool releases = false; ///< releaseChanged() may answer differently
    };

    /// `strings` must outlive the graph; may be null as long as nothing is applied.
    explicit Graph(const StringPool* strings);

    Delta apply(const Batch& batch);

    const StringPool& strings() const { return *m_strings; }
    const Pod& pod(Id id) const { return m_pods[id]; }
    std::size_t podCapacity() const { return m_pods.size(); }
    std::size_t podCount() const { return m_podIds.size(); }
    const std::vector<Group>& workloads() const { return m_workloads; }
    const std::vector<Group>& nodes() const { return m_nodes; }
    const Surroundings* surroundings(StringId nameSpace) const;
    const std::vector<KindName>& kinds() const { return m_kinds; }
    /// Namespaces that exist or hold something.
    const std::unordered_map<std::uint32_t, Surroundings>& nameSpaces() const { return m_nameSpaces; }
    /// When the latest revision of the workload's Helm release was recorded; 0 where it has none or it is not known.
    Store::Seconds releaseChanged(Id workload) const;
    /// Bytes, without the rows. Walks over workloads and nodes.
    std::size_t memoryUsage() const;

private:
    void put(const Store::RowPtr& row, bool isNew, Delta& delta);
    void drop(const Store::RowPtr& row, Delta& delta);
    void putPod(const Store::RowPtr& row, Delta& delta);
    void dropPod(const Store::RowPtr& row, Delta& delta);
    void putController(const Store::RowPtr& row, Delta& delta);
    void dropController(const Store::RowPtr& row, Delta& delta);
    void putNode(const Store::RowPtr& row, Delta& delta);
    void setNodeState(Id node, Delta& delta);
    void putSurrounding(const Store::RowPtr& row, bool isNew, Delta& delta);
    void dropSurrounding(const Store::RowPtr& row, Delta& delta);
    void resolveAgain(const Kube::Uid& owner, Delta& delta);
    Id findPod(const Kube::Uid& uid) const;
    Id workloadOf(const Store::PodRow& pod, Id podId);
    Id workload(StringId nameSpace, std::string_view apiGroup, std::string_view kind, std::string_view name);
    Id node(StringId name);
    Id node(std::string_view name);
    void putHelmRecord(const Store::HelmRecordRow& record, Delta& delta);
    void assign(Id pod, Id workload, Id node, Delta& delta);
    CellState stateOf(const Pod& pod) const;
    const KindName& kindOf(const Store::Row& row) const;
    std::string_view text(StringId id) const { return m_strings->text(id); }

    const StringPool* m_strings;
    std::vector<KindName> m_kinds;
    std::vector<Pod> m_pods;
    std::vector<Id> m_freePods;
    Store::SlotHash m_podIds; ///< by uid; its slots are places in m_pods
    std::vector<Group> m_workloads;
    std::unordered_map<std::string, Id> m_workloadIds;
    std::vector<Group> m_nodes;
    std::unordered_map<std::string, Id> m_nodeIds;
    std::unordered_map<std::uint32_t, Id> m_nodeIdsByString; ///< StringId value, for the many pods
    std::unordered_map<Kube::Uid, Store::RowPtr> m_controllers;
    std::unordered_multimap<Kube::Uid, Id> m_waiting; ///< pods whose owner was not known, by the owner
    std::unordered_map<std::uint32_t, Surroundings> m_nameSpaces;
    std::unordered_map<std::string, std::pair<std::int32_t, Store::Seconds>> m_releases; ///< latest revision, when
};

} // namespace Chartroom::Topology
