// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/simulator/world/manifests.h"
#include "app/simulator/world/releasehistory.h"
#include "app/simulator/world/world.h"

#include <string_view>
#include <vector>

namespace Chartroom::Simulator {

/// Writes helm's record of a revision as helm does: the Secret sh.helm.release.v1.NAME.vN. `status` is helm's word for
/// what has become of it, `objects` its manifest.
void writeRecord(World& world, const ReleaseEntry& release, const RevisionEntry& revision, TimePoint firstDeployed,
    std::string_view status, const std::vector<Json>& objects);

} // namespace Chartroom::Simulator
