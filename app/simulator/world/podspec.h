// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/simulator/world/catalogue.h"
#include "models/documents/json.h"

#include <string>
#include <utility>
#include <vector>

namespace Chartroom::Simulator {

using Documents::Json;

/// What differs between revisions of one workload.
struct PodSpecVariant {
    std::string tag;
    int cpu = 100; ///< millicores
    int memoryLimit = 256; ///< MiB
    std::string readyPath = "/ready";
    int readyFailures = 3;
    std::vector<std::string> extraConfigMaps; ///< in envFrom
    std::vector<std::pair<std::string, std::string>> extraEnv;
};

/// metadata and spec of a workload's pod template, with everything a well-kept chart gives a pod: probes, limits,
/// security context, spread, environment, volumes.
Json podTemplateFor(const WorkloadEntry& entry, const PodSpecVariant& variant, const Json& labels);

} // namespace Chartroom::Simulator
