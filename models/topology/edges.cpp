// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/topology/edges.h"

#include <algorithm>

namespace Chartroom::Topology {

namespace {

class Finder {
public:
    Finder(const Scene& scene, std::size_t limit)
        : m_scene(scene)
        , m_limit(limit)
    { }

    void serviceEdges(std::uint32_t block, std::uint32_t index)
    {
        const Item service {Item::Kind::Service, block, index};
        for (const std::uint32_t box : m_scene.blocks[block]->services[index].boxes)
            add(EdgeKind::Selects, service, {Item::Kind::Box, box, 0});
        for (std::uint32_t i = 0; i < m_scene.blocks[block]->ingresses.size(); ++i)
            if (std::ranges::contains(m_scene.blocks[block]->ingresses[i].services, index))
                add(EdgeKind::Routes, {Item::Kind::Ingress, block, i}, service);
    }

    void ingressEdges(std::uint32_t block, std::uint32_t index)
    {
        for (const std::uint32_t service : m_scene.blocks[block]->ingresses[index].services) {
            const Item item {Item::Kind::Service, block, service};
            add(EdgeKind::Routes, {Item::Kind::Ingress, block, index}, item);
            for (const std::uint32_t box : m_scene.blocks[block]->services[service].boxes)
                add(EdgeKind::Selects, item, {Item::Kind::Box, box, 0});
        }
    }

    void workloadEdges(std::uint32_t box, const Store::PodRow* pod)
    {
        const std::uint32_t block = m_scene.boxBlocks[box];
        const Block& contents = *m_scene.blocks[block];
        for (std::uint32_t i = 0; i < contents.services.size(); ++i)
            if (std::ranges::contains(contents.services[i].boxes, box))
                serviceEdges(block, i);
        if (pod && !pod->mounts.empty() && m_scene.metrics.shelf > 0)
            add(EdgeKind::Mounts, {Item::Kind::Box, box, 0}, {Item::Kind::Block, block, 0});
    }

    /// By node: the pods of a workload are all over the map, and the node is the box around each.
    void siblings(const Item& pod)
    {
        const std::uint32_t workload = m_scene.boxes[pod.index]->cells.workloads[pod.part];
        add(EdgeKind::ScheduledOn, pod, {Item::Kind::Box, pod.index, 0});
        for (std::uint32_t box = 0; box < m_scene.boxes.size(); ++box) {
            if (!m_scene.boxes[box])
                continue;
            const std::vector<std::uint32_t>& workloads = m_scene.boxes[box]->cells.workloads;
            for (std::uint32_t slot = 0; slot < workloads.size(); ++slot)
                if (const Item sibling {Item::Kind::Cell, box, slot}; workloads[slot] == workload && sibling != pod)
                    m_found.isCut |= !push(EdgeKind::Owner, pod, sibling);
        }
    }

    Neighbourhood take() { return std::move(m_found); }

private:
    void add(EdgeKind kind, const Item& from, const Item& to)
    {
        const bool isDrawn = !m_scene.rect(from).isNull() && !m_scene.rect(to).isNull();
        if (isDrawn && !std::ranges::contains(m_found.edges, Edge {kind, from, to}))
            m_found.isCut |= !push(kind, from, to);
    }

    bool push(EdgeKind kind, const Item& from, const Item& to)
    {
        if (m_found.edges.size() >= m_limit)
            return false;
        m_found.edges.push_back({kind, from, to});
        return true;
    }

    const Scene& m_scene;
    std::size_t m_limit;
    Neighbourhood m_found;
};

} // namespace

Neighbourhood neighbourhood(const Scene& scene, const Item& item, std::size_t limit)
{
    Finder finder(scene, limit);
    if (!scene.contains(item))
        return finder.take();
    switch (item.kind) {
    case Item::Kind::Service:
        finder.serviceEdges(item.index, item.part);
        break;
    case Item::Kind::Ingress:
        finder.ingressEdges(item.index, item.part);
        break;
    case Item::Kind::Box:
    case Item::Kind::Cell: {
        if (scene.view == View::Nodes) {
            if (item.kind == Item::Kind::Cell)
                finder.siblings(item);
            break;
        }
        const Cells& cells = scene.boxes[item.index]->cells;
        const auto taken = std::ranges::find_if(cells.rows, [](const Store::RowPtr& row) { return bool(row); });
        const Store::Row* pod = item.kind == Item::Kind::Cell ? cells.rows[item.part].get()
            : taken != cells.rows.end()                       ? taken->get()
                                                              : nullptr;
        finder.workloadEdges(item.index, static_cast<const Store::PodRow*>(pod));
        break;
    }
    default:
        break;
    }
    return finder.take();
}

} // namespace Chartroom::Topology
