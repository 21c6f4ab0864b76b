// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/topology/mapframe.h"

#include <QRectF>
#include <QString>

#include <vector>

namespace Chartroom::Widgets {

/// A name beside what is not well and too small for its own: from afar colour and shape say that something is, and this
/// says which.
struct TroubleName {
    QRectF place; ///< in the view
    QString name;
    Topology::CellState state = Topology::CellState::Healthy;
    std::uint32_t count = 0; ///< of its pods in that state
};

/// The worst namespaces, or nodes, in view whose names the map does not show, those with the most pods first: as many as
/// find a place beside themselves where they cover neither each other nor other trouble, at most a dozen. The same scene
/// and viewport give the same names.
std::vector<TroubleName> troubleNames(const MapFrame& frame);
void paintTroubleNames(const MapFrame& frame);

} // namespace Chartroom::Widgets
