// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/metrics/metricsstore.h"

#include <algorithm>

namespace Chartroom::Metrics {

namespace {

/// Pods per slice: about two milliseconds of work.
constexpr std::size_t SliceSize = 2000;

std::string podKey(std::string_view nameSpace, std::string_view name)
{
    std::string key;
    key.reserve(nameSpace.size() + 1 + name.size());
    key.append(nameSpace).append(1, '/').append(name);
    return key;
}

} // namespace

bool MetricsStore::Series::append(Seconds time, double cpuValue, double memoryValue)
{
    const bool cpuChanged = cpu.append(time, cpuValue);
    return memory.append(time, memoryValue) || cpuChanged;
}

std::optional<Usage> MetricsStore::Series::last() const
{
    const auto newestCpu = cpu.last();
    const auto newestMemory = memory.last();
    if (!newestCpu || !newestMemory)
        return std::nullopt;
    return Usage {newestCpu->time, newestCpu->value, newestMemory->value};
}

void MetricsStore::Series::setCapacity(std::size_t samples)
{
    if (samples <= cpu.capacity())
        return;
    cpu.setCapacity(samples);
    memory.setCapacity(samples);
}

void MetricsStore::Series::dropBefore(Seconds time)
{
    cpu.dropBefore(time);
    memory.dropBefore(time);
}

MetricsStore::MetricsStore(std::size_t budget, QObject* parent)
    : QObject(parent)
    , m_budget(budget)
{
    m_worker.setInterval(0);
    connect(&m_worker, &QTimer::timeout, this, &MetricsStore::work);
}

void MetricsStore::add(ReadingPtr reading)
{
    m_queue.push_back(std::move(reading));
    m_worker.start();
}

void MetricsStore::flush()
{
    while (takeSlice() || trimSlice()) { }
    m_worker.stop();
}

void MetricsStore::work()
{
    if (!takeSlice() && !trimSlice())
        m_worker.stop();
}

bool MetricsStore::takeSlice()
{
    if (m_queue.empty())
        return false;
    const Reading& reading = *m_queue.front();
    if (m_nextPod == 0)
        takeNodes(reading);
    const std::size_t end = std::min(m_nextPod + SliceSize, reading.pods.size());
    for (; m_nextPod < end; ++m_nextPod)
        takePod(reading.pods[m_nextPod]);
    if (m_nextPod >= reading.pods.size())
        finishReading();
    return true;
}

void MetricsStore::takeNodes(const Reading& reading)
{
    m_step = std::max<Seconds>(reading.step, 1);
    const auto capacity = static_cast<std::size_t>(Day / m_step) + 1;
    double cpu = 0;
    double memory = 0;
    for (const NodeUsage& usage : reading.nodes) {
        Series& series = m_nodes[usage.name];
        const std::size_t before = series.memoryUsage();
        series.setCapacity(capacity);
        series.append(usage.time, usage.cpu, usage.memory);
        m_bytes += series.memoryUsage() - before;
        m_newest = std::max(m_newest, usage.time);
        cpu += usage.cpu;
        memory += usage.memory;
    }
    if (!reading.nodes.empty()) {
        m_cluster.setCapacity(capacity);
        m_cluster.append(reading.taken, cpu, memory);
    }
}

void MetricsStore::takePod(const PodUsage& usage)
{
    PodEntry& pod = podEntry(usage.nameSpace, usage.name);
    pod.lastSeen = std::max(pod.lastSeen, usage.time);
    m_newest = std::max(m_newest, usage.time);
    m_oldest = m_oldest == 0 ? usage.time : std::min(m_oldest, usage.time);
    for (const ContainerUsage& container : usage.containers) {
        auto entry = std::ranges::find(pod.containers, container.name, &ContainerEntry::name);
        if (entry == pod.containers.end())
            entry = pod.containers.insert(entry, {container.name, {}});
        const std::size_t before = entry->series.memoryUsage();
        entry->series.setCapacity(static_cast<std::size_t>(Day / m_step) + 1);
        entry->series.append(usage.time, container.cpu, container.memory);
        m_bytes += entry->series.memoryUsage() - before;
    }
}

void MetricsStore::finishReading()
{
    m_nextPod = 0;
    m_queue.pop_front();
    if (m_trimBefore == 0) {
        m_trimForMemory = m_bytes > m_budget;
        if (m_trimForMemory)
            m_trimBefore = m_oldest + std::max<Seconds>((m_newest - m_oldest) / 8, m_step);
        else if (m_newest - m_oldest > Day + Day / 8)
            m_trimBefore = m_newest - Day;
    }
    Q_EMIT changed();
}

bool MetricsStore::trimSlice()
{
    if (m_trimBefore == 0)
        return false;
    const std::size_t end = std::min(m_nextTrim + SliceSize, m_pods.size());
    for (; m_nextTrim < end; ++m_nextTrim) {
        PodEntry& pod = m_pods[m_nextTrim];
        for (ContainerEntry& container : pod.containers) {
            const std::size_t before = container.series.memoryUsage();
            container.series.dropBefore(m_trimBefore);
            m_bytes -= before - container.series.memoryUsage();
        }
        if (!pod.name.empty() && pod.lastSeen < m_trimBefore) {
            m_podIndex.erase(podKey(pod.nameSpace, pod.name));
            pod = {};
            m_freePods.push_back(static_cast<std::uint32_t>(m_nextTrim));
        }
    }
    if (m_nextTrim < m_pods.size())
        return true;
    if (m_trimForMemory || m_keptSince != 0)
        m_keptSince = m_trimBefore;
    m_oldest = m_trimBefore;
    m_trimBefore = 0;
    m_nextTrim = 0;
    return false;
}

MetricsStore::PodEntry& MetricsStore::podEntry(const std::string& nameSpace, const std::string& name)
{
    const auto [place, isNew] = m_podIndex.try_emplace(podKey(nameSpace, name), 0);
    if (isNew) {
        if (m_freePods.empty()) {
            place->second = static_cast<std::uint32_t>(m_pods.size());
            m_pods.emplace_back();
        } else {
            place->second = m_freePods.back();
            m_freePods.pop_back();
        }
        m_pods[place->second].nameSpace = nameSpace;
        m_pods[place->second].name = name;
    }
    return m_pods[place->second];
}

const MetricsStore::PodEntry* MetricsStore::findPod(std::string_view nameSpace, std::string_view name) const
{
    const auto found = m_podIndex.find(podKey(nameSpace, name));
    return found == m_podIndex.end() ? nullptr : &m_pods[found->second];
}

const MetricsStore::Series* MetricsStore::seriesOf(const Subject& subject) const
{
    switch (subject.scope) {
    case Scope::Cluster:
        return &m_cluster;
    case Scope::Node: {
        const auto found = m_nodes.find(subject.name);
        return found == m_nodes.end() ? nullptr : &found->second;
    }
    case Scope::Container:
        if (const PodEntry* pod = findPod(subject.nameSpace, subject.name)) {
            const auto found = std::ranges::find(pod->containers, subject.container, &ContainerEntry::name);
            return found == pod->containers.end() ? nullptr : &found->series;
        }
        return nullptr;
    case Scope::Pod:
        break;
    }
    return nullptr;
}

std::vector<Point> MetricsStore::points(const Subject& subject, Metric metric, Seconds from, Seconds to) const
{
    if (subject.scope == Scope::Pod) {
        const PodEntry* pod = findPod(subject.nameSpace, subject.name);
        if (!pod)
            return {};
        std::vector<const TimeSeries*> members;
        for (const ContainerEntry& container : pod->containers)
            members.push_back(&container.series.of(metric));
        return sumOf(members, from, to);
    }
    const Series* series = seriesOf(subject);
    return series ? series->of(metric).points(from, to) : std::vector<Point>();
}

std::optional<Usage> MetricsStore::current(std::optional<Usage> usage) const
{
    // Pods and nodes are scraped at moments of their own, so one that lags by a step is still measured.
    if (usage && m_newest - usage->time > 2 * longestStep())
        return std::nullopt;
    return usage;
}

std::optional<Usage> MetricsStore::usageOf(const PodEntry& pod) const
{
    std::optional<Usage> sum;
    for (const ContainerEntry& container : pod.containers) {
        const auto usage = current(container.series.last());
        if (!usage || usage->time != pod.lastSeen)
            continue; // a container that is not measured any more
        if (!sum)
            sum = Usage {usage->time, 0, 0};
        sum->cpu += usage->cpu;
        sum->memory += usage->memory;
    }
    return sum;
}

std::optional<Usage> MetricsStore::latest(const Subject& subject) const
{
    if (subject.scope == Scope::Pod)
        return latestOfPod(subject.nameSpace, subject.name);
    const Series* series = seriesOf(subject);
    return series ? current(series->last()) : std::nullopt;
}

std::optional<Usage> MetricsStore::latestOfPod(std::string_view nameSpace, std::string_view pod) const
{
    const PodEntry* entry = findPod(nameSpace, pod);
    return entry ? usageOf(*entry) : std::nullopt;
}

std::vector<Consumer> MetricsStore::top(
    Scope scope, Metric metric, std::size_t count, const std::function<bool(const Subject&)>& accept) const
{
    std::vector<Consumer> all;
    const auto add = [&](Subject subject, const std::optional<Usage>& usage) {
        if (usage && (!accept || accept(subject)))
            all.push_back({std::move(subject), *usage});
    };
    if (scope == Scope::Node) {
        for (const auto& [name, series] : m_nodes)
            add({Scope::Node, {}, name, {}}, current(series.last()));
    } else {
        for (const PodEntry& pod : m_pods) {
            if (pod.name.empty())
                continue;
            if (scope == Scope::Pod) {
                add({Scope::Pod, pod.nameSpace, pod.name, {}}, usageOf(pod));
                continue;
            }
            for (const ContainerEntry& container : pod.containers)
                add({Scope::Container, pod.nameSpace, pod.name, container.name}, current(container.series.last()));
        }
    }
    count = std::min(count, all.size());
    // Equal usage is ordered by name, so that the list keeps still.
    std::ranges::partial_sort(
        all, all.begin() + static_cast<std::ptrdiff_t>(count), [metric](const auto& a, const auto& b) {
            return a.usage.of(metric) != b.usage.of(metric) ? a.usage.of(metric) > b.usage.of(metric)
                                                            : a.subject < b.subject;
        });
    all.resize(count);
    return all;
}

std::vector<std::string> MetricsStore::containersOf(std::string_view nameSpace, std::string_view pod) const
{
    std::vector<std::string> names;
    if (const PodEntry* entry = findPod(nameSpace, pod))
        for (const ContainerEntry& container : entry->containers)
            names.push_back(container.name);
    return names;
}

} // namespace Chartroom::Metrics
