// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/metrics/podreadings.h"

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

/// One answer of the metrics API: what it knew of every node and pod at about the same moment.
struct Reading {
    Seconds taken = 0; ///< when we asked
    Seconds step = 60; ///< seconds between measurements, as far as seen
    std::vector<NodeUsage> nodes;
    PodReadings pods;
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

/// The same, where it is only looked at.
struct SubjectView {
    Scope scope = Scope::Pod;
    std::string_view nameSpace;
    std::string_view name;
    std::string_view container;

    auto operator<=>(const SubjectView&) const = default;
    Subject copy() const { return {scope, std::string(nameSpace), std::string(name), std::string(container)}; }
};

} // namespace Chartroom::Metrics
