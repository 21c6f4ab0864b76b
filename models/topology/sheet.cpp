// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/topology/sheet.h"

#include "models/base/blockcost.h"

#include "models/topology/naturalorder.h"

#include <algorithm>
#include <bit>

namespace Chartroom::Topology {

namespace {

constexpr double Surge = 1.25; ///< a rolling update adds a quarter (the API's default), and no box should grow for that
constexpr std::uint32_t LeastOnNode = 30;
constexpr double CommonPart = 0.95; ///< of the nodes get boxes of one height

std::uint32_t withSurge(std::uint32_t cells)
{
    return std::uint32_t(double(cells) * Surge + 0.999);
}

} // namespace

Sheet::Sheet(View view, const Graph& graph)
    : m_view(view)
    , m_graph(graph)
    , m_layout(view == View::Namespaces ? LayoutMetrics::byNamespace() : LayoutMetrics::byNode())
{ }

const std::vector<Graph::Group>& Sheet::groups() const
{
    return m_view == View::Namespaces ? m_graph.workloads() : m_graph.nodes();
}

std::string Sheet::blockKey(const Graph::Group& group) const
{
    if (m_view == View::Namespaces)
        return std::string(m_graph.strings().text(group.nameSpace));
    if (group.name.empty())
        return std::string(UnscheduledKey);
    return group.row ? std::string(m_graph.strings().text(static_cast<const Store::NodeRow&>(*group.row).zone))
                     : std::string();
}

std::uint32_t Sheet::cellsWanted(const Graph::Group& group) const
{
    const auto pods = std::uint32_t(group.pods.size());
    if (m_view == View::Nodes)
        return std::max(LeastOnNode, withSurge(pods));
    if (!group.row || group.row->type != Store::RowType::Workload)
        return pods;
    const auto desired = static_cast<const Store::WorkloadRow&>(*group.row).desired;
    const std::uint32_t most = std::max(pods, std::uint32_t(std::max(0, desired)));
    return group.kind == "Deployment" ? withSurge(most) : most;
}

std::vector<Graph::Id> Sheet::podsInOrder(const Graph::Group& group) const
{
    struct Keyed {
        std::string_view nameSpace;
        std::string_view workload;
        std::string_view name;
        Graph::Id pod;
    };
    std::vector<Keyed> keyed;
    keyed.reserve(group.pods.size());
    for (const Graph::Id id : group.pods) {
        const Graph::Pod& pod = m_graph.pod(id);
        keyed.push_back({m_graph.strings().text(pod.row->nameSpace), m_graph.workloads()[pod.workload].name,
            pod.row->name.view(), id});
    }
    std::ranges::sort(keyed, [](const Keyed& a, const Keyed& b) {
        if (a.nameSpace != b.nameSpace)
            return a.nameSpace < b.nameSpace;
        if (a.workload != b.workload)
            return a.workload < b.workload;
        return a.name != b.name ? naturalLess(a.name, b.name) : a.pod < b.pod;
    });
    std::vector<Graph::Id> pods;
    pods.reserve(keyed.size());
    for (const Keyed& entry : keyed)
        pods.push_back(entry.pod);
    return pods;
}

/// Namespaces: the larger first (by powers of two, so that small changes do not reorder), then by name; within one the
/// workloads likewise. Zones and nodes by name, so that a rack is found where it was expected.
std::vector<Graph::Id> Sheet::shownInOrder() const
{
    const std::vector<Graph::Group>& all = groups();
    const bool bySize = m_view == View::Namespaces;
    std::unordered_map<std::string, std::uint32_t> blockSizes;
    struct Keyed {
        std::string block;
        int blockClass;
        int boxClass;
        std::string_view name;
        std::string_view kind;
        Graph::Id group;
    };
    std::vector<Keyed> keyed;
    for (Graph::Id id = 0; id < all.size(); ++id) {
        if (!all[id].isShown())
            continue;
        const int rows = int(cellsWanted(all[id])) / m_layout.metrics().cellsPerRow;
        keyed.push_back(
            {blockKey(all[id]), 0, bySize ? std::bit_width(unsigned(rows)) : 0, all[id].name, all[id].kind, id});
        blockSizes[keyed.back().block] += std::uint32_t(rows) + 2;
    }
    if (bySize)
        for (Keyed& entry : keyed)
            entry.blockClass = std::bit_width(blockSizes[entry.block]);
    std::ranges::sort(keyed, [](const Keyed& a, const Keyed& b) {
        if (a.blockClass != b.blockClass)
            return a.blockClass > b.blockClass;
        if (a.block != b.block)
            // Nodes without a zone come after those with one.
            return a.block.empty() != b.block.empty() && b.block != UnscheduledKey && a.block != UnscheduledKey
                ? b.block.empty()
                : naturalLess(a.block, b.block);
        if (a.boxClass != b.boxClass)
            return a.boxClass > b.boxClass;
        if (a.name != b.name)
            return naturalLess(a.name, b.name);
        return a.kind != b.kind ? a.kind < b.kind : a.group < b.group;
    });
    std::vector<Graph::Id> order;
    order.reserve(keyed.size());
    for (const Keyed& entry : keyed)
        order.push_back(entry.group);
    return order;
}

std::uint32_t Sheet::commonRoom(const std::vector<Graph::Id>& shown) const
{
    if (m_view == View::Namespaces || shown.empty())
        return 0;
    std::vector<std::uint32_t> wanted;
    wanted.reserve(shown.size());
    for (const Graph::Id id : shown)
        wanted.push_back(cellsWanted(groups()[id]));
    const auto common = wanted.begin() + std::ptrdiff_t(CommonPart * double(wanted.size() - 1));
    std::ranges::nth_element(wanted, common);
    return *common;
}

void Sheet::arrange()
{
    const std::vector<Graph::Id> shown = shownInOrder();
    const std::uint32_t room = commonRoom(shown);
    std::vector<Layout::BlockSpec> blocks;
    for (const Graph::Id id : shown) {
        const Graph::Group& group = groups()[id];
        std::string key = blockKey(group);
        if (blocks.empty() || blocks.back().key != key) {
            const Graph::Surroundings* around
                = m_view == View::Namespaces ? m_graph.surroundings(group.nameSpace) : nullptr;
            blocks.push_back({std::move(key), {}, around && !around->ingresses.empty()});
        }
        blocks.back().boxes.push_back(
            {group.name, std::max(room, cellsWanted(group)), std::uint32_t(group.pods.size())});
    }
    m_layout.arrange(blocks);

    m_held.assign(groups().size(), {});
    m_dirty.clear();
    m_groupOfBox = shown;
    m_pods.assign(shown.size(), {});
    m_slots.assign(m_graph.podCapacity(), 0);
    m_boxes.assign(shown.size(), nullptr);
    m_blocks.assign(m_layout.blockCount(), nullptr);
    for (Id box = 0; box < shown.size(); ++box) {
        m_held[shown[box]].box = box;
        m_pods[box] = podsInOrder(groups()[shown[box]]);
        for (std::uint32_t slot = 0; slot < m_pods[box].size(); ++slot)
            m_slots[m_pods[box][slot]] = slot;
        m_pods[box].resize(m_layout.slotCount(box), Graph::None);
        markDirty(shown[box]);
    }
    m_linksDirty.clear();
    for (Id block = 0; block < m_layout.blockCount(); ++block)
        m_linksDirty.insert(block);
}

void Sheet::apply(const Graph::Delta& delta)
{
    m_held.resize(groups().size());
    m_slots.resize(m_graph.podCapacity());
    for (const Graph::Move& move : m_view == View::Namespaces ? delta.workloadMoves : delta.nodeMoves)
        movePod(move);
    for (const Graph::Id id : m_view == View::Namespaces ? delta.workloads : delta.nodes) {
        if (m_held[id].box == Layout::None && groups()[id].isShown())
            giveBox(id);
        markDirty(id);
    }
    for (std::size_t i = 0; i < m_dirty.size(); ++i)
        settleGroup(m_dirty[i]);
    if (delta.releases)
        markAllDirty();
    if (m_view == View::Nodes)
        return;
    for (const std::uint32_t nameSpace : delta.nameSpaces) {
        const Id block = m_layout.findBlock(m_graph.strings().text(StringId(nameSpace)));
        if (block == Layout::None)
            continue;
        m_linksDirty.insert(block);
        const Graph::Surroundings* around = m_graph.surroundings(StringId(nameSpace));
        if (around && !around->ingresses.empty())
            m_layout.addGateway(block);
    }
}

void Sheet::movePod(const Graph::Move& move)
{
    if (move.from != move.to && move.from != Graph::None) {
        const Id box = m_held[move.from].box;
        m_layout.removeCell(box, m_slots[move.pod]);
        m_pods[box][m_slots[move.pod]] = Graph::None;
        markDirty(move.from);
    }
    if (move.to == Graph::None)
        return;
    markDirty(move.to);
    if (move.from == move.to)
        return;
    if (m_held[move.to].box == Layout::None)
        giveBox(move.to);
    const Id box = m_held[move.to].box;
    const std::uint32_t slot = m_layout.addCell(box);
    m_slots[move.pod] = slot;
    m_pods[box].resize(m_layout.slotCount(box), Graph::None);
    m_pods[box][slot] = move.pod;
}

/// After all moves: a group that is not shown any more gives up its box, a node that turned out to be in another zone
/// gets one there.
void Sheet::settleGroup(Graph::Id id)
{
    const Id box = m_held[id].box;
    if (box == Layout::None)
        return;
    const Graph::Group& group = groups()[id];
    if (!group.isShown()) {
        takeBox(id);
        return;
    }
    if (m_layout.blockKey(m_layout.blockOf(box)) == blockKey(group))
        return;
    const std::vector<Graph::Id> pods = m_pods[box];
    for (std::uint32_t slot = 0; slot < pods.size(); ++slot)
        if (pods[slot] != Graph::None)
            m_layout.removeCell(box, slot);
    takeBox(id);
    giveBox(id);
    const Id moved = m_held[id].box;
    for (const Graph::Id pod : pods) {
        if (pod == Graph::None)
            continue;
        m_slots[pod] = m_layout.addCell(moved);
        m_pods[moved].resize(m_layout.slotCount(moved), Graph::None);
        m_pods[moved][m_slots[pod]] = pod;
    }
}

void Sheet::giveBox(Graph::Id id)
{
    const Graph::Group& group = groups()[id];
    const Id block = m_layout.addBlock(blockKey(group));
    const Id box = m_layout.addBox(block, {group.name, cellsWanted(group), 0});
    m_held[id].box = box;
    m_groupOfBox.resize(box + 1, Graph::None);
    m_groupOfBox[box] = id;
    m_pods.resize(box + 1);
    m_pods[box].assign(m_layout.slotCount(box), Graph::None);
    m_boxes.resize(box + 1);
    m_blocks.resize(m_layout.blockCount());
    m_linksDirty.insert(block);
    markDirty(id);
}

void Sheet::takeBox(Graph::Id id)
{
    const Id box = m_held[id].box;
    const Id block = m_layout.blockOf(box);
    m_layout.removeBox(box);
    m_held[id].box = Layout::None;
    m_groupOfBox[box] = Graph::None;
    m_pods[box].clear();
    m_boxes[box] = nullptr;
    m_linksDirty.insert(block);
    if (m_layout.isEmpty(block)) {
        m_layout.removeBlock(block);
        m_blocks[block] = nullptr;
    }
}

void Sheet::markDirty(Graph::Id id)
{
    if (m_held[id].dirty)
        return;
    m_held[id].dirty = true;
    m_dirty.push_back(id);
}

void Sheet::markAllDirty()
{
    for (Graph::Id id = 0; id < m_held.size(); ++id)
        if (m_held[id].box != Layout::None)
            markDirty(id);
}

void Sheet::setUsage(const UsageTable* usage)
{
    m_usage = usage;
    markAllDirty();
}

void Sheet::forgetBoxes()
{
    if (!std::exchange(m_hasBoxes, false))
        return;
    std::ranges::fill(m_boxes, nullptr);
    markAllDirty();
}

std::size_t Sheet::memoryUsage() const
{
    std::size_t bytes = blockCost(m_held) + blockCost(m_dirty) + blockCost(m_groupOfBox) + blockCost(m_pods)
        + blockCost(m_slots) + blockCost(m_boxes) + blockCost(m_blocks);
    for (const std::vector<Graph::Id>& pods : m_pods)
        bytes += blockCost(pods);
    return bytes;
}

} // namespace Chartroom::Topology
