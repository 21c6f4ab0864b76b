// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/argo/resourcetree.h"

#include "models/store/relations.h"

#include <algorithm>

namespace Chartroom::Argo {

namespace {

/// Owners deeper than this are a cycle or a mistake.
constexpr int DeepestLevel = 8;

class TreeBuilder {
public:
    explicit TreeBuilder(const Store::Replica& replica)
        : m_replica(replica)
    { }

    std::vector<TreeNode> build(const Application& application, bool sameCluster)
    {
        TreeNode root;
        root.object = {"argoproj.io", "Application", application.nameSpace, application.name};
        root.sync = application.sync;
        root.health = application.health;
        root.message = application.healthMessage;
        m_nodes.push_back(std::move(root));
        for (const Resource& resource : application.resources)
            addManaged(application, resource, sameCluster);
        return std::move(m_nodes);
    }

private:
    void addManaged(const Application& application, const Resource& resource, bool sameCluster)
    {
        TreeNode node;
        node.object = resource.object;
        node.parent = 0;
        node.depth = 1;
        node.isHook = resource.hook;
        node.requiresPruning = resource.requiresPruning;
        if (resource.hasSync)
            node.sync = resource.sync;
        node.health = resource.health;
        node.message = resource.healthMessage;
        Store::Entry entry;
        if (sameCluster) {
            Kube::ObjectRef wanted = resource.object;
            entry = m_replica.find(wanted);
            // Argo CD leaves the namespace out where the manifest does.
            if (!entry && wanted.nameSpace.empty()) {
                wanted.nameSpace = application.destinationNamespace;
                entry = m_replica.find(wanted);
            }
            const Store::KindId kind = m_replica.kinds().find(wanted.group, wanted.kind);
            node.isLive = entry || !kind.isValid() || !m_replica.isComplete(kind);
        }
        add(std::move(node), entry);
    }

    void add(TreeNode node, const Store::Entry& entry)
    {
        if (entry) {
            const Store::Row& row = *entry.row;
            node.terminating = row.terminating;
            if (!node.health && hasHealth(row)) {
                node.health = row.health;
                node.healthComputed = true;
                node.message = row.message.view();
            }
            if (row.type == Store::RowType::Workload) {
                const auto& workload = static_cast<const Store::WorkloadRow&>(row);
                node.note = std::to_string(workload.ready) + '/' + std::to_string(workload.desired);
            }
        }
        const int index = static_cast<int>(m_nodes.size());
        const int depth = node.depth;
        m_nodes.push_back(std::move(node));
        if (entry && depth < DeepestLevel)
            addOwned(entry, index, depth + 1);
    }

    void addOwned(const Store::Entry& owner, int parent, int depth)
    {
        TreeNode pods;
        pods.isPods = true;
        pods.parent = parent;
        pods.depth = depth;
        pods.object = m_nodes[static_cast<std::size_t>(parent)].object;
        auto owned = Store::Relations::owned(m_replica, *owner.row);
        std::ranges::sort(owned, {}, [](const Store::Entry& entry) { return std::string(entry.row->name.view()); });
        for (const Store::Entry& entry : owned) {
            if (entry.row->type == Store::RowType::Pod) {
                pods.pods.push_back(entry.row->health);
                continue;
            }
            // ReplicaSets scaled to nothing are history, not part of what runs.
            if (entry.row->type == Store::RowType::Workload
                && static_cast<const Store::WorkloadRow&>(*entry.row).desired == 0
                && static_cast<const Store::WorkloadRow&>(*entry.row).current == 0)
                continue;
            TreeNode node;
            node.object = m_replica.reference(*entry.row);
            node.parent = parent;
            node.depth = depth;
            add(std::move(node), entry);
        }
        if (!pods.pods.empty()) {
            std::ranges::sort(pods.pods, std::ranges::greater());
            m_nodes.push_back(std::move(pods));
        }
    }

    /// Kinds without a health rule do not count as anything.
    static bool hasHealth(const Store::Row& row)
    {
        using enum Store::RowType;
        return row.type == Pod || row.type == Workload || row.type == Job || row.type == CronJob || row.type == Service
            || row.type == Ingress || row.type == PersistentVolumeClaim || row.type == HorizontalPodAutoscaler;
    }

    const Store::Replica& m_replica;
    std::vector<TreeNode> m_nodes;
};

} // namespace

std::vector<TreeNode> resourceTree(const Application& application, const Store::Replica& replica, bool sameCluster)
{
    return TreeBuilder(replica).build(application, sameCluster);
}

bool isInCluster(const Application& application)
{
    return application.destinationServer == "https://kubernetes.default.svc"
        || (application.destinationServer.empty() && application.destinationName == "in-cluster");
}

} // namespace Chartroom::Argo
