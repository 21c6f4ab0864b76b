// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/metrics/followedpods.h"

#include "models/base/blockcost.h"

#include <algorithm>
#include <limits>
#include <ranges>

namespace Chartroom::Metrics {

namespace {

/// That of `name`, where there is none a new one.
UsageSeries& seriesOf(std::vector<std::pair<std::string, UsageSeries>>& containers, std::string_view name)
{
    using Container = std::pair<std::string, UsageSeries>;
    const auto known = std::ranges::find(containers, name, &Container::first);
    return known != containers.end() ? known->second : containers.emplace_back(name, UsageSeries()).second;
}

} // namespace

void FollowedPods::follow(std::string_view nameSpace, std::string_view pod, Seconds now)
{
    m_pods[{std::string(nameSpace), std::string(pod)}].mattered = now;
}

void FollowedPods::keep(std::size_t most)
{
    if (most == 0)
        m_pods.clear();
    if (m_pods.size() <= most)
        return;
    std::vector<Seconds> moments;
    for (const Pod& pod : m_pods | std::views::values)
        moments.push_back(pod.mattered);
    const auto last = moments.begin() + static_cast<std::ptrdiff_t>(m_pods.size() - most);
    std::ranges::nth_element(moments, last);
    // Of those that mattered last at that moment some may go as well, as long as there are too many.
    std::erase_if(m_pods, [&](const auto& pod) { return pod.second.mattered < *last; });
    while (m_pods.size() > most)
        m_pods.erase(std::ranges::find(m_pods, *last, [](const auto& pod) { return pod.second.mattered; }));
}

/// `pointsOf(metric, from)`: the points since then.
template <typename PointsOf>
void FollowedPods::takeOver(UsageSeries& series, PointsOf&& pointsOf)
{
    const Seconds from = series.size() == 0 ? 0 : series.last()->time;
    const std::vector<Point> cpu = pointsOf(Metric::Cpu, from);
    const std::vector<Point> memory = pointsOf(Metric::Memory, from);
    for (const auto& [used, held] : std::views::zip(cpu, memory)) // of the same moments
        series.append({used.time, used.value, held.value});
    if (const auto thinned = series.keepDay(SamplesOfSeries))
        m_thinned.join(*thinned);
}

void FollowedPods::takeOver(const PodHistory& history, Seconds now)
{
    constexpr Seconds Ever = std::numeric_limits<Seconds>::max();
    for (auto& [name, pod] : m_pods) {
        const PodHistory::PodIndex index = history.find(name.first, name.second);
        if (index == PodHistory::NoPod)
            continue;
        takeOver(pod.sum, [&](Metric metric, Seconds from) { return history.points(index, metric, from, Ever); });
        for (std::size_t i = 0; i < history.containers(index); ++i)
            takeOver(seriesOf(pod.containers, history.container(index, i)),
                [&](Metric metric, Seconds from) { return history.pointsOfContainer(index, i, metric, from, Ever); });
    }
    std::erase_if(m_pods, [now](const auto& pod) {
        const auto last = pod.second.sum.last();
        return !last || last->time < now - UsageSeries::Day;
    });
}

std::vector<Point> FollowedPods::points(const Subject& subject, Metric metric, Seconds from, Seconds to) const
{
    const auto pod = m_pods.find({subject.nameSpace, subject.name});
    if (pod == m_pods.end())
        return {};
    if (subject.scope == Scope::Pod)
        return pod->second.sum.points(metric, from, to);
    for (const auto& [name, series] : pod->second.containers)
        if (name == subject.container)
            return series.points(metric, from, to);
    return {};
}

std::size_t FollowedPods::memoryUsage() const
{
    constexpr std::size_t NodeOfMap = 3 * sizeof(void*) + sizeof(std::size_t);
    std::size_t bytes = 0;
    for (const auto& [name, pod] : m_pods) {
        bytes += sizeof(name) + sizeof(pod) + NodeOfMap + name.first.capacity() + name.second.capacity()
            + blockCost(pod.containers) + pod.sum.memoryUsage();
        for (const auto& [container, series] : pod.containers)
            bytes += series.memoryUsage();
    }
    return bytes;
}

} // namespace Chartroom::Metrics
