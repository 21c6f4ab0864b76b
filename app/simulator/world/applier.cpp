// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulator/world/applier.h"

#include "app/simulator/api/defaults.h"

#include <format>

namespace Chartroom::Simulator {

namespace {

Table* tableFor(World& world, const Json& object)
{
    const auto gv = Kube::GroupVersion::fromApiVersion(object["apiVersion"].toStringView());
    return world.store.tableOfKind(gv.group, object["kind"].toStringView());
}

} // namespace

void markAsHelms(Json& object, std::string_view release, std::string_view nameSpace)
{
    Json& metadata = object.member("metadata");
    metadata.member("labels").set("app.kubernetes.io/managed-by", "Helm");
    Json& annotations = metadata.member("annotations");
    annotations.set("meta.helm.sh/release-name", release);
    annotations.set("meta.helm.sh/release-namespace", nameSpace);
}

void applyObject(World& world, Json object, std::string_view manager)
{
    Table* table = tableFor(world, object);
    if (!table)
        return;
    applyDefaults(table->info(), object, [&] { return world.clusterAddress(); });
    const auto name = object.at({"metadata", "name"}).toString();
    const auto nameSpace
        = table->info().type.namespaced ? object.at({"metadata", "namespace"}).toString() : std::string();
    Json live = world.read(*table, nameSpace, name);
    if (live.isNull()) {
        world.create(*table, std::move(object), manager);
        return;
    }
    if (object["spec"].contains("clusterIP"))
        for (const auto* kept : {"clusterIP", "clusterIPs"})
            object.member("spec").set(kept, live["spec"][kept]);
    bool changed = false;
    bool specChanged = false;
    for (const auto& [key, value] : object.members()) {
        if (key == "metadata" || key == "status" || live[key] == value)
            continue;
        live.set(key, value);
        specChanged |= key == "spec";
        changed = true;
    }
    Json& metadata = live.member("metadata");
    for (const auto* part : {"labels", "annotations"})
        for (const auto& [key, value] : object["metadata"][part].members())
            if (metadata[part][key] != value) {
                metadata.member(part).set(key, value);
                changed = true;
            }
    if (changed)
        world.update(*table, std::move(live), specChanged && table->info().hasStatus);
}

void deleteObject(World& world, const Json& object)
{
    if (Table* table = tableFor(world, object))
        world.store.remove(*table, object.at({"metadata", "namespace"}).toStringView(),
            object.at({"metadata", "name"}).toStringView());
}

} // namespace Chartroom::Simulator
