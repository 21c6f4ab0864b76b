// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulator/life/endpoints.h"

#include <algorithm>
#include <format>

namespace Chartroom::Simulator {

namespace {

bool selects(const Labels& selector, const Object& object)
{
    return !selector.empty() && std::ranges::all_of(selector, [&](const auto& wanted) {
        return object.label(wanted.first) == wanted.second;
    });
}

} // namespace

void Endpoints::adopt(std::string_view nameSpace, std::string name, Labels selector)
{
    m_byNamespace[std::string(nameSpace)].push_back({std::move(name), std::move(selector)});
}

void Endpoints::podChanged(const Object& pod)
{
    const auto found = m_byNamespace.find(pod.nameSpace.view());
    if (found == m_byNamespace.end())
        return;
    for (const Known& service : found->second)
        if (selects(service.selector, pod))
            m_cluster.enqueue(*this, pod.nameSpace, service.name);
}

void Endpoints::sync(const std::string& nameSpace, const std::string& name)
{
    auto& known = m_byNamespace[nameSpace];
    std::erase_if(known, [&](const Known& service) { return service.name == name; });
    const Json service = m_world.read(m_world.table("", "services"), nameSpace, name);
    Labels selector;
    for (const auto& [key, value] : service.at({"spec", "selector"}).members())
        selector.emplace_back(key, value.toString());
    if (service.isNull() || selector.empty())
        return;
    known.push_back({name, selector});
    if (!m_cluster.isInstant()) // they are written once the past is over
        writeSlices(service, endpointsOf(nameSpace, selector));
}

std::vector<Json> Endpoints::endpointsOf(const std::string& nameSpace, const Labels& selector) const
{
    std::vector<Json> endpoints;
    const Table& pods = m_world.table("", "pods");
    for (auto at = pods.objects().lower_bound(nameSpace + '/'); at != pods.objects().end(); ++at) {
        const Object& object = *at->second;
        if (object.nameSpace.view() != nameSpace)
            break;
        const Pod* pod = selects(selector, object) ? m_cluster.kubelet().find(object.uid) : nullptr;
        if (!pod || pod->address.empty() || pod->isFinished())
            continue;
        const bool ready = pod->isReady() && !pod->deletion;
        Json endpoint = Json::object({{"addresses", Json::array({pod->address})},
            {"conditions",
                Json::object(
                    {{"ready", ready}, {"serving", pod->isReady()}, {"terminating", pod->deletion.has_value()}})},
            {"targetRef",
                Json::object({{"kind", "Pod"}, {"namespace", nameSpace}, {"name", pod->name}, {"uid", pod->uid}})},
            {"nodeName", pod->node}});
        const auto node = m_cluster.nodes().nodes().find(pod->node);
        if (node != m_cluster.nodes().nodes().end())
            endpoint.set("zone", node->second.labels["topology.kubernetes.io/zone"]);
        endpoints.push_back(std::move(endpoint));
    }
    return endpoints;
}

void Endpoints::writeSlices(const Json& service, std::vector<Json> endpoints)
{
    Table& slices = m_world.table("discovery.k8s.io", "endpointslices");
    const auto name = service.at({"metadata", "name"}).toString();
    auto present = m_cluster.dependents(service.at({"metadata", "uid"}).toStringView(), slices);
    Json ports = Json::array();
    for (const Json& port : service.at({"spec", "ports"}).items())
        ports.append(Json::object({{"name", port["name"].isString() ? port["name"] : Json("")},
            {"port", port["targetPort"].isNumber() ? port["targetPort"] : port["port"]},
            {"protocol", port["protocol"].isString() ? port["protocol"] : Json("TCP")}}));
    const std::size_t needed = std::max<std::size_t>(1, (endpoints.size() + PerSlice - 1) / PerSlice);
    for (std::size_t i = 0; i < needed; ++i) {
        Json items = Json::array();
        for (std::size_t e = i * PerSlice; e < std::min(endpoints.size(), (i + 1) * PerSlice); ++e)
            items.append(std::move(endpoints[e]));
        if (i < present.size()) {
            Json slice = present[i]->toJson(slices.info());
            if (slice["endpoints"] == items && slice["ports"] == ports)
                continue;
            slice.set("endpoints", std::move(items));
            slice.set("ports", ports);
            m_world.update(slices, std::move(slice), true);
            continue;
        }
        m_world.create(slices,
            Json::object({{"metadata",
                              Json::object({{"name", name + '-' + m_world.random.suffix()},
                                  {"generateName", name + '-'}, {"namespace", service.at({"metadata", "namespace"})},
                                  {"labels",
                                      Json::object({{"endpointslice.kubernetes.io/managed-by",
                                                        "endpointslice-controller.k8s.io"},
                                          {"kubernetes.io/service-name", name}})},
                                  {"ownerReferences", Json::array({ownerReference(service, "v1", "Service")})}})},
                {"addressType", "IPv4"}, {"endpoints", std::move(items)}, {"ports", ports}}),
            "kube-controller-manager");
    }
    for (std::size_t i = needed; i < present.size(); ++i)
        m_world.store.remove(slices, present[i]->nameSpace, present[i]->name);
}

} // namespace Chartroom::Simulator
