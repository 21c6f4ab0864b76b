// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulator/world/worldbuilder.h"

#include "app/simulator/world/applications.h"
#include "app/simulator/world/applier.h"
#include "app/simulator/world/definitions.h"
#include "app/simulator/world/manifests.h"
#include "app/simulator/world/nodes.h"
#include "app/simulator/world/tenants.h"

#include <algorithm>
#include <array>

namespace Chartroom::Simulator {

namespace {

using namespace std::chrono_literals;
constexpr auto PlayedOut = 60min;
constexpr int Tolerance = 50; ///< pods more or less than asked for

/// With fewer pods than this, only a part of the company is there, and less of its past: for quick tests.
constexpr int SmallWorld = 300;
constexpr int SmallHistory = 4;
/// With so many it is certain that there will be tenants.
constexpr int LargeWorld = 2000;
constexpr std::array<std::string_view, 3> SmallReleases {"checkout", "loyalty", "metrics-server"};

} // namespace

void WorldBuilder::build()
{
    TenantModels models(m_world.options.pods >= LargeWorld);
    m_world.store.setSilent(true);
    m_cluster.setInstant(true);
    buildNamespaces();
    createNodes(m_world);
    createDefinitions(m_world);
    m_cluster.settle();
    buildForeign();
    replayUpgrades();
    joinNodes(m_cluster);
    m_cluster.settle();
    createApplications(m_world, m_now);
    const auto present = static_cast<int>(m_world.table("", "pods").objects().size());
    if (m_world.options.pods > present + Tolerance) {
        createTenantDefinitions(m_world);
        createTenants(m_cluster, models, m_world.options.pods - present, m_now);
    }
    playLastHour();
    m_world.store.setSilent(false);
    if (m_world.options.life)
        m_scenario.start(m_world.options.rate);
}

void WorldBuilder::buildNamespaces()
{
    for (const NamespaceEntry& entry : namespaces()) {
        Json labels = Json::object({{"kubernetes.io/metadata.name", entry.name}});
        if (!entry.team.empty())
            labels.set("example.kr/team", entry.team);
        m_world.create(m_world.table("", "namespaces"),
            Json::object({{"metadata", Json::object({{"name", entry.name}, {"labels", std::move(labels)}})},
                {"spec", Json::object({{"finalizers", Json::array({"kubernetes"})}})},
                {"status", Json::object({{"phase", "Active"}})}}),
            "kubectl-create");
    }
}

/// What no release owns: CoreDNS came with the cluster.
void WorldBuilder::buildForeign()
{
    static constexpr ReleaseEntry none {"", "kube-system", "", 1, 0, 1, 0, 1, "", false};
    for (const WorkloadEntry& entry : workloads())
        if (entry.release.empty())
            for (Json& object : workloadObjects(entry, none, 1))
                applyObject(m_world, std::move(object), "kubeadm");
    m_cluster.settle();
}

std::vector<WorldBuilder::Upgrade> WorldBuilder::allUpgrades() const
{
    const bool small = m_world.options.pods < SmallWorld;
    std::vector<Upgrade> upgrades;
    for (const ReleaseEntry& release : releases()) {
        if (small && !std::ranges::contains(SmallReleases, release.name))
            continue;
        auto history = historyOf(release, m_now);
        if (small)
            history.erase(history.begin(), history.end() - SmallHistory);
        const auto deployed = std::ranges::find_last_if(history, [](const auto& revision) { return !revision.failed; });
        for (const RevisionEntry& revision : history)
            upgrades.push_back({&release, revision, history.front().when,
                revision.failed                      ? "failed"
                    : &revision == &deployed.front() ? "deployed"
                                                     : "superseded"});
    }
    std::ranges::stable_sort(upgrades, {}, [](const Upgrade& upgrade) { return upgrade.revision.when; });
    return upgrades;
}

void WorldBuilder::replayUpgrades()
{
    auto upgrades = allUpgrades();
    for (Upgrade& next : upgrades) {
        if (next.revision.when > m_now - PlayedOut) {
            m_lastHour.push_back(std::move(next));
            continue;
        }
        m_world.agenda.runUntil(next.revision.when);
        upgrade(next);
        m_cluster.settle();
    }
}

void WorldBuilder::upgrade(const Upgrade& upgrade)
{
    const ReleaseEntry& release = *upgrade.release;
    auto objects = manifestOf(release, upgrade.revision.number);
    writeRecord(m_world, release, upgrade.revision, upgrade.firstDeployed, upgrade.status, objects);
    if (upgrade.revision.failed) // refused by the server before anything was changed
        return;
    auto& applied = m_manifests[release.name];
    const auto counterpart = [](const std::vector<Json>& among, const Json& object) {
        return std::ranges::find_if(among, [&](const Json& other) {
            return object["kind"] == other["kind"] && object.at({"metadata", "name"}) == other.at({"metadata", "name"});
        });
    };
    for (const Json& object : objects) {
        const auto before = counterpart(applied, object);
        if (before != applied.end() && *before == object)
            continue;
        Json live = object;
        markAsHelms(live, release.name, release.nameSpace);
        applyObject(m_world, std::move(live), "helm");
    }
    for (const Json& before : applied)
        if (counterpart(objects, before) == objects.end())
            deleteObject(m_world, before);
    applied = std::move(objects);
}

Pod* WorldBuilder::podOf(std::string_view nameSpace, std::string_view start)
{
    const auto& pods = m_world.table("", "pods").objects();
    const auto found = pods.lower_bound(Object::makeKey(nameSpace, start));
    if (found == pods.end() || !found->second->name.view().starts_with(start)
        || found->second->nameSpace.view() != nameSpace)
        return nullptr;
    return m_cluster.kubelet().find(found->second->uid);
}

void WorldBuilder::playLastHour()
{
    auto& agenda = m_world.agenda;
    agenda.runUntil(m_now - PlayedOut);
    m_cluster.setInstant(false);
    Kubelet& kubelet = m_cluster.kubelet();
    kubelet.awaken();
    const auto at = [&](std::chrono::seconds ago, Agenda::Task task) {
        agenda.after(m_now - ago - agenda.now(), std::move(task));
    };
    at(52min, [&] { // its token has been deleted by somebody: the next pod cannot start
        if (Pod* pod = podOf("payments", "fx-rates-"))
            kubelet.remove(*pod);
    });
    at(41min, [&] {
        if (Pod* pod = podOf("catalog", "recommender-"))
            kubelet.stickDeletion(*pod);
    });
    at(38min, [&] {
        if (Pod* pod = podOf("catalog", "search-index-7"))
            kubelet.remove(*pod);
    });
    if (m_world.options.life)
        at(4min, [&] { m_scenario.loseNode(10min); });
    for (const Upgrade& next : m_lastHour)
        at(std::chrono::ceil<std::chrono::seconds>(m_now - next.revision.when), [&] { upgrade(next); });
    agenda.runUntil(m_now);
}

} // namespace Chartroom::Simulator
