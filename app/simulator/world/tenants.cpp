// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulator/world/tenants.h"

#include "app/simulator/world/applier.h"
#include "app/simulator/world/manifests.h"
#include "app/simulator/world/releaserecords.h"

#include <algorithm>
#include <array>
#include <format>

namespace Chartroom::Simulator {

namespace {

constexpr int ReplicasPerDeployment = 25;
constexpr int DeploymentsPerRelease = 2;
constexpr int ReleasesPerNamespace = 10;

constexpr std::array<std::string_view, ReleasesPerNamespace> Services {
    "accounts", "billing", "delivery", "events", "gateway", "inventory", "invoices", "ledger", "profiles", "sessions"};

struct Tenant {
    std::string nameSpace;
    std::string release;
};

void createApplication(World& world, const Tenant& tenant)
{
    const std::string name = std::format("{}-{}", tenant.nameSpace, tenant.release);
    const Json source = Json::object({{"repoURL", "https://git.example.kr/teams/deploy.git"},
        {"path", std::format("{}/{}", tenant.nameSpace, tenant.release)}, {"targetRevision", "main"}});
    const Json destination
        = Json::object({{"server", "https://kubernetes.default.svc"}, {"namespace", tenant.nameSpace}});
    const bool drifted = hashText(name) % 50 == 0;
    world.create(world.table("argoproj.io", "applications"),
        Json::object({{"metadata", Json::object({{"name", name}, {"namespace", "argocd"}})},
            {"spec",
                Json::object({{"project", "default"}, {"source", source}, {"destination", destination},
                    {"syncPolicy", Json::object({{"automated", Json::object({{"prune", true}})}})}})},
            {"status",
                Json::object({{"sync",
                                  Json::object({{"status", drifted ? "OutOfSync" : "Synced"},
                                      {"revision", Random(hashText(name)).hex(40)}})},
                    {"health", Json::object({{"status", "Healthy"}})}, {"resources", Json::array()},
                    {"reconciledAt", world.timestamp()}})}}),
        "argocd-application-controller");
}

int createRelease(Cluster& cluster, const std::string& nameSpace, std::string_view service, int pods)
{
    World& world = cluster.world();
    const Tenant names {nameSpace, std::string(service)};
    const ReleaseEntry release {names.release, names.nameSpace, names.release, 1, 4, 1, 0, 1, "", false};
    int created = 0;
    std::vector<Json> manifest;
    for (int i = 0; i < DeploymentsPerRelease && created < pods; ++i) {
        const std::string name = std::format("{}-{}", service, i == 0 ? "api" : "worker");
        const std::string image = std::format("registry.example.kr/{}", name);
        const int replicas = std::min(ReplicasPerDeployment, pods - created);
        const WorkloadEntry entry {names.release, names.nameSpace, WorkloadEntry::Kind::Deployment, name, replicas,
            image, 1, static_cast<int>(hashText(nameSpace) % 30), 8080, 100, 128,
            WorkloadEntry::Config | WorkloadEntry::Sidecar};
        for (Json& object : workloadObjects(entry, release, 1)) {
            manifest.push_back(object);
            markAsHelms(object, release.name, release.nameSpace);
            applyObject(world, std::move(object), "helm");
        }
        created += replicas;
    }
    const TimePoint now = world.agenda.now();
    writeRecord(world, release, {1, now, "platform", "Install complete", "1.4.0", "1.4"}, now, "deployed", manifest);
    createApplication(world, names);
    return created;
}

} // namespace

void createTenants(Cluster& cluster, int pods, TimePoint now)
{
    World& world = cluster.world();
    constexpr int perNamespace = ReplicasPerDeployment * DeploymentsPerRelease * ReleasesPerNamespace;
    int left = pods;
    for (int index = 1; left > 0; ++index) {
        const std::string name = std::format("team-{:03}", index);
        world.agenda.runUntil(std::min(now - std::chrono::hours(2), world.agenda.now() + std::chrono::minutes(30)));
        world.create(world.table("", "namespaces"),
            Json::object(
                {{"metadata",
                     Json::object({{"name", name},
                         {"labels",
                             Json::object({{"kubernetes.io/metadata.name", name}, {"example.kr/team", name}})}})},
                    {"spec", Json::object({{"finalizers", Json::array({"kubernetes"})}})},
                    {"status", Json::object({{"phase", "Active"}})}}),
            "kubectl-create");
        int inNamespace = std::min(left, perNamespace);
        left -= inNamespace;
        for (const auto service : Services) {
            if (inNamespace <= 0)
                break;
            inNamespace -= createRelease(cluster, name, service, inNamespace);
        }
        cluster.settle();
    }
}

} // namespace Chartroom::Simulator
