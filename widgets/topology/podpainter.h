// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/topology/mapframe.h"

namespace Chartroom::Widgets {

/// Draws the pods of a box that are in view, large enough to show their containers, and from Viewport::LeastPod on with
/// name, restarts and age.
void paintPods(const MapFrame& frame, std::uint32_t box);

/// Of a container: Healthy where ready or done, Degraded where it failed, Progressing while it starts.
Topology::CellState containerState(const Store::Container& container, const StringPool& strings);

} // namespace Chartroom::Widgets
