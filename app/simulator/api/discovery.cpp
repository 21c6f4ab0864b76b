// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulator/api/discovery.h"

#include <algorithm>
#include <vector>

namespace Chartroom::Simulator {

namespace {

constexpr std::string_view AggregatedV2 = "apidiscovery.k8s.io";

template <typename Strings>
Json stringArray(const Strings& strings)
{
    Json array = Json::array();
    for (const auto& text : strings)
        array.append(text);
    return array;
}

struct Subresource {
    std::string_view name;
    std::string_view group;
    std::string_view version;
    std::string_view kind; ///< "" = that of the resource
    std::vector<std::string_view> verbs;
};

Subresource subresource(std::string_view name)
{
    if (name == "scale")
        return {name, "autoscaling", "v1", "Scale", {"get", "patch", "update"}};
    if (name == "eviction")
        return {name, "policy", "v1", "Eviction", {"create"}};
    if (name == "binding")
        return {name, "", "v1", "Binding", {"create"}};
    if (name == "token")
        return {name, "authentication.k8s.io", "v1", "TokenRequest", {"create"}};
    if (name == "exec" || name == "attach" || name == "portforward")
        return {name, "", "v1", "", {"create", "get"}};
    if (name == "log")
        return {name, "", "", "", {"get"}};
    if (name == "finalize")
        return {name, "", "", "", {"update"}};
    if (name == "proxy")
        return {name, "", "v1", "", {"create", "delete", "get", "patch", "update"}};
    return {name, "", "", "", {"get", "patch", "update"}};
}

/// Group names in the order of first appearance; the core group is "".
std::vector<std::string> groupNames(const Store& store)
{
    std::vector<std::string> names;
    for (const auto& table : store.tables())
        if (const auto& group = table->info().type.groupVersion.group; !std::ranges::contains(names, group))
            names.push_back(group);
    return names;
}

std::vector<std::string> versionsOf(const Store& store, std::string_view group)
{
    std::vector<std::string> versions;
    for (const auto& table : store.tables()) {
        const auto& gv = table->info().type.groupVersion;
        if (gv.group == group && !std::ranges::contains(versions, gv.version))
            versions.push_back(gv.version);
    }
    return versions;
}

Json aggregatedResource(const ResourceInfo& info)
{
    const auto& type = info.type;
    Json resource = Json::object({{"resource", type.plural},
        {"responseKind", Json::object({{"group", ""}, {"version", ""}, {"kind", type.kind}})},
        {"scope", type.namespaced ? "Namespaced" : "Cluster"}, {"singularResource", type.singular},
        {"verbs", stringArray(type.verbs)}});
    if (!type.shortNames.empty())
        resource.set("shortNames", stringArray(type.shortNames));
    if (!type.categories.empty())
        resource.set("categories", stringArray(type.categories));
    Json subresources = Json::array();
    for (const auto& name : type.subresources) {
        const Subresource sub = subresource(name);
        Json kind = Json::object({{"group", sub.group}, {"version", sub.version},
            {"kind", sub.kind.empty() ? std::string_view(type.kind) : sub.kind}});
        subresources.append(Json::object(
            {{"subresource", sub.name}, {"responseKind", std::move(kind)}, {"verbs", stringArray(sub.verbs)}}));
    }
    if (!subresources.isEmpty())
        resource.set("subresources", std::move(subresources));
    return resource;
}

void appendLegacy(Json& resources, const ResourceInfo& info)
{
    const auto& type = info.type;
    Json resource = Json::object({{"name", type.plural}, {"singularName", type.singular},
        {"namespaced", type.namespaced}, {"kind", type.kind}, {"verbs", stringArray(type.verbs)}});
    if (!type.shortNames.empty())
        resource.set("shortNames", stringArray(type.shortNames));
    if (!type.categories.empty())
        resource.set("categories", stringArray(type.categories));
    resources.append(std::move(resource));
    for (const auto& name : type.subresources) {
        const Subresource sub = subresource(name);
        Json entry
            = Json::object({{"name", type.plural + '/' + name}, {"singularName", ""}, {"namespaced", type.namespaced}});
        if (!sub.group.empty()) {
            entry.set("group", sub.group);
            entry.set("version", sub.version);
        }
        entry.set("kind", sub.kind.empty() ? std::string_view(type.kind) : sub.kind);
        entry.set("verbs", stringArray(sub.verbs));
        resources.append(std::move(entry));
    }
}

} // namespace

Json Discovery::aggregated(bool core) const
{
    Json items = Json::array();
    for (const auto& group : groupNames(m_store)) {
        if (group.empty() != core)
            continue;
        Json versions = Json::array();
        for (const auto& version : versionsOf(m_store, group)) {
            Json resources = Json::array();
            for (const auto& table : m_store.tables())
                if (table->info().type.groupVersion == Kube::GroupVersion {group, version})
                    resources.append(aggregatedResource(table->info()));
            versions.append(
                Json::object({{"version", version}, {"resources", std::move(resources)}, {"freshness", "Current"}}));
        }
        Json metadata = Json::object();
        if (!core)
            metadata.set("name", group);
        metadata.set("creationTimestamp", nullptr);
        items.append(Json::object({{"metadata", std::move(metadata)}, {"versions", std::move(versions)}}));
    }
    return Json::object({{"kind", "APIGroupDiscoveryList"}, {"apiVersion", "apidiscovery.k8s.io/v2"},
        {"metadata", Json::object()}, {"items", std::move(items)}});
}

Json Discovery::groupDocument(std::string_view group) const
{
    Json versions = Json::array();
    for (const auto& version : versionsOf(m_store, group))
        versions.append(Json::object({{"groupVersion", std::string(group) + '/' + version}, {"version", version}}));
    Json preferred = versions[0];
    return Json::object(
        {{"name", group}, {"versions", std::move(versions)}, {"preferredVersion", std::move(preferred)}});
}

Response Discovery::root(bool core, std::string_view accept) const
{
    if (accept.find(AggregatedV2) != std::string_view::npos && accept.find("v=v2") != std::string_view::npos) {
        Response response = jsonResponse(200, aggregated(core));
        response.headers = {{"Content-Type", "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList"},
            {"Vary", "Accept"}};
        return response;
    }
    if (core)
        return jsonResponse(200,
            Json::object({{"kind", "APIVersions"}, {"versions", Json::array({"v1"})},
                {"serverAddressByClientCIDRs", Json::array()}}));
    Json groups = Json::array();
    for (const auto& group : groupNames(m_store))
        if (!group.empty())
            groups.append(groupDocument(group));
    return jsonResponse(
        200, Json::object({{"kind", "APIGroupList"}, {"apiVersion", "v1"}, {"groups", std::move(groups)}}));
}

Response Discovery::group(std::string_view group) const
{
    if (versionsOf(m_store, group).empty())
        return {.status = 404,
            .headers = {{"Content-Type", "text/plain; charset=utf-8"}},
            .body = "404 page not found\n",
            .stream = {},
            .delay = {}};
    Json document = groupDocument(group);
    document.set("kind", "APIGroup");
    document.set("apiVersion", "v1");
    return jsonResponse(200, document);
}

Response Discovery::resources(std::string_view group, std::string_view version) const
{
    const Kube::GroupVersion wanted {std::string(group), std::string(version)};
    Json resources = Json::array();
    for (const auto& table : m_store.tables())
        if (table->info().type.groupVersion == wanted)
            appendLegacy(resources, table->info());
    if (resources.isEmpty())
        return {.status = 404,
            .headers = {{"Content-Type", "text/plain; charset=utf-8"}},
            .body = "404 page not found\n",
            .stream = {},
            .delay = {}};
    return jsonResponse(200,
        Json::object({{"kind", "APIResourceList"}, {"apiVersion", "v1"}, {"groupVersion", wanted.apiVersion()},
            {"resources", std::move(resources)}}));
}

} // namespace Chartroom::Simulator
