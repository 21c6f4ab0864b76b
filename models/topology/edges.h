// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/topology/scene.h"

#include <cstdint>
#include <vector>

namespace Chartroom::Topology {

enum class EdgeKind : std::uint8_t {
    Owner, ///< pod → the other pods of its workload, where those stand elsewhere (by node)
    Selects, ///< service → workload
    Routes, ///< ingress → service
    Mounts, ///< workload or pod → shelf of its namespace: configuration and claims
    ScheduledOn, ///< pod → node (by node)
};

struct Edge {
    EdgeKind kind;
    Item from;
    Item to; ///< for Mounts the block, meaning its shelf

    bool operator==(const Edge&) const = default;
};

/// What belongs to one object of a scene.
struct Neighbourhood {
    std::vector<Edge> edges;
    bool isCut = false; ///< there are more than fit into the limit
};

/// Edges of a selected or hovered object: what routes to it, selects it, owns it, what it mounts and runs on, as far as
/// both ends are on this scene. At most `limit` edges. Any thread.
Neighbourhood neighbourhood(const Scene& scene, const Item& item, std::size_t limit = 1500);

} // namespace Chartroom::Topology
