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

void UsageSeries::thin(Seconds since, Seconds fineSince, Seconds step)
{
    auto end = m_entries.begin();
    for (const Entry& entry : m_entries)
        if (entry.time >= since
            && (entry.time >= fineSince || end == m_entries.begin() || entry.time >= std::prev(end)->time + step))
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
