// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/topology/edges.h"
#include "widgets/topology/mapframe.h"
#include "widgets/topology/planlayer.h"

#include <QString>
#include <span>
#include <vector>

namespace Chartroom::Widgets {

/// What lies over the map and changes with the pointer and the operator's questions.
struct MapOverlay {
    Topology::Item hovered;
    Topology::Item selected;
    Topology::Neighbourhood edges; ///< of the selected item, or else of the hovered one
    bool hasSelectedEdges = false;
    std::vector<Topology::Item> matches; ///< of the search
    QString searchText;
    std::size_t currentMatch = 0;
    PlanLayer plan;
    bool hasFocus = false;
};

/// Draws the overlay onto a map that is already there. Bounded work: at most 1,500 edges and 3,000 outlines.
void paintOverlay(const MapFrame& frame, const MapOverlay& overlay);

} // namespace Chartroom::Widgets
