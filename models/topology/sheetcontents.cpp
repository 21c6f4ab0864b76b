// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a Sheet fills its boxes and blocks with; where they stand is in sheet.cpp.

#include "models/topology/naturalorder.h"
#include "models/topology/sheet.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace Chartroom::Topology {

namespace {

/// The kinds that the shelf names, in this order; all others are summed up as others.
constexpr std::array<std::string_view, 6> KindsOfShelf {
    "ConfigMap", "Secret", "PersistentVolumeClaim", "Service", "Ingress", "HorizontalPodAutoscaler"};

bool containsLabels(const Store::LabelSet& labels, const Store::LabelSet& wanted)
{
    return std::ranges::all_of(wanted, [&](const auto& label) { return std::ranges::contains(labels, label); });
}

struct Readiness {
    std::int32_t ready = 0;
    std::int32_t desired = 0;
};

/// As kubectl's READY has it: of a workload its own figures, of a job its active pods, of bare pods a count.
Readiness readiness(const Store::RowPtr& row, const Counts& pods)
{
    if (row && row->type == Store::RowType::Workload) {
        const auto& workload = static_cast<const Store::WorkloadRow&>(*row);
        return {workload.ready, workload.desired};
    }
    if (row && row->type == Store::RowType::Job) {
        const auto& job = static_cast<const Store::JobRow&>(*row);
        return {job.succeeded, job.completions >= 0 ? job.completions : job.parallelism};
    }
    return {std::int32_t(pods[CellState::Healthy]), std::int32_t(pods.total())};
}

} // namespace

Usage Sheet::usageOf(const Store::RowPtr& row) const
{
    if (!m_usage || !row)
        return {};
    const auto found = std::ranges::lower_bound(*m_usage, row->uid, {}, &UsageTable::value_type::first);
    return found == m_usage->end() || found->first != row->uid ? Usage() : found->second;
}

void Sheet::fillCell(Cells& cells, std::uint32_t slot, Graph::Id id) const
{
    const Graph::Pod& pod = m_graph.pod(id);
    cells.states[slot] = static_cast<std::uint8_t>(pod.state);
    cells.rows[slot] = pod.row;
    cells.workloads[slot] = pod.workload + 1;
    cells.releaseChanged[slot] = m_graph.releaseChanged(pod.workload);
    if (m_usage)
        cells.usage[slot] = usageOf(pod.row);
}

std::shared_ptr<const Box> Sheet::makeBox(Graph::Id id) const
{
    const Graph::Group& group = groups()[id];
    const std::vector<Graph::Id>& pods = m_pods[m_held[id].box];
    auto box = std::make_shared<Box>();
    if (!group.name.empty())
        box->ref = {group.apiGroup, group.kind, std::string(m_graph.strings().text(group.nameSpace)), group.name};
    box->row = group.row;
    box->cells.states.assign(pods.size(), Cells::Empty);
    box->cells.rows.resize(pods.size());
    box->cells.workloads.resize(pods.size());
    box->cells.releaseChanged.resize(pods.size());
    if (m_usage)
        box->cells.usage.resize(pods.size());
    for (std::uint32_t slot = 0; slot < pods.size(); ++slot) {
        if (pods[slot] == Graph::None)
            continue;
        fillCell(box->cells, slot, pods[slot]);
        ++box->counts[m_graph.pod(pods[slot]).state];
    }
    if (group.row)
        box->own = cellState(group.row->health, group.row->terminating);
    box->worst = worse(box->own, box->counts.worst());
    box->usage = usageOf(group.row);
    if (m_view == View::Namespaces) {
        box->workload = id + 1;
        const Readiness figures = readiness(group.row, box->counts);
        box->ready = figures.ready;
        box->desired = figures.desired;
    } else if (group.row) {
        const auto& node = static_cast<const Store::NodeRow&>(*group.row);
        box->cordoned = node.unschedulable;
        if (!node.ready)
            box->own = worse(box->own, CellState::Degraded);
    } else if (!group.name.empty()) {
        box->own = CellState::Unknown; // pods name it, and nothing else does
    }
    box->worst = worse(box->own, box->worst);
    return box;
}

void Sheet::fillShelf(Block& block, StringId nameSpace) const
{
    const Graph::Surroundings* around = m_graph.surroundings(nameSpace);
    if (!around)
        return;
    for (const auto& [kind, count] : around->kinds)
        if (count > 0)
            block.shelf.push_back(
                {m_graph.kinds()[kind], count, std::ranges::contains(KindsOfShelf, m_graph.kinds()[kind].kind)});
    std::ranges::sort(block.shelf, {}, [](const ShelfItem& item) {
        const auto place = std::ranges::find(KindsOfShelf, item.kind.kind) - KindsOfShelf.begin();
        return std::tuple(place, std::string_view(item.kind.kind), std::string_view(item.kind.group));
    });
}

void Sheet::linkServices(Block& block, StringId nameSpace) const
{
    const Graph::Surroundings* around = m_graph.surroundings(nameSpace);
    const Id id = m_layout.findBlock(m_graph.strings().text(nameSpace));
    if (!around || id == Layout::None)
        return;
    // One pod stands for all of its workload: they come from one template. Where there is none, the selector does.
    struct Candidate {
        Id box;
        const Store::LabelSet* labels;
        std::string_view name;
    };
    std::vector<Candidate> candidates;
    for (const Id box : m_layout.boxesOf(id)) {
        const Graph::Group& group = groups()[m_groupOfBox[box]];
        const Store::LabelSet* labels = nullptr;
        if (!group.pods.empty())
            labels = m_graph.pod(group.pods.front()).row->labels.get();
        else if (group.row && group.row->type == Store::RowType::Workload)
            labels = static_cast<const Store::WorkloadRow&>(*group.row).matchLabels.get();
        if (labels)
            candidates.push_back({box, labels, group.name});
    }
    std::ranges::sort(candidates, naturalLess, &Candidate::name);
    std::unordered_map<Id, std::uint32_t> standing;
    std::vector<Store::RowPtr> services = around->services;
    std::ranges::sort(services, naturalLess, [](const Store::RowPtr& row) { return row->name.view(); });
    for (const Store::RowPtr& row : services) {
        ServiceItem item {row, {}, 0};
        const auto& selector = static_cast<const Store::ServiceRow&>(*row).selector;
        if (selector && !selector->empty())
            for (const Candidate& candidate : candidates)
                if (containsLabels(*candidate.labels, *selector))
                    item.boxes.push_back(candidate.box);
        if (!item.boxes.empty())
            item.place = standing[item.boxes.front()]++;
        block.services.push_back(std::move(item));
    }
    for (const Store::RowPtr& row : around->ingresses) {
        IngressItem item {row, {}};
        for (const StringId service : static_cast<const Store::IngressRow&>(*row).services)
            for (std::uint32_t i = 0; i < block.services.size(); ++i)
                if (block.services[i].row->name.view() == m_graph.strings().text(service))
                    item.services.push_back(i);
        block.ingresses.push_back(std::move(item));
    }
    std::ranges::sort(block.ingresses, naturalLess, [](const IngressItem& item) { return item.row->name.view(); });
}

std::uint32_t Sheet::commonPrefix(Id block) const
{
    const std::vector<Id> boxes = m_layout.boxesOf(block);
    if (boxes.size() < 2)
        return 0;
    std::string_view common = m_boxes[boxes.front()]->ref.name;
    for (const Id box : boxes) {
        const std::string_view name = m_boxes[box]->ref.name;
        common = common.substr(0, std::size_t(std::ranges::mismatch(common, name).in1 - common.begin()));
    }
    const std::size_t separator = common.find_last_of("-.");
    return separator == std::string_view::npos ? 0 : std::uint32_t(separator) + 1;
}

/// Sums up every block that holds something changed, and finds its links again where those may differ.
void Sheet::refreshBlocks(const std::unordered_set<Id>& changed)
{
    for (const Id id : changed) {
        if (!m_layout.isBlock(id))
            continue;
        auto block = std::make_shared<Block>();
        if (m_blocks[id] && !m_linksDirty.contains(id)) {
            *block = *m_blocks[id];
            block->counts = {};
            block->worst = CellState::Healthy;
            block->boxes = 0;
        } else {
            const std::string& key = m_layout.blockKey(id);
            block->unscheduled = m_view == View::Nodes && key == UnscheduledKey;
            block->name = block->unscheduled ? std::string() : key;
            if (m_view == View::Namespaces) {
                const StringId nameSpace = m_graph.strings().find(key);
                linkServices(*block, nameSpace);
                fillShelf(*block, nameSpace);
            }
        }
        if (m_view == View::Nodes)
            block->commonPrefix = commonPrefix(id);
        for (const Id box : m_layout.boxesOf(id)) {
            block->counts += m_boxes[box]->counts;
            block->worst = worse(block->worst, m_boxes[box]->worst);
            ++block->boxes;
        }
        m_blocks[id] = std::move(block);
    }
    m_linksDirty.clear();
}

std::shared_ptr<Scene> Sheet::scene()
{
    std::unordered_set<Id> changed(m_linksDirty);
    for (const Graph::Id group : m_dirty) {
        m_held[group].dirty = false;
        const Id box = m_held[group].box;
        if (box == Layout::None)
            continue;
        m_boxes[box] = makeBox(group);
        changed.insert(m_layout.blockOf(box));
    }
    m_dirty.clear();
    m_hasBoxes = true;
    refreshBlocks(changed);

    auto scene = std::make_shared<Scene>();
    scene->view = m_view;
    scene->metrics = m_layout.metrics();
    scene->extent = m_layout.extent();
    scene->blocks = m_blocks;
    scene->boxes = m_boxes;
    scene->hasUsage = m_usage && !m_usage->empty();
    scene->strings = &m_graph.strings();
    scene->kinds = m_graph.kinds();
    for (Id block = 0; block < m_blocks.size(); ++block) {
        scene->blockRects.push_back(m_layout.isBlock(block) ? m_layout.blockRect(block) : QRectF());
        scene->blockHeaders.push_back(m_layout.headerHeight(block));
    }
    std::vector<Counts> counts(m_boxes.size());
    scene->boxRects.reserve(m_boxes.size());
    scene->boxBlocks.reserve(m_boxes.size());
    for (Id box = 0; box < m_boxes.size(); ++box) {
        scene->boxRects.push_back(m_layout.isBox(box) ? m_layout.boxRect(box) : QRectF());
        scene->boxBlocks.push_back(m_layout.blockOf(box));
        if (m_boxes[box])
            counts[box] = m_boxes[box]->counts;
    }
    scene->grid = SpatialGrid(scene->boxRects);
    scene->pyramid = LodPyramid(counts, scene->boxBlocks, m_blocks.size());
    return scene;
}

} // namespace Chartroom::Topology
