// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/kube/objectref.h"
#include "models/store/row.h"

#include <string>
#include <utility>
#include <vector>

namespace Chartroom::Topology {

/// The name of a kind as the server gives it; rows carry only its id.
struct KindName {
    std::string group;
    std::string kind;
};

/// What happened to the objects of a cluster since the batch before. Applied in order, batches give the state of the
/// store; an object is in at most one of the three lists, and its namespace and kind never change.
struct Batch {
    std::vector<std::pair<Store::KindId, KindName>> kinds; ///< kinds named for the first time, before their rows
    std::vector<Store::RowPtr> added;
    std::vector<Store::RowPtr> updated;
    std::vector<Store::RowPtr> removed; ///< as they were last known
    /// Every kind that the map draws has been read in full once. Until then each batch is laid out anew, as the first
    /// complete picture should be tidy; from then on objects keep their places.
    bool complete = false;

    bool isEmpty() const { return kinds.empty() && added.empty() && updated.empty() && removed.empty() && !complete; }
};

/// CPU and memory in use as parts of what there is: of the request (or else the limit) for a pod, of the allocatable
/// for a node. Negative: not known.
struct Usage {
    float cpu = -1;
    float memory = -1;
};

} // namespace Chartroom::Topology
