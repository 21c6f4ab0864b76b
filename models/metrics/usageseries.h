// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/metrics/podhistory.h"
#include "models/metrics/reading.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

namespace Chartroom::Metrics {

/// What something used in the last day, 12 bytes for a sample. What is long ago can be thinned: there may be thousands of
/// series. Not thread-safe.
class UsageSeries {
public:
    static constexpr Seconds Day = 24 * 3600;

    /// Samples before `until` stand at least `step` apart.
    struct Thinned {
        Seconds until = 0;
        Seconds step = 0;

        /// To speak of several series: `later` is what became of another one, or of the same.
        void join(const Thinned& later) { *this = {std::max(until, later.until), later.step}; }
    };

    /// A sample newer than the last one is kept; one of the same time replaces it; an older one, or one that is not
    /// finite, is ignored.
    void append(const Usage& usage);
    /// Forgets what is more than a day older than the newest sample, and thins a series of more than `most` samples (8
    /// at least): the newest quarter of `most` stays as it is, and half of `most` stand for a day before. The last
    /// quarter is room for what comes until the next time.
    std::optional<Thinned> keepDay(std::size_t most);

    std::size_t size() const { return m_entries.size(); }
    Seconds time(std::size_t index) const { return m_entries[index].time; } ///< 0 is the oldest
    std::optional<Usage> last() const;
    /// The samples of [from, to], oldest first, with the one just before and just after where there are such.
    std::vector<Point> points(Metric metric, Seconds from, Seconds to) const;
    /// Bytes on the heap.
    std::size_t memoryUsage() const { return m_entries.capacity() * sizeof(Entry); }

private:
    struct Entry {
        std::uint32_t time;
        float cpu;
        float memory;
    };

    void thin(Seconds since, const Thinned& thinned);

    std::vector<Entry> m_entries;
};

} // namespace Chartroom::Metrics
