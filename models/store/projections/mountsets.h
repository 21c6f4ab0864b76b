// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/projections/sharedvectors.h"
#include "models/store/row.h"

#include <vector>

namespace Chartroom::Store {

/// Gives pods that mount the same one list of it. Lists that nobody holds any more are forgotten now and then. Used by one
/// thread; the lists themselves may be dropped by any.
class MountSets {
public:
    MountList share(const std::vector<Mount>& mounts)
    {
        std::size_t hash = 0;
        for (const Mount& mount : mounts)
            hash = (hash * 31 + mount.name.value()) * 31 + static_cast<std::size_t>(mount.kind);
        return MountList(m_sets.share(mounts, hash));
    }
    std::size_t memoryUsage() const { return m_sets.memoryUsage(); }

private:
    SharedVectors<Mount> m_sets;
};

} // namespace Chartroom::Store
