// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/projections/podstatus.h"

#include <algorithm>
#include <format>
#include <ranges>

namespace Chartroom::Store::Projections {

using HealthRules::ContainerFacts;
using HealthRules::PodFacts;

namespace {

bool isTrue(const PodFacts& pod, std::string_view type)
{
    const HealthRules::Condition* condition = HealthRules::find(pod.conditions, type);
    return condition && condition->isTrue();
}

void countRestarts(const ContainerFacts& container, std::int32_t& restarts, std::int64_t& lastRestart)
{
    restarts += container.restarts;
    if (container.lastTerminated)
        lastRestart = std::max(lastRestart, container.lastTerminated->finishedAt);
}

std::string endText(const ContainerFacts::Terminated& end)
{
    if (!end.reason.empty())
        return std::string(end.reason);
    return end.signal != 0 ? std::format("Signal:{}", end.signal) : std::format("ExitCode:{}", end.exitCode);
}

/// "Init:…" where an init container is not through yet, else empty.
std::string initText(const ContainerFacts& container, std::size_t index, const PodFacts& pod)
{
    if (container.terminated)
        return "Init:" + endText(*container.terminated);
    if (container.waiting && !container.waitingReason.empty() && container.waitingReason != "PodInitializing")
        return std::format("Init:{}", container.waitingReason);
    return std::format("Init:{}/{}", index, pod.specInitContainers);
}

/// The regular containers, once initialisation is behind them. The last one that has something to say wins, which is
/// the first in the specification.
void addContainers(const PodFacts& pod, PodStatus& result)
{
    bool anyRunning = false;
    std::string failure;
    for (const ContainerFacts& container : pod.containers | std::views::reverse) {
        countRestarts(container, result.restarts, result.lastRestart);
        if (container.waiting && !container.waitingReason.empty()) {
            result.status = container.waitingReason;
        } else if (container.terminated) {
            result.status = endText(*container.terminated);
            if (container.terminated->exitCode != 0)
                failure = result.status;
        } else if (container.ready && container.running) {
            anyRunning = true;
            ++result.readyContainers;
        }
    }
    if (result.status != "Completed")
        return;
    if (anyRunning && isTrue(pod, "Ready"))
        result.status = "Running";
    else if (!failure.empty())
        result.status = failure;
    else if (anyRunning)
        result.status = "NotReady";
}

} // namespace

PodStatus podStatus(const PodFacts& pod)
{
    PodStatus result;
    result.totalContainers = static_cast<std::int32_t>(pod.specContainers + pod.specRestartableInitContainers);
    result.status = pod.reason.empty() ? pod.phase : pod.reason;
    const HealthRules::Condition* scheduled = HealthRules::find(pod.conditions, "PodScheduled");
    if (scheduled && scheduled->reason == "SchedulingGated")
        result.status = scheduled->reason;

    bool initializing = false;
    std::int32_t sidecarRestarts = 0;
    std::int64_t lastSidecarRestart = 0;
    for (std::size_t i = 0; i < pod.initContainers.size() && !initializing; ++i) {
        const ContainerFacts& container = pod.initContainers[i];
        countRestarts(container, result.restarts, result.lastRestart);
        if (container.restartable)
            countRestarts(container, sidecarRestarts, lastSidecarRestart);
        if (container.terminated && container.terminated->exitCode == 0)
            continue;
        if (container.restartable && container.started) {
            result.readyContainers += container.ready ? 1 : 0;
            continue;
        }
        result.status = initText(container, i, pod);
        initializing = true;
    }
    if (!initializing || isTrue(pod, "Initialized")) {
        result.restarts = sidecarRestarts;
        result.lastRestart = lastSidecarRestart;
        addContainers(pod, result);
    }
    if (pod.deleting && pod.reason == "NodeLost")
        result.status = "Unknown";
    else if (pod.deleting && pod.phase != "Succeeded" && pod.phase != "Failed")
        result.status = "Terminating";
    return result;
}

} // namespace Chartroom::Store::Projections
