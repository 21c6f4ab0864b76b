// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulator/life/incidents.h"

#include "app/simulator/world/applier.h"
#include "app/simulator/world/releaserecords.h"
#include "models/helm/recordcodec.h"

#include <algorithm>
#include <array>
#include <format>
#include <map>
#include <ranges>

namespace Chartroom::Simulator {

namespace {

using namespace std::chrono_literals;

constexpr auto Silence = 20s; ///< of a flapping node, and between two of them
constexpr auto CrashEvery = 10s;
constexpr int FloodSize = 20'000;
constexpr auto FloodTick = 30ms;
constexpr int EventsPerTick = 10; ///< 20,000 in a minute

/// A record's status, in its labels and in what it holds.
void supersede(World& world, const ObjectPtr& record)
{
    Table& secrets = world.table("", "secrets");
    Json json = record->toJson(secrets.info());
    const auto encoded = Helm::fromBase64(json.at({"data", "release"}).toString())
                             .and_then([](const std::string& text) { return Helm::decodeRecord(text); })
                             .and_then([](const std::string& text) { return Json::parse(text); })
                             .and_then([](Json payload) {
                                 payload.member("info").set("status", "superseded");
                                 return Helm::encodeRecord(payload.dump());
                             });
    if (!encoded)
        return;
    json.member("metadata").member("labels").set("status", "superseded");
    json.member("data").set("release", Helm::toBase64(*encoded));
    world.update(secrets, std::move(json));
}

} // namespace

Incidents::Incidents(Cluster& cluster, Scenario& scenario, std::function<void()> expireWatches)
    : m_cluster(cluster)
    , m_world(cluster.world())
    , m_scenario(scenario)
    , m_expireWatches(std::move(expireWatches))
{ }

std::span<const Incidents::Kind> Incidents::kinds()
{
    static constexpr std::array All {
        Kind {"rolling-update", [](Incidents& incidents) { incidents.updateEverything(); }},
        Kind {"mass-eviction", [](Incidents& incidents) { incidents.evictManyPods(); }},
        Kind {"node-flapping", [](Incidents& incidents) { incidents.flapNodes(3); }},
        Kind {"crash-loop-storm", [](Incidents& incidents) { incidents.crashPods(6); }},
        Kind {"event-flood", [](Incidents& incidents) { incidents.floodWithEvents(FloodSize); }},
        Kind {"namespace-deletion", [](Incidents& incidents) { incidents.deleteNamespace(); }},
        Kind {"bad-release", [](Incidents& incidents) { incidents.releaseBadly(); }},
        Kind {"relist", [](Incidents& incidents) { incidents.m_expireWatches(); }},
    };
    return All;
}

std::vector<std::string_view> Incidents::names()
{
    return kinds() | std::views::transform(&Kind::name) | std::ranges::to<std::vector>();
}

bool Incidents::begin(std::string_view name)
{
    const auto found = std::ranges::find(kinds(), name, &Kind::name);
    if (found == kinds().end())
        return false;
    found->begin(*this);
    return true;
}

void Incidents::updateEverything()
{
    for (const char* plural : {"deployments", "statefulsets", "daemonsets"}) {
        Table& table = m_world.table("apps", plural);
        const auto all = table.objects(); // what is written changes the map
        for (const auto& [key, object] : all)
            m_scenario.restart(table, *object);
    }
}

std::vector<std::string> Incidents::someNodes(int oneIn)
{
    std::vector<std::string> names;
    std::vector<std::string> all;
    for (const auto& [name, node] : m_cluster.nodes().nodes()) {
        if (!node.ready || node.tainted)
            continue;
        all.push_back(name);
        if (m_world.random.below(static_cast<std::uint32_t>(oneIn)) == 0)
            names.push_back(name);
    }
    if (names.empty() && !all.empty()) // of a few nodes it may be none
        names.push_back(all[m_world.random.below(static_cast<std::uint32_t>(all.size()))]);
    return names;
}

void Incidents::evictManyPods()
{
    const std::vector<std::string> nodes = someNodes(3);
    std::vector<std::string> evicted;
    for (const auto& [uid, pod] : m_cluster.kubelet().pods())
        if (!pod->ownerUid.empty() && pod->wantedNode.empty() && !pod->isFinished() && !pod->deletion
            && std::ranges::contains(nodes, pod->node))
            evicted.push_back(uid);
    std::ranges::sort(evicted); // the same seed, the same order
    for (const std::string& uid : evicted)
        if (Pod* pod = m_cluster.kubelet().find(uid))
            m_cluster.kubelet().remove(*pod);
}

void Incidents::flapNodes(int timesLeft)
{
    for (const std::string& name : someNodes(5))
        m_scenario.silenceNode(name, Silence);
    if (timesLeft > 1)
        m_world.agenda.after(2 * Silence, [this, timesLeft] { flapNodes(timesLeft - 1); });
}

void Incidents::crashPods(int timesLeft)
{
    std::vector<std::string> uids;
    for (const auto& [uid, pod] : m_cluster.kubelet().pods())
        if (pod->phase == Pod::Phase::Running && !pod->deletion && !pod->nodeLost)
            uids.push_back(uid);
    std::ranges::sort(uids);
    for (const std::string& uid : uids) {
        Pod* pod = m_world.random.below(10) == 0 ? m_cluster.kubelet().find(uid) : nullptr;
        if (pod && pod->containers[0].kind == ContainerState::Kind::Running)
            m_cluster.kubelet().kill(*pod, 0, "Error", 1);
    }
    if (timesLeft > 1)
        m_world.agenda.after(CrashEvery, [this, timesLeft] { crashPods(timesLeft - 1); });
}

void Incidents::floodWithEvents(int eventsLeft)
{
    const Table& pods = m_world.table("", "pods");
    for (int i = 0; i < EventsPerTick && i < eventsLeft; ++i)
        if (const Pod* pod = m_scenario.anyRunningPod())
            if (const ObjectPtr object = pods.find(pod->nameSpace, pod->name))
                m_world.event(object->toJson(pods.info()), "Warning", "FailedScheduling",
                    std::format(
                        "attempt {}: 0/{} nodes are available", eventsLeft - i, m_cluster.nodes().nodes().size()),
                    "default-scheduler");
    if (eventsLeft > EventsPerTick)
        m_world.agenda.after(FloodTick, [this, eventsLeft] { floodWithEvents(eventsLeft - EventsPerTick); });
}

void Incidents::deleteNamespace()
{
    std::map<std::string, int> pods;
    for (const auto& [uid, pod] : m_cluster.kubelet().pods())
        if (pod->nameSpace != "kube-system")
            ++pods[pod->nameSpace];
    const auto largest = std::ranges::max_element(pods, {}, [](const auto& entry) { return entry.second; });
    if (largest == pods.end())
        return;
    Table& spaces = m_world.table("", "namespaces");
    if (Json space = m_world.read(spaces, {}, largest->first); !space.isNull())
        m_cluster.beginDeletion(spaces, std::move(space));
}

/// The revision after the newest one, all like it but for the image of a Deployment.
void Incidents::releaseBadly()
{
    const Table& secrets = m_world.table("", "secrets");
    for (const ReleaseEntry& release : releases()) {
        auto objects = manifestOf(release, release.revision);
        const auto deployment = std::ranges::find(objects, Json("Deployment"), [](const Json& o) { return o["kind"]; });
        int number = release.revision;
        const auto recordOf = [&](int revision) {
            return secrets.find(release.nameSpace, std::format("sh.helm.release.v1.{}.v{}", release.name, revision));
        };
        while (recordOf(number + 1))
            ++number;
        const ObjectPtr newest = recordOf(number);
        if (!newest || deployment == objects.end())
            continue; // not in a small world
        Json containers = deployment->at({"spec", "template", "spec", "containers"});
        Json broken = containers.items()[0];
        const std::string image = broken["image"].toString();
        broken.set("image", image.substr(0, image.rfind(':')) + ":does-not-exist");
        Json changed = Json::array({std::move(broken)});
        for (std::size_t i = 1; i < containers.size(); ++i)
            changed.append(containers.items()[i]);
        deployment->member("spec").member("template").member("spec").set("containers", std::move(changed));
        const TimePoint now = m_world.agenda.now();
        writeRecord(m_world, release,
            {.number = number + 1,
                .when = now,
                .who = "j.park",
                .why = "Upgrade complete",
                .chartVersion = std::format("{}.{}.{}", release.chartMajor, release.chartMinor, 99),
                .appVersion = "does-not-exist"},
            now, "deployed", objects);
        supersede(m_world, newest);
        Json live = *deployment;
        markAsHelms(live, release.name, release.nameSpace);
        applyObject(m_world, std::move(live), "helm");
        return;
    }
}

} // namespace Chartroom::Simulator
