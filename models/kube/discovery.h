// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/kube/apiclient.h"
#include "models/kube/resourcetype.h"

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace Chartroom::Kube {

/// What a server serves.
class Discovery {
public:
    /// One kind per group and resource, in its preferred version that is being served, sorted by groupResource().
    const std::vector<ResourceType>& resources() const { return m_resources; }
    /// Every version of every kind.
    const std::vector<ResourceType>& allVersions() const { return m_allVersions; }
    /// Group versions whose server (an APIService) does not answer; their kinds are missing or out of date.
    const std::vector<GroupVersion>& stale() const { return m_stale; }

    /// "deployments.apps", "pods"; null where not served.
    const ResourceType* byGroupResource(std::string_view groupResource) const;
    /// In the preferred version; null where not served.
    const ResourceType* byKind(std::string_view group, std::string_view kind) const;
    /// In exactly this version; null where not served.
    const ResourceType* byVersionKind(const GroupVersion& groupVersion, std::string_view kind) const;
    /// As an operator types it: plural, singular, short name, or any of them with ".group". The core group goes first.
    const ResourceType* byTypedName(std::string_view name) const;

    bool operator==(const Discovery& other) const;

    /// For tests and for documents read by DiscoveryClient.
    static Discovery fromTypes(std::vector<ResourceType> allVersions, std::vector<GroupVersion> stale = {});

private:
    std::vector<ResourceType> m_resources;
    std::vector<ResourceType> m_allVersions; ///< preferred version of a group first
    std::vector<GroupVersion> m_stale;
};

struct ServerVersion {
    std::string gitVersion; ///< "v1.34.9"
    int major = 0;
    int minor = 0;
    std::string platform;
};

/// Asks a server what it serves: one aggregated document where it can (1.26 and newer), else group by group. Remembers
/// ETags, so that asking again costs a 304. Callbacks run on the I/O thread; the client outlives the requests.
class DiscoveryClient {
public:
    explicit DiscoveryClient(ApiClient& api);
    ~DiscoveryClient();

    /// Groups that fail while others answer are in stale(). Fails where /api or /apis could not be read, so that what is
    /// missing is never taken for not served; a server that says 403 or 404 to one of them has the other.
    RequestHandle discover(std::function<void(Result<Discovery>)> done);
    RequestHandle serverVersion(std::function<void(Result<ServerVersion>)> done);

private:
    struct Cache;
    class Run;
    ApiClient& m_api;
    std::shared_ptr<Cache> m_cache;
};

} // namespace Chartroom::Kube
