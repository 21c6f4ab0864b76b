// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/topology/mapbuilder.h"

#include "models/base/blockcost.h"

#include <algorithm>
#include <utility>

namespace Chartroom::Topology {

MapBuilder::MapBuilder(const StringPool* strings)
    : m_graph(strings)
{ }

std::shared_ptr<const Scene> MapBuilder::run(Task task)
{
    bool arrange = task.tidy;
    if (task.hasUsage) {
        m_usage = std::move(task.usage);
        m_usage.shrink_to_fit();
        std::ranges::sort(m_usage, {}, &Sheet::UsageTable::value_type::first);
    }
    for (const Batch& batch : task.batches) {
        const Graph::Delta delta = m_graph.apply(batch);
        // The batch that completes the picture is laid out anew as well; after it nothing moves without need.
        arrange |= !m_complete;
        m_complete |= batch.complete;
        if (arrange)
            continue;
        for (Sheet* sheet : {m_byNamespace.get(), m_byNode.get()})
            if (sheet)
                sheet->apply(delta);
    }
    if (arrange) {
        // The arrangement that is not looked at is made anew when it is.
        m_byNamespace.reset();
        m_byNode.reset();
    }
    std::unique_ptr<Sheet>& sheet = task.view == View::Namespaces ? m_byNamespace : m_byNode;
    if (Sheet* hidden = (task.view == View::Namespaces ? m_byNode : m_byNamespace).get())
        hidden->forgetBoxes();
    const bool isNew = !sheet;
    if (isNew) {
        sheet = std::make_unique<Sheet>(task.view, m_graph);
        sheet->arrange();
    }
    if (isNew || task.hasUsage)
        sheet->setUsage(m_usage.empty() ? nullptr : &m_usage);
    const std::shared_ptr<Scene> scene = sheet->scene();
    scene->generation = ++m_generation;
    scene->complete = m_complete;
    scene->arrangementMemory = m_graph.memoryUsage() + blockCost(m_usage);
    for (const Sheet* each : {m_byNamespace.get(), m_byNode.get()})
        if (each)
            scene->arrangementMemory += each->memoryUsage();
    return scene;
}

} // namespace Chartroom::Topology
