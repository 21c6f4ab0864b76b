// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulator/world/applications.h"

#include "app/simulator/world/manifests.h"
#include "app/simulator/world/releasehistory.h"
#include "models/base/timetext.h"

#include <algorithm>
#include <array>
#include <format>

namespace Chartroom::Simulator {

namespace {

struct Entry {
    std::string_view name;
    std::string_view project;
    std::string_view nameSpace; ///< of the destination
    std::string_view release; ///< whose objects it manages, "" for none of this cluster's
    std::string_view target; ///< targetRevision
    std::string_view health;
    std::string_view sync;
    std::string_view policy; ///< "", "auto", "auto prune", "auto prune heal"
    std::string_view outOfSync; ///< "Kind/name" that differs
    int syncedMinutes; ///< since the last sync
};

constexpr std::array<Entry, 13> Entries {{
    {"checkout", "default", "checkout", "checkout", "main", "Progressing", "Synced", "auto prune heal", "", 7},
    {"loyalty", "default", "loyalty", "loyalty", "release/19", "Healthy", "OutOfSync", "", "Deployment/loyalty-api",
        172},
    {"fx-rates", "payments", "payments", "", "main", "Missing", "OutOfSync", "", "Secret/fx-rates-token", 52},
    {"catalog", "default", "catalog", "catalog-api", "v7.7.0", "Progressing", "Synced", "auto", "", 250},
    {"payments", "payments", "payments", "payments-api", "main", "Healthy", "Synced", "auto prune", "", 144},
    {"identity", "platform", "identity", "identity", "v20.4", "Healthy", "Synced", "auto prune heal", "", 1380},
    {"loki", "platform", "monitoring", "loki", "6.16.0", "Healthy", "Synced", "auto", "", 39},
    {"ingress-nginx", "platform", "ingress", "ingress-nginx", "4.13.2", "Healthy", "Synced", "auto", "", 17280},
    {"cert-manager", "platform", "cert-manager", "cert-manager", "v1.18.2", "Healthy", "Synced", "auto prune heal", "",
        24600},
    {"notifications", "growth", "notifications", "notifications", "main", "Healthy", "Synced", "auto", "", 3060},
    {"shipping", "logistics", "shipping", "shipping", "main", "Healthy", "OutOfSync", "auto",
        "ConfigMap/shipping-api-env", 360},
    {"batch-reports", "data", "reports", "reports", "main", "Degraded", "Synced", "", "", 7380},
    {"legacy-erp", "default", "erp", "", "main", "Unknown", "Unknown", "auto", "", 6},
}};

constexpr std::string_view InCluster = "https://kubernetes.default.svc";

Json condition(std::string_view type, std::string_view message, const std::string& time)
{
    return Json::object({{"type", type}, {"message", message}, {"lastTransitionTime", time}});
}

const ReleaseEntry* releaseOf(const Entry& entry)
{
    const auto found = std::ranges::find(releases(), entry.release, &ReleaseEntry::name);
    return entry.release.empty() || found == releases().end() ? nullptr : &*found;
}

Json resourceStatus(const Json& object, const Entry& entry)
{
    const auto gv = Kube::GroupVersion::fromApiVersion(object["apiVersion"].toStringView());
    const std::string id = object["kind"].toString() + '/' + object.at({"metadata", "name"}).toString();
    Json status = Json::object();
    if (!gv.group.empty())
        status.set("group", gv.group);
    status.set("version", gv.version);
    status.set("kind", object["kind"]);
    status.set("namespace", entry.nameSpace);
    status.set("name", object.at({"metadata", "name"}));
    status.set("status", id == entry.outOfSync ? "OutOfSync" : "Synced");
    const auto kind = object["kind"].toStringView();
    const bool hasHealth = kind != "ConfigMap" && kind != "Secret" && kind != "VirtualService";
    if (hasHealth) {
        const bool culprit = (id == "Deployment/cart-api" && entry.health == "Progressing")
            || (id == "StatefulSet/search-index" && entry.health == "Progressing")
            || (id == "Deployment/report-builder" && entry.health == "Degraded");
        status.set("health", Json::object({{"status", culprit ? entry.health : "Healthy"}}));
    }
    return status;
}

Json resources(const Entry& entry)
{
    Json list = Json::array();
    const ReleaseEntry* release = releaseOf(entry);
    if (release) {
        for (const Json& object : manifestOf(*release, release->revision))
            list.append(resourceStatus(object, entry));
    } else if (!entry.outOfSync.empty()) {
        const auto slash = entry.outOfSync.find('/');
        list.append(Json::object({{"version", "v1"}, {"kind", entry.outOfSync.substr(0, slash)},
            {"namespace", entry.nameSpace}, {"name", entry.outOfSync.substr(slash + 1)}, {"status", "OutOfSync"},
            {"health", Json::object({{"status", "Missing"}})}}));
    }
    return list;
}

Json syncPolicy(const Entry& entry)
{
    Json policy = Json::object();
    if (!entry.policy.empty()) {
        Json automated = Json::object();
        if (entry.policy.find("prune") != std::string_view::npos)
            automated.set("prune", true);
        if (entry.policy.find("heal") != std::string_view::npos)
            automated.set("selfHeal", true);
        policy.set("automated", std::move(automated));
    }
    policy.set("syncOptions", Json::array({"CreateNamespace=true"}));
    return policy;
}

Json history(const Entry& entry, const Json& source, TimePoint now, TimePoint synced)
{
    Json list = Json::array();
    const ReleaseEntry* release = releaseOf(entry);
    if (!release)
        return list;
    int id = release->revision + 64;
    const auto revisions = historyOf(*release, now);
    id -= static_cast<int>(revisions.size());
    for (const RevisionEntry& revision : revisions) {
        const bool newest = &revision == &revisions.back();
        const TimePoint when = newest ? synced : revision.when;
        list.append(Json::object({{"id", ++id},
            {"revision", Random(hashText(std::format("{}{}", entry.name, id))).hex(40)}, {"source", source},
            {"deployStartedAt", timestampText(when - std::chrono::seconds(19))}, {"deployedAt", timestampText(when)},
            {"initiatedBy",
                entry.policy.empty() ? Json::object({{"username", revision.who}})
                                     : Json::object({{"automated", true}})}}));
    }
    return list;
}

Json operationState(const Entry& entry, const Json& source, const std::string& revision, TimePoint synced)
{
    const bool failed = entry.sync == "Unknown";
    Json operation = Json::object({{"sync", Json::object({{"revision", revision}})},
        {"initiatedBy",
            entry.policy.empty() ? Json::object({{"username", "j.park"}}) : Json::object({{"automated", true}})}});
    return Json::object({{"operation", std::move(operation)}, {"phase", failed ? "Error" : "Succeeded"},
        {"message", failed ? "ComparisonError: failed to generate manifest" : "successfully synced (all tasks run)"},
        {"startedAt", timestampText(synced - std::chrono::seconds(19))}, {"finishedAt", timestampText(synced)},
        {"syncResult", Json::object({{"revision", revision}, {"source", source}, {"resources", Json::array()}})}});
}

void createApplication(World& world, const Entry& entry, TimePoint now)
{
    const TimePoint synced = now - std::chrono::minutes(entry.syncedMinutes) - std::chrono::seconds(26);
    const Json source = Json::object({{"repoURL", "https://git.example.kr/shop/deploy.git"},
        {"path", std::format("apps/{}", entry.name)}, {"targetRevision", entry.target}});
    Json past = history(entry, source, now, synced);
    const std::string revision
        = past.isEmpty() ? Random(hashText(entry.name)).hex(40) : past[past.size() - 1]["revision"].toString();
    Json destination = Json::object({{"server", InCluster}, {"namespace", entry.nameSpace}});
    const bool unknown = entry.sync == "Unknown";
    if (unknown)
        destination = Json::object({{"name", "edge-busan"}, {"namespace", entry.nameSpace}});
    Json status = Json::object({{"resources", resources(entry)},
        {"sync",
            Json::object({{"status", entry.sync}, {"revision", unknown ? std::string() : revision},
                {"comparedTo", Json::object({{"source", source}, {"destination", destination}})}})},
        {"health", Json::object({{"status", entry.health}, {"lastTransitionTime", timestampText(synced)}})},
        {"history", std::move(past)}, {"reconciledAt", timestampText(now - std::chrono::seconds(40))},
        {"operationState", operationState(entry, source, revision, synced)}, {"sourceType", "Helm"},
        {"summary", Json::object({{"images", Json::array()}})}, {"controllerNamespace", "argocd"}});
    if (unknown)
        status.set("conditions",
            Json::array({condition("ComparisonError",
                "Failed to load live state: failed to get cluster info for \"edge-busan\": dial tcp 10.99.0.1:6443: "
                "i/o timeout",
                timestampText(now - std::chrono::seconds(400)))}));
    world.create(world.table("argoproj.io", "applications"),
        Json::object({{"metadata",
                          Json::object({{"name", entry.name}, {"namespace", "argocd"},
                              {"labels", Json::object({{"team", entry.project}})},
                              {"finalizers", Json::array({"resources-finalizer.argocd.argoproj.io"})}})},
            {"spec",
                Json::object({{"project", entry.project}, {"source", source}, {"destination", std::move(destination)},
                    {"syncPolicy", syncPolicy(entry)}})},
            {"status", std::move(status)}}),
        "argocd-application-controller");
}

/// Somebody raised the memory limit of a Deployment by hand since Argo CD applied it.
void editByHand(Json& live, Json& applied, const World& world, TimePoint when)
{
    Json& container
        = applied.member("spec").member("template").member("spec").member("containers").mutableItems().front();
    container.member("resources").member("limits").set("memory", "192Mi");
    const Json edited = Json::object({{"apiVersion", "apps/v1"},
        {"spec",
            Json::object({{"template",
                Json::object({{"spec",
                    Json::object({{"containers",
                        Json::array({Json::object({{"name", container["name"]},
                            {"resources",
                                Json::object({{"limits", Json::object({{"memory", "256Mi"}})}})}})})}})}})}})}});
    live.member("metadata")
        .member("managedFields")
        .append(managedFieldsEntry(edited, "kubectl-edit", "Update", world.timestamp(when)));
}

/// What differs has the record of what was applied, as Argo CD leaves it where it applies on the client's side: a
/// Deployment was changed since, anything else is as it was applied (then the repository has moved on).
void recordApplied(World& world, const Entry& entry, TimePoint now)
{
    const ReleaseEntry* release = releaseOf(entry);
    if (!release || entry.outOfSync.empty())
        return;
    for (Json& applied : manifestOf(*release, release->revision)) {
        const bool isDeployment = applied["kind"].toStringView() == "Deployment";
        const std::string name = applied.at({"metadata", "name"}).toString();
        if (applied["kind"].toString() + '/' + name != entry.outOfSync)
            continue;
        Table& table = isDeployment ? world.table("apps", "deployments") : world.table("", "configmaps");
        Json live = world.read(table, entry.nameSpace, name);
        if (live.isNull())
            return;
        if (isDeployment)
            editByHand(live, applied, world, now - std::chrono::minutes(95));
        live.member("metadata")
            .member("annotations")
            .set("kubectl.kubernetes.io/last-applied-configuration", applied.dump() + '\n');
        world.update(table, std::move(live));
    }
}

} // namespace

void createApplications(World& world, TimePoint now)
{
    for (const auto* project : {"data", "default", "growth", "logistics", "payments", "platform"}) {
        Json windows = Json::array();
        if (std::string_view(project) == "payments")
            windows.append(Json::object({{"kind", "allow"}, {"schedule", "0 9 * * 1-5"}, {"duration", "9h"},
                {"applications", Json::array({"*"})}, {"timeZone", "Asia/Seoul"}, {"manualSync", true}}));
        world.create(world.table("argoproj.io", "appprojects"),
            Json::object({{"metadata", Json::object({{"name", project}, {"namespace", "argocd"}})},
                {"spec",
                    Json::object({{"sourceRepos", Json::array({"*"})},
                        {"destinations", Json::array({Json::object({{"server", "*"}, {"namespace", "*"}})})},
                        {"clusterResourceWhitelist", Json::array({Json::object({{"group", "*"}, {"kind", "*"}})})},
                        {"syncWindows", std::move(windows)}})}}),
            "kubectl-create");
    }
    for (const Entry& entry : Entries) {
        createApplication(world, entry, now);
        recordApplied(world, entry, now);
    }
}

} // namespace Chartroom::Simulator
