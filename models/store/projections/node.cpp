// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/base/quantity.h"
#include "models/store/projections/projection.h"

#include <set>

namespace Chartroom::Store::Projections {

namespace {

std::string rolesText(const Value& labels)
{
    constexpr std::string_view Prefix = "node-role.kubernetes.io/";
    std::set<std::string_view> roles;
    labels.forEachField([&](std::string_view key, const Value& value) {
        if (key.starts_with(Prefix) && key.size() > Prefix.size())
            roles.insert(key.substr(Prefix.size()));
        else if (key == "kubernetes.io/role" && !value.text().empty())
            roles.insert(value.text());
    });
    std::string text;
    for (const std::string_view role : roles)
        text.append(text.empty() ? "" : ",").append(role);
    return text.empty() ? "<none>" : text;
}

std::string statusText(const Conditions& conditions, bool unschedulable)
{
    const HealthRules::Condition* ready = HealthRules::find(conditions, "Ready");
    std::string text = !ready ? "Unknown" : ready->isTrue() ? "Ready" : "NotReady";
    return unschedulable ? text + ",SchedulingDisabled" : text;
}

std::string_view orUnknown(std::string_view text)
{
    return text.empty() ? "<unknown>" : text;
}

void readAddresses(const Value& addresses, NodeRow& row)
{
    addresses.forEach([&](const Value& address) {
        const std::string_view type = address["type"].text();
        if (type == "InternalIP" && row.internalIp.isEmpty())
            row.internalIp = CompactString(address["address"].text());
        else if (type == "ExternalIP" && row.externalIp.isEmpty())
            row.externalIp = CompactString(address["address"].text());
    });
}

/// When it last changed whether the node is ready; 0 where it was not said.
Seconds readySince(const Value& conditions)
{
    Seconds since = 0;
    conditions.forEach([&](const Value& condition) {
        if (condition["type"].text() == "Ready")
            since = condition["lastTransitionTime"].time();
    });
    return since;
}

} // namespace

RowPtr node(const Context& context, const Value& object)
{
    BasicRowPtr<NodeRow> row(new NodeRow);
    const Value metadata = object["metadata"];
    readMetadata(context, metadata, *row);
    const Value labels = metadata["labels"];
    const Value spec = object["spec"];
    const Value status = object["status"];
    const Value info = status["nodeInfo"];
    const Conditions conditions = readConditions(status["conditions"]);
    const HealthRules::Condition* ready = HealthRules::find(conditions, "Ready");

    row->ready = ready && ready->isTrue();
    row->readySince = readySince(status["conditions"]);
    row->unschedulable = spec["unschedulable"].boolean();
    row->taints = static_cast<std::int32_t>(spec["taints"].size());
    row->status = context.intern(statusText(conditions, row->unschedulable));
    row->roles = context.intern(rolesText(labels));
    row->version = context.intern(info["kubeletVersion"].text());
    const std::string_view zone = labels["topology.kubernetes.io/zone"].text();
    row->zone = context.intern(zone.empty() ? labels["failure-domain.beta.kubernetes.io/zone"].text() : zone);
    row->osImage = context.intern(orUnknown(info["osImage"].text()));
    std::string kernel(orUnknown(info["kernelVersion"].text()));
    if (const std::string_view architecture = info["architecture"].text(); !architecture.empty())
        kernel.append(" (").append(architecture).append(")");
    row->kernel = context.intern(kernel);
    row->runtime = context.intern(orUnknown(info["containerRuntimeVersion"].text()));
    readAddresses(status["addresses"], *row);
    const Value allocatable = status["allocatable"];
    if (const auto cpu = Quantity::parse(allocatable["cpu"].text()))
        row->cpuAllocatable = cpu->milliValue();
    if (const auto memory = Quantity::parse(allocatable["memory"].text()))
        row->memoryAllocatable = memory->value();
    if (const auto pods = Quantity::parse(allocatable["pods"].text()))
        row->podsAllocatable = pods->value();
    setHealth(*row, HealthRules::node(conditions, row->unschedulable));
    return RowPtr(row.get());
}

RowPtr nameSpace(const Context& context, const Value& object)
{
    BasicRowPtr<NamespaceRow> row(new NamespaceRow);
    readMetadata(context, object["metadata"], *row);
    const std::string_view phase = object["status"]["phase"].text();
    row->status = context.intern(phase);
    setHealth(*row, HealthRules::nameSpace(phase));
    return RowPtr(row.get());
}

} // namespace Chartroom::Store::Projections
