// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/compactstring.h"
#include "models/base/stringpool.h"
#include "models/metrics/reading.h"
#include "models/metrics/shortfloat.h"
#include "models/store/slotindex.h"

#include <deque>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

namespace Chartroom::Metrics {

struct Usage {
    Seconds time = 0;
    double cpu = 0; ///< millicores
    double memory = 0; ///< bytes

    double of(Metric metric) const { return metric == Metric::Cpu ? cpu : memory; }
};

/// What every container of every pod used, reading by reading: one column of figures per reading and one line per
/// container, because all are measured at about the same time. A million small vectors would take several times as much,
/// and half of it for their own sake.
///
/// The figures of the newest reading are floats, 8 bytes for a container; those before are ShortFloats, 4 bytes: more
/// than a chart can show. Not thread-safe.
class PodHistory {
public:
    /// A pod of the history; stays the same as long as the pod has figures in it.
    using PodIndex = std::uint32_t;
    static constexpr PodIndex NoPod = ~PodIndex(0);

    /// Begins a reading; its pods follow.
    void begin(Seconds taken);
    /// Adds pods [from, to) of a reading. What was measured before already is not taken again.
    void add(const PodReadings& pods, std::size_t from, std::size_t to);
    /// Ends the reading: a column without a single new figure is forgotten.
    void end();

    PodIndex find(std::string_view nameSpace, std::string_view pod) const;
    std::string_view nameSpace(PodIndex pod) const { return m_strings.text(m_pods[pod].nameSpace); }
    std::string_view name(PodIndex pod) const { return m_pods[pod].name.view(); }
    std::size_t containers(PodIndex pod) const { return m_pods[pod].containers; }
    std::string_view container(PodIndex pod, std::size_t index) const;
    /// Calls `visit(pod)` for each pod with figures.
    template <typename Visit>
    void forEachPod(Visit&& visit) const
    {
        for (PodIndex pod = 0; pod < m_pods.size(); ++pod)
            if (!m_pods[pod].name.isEmpty())
                visit(pod);
    }

    /// The newest figures of one container, and of a pod: the sum of those containers that were measured last.
    std::optional<Usage> lastOfContainer(PodIndex pod, std::size_t container) const;
    std::optional<Usage> last(PodIndex pod) const;
    /// The samples of [from, to], oldest first, and one before and after where there are such. Of a pod, those moments
    /// at which all its containers were measured: a sum with one missing would be a lie.
    std::vector<Point> points(PodIndex pod, Metric metric, Seconds from, Seconds to) const;
    std::vector<Point> pointsOfContainer(
        PodIndex pod, std::size_t container, Metric metric, Seconds from, Seconds to) const;

    /// Forgets the oldest reading, and pods of which nothing is left. False where there is only one reading.
    bool dropOldest();
    /// Of the oldest and newest figure held; 0 where there are none.
    Seconds oldest() const { return m_columns.empty() ? 0 : m_columns.front().oldest; }
    Seconds newest() const { return m_newest; }
    std::size_t pods() const { return m_byName.size(); }
    std::size_t memoryUsage() const;

private:
    struct Sample {
        float cpu;
        float memory;
    };
    struct ShortSample {
        ShortFloat cpu;
        ShortFloat memory;
    };
    struct Column {
        Seconds taken = 0;
        Seconds oldest = 0; ///< of its figures, which may be older than the reading
        Seconds newest = 0;
        std::vector<Sample> samples; ///< by line; the end may be missing. Of the newest column only.
        std::vector<ShortSample> shortSamples; ///< the same of those before
        std::vector<std::int16_t> delays; ///< by pod, seconds from measurement to reading; NotMeasured
    };
    struct Pod {
        CompactString name; ///< empty: free
        StringId nameSpace;
        std::uint32_t firstLine = 0;
        std::uint32_t lastColumn = 0; ///< number of the newest one that has figures of it
        std::uint16_t containers = 0;
    };

    static void shorten(Column& column);
    PodIndex obtain(std::string_view nameSpace, std::string_view name);
    void forget(PodIndex pod);
    std::uint32_t lineOf(PodIndex pod, std::string_view container);
    std::uint32_t obtainLines(std::uint16_t count);
    const Column* column(std::uint32_t number) const;
    std::optional<Seconds> timeIn(const Column& column, PodIndex pod) const;
    std::optional<Usage> usageIn(const Column& column, PodIndex pod, std::uint32_t line) const;
    template <typename Value>
    std::vector<Point> collect(Seconds from, Seconds to, Value&& value) const;

    StringPool m_strings; ///< names of namespaces and containers
    std::vector<Pod> m_pods;
    std::vector<PodIndex> m_freePods;
    Store::SlotHash m_byName;
    std::vector<StringId> m_lines; ///< names of containers; those of a pod stand together
    std::map<std::uint16_t, std::vector<std::uint32_t>> m_freeLines; ///< by how many stand together
    std::deque<Column> m_columns;
    std::uint32_t m_firstColumn = 0; ///< number of the oldest
    Seconds m_newest = 0;
    std::size_t m_nameBytes = 0;
    bool m_anyNew = false; ///< in the reading under way
};

} // namespace Chartroom::Metrics
