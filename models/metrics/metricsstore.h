// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/metrics/reading.h"

#include <QObject>
#include <QTimer>
#include <cstdint>
#include <deque>
#include <functional>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace Chartroom::Metrics {

struct Usage {
    Seconds time = 0;
    double cpu = 0; ///< millicores
    double memory = 0; ///< bytes

    double of(Metric metric) const { return metric == Metric::Cpu ? cpu : memory; }
};

struct Consumer {
    Subject subject;
    Usage usage;
};

/// The usage of every node and container of the last 24 hours, as far as it was seen and as memory allows; a pod is the
/// sum of its containers. Lives in the GUI thread.
///
/// A reading is taken in slices of a few milliseconds, so that one of 150,000 pods does not hold up the window;
/// changed() tells when one is complete. When the budget is exceeded the oldest eighth of the pods' history goes, in
/// slices too, and keptSince() tells how far it still reaches; nodes and the cluster always keep their day.
class MetricsStore : public QObject {
    Q_OBJECT

public:
    static constexpr std::size_t DefaultBudget = std::size_t(256) << 20;
    static constexpr Seconds Day = 24 * 3600;

    explicit MetricsStore(std::size_t budget = DefaultBudget, QObject* parent = nullptr);

    /// Queues a reading; see above.
    void add(ReadingPtr reading);
    /// Takes everything queued at once.
    void flush();

    /// Samples of [from, to] with a neighbour on each side, oldest first; empty where nothing is known.
    std::vector<Point> points(const Subject& subject, Metric metric, Seconds from, Seconds to) const;
    /// The newest sample, unless the subject was missing from the last readings (it is gone, or not measured now).
    std::optional<Usage> latest(const Subject& subject) const;
    std::optional<Usage> latestOfPod(std::string_view nameSpace, std::string_view pod) const;
    /// The biggest consumers of now among those that `accept` likes (all where it is empty), biggest first.
    std::vector<Consumer> top(
        Scope scope, Metric metric, std::size_t count, const std::function<bool(const Subject&)>& accept = {}) const;
    std::vector<std::string> containersOf(std::string_view nameSpace, std::string_view pod) const;

    bool isEmpty() const { return m_newest == 0; }
    Seconds newest() const { return m_newest; }
    /// Seconds between two samples; more than twice that between neighbours is a gap.
    Seconds step() const { return m_step; }
    Seconds longestStep() const { return m_step * 5 / 2; }
    /// Nothing of pods older than this is held; 0 while nothing was dropped for want of memory.
    Seconds keptSince() const { return m_keptSince; }
    std::size_t memoryUsage() const { return m_bytes; }

Q_SIGNALS:
    /// A reading has been taken completely.
    void changed();

private:
    struct Series {
        TimeSeries cpu {1440};
        TimeSeries memory {1440};

        const TimeSeries& of(Metric metric) const { return metric == Metric::Cpu ? cpu : memory; }
        bool append(Seconds time, double cpuValue, double memoryValue);
        std::optional<Usage> last() const;
        std::size_t memoryUsage() const { return cpu.memoryUsage() + memory.memoryUsage(); }
        void setCapacity(std::size_t samples);
        void dropBefore(Seconds time);
    };
    struct ContainerEntry {
        std::string name;
        Series series;
    };
    struct PodEntry {
        std::string nameSpace;
        std::string name; ///< empty: the entry is free
        Seconds lastSeen = 0;
        std::vector<ContainerEntry> containers;
    };
    struct TextHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };
    template <typename T>
    using TextMap = std::unordered_map<std::string, T, TextHash, std::equal_to<>>;

    void work();
    bool takeSlice();
    bool trimSlice();
    void takeNodes(const Reading& reading);
    void takePod(const PodUsage& usage);
    void finishReading();
    PodEntry& podEntry(const std::string& nameSpace, const std::string& name);
    const PodEntry* findPod(std::string_view nameSpace, std::string_view name) const;
    const Series* seriesOf(const Subject& subject) const;
    std::optional<Usage> current(std::optional<Usage> usage) const;
    std::optional<Usage> usageOf(const PodEntry& pod) const;

    std::size_t m_budget;
    QTimer m_worker;
    std::deque<ReadingPtr> m_queue;
    std::size_t m_nextPod = 0; ///< of the reading under way
    std::size_t m_nextTrim = 0; ///< of the trim under way, if m_trimBefore is set
    Seconds m_trimBefore = 0;
    bool m_trimForMemory = false;
    Seconds m_newest = 0;
    Seconds m_oldest = 0;
    Seconds m_keptSince = 0;
    Seconds m_step = 60;
    std::size_t m_bytes = 0;
    Series m_cluster;
    TextMap<Series> m_nodes;
    std::vector<PodEntry> m_pods;
    std::vector<std::uint32_t> m_freePods;
    TextMap<std::uint32_t> m_podIndex; ///< "namespace/name"
};

} // namespace Chartroom::Metrics
