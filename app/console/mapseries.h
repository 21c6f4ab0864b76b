// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/kube/objectref.h"
#include "models/topology/map.h"

#include <QString>

#include <vector>

namespace Chartroom::Console {

class ClusterSession;

/// Where the map is looked at for a series of pictures from far to near.
struct MapStop {
    QString name; ///< of the picture: "map-namespace"
    Topology::View view = Topology::View::Namespaces;
    Kube::ObjectRef object; ///< what is gone into; invalid: the whole cluster is seen
};

/// The whole cluster in both arrangements, and where an operator would go from there: the namespace and the node with
/// the most pods that are not well, and the worst pod of that namespace. Stops without an object are left out.
std::vector<MapStop> mapSeries(const ClusterSession& session);

} // namespace Chartroom::Console
