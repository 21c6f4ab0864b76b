// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/metrics/followedpods.h"
#include "models/metrics/podhistory.h"
#include "models/metrics/usageseries.h"

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

struct Consumer {
    Subject subject;
    Usage usage;
};

/// The usage of every node and container of the last 24 hours, as far as it was seen and as memory allows; a pod is the
/// sum of its containers. Lives in the GUI thread.
///
/// A reading is taken in slices of a few milliseconds, so that one of 150,000 pods does not hold up the window;
/// changed() tells when one is complete. When the budget is exceeded the oldest readings of pods go, and keptSince()
/// tells how far they still reach. From then on those that are among the biggest consumers are followed: they keep their
/// day, as nodes and the cluster always do. Where there are many hundreds of nodes, and of pods that are followed,
/// samples of more than an hour ago stand further apart. A big cluster takes memory elsewhere for each pod, and its
/// history gives way: the budget shrinks by 1,700 bytes per pod, to a tenth at most.
class MetricsStore : public QObject {
    Q_OBJECT

public:
    using Accepts = std::function<bool(const SubjectView&)>;

    static constexpr std::size_t DefaultBudget = std::size_t(256) << 20;
    static constexpr Seconds Day = UsageSeries::Day;
    static constexpr std::size_t NodeSamples = 1'000'000; ///< of all nodes, at most: 12 MB
    static constexpr std::size_t MostFollowed = 240; ///< pods: 3 MB

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
    /// The biggest consumers of now among those that `accept` likes (all where it is empty), biggest first. It is
    /// asked about each once.
    std::vector<Consumer> top(Scope scope, Metric metric, std::size_t count, const Accepts& accept = {}) const;
    std::vector<std::string> containersOf(std::string_view nameSpace, std::string_view pod) const;

    bool isEmpty() const { return m_newest == 0; }
    Seconds newest() const { return m_newest; }
    /// Neighbours of `scope` that are further apart than this are a gap, in a span that begins at `from`.
    Seconds longestStep(Scope scope, Seconds from) const;
    /// Nothing older than this is held of pods that are not followed; 0 while nothing was dropped for want of memory.
    Seconds keptSince() const { return m_keptSince; }
    std::size_t memoryUsage() const;

Q_SIGNALS:
    /// A reading has been taken completely.
    void changed();

private:
    struct TextHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };
    template <typename T>
    using TextMap = std::unordered_map<std::string, T, TextHash, std::equal_to<>>;

    Seconds longestStep() const { return m_step * 5 / 2; }
    bool takeSlice();
    void takePods(const Reading& reading);
    void takeNodes(const Reading& reading);
    void keepDayOfNodes();
    void finishReading();
    void follow();
    void trim();
    std::size_t budget() const;
    std::vector<Point> recentPoints(const Subject& subject, Metric metric, Seconds from, Seconds to) const;
    std::optional<Usage> current(std::optional<Usage> usage) const;
    std::optional<std::size_t> containerOf(PodHistory::PodIndex pod, std::string_view name) const;

    std::size_t m_budget;
    QTimer m_worker;
    std::deque<ReadingPtr> m_queue;
    std::size_t m_nextPod = 0; ///< of the reading under way
    bool m_podsAreTaken = false; ///< all of the reading under way
    Seconds m_newest = 0;
    Seconds m_keptSince = 0;
    Seconds m_step = 60;
    UsageSeries m_cluster;
    TextMap<UsageSeries> m_nodes;
    UsageSeries::Thinned m_thinnedNodes;
    PodHistory m_pods;
    FollowedPods m_followed;
    Metric m_followedBy = Metric::Cpu; ///< in turn, a reading each
};

} // namespace Chartroom::Metrics
