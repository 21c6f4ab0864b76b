// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulator/api/columns.h"

#include "app/simulator/api/cells.h"

#include <algorithm>
#include <map>
#include <vector>

namespace Chartroom::Simulator {

namespace {

using namespace Cells;

struct Column {
    const char* name;
    const char* type = "string";
    int priority = 0;
    Json (*cell)(const Json& object) = nullptr;
};
using Columns = std::vector<Column>;

const Column NameColumn {"Name", "string", 0, [](const Json& o) { return o.at({"metadata", "name"}); }};
const Column AgeColumn {"Age", "string", 0, age};

Columns named(std::initializer_list<Column> rest)
{
    Columns columns {NameColumn};
    columns.insert(columns.end(), rest);
    return columns;
}

Columns podColumns()
{
    return named({{"Ready", "string", 0, podReady}, {"Status", "string", 0, podStatus},
        {"Restarts", "string", 0, podRestarts}, AgeColumn,
        {"IP", "string", 1, [](const Json& o) { return orNone(o.at({"status", "podIP"})); }},
        {"Node", "string", 1, [](const Json& o) { return orNone(o.at({"spec", "nodeName"})); }},
        {"Nominated Node", "string", 1, [](const Json& o) { return orNone(o.at({"status", "nominatedNodeName"})); }},
        {"Readiness Gates", "string", 1, [](const Json&) { return Json("<none>"); }}});
}

Columns workloadTail()
{
    return {{"Containers", "string", 1, containerNames}, {"Images", "string", 1, containerImages},
        {"Selector", "string", 1, selectorText}};
}

Columns with(Columns head, const Columns& tail)
{
    head.insert(head.end(), tail.begin(), tail.end());
    return head;
}

Json readyOfReplicas(const Json& o)
{
    return fraction(o.at({"status", "readyReplicas"}), o.at({"spec", "replicas"}));
}

void addWorkloads(std::map<std::string, Columns>& all)
{
    all["deployments.apps"] = with(
        named({{"Ready", "string", 0, readyOfReplicas},
            {"Up-to-date", "integer", 0, [](const Json& o) { return count(o.at({"status", "updatedReplicas"})); }},
            {"Available", "integer", 0, [](const Json& o) { return count(o.at({"status", "availableReplicas"})); }},
            AgeColumn}),
        workloadTail());
    all["replicasets.apps"]
        = with(named({{"Desired", "integer", 0, [](const Json& o) { return count(o.at({"spec", "replicas"})); }},
                   {"Current", "integer", 0, [](const Json& o) { return count(o.at({"status", "replicas"})); }},
                   {"Ready", "integer", 0, [](const Json& o) { return count(o.at({"status", "readyReplicas"})); }},
                   AgeColumn}),
            workloadTail());
    all["statefulsets.apps"] = named({{"Ready", "string", 0, readyOfReplicas}, AgeColumn,
        {"Containers", "string", 1, containerNames}, {"Images", "string", 1, containerImages}});
    all["daemonsets.apps"] = with(
        named({{"Desired", "integer", 0,
                   [](const Json& o) { return count(o.at({"status", "desiredNumberScheduled"})); }},
            {"Current", "integer", 0, [](const Json& o) { return count(o.at({"status", "currentNumberScheduled"})); }},
            {"Ready", "integer", 0, [](const Json& o) { return count(o.at({"status", "numberReady"})); }},
            {"Up-to-date", "integer", 0,
                [](const Json& o) { return count(o.at({"status", "updatedNumberScheduled"})); }},
            {"Available", "integer", 0, [](const Json& o) { return count(o.at({"status", "numberAvailable"})); }},
            {"Node Selector", "string", 0,
                [](const Json& o) { return pairsText(o.at({"spec", "template", "spec", "nodeSelector"})); }},
            AgeColumn}),
        workloadTail());
    all["jobs.batch"] = with(named({{"Status", "string", 0, jobStatus}, {"Completions", "string", 0, jobCompletions},
                                 {"Duration", "string", 0, jobDuration}, AgeColumn}),
        workloadTail());
    all["cronjobs.batch"] = named({{"Schedule", "string", 0, [](const Json& o) { return o.at({"spec", "schedule"}); }},
        {"Timezone", "string", 0, [](const Json& o) { return orNone(o.at({"spec", "timeZone"})); }},
        {"Suspend", "boolean", 0,
            [](const Json& o) { return Json(o.at({"spec", "suspend"}).toBool() ? "True" : "False"); }},
        {"Active", "integer", 0,
            [](const Json& o) { return Json(static_cast<int>(o.at({"status", "active"}).size())); }},
        {"Last Schedule", "string", 0, [](const Json& o) { return ageOf(o.at({"status", "lastScheduleTime"})); }},
        AgeColumn});
    all["horizontalpodautoscalers.autoscaling"]
        = named({{"Reference", "string", 0, scaleTarget}, {"Targets", "string", 0, scaleMetrics},
            {"MinPods", "string", 0, [](const Json& o) { return o.at({"spec", "minReplicas"}); }},
            {"MaxPods", "string", 0, [](const Json& o) { return o.at({"spec", "maxReplicas"}); }},
            {"Replicas", "string", 0, [](const Json& o) { return count(o.at({"status", "currentReplicas"})); }},
            AgeColumn});
}

void addCore(std::map<std::string, Columns>& all)
{
    all["pods"] = podColumns();
    all["namespaces"]
        = named({{"Status", "string", 0, [](const Json& o) { return o.at({"status", "phase"}); }}, AgeColumn});
    all["nodes"] = named({{"Status", "string", 0, nodeStatus}, {"Roles", "string", 0, nodeRoles}, AgeColumn,
        {"Version", "string", 0, [](const Json& o) { return o.at({"status", "nodeInfo", "kubeletVersion"}); }},
        {"Internal-IP", "string", 1, [](const Json& o) { return orNone(o.at({"status", "addresses"})[0]["address"]); }},
        {"External-IP", "string", 1, [](const Json&) { return Json("<none>"); }},
        {"OS-Image", "string", 1, [](const Json& o) { return o.at({"status", "nodeInfo", "osImage"}); }},
        {"Kernel-Version", "string", 1, [](const Json& o) { return o.at({"status", "nodeInfo", "kernelVersion"}); }},
        {"Container-Runtime", "string", 1,
            [](const Json& o) { return o.at({"status", "nodeInfo", "containerRuntimeVersion"}); }}});
    all["services"] = named({{"Type", "string", 0, [](const Json& o) { return o.at({"spec", "type"}); }},
        {"Cluster-IP", "string", 0, [](const Json& o) { return orNone(o.at({"spec", "clusterIP"})); }},
        {"External-IP", "string", 0, serviceAddress}, {"Port(s)", "string", 0, servicePorts}, AgeColumn,
        {"Selector", "string", 1, [](const Json& o) { return pairsText(o.at({"spec", "selector"})); }}});
    all["configmaps"] = named(
        {{"Data", "string", 0, [](const Json& o) { return Json(static_cast<int>(o["data"].size())); }}, AgeColumn});
    all["secrets"] = named({{"Type", "string", 0, [](const Json& o) { return o["type"]; }},
        {"Data", "string", 0, [](const Json& o) { return Json(static_cast<int>(o["data"].size())); }}, AgeColumn});
    all["persistentvolumeclaims"]
        = named({{"Status", "string", 0, [](const Json& o) { return o.at({"status", "phase"}); }},
            {"Volume", "string", 0, [](const Json& o) { return o.at({"spec", "volumeName"}); }},
            {"Capacity", "string", 0, [](const Json& o) { return o.at({"status", "capacity", "storage"}); }},
            {"Access Modes", "string", 0, accessModes},
            {"StorageClass", "string", 0, [](const Json& o) { return o.at({"spec", "storageClassName"}); }},
            {"VolumeAttributesClass", "string", 0, [](const Json&) { return Json("<unset>"); }}, AgeColumn,
            {"VolumeMode", "string", 1, [](const Json& o) { return o.at({"spec", "volumeMode"}); }}});
    all["persistentvolumes"] = named({{"Capacity", "string", 0,
                                          [](const Json& o) { return o.at({"spec", "capacity", "storage"}); }},
        {"Access Modes", "string", 0, accessModes},
        {"Reclaim Policy", "string", 0, [](const Json& o) { return o.at({"spec", "persistentVolumeReclaimPolicy"}); }},
        {"Status", "string", 0, [](const Json& o) { return o.at({"status", "phase"}); }},
        {"Claim", "string", 0, claimText},
        {"StorageClass", "string", 0, [](const Json& o) { return o.at({"spec", "storageClassName"}); }},
        {"VolumeAttributesClass", "string", 0, [](const Json&) { return Json("<unset>"); }},
        {"Reason", "string", 0, [](const Json& o) { return o.at({"status", "reason"}); }}, AgeColumn,
        {"VolumeMode", "string", 1, [](const Json& o) { return o.at({"spec", "volumeMode"}); }}});
    all["events"]
        = {{"Last Seen", "string", 0, eventLastSeen}, {"Type", "string", 0, [](const Json& o) { return o["type"]; }},
            {"Reason", "string", 0, [](const Json& o) { return o["reason"]; }}, {"Object", "string", 0, eventObject},
            {"Subobject", "string", 1, [](const Json& o) { return o.at({"involvedObject", "fieldPath"}); }},
            {"Source", "string", 1, [](const Json& o) { return o.at({"source", "component"}); }},
            {"Message", "string", 0, [](const Json& o) { return o["message"]; }},
            {"First Seen", "string", 1, [](const Json& o) { return ageOf(o["firstTimestamp"]); }},
            {"Count", "string", 1, [](const Json& o) { return o["count"]; }},
            {"Name", "string", 1, [](const Json& o) { return o.at({"metadata", "name"}); }}};
}

void addNetworkAndOthers(std::map<std::string, Columns>& all)
{
    all["ingresses.networking.k8s.io"]
        = named({{"Class", "string", 0, [](const Json& o) { return orNone(o.at({"spec", "ingressClassName"})); }},
            {"Hosts", "string", 0, ingressHosts}, {"Address", "string", 0, serviceAddress},
            {"Ports", "string", 0,
                [](const Json& o) { return Json(o.at({"spec", "tls"}).isEmpty() ? "80" : "80, 443"); }},
            AgeColumn});
    all["endpointslices.discovery.k8s.io"]
        = named({{"AddressType", "string", 0, [](const Json& o) { return o["addressType"]; }},
            {"Ports", "string", 0, slicePorts}, {"Endpoints", "string", 0, sliceEndpoints}, AgeColumn});
    const Column createdAt {
        "Created At", "date", 0, [](const Json& o) { return o.at({"metadata", "creationTimestamp"}); }};
    for (const char* kind : {"customresourcedefinitions.apiextensions.k8s.io", "roles.rbac.authorization.k8s.io",
             "clusterroles.rbac.authorization.k8s.io"})
        all[kind] = named({createdAt});
    for (const char* kind : {"rolebindings.rbac.authorization.k8s.io", "clusterrolebindings.rbac.authorization.k8s.io"})
        all[kind] = named(
            {{"Role", "string", 0,
                 [](const Json& o) {
                     return Json(o.at({"roleRef", "kind"}).toString() + '/' + o.at({"roleRef", "name"}).toString());
                 }},
                AgeColumn});
    all["controllerrevisions.apps"]
        = named({{"Controller", "string", 0,
                     [](const Json& o) {
                         const Json& owner = o.at({"metadata", "ownerReferences"})[0];
                         return Json(owner["kind"].toString() + '/' + owner["name"].toString());
                     }},
            {"Revision", "integer", 0, [](const Json& o) { return o["revision"]; }}, AgeColumn});
}

const Columns& columnsOf(const ResourceInfo& info)
{
    static const std::map<std::string, Columns> known = [] {
        std::map<std::string, Columns> all;
        addWorkloads(all);
        addCore(all);
        addNetworkAndOthers(all);
        return all;
    }();
    static const Columns plain {NameColumn, AgeColumn};
    const auto found = known.find(info.type.groupResource());
    return found == known.end() ? plain : found->second;
}

bool hasPrinterColumns(const ResourceInfo& info)
{
    return !info.builtIn && !info.printerColumns.empty();
}

Json definition(std::string_view name, std::string_view type, int priority)
{
    return Json::object({{"name", name}, {"type", type}, {"format", name == "Name" ? "name" : ""}, {"description", ""},
        {"priority", priority}});
}

} // namespace

Json columnDefinitions(const ResourceInfo& info)
{
    Json definitions = Json::array();
    if (hasPrinterColumns(info)) {
        definitions.append(definition("Name", "string", 0));
        for (const auto& column : info.printerColumns)
            definitions.append(definition(column.name, column.type, column.priority));
    } else {
        for (const Column& column : columnsOf(info))
            definitions.append(definition(column.name, column.type, column.priority));
    }
    return definitions;
}

Json tableCells(const ResourceInfo& info, const Json& object)
{
    Json cells = Json::array();
    if (hasPrinterColumns(info)) {
        cells.append(object.at({"metadata", "name"}));
        for (const auto& column : info.printerColumns)
            cells.append(printerCell(object, column.path, column.type));
    } else {
        for (const Column& column : columnsOf(info))
            cells.append(column.cell(object));
    }
    return cells;
}

Json blankCells(const ResourceInfo& info)
{
    Json cells = Json::array();
    const auto columns = hasPrinterColumns(info) ? info.printerColumns.size() + 1 : columnsOf(info).size();
    for (std::size_t i = 0; i < columns; ++i)
        cells.append("");
    return cells;
}

} // namespace Chartroom::Simulator
