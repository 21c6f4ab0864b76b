// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulator/api/failure.h"

#include <format>

namespace Chartroom::Simulator {

namespace {

Json resourceDetails(const ResourceInfo& info, std::string_view name)
{
    Json details = Json::object();
    if (!name.empty())
        details.set("name", name);
    if (!info.type.groupVersion.group.empty())
        details.set("group", info.type.groupVersion.group);
    details.set("kind", info.type.plural);
    return details;
}

std::string qualified(const ResourceInfo& info)
{
    return info.type.groupResource();
}

} // namespace

Json StatusError::toJson() const
{
    Json status = Json::object({{"kind", "Status"}, {"apiVersion", "v1"}, {"metadata", Json::object()},
        {"status", "Failure"}, {"message", message}, {"reason", reason}});
    if (!details.isNull())
        status.set("details", details);
    status.set("code", code);
    return status;
}

Response StatusError::response() const
{
    return jsonResponse(code, toJson());
}

Response jsonResponse(int status, const Json& json)
{
    return {.status = status,
        .headers = {{"Content-Type", "application/json"}},
        .body = json.dump() + '\n',
        .stream = {},
        .delay = {}};
}

StatusError StatusError::badRequest(std::string message)
{
    return {400, "BadRequest", std::move(message), {}};
}

StatusError StatusError::unauthorized()
{
    return {401, "Unauthorized", "Unauthorized", {}};
}

StatusError StatusError::forbidden(const ResourceInfo& info, std::string_view user, std::string_view verb,
    std::string_view subresource, std::string_view where, std::string_view name)
{
    std::string resource = info.type.plural;
    if (!subresource.empty())
        (resource += '/') += subresource;
    const std::string scope = where.empty() ? "at the cluster scope" : std::format("in the namespace \"{}\"", where);
    const std::string object = name.empty() ? std::string() : std::format(" \"{}\"", name);
    return {403, "Forbidden",
        std::format("{}{} is forbidden: User \"{}\" cannot {} resource \"{}\" in API group \"{}\" {}", qualified(info),
            object, user, verb, resource, info.type.groupVersion.group, scope),
        resourceDetails(info, name)};
}

StatusError StatusError::notFound(const ResourceInfo& info, std::string_view name)
{
    return {404, "NotFound", std::format("{} \"{}\" not found", qualified(info), name), resourceDetails(info, name)};
}

StatusError StatusError::unknownResource()
{
    return {404, "NotFound", "the server could not find the requested resource", Json::object()};
}

StatusError StatusError::methodNotAllowed()
{
    return {405, "MethodNotAllowed", "the server does not allow this method on the requested resource", Json::object()};
}

StatusError StatusError::notAcceptable()
{
    return {406, "NotAcceptable", "only the following media types are accepted: application/json", {}};
}

StatusError StatusError::alreadyExists(const ResourceInfo& info, std::string_view name)
{
    return {409, "AlreadyExists", std::format("{} \"{}\" already exists", qualified(info), name),
        resourceDetails(info, name)};
}

StatusError StatusError::conflict(const ResourceInfo& info, std::string_view name, std::string_view why)
{
    constexpr std::string_view modified
        = "the object has been modified; please apply your changes to the latest version and try again";
    return {409, "Conflict",
        std::format(
            "Operation cannot be fulfilled on {} \"{}\": {}", qualified(info), name, why.empty() ? modified : why),
        resourceDetails(info, name)};
}

StatusError StatusError::expired(std::string message)
{
    return {410, "Expired", std::move(message), {}};
}

StatusError StatusError::unsupportedMediaType(bool builtIn)
{
    std::string accepted = "application/json-patch+json, application/merge-patch+json, ";
    if (builtIn)
        accepted += "application/strategic-merge-patch+json, ";
    accepted += "application/apply-patch+yaml";
    return {415, "UnsupportedMediaType",
        "the body of the request was in an unknown format - accepted media types include: " + accepted, {}};
}

StatusError StatusError::tooLargeResourceVersion(std::string_view wanted, std::uint64_t current)
{
    Json cause = Json::object({{"reason", "ResourceVersionTooLarge"}, {"message", "Too large resource version"}});
    Json details = Json::object({{"causes", Json::array({std::move(cause)})}, {"retryAfterSeconds", 1}});
    return {504, "Timeout", std::format("Timeout: Too large resource version: {}, current: {}", wanted, current),
        std::move(details)};
}

StatusError StatusError::invalid(const ResourceInfo& info, std::string_view name, std::string_view field,
    std::string_view causeReason, std::string_view problem)
{
    const auto& group = info.type.groupVersion.group;
    const std::string kind = group.empty() ? info.type.kind : info.type.kind + '.' + group;
    Json details = Json::object();
    if (!name.empty())
        details.set("name", name);
    if (!group.empty())
        details.set("group", group);
    details.set("kind", info.type.kind);
    details.set(
        "causes", Json::array({Json::object({{"reason", causeReason}, {"message", problem}, {"field", field}})}));
    return {
        422, "Invalid", std::format("{} \"{}\" is invalid: {}: {}", kind, name, field, problem), std::move(details)};
}

} // namespace Chartroom::Simulator
