// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/kube/discoverydocument.h"

#include <algorithm>

namespace Chartroom::Kube {

namespace {

using Documents::Json;

std::vector<std::string> strings(const Json& list)
{
    std::vector<std::string> texts;
    for (const Json& item : list.items())
        texts.push_back(item.toString());
    return texts;
}

/// Subresources stand in a resource list as "deployments/scale".
void addSubresource(std::vector<ResourceType>& types, std::string_view name)
{
    const auto slash = name.find('/');
    const auto owner = std::ranges::find(types, name.substr(0, slash), &ResourceType::plural);
    if (owner != types.end())
        owner->subresources.emplace_back(name.substr(slash + 1));
}

ResourceType readAggregated(const Json& resource, const GroupVersion& groupVersion)
{
    ResourceType type;
    type.groupVersion = groupVersion;
    type.plural = resource["resource"].toString();
    type.singular = resource["singularResource"].toString();
    type.kind = resource.at({"responseKind", "kind"}).toString();
    type.namespaced = resource["scope"].toStringView() == "Namespaced";
    type.verbs = strings(resource["verbs"]);
    type.shortNames = strings(resource["shortNames"]);
    type.categories = strings(resource["categories"]);
    for (const Json& subresource : resource["subresources"].items())
        type.subresources.push_back(subresource["subresource"].toString());
    return type;
}

} // namespace

DiscoveryDocument readAggregatedDiscovery(const Json& list)
{
    DiscoveryDocument document;
    for (const Json& group : list["items"].items()) {
        const std::string name = group.at({"metadata", "name"}).toString();
        for (const Json& version : group["versions"].items()) {
            const GroupVersion groupVersion {name, version["version"].toString()};
            if (version["freshness"].toStringView() == "Stale")
                document.stale.push_back(groupVersion);
            for (const Json& resource : version["resources"].items()) {
                ResourceType type = readAggregated(resource, groupVersion);
                if (!type.plural.empty() && !type.kind.empty()) // a resource with subresources only has no kind
                    document.types.push_back(std::move(type));
            }
        }
    }
    return document;
}

std::vector<ResourceType> readResourceList(const Json& list)
{
    const GroupVersion groupVersion = GroupVersion::fromApiVersion(list["groupVersion"].toStringView());
    std::vector<ResourceType> types;
    for (const Json& resource : list["resources"].items()) {
        const std::string name = resource["name"].toString();
        if (name.empty() || name.contains('/'))
            continue;
        ResourceType type;
        type.groupVersion = groupVersion;
        type.plural = name;
        type.singular = resource["singularName"].toString();
        type.kind = resource["kind"].toString();
        type.namespaced = resource["namespaced"].toBool();
        type.verbs = strings(resource["verbs"]);
        type.shortNames = strings(resource["shortNames"]);
        type.categories = strings(resource["categories"]);
        types.push_back(std::move(type));
    }
    for (const Json& resource : list["resources"].items())
        if (const std::string_view name = resource["name"].toStringView(); name.contains('/'))
            addSubresource(types, name);
    return types;
}

std::vector<GroupVersion> readGroupVersions(const Json& list)
{
    std::vector<GroupVersion> versions;
    for (const Json& version : list["versions"].items()) // APIVersions: the core group
        versions.push_back({{}, version.toString()});
    for (const Json& group : list["groups"].items()) {
        const std::string name = group["name"].toString();
        const std::string preferred = group.at({"preferredVersion", "version"}).toString();
        if (!preferred.empty())
            versions.push_back({name, preferred});
        for (const Json& version : group["versions"].items())
            if (const std::string other = version["version"].toString(); other != preferred)
                versions.push_back({name, other});
    }
    return versions;
}

} // namespace Chartroom::Kube
