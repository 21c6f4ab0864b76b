// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/simulator/life/behaviour.h"
#include "app/simulator/life/pod.h"

#include <cstdint>

namespace Chartroom::Simulator {

/// What a container uses at a moment.
struct Usage {
    std::int64_t cpuNanoCores = 0;
    std::int64_t memoryBytes = 0;
};

/// A function of the container's identity and the time alone: the day's and the quarter hour's waves around a share of
/// what was requested, a little noise, and for programs that leak a line that ends at the limit.
Usage usageOf(World& world, const Pod& pod, std::size_t container, TimePoint time);

} // namespace Chartroom::Simulator
