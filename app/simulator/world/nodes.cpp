// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulator/world/nodes.h"

#include "app/simulator/world/mould.h"

#include <array>
#include <format>
#include <vector>

namespace Chartroom::Simulator {

namespace {

struct Place {
    std::string name;
    std::string zone;
    std::string address;
    std::string podRange;
    bool controlPlane;
    int index;
};

struct Model {
    const char* instanceType;
    int cores;
    int gibibytes;
};
constexpr int FirstNodes = 24; ///< that the cluster had from the beginning; more have joined later
constexpr std::array<Model, 3> Models {{{"m7i.4xlarge", 16, 64}, {"m7i.8xlarge", 32, 128}, {"r7i.4xlarge", 16, 128}}};

const Model& modelOf(const Place& place)
{
    return Models[place.controlPlane ? 0 : static_cast<std::size_t>(place.index) % Models.size()];
}

Json condition(std::string_view type, std::string_view status, std::string_view reason, std::string_view message,
    std::string_view time)
{
    return Json::object({{"type", type}, {"status", status}, {"lastHeartbeatTime", time}, {"lastTransitionTime", time},
        {"reason", reason}, {"message", message}});
}

Json conditions(bool ready, std::string_view time)
{
    if (!ready) {
        constexpr std::string_view lost = "Kubelet stopped posting node status.";
        Json list = Json::array();
        for (const auto* type : {"MemoryPressure", "DiskPressure", "PIDPressure", "Ready"})
            list.append(condition(type, "Unknown", "NodeStatusUnknown", lost, time));
        return list;
    }
    return Json::array({
        condition(
            "MemoryPressure", "False", "KubeletHasSufficientMemory", "kubelet has sufficient memory available", time),
        condition("DiskPressure", "False", "KubeletHasNoDiskPressure", "kubelet has no disk pressure", time),
        condition("PIDPressure", "False", "KubeletHasSufficientPID", "kubelet has sufficient PID available", time),
        condition("Ready", "True", "KubeletReady", "kubelet is posting ready status", time),
    });
}

Json images(World& world)
{
    Json list = Json::array();
    for (const auto* name : {"cart-api", "payments-api", "catalog-api", "checkout-web", "otel-collector",
             "node-exporter", "search-api", "token-api", "pause", "cilium"}) {
        const std::string repository = std::format("registry.example.kr/{}", name);
        list.append(Json::object({{"names",
                                      Json::array({repository + "@sha256:" + world.random.hex(64),
                                          repository + ':' + std::to_string(world.random.between(1, 9)) + ".0"})},
            {"sizeBytes", world.random.between(20'000'000, 900'000'000)}}));
    }
    return list;
}

Json labels(const Place& place, const Model& model)
{
    Json all = Json::object({{"beta.kubernetes.io/arch", "amd64"}, {"beta.kubernetes.io/os", "linux"},
        {"kubernetes.io/arch", "amd64"}, {"kubernetes.io/hostname", place.name}, {"kubernetes.io/os", "linux"},
        {"node.kubernetes.io/instance-type", model.instanceType}, {"topology.kubernetes.io/region", "ap-northeast-2"},
        {"topology.kubernetes.io/zone", place.zone}});
    if (place.controlPlane)
        all.set("node-role.kubernetes.io/control-plane", "");
    return all;
}

Json status(World& world, const Place& place, const Model& model)
{
    const auto resources = [&](int cores, int gibibytes) {
        return Json::object({{"cpu", cores < 1000 ? std::to_string(cores) : std::format("{}m", cores)},
            {"ephemeral-storage", "209702892Ki"}, {"hugepages-1Gi", "0"}, {"hugepages-2Mi", "0"},
            {"memory", std::format("{}Ki", static_cast<std::int64_t>(gibibytes) * 1024 * 1024 - 412'336)},
            {"pods", "110"}});
    };
    return Json::object({{"capacity", resources(model.cores, model.gibibytes)},
        {"allocatable", resources(model.cores * 1000 - 240, model.gibibytes - 2)},
        {"conditions", conditions(true, world.timestamp())},
        {"addresses",
            Json::array({Json::object({{"type", "InternalIP"}, {"address", place.address}}),
                Json::object({{"type", "Hostname"}, {"address", place.name}})})},
        {"daemonEndpoints", Json::object({{"kubeletEndpoint", Json::object({{"Port", 10250}})}})},
        {"nodeInfo",
            Json::object({{"machineID", world.random.hex(32)}, {"systemUUID", world.random.uuid()},
                {"bootID", world.random.uuid()}, {"kernelVersion", "6.12.48+deb13-amd64"},
                {"osImage", "Debian GNU/Linux 13 (trixie)"}, {"containerRuntimeVersion", "containerd://2.1.4"},
                {"kubeletVersion", "v1.36.3"}, {"kubeProxyVersion", ""}, {"operatingSystem", "linux"},
                {"architecture", "amd64"}})},
        {"images", images(world)}});
}

Json nodeJson(World& world, const Place& place)
{
    const Model& model = modelOf(place);
    Json spec = Json::object(
        {{"podCIDR", place.podRange}, {"providerID", std::format("aws:///{}/i-{}", place.zone, world.random.hex(17))}});
    if (place.controlPlane)
        spec.set("taints",
            Json::array({Json::object({{"key", "node-role.kubernetes.io/control-plane"}, {"effect", "NoSchedule"}})}));
    Json annotations = Json::object(
        {{"node.alpha.kubernetes.io/ttl", "0"}, {"volumes.kubernetes.io/controller-managed-attach-detach", "true"},
            {"csi.volume.kubernetes.io/nodeid", R"({"ebs.csi.aws.com":"i-)" + world.random.hex(17) + "\"}"}});
    return world.complete(world.table("", "nodes"),
        Json::object({{"metadata",
                          Json::object({{"name", place.name}, {"labels", labels(place, model)},
                              {"annotations", std::move(annotations)}})},
            {"spec", std::move(spec)}, {"status", status(world, place, model)}}),
        "kubelet");
}

/// The i-th node. Zones take turns, and count their workers.
Place placeOf(int i, int controlPlane)
{
    constexpr std::array<char, 3> zones {'a', 'b', 'c'};
    const int zone = i % static_cast<int>(zones.size());
    const bool isControl = i < controlPlane;
    const int worker = (i - zone - controlPlane) / static_cast<int>(zones.size()) + 1;
    const char letter = zones[static_cast<std::size_t>(zone)];
    return {
        isControl ? std::format("seoul-{}-control-1", letter) : std::format("seoul-{}-worker-{:03}", letter, worker),
        std::format("ap-northeast-2{}", letter), std::format("10.20.{}.{}", i / 250, 1 + i % 250),
        std::format("10.{}.{}.0/24", 128 + i / 256, i % 256), isControl, i};
}

int controlPlaneOf(const World& world)
{
    return world.options.nodes > 5 ? 3 : 0;
}

} // namespace

void createNodes(World& world)
{
    for (int i = 0; i < std::min(world.options.nodes, FirstNodes); ++i)
        world.store.put(world.table("", "nodes"), nodeJson(world, placeOf(i, controlPlaneOf(world))));
}

void joinNodes(Cluster& cluster)
{
    World& world = cluster.world();
    Table& table = world.table("", "nodes");
    std::vector<Mould> moulds; // of each model
    for (int model = 0; model < static_cast<int>(Models.size()); ++model) {
        const Json node = nodeJson(world, {"@{name}", "@{zone}", "@{address}", "@{head}", false, model});
        moulds.emplace_back(table.info(), withHoles(world, node));
    }
    cluster.setSettled(true);
    for (int i = FirstNodes; i < world.options.nodes; ++i) {
        const Place place = placeOf(i, controlPlaneOf(world));
        Words words;
        words[Word::Name] = place.name;
        words[Word::Uid] = world.random.uuid();
        words[Word::Address] = place.address;
        words[Word::Zone] = place.zone;
        words[Word::Head] = place.podRange;
        words[Word::Created] = world.timestamp(world.agenda.now() - std::chrono::hours(24 * 90 + i % 1000));
        cluster.nodes().join(place.name, place.address, labels(place, modelOf(place)));
        world.store.put(table, moulds[static_cast<std::size_t>(i) % moulds.size()].cast(words));
    }
    cluster.setSettled(false);
    cluster.syncDaemonSets();
}

void setNodeReady(Json& node, bool ready, std::string_view time)
{
    node.member("status").set("conditions", conditions(ready, time));
}

} // namespace Chartroom::Simulator
