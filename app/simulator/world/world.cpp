// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulator/world/world.h"

#include "app/simulator/world/mould.h"
#include "models/base/timetext.h"

#include <QtAssert>
#include <algorithm>
#include <array>
#include <format>

namespace Chartroom::Simulator {

namespace {

/// Keys of lists that are maps in the API's schema, the most telling first.
constexpr std::array<std::string_view, 3> AtomicLists {"containerStatuses", "endpoints", "images"};
constexpr std::array<std::string_view, 6> ListKeys {"name", "containerPort", "port", "mountPath", "type", "ip"};

Json listFields(const Json& list)
{
    Json fields = Json::object();
    for (const Json& item : list.items()) {
        for (const auto key : ListKeys) {
            if (!item.contains(key))
                continue;
            const Json id = Json::object({{std::string(key), item[key]}});
            Json inner = fieldsOf(item);
            inner.mutableMembers().insert(inner.mutableMembers().begin(), {".", Json::object()});
            fields.set("k:" + id.dump(), std::move(inner));
            break;
        }
    }
    return fields;
}

} // namespace

Json fieldsOf(const Json& value)
{
    Json fields = Json::object();
    for (const auto& [key, member] : value.members()) {
        if (member.isObject())
            fields.set("f:" + key, fieldsOf(member));
        else if (member.isArray() && !std::ranges::contains(AtomicLists, key))
            fields.set("f:" + key, listFields(member));
        else
            fields.set("f:" + key, Json::object());
    }
    return fields;
}

Json managedFieldsEntry(const Json& object, std::string_view manager, std::string_view operation, std::string_view time,
    std::string_view subresource)
{
    Json fields = Json::object();
    for (const auto& [key, member] : object.members()) {
        if (key == "kind" || key == "apiVersion")
            continue;
        if (key != "metadata") {
            fields.set("f:" + key, member.isObject() ? fieldsOf(member) : Json::object());
            continue;
        }
        Json metadata = Json::object();
        for (const auto* part : {"annotations", "generateName", "labels", "ownerReferences"})
            if (member.contains(part))
                metadata.set(
                    std::string("f:") + part, member[part].isObject() ? fieldsOf(member[part]) : Json::object());
        if (!metadata.isEmpty())
            fields.set("f:metadata", std::move(metadata));
    }
    Json entry = Json::object({{"manager", manager}, {"operation", operation}, {"apiVersion", object["apiVersion"]},
        {"time", time}, {"fieldsType", "FieldsV1"}, {"fieldsV1", std::move(fields)}});
    if (!subresource.empty())
        entry.set("subresource", subresource);
    return entry;
}

Json ownerReference(const Json& owner, std::string_view apiVersion, std::string_view kind, bool controller)
{
    return Json::object({{"apiVersion", apiVersion}, {"kind", kind}, {"name", owner.at({"metadata", "name"})},
        {"uid", owner.at({"metadata", "uid"})}, {"controller", controller}, {"blockOwnerDeletion", controller}});
}

Json withHoles(const World& world, const Json& object)
{
    std::string text = object.dump();
    replaceAll(text, object.at({"metadata", "uid"}).toStringView(), "@{uid}");
    replaceAll(text, world.timestamp(), "@{created}");
    auto json = Json::parse(text);
    Q_ASSERT(json);
    return std::move(*json);
}

World::World(Store& store_, const Options& options_, TimePoint start)
    : store(store_)
    , options(options_)
    , agenda(start)
    , random(options_.seed)
{ }

Table& World::table(std::string_view group, std::string_view plural)
{
    Table* found = store.table(group, plural);
    Q_ASSERT(found);
    return *found;
}

std::string World::timestamp() const
{
    return timestampText(agenda.now());
}

std::string World::timestamp(TimePoint time) const
{
    return timestampText(time);
}

ObjectPtr World::create(Table& table, Json object, std::string_view manager)
{
    return store.put(table, complete(table, std::move(object), manager));
}

Json World::complete(const Table& table, Json object, std::string_view manager, std::string_view operation)
{
    const Json& given = object["metadata"];
    // The order of Go's ObjectMeta, which is the order a client sees.
    Json metadata = Json::object({{"name", given["name"]}});
    if (given.contains("generateName"))
        metadata.set("generateName", given["generateName"]);
    if (table.info().type.namespaced)
        metadata.set("namespace", given["namespace"]);
    metadata.set("uid", random.uuid());
    metadata.set("resourceVersion", "");
    if (table.info().hasStatus)
        metadata.set("generation", 1);
    metadata.set("creationTimestamp", timestamp());
    for (const auto* key : {"labels", "annotations", "ownerReferences", "finalizers"})
        if (given.contains(key))
            metadata.set(key, given[key]);
    Json made = Json::object({{"kind", table.info().type.kind}, {"apiVersion", table.info().apiVersion()}});
    object.set("apiVersion", table.info().apiVersion());
    metadata.set("managedFields", Json::array({managedFieldsEntry(object, manager, operation, timestamp())}));
    made.set("metadata", std::move(metadata));
    for (auto& [key, value] : object.mutableMembers())
        if (key != "kind" && key != "apiVersion" && key != "metadata")
            made.set(key, std::move(value));
    return made;
}

ObjectPtr World::update(Table& table, Json object, bool specChanged)
{
    if (specChanged) {
        Json& metadata = object.member("metadata");
        metadata.set("generation", metadata["generation"].toInteger() + 1);
    }
    return store.put(table, std::move(object));
}

std::string World::clusterAddress()
{
    const int host = m_nextClusterAddress++;
    return std::format("172.20.{}.{}", host / 256 % 256, host % 256);
}

Json World::read(const Table& table, std::string_view nameSpace, std::string_view name) const
{
    const ObjectPtr object = table.find(nameSpace, name);
    return object ? object->toJson(table.info()) : Json();
}

void World::event(const Json& object, std::string_view type, std::string_view reason, std::string_view message,
    std::string_view component, std::string_view fieldPath)
{
    Table& events = table("", "events");
    const Json& metadata = object["metadata"];
    const std::string nameSpace = metadata["namespace"].isString() ? metadata["namespace"].toString() : "default";
    const std::string key
        = std::format("{}|{}|{}|{}|{}", metadata["uid"].toStringView(), type, reason, fieldPath, message);
    const auto known = m_eventNames.find(key);
    if (known != m_eventNames.end()) {
        Json again = read(events, nameSpace, known->second);
        if (!again.isNull()) {
            again.set("count", again["count"].toInteger() + 1);
            again.set("lastTimestamp", timestamp());
            store.put(events, std::move(again));
            return;
        }
    }
    Json involved = Json::object({{"kind", object["kind"]}});
    if (metadata["namespace"].isString())
        involved.set("namespace", nameSpace);
    involved.set("name", metadata["name"]);
    involved.set("uid", metadata["uid"]);
    involved.set("apiVersion", object["apiVersion"]);
    involved.set("resourceVersion", metadata["resourceVersion"]);
    if (!fieldPath.empty())
        involved.set("fieldPath", fieldPath);
    const std::string name = std::format("{}.{}", metadata["name"].toStringView(), random.hex(16));
    m_eventNames[key] = name;
    create(events,
        Json::object({{"metadata", Json::object({{"name", name}, {"namespace", nameSpace}})},
            {"involvedObject", std::move(involved)}, {"reason", reason}, {"message", message},
            {"source", Json::object({{"component", component}})}, {"firstTimestamp", timestamp()},
            {"lastTimestamp", timestamp()}, {"count", 1}, {"type", type}, {"eventTime", nullptr},
            {"reportingComponent", component}, {"reportingInstance", ""}}),
        component);
}

} // namespace Chartroom::Simulator
