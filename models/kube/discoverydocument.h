// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/documents/json.h"
#include "models/kube/resourcetype.h"

#include <string>
#include <vector>

namespace Chartroom::Kube {

/// What one discovery document says; in it the preferred version of a group comes first.
struct DiscoveryDocument {
    std::vector<ResourceType> types;
    std::vector<GroupVersion> stale;
};

/// APIGroupDiscoveryList (aggregated, KEP-3352), from /api or /apis.
DiscoveryDocument readAggregatedDiscovery(const Documents::Json& list);

/// APIResourceList of one group version.
std::vector<ResourceType> readResourceList(const Documents::Json& list);

/// Group versions of an APIGroupList (/apis) or APIVersions (/api), the preferred one of each group first.
std::vector<GroupVersion> readGroupVersions(const Documents::Json& list);

} // namespace Chartroom::Kube
