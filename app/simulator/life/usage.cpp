// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulator/life/usage.h"

#include "app/simulator/world/random.h"

#include <algorithm>
#include <cmath>
#include <format>
#include <numbers>

namespace Chartroom::Simulator {

namespace {

double wave(double seconds, double period, double phase)
{
    return std::sin(2 * std::numbers::pi * (seconds / period + phase));
}

} // namespace

Usage usageOf(World& world, const Pod& pod, std::size_t index, TimePoint time)
{
    const ContainerState& state = pod.containers[index];
    if (state.kind != ContainerState::Kind::Running)
        return {};
    const auto& facts = pod.podTemplate->containers()[index];
    Random own(hashText(pod.uid) + index);
    const double level = 0.3 + 0.35 * own.unit();
    const double phase = own.unit();
    const double fill = 0.6 + 0.45 * own.unit();
    Random shared(hashText(pod.ownerUid)); // pods of a workload see the same traffic
    const double tide = shared.unit();
    const double now = std::chrono::duration<double>(time.time_since_epoch()).count();
    const double age = std::chrono::duration<double>(time - state.started).count();
    Random jitter(hashText(pod.uid) ^ static_cast<std::uint64_t>(now / 15));
    const double load = level
        * (1 + 0.3 * wave(now, 86400, tide) + 0.18 * wave(now, 1700, tide) + 0.08 * wave(now, 260, phase)
            + 0.12 * (jitter.unit() - 0.5));
    const double startUp = age < 60 ? 1.2 * (1 - age / 60) : 0; // warming up costs
    Usage usage;
    usage.cpuNanoCores
        = static_cast<std::int64_t>(static_cast<double>(facts.cpuMillis) * 1e6 * std::max(0.02, load + startUp));
    const Behaviour behaviour = behaviourOf(world, pod, index);
    const auto limit = static_cast<double>(facts.memoryLimit);
    if (behaviour.kind == Behaviour::Kind::LeaksMemory && limit > 0) {
        const double share = std::min(1.0, age / static_cast<double>(behaviour.after.count()));
        usage.memoryBytes = static_cast<std::int64_t>(limit * (0.22 + 0.77 * share));
        return usage;
    }
    const double warm = 0.45 + 0.55 * std::min(1.0, age / 240);
    const double memory = static_cast<double>(facts.memoryRequest) * fill * warm
        * (1 + 0.04 * wave(now, 2900, phase) + 0.01 * (jitter.unit() - 0.5));
    usage.memoryBytes = static_cast<std::int64_t>(limit > 0 ? std::min(memory, limit * 0.97) : memory);
    return usage;
}

} // namespace Chartroom::Simulator
