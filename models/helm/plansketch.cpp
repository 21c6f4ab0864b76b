// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/helm/plansketch.h"

#include "models/helm/podreferences.h"

#include <algorithm>

namespace Chartroom::Helm {

using Documents::Json;
using Action = PlannedObject::Action;

namespace {

/// What the object will be, else what it is.
const Json& contentsOf(const PlannedObject& object)
{
    return object.desired.isObject() ? object.desired : object.previous;
}

const Json& podTemplateOf(const Json& object)
{
    return object["kind"].toStringView() == "CronJob" ? object.at({"spec", "jobTemplate", "spec", "template"})
                                                      : object.at({"spec", "template"});
}

bool runsPods(const Json& object)
{
    return object["kind"].toStringView() == "Pod" || podTemplateOf(object).isObject();
}

bool selects(const Json& service, const Json& workload)
{
    const Json& selector = service.at({"spec", "selector"});
    if (service["kind"].toStringView() != "Service" || selector.isEmpty())
        return false;
    const bool isPod = workload["kind"].toStringView() == "Pod";
    const Json& labels
        = isPod ? workload.at({"metadata", "labels"}) : podTemplateOf(workload).at({"metadata", "labels"});
    return std::ranges::all_of(
        selector.members(), [&labels](const auto& term) { return labels[term.first] == term.second; });
}

bool routesTo(const Json& ingress, const Json& service)
{
    if (ingress["kind"].toStringView() != "Ingress" || service["kind"].toStringView() != "Service")
        return false;
    const std::string_view name = service.at({"metadata", "name"}).toStringView();
    if (ingress.at({"spec", "defaultBackend", "service", "name"}).toStringView() == name)
        return true;
    for (const Json& rule : ingress.at({"spec", "rules"}).items())
        for (const Json& path : rule.at({"http", "paths"}).items())
            if (path.at({"backend", "service", "name"}).toStringView() == name)
                return true;
    return false;
}

bool names(const Json& workload, const PlannedObject& other)
{
    return runsPods(workload)
        && std::ranges::contains(podReferencesOf(workload), PodReference {other.ref.kind, other.ref.name});
}

bool needs(const PlannedObject& from, const PlannedObject& to)
{
    if (from.ref.nameSpace != to.ref.nameSpace)
        return false;
    const Json& source = contentsOf(from);
    const Json& target = contentsOf(to);
    return names(source, to) || (runsPods(target) && selects(source, target)) || routesTo(source, target);
}

} // namespace

int PlanSketch::count(Column column) const
{
    return static_cast<int>(std::ranges::count(nodes, column, &Node::column));
}

PlanSketch sketchOf(const RollbackPlan& plan)
{
    PlanSketch sketch;
    const auto& objects = plan.objects;
    for (std::size_t i = 0; i < objects.size(); ++i)
        if (objects[i].action != Action::Unchanged)
            sketch.nodes.push_back(
                {i, runsPods(contentsOf(objects[i])) ? PlanSketch::Column::Workloads : PlanSketch::Column::Others});
    // Twice: an Ingress depends on a Service that depends on a workload.
    for (int round = 0; round < 2; ++round) {
        for (std::size_t i = 0; i < objects.size(); ++i) {
            const bool isIn = std::ranges::contains(sketch.nodes, i, &PlanSketch::Node::object);
            const auto isNeeded = [&](const PlanSketch::Node& node) { return needs(objects[i], objects[node.object]); };
            if (!isIn && objects[i].desired.isObject() && std::ranges::any_of(sketch.nodes, isNeeded))
                sketch.nodes.push_back({i, PlanSketch::Column::Depends});
        }
    }
    for (std::size_t from = 0; from < sketch.nodes.size(); ++from)
        for (std::size_t to = 0; to < sketch.nodes.size(); ++to)
            if (from != to && needs(objects[sketch.nodes[from].object], objects[sketch.nodes[to].object]))
                sketch.edges.push_back({from, to});
    sketch.unchanged = static_cast<int>(objects.size() - sketch.nodes.size());
    return sketch;
}

} // namespace Chartroom::Helm
