// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/metrics/usageseries.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace Chartroom::Metrics {

namespace {

constexpr std::size_t RoomAtOnce = 16; ///< samples; doubling would leave half of it empty, thousands of times

} // namespace

void UsageSeries::append(const Usage& usage)
{
    if (!std::isfinite(usage.cpu) || !std::isfinite(usage.memory) || usage.time < 0)
        return;
    const Entry entry {
        static_cast<std::uint32_t>(usage.time), static_cast<float>(usage.cpu), static_cast<float>(usage.memory)};
    if (!m_entries.empty() && entry.time <= m_entries.back().time) {
        if (entry.time == m_entries.back().time)
            m_entries.back() = entry;
        return;
    }
    if (m_entries.size() == m_entries.capacity())
        m_entries.reserve(m_entries.size() + RoomAtOnce);
    m_entries.push_back(entry);
}

std::optional<UsageSeries::Thinned> UsageSeries::keepDay(std::size_t most)
{
    if (m_entries.empty())
        return std::nullopt;
    const Seconds since = m_entries.back().time - Day;
    if (size() <= most) {
        m_entries.erase(m_entries.begin(), std::ranges::lower_bound(m_entries, since, {}, &Entry::time));
        return std::nullopt;
    }
    const Thinned thinned {time(size() - most / 4), Day / static_cast<Seconds>(most / 2)};
    thin(since, thinned);
    return thinned;
}

void UsageSeries::thin(Seconds since, const Thinned& thinned)
{
    auto end = m_entries.begin();
    const auto isKept = [&](const Entry& entry) {
        return entry.time >= thinned.until || end == m_entries.begin()
            || entry.time >= std::prev(end)->time + thinned.step;
    };
    for (const Entry& entry : m_entries)
        if (entry.time >= since && isKept(entry))
            *end++ = entry;
    m_entries.erase(end, m_entries.end());
}

std::optional<Usage> UsageSeries::last() const
{
    if (m_entries.empty())
        return std::nullopt;
    return Usage {m_entries.back().time, m_entries.back().cpu, m_entries.back().memory};
}

std::vector<Point> UsageSeries::points(Metric metric, Seconds from, Seconds to) const
{
    if (to < from)
        return {};
    auto begin = std::ranges::lower_bound(m_entries, from, {}, &Entry::time);
    if (begin != m_entries.begin())
        --begin;
    auto end = std::ranges::upper_bound(m_entries, to, {}, &Entry::time);
    if (end != m_entries.end())
        ++end;
    std::vector<Point> points;
    for (auto entry = begin; entry != end; ++entry)
        points.push_back({entry->time, metric == Metric::Cpu ? entry->cpu : entry->memory});
    return points;
}

} // namespace Chartroom::Metrics
