// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/projections/labelsets.h"

namespace Chartroom::Store {

LabelSetPtr LabelSets::share(const LabelSet& labels)
{
    std::size_t hash = labels.size();
    for (const auto& [key, value] : labels)
        hash = (hash ^ ((std::uint64_t(key.value()) << 32) | value.value())) * 0x9E3779B97F4A7C15ull;
    return m_sets.share(labels, hash);
}

} // namespace Chartroom::Store
