// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/simulator/life/cluster.h"

#include <string>
#include <string_view>

namespace Chartroom::Simulator {

/// What the controllers of workloads have in common.
struct PodCounts {
    int total = 0; ///< not finished and not on their way out
    int ready = 0;
};
PodCounts countPods(const std::vector<Pod*>& pods);

/// The pod that a workload's template describes, as the API server's admission completes it: owner, service account
/// token, tolerations. `generateName` is "" where the controller names its pods.
Json podFromTemplate(const Json& podTemplate, const Json& owner, std::string_view generateName);

/// The hash by which a template is recognised, in ReplicaSet names and revision labels.
std::string templateHash(const Json& podTemplate);

/// An int-or-percentage of `total`.
int resolveCount(const Json& value, int total, bool roundUp, int otherwise);

/// Replaces `status` and stores the object where it makes a difference.
void storeStatus(World& world, Table& table, Json object, Json status);

/// Keeps lastTransitionTime where status and reason stay.
Json conditionOver(const Json& before, std::string_view type, bool met, std::string_view reason,
    std::string_view message, std::string_view time, bool withUpdateTime);

} // namespace Chartroom::Simulator
