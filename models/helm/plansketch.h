// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/helm/rollbackplan.h"

#include <cstddef>
#include <vector>

namespace Chartroom::Helm {

/// A rollback as a small picture: what it writes, and what of the same release stays as it is but depends on that.
/// Found from the manifests alone: pods name configuration, Services select pods, Ingresses name Services.
struct PlanSketch {
    enum class Column {
        Depends, ///< unchanged, and in front of something that changes
        Workloads, ///< what runs pods
        Others, ///< configuration, routes, everything else
    };
    struct Node {
        std::size_t object = 0; ///< index in plan.objects
        Column column = Column::Others;
    };
    struct Edge {
        std::size_t from = 0; ///< indexes in nodes: `from` needs or leads to `to`
        std::size_t to = 0;
    };
    std::vector<Node> nodes;
    std::vector<Edge> edges;
    int unchanged = 0; ///< objects of the release that are not in the picture

    int count(Column column) const;
};

PlanSketch sketchOf(const RollbackPlan& plan);

} // namespace Chartroom::Helm
