// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/stringpool.h"
#include "models/store/row.h"

#include <algorithm>
#include <memory>
#include <unordered_map>

namespace Chartroom::Store {

/// Gives objects with equal labels one set. Sets that nobody holds any more are forgotten now and then.
/// Used by one thread; the sets themselves may be dropped by any.
class LabelSets {
public:
    /// Reads a JSON object of strings, through Reading::Value or Reading::Stream. Null where it has no members.
    template <typename Reader>
    LabelSetPtr read(StringPool& strings, Reader labels)
    {
        m_scratch.clear();
        labels.forEachField([&](std::string_view key, auto value) {
            const StringId keyId = strings.intern(key);
            m_scratch.emplace_back(keyId, strings.intern(value.text()));
        });
        std::ranges::sort(m_scratch);
        return share(m_scratch);
    }

    /// `labels` are sorted.
    LabelSetPtr share(const LabelSet& labels);
    std::size_t size() const { return m_sets.size(); }

private:
    void forgetUnused();

    LabelSet m_scratch;
    std::unordered_multimap<std::size_t, std::weak_ptr<const LabelSet>> m_sets; // by hash of the content
    std::size_t m_sizeAtNextClean = 1024;
};

} // namespace Chartroom::Store
