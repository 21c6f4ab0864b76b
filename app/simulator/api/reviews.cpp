// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulator/api/reviews.h"

#include <format>

namespace Chartroom::Simulator {

namespace {

Response reviewed(const ResourceInfo& info, const Json& spec, Json status)
{
    return jsonResponse(201,
        Json::object({{"kind", info.type.kind}, {"apiVersion", info.apiVersion()},
            {"metadata", Json::object({{"creationTimestamp", nullptr}})}, {"spec", spec},
            {"status", std::move(status)}}));
}

Json stringArray(const std::vector<std::string>& texts)
{
    Json array = Json::array();
    for (const auto& text : texts)
        array.append(text);
    return array;
}

Json accessStatus(Store& store, const Identity& identity, const Json& spec)
{
    const Json& asked = spec["resourceAttributes"];
    const auto nameSpace = asked["namespace"].toStringView();
    bool allowed = identity.mayAll();
    if (!allowed && asked.isObject()) {
        const auto plural = asked["resource"].toStringView();
        const Table* table = store.table(asked["group"].toStringView(), plural);
        allowed = table ? identity.may(table->info(), nameSpace) : nameSpace == identity.onlyNamespace;
    }
    Json status = Json::object({{"allowed", allowed}});
    if (allowed)
        status.set("reason",
            identity.mayAll()
                ? "RBAC: allowed by ClusterRoleBinding \"cluster-admin\" of ClusterRole \"cluster-admin\" to Group "
                  "\"system:masters\""
                : std::format("RBAC: allowed by RoleBinding \"edit/{0}\" of ClusterRole \"edit\" to User \"{1}\"",
                      identity.onlyNamespace, identity.user));
    return status;
}

Json rulesStatus(const Identity& identity, std::string_view nameSpace)
{
    const auto rule = [](std::initializer_list<Json> verbs, std::initializer_list<Json> groups,
                          std::initializer_list<Json> resources) {
        return Json::object(
            {{"verbs", Json::array(verbs)}, {"apiGroups", Json::array(groups)}, {"resources", Json::array(resources)}});
    };
    Json resources = Json::array(
        {rule({"create"}, {"authorization.k8s.io"}, {"selfsubjectaccessreviews", "selfsubjectrulesreviews"})});
    Json nonResources = Json::array({Json::object({{"verbs", Json::array({"get"})},
        {"nonResourceURLs",
            Json::array({"/api", "/api/*", "/apis", "/apis/*", "/healthz", "/livez", "/openapi", "/openapi/*",
                "/readyz", "/version", "/version/"})}})});
    if (identity.mayAll()) {
        resources.append(rule({"*"}, {"*"}, {"*"}));
        nonResources.append(Json::object({{"verbs", Json::array({"*"})}, {"nonResourceURLs", Json::array({"*"})}}));
    } else if (nameSpace == identity.onlyNamespace) {
        resources.append(
            rule({"create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"}, {"*"}, {"*"}));
    }
    return Json::object({{"resourceRules", std::move(resources)}, {"nonResourceRules", std::move(nonResources)},
        {"incomplete", false}});
}

} // namespace

std::optional<Response> answerReview(Store& store, const ApiServer::Call& call)
{
    if (!call.target.table || call.verb != "create")
        return std::nullopt;
    const ResourceInfo& info = call.target.info();
    const bool access = info.is("authorization.k8s.io", "selfsubjectaccessreviews");
    const bool rules = info.is("authorization.k8s.io", "selfsubjectrulesreviews");
    if (!access && !rules && !info.is("authentication.k8s.io", "selfsubjectreviews"))
        return std::nullopt;
    const auto body = Json::parse(call.request.body);
    const Json spec = body ? (*body)["spec"] : Json();
    if (access)
        return reviewed(info, spec, accessStatus(store, call.identity, spec));
    if (rules) {
        const auto nameSpace = spec["namespace"].toStringView();
        if (nameSpace.empty())
            return StatusError::badRequest("no namespace on request").response();
        return reviewed(info, Json::object(), rulesStatus(call.identity, nameSpace));
    }
    Json user = Json::object({{"username", call.identity.user}, {"groups", stringArray(call.identity.groups)}});
    return jsonResponse(201,
        Json::object({{"kind", info.type.kind}, {"apiVersion", info.apiVersion()},
            {"metadata", Json::object({{"creationTimestamp", nullptr}})},
            {"status", Json::object({{"userInfo", std::move(user)}})}}));
}

} // namespace Chartroom::Simulator
