// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulator/api/writes.h"

#include "app/simulator/api/defaults.h"
#include "app/simulator/api/selector.h"
#include "models/documents/yaml.h"

#include <algorithm>
#include <format>

namespace Chartroom::Simulator {

namespace {

bool isDryRun(const Request& request)
{
    return request.parameter("dryRun") == "All";
}

/// fieldManager, else what stands before the first slash of the User-Agent, as the server does.
std::string managerOf(const Request& request)
{
    const auto given = request.parameter("fieldManager");
    if (!given.empty())
        return std::string(given);
    const auto agent = request.header("user-agent");
    const auto name = agent.substr(0, agent.find('/'));
    return name.empty() ? "unknown" : std::string(name);
}

Json readOptions(const Request& request)
{
    auto options = request.body.empty() ? Result<Json>(Json::object()) : Json::parse(request.body);
    Json result = options ? std::move(*options) : Json::object();
    for (const auto* key : {"propagationPolicy", "gracePeriodSeconds"})
        if (request.hasParameter(key)) {
            const std::string text(request.parameter(key));
            result.set(key, std::string_view(key) == "gracePeriodSeconds" ? Json(std::atoi(text.c_str())) : Json(text));
        }
    return result;
}

} // namespace

Writes::Writes(Cluster& cluster)
    : m_cluster(cluster)
    , m_world(cluster.world())
{ }

Response Writes::answer(int status, const ResourceInfo& info, const Json& object) const
{
    Json full = Json::object({{"kind", info.type.kind}, {"apiVersion", info.apiVersion()}});
    for (const auto& [key, value] : object.members())
        full.set(key, value);
    return jsonResponse(status, full);
}

Answer<Json> Writes::readBody(const Target& target, const Request& request) const
{
    const bool yaml = request.header("content-type").find("yaml") != std::string_view::npos;
    auto body = yaml ? Documents::parseYaml(request.body) : Json::parse(request.body);
    const ResourceInfo& info = target.info();
    if (!body || !body->isObject())
        return Refusal(StatusError::badRequest(std::format(
            "the object provided is unrecognized (must be of type {}): couldn't get version/kind; json parse error: "
            "invalid character in the body",
            info.type.kind)));
    const auto kind = (*body)["kind"].toStringView();
    const auto version = (*body)["apiVersion"].toStringView();
    if ((!kind.empty() && kind != info.type.kind) || (!version.empty() && version != info.apiVersion()))
        return Refusal(StatusError::badRequest(std::format(
            "{} in version \"{}\" cannot be handled as a {}: no kind \"{}\" is registered for version \"{}\"", kind,
            version, info.type.kind, kind, version)));
    const auto given = body->at({"metadata", "namespace"}).toStringView();
    if (!given.empty() && given != target.nameSpace)
        return Refusal(StatusError::badRequest(
            std::format("the namespace of the provided object does not match the namespace sent on the request")));
    return std::move(*body);
}

Response Writes::create(const Target& target, const Request& request)
{
    auto body = readBody(target, request);
    return body ? createFrom(target, request, std::move(*body), false) : body.error().response();
}

Response Writes::createFrom(const Target& target, const Request& request, Json object, bool applying)
{
    const ResourceInfo& info = target.info();
    Json& metadata = object.member("metadata");
    std::string name = metadata["name"].toString();
    if (const auto prefix = metadata["generateName"].toStringView(); name.empty() && !prefix.empty())
        metadata.set("name", name = std::string(prefix) + m_world.random.suffix());
    if (name.empty())
        return StatusError::invalid(
            info, {}, "metadata.name", "FieldValueRequired", "Required value: name or generateName is required")
            .response();
    if (metadata["resourceVersion"].isString() && !metadata["resourceVersion"].toStringView().empty() && !applying)
        return StatusError {500, "", "resourceVersion should not be set on objects to be created", {}}.response();
    if (info.type.namespaced) {
        const Table& spaces = m_world.table("", "namespaces");
        const ObjectPtr space = spaces.find({}, target.nameSpace);
        if (!space)
            return StatusError::notFound(spaces.info(), target.nameSpace).response();
        if (space->toJson(spaces.info())["metadata"].contains("deletionTimestamp"))
            return StatusError {403, "Forbidden",
                std::format("{} \"{}\" is forbidden: unable to create new content in namespace {} because it is being "
                            "terminated",
                    info.type.groupResource(), name, target.nameSpace),
                Json::object({{"name", name}, {"kind", info.type.plural},
                    {"causes",
                        Json::array({Json::object({{"reason", "NamespaceTerminating"},
                            {"message", std::format("namespace {} is being terminated", target.nameSpace)},
                            {"field", "metadata.namespace"}})})}})}
                .response();
        metadata.set("namespace", target.nameSpace);
    }
    if (target.table->find(target.nameSpace, name))
        return StatusError::alreadyExists(info, name).response();
    applyDefaults(info, object, [this] { return m_world.clusterAddress(); });
    if (info.hasStatus)
        object.remove("status");
    if (info.is("", "namespaces") || info.is("", "pods"))
        object.set("status", Json::object({{"phase", info.is("", "pods") ? "Pending" : "Active"}}));
    if (info.is("", "secrets") && !object.contains("type"))
        object.set("type", "Opaque");
    Change change {Json(), object, isDryRun(request), managerOf(request), applying ? "Apply" : "Update"};
    if (auto refused = refusal(target, change))
        return refused->response();
    Json complete = m_world.complete(*target.table, std::move(object), change.manager, change.operation);
    if (!change.dryRun) {
        complete = m_world.store.put(*target.table, std::move(complete))->toJson(info);
        definitionsChanged(target, {}, complete);
    }
    return answer(201, info, complete);
}

Response Writes::update(const Target& target, const Request& request)
{
    auto body = readBody(target, request);
    if (!body)
        return body.error().response();
    const ObjectPtr live = target.table->find(target.nameSpace, target.name);
    if (!live)
        return StatusError::notFound(target.info(), target.name).response();
    const auto name = body->at({"metadata", "name"}).toStringView();
    if (name != target.name)
        return StatusError::badRequest(
            std::format("the name of the object ({}) does not match the name on the URL ({})", name, target.name))
            .response();
    return store(
        target, {live->toJson(target.info()), std::move(*body), isDryRun(request), managerOf(request), "Update"});
}

/// Validation of what may not change, for the kinds where people meet it.
std::optional<StatusError> Writes::refusal(const Target& target, const Change& change) const
{
    const ResourceInfo& info = target.info();
    const auto name = change.after.at({"metadata", "name"}).toStringView();
    const auto immutable = [&](std::string_view field, const Json& value) {
        return StatusError::invalid(
            info, name, field, "FieldValueInvalid", std::format("Invalid value: {}: field is immutable", value.dump()));
    };
    const bool workload
        = info.is("apps", "deployments") || info.is("apps", "replicasets") || info.is("apps", "daemonsets");
    const bool creating = change.before.isNull();
    if (workload && !creating && change.before.at({"spec", "selector"}) != change.after.at({"spec", "selector"}))
        return immutable("spec.selector", change.after.at({"spec", "selector"}));
    if (info.is("", "secrets") && !creating && change.before["type"] != change.after["type"])
        return immutable("type", change.after["type"]);
    if (info.is("batch", "jobs") && !creating
        && change.before.at({"spec", "template"}) != change.after.at({"spec", "template"}))
        return immutable("spec.template", change.after.at({"spec", "template", "spec", "containers"}));
    if ((info.is("", "configmaps") || info.is("", "secrets")) && !creating && change.before["immutable"].toBool()
        && change.before["data"] != change.after["data"])
        return StatusError::invalid(
            info, name, "data", "FieldValueForbidden", "Forbidden: field is immutable when `immutable` is set");
    if (workload && change.after.at({"spec", "template", "spec", "containers"}).isEmpty())
        return StatusError::invalid(
            info, name, "spec.template.spec.containers", "FieldValueRequired", "Required value");
    return std::nullopt;
}

void Writes::noteManager(Json& object, const Change& change) const
{
    Json& managers = object.member("metadata").member("managedFields");
    Json entry = managedFieldsEntry(object, change.manager, change.operation, m_world.timestamp());
    if (!managers.isArray())
        managers = Json::array();
    for (Json& known : managers.mutableItems())
        if (known["manager"].toStringView() == change.manager
            && known["operation"].toStringView() == change.operation) {
            known = std::move(entry);
            return;
        }
    managers.append(std::move(entry));
}

Response Writes::store(const Target& target, Change change)
{
    const ResourceInfo& info = target.info();
    Json& after = change.after;
    const Json& before = change.before;
    Json& metadata = after.member("metadata");
    const auto version = metadata["resourceVersion"].toStringView();
    if (!version.empty() && version != before.at({"metadata", "resourceVersion"}).toStringView())
        return StatusError::conflict(info, target.name).response();
    if (const auto uid = metadata["uid"].toStringView();
        !uid.empty() && uid != before.at({"metadata", "uid"}).toStringView())
        return StatusError::conflict(info, target.name,
            std::format("Precondition failed: UID in precondition: {}, UID in object meta: {}", uid,
                before.at({"metadata", "uid"}).toStringView()))
            .response();
    if (target.subresource == "status") {
        const Json status = after["status"];
        after = before;
        after.set("status", status);
    } else {
        for (const auto* kept : {"name", "generateName", "namespace", "uid", "resourceVersion", "generation",
                 "creationTimestamp", "deletionTimestamp", "deletionGracePeriodSeconds", "managedFields"}) {
            if (before["metadata"].contains(kept))
                after.member("metadata").set(kept, before["metadata"][kept]);
            else
                after.member("metadata").remove(kept);
        }
        if (info.hasStatus)
            before.contains("status") ? void(after.set("status", before["status"])) : void(after.remove("status"));
        if (info.is("", "services"))
            for (const auto* kept : {"clusterIP", "clusterIPs"})
                if (!after.at({"spec", kept}).isString() && before["spec"].contains(kept))
                    after.member("spec").set(kept, before["spec"][kept]);
        applyDefaults(info, after, [this] { return m_world.clusterAddress(); });
    }
    if (auto refused = refusal(target, change))
        return refused->response();
    after.set("kind", info.type.kind);
    after.set("apiVersion", info.apiVersion());
    if (after == before) // nothing is written, as the server does
        return answer(200, info, before);
    const bool specChanged
        = after["spec"] != before["spec"] || (info.builtIn ? false : after["operation"] != before["operation"]);
    if (specChanged && info.hasStatus)
        after.member("metadata").set("generation", before.at({"metadata", "generation"}).toInteger() + 1);
    noteManager(after, change);
    if (change.dryRun)
        return answer(200, info, after);
    const bool released = after["metadata"].contains("deletionTimestamp")
        && after.at({"metadata", "finalizers"}).isEmpty() && !info.is("", "pods");
    const Json stored = m_world.store.put(*target.table, after)->toJson(info);
    if (released)
        m_world.store.remove(*target.table, target.nameSpace, target.name);
    definitionsChanged(target, before, stored);
    return answer(200, info, stored);
}

bool Writes::removeOne(Table& table, const ObjectPtr& object, const Json& options)
{
    if (table.info().is("", "pods")) {
        if (Pod* pod = m_cluster.kubelet().find(object->uid)) {
            const Json& grace = options["gracePeriodSeconds"];
            m_cluster.kubelet().remove(
                *pod, grace.isNull() ? std::nullopt : std::optional(std::chrono::seconds(grace.toInteger())));
            return false;
        }
    }
    Json json = object->toJson(table.info());
    const bool foreground
        = options["propagationPolicy"].toStringView() == "Foreground" && m_cluster.hasDependents(object->uid);
    if (foreground || table.info().is("", "namespaces") || !json.at({"metadata", "finalizers"}).isEmpty()) {
        if (foreground)
            json.member("metadata").member("finalizers").append("foregroundDeletion");
        if (m_cluster.beginDeletion(table, std::move(json)) && foreground)
            m_cluster.removeInForeground(table, object->nameSpace, object->name, object->uid);
        return false;
    }
    if (options["propagationPolicy"].toStringView() == "Orphan")
        m_cluster.collect(object->uid, true);
    m_world.store.remove(table, object->nameSpace, object->name);
    return true;
}

Response Writes::remove(const Target& target, const Request& request)
{
    const ResourceInfo& info = target.info();
    const ObjectPtr object = target.table->find(target.nameSpace, target.name);
    if (!object)
        return StatusError::notFound(info, target.name).response();
    const Json options = readOptions(request);
    const auto uid = options.at({"preconditions", "uid"}).toStringView();
    const auto version = options.at({"preconditions", "resourceVersion"}).toStringView();
    if (!uid.empty() && uid != object->uid.view())
        return StatusError::conflict(info, target.name,
            std::format(
                "Precondition failed: UID in precondition: {}, UID in object meta: {}", uid, object->uid.view()))
            .response();
    if (!version.empty() && version != std::to_string(object->resourceVersion))
        return StatusError::conflict(info, target.name,
            std::format("Precondition failed: ResourceVersion in precondition: {}, ResourceVersion in object meta: {}",
                version, object->resourceVersion))
            .response();
    const bool dryRun = isDryRun(request) || options["dryRun"][0].toStringView() == "All";
    const Json before = object->toJson(info);
    const bool gone = dryRun ? true : removeOne(*target.table, object, options);
    if (!gone) {
        const Json now = m_world.read(*target.table, target.nameSpace, target.name);
        return answer(200, info, now.isNull() ? before : now);
    }
    if (!dryRun)
        definitionsChanged(target, before, {});
    Json details = Json::object({{"name", target.name}});
    if (!info.type.groupVersion.group.empty())
        details.set("group", info.type.groupVersion.group);
    details.set("kind", info.type.plural);
    details.set("uid", object->uid.view());
    return jsonResponse(200,
        Json::object({{"kind", "Status"}, {"apiVersion", "v1"}, {"metadata", Json::object()}, {"status", "Success"},
            {"details", std::move(details)}}));
}

Response Writes::removeCollection(const Target& target, const Request& request)
{
    const ResourceInfo& info = target.info();
    const auto selector = Selector::parse(info, request.parameter("labelSelector"), request.parameter("fieldSelector"));
    if (!selector)
        return selector.error().response();
    std::vector<ObjectPtr> chosen;
    for (const auto& [key, object] : target.table->objects())
        if ((target.nameSpace.empty() || object->nameSpace.view() == target.nameSpace) && selector->matches(*object))
            chosen.push_back(object);
    const Json options = readOptions(request);
    Json items = Json::array();
    for (const ObjectPtr& object : chosen) {
        Json json = object->toJson(info);
        json.remove("kind");
        json.remove("apiVersion");
        items.append(std::move(json));
        if (!isDryRun(request))
            removeOne(*target.table, object, options);
    }
    return jsonResponse(200,
        Json::object({{"kind", info.listKind()}, {"apiVersion", info.apiVersion()},
            {"metadata", Json::object({{"resourceVersion", std::to_string(m_world.store.resourceVersion())}})},
            {"items", std::move(items)}}));
}

Response Writes::evict(const Target& target, const Request& request)
{
    const ObjectPtr object = target.table->find(target.nameSpace, target.name);
    if (!object)
        return StatusError::notFound(target.info(), target.name).response();
    const auto eviction = Json::parse(request.body);
    if (!isDryRun(request))
        removeOne(*target.table, object, eviction ? (*eviction)["deleteOptions"] : Json());
    return jsonResponse(201,
        Json::object({{"kind", "Status"}, {"apiVersion", "v1"}, {"metadata", Json::object()}, {"status", "Success"},
            {"code", 201}}));
}

void Writes::definitionsChanged(const Target& target, const Json& before, const Json& after)
{
    if (!target.info().is("apiextensions.k8s.io", "customresourcedefinitions"))
        return;
    if (!after.isNull())
        return serveDefinition(m_world.store, after);
    const Json& spec = before["spec"];
    Table* served = m_world.store.table(spec["group"].toStringView(), spec.at({"names", "plural"}).toStringView());
    if (!served)
        return;
    const auto instances = served->objects(); // they go with their definition
    for (const auto& [key, object] : instances)
        m_world.store.remove(*served, object->nameSpace, object->name);
    m_world.store.removeTable(*served);
}

} // namespace Chartroom::Simulator
