// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/metrics/podhistory.h"
#include "models/metrics/reading.h"
#include "models/metrics/usageseries.h"

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace Chartroom::Metrics {

/// The day of some pods and their containers, where there is no room for that of all. Not thread-safe.
class FollowedPods {
public:
    static constexpr std::size_t SamplesOfSeries = 360; ///< at most; see UsageSeries::keepDay()
    static constexpr std::size_t BytesOfPod = 14'000; ///< with two containers, after a day

    /// Begins to follow a pod, or notes that it still matters at `now`.
    void follow(std::string_view nameSpace, std::string_view pod, Seconds now);
    /// Lets go of those that mattered longest ago, until there are no more than `most`.
    void keep(std::size_t most);
    /// Takes what `history` has and is not known yet; forgets what is more than a day older than `now`.
    void takeOver(const PodHistory& history, Seconds now);

    /// The samples of [from, to] of a pod or container, oldest first, with a neighbour on each side; empty where it is
    /// not followed.
    std::vector<Point> points(const Subject& subject, Metric metric, Seconds from, Seconds to) const;
    /// How far apart samples may stand.
    const UsageSeries::Thinned& thinned() const { return m_thinned; }
    std::size_t size() const { return m_pods.size(); }
    std::size_t memoryUsage() const;

private:
    struct Pod {
        Seconds mattered = 0; ///< last
        UsageSeries sum;
        std::vector<std::pair<std::string, UsageSeries>> containers;
    };

    template <typename PointsOf>
    void takeOver(UsageSeries& series, PointsOf&& pointsOf);

    std::map<std::pair<std::string, std::string>, Pod> m_pods; ///< by namespace and name
    UsageSeries::Thinned m_thinned;
};

} // namespace Chartroom::Metrics
