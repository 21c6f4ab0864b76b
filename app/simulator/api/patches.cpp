// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulator/api/jsonpatch.h"
#include "app/simulator/api/writes.h"
#include "models/documents/yaml.h"
#include "models/helm/mergepatch.h"

#include <algorithm>
#include <format>

namespace Chartroom::Simulator {

namespace {

constexpr std::string_view JsonPatch = "application/json-patch+json";
constexpr std::string_view MergePatch = "application/merge-patch+json";
constexpr std::string_view StrategicPatch = "application/strategic-merge-patch+json";
constexpr std::string_view ApplyPatch = "application/apply-patch+yaml";

std::string_view mediaType(const Request& request)
{
    const auto type = request.header("content-type");
    return type.substr(0, type.find(';'));
}

StatusError unprocessable(std::string message)
{
    return {422, "Invalid", std::move(message), Json::object()};
}

Answer<Json> orRefusal(Result<Json> result)
{
    if (result)
        return std::move(*result);
    return Refusal(unprocessable(
        result.error().said.isEmpty() ? result.error().attempted.toStdString() : result.error().said.toStdString()));
}

/// What an apply body cannot set.
Json withoutServerFields(Json object)
{
    Json& metadata = object.member("metadata");
    for (const auto* key : {"managedFields", "resourceVersion", "uid", "creationTimestamp", "generation"})
        metadata.remove(key);
    object.remove("status");
    return object;
}

} // namespace

Answer<Json> Writes::patched(const Target& target, const Request& request, const Json& live)
{
    const auto type = mediaType(request);
    const ResourceInfo& info = target.info();
    const bool known
        = type == JsonPatch || type == MergePatch || type == ApplyPatch || (type == StrategicPatch && info.builtIn);
    if (!known)
        return Refusal(StatusError::unsupportedMediaType(info.builtIn));
    auto body = type == ApplyPatch ? Documents::parseYaml(request.body) : Json::parse(request.body);
    if (!body)
        return Refusal(StatusError::badRequest("error decoding patch: " + body.error().sentence().toStdString()));
    if (type == JsonPatch) {
        auto result = applyJsonPatch(live, *body);
        if (!result)
            return Refusal(unprocessable("the server rejected our request due to an error in our request"));
        return std::move(*result);
    }
    if (type == MergePatch)
        return Helm::applyMergePatch(live, *body);
    if (type == ApplyPatch)
        return applied(target, request, live, *body);
    const auto schema = Helm::PatchSchema::builtIn(info.type.groupVersion, info.type.kind);
    return orRefusal(Helm::applyStrategicPatch(live, *body, schema));
}

/// Server-side apply, kept simple: what this manager applied before and no longer does goes, the rest is merged by the
/// keys of lists. Other managers' fields are taken over without a conflict.
Answer<Json> Writes::applied(const Target& target, const Request& request, const Json& live, const Json& given)
{
    const auto manager = request.parameter("fieldManager");
    if (manager.empty())
        return Refusal(StatusError {422, "Invalid",
            "PatchOptions.meta.k8s.io \"\" is invalid: fieldManager: Required value: is required for apply patch",
            Json::object()});
    if (!given.at({"metadata", "managedFields"}).isNull())
        return Refusal(StatusError::badRequest("metadata.managedFields must be nil"));
    const Json modified = withoutServerFields(given);
    const std::string key = live.at({"metadata", "uid"}).toString() + '|' + std::string(manager);
    const auto before = m_appliedBy.find(key);
    const Json original = before == m_appliedBy.end() ? Json::object() : before->second;
    const ResourceInfo& info = target.info();
    const auto schema = Helm::PatchSchema::builtIn(info.type.groupVersion, info.type.kind);
    auto patch = orRefusal(Helm::createThreeWayPatch(original, modified, live, schema));
    if (!patch)
        return patch;
    if (request.parameter("dryRun").empty())
        m_appliedBy[key] = modified;
    return orRefusal(Helm::applyStrategicPatch(live, *patch, schema));
}

Response Writes::patch(const Target& target, const Request& request)
{
    const bool applying = mediaType(request) == ApplyPatch;
    const ObjectPtr object = target.table->find(target.nameSpace, target.name);
    if (!object && applying && !request.parameter("fieldManager").empty()) {
        auto given = Documents::parseYaml(request.body);
        if (!given)
            return StatusError::badRequest("error decoding YAML: " + given.error().sentence().toStdString()).response();
        given->member("metadata").set("name", target.name);
        const Json modified = withoutServerFields(*given);
        Response response = createFrom(target, request, std::move(*given), true);
        if (const ObjectPtr made = target.table->find(target.nameSpace, target.name))
            m_appliedBy[std::string(made->uid.view()) + '|' + std::string(request.parameter("fieldManager"))]
                = modified;
        return response;
    }
    if (!object)
        return StatusError::notFound(target.info(), target.name).response();
    const Json live = object->toJson(target.info());
    auto after = patched(target, request, live);
    if (!after)
        return after.error().response();
    const auto given = request.parameter("fieldManager");
    const auto agent = request.header("user-agent");
    return store(target,
        {live, std::move(*after), request.parameter("dryRun") == "All",
            std::string(given.empty() ? agent.substr(0, agent.find('/')) : given), applying ? "Apply" : "Update"});
}

Response Writes::scale(const Target& target, const Request& request, std::string_view verb)
{
    const ObjectPtr object = target.table->find(target.nameSpace, target.name);
    if (!object)
        return StatusError::notFound(target.info(), target.name).response();
    Json live = object->toJson(target.info());
    const auto scaleOf = [](const Json& workload) {
        std::string selector;
        for (const auto& [key, value] : workload.at({"spec", "selector", "matchLabels"}).members())
            selector += std::format("{}{}={}", selector.empty() ? "" : ",", key, value.toStringView());
        const Json& metadata = workload["metadata"];
        return Json::object({{"kind", "Scale"}, {"apiVersion", "autoscaling/v1"},
            {"metadata",
                Json::object({{"name", metadata["name"]}, {"namespace", metadata["namespace"]},
                    {"uid", metadata["uid"]}, {"resourceVersion", metadata["resourceVersion"]},
                    {"creationTimestamp", metadata["creationTimestamp"]}})},
            {"spec", Json::object({{"replicas", workload.at({"spec", "replicas"})}})},
            {"status",
                Json::object(
                    {{"replicas", workload.at({"status", "replicas"}).toInteger()}, {"selector", selector}})}});
    };
    if (verb == "get")
        return jsonResponse(200, scaleOf(live));
    auto body = Json::parse(request.body);
    if (!body)
        return StatusError::badRequest("error decoding scale: " + body.error().sentence().toStdString()).response();
    Json wanted = scaleOf(live);
    if (verb == "patch" && mediaType(request) == JsonPatch) {
        auto result = applyJsonPatch(wanted, *body);
        if (!result)
            return unprocessable(result.error()).response();
        wanted = std::move(*result);
    } else {
        wanted = Helm::applyMergePatch(wanted, *body);
    }
    Json after = live;
    after.member("spec").set("replicas", wanted.at({"spec", "replicas"}));
    after.member("metadata").set("resourceVersion", wanted.at({"metadata", "resourceVersion"}));
    Target whole = target;
    whole.subresource.clear();
    const auto given = request.parameter("fieldManager");
    Response response = store(whole,
        {live, std::move(after), request.parameter("dryRun") == "All", std::string(given.empty() ? "scale" : given),
            "Update"});
    if (response.status >= 300)
        return response;
    const auto stored = Json::parse(response.body);
    return jsonResponse(200, scaleOf(stored ? *stored : live));
}

void serveDefinition(Store& store, const Json& definition)
{
    const Json& spec = definition["spec"];
    const Json& names = spec["names"];
    for (const Json& version : spec["versions"].items()) {
        if (!version["served"].toBool() || store.table(spec["group"].toStringView(), names["plural"].toStringView()))
            continue;
        ResourceInfo info;
        info.builtIn = false;
        info.hasStatus = version.at({"subresources"}).contains("status");
        info.type = {.groupVersion = {spec["group"].toString(), version["name"].toString()},
            .kind = names["kind"].toString(),
            .plural = names["plural"].toString(),
            .singular = names["singular"].toString(),
            .shortNames = {},
            .categories = {},
            .verbs = {"delete", "deletecollection", "get", "list", "patch", "create", "update", "watch"},
            .subresources = {},
            .namespaced = spec["scope"].toStringView() == "Namespaced"};
        if (info.hasStatus)
            info.type.subresources.emplace_back("status");
        for (const Json& name : names["shortNames"].items())
            info.type.shortNames.push_back(name.toString());
        for (const Json& column : version["additionalPrinterColumns"].items())
            info.printerColumns.push_back({column["name"].toString(), column["type"].toString(),
                static_cast<int>(column["priority"].toInteger()), column["jsonPath"].toString()});
        store.addTable(std::move(info));
    }
}

} // namespace Chartroom::Simulator
