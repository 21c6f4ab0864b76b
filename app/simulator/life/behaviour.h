// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/simulator/life/podtemplate.h"
#include "app/simulator/world/world.h"

#include <chrono>
#include <string>

namespace Chartroom::Simulator {

/// How a container's program turns out, which follows from its image and configuration alone: a rollback to an image
/// and a ConfigMap that suit each other heals it.
struct Behaviour {
    enum class Kind {
        Healthy,
        Exits, ///< soon after its start, with `exitCode` and `lastWords`
        LeaksMemory, ///< reaches its limit after `after` and is OOMKilled
        ImageMissing,
        ConfigMissing, ///< what its environment names does not exist: `lastWords` says what
        MountFails,
        Completes, ///< a Job's, after `after`
    };
    Kind kind = Kind::Healthy;
    std::chrono::seconds after {0};
    int exitCode = 0;
    std::string lastWords {};
};

/// The first thing to ask where thousands are asked.
bool mayLeakMemory(const Pod& pod, std::size_t container);

Behaviour behaviourOf(World& world, const Pod& pod, std::size_t container);

} // namespace Chartroom::Simulator
