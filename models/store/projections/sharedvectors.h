// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/blockcost.h"

#include <algorithm>
#include <cstddef>
#include <memory>
#include <unordered_map>
#include <utility>
#include <vector>

namespace Chartroom::Store {

/// Hands out equal vectors as one, for as long as somebody holds it.
template <typename T>
class SharedVectors {
public:
    using Ptr = std::shared_ptr<const std::vector<T>>;

    /// Null for an empty one. `hash` is of the content; whatever it is, equality decides.
    Ptr share(const std::vector<T>& values, std::size_t hash)
    {
        if (values.empty())
            return {};
        const auto [first, last] = m_known.equal_range(hash);
        for (auto at = first; at != last; ++at)
            if (Ptr known = at->second.lock(); known && *known == values)
                return known;
        if (m_known.size() >= m_sizeAtNextClean)
            forgetUnused();
        auto shared = std::make_shared<const std::vector<T>>(values);
        m_known.emplace(hash, shared);
        return shared;
    }
    std::size_t size() const { return m_known.size(); }
    /// Bytes, without the vectors, which are counted where they are held.
    std::size_t memoryUsage() const
    {
        return blockCost(m_known.bucket_count() * sizeof(void*)) + m_known.size() * NodeCost;
    }

private:
    void forgetUnused()
    {
        std::erase_if(m_known, [](const auto& entry) { return entry.second.expired(); });
        m_sizeAtNextClean = std::max<std::size_t>(1024, m_known.size() * 2);
    }

    /// A node has a link, and what it holds.
    static constexpr std::size_t NodeCost
        = blockCost(sizeof(void*) + sizeof(std::pair<const std::size_t, std::weak_ptr<const std::vector<T>>>));

    std::unordered_multimap<std::size_t, std::weak_ptr<const std::vector<T>>> m_known; // by hash
    std::size_t m_sizeAtNextClean = 1024;
};

} // namespace Chartroom::Store
