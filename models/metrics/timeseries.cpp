// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/metrics/timeseries.h"

#include <algorithm>
#include <cmath>

namespace Chartroom::Metrics {

TimeSeries::TimeSeries(std::size_t capacity)
    : m_capacity(std::max<std::size_t>(capacity, 2))
{ }

bool TimeSeries::append(Seconds time, double value)
{
    if (!std::isfinite(value) || time < 0)
        return false;
    const Entry entry {static_cast<std::uint32_t>(time), static_cast<float>(value)};
    if (const auto newest = last()) {
        if (time < newest->time)
            return false;
        if (time == newest->time) {
            Entry& same = m_entries[(m_head + m_entries.size() - 1) % m_entries.size()];
            const bool changes = same.value != entry.value;
            same.value = entry.value;
            return changes;
        }
    }
    if (m_entries.size() < m_capacity) {
        // By an eighth, not doubling: there are hundreds of thousands of these.
        if (m_entries.size() == m_entries.capacity())
            m_entries.reserve(std::min(m_capacity, m_entries.size() + std::max<std::size_t>(16, m_entries.size() / 8)));
        m_entries.push_back(entry);
    } else {
        m_entries[m_head] = entry;
        m_head = (m_head + 1) % m_entries.size();
    }
    return true;
}

Point TimeSeries::at(std::size_t index) const
{
    const Entry& entry = m_entries[(m_head + index) % m_entries.size()];
    return {static_cast<Seconds>(entry.time), static_cast<double>(entry.value)};
}

std::optional<Point> TimeSeries::first() const
{
    return isEmpty() ? std::nullopt : std::optional(at(0));
}

std::optional<Point> TimeSeries::last() const
{
    return isEmpty() ? std::nullopt : std::optional(at(size() - 1));
}

std::size_t TimeSeries::lowerBound(Seconds time) const
{
    std::size_t low = 0;
    std::size_t high = size();
    while (low < high) {
        const std::size_t middle = low + (high - low) / 2;
        if (at(middle).time < time)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

std::vector<Point> TimeSeries::points(Seconds from, Seconds to) const
{
    std::vector<Point> result;
    if (isEmpty() || to < from)
        return result;
    std::size_t begin = lowerBound(from);
    if (begin > 0)
        --begin;
    const std::size_t end = std::min(lowerBound(to + 1) + 1, size());
    result.reserve(end - begin);
    for (std::size_t i = begin; i < end; ++i)
        result.push_back(at(i));
    return result;
}

std::optional<Point> TimeSeries::nearest(Seconds time, Seconds tolerance) const
{
    const std::size_t after = lowerBound(time);
    std::optional<Point> best;
    for (const std::size_t index : {after, after - 1}) {
        if (index >= size())
            continue;
        const Point point = at(index);
        const Seconds distance = std::abs(point.time - time);
        if (distance <= tolerance && (!best || distance < std::abs(best->time - time)))
            best = point;
    }
    return best;
}

void TimeSeries::dropBefore(Seconds time)
{
    const std::size_t kept = lowerBound(time);
    if (kept == 0)
        return;
    straighten();
    m_entries.erase(m_entries.begin(), m_entries.begin() + static_cast<std::ptrdiff_t>(kept));
    // Give memory back only where it matters: a series that lost its first sample will need the room again.
    if (m_entries.size() + m_entries.size() / 8 + 16 < m_entries.capacity())
        m_entries.shrink_to_fit();
}

void TimeSeries::setCapacity(std::size_t capacity)
{
    straighten();
    m_capacity = std::max<std::size_t>(capacity, 2);
    if (m_entries.size() > m_capacity) {
        m_entries.erase(m_entries.begin(), m_entries.end() - static_cast<std::ptrdiff_t>(m_capacity));
        m_entries.shrink_to_fit();
    }
}

void TimeSeries::straighten()
{
    std::rotate(m_entries.begin(), m_entries.begin() + static_cast<std::ptrdiff_t>(m_head), m_entries.end());
    m_head = 0;
}

std::vector<Point> sumOf(std::span<const TimeSeries* const> series, Seconds from, Seconds to)
{
    if (series.empty())
        return {};
    std::vector<Point> sum = series.front()->points(from, to);
    for (const TimeSeries* other : series.subspan(1)) {
        const std::vector<Point> points = other->points(from, to);
        auto match = points.begin();
        std::erase_if(sum, [&](Point& total) {
            while (match != points.end() && match->time < total.time)
                ++match;
            if (match == points.end() || match->time != total.time)
                return true;
            total.value += match->value;
            return false;
        });
    }
    return sum;
}

} // namespace Chartroom::Metrics
