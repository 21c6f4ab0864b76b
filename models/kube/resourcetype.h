// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <compare>
#include <string>
#include <string_view>
#include <vector>

namespace Chartroom::Kube {

/// group/version of the API, as in `apps/v1`; the core group is the empty string.
struct GroupVersion {
    std::string group;
    std::string version;

    /// "v1" or "apps/v1"
    std::string apiVersion() const { return group.empty() ? version : group + '/' + version; }
    static GroupVersion fromApiVersion(std::string_view apiVersion)
    {
        const auto slash = apiVersion.find('/');
        if (slash == std::string_view::npos)
            return {{}, std::string(apiVersion)};
        return {std::string(apiVersion.substr(0, slash)), std::string(apiVersion.substr(slash + 1))};
    }
    auto operator<=>(const GroupVersion&) const = default;
};

/// One kind that the server serves, from discovery.
struct ResourceType {
    GroupVersion groupVersion;
    std::string kind; ///< "Deployment"
    std::string plural; ///< "deployments": what paths are made of
    std::string singular;
    std::vector<std::string> shortNames;
    std::vector<std::string> categories;
    std::vector<std::string> verbs;
    std::vector<std::string> subresources; ///< "status", "scale", "log" …
    bool namespaced = true;

    bool supports(std::string_view verb) const
    {
        for (const auto& known : verbs)
            if (known == verb)
                return true;
        return false;
    }
    bool operator==(const ResourceType&) const = default;
    /// "deployments.apps", or "pods" in the core group: stable across versions, the key of a kind in a session.
    std::string groupResource() const
    {
        return groupVersion.group.empty() ? plural : plural + '.' + groupVersion.group;
    }
};

} // namespace Chartroom::Kube
