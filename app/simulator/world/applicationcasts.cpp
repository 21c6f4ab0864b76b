// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulator/world/applicationcasts.h"

#include "models/base/timetext.h"

#include <format>

namespace Chartroom::Simulator {

namespace {

constexpr int HistoryLength = 10; ///< Argo CD's default
constexpr int DriftedOneIn = 50;

Json resourcesOf(const ModelRelease& release)
{
    Json list = Json::array();
    for (const ModelWorkload& workload : release.workloads)
        for (const Json& object : workload.manifest) {
            const auto gv = Kube::GroupVersion::fromApiVersion(object["apiVersion"].toStringView());
            const auto kind = object["kind"].toStringView();
            Json status = Json::object();
            if (!gv.group.empty())
                status.set("group", gv.group);
            status.set("version", gv.version);
            status.set("kind", kind);
            status.set("namespace", Workshop::NameSpace);
            status.set("name", object.at({"metadata", "name"}));
            status.set("status", list.isEmpty() ? "@{state}" : "Synced");
            if (kind == "Deployment" || kind == "Service")
                status.set("health", Json::object({{"status", "Healthy"}}));
            list.append(std::move(status));
        }
    return list;
}

Json historyOf(const ModelRelease& release, const Json& source)
{
    Json list = Json::array();
    for (int id = 1; id <= HistoryLength; ++id) {
        const bool newest = id == HistoryLength;
        list.append(Json::object({{"id", id},
            {"revision", newest ? "@{hash}" : Random(hashText(std::format("{}{}", release.name, id))).hex(40)},
            {"source", source}, {"deployStartedAt", "@{created}"}, {"deployedAt", "@{created}"},
            {"initiatedBy", Json::object({{"automated", true}})}}));
    }
    return list;
}

Json operationState(const Json& source)
{
    return Json::object({{"operation",
                             Json::object({{"sync", Json::object({{"revision", "@{hash}"}})},
                                 {"initiatedBy", Json::object({{"automated", true}})}})},
        {"phase", "Succeeded"}, {"message", "successfully synced (all tasks run)"}, {"startedAt", "@{created}"},
        {"finishedAt", "@{created}"},
        {"syncResult", Json::object({{"revision", "@{hash}"}, {"source", source}, {"resources", Json::array()}})}});
}

Json imagesOf(const ModelRelease& release)
{
    Json images = Json::array();
    for (const ModelWorkload& workload : release.workloads)
        for (const PodTemplate::Container& container : workload.pods->containers())
            images.append(container.image);
    return images;
}

} // namespace

ApplicationCasts::ApplicationCasts(World& world, const ModelRelease& release)
    : m_release(release.name)
{
    const Json source = Json::object({{"repoURL", "https://git.example.kr/teams/deploy.git"},
        {"path", std::format("{}/{}", Workshop::NameSpace, release.name)}, {"targetRevision", "main"}});
    const Json destination
        = Json::object({{"server", "https://kubernetes.default.svc"}, {"namespace", Workshop::NameSpace}});
    Json policy = Json::object({{"automated", Json::object({{"prune", true}, {"selfHeal", true}})},
        {"syncOptions", Json::array({"CreateNamespace=true"})}});
    Json status = Json::object({{"resources", resourcesOf(release)},
        {"sync",
            Json::object({{"status", "@{state}"}, {"revision", "@{hash}"},
                {"comparedTo", Json::object({{"source", source}, {"destination", destination}})}})},
        {"health", Json::object({{"status", "Healthy"}, {"lastTransitionTime", "@{created}"}})},
        {"history", historyOf(release, source)}, {"reconciledAt", "@{created}"},
        {"operationState", operationState(source)}, {"sourceType", "Helm"},
        {"summary", Json::object({{"images", imagesOf(release)}})}, {"controllerNamespace", "argocd"}});
    Table& table = world.table("argoproj.io", "applications");
    const Json application = world.complete(table,
        Json::object({{"metadata",
                          Json::object({{"name", "@{name}"}, {"namespace", "argocd"},
                              {"labels", Json::object({{"example.kr/team", Workshop::NameSpace}})},
                              {"finalizers", Json::array({"resources-finalizer.argocd.argoproj.io"})}})},
            {"spec",
                Json::object({{"project", "default"}, {"source", source}, {"destination", destination},
                    {"syncPolicy", std::move(policy)}})},
            {"status", std::move(status)}}),
        "argocd-application-controller");
    m_application = Mould(table.info(), withHoles(world, application));
}

void ApplicationCasts::write(World& world, std::string_view nameSpace, int number, TimePoint synced) const
{
    Words words;
    words[Word::Name] = std::format("{}-{}", nameSpace, m_release);
    if (number > 1)
        words[Word::Name] += std::format("-{}", number);
    const std::uint64_t hash = hashText(words[Word::Name]);
    words[Word::NameSpace] = nameSpace;
    words[Word::Uid] = world.random.uuid();
    words[Word::Created] = timestampText(synced);
    words[Word::Hash] = Random(hash).hex(40);
    words[Word::State] = hash % DriftedOneIn == 0 ? "OutOfSync" : "Synced";
    world.store.put(world.table("argoproj.io", "applications"), m_application.cast(words));
}

} // namespace Chartroom::Simulator
