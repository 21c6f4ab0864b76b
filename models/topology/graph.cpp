// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/topology/graph.h"

#include "models/base/blockcost.h"
#include "models/base/growto.h"

#include <algorithm>

namespace Chartroom::Topology {

namespace {

constexpr int OwnersToClimb = 4; ///< Deployment > ReplicaSet is one; a cycle of owner references must end

std::string releaseKey(std::string_view nameSpace, std::string_view release)
{
    return std::string(nameSpace).append(1, '/').append(release);
}

/// The Deployment that a ReplicaSet of this name must belong to: its name ends with the pods' template hash.
std::string_view deploymentName(const Store::PodRow& pod, std::string_view replicaSet, const StringPool& strings)
{
    if (!pod.labels)
        return {};
    for (const auto& [key, value] : *pod.labels) {
        const std::string_view hash = strings.text(value);
        if (strings.text(key) == "pod-template-hash" && replicaSet.size() > hash.size() + 1
            && replicaSet.ends_with(hash) && replicaSet[replicaSet.size() - hash.size() - 1] == '-')
            return replicaSet.substr(0, replicaSet.size() - hash.size() - 1);
    }
    return {};
}

} // namespace

Graph::Graph(const StringPool* strings)
    : m_strings(strings)
{ }

Graph::Delta Graph::apply(const Batch& batch)
{
    Delta delta;
    for (const auto& [id, name] : batch.kinds) {
        if (m_kinds.size() <= id.value())
            m_kinds.resize(id.value() + 1);
        m_kinds[id.value()] = name;
    }
    // Controllers before pods: a pod should find its workload at once. Whatever order the rest comes in, it ends alike.
    const auto isPod = [](const Store::RowPtr& row) { return row->type == Store::RowType::Pod; };
    for (const bool pods : {false, true}) {
        for (const Store::RowPtr& row : batch.removed)
            if (isPod(row) == pods)
                drop(row, delta);
        for (const Store::RowPtr& row : batch.added)
            if (isPod(row) == pods)
                put(row, true, delta);
        for (const Store::RowPtr& row : batch.updated)
            if (isPod(row) == pods)
                put(row, false, delta);
    }
    return delta;
}

void Graph::put(const Store::RowPtr& row, bool isNew, Delta& delta)
{
    switch (row->type) {
    case Store::RowType::Pod:
        return putPod(row, delta);
    case Store::RowType::Workload:
    case Store::RowType::Job:
    case Store::RowType::CronJob:
        return putController(row, delta);
    case Store::RowType::Node:
        return putNode(row, delta);
    default:
        return putSurrounding(row, isNew, delta);
    }
}

void Graph::drop(const Store::RowPtr& row, Delta& delta)
{
    switch (row->type) {
    case Store::RowType::Pod:
        return dropPod(row, delta);
    case Store::RowType::Workload:
    case Store::RowType::Job:
    case Store::RowType::CronJob:
        return dropController(row, delta);
    case Store::RowType::Node: {
        const Id id = node(row->name.view());
        m_nodes[id].row = nullptr;
        return setNodeState(id, delta);
    }
    default:
        return dropSurrounding(row, delta);
    }
}

void Graph::putPod(const Store::RowPtr& row, Delta& delta)
{
    const auto& pod = static_cast<const Store::PodRow&>(*row);
    Id id = findPod(row->uid);
    if (id == None) {
        if (m_freePods.empty()) {
            id = static_cast<Id>(m_pods.size());
            growTo(m_pods, m_pods.size() + 1);
        } else {
            id = m_freePods.back();
            m_freePods.pop_back();
            m_pods[id] = {};
        }
        m_podIds.insert(Store::Slot(id), std::hash<Kube::Uid>()(row->uid));
    }
    // The owner of a pod cannot change, but it may have become known; its node is set once, when it is scheduled.
    const bool sameOwner = m_pods[id].row && m_pods[id].workload != None;
    m_pods[id].row = row;
    assign(id, sameOwner ? m_pods[id].workload : workloadOf(pod, id), node(pod.node), delta);
}

void Graph::dropPod(const Store::RowPtr& row, Delta& delta)
{
    const Id id = findPod(row->uid);
    if (id == None)
        return;
    if (const Store::OwnerReference* owner = m_pods[id].row->controller()) {
        const auto [begin, end] = m_waiting.equal_range(owner->uid);
        const auto waiting = std::find_if(begin, end, [id](const auto& entry) { return entry.second == id; });
        if (waiting != end)
            m_waiting.erase(waiting);
    }
    assign(id, None, None, delta);
    m_podIds.remove(Store::Slot(id), std::hash<Kube::Uid>()(row->uid));
    m_pods[id].row = nullptr;
    m_freePods.push_back(id);
}

Graph::Id Graph::findPod(const Kube::Uid& uid) const
{
    const Store::Slot place = m_podIds.find(
        std::hash<Kube::Uid>()(uid), [&](Store::Slot slot) { return m_pods[slot.value()].row->uid == uid; });
    return place.isValid() ? place.value() : None;
}

/// Moves the pod between groups and notes it, also where only its row changed.
void Graph::assign(Id id, Id workload, Id node, Delta& delta)
{
    const auto move = [&](std::vector<Group>& groups, Id& current, std::uint32_t Pod::* place, Id target,
                          std::vector<Move>& moves) {
        moves.push_back({id, current, target});
        if (current == target)
            return;
        if (current != None) {
            std::vector<Id>& pods = groups[current].pods;
            const std::uint32_t hole = m_pods[id].*place;
            pods[hole] = pods.back();
            m_pods[pods[hole]].*place = hole;
            pods.pop_back();
        }
        if (target != None) {
            m_pods[id].*place = std::uint32_t(groups[target].pods.size());
            groups[target].pods.push_back(id);
        }
        current = target;
    };
    move(m_workloads, m_pods[id].workload, &Pod::placeInWorkload, workload, delta.workloadMoves);
    move(m_nodes, m_pods[id].node, &Pod::placeInNode, node, delta.nodeMoves);
    if (node != None)
        m_pods[id].state = stateOf(m_pods[id]);
}

/// As its health says, except that nothing is known of what a node that does not answer runs.
CellState Graph::stateOf(const Pod& pod) const
{
    const CellState state = cellState(pod.row->health, pod.row->terminating);
    if (state == CellState::Terminating || pod.node == None)
        return state;
    const Store::RowPtr& row = m_nodes[pod.node].row;
    return row && !static_cast<const Store::NodeRow&>(*row).ready ? CellState::Unknown : state;
}

Graph::Id Graph::workloadOf(const Store::PodRow& pod, Id podId)
{
    const Store::OwnerReference* owner = pod.controller();
    if (!owner || text(owner->kind) == "Node")
        return workload(pod.nameSpace, {}, {}, {});
    const Store::Row* top = nullptr;
    auto known = m_controllers.find(owner->uid);
    for (int i = 0; i < OwnersToClimb && known != m_controllers.end(); ++i) {
        top = known->second.get();
        const Store::OwnerReference* next = top->controller();
        if (!next)
            break;
        known = m_controllers.find(next->uid);
        if (known == m_controllers.end()) // of a kind that is not watched, or not read yet: by its reference
            return workload(pod.nameSpace, kindOf(*top).group, text(next->kind), next->name.view());
    }
    if (top)
        return workload(pod.nameSpace, kindOf(*top).group, kindOf(*top).kind, top->name.view());
    m_waiting.emplace(owner->uid, podId);
    const std::string_view kind = text(owner->kind);
    if (kind == "ReplicaSet")
        if (const std::string_view deployment = deploymentName(pod, owner->name.view(), *m_strings);
            !deployment.empty())
            return workload(pod.nameSpace, "apps", "Deployment", deployment);
    return workload(pod.nameSpace, {}, kind, owner->name.view());
}

Graph::Id Graph::workload(StringId nameSpace, std::string_view apiGroup, std::string_view kind, std::string_view name)
{
    std::string key(text(nameSpace));
    key.append(1, '\0').append(kind).append(1, '\0').append(name);
    const auto [entry, isNew] = m_workloadIds.try_emplace(std::move(key), Id(m_workloads.size()));
    if (isNew) {
        Group group;
        group.nameSpace = nameSpace;
        group.kind = kind;
        group.name = name;
        m_workloads.push_back(std::move(group));
    }
    Group& group = m_workloads[entry->second];
    group.alive = true;
    if (group.apiGroup.empty())
        group.apiGroup = apiGroup;
    return entry->second;
}

Graph::Id Graph::node(StringId name)
{
    const auto known = m_nodeIdsByString.find(name.value());
    if (known != m_nodeIdsByString.end())
        return known->second;
    const Id id = node(text(name));
    m_nodeIdsByString.emplace(name.value(), id);
    return id;
}

Graph::Id Graph::node(std::string_view name)
{
    const auto [entry, isNew] = m_nodeIds.try_emplace(std::string(name), Id(m_nodes.size()));
    if (isNew) {
        Group group;
        group.kind = name.empty() ? "" : "Node";
        group.name = name;
        group.alive = true;
        m_nodes.push_back(std::move(group));
    }
    return entry->second;
}

void Graph::putController(const Store::RowPtr& row, Delta& delta)
{
    const bool isNew = m_controllers.insert_or_assign(row->uid, row).second;
    const KindName& kind = kindOf(*row);
    const Id id = workload(row->nameSpace, kind.group, kind.kind, row->name.view());
    m_workloads[id].row = row;
    m_workloads[id].ownedByOther = row->controller() != nullptr;
    delta.workloads.push_back(id);
    if (isNew)
        resolveAgain(row->uid, delta);
}

void Graph::dropController(const Store::RowPtr& row, Delta& delta)
{
    m_controllers.erase(row->uid);
    const Id id = workload(row->nameSpace, kindOf(*row).group, kindOf(*row).kind, row->name.view());
    // Deleted and made again under the same name within a batch: the new one stays.
    if (m_workloads[id].row && m_workloads[id].row->uid == row->uid)
        m_workloads[id].row = nullptr;
    delta.workloads.push_back(id);
}

void Graph::resolveAgain(const Kube::Uid& owner, Delta& delta)
{
    const auto [begin, end] = m_waiting.equal_range(owner);
    std::vector<Id> pods;
    for (auto entry = begin; entry != end; ++entry)
        pods.push_back(entry->second);
    m_waiting.erase(begin, end);
    for (const Id id : pods)
        assign(id, workloadOf(static_cast<const Store::PodRow&>(*m_pods[id].row), id), m_pods[id].node, delta);
}

void Graph::putNode(const Store::RowPtr& row, Delta& delta)
{
    const Id id = node(row->name.view());
    m_nodes[id].row = row;
    setNodeState(id, delta);
}

void Graph::setNodeState(Id id, Delta& delta)
{
    delta.nodes.push_back(id);
    for (const Id pod : m_nodes[id].pods) {
        const CellState state = stateOf(m_pods[pod]);
        if (state == m_pods[pod].state)
            continue;
        m_pods[pod].state = state;
        delta.workloadMoves.push_back({pod, m_pods[pod].workload, m_pods[pod].workload});
        delta.nodeMoves.push_back({pod, id, id});
    }
}

const KindName& Graph::kindOf(const Store::Row& row) const
{
    static const KindName unknown;
    return row.kind.isValid() && row.kind.value() < m_kinds.size() ? m_kinds[row.kind.value()] : unknown;
}

const Graph::Surroundings* Graph::surroundings(StringId nameSpace) const
{
    const auto found = m_nameSpaces.find(nameSpace.value());
    return found == m_nameSpaces.end() ? nullptr : &found->second;
}

Store::Seconds Graph::releaseChanged(Id workload) const
{
    const Group& group = m_workloads[workload];
    if (!group.row || text(group.row->helmRelease).empty())
        return 0;
    const auto found = m_releases.find(releaseKey(text(group.nameSpace), text(group.row->helmRelease)));
    return found == m_releases.end() ? 0 : found->second.second;
}

void Graph::putHelmRecord(const Store::HelmRecordRow& record, Delta& delta)
{
    auto& [revision, when] = m_releases[releaseKey(text(record.nameSpace), record.release.view())];
    if (record.revision <= revision)
        return;
    revision = record.revision;
    when = record.created;
    delta.releases = true;
}

void Graph::putSurrounding(const Store::RowPtr& row, bool isNew, Delta& delta)
{
    if (text(row->nameSpace).empty() || row->type == Store::RowType::Event
        || row->type == Store::RowType::EndpointSlice)
        return;
    if (row->type == Store::RowType::HelmRecord)
        return putHelmRecord(static_cast<const Store::HelmRecordRow&>(*row), delta);
    delta.nameSpaces.insert(row->nameSpace.value());
    Surroundings& around = m_nameSpaces[row->nameSpace.value()];
    if (isNew)
        ++around.kinds[row->kind.value()];
    const auto keep = [&](std::vector<Store::RowPtr>& rows) {
        const auto known = isNew
            ? rows.end()
            : std::ranges::find(rows, row->uid, [](const Store::RowPtr& other) { return other->uid; });
        if (known == rows.end())
            rows.push_back(row);
        else
            *known = row;
    };
    if (row->type == Store::RowType::Service)
        keep(around.services);
    else if (row->type == Store::RowType::Ingress)
        keep(around.ingresses);
}

void Graph::dropSurrounding(const Store::RowPtr& row, Delta& delta)
{
    const auto found = m_nameSpaces.find(row->nameSpace.value());
    if (found == m_nameSpaces.end() || row->type == Store::RowType::HelmRecord)
        return;
    delta.nameSpaces.insert(row->nameSpace.value());
    Surroundings& around = found->second;
    if (const auto count = around.kinds.find(row->kind.value()); count != around.kinds.end() && --count->second == 0)
        around.kinds.erase(count);
    const auto isRow = [&](const Store::RowPtr& other) { return other->uid == row->uid; };
    std::erase_if(around.services, isRow);
    std::erase_if(around.ingresses, isRow);
}

std::size_t Graph::memoryUsage() const
{
    std::size_t bytes = blockCost(m_pods) + blockCost(m_freePods) + m_podIds.memoryUsage() + blockCost(m_workloads)
        + blockCost(m_workloadIds) + blockCost(m_nodes) + blockCost(m_nodeIds) + blockCost(m_nodeIdsByString)
        + blockCost(m_controllers) + blockCost(m_nameSpaces) + blockCost(m_releases)
        + m_waiting.size() * blockCost(sizeof(std::pair<Kube::Uid, Id>) + 2 * sizeof(void*));
    for (const std::vector<Group>* groups : {&m_workloads, &m_nodes})
        for (const Group& group : *groups)
            bytes += blockCost(group.pods);
    return bytes;
}

} // namespace Chartroom::Topology
