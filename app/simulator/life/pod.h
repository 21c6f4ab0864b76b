// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace Chartroom::Simulator {

class PodTemplate;

struct ContainerState {
    enum class Kind : std::uint8_t { Waiting, Running, Terminated };
    struct Ended {
        const char* reason = "Error";
        int exitCode = 1;
        TimePoint started {};
        TimePoint finished {};
    };

    Kind kind = Kind::Waiting;
    bool ready = false;
    const char* waitingReason = "ContainerCreating";
    int restarts = 0;
    TimePoint started {};
    Ended ended {}; ///< while Terminated
    std::optional<Ended> last; ///< the run before this one
};

/// The life of one pod as kubelet knows it; what the API shows is rendered from it.
struct Pod {
    enum class Phase : std::uint8_t { Pending, Running, Succeeded, Failed };

    std::string nameSpace;
    std::string name;
    std::string uid;
    std::string ownerUid; ///< of the controller; "" for a bare pod
    std::string wantedNode; ///< a DaemonSet's pods know where they belong
    std::string node; ///< "" until scheduled
    std::string hostAddress;
    std::string address; ///< "" until its sandbox runs
    std::shared_ptr<PodTemplate> podTemplate;
    std::vector<ContainerState> containers;
    TimePoint created {};
    TimePoint scheduled {};
    TimePoint readyChanged {};
    std::optional<TimePoint> deletion; ///< metadata.deletionTimestamp
    Phase phase = Phase::Pending;
    bool nodeLost = false; ///< the node does not answer: Ready is False whatever the containers do
    int ordinal = -1; ///< of a StatefulSet's pods
    std::uint32_t epoch = 0; ///< counts up when what was planned for it no longer holds

    bool isReady() const
    {
        if (phase != Phase::Running || nodeLost)
            return false;
        for (const ContainerState& container : containers)
            if (!container.ready)
                return false;
        return true;
    }
    bool isFinished() const { return phase == Phase::Succeeded || phase == Phase::Failed; }
};

} // namespace Chartroom::Simulator
