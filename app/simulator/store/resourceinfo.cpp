// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulator/store/resourceinfo.h"

#include <initializer_list>

namespace Chartroom::Simulator {

namespace {

using Words = std::vector<std::string>;

const Words AllVerbs {"create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"};

struct Row {
    const char* group;
    const char* version;
    const char* kind;
    const char* plural;
    bool namespaced = true;
    Words shortNames = {};
    Words categories = {};
    Words subresources = {};
    Words selectableFields = {};
};

std::string lower(std::string text)
{
    for (char& c : text)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return text;
}

ResourceInfo stored(const Row& row)
{
    ResourceInfo info;
    info.type = {.groupVersion = {row.group, row.version},
        .kind = row.kind,
        .plural = row.plural,
        .singular = lower(row.kind),
        .shortNames = row.shortNames,
        .categories = row.categories,
        .verbs = AllVerbs,
        .subresources = row.subresources,
        .namespaced = row.namespaced};
    info.selectableFields = row.selectableFields;
    for (const auto& name : row.subresources)
        info.hasStatus |= name == "status";
    return info;
}

ResourceInfo unstored(
    const char* group, const char* version, const char* kind, const char* plural, bool namespaced, const Words& verbs)
{
    ResourceInfo info = stored({group, version, kind, plural, namespaced});
    info.type.verbs = verbs;
    info.stored = false;
    return info;
}

std::vector<Row> coreRows()
{
    const Words status {"status"};
    const Words all {"all"};
    return {
        {"", "v1", "Namespace", "namespaces", false, {"ns"}, {}, {"finalize", "status"}, {"status.phase"}},
        {"", "v1", "Node", "nodes", false, {"no"}, {}, {"proxy", "status"}, {"spec.unschedulable"}},
        {"", "v1", "Pod", "pods", true, {"po"}, all,
            {"attach", "binding", "ephemeralcontainers", "eviction", "exec", "log", "portforward", "proxy", "status"},
            {"spec.nodeName", "status.phase", "spec.restartPolicy", "spec.serviceAccountName", "status.podIP"}},
        {"", "v1", "Service", "services", true, {"svc"}, all, {"proxy", "status"}, {"spec.clusterIP", "spec.type"}},
        {"", "v1", "ConfigMap", "configmaps", true, {"cm"}},
        {"", "v1", "Secret", "secrets", true, {}, {}, {}, {"type"}},
        {"", "v1", "ServiceAccount", "serviceaccounts", true, {"sa"}, {}, {"token"}},
        {"", "v1", "Endpoints", "endpoints", true, {"ep"}},
        {"", "v1", "PersistentVolume", "persistentvolumes", false, {"pv"}, {}, status},
        {"", "v1", "PersistentVolumeClaim", "persistentvolumeclaims", true, {"pvc"}, {}, status},
        {"", "v1", "ReplicationController", "replicationcontrollers", true, {"rc"}, all, {"scale", "status"}},
        {"", "v1", "ResourceQuota", "resourcequotas", true, {"quota"}, {}, status},
        {"", "v1", "LimitRange", "limitranges", true, {"limits"}},
        {"", "v1", "Event", "events", true, {"ev"}, {}, {},
            {"involvedObject.kind", "involvedObject.namespace", "involvedObject.name", "involvedObject.uid",
                "involvedObject.apiVersion", "involvedObject.resourceVersion", "involvedObject.fieldPath", "reason",
                "type", "source", "reportingComponent"}},
    };
}

std::vector<Row> groupRows()
{
    const Words status {"status"};
    const Words scaled {"scale", "status"};
    const Words all {"all"};
    constexpr const char* rbac = "rbac.authorization.k8s.io";
    constexpr const char* admission = "admissionregistration.k8s.io";
    return {
        {"admissionregistration.k8s.io", "v1", "MutatingWebhookConfiguration", "mutatingwebhookconfigurations", false},
        {admission, "v1", "ValidatingWebhookConfiguration", "validatingwebhookconfigurations", false},
        {"apiextensions.k8s.io", "v1", "CustomResourceDefinition", "customresourcedefinitions", false, {"crd", "crds"},
            {"api-extensions"}, status},
        {"apiregistration.k8s.io", "v1", "APIService", "apiservices", false, {}, {"api-extensions"}, status},
        {"apps", "v1", "ControllerRevision", "controllerrevisions"},
        {"apps", "v1", "DaemonSet", "daemonsets", true, {"ds"}, all, status},
        {"apps", "v1", "Deployment", "deployments", true, {"deploy"}, all, scaled},
        {"apps", "v1", "ReplicaSet", "replicasets", true, {"rs"}, all, scaled, {"status.replicas"}},
        {"apps", "v1", "StatefulSet", "statefulsets", true, {"sts"}, all, scaled},
        {"autoscaling", "v2", "HorizontalPodAutoscaler", "horizontalpodautoscalers", true, {"hpa"}, all, status},
        {"batch", "v1", "CronJob", "cronjobs", true, {"cj"}, all, status},
        {"batch", "v1", "Job", "jobs", true, {}, all, status, {"status.successful"}},
        {"coordination.k8s.io", "v1", "Lease", "leases"},
        {"discovery.k8s.io", "v1", "EndpointSlice", "endpointslices"},
        {"networking.k8s.io", "v1", "Ingress", "ingresses", true, {"ing"}, {}, status},
        {"networking.k8s.io", "v1", "IngressClass", "ingressclasses", false},
        {"networking.k8s.io", "v1", "NetworkPolicy", "networkpolicies", true, {"netpol"}},
        {"policy", "v1", "PodDisruptionBudget", "poddisruptionbudgets", true, {"pdb"}, {}, status},
        {rbac, "v1", "ClusterRole", "clusterroles", false},
        {rbac, "v1", "ClusterRoleBinding", "clusterrolebindings", false},
        {rbac, "v1", "Role", "roles"},
        {rbac, "v1", "RoleBinding", "rolebindings"},
        {"scheduling.k8s.io", "v1", "PriorityClass", "priorityclasses", false, {"pc"}},
        {"storage.k8s.io", "v1", "CSIDriver", "csidrivers", false},
        {"storage.k8s.io", "v1", "StorageClass", "storageclasses", false, {"sc"}},
    };
}

std::vector<ResourceInfo> makeBuiltIns()
{
    std::vector<ResourceInfo> all;
    for (const Row& row : coreRows())
        all.push_back(stored(row));
    std::ranges::find_if(all, [](const ResourceInfo& info) { return info.is("", "pods"); })->message
        = &Protobuf::podType();
    for (const Row& row : groupRows())
        all.push_back(stored(row));
    const Words create {"create"};
    const Words read {"get", "list"};
    all.push_back(unstored("authentication.k8s.io", "v1", "SelfSubjectReview", "selfsubjectreviews", false, create));
    constexpr const char* authorization = "authorization.k8s.io";
    all.push_back(unstored(authorization, "v1", "SelfSubjectAccessReview", "selfsubjectaccessreviews", false, create));
    all.push_back(unstored(authorization, "v1", "SelfSubjectRulesReview", "selfsubjectrulesreviews", false, create));
    all.push_back(unstored("metrics.k8s.io", "v1beta1", "NodeMetrics", "nodes", false, read));
    all.push_back(unstored("metrics.k8s.io", "v1beta1", "PodMetrics", "pods", true, read));
    return all;
}

} // namespace

const std::vector<ResourceInfo>& builtInResources()
{
    static const std::vector<ResourceInfo> all = makeBuiltIns();
    return all;
}

} // namespace Chartroom::Simulator
