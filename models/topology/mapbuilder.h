// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/topology/graph.h"
#include "models/topology/scene.h"
#include "models/topology/sheet.h"

#include <memory>
#include <utility>
#include <vector>

namespace Chartroom::Topology {

/// Turns batches into scenes: the graph, and a sheet for each arrangement that was ever looked at. No thread of its
/// own: one caller at a time, in whichever thread.
class MapBuilder {
public:
    struct Task {
        std::vector<Batch> batches;
        std::vector<std::pair<Kube::Uid, Usage>> usage;
        bool hasUsage = false; ///< `usage` replaces what was known
        bool tidy = false;
        View view = View::Namespaces;
    };

    explicit MapBuilder(const StringPool* strings);

    std::shared_ptr<const Scene> run(Task task);
    const Graph& graph() const { return m_graph; }

private:
    Graph m_graph;
    std::unique_ptr<Sheet> m_byNamespace;
    std::unique_ptr<Sheet> m_byNode;
    Sheet::UsageTable m_usage;
    bool m_complete = false;
    std::uint64_t m_generation = 0;
};

} // namespace Chartroom::Topology
