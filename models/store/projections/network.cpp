// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/projections/projection.h"

#include <format>

namespace Chartroom::Store::Projections {

namespace {

/// Up to three of them, then "+ 4 more...", as kubectl does for end points and hosts.
class ShortList {
public:
    void add(std::string_view item)
    {
        if (m_count++ >= Shown)
            return;
        m_text.append(m_text.empty() ? "" : ",").append(item);
    }
    std::string text(std::string_view whereEmpty) const
    {
        if (m_count > Shown)
            return std::format("{} + {} more...", m_text, m_count - Shown);
        return m_text.empty() ? std::string(whereEmpty) : m_text;
    }

private:
    static constexpr int Shown = 3;
    std::string m_text;
    int m_count = 0;
};

std::string portsText(const Value& ports)
{
    std::string text;
    ports.forEach([&](const Value& port) {
        text += text.empty() ? "" : ",";
        const std::string_view protocol = port["protocol"].text();
        text += port["nodePort"].integer() > 0
            ? std::format("{}:{}/{}", port["port"].integer(), port["nodePort"].integer(), protocol)
            : std::format("{}/{}", port["port"].integer(), protocol);
    });
    return text.empty() ? "<none>" : text;
}

std::string externalAddress(const Value& spec, const Value& status)
{
    const std::string_view type = spec["type"].text();
    std::string text = joined(spec["externalIPs"], {});
    if (type == "ExternalName")
        return std::string(spec["externalName"].text());
    if (type == "LoadBalancer") {
        const std::string addresses = loadBalancerText(status["loadBalancer"]);
        if (!addresses.empty())
            text = text.empty() ? addresses : addresses + ',' + text;
        return text.empty() ? "<pending>" : text;
    }
    return text.empty() ? "<none>" : text;
}

} // namespace

RowPtr service(const Context& context, const Value& object)
{
    BasicRowPtr<ServiceRow> row(new ServiceRow);
    readMetadata(context, object["metadata"], *row);
    const Value spec = object["spec"];
    const Value status = object["status"];
    std::string_view clusterIp = spec["clusterIP"].text();
    spec["clusterIPs"].forEach([&, first = true](const Value& ip) mutable {
        if (std::exchange(first, false))
            clusterIp = ip.text();
    });
    row->serviceType = context.intern(spec["type"].text());
    row->clusterIp = CompactString(clusterIp.empty() ? "<none>" : clusterIp);
    row->externalIp = CompactString(externalAddress(spec, status));
    row->ports = context.intern(portsText(spec["ports"]));
    row->selector = readLabelSet(context, spec["selector"]);
    setHealth(*row,
        HealthRules::service(spec["type"].text() == "LoadBalancer", status["loadBalancer"]["ingress"].size() > 0));
    return RowPtr(row.get());
}

RowPtr endpointSlice(const Context& context, const Value& object)
{
    BasicRowPtr<EndpointSliceRow> row(new EndpointSliceRow);
    readMetadata(context, object["metadata"], *row);
    row->addressType = context.intern(object["addressType"].text());
    row->service = context.intern(object["metadata"]["labels"]["kubernetes.io/service-name"].text());
    ShortList ports;
    object["ports"].forEach([&](const Value& port) {
        const auto number = port["port"].number();
        ports.add(number ? std::to_string(*number) : port["name"].exists() ? std::string(port["name"].text()) : "*");
    });
    row->ports = context.intern(ports.text("<unset>"));
    ShortList addresses;
    object["endpoints"].forEach([&](const Value& endpoint) {
        endpoint["addresses"].forEach([&](const Value& address) { addresses.add(address.text()); });
        const Value target = endpoint["targetRef"];
        if (target["kind"].text() != "Pod")
            return;
        // "ready" left out means ready (discovery/v1 EndpointConditions).
        auto& pods = endpoint["conditions"]["ready"].boolean(true) ? row->readyPods : row->notReadyPods;
        pods.push_back(Kube::Uid::fromText(target["uid"].text()));
    });
    row->readyPods.shrink_to_fit();
    row->notReadyPods.shrink_to_fit();
    row->endpoints = CompactString(addresses.text("<unset>"));
    setHealth(*row, {});
    return RowPtr(row.get());
}

namespace {

std::string hostsText(const Value& rules)
{
    // As kubectl's formatHosts: rules without a host are not shown, but count once there are more than three.
    std::string text;
    std::size_t shown = 0;
    bool more = false;
    rules.forEach([&](const Value& rule) {
        more = more || shown == 3;
        const std::string_view host = rule["host"].text();
        if (more || host.empty())
            return;
        text.append(text.empty() ? "" : ",").append(host);
        ++shown;
    });
    if (text.empty())
        return "*";
    return more ? std::format("{} + {} more...", text, rules.size() - 3) : text;
}

} // namespace

RowPtr ingress(const Context& context, const Value& object)
{
    BasicRowPtr<IngressRow> row(new IngressRow);
    readMetadata(context, object["metadata"], *row);
    const Value spec = object["spec"];
    const Value loadBalancer = object["status"]["loadBalancer"];
    const Value ingressClass = spec["ingressClassName"];
    row->ingressClass = context.intern(ingressClass.exists() ? ingressClass.text() : "<none>");
    row->hosts = CompactString(hostsText(spec["rules"]));
    row->address = CompactString(loadBalancerText(loadBalancer));
    row->ports = context.intern(spec["tls"].size() > 0 ? "80, 443" : "80");
    const auto addBackend = [&](const Value& backend) {
        const std::string_view name = backend["service"]["name"].text();
        if (name.empty())
            return;
        const StringId id = context.intern(name);
        if (!std::ranges::contains(row->services, id))
            row->services.push_back(id);
    };
    addBackend(spec["defaultBackend"]);
    spec["rules"].forEach([&](const Value& rule) {
        rule["http"]["paths"].forEach([&](const Value& path) { addBackend(path["backend"]); });
    });
    setHealth(*row, HealthRules::ingress(loadBalancer["ingress"].size() > 0));
    return RowPtr(row.get());
}

} // namespace Chartroom::Store::Projections
