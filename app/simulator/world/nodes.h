// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/simulator/world/world.h"

namespace Chartroom::Simulator {

/// Nodes in three zones; the first three are the control plane where there are more than five.
void createNodes(World& world);

/// Replaces the Ready condition (and the kubelet's others) of a node.
void setNodeReady(Json& node, bool ready, std::string_view time);

} // namespace Chartroom::Simulator
