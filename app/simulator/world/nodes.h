// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/simulator/life/cluster.h"
#include "app/simulator/world/world.h"

namespace Chartroom::Simulator {

/// The first nodes of the cluster, in three zones; three are its control plane where there are more than five.
void createNodes(World& world);
/// The nodes that were added as the cluster grew: all but those that createNodes() makes.
void joinNodes(Cluster& cluster);

/// Replaces the Ready condition (and the kubelet's others) of a node.
void setNodeReady(Json& node, bool ready, std::string_view time);

} // namespace Chartroom::Simulator
