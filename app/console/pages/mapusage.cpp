// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/pages/mapusage.h"

#include "app/console/clustersession.h"
#include "models/store/rowsahead.h"

#include <algorithm>
#include <array>

using namespace std::chrono_literals;

namespace Chartroom::Console {

namespace {

constexpr std::array Kinds {"pods", "nodes"};
constexpr std::size_t SlotsOfSlice = 1500; ///< 1 to 2 ms

float share(std::int64_t part, std::int64_t whole)
{
    return whole > 0 ? static_cast<float>(part) / static_cast<float>(whole) : -1;
}

/// Of the request, or else the limit, of a pod; of what can be allocated on a node.
Topology::Usage shareOf(const Store::Row& row, const Items::Usage& usage)
{
    if (row.type == Store::RowType::Node) {
        const auto& node = static_cast<const Store::NodeRow&>(row);
        return {share(usage.cpu, node.cpuAllocatable), share(usage.memory, node.memoryAllocatable)};
    }
    std::int64_t cpu = 0;
    std::int64_t memory = 0;
    for (const Store::Container& container : static_cast<const Store::PodRow&>(row).containers) {
        if (container.init && !container.restartable)
            continue;
        cpu += std::max(container.cpuRequest > 0 ? container.cpuRequest : container.cpuLimit, 0);
        const std::int64_t wanted = container.memoryRequest > 0 ? container.memoryRequest : container.memoryLimit;
        memory += std::max<std::int64_t>(wanted, 0);
    }
    return {share(usage.cpu, cpu), share(usage.memory, memory)};
}

} // namespace

MapUsage::MapUsage(ClusterSession& session, Topology::Map& map)
    : m_session(session)
    , m_map(map)
{ }

void MapUsage::pass()
{
    if (m_session.metrics().isEmpty())
        return;
    m_found.clear();
    std::size_t rows = 0;
    for (const char* kind : Kinds)
        rows += m_session.replica().count(m_session.kinds().findResource(kind));
    m_found.reserve(rows); // never moved
    m_kind = 0;
    m_slot = 0;
    m_slices.start(0ms, this);
}

void MapUsage::timerEvent(QTimerEvent*)
{
    if (m_kind == Kinds.size()) {
        m_slices.stop();
        return m_map.setUsage(std::exchange(m_found, {}));
    }
    const Store::KindId kind = m_session.kinds().findResource(Kinds.at(m_kind));
    const auto slots = kind.isValid() ? m_session.replica().table(kind).slots() : std::span<const Store::RowPtr>();
    const std::size_t end = std::min(m_slot + SlotsOfSlice, slots.size());
    for (; m_slot < end; ++m_slot) {
        Store::fetchAhead(slots, m_slot);
        if (const Store::RowPtr& row = slots[m_slot])
            if (const auto measured = m_session.usage().usage(*row))
                m_found.emplace_back(row->uid, shareOf(*row, *measured));
    }
    if (m_slot >= slots.size()) {
        ++m_kind;
        m_slot = 0;
    }
}

} // namespace Chartroom::Console
