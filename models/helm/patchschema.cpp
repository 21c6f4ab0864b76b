// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/helm/patchschema.h"

#include <QCoreApplication>

namespace Chartroom::Helm {

using Documents::Json;

namespace {

constexpr std::string_view RefPrefix = "#/components/schemas/";

/// The fields with a patch strategy that occur in manifests (helm.md 4.1), in the form of an OpenAPI v3 document.
/// "Type.field": merge strategy, merge key, type of the value or the items.
struct TableEntry {
    std::string_view type;
    std::string_view field;
    std::string_view strategy;
    std::string_view key;
    std::string_view valueType;
    bool list = false;
};

constexpr TableEntry Table[] = {
    {"Object", "metadata", "", "", "ObjectMeta"},
    {"ObjectMeta", "ownerReferences", "merge", "uid", "OwnerReference", true},
    {"ObjectMeta", "finalizers", "merge", "", "", true},
    {"Deployment", "metadata", "", "", "ObjectMeta"},
    {"Deployment", "spec", "", "", "WorkloadSpec"},
    {"WorkloadSpec", "strategy", "retainKeys", "", "Plain"},
    {"WorkloadSpec", "template", "", "", "PodTemplateSpec"},
    {"Workload", "metadata", "", "", "ObjectMeta"},
    {"Workload", "spec", "", "", "PlainWorkloadSpec"},
    {"PlainWorkloadSpec", "template", "", "", "PodTemplateSpec"},
    {"CronJob", "metadata", "", "", "ObjectMeta"},
    {"CronJob", "spec", "", "", "CronJobSpec"},
    {"CronJobSpec", "jobTemplate", "", "", "Workload"},
    {"PodTemplateSpec", "metadata", "", "", "ObjectMeta"},
    {"PodTemplateSpec", "spec", "", "", "PodSpec"},
    {"PodSpec", "volumes", "merge,retainKeys", "name", "Volume", true},
    {"PodSpec", "resourceClaims", "merge,retainKeys", "name", "Plain", true},
    {"PodSpec", "containers", "merge", "name", "Container", true},
    {"PodSpec", "initContainers", "merge", "name", "Container", true},
    {"PodSpec", "ephemeralContainers", "merge", "name", "Container", true},
    {"PodSpec", "imagePullSecrets", "merge", "name", "Plain", true},
    {"PodSpec", "schedulingGates", "merge", "name", "Plain", true},
    {"PodSpec", "hostAliases", "merge", "ip", "Plain", true},
    {"PodSpec", "topologySpreadConstraints", "merge", "topologyKey", "Plain", true},
    {"Container", "ports", "merge", "containerPort", "Plain", true},
    {"Container", "env", "merge", "name", "Plain", true},
    {"Container", "volumeMounts", "merge", "mountPath", "Plain", true},
    {"Container", "volumeDevices", "merge", "devicePath", "Plain", true},
    {"Service", "metadata", "", "", "ObjectMeta"},
    {"Service", "spec", "", "", "ServiceSpec"},
    {"ServiceSpec", "ports", "merge", "port", "Plain", true},
    {"ServiceAccount", "metadata", "", "", "ObjectMeta"},
    {"ServiceAccount", "secrets", "merge", "name", "Plain", true},
    {"PodDisruptionBudget", "metadata", "", "", "ObjectMeta"},
    {"PodDisruptionBudget", "spec", "", "", "PodDisruptionBudgetSpec"},
    {"PodDisruptionBudgetSpec", "selector", "replace", "", "Plain"},
    {"WebhookConfiguration", "metadata", "", "", "ObjectMeta"},
    {"WebhookConfiguration", "webhooks", "merge", "name", "Webhook", true},
    {"Webhook", "matchConditions", "merge", "name", "Plain", true},
};

Json reference(std::string_view type)
{
    return Json::object({{"$ref", std::string(RefPrefix) + std::string(type)}});
}

std::shared_ptr<const Json> tableDocument()
{
    static const auto document = [] {
        Json result;
        Json& schemas = result.member("components").member("schemas");
        for (const TableEntry& entry : Table) {
            Json property = entry.list ? Json::object({{"type", "array"}}) : Json::object();
            if (!entry.valueType.empty() && entry.list)
                property.set("items", reference(entry.valueType));
            else if (!entry.valueType.empty())
                property.set("allOf", Json::array({reference(entry.valueType)}));
            if (!entry.strategy.empty())
                property.set("x-kubernetes-patch-strategy", entry.strategy);
            if (!entry.key.empty())
                property.set("x-kubernetes-patch-merge-key", entry.key);
            schemas.member(entry.type).member("properties").set(entry.field, std::move(property));
        }
        return std::make_shared<const Json>(std::move(result));
    }();
    return document;
}

std::string_view tableType(std::string_view kind)
{
    if (kind == "StatefulSet" || kind == "DaemonSet" || kind == "ReplicaSet" || kind == "ReplicationController"
        || kind == "Job")
        return "Workload";
    if (kind == "Pod")
        return "PodTemplateSpec";
    if (kind == "MutatingWebhookConfiguration" || kind == "ValidatingWebhookConfiguration")
        return "WebhookConfiguration";
    if (kind == "Deployment" || kind == "CronJob" || kind == "Service" || kind == "ServiceAccount"
        || kind == "PodDisruptionBudget")
        return kind;
    return "Object";
}

bool isOfKind(const Json& schema, const Kube::GroupVersion& groupVersion, std::string_view kind)
{
    for (const Json& entry : schema["x-kubernetes-group-version-kind"].items())
        if (entry["group"].toStringView() == groupVersion.group
            && entry["version"].toStringView() == groupVersion.version && entry["kind"].toStringView() == kind)
            return true;
    return false;
}

} // namespace

std::optional<PatchSchema> PatchSchema::fromOpenApi(
    std::shared_ptr<const Json> document, const Kube::GroupVersion& groupVersion, std::string_view kind)
{
    for (const auto& [name, schema] : document->at({"components", "schemas"}).members()) {
        if (!isOfKind(schema, groupVersion, kind))
            continue;
        PatchSchema result;
        result.m_root = &schema;
        result.m_document = std::move(document);
        result.m_complete = true;
        return result;
    }
    return {};
}

PatchSchema PatchSchema::builtIn(const Kube::GroupVersion&, std::string_view kind)
{
    PatchSchema result;
    result.m_document = tableDocument();
    result.m_root = result.m_document->at({"components", "schemas"}).find(tableType(kind));
    return result;
}

PatchSchema::Node PatchSchema::resolved(Node node) const
{
    for (int hops = 0; node && hops < 8; ++hops) {
        const Json* next = node->find("$ref");
        if (!next && (*node)["allOf"].size() > 0)
            next = (*node)["allOf"][0].find("$ref");
        if (!next)
            return node;
        std::string_view name = next->toStringView();
        name.remove_prefix(std::min(name.size(), RefPrefix.size()));
        node = m_document->at({"components", "schemas"}).find(name);
    }
    return node;
}

PatchSchema::Field PatchSchema::field(Node node, std::string_view name) const
{
    Field result;
    const Json* property = node ? (*node)["properties"].find(name) : nullptr;
    if (!property) {
        result.known = !m_complete;
        return result;
    }
    result.known = true;
    const std::string_view strategy = (*property)["x-kubernetes-patch-strategy"].toStringView();
    result.merge = strategy.contains("merge");
    result.replace = strategy.contains("replace");
    result.retainKeys = strategy.contains("retainKeys");
    result.mergeKey = (*property)["x-kubernetes-patch-merge-key"].toStringView();
    const Json* items = property->find("items");
    result.node = resolved(items ? items : property);
    return result;
}

std::shared_ptr<const Json> PatchSchemaSource::read(const std::string& path, std::stop_token stop)
{
    if (const auto known = m_documents.find(path); known != m_documents.end())
        return known->second;
    Kube::ApiRequest request;
    request.path = path;
    request.attempted
        = QCoreApplication::translate("PatchSchema", "The server's description of its types could not be read.");
    std::shared_ptr<const Json> document;
    if (auto reply = m_api.exchange(std::move(request), stop))
        if (auto json = reply->json())
            document = std::make_shared<const Json>(std::move(*json));
    m_documents.emplace(path, document);
    return document;
}

PatchSchema PatchSchemaSource::schemaOf(
    const Kube::GroupVersion& groupVersion, std::string_view kind, std::stop_token stop)
{
    const std::string path = groupVersion.group.empty() ? "/openapi/v3/api/" + groupVersion.version
                                                        : "/openapi/v3/apis/" + groupVersion.apiVersion();
    if (auto document = read(path, stop))
        if (auto schema = PatchSchema::fromOpenApi(std::move(document), groupVersion, kind))
            return *schema;
    return PatchSchema::builtIn(groupVersion, kind);
}

} // namespace Chartroom::Helm
