// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/metrics/timeseries.h"

#include <compare>
#include <memory>
#include <string>
#include <vector>

namespace Chartroom::Metrics {

/// CPU in millicores, memory (working set) in bytes.
struct NodeUsage {
    std::string name;
    Seconds time = 0; ///< of the measurement, by the metrics server's clock
    double cpu = 0;
    double memory = 0;
};

struct ContainerUsage {
    std::string name;
    double cpu = 0;
    double memory = 0;
};

struct PodUsage {
    std::string nameSpace;
    std::string name;
    Seconds time = 0;
    std::vector<ContainerUsage> containers;
};

/// One answer of the metrics API: what it knew of every node and pod at about the same moment.
struct Reading {
    Seconds taken = 0; ///< when we asked
    Seconds step = 60; ///< seconds between measurements, as far as seen
    std::vector<NodeUsage> nodes;
    std::vector<PodUsage> pods;
};
using ReadingPtr = std::shared_ptr<const Reading>;

enum class Scope : std::uint8_t { Cluster, Node, Pod, Container };
enum class Metric : std::uint8_t { Cpu, Memory };

/// Whose usage. Which of the texts matter depends on the scope: a node has a name only, a container all three.
struct Subject {
    Scope scope = Scope::Pod;
    std::string nameSpace;
    std::string name; ///< of the node or pod
    std::string container;

    auto operator<=>(const Subject&) const = default;
};

} // namespace Chartroom::Metrics
