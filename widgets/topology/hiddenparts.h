// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/topology/scene.h"

#include <QString>
#include <vector>

namespace Chartroom::Widgets {

struct MapFrame;

/// What belongs on the map and may not be read.
struct HiddenPart {
    QString title; ///< "Nodes", "Pods and 8 more kinds outside checkout"
    QString reason; ///< who asked, and the server's words
    QString resource; ///< a kind of it: "nodes"

    bool operator==(const HiddenPart&) const = default;
};
using HiddenParts = std::vector<HiddenPart>;

/// Where they stand: below everything that is known, so that nothing moves because of them.
std::vector<QRectF> hiddenRects(const Topology::Scene& scene, std::size_t count);
/// The extent of the scene with them.
QRectF extentWith(const Topology::Scene& scene, const HiddenParts& parts);
/// Hatched boxes with a dashed outline, title and reason.
void paintHidden(const MapFrame& frame, const HiddenParts& parts);

} // namespace Chartroom::Widgets
