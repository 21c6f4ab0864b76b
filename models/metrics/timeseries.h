// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace Chartroom::Metrics {

/// Seconds since 1970 UTC.
using Seconds = std::int64_t;

struct Point {
    Seconds time = 0;
    double value = 0;

    friend bool operator==(const Point&, const Point&) = default;
};

/// The newest `capacity` samples of one quantity, 8 bytes each; memory grows with what is appended, up to that.
/// Values are kept as float: seven digits, more than a chart can show. Not thread-safe.
class TimeSeries {
public:
    explicit TimeSeries(std::size_t capacity = DefaultCapacity);

    /// A sample newer than the last one is kept, pushing out the oldest when full; one of the same time replaces the
    /// last; an older one, or one that is not finite, is ignored. Returns whether the series changed.
    bool append(Seconds time, double value);

    std::size_t size() const { return m_entries.size(); }
    bool isEmpty() const { return m_entries.empty(); }
    /// 0 is the oldest.
    Point at(std::size_t index) const;
    std::optional<Point> first() const;
    std::optional<Point> last() const;

    /// The samples of [from, to], oldest first, with the one just before and just after where there are such, so that
    /// a line can be drawn to the edges.
    std::vector<Point> points(Seconds from, Seconds to) const;
    /// The sample nearest to `time`, if it is at most `tolerance` away.
    std::optional<Point> nearest(Seconds time, Seconds tolerance) const;

    /// Forgets what is older than `time`.
    void dropBefore(Seconds time);
    void setCapacity(std::size_t capacity);
    std::size_t capacity() const { return m_capacity; }
    /// Bytes on the heap.
    std::size_t memoryUsage() const { return m_entries.capacity() * sizeof(Entry); }

    /// 24 hours at 15 seconds.
    static constexpr std::size_t DefaultCapacity = 24 * 60 * 4;

private:
    struct Entry {
        std::uint32_t time;
        float value;
    };
    /// The index of the first sample not older than `time`.
    std::size_t lowerBound(Seconds time) const;
    void straighten();

    std::vector<Entry> m_entries;
    std::size_t m_head = 0; ///< where the oldest is, once the ring is full
    std::size_t m_capacity;
};

/// The sum of several series at the times of the first: only where each of them has a sample of the same time, because
/// a sum with a member missing would be a lie. For a pod as the sum of its containers.
std::vector<Point> sumOf(std::span<const TimeSeries* const> series, Seconds from, Seconds to);

} // namespace Chartroom::Metrics
