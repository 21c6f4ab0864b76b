// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/health.h"
#include "models/metrics/reading.h"
#include "models/store/replica.h"

#include <optional>

namespace Chartroom::Metrics {

/// What a subject may use, and how it is, from the objects in a replica. CPU in millicores, memory in bytes; 0 where
/// nothing is set, which for a limit means: none.
struct Capacity {
    double cpuRequest = 0; ///< of a node: requested by the pods on it
    double memoryRequest = 0;
    double cpuLimit = 0;
    double memoryLimit = 0;
    double cpuAllocatable = 0; ///< nodes only
    double memoryAllocatable = 0;
    Health health = Health::Unknown;
    bool terminating = false;
    int restarts = 0;
    Store::Seconds lastRestart = 0;
};

/// Nothing where the replica does not hold the object. A limit of a pod is the sum of its containers' limits, and none
/// as soon as one of them has none.
std::optional<Capacity> capacityOf(const Store::Replica& replica, const Subject& subject);

} // namespace Chartroom::Metrics
