// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulator/api/metrics.h"

#include "app/simulator/life/usage.h"
#include "models/base/timetext.h"

#include <format>
#include <map>

namespace Chartroom::Simulator {

namespace {

using namespace std::chrono_literals;
constexpr auto Resolution = 15s;

Json usageJson(const Usage& usage)
{
    return Json::object(
        {{"cpu", std::format("{}n", usage.cpuNanoCores)}, {"memory", std::format("{}Ki", usage.memoryBytes / 1024)}});
}

Response listOf(const char* kind, Json items)
{
    return jsonResponse(200,
        Json::object({{"kind", kind}, {"apiVersion", "metrics.k8s.io/v1beta1"}, {"metadata", Json::object()},
            {"items", std::move(items)}}));
}

Json withKind(const char* kind, const Json& item)
{
    Json full = Json::object({{"kind", kind}, {"apiVersion", "metrics.k8s.io/v1beta1"}});
    for (const auto& [key, value] : item.members())
        full.set(key, value);
    return full;
}

} // namespace

TimePoint Metrics::scraped() const
{
    const auto now = m_cluster.world().agenda.now();
    return TimePoint(now.time_since_epoch() / Resolution * Resolution);
}

std::optional<Response> Metrics::answer(const ApiServer::Call& call)
{
    if (!call.target.table || call.target.info().type.groupVersion.group != "metrics.k8s.io")
        return std::nullopt;
    if (call.verb != "get" && call.verb != "list")
        return StatusError::methodNotAllowed().response();
    return call.target.info().type.plural == "pods" ? pods(call) : nodes(call);
}

/// Null for a pod that metrics-server knows nothing of: not running, or not yet scraped twice.
Json Metrics::podMetrics(const Pod& pod, const Object& object)
{
    const TimePoint time = scraped();
    Json containers = Json::array();
    for (std::size_t i = 0; i < pod.containers.size(); ++i) {
        const ContainerState& state = pod.containers[i];
        if (state.kind != ContainerState::Kind::Running || pod.nodeLost || time - state.started < Resolution)
            return {};
        containers.append(Json::object({{"name", pod.podTemplate->containers()[i].name},
            {"usage", usageJson(usageOf(m_cluster.world(), pod, i, time))}}));
    }
    Json metadata = Json::object({{"name", pod.name}, {"namespace", pod.nameSpace},
        {"creationTimestamp", timestampText(m_cluster.world().agenda.now())}});
    if (object.labels) {
        Json labels = Json::object();
        for (const auto& [key, value] : *object.labels)
            labels.set(key, value);
        metadata.set("labels", std::move(labels));
    }
    return Json::object({{"metadata", std::move(metadata)}, {"timestamp", timestampText(time)}, {"window", "15.012s"},
        {"containers", std::move(containers)}});
}

Response Metrics::pods(const ApiServer::Call& call)
{
    const Table& table = m_cluster.world().table("", "pods");
    const Target& target = call.target;
    const auto selector = Selector::parse(
        table.info(), call.request.parameter("labelSelector"), call.request.parameter("fieldSelector"));
    if (!selector)
        return selector.error().response();
    if (!target.name.empty()) {
        const ObjectPtr object = table.find(target.nameSpace, target.name);
        const Pod* pod = object ? m_cluster.kubelet().find(object->uid) : nullptr;
        const Json item = pod ? podMetrics(*pod, *object) : Json();
        if (item.isNull())
            return StatusError {404, "NotFound",
                std::format("podmetrics.metrics.k8s.io \"{}/{}\" not found", target.nameSpace, target.name),
                Json::object({{"name", target.nameSpace + '/' + target.name}, {"group", "metrics.k8s.io"},
                    {"kind", "podmetrics"}})}
                .response();
        return jsonResponse(200, withKind("PodMetrics", item));
    }
    Json items = Json::array();
    for (const auto& [key, object] : table.objects()) {
        if ((!target.nameSpace.empty() && object->nameSpace.view() != target.nameSpace) || !selector->matches(*object))
            continue;
        const Pod* pod = m_cluster.kubelet().find(object->uid);
        if (Json item = pod ? podMetrics(*pod, *object) : Json(); !item.isNull())
            items.append(std::move(item));
    }
    return listOf("PodMetricsList", std::move(items));
}

Response Metrics::nodes(const ApiServer::Call& call)
{
    World& world = m_cluster.world();
    const TimePoint time = scraped();
    std::map<std::string_view, Usage> usage;
    for (const auto& [uid, pod] : m_cluster.kubelet().pods())
        for (std::size_t i = 0; i < pod->containers.size(); ++i) {
            const Usage part = usageOf(world, *pod, i, time);
            usage[pod->node].cpuNanoCores += part.cpuNanoCores;
            usage[pod->node].memoryBytes += part.memoryBytes;
        }
    const auto metrics = [&](const std::string& name, const NodePool::Node& node) {
        constexpr Usage system {180'000'000, 1'300'000'000}; // kubelet, container runtime, kernel
        const Usage pods = usage[name];
        Json metadata = Json::object(
            {{"name", name}, {"creationTimestamp", timestampText(world.agenda.now())}, {"labels", node.labels}});
        return Json::object({{"metadata", std::move(metadata)}, {"timestamp", timestampText(time)},
            {"window", "15.008s"},
            {"usage", usageJson({pods.cpuNanoCores + system.cpuNanoCores, pods.memoryBytes + system.memoryBytes})}});
    };
    const auto& nodes = m_cluster.nodes().nodes();
    if (const auto& name = call.target.name; !name.empty()) {
        const auto found = nodes.find(name);
        if (found == nodes.end() || !found->second.ready)
            return StatusError {404, "NotFound", std::format("nodemetrics.metrics.k8s.io \"{}\" not found", name),
                Json::object({{"name", name}, {"group", "metrics.k8s.io"}, {"kind", "nodemetrics"}})}
                .response();
        return jsonResponse(200, withKind("NodeMetrics", metrics(name, found->second)));
    }
    Json items = Json::array();
    for (const auto& [name, node] : nodes)
        if (node.ready)
            items.append(metrics(name, node));
    return listOf("NodeMetricsList", std::move(items));
}

} // namespace Chartroom::Simulator
