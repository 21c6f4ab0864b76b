// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/simulator/world/manifests.h"
#include "app/simulator/world/releasehistory.h"
#include "app/simulator/world/world.h"

#include <map>
#include <string_view>

namespace Chartroom::Simulator {

/// Writes helm's records of revisions as helm does (Secrets sh.helm.release.v1.NAME.vN): the one that was deployed
/// before becomes superseded, a failed one does not take its place.
class ReleaseRecords {
public:
    explicit ReleaseRecords(World& world)
        : m_world(world)
    {
    }
    void add(const ReleaseEntry& release, const RevisionEntry& revision);

private:
    World& m_world;
    std::map<std::string_view, Json> m_deployed; ///< the deployed record, by release
    std::map<std::string_view, TimePoint> m_firstDeployed;
};

} // namespace Chartroom::Simulator
