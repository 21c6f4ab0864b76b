// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/projections/labelsets.h"

namespace Chartroom::Store {

LabelSetPtr LabelSets::share(const LabelSet& labels)
{
    if (labels.empty())
        return {};
    std::size_t hash = labels.size();
    for (const auto& [key, value] : labels)
        hash = (hash ^ ((std::uint64_t(key.value()) << 32) | value.value())) * 0x9E3779B97F4A7C15ull;
    const auto [first, last] = m_sets.equal_range(hash);
    for (auto at = first; at != last; ++at)
        if (LabelSetPtr known = at->second.lock(); known && *known == labels)
            return known;
    if (m_sets.size() >= m_sizeAtNextClean)
        forgetUnused();
    auto set = std::make_shared<const LabelSet>(labels);
    m_sets.emplace(hash, set);
    return set;
}

void LabelSets::forgetUnused()
{
    std::erase_if(m_sets, [](const auto& entry) { return entry.second.expired(); });
    m_sizeAtNextClean = std::max<std::size_t>(1024, m_sets.size() * 2);
}

} // namespace Chartroom::Store
