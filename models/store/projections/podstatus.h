// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/health/podfacts.h"

#include <cstdint>
#include <string>

namespace Chartroom::Store::Projections {

/// The cells READY, STATUS and RESTARTS of `kubectl get pods`.
struct PodStatus {
    std::string status;
    std::int32_t readyContainers = 0;
    std::int32_t totalContainers = 0;
    std::int32_t restarts = 0;
    std::int64_t lastRestart = 0; ///< seconds since 1970, 0 where there was none
};

/// kubectl's printPod (kubernetes pkg/printers/internalversion, 1.36), step by step.
PodStatus podStatus(const HealthRules::PodFacts& pod);

} // namespace Chartroom::Store::Projections
