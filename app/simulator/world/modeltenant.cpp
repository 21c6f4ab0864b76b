// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulator/world/modeltenant.h"

#include "app/simulator/life/workload.h"
#include "app/simulator/world/applier.h"
#include "app/simulator/world/manifests.h"
#include "app/simulator/world/tenantkinds.h"

#include <algorithm>
#include <array>
#include <format>

namespace Chartroom::Simulator {

namespace {

constexpr std::array<std::string_view, 10> ReleaseNames {
    "accounts", "billing", "delivery", "events", "gateway", "inventory", "invoices", "ledger", "profiles", "sessions"};

struct Role {
    std::string_view suffix;
    int port;
    int cpu;
    int memory;
    unsigned extras;
};
constexpr std::array<Role, ModelTenant::WorkloadsPerRelease> Roles {
    {{"api", 8080, 250, 256, WorkloadEntry::Config | WorkloadEntry::Sidecar | WorkloadEntry::Budget},
        {"web", 3000, 100, 128, WorkloadEntry::Config | WorkloadEntry::Sidecar},
        {"worker", 9090, 200, 384, WorkloadEntry::SecretEnv | WorkloadEntry::Sidecar},
        {"cache", 6379, 100, 512, WorkloadEntry::Sidecar}}};
constexpr std::array<std::string_view, ModelTenant::ServicesPerWorkload> ServiceSuffixes {"", "-metrics", "-headless"};

/// Every time of the model year becomes that of the cast.
void hollowTimes(std::string& text)
{
    constexpr std::string_view year = "\"1990-";
    constexpr std::size_t length = std::string_view("\"1990-01-01T00:00:00Z\"").size();
    for (auto at = text.find(year); at != std::string::npos; at = text.find(year, at))
        text.replace(at, length, "\"@{created}\"");
}

/// The object's JSON with holes for its identity and its times.
Json hollow(const Table& table, const Object& object, std::string_view ownerUid = {})
{
    std::string text;
    object.write(text, &table.info());
    replaceAll(text, object.uid, "@{uid}");
    if (!ownerUid.empty())
        replaceAll(text, ownerUid, "@{ownerUid}");
    hollowTimes(text);
    auto json = Json::parse(text);
    Q_ASSERT(json);
    return std::move(*json);
}

void setAll(Json& object, std::initializer_list<const char*> keys, std::string_view value)
{
    for (const auto* key : keys)
        object.set(key, value);
}

Json deploymentWithHoles(Workshop& shop, const Object& object)
{
    Json json = hollow(shop.world.table("apps", "deployments"), object);
    json.member("spec").set("replicas", "@#{replicas}");
    setAll(
        json.member("status"), {"replicas", "updatedReplicas", "readyReplicas", "availableReplicas"}, "@#{replicas}");
    return json;
}

Json replicaSetWithHoles(Workshop& shop, const Object& object, std::string_view ownerUid)
{
    Json json = hollow(shop.world.table("apps", "replicasets"), object, ownerUid);
    Json& annotations = json.member("metadata").member("annotations");
    annotations.set("deployment.kubernetes.io/desired-replicas", "@{replicas}");
    annotations.set("deployment.kubernetes.io/max-replicas", "@{maxReplicas}");
    json.member("spec").set("replicas", "@#{replicas}");
    setAll(json.member("status"), {"replicas", "fullyLabeledReplicas", "readyReplicas", "availableReplicas"},
        "@#{replicas}");
    return json;
}

/// A team's chart is plainer than the company's: its pods are of the usual size, 7 to 9 kB.
void simplify(Json& podTemplate)
{
    constexpr std::size_t variables = 3;
    Json& spec = podTemplate.member("spec");
    spec.remove("topologySpreadConstraints");
    auto& containers = spec.member("containers").mutableItems();
    for (const auto* key : {"livenessProbe", "lifecycle"})
        containers.front().remove(key);
    auto& env = containers.front().member("env").mutableItems();
    env.erase(env.begin() + std::min(variables, env.size() - 1), env.end() - 1); // the last may be of a Secret
    if (containers.size() > 1)
        containers.back().remove("env");
    podTemplate.member("metadata").member("annotations").set("checksum/config", Random(hashText(spec.dump())).hex(64));
}

Json serviceVariant(const Json& main, std::string_view suffix)
{
    Json made = main;
    const std::string name = made.at({"metadata", "name"}).toString() + std::string(suffix);
    made.member("metadata").set("name", name);
    if (suffix == "-metrics")
        made.member("spec").set("ports",
            Json::array(
                {Json::object({{"name", "metrics"}, {"port", 9100}, {"targetPort", 9100}, {"protocol", "TCP"}})}));
    else if (suffix == "-headless")
        made.member("spec").set("clusterIP", "None");
    return made;
}

ModelService modelService(Workshop& shop, const std::string& name)
{
    const ObjectPtr object = shop.find("", "services", name);
    Json service = hollow(shop.world.table("", "services"), *object);
    Labels selector;
    for (const auto& [key, value] : service.at({"spec", "selector"}).members())
        selector.emplace_back(key, value.toString());
    if (service.at({"spec", "clusterIP"}).toStringView() != "None") {
        service.member("spec").set("clusterIP", "@{address}");
        service.member("spec").set("clusterIPs", Json::array({"@{address}"}));
    }
    const Table& slices = shop.world.table("discovery.k8s.io", "endpointslices");
    const ObjectPtr sliceObject = shop.firstOwnedBy(object, "discovery.k8s.io", "endpointslices");
    Json slice = hollow(slices, *sliceObject, object->uid);
    slice.member("metadata").set("name", name + "-@{hash}");
    Json endpoint = slice["endpoints"][0];
    slice.set("endpoints", "@#{items}");
    endpoint.set("addresses", Json::array({"@{address}"}));
    endpoint.member("targetRef").set("name", "@{name}");
    endpoint.member("targetRef").set("uid", "@{uid}");
    endpoint.set("nodeName", "@{node}");
    endpoint.set("zone", "@{zone}");
    return {Mould(shop.world.table("", "services").info(), std::move(service)), Mould(slices.info(), std::move(slice)),
        TextMould(endpoint.dump()), name, std::move(selector)};
}

/// The objects of one Deployment as its chart has them; what would differ between namespaces is left to the pod.
std::vector<Json> renderedObjects(const WorkloadEntry& entry, const ReleaseEntry& release)
{
    std::vector<Json> objects;
    for (Json& object : workloadObjects(entry, release, release.revision)) {
        object.member("metadata").remove("namespace");
        std::string text = object.dump();
        replaceAll(text, Workshop::NameSpace, "$(POD_NAMESPACE)");
        object = std::move(*Json::parse(text));
        const bool isService = object["kind"].toStringView() == "Service";
        if (object["kind"].toStringView() == "Deployment")
            simplify(object.member("spec").member("template"));
        if (isService)
            for (const auto suffix : ServiceSuffixes)
                objects.push_back(serviceVariant(object, suffix));
        else
            objects.push_back(std::move(object));
    }
    return objects;
}

void applyRendered(Workshop& shop, const std::vector<Json>& objects, std::string_view release)
{
    for (Json object : objects) {
        object.member("metadata").set("namespace", Workshop::NameSpace);
        markAsHelms(object, release, Workshop::NameSpace);
        applyObject(shop.world, std::move(object), "helm");
    }
}

MouldOfKind mouldOf(const Table& table, const Object& object)
{
    const ResourceInfo& info = table.info();
    return {info.type.groupVersion.group, info.type.plural, Mould(info, hollow(table, object))};
}

ModelWorkload modelWorkload(Workshop& shop, std::string name, std::vector<Json> manifest)
{
    ModelWorkload made;
    const ObjectPtr deployment = shop.find("apps", "deployments", name);
    const ObjectPtr set = shop.firstOwnedBy(deployment, "apps", "replicasets");
    const Table& sets = shop.world.table("apps", "replicasets");
    made.deployment = Mould(shop.world.table("apps", "deployments").info(), deploymentWithHoles(shop, *deployment));
    const Json setJson = replicaSetWithHoles(shop, *set, deployment->uid);
    made.replicaSet = Mould(sets.info(), setJson);
    Json owner = setJson; // of pods: its own uid is theirs of their owner
    owner.member("metadata").set("uid", "@{ownerUid}");
    made.setName = set->name.view();
    made.pods = std::make_shared<PodTemplate>(
        podFromTemplate(owner.at({"spec", "template"}), owner, made.setName + '-'), "kube-controller-manager");
    for (const Json& object : manifest) {
        const auto kind = object["kind"].toStringView();
        const auto objectName = object.at({"metadata", "name"}).toString();
        if (kind == "Service") {
            made.services.push_back(modelService(shop, objectName));
        } else if (kind != "Deployment") {
            const auto gv = Kube::GroupVersion::fromApiVersion(object["apiVersion"].toStringView());
            const Table& table = *shop.store.tableOfKind(gv.group, kind);
            made.others.push_back(mouldOf(table, *table.find(Workshop::NameSpace, objectName)));
        }
    }
    made.name = std::move(name);
    made.manifest = std::move(manifest);
    return made;
}

} // namespace

ModelTenant::ModelTenant(Workshop& shop, int variant)
{
    std::vector<std::pair<std::string, std::vector<std::vector<Json>>>> rendered;
    for (const auto name : ReleaseNames) {
        const ReleaseEntry release {name, Workshop::NameSpace, name, 1, 12 - variant, 10, 0, 1, "", false};
        auto& manifests = rendered.emplace_back(name, std::vector<std::vector<Json>>()).second;
        for (const Role& role : Roles) {
            const std::string workload = std::format("{}-{}", name, role.suffix);
            const std::string image = std::format("registry.example.kr/{}", workload);
            const WorkloadEntry entry {name, Workshop::NameSpace, WorkloadEntry::Kind::Deployment, workload, 1, image,
                1, 12 - variant, role.port, role.cpu, role.memory, role.extras};
            manifests.push_back(renderedObjects(entry, release));
            applyRendered(shop, manifests.back(), name);
        }
    }
    shop.settle();
    for (const auto& [plural, name] : std::array<std::pair<std::string_view, std::string_view>, 3> {
             {{"namespaces", Workshop::NameSpace}, {"serviceaccounts", "default"}, {"configmaps", "kube-root-ca.crt"}}})
        household.push_back(mouldOf(shop.world.table("", plural), *shop.find("", plural, name)));
    for (const auto& [table, object] : createHousehold(shop))
        household.push_back(mouldOf(*table, *object));
    for (auto& [name, manifests] : rendered) {
        ModelRelease& release = releases.emplace_back(name, std::format("1.{}", 12 - variant));
        for (const auto& [table, object] : createCustomObjects(shop, name))
            release.customs.push_back(mouldOf(*table, *object));
        for (std::size_t i = 0; i < manifests.size(); ++i)
            release.workloads.push_back(
                modelWorkload(shop, std::format("{}-{}", name, Roles[i].suffix), std::move(manifests[i])));
    }
}

} // namespace Chartroom::Simulator
