// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/stringpool.h"
#include "models/store/projections/sharedvectors.h"
#include "models/store/row.h"

#include <algorithm>

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
    std::size_t memoryUsage() const { return m_sets.memoryUsage(); }

private:
    LabelSet m_scratch;
    SharedVectors<LabelSet::value_type> m_sets;
};

} // namespace Chartroom::Store
