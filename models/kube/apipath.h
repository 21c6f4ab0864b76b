// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/kube/resourcetype.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace Chartroom::Kube {

/// Percent-encodes everything but the unreserved characters of RFC 3986, so that the text is one path segment or one
/// query value.
std::string percentEncoded(std::string_view text);

/// "a=1&b=2", encoded; "" for no pairs.
std::string encodedQuery(const std::vector<std::pair<std::string, std::string>>& query);

/// "/api/v1" or "/apis/apps/v1"
std::string groupVersionPath(const GroupVersion& groupVersion);

/// "/apis/apps/v1/namespaces/shop/deployments"; without a namespace (or for a cluster-scoped kind) the collection of
/// the whole cluster.
std::string collectionPath(const ResourceType& type, std::string_view nameSpace);

/// "/apis/apps/v1/namespaces/shop/deployments/web", with "/scale" for subresource "scale".
std::string objectPath(
    const ResourceType& type, std::string_view nameSpace, std::string_view name, std::string_view subresource = {});

} // namespace Chartroom::Kube
