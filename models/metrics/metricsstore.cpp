// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/metrics/metricsstore.h"

#include "models/base/blockcost.h"

#include <algorithm>
#include <ranges>
#include <tuple>

namespace Chartroom::Metrics {

namespace {

constexpr std::size_t SliceSize = 4000; ///< pods: about two milliseconds of work
constexpr std::size_t BytesElsewhere = 1700; ///< that a pod takes in tables and on the map
constexpr std::size_t LeastOfNode = 120; ///< samples, however many nodes there are

/// The largest of what it is shown, without keeping the rest. Equal usage is ordered by name, so that the list keeps
/// still.
class TopList {
    struct Candidate {
        SubjectView subject;
        Usage usage;
    };
    auto rank() const
    {
        return [metric = m_metric](
                   const Candidate& candidate) { return std::tuple(-candidate.usage.of(metric), candidate.subject); };
    }

public:
    TopList(Metric metric, std::size_t count)
        : m_metric(metric)
        , m_count(count)
    { }

    /// False where the names need not be compared: it would not be among them.
    bool mayTake(const Usage& usage) const
    {
        return m_heap.size() < m_count || (m_count > 0 && usage.of(m_metric) >= m_heap.front().usage.of(m_metric));
    }

    /// The views in `subject` stay valid until take().
    void add(const SubjectView& subject, const Usage& usage)
    {
        m_heap.push_back({subject, usage});
        std::ranges::push_heap(m_heap, {}, rank());
        if (m_heap.size() <= m_count)
            return;
        std::ranges::pop_heap(m_heap, {}, rank());
        m_heap.pop_back();
    }

    std::vector<Consumer> take() &&
    {
        std::ranges::sort_heap(m_heap, {}, rank());
        std::vector<Consumer> top;
        for (const Candidate& candidate : m_heap)
            top.push_back({candidate.subject.copy(), candidate.usage});
        return top;
    }

private:
    const Metric m_metric;
    const std::size_t m_count;
    std::vector<Candidate> m_heap; ///< the least of them first
};

} // namespace

MetricsStore::MetricsStore(std::size_t budget, QObject* parent)
    : QObject(parent)
    , m_budget(budget)
{
    m_worker.setInterval(0);
    connect(&m_worker, &QTimer::timeout, this, [this] {
        if (!takeSlice())
            m_worker.stop();
    });
}

void MetricsStore::add(ReadingPtr reading)
{
    m_queue.push_back(std::move(reading));
    m_worker.start();
}

void MetricsStore::flush()
{
    while (takeSlice()) { }
    m_worker.stop();
}

bool MetricsStore::takeSlice()
{
    if (m_queue.empty())
        return false;
    if (m_podsAreTaken)
        finishReading();
    else
        takePods(*m_queue.front());
    return true;
}

void MetricsStore::takePods(const Reading& reading)
{
    if (m_nextPod == 0) {
        takeNodes(reading);
        m_pods.begin(reading.taken);
    }
    const std::size_t end = std::min(m_nextPod + SliceSize, reading.pods.size());
    m_pods.add(reading.pods, std::exchange(m_nextPod, end), end);
    if (m_nextPod < reading.pods.size())
        return;
    m_pods.end();
    m_newest = std::max(m_newest, m_pods.newest());
    m_podsAreTaken = true;
}

void MetricsStore::takeNodes(const Reading& reading)
{
    m_step = std::max<Seconds>(reading.step, 1);
    Usage whole {reading.taken, 0, 0};
    for (const NodeUsage& usage : reading.nodes) {
        m_nodes[usage.name].append({usage.time, usage.cpu, usage.memory});
        m_newest = std::max(m_newest, usage.time);
        whole.cpu += usage.cpu;
        whole.memory += usage.memory;
    }
    if (reading.nodes.empty())
        return;
    keepDayOfNodes();
    m_cluster.append(whole);
    m_cluster.keepDay(NodeSamples);
}

void MetricsStore::keepDayOfNodes()
{
    std::erase_if(m_nodes, [this](const auto& node) {
        const auto last = node.second.last();
        return !last || last->time < m_newest - Day;
    });
    const std::size_t most = std::max(LeastOfNode, NodeSamples / std::max<std::size_t>(m_nodes.size(), 1));
    for (UsageSeries& series : m_nodes | std::views::values)
        if (const auto thinned = series.keepDay(most))
            m_thinnedNodes.join(*thinned);
}

Seconds MetricsStore::longestStep(Scope scope, Seconds from) const
{
    const bool isOfPods = scope == Scope::Pod || scope == Scope::Container;
    const UsageSeries::Thinned thinned = scope == Scope::Node ? m_thinnedNodes
        : isOfPods && from < m_keptSince                      ? m_followed.thinned()
                                                              : UsageSeries::Thinned();
    return (from < thinned.until ? std::max(m_step, thinned.step) : m_step) * 5 / 2;
}

void MetricsStore::finishReading()
{
    m_nextPod = 0;
    m_podsAreTaken = false;
    m_queue.pop_front();
    if (m_keptSince != 0)
        follow();
    trim();
    Q_EMIT changed();
}

/// A third of those that are followed has room for what is not among the biggest any more.
void MetricsStore::follow()
{
    const std::size_t most = std::min(MostFollowed, budget() / 8 / FollowedPods::BytesOfPod);
    for (const Consumer& consumer : top(Scope::Pod, m_followedBy, (most + 2) / 3))
        m_followed.follow(consumer.subject.nameSpace, consumer.subject.name, m_newest);
    m_followedBy = m_followedBy == Metric::Cpu ? Metric::Memory : Metric::Cpu;
    m_followed.keep(most);
    m_followed.takeOver(m_pods, m_newest);
}

std::size_t MetricsStore::budget() const
{
    return m_budget - std::min(m_budget / 10 * 9, m_pods.pods() * BytesElsewhere);
}

void MetricsStore::trim()
{
    while (m_newest - m_pods.oldest() > Day && m_pods.dropOldest()) { }
    while (m_pods.memoryUsage() + m_followed.memoryUsage() > budget() && m_pods.dropOldest())
        m_keptSince = m_pods.oldest();
    if (m_keptSince != 0)
        m_keptSince = m_pods.oldest();
}

std::size_t MetricsStore::memoryUsage() const
{
    std::size_t bytes = m_pods.memoryUsage() + m_followed.memoryUsage() + m_cluster.memoryUsage() + blockCost(m_nodes);
    for (const auto& [name, series] : m_nodes)
        bytes += series.memoryUsage();
    return bytes;
}

std::optional<std::size_t> MetricsStore::containerOf(PodHistory::PodIndex pod, std::string_view name) const
{
    for (std::size_t i = 0; i < m_pods.containers(pod); ++i)
        if (m_pods.container(pod, i) == name)
            return i;
    return std::nullopt;
}

std::vector<Point> MetricsStore::points(const Subject& subject, Metric metric, Seconds from, Seconds to) const
{
    if (subject.scope == Scope::Cluster)
        return m_cluster.points(metric, from, to);
    if (subject.scope == Scope::Node) {
        const auto node = m_nodes.find(subject.name);
        return node == m_nodes.end() ? std::vector<Point>() : node->second.points(metric, from, to);
    }
    std::vector<Point> recent = recentPoints(subject, metric, from, to);
    if (from >= m_keptSince)
        return recent;
    std::vector<Point> points = m_followed.points(subject, metric, from, recent.empty() ? to : recent.front().time - 1);
    if (recent.empty())
        return points;
    while (!points.empty() && points.back().time >= recent.front().time)
        points.pop_back();
    points.insert(points.end(), recent.begin(), recent.end());
    return points;
}

/// What is held of every pod.
std::vector<Point> MetricsStore::recentPoints(const Subject& subject, Metric metric, Seconds from, Seconds to) const
{
    const PodHistory::PodIndex pod = m_pods.find(subject.nameSpace, subject.name);
    if (pod == PodHistory::NoPod)
        return {};
    if (subject.scope == Scope::Pod)
        return m_pods.points(pod, metric, from, to);
    const auto container = containerOf(pod, subject.container);
    return container ? m_pods.pointsOfContainer(pod, *container, metric, from, to) : std::vector<Point>();
}

std::optional<Usage> MetricsStore::current(std::optional<Usage> usage) const
{
    // Pods and nodes are scraped at moments of their own, so one that lags by a step is still measured.
    if (usage && m_newest - usage->time > 2 * longestStep())
        return std::nullopt;
    return usage;
}

std::optional<Usage> MetricsStore::latest(const Subject& subject) const
{
    if (subject.scope == Scope::Pod)
        return latestOfPod(subject.nameSpace, subject.name);
    if (subject.scope == Scope::Cluster)
        return current(m_cluster.last());
    if (subject.scope == Scope::Node) {
        const auto node = m_nodes.find(subject.name);
        return node == m_nodes.end() ? std::nullopt : current(node->second.last());
    }
    const PodHistory::PodIndex pod = m_pods.find(subject.nameSpace, subject.name);
    const auto container = pod == PodHistory::NoPod ? std::nullopt : containerOf(pod, subject.container);
    return container ? current(m_pods.lastOfContainer(pod, *container)) : std::nullopt;
}

std::optional<Usage> MetricsStore::latestOfPod(std::string_view nameSpace, std::string_view pod) const
{
    const PodHistory::PodIndex known = m_pods.find(nameSpace, pod);
    return known == PodHistory::NoPod ? std::nullopt : current(m_pods.last(known));
}

std::vector<Consumer> MetricsStore::top(Scope scope, Metric metric, std::size_t count, const Accepts& accept) const
{
    TopList list(metric, count);
    const auto add = [&](const SubjectView& subject, const std::optional<Usage>& usage) {
        if (usage && (!accept || accept(subject)) && list.mayTake(*usage))
            list.add(subject, *usage);
    };
    if (scope == Scope::Node) {
        for (const auto& [name, series] : m_nodes)
            add({scope, {}, name, {}}, current(series.last()));
    } else {
        m_pods.forEachPod([&](PodHistory::PodIndex pod) {
            SubjectView subject {scope, m_pods.nameSpace(pod), m_pods.name(pod), {}};
            if (scope == Scope::Pod)
                return add(subject, current(m_pods.last(pod)));
            for (std::size_t i = 0; i < m_pods.containers(pod); ++i) {
                subject.container = m_pods.container(pod, i);
                add(subject, current(m_pods.lastOfContainer(pod, i)));
            }
        });
    }
    return std::move(list).take();
}

std::vector<std::string> MetricsStore::containersOf(std::string_view nameSpace, std::string_view pod) const
{
    std::vector<std::string> names;
    const PodHistory::PodIndex known = m_pods.find(nameSpace, pod);
    for (std::size_t i = 0; known != PodHistory::NoPod && i < m_pods.containers(known); ++i)
        names.emplace_back(m_pods.container(known, i));
    return names;
}

} // namespace Chartroom::Metrics
