// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace Chartroom::HealthRules {

/// An entry of status.conditions. The views are borrowed from the document they were read from.
struct Condition {
    std::string_view type;
    std::string_view status; ///< "True", "False", "Unknown"
    std::string_view reason;
    std::string_view message;

    bool isTrue() const { return status == "True"; }
};
using Conditions = std::vector<Condition>;

/// The first condition of a type, or null.
const Condition* find(const Conditions& conditions, std::string_view type);

/// The state of one container of a pod, from its entry in containerStatuses or initContainerStatuses.
struct ContainerFacts {
    struct Terminated {
        std::int32_t exitCode = 0;
        std::int32_t signal = 0;
        std::string_view reason;
        std::string_view message;
        std::int64_t finishedAt = 0; ///< seconds since 1970
    };
    std::string_view name;
    std::int32_t restarts = 0;
    bool ready = false;
    bool started = false;
    bool running = false;
    bool waiting = false;
    bool restartable = false; ///< an init container with restartPolicy Always: a sidecar
    std::int64_t startedAt = 0; ///< while running
    std::string_view waitingReason;
    std::string_view waitingMessage;
    std::optional<Terminated> terminated;
    std::optional<Terminated> lastTerminated;
};

/// What the API server says about a pod, as far as its status word and its health depend on it.
struct PodFacts {
    std::string_view phase;
    std::string_view reason;
    std::string_view message;
    std::string_view restartPolicy = "Always";
    bool deleting = false;
    Conditions conditions;
    std::size_t specContainers = 0;
    std::size_t specInitContainers = 0;
    std::size_t specRestartableInitContainers = 0;
    std::vector<ContainerFacts> initContainers; ///< in the order of the status
    std::vector<ContainerFacts> containers;
};

} // namespace Chartroom::HealthRules
