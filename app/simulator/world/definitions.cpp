// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulator/world/definitions.h"

#include "app/simulator/api/writes.h"

#include <array>
#include <format>
#include <initializer_list>

namespace Chartroom::Simulator {

namespace {

struct Definition {
    const char* group;
    const char* version;
    const char* kind;
    const char* plural;
    const char* singular;
    const char* shortName;
    bool namespaced;
    bool status;
    Json columns;
};

Json column(const char* name, const char* path, const char* type = "string", int priority = 0)
{
    Json made = Json::object({{"name", name}, {"type", type}, {"jsonPath", path}});
    if (priority > 0)
        made.set("priority", priority);
    return made;
}

void define(World& world, const Definition& d)
{
    Json version = Json::object({{"name", d.version}, {"served", true}, {"storage", true},
        {"schema",
            Json::object({{"openAPIV3Schema",
                Json::object({{"type", "object"}, {"x-kubernetes-preserve-unknown-fields", true}})}})},
        {"additionalPrinterColumns", d.columns}});
    if (d.status)
        version.set("subresources", Json::object({{"status", Json::object()}}));
    const auto condition = [&](const char* type, const char* reason, const char* message) {
        return Json::object({{"type", type}, {"status", "True"}, {"lastTransitionTime", world.timestamp()},
            {"reason", reason}, {"message", message}});
    };
    Json names = Json::object({{"plural", d.plural}, {"singular", d.singular},
        {"shortNames", Json::array({d.shortName})}, {"kind", d.kind}, {"listKind", std::format("{}List", d.kind)}});
    const ObjectPtr made = world.create(world.table("apiextensions.k8s.io", "customresourcedefinitions"),
        Json::object({{"metadata", Json::object({{"name", std::format("{}.{}", d.plural, d.group)}})},
            {"spec",
                Json::object({{"group", d.group}, {"names", names}, {"scope", d.namespaced ? "Namespaced" : "Cluster"},
                    {"versions", Json::array({std::move(version)})},
                    {"conversion", Json::object({{"strategy", "None"}})}})},
            {"status",
                Json::object({{"conditions",
                                  Json::array({condition("NamesAccepted", "NoConflicts", "no conflicts found"),
                                      condition("Established", "InitialNamesAccepted",
                                          "the initial names have been accepted")})},
                    {"acceptedNames", names}, {"storedVersions", Json::array({d.version})}})}}),
        "kubectl-create");
    serveDefinition(world.store, made->toJson(world.table("apiextensions.k8s.io", "customresourcedefinitions").info()));
}

} // namespace

void createDefinitions(World& world)
{
    const Json age = column("Age", ".metadata.creationTimestamp", "date");
    const std::array definitions {
        Definition {"argoproj.io", "v1alpha1", "Application", "applications", "application", "app", true, false,
            Json::array({column("Sync Status", ".status.sync.status"), column("Health Status", ".status.health.status"),
                column("Revision", ".status.sync.revision", "string", 10),
                column("Project", ".spec.project", "string", 10)})},
        Definition {"argoproj.io", "v1alpha1", "AppProject", "appprojects", "appproject", "appproj", true, false,
            Json::array()},
        Definition {"networking.istio.io", "v1", "VirtualService", "virtualservices", "virtualservice", "vs", true,
            true, Json::array({column("Gateways", ".spec.gateways"), column("Hosts", ".spec.hosts"), age})},
        Definition {"cert-manager.io", "v1", "Certificate", "certificates", "certificate", "cert", true, true,
            Json::array({column("Ready", ".status.conditions[0].status"), column("Secret", ".spec.secretName"), age})},
        Definition {"cert-manager.io", "v1", "ClusterIssuer", "clusterissuers", "clusterissuer", "ciss", false, true,
            Json::array({column("Ready", ".status.conditions[0].status"), age})},
    };
    for (const Definition& definition : definitions)
        define(world, definition);
}

void createTenantDefinitions(World& world)
{
    const Json age = column("Age", ".metadata.creationTimestamp", "date");
    const Json ready = column("Ready", ".status.conditions[0].status");
    const std::array definitions {
        Definition {"external-secrets.io", "v1", "ExternalSecret", "externalsecrets", "externalsecret", "es", true,
            true, Json::array({column("Store", ".spec.secretStoreRef.name"), ready, age})},
        Definition {"external-secrets.io", "v1", "SecretStore", "secretstores", "secretstore", "ss", true, true,
            Json::array({age, ready})},
        Definition {"kafka.strimzi.io", "v1", "KafkaTopic", "kafkatopics", "kafkatopic", "kt", true, true,
            Json::array({column("Partitions", ".spec.partitions", "integer"), ready})},
        Definition {"keda.sh", "v1alpha1", "ScaledObject", "scaledobjects", "scaledobject", "so", true, true,
            Json::array({column("Min", ".spec.minReplicaCount", "integer"), ready, age})},
        Definition {"monitoring.coreos.com", "v1", "PrometheusRule", "prometheusrules", "prometheusrule", "promrule",
            true, false, Json::array()},
        Definition {"monitoring.coreos.com", "v1", "ServiceMonitor", "servicemonitors", "servicemonitor", "smon", true,
            false, Json::array()},
    };
    for (const Definition& definition : definitions)
        define(world, definition);
}

} // namespace Chartroom::Simulator
