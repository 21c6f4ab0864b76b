// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/metrics/podhistory.h"
#include "models/metrics/reading.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace Chartroom::Metrics {

/// What a node used, 12 bytes for a sample. Its past can be thinned: there may be thousands of them, each with a day of
/// its own. Not thread-safe.
class UsageSeries {
public:
    /// A sample newer than the last one is kept; one of the same time replaces it; an older one, or one that is not
    /// finite, is ignored.
    void append(const Usage& usage);
    /// Forgets what is older than `since`, and of what is older than `fineSince` all that follows a kept sample within
    /// less than `step`.
    void thin(Seconds since, Seconds fineSince, Seconds step);

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

    std::vector<Entry> m_entries;
};

} // namespace Chartroom::Metrics
