// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulator/world/podspec.h"

#include "app/simulator/world/random.h"

#include <format>

namespace Chartroom::Simulator {

namespace {

Json variable(std::string_view name, std::string_view value)
{
    return Json::object({{"name", name}, {"value", value}});
}

Json fromField(std::string_view name, std::string_view path)
{
    return Json::object({{"name", name},
        {"valueFrom", Json::object({{"fieldRef", Json::object({{"apiVersion", "v1"}, {"fieldPath", path}})}})}});
}

Json environment(const WorkloadEntry& entry, const PodSpecVariant& variant)
{
    Json env = Json::array({fromField("POD_NAME", "metadata.name"), fromField("POD_NAMESPACE", "metadata.namespace"),
        fromField("POD_IP", "status.podIP"), fromField("NODE_NAME", "spec.nodeName"),
        variable("SERVICE_NAME", entry.name), variable("SERVICE_VERSION", variant.tag), variable("LOG_LEVEL", "info"),
        variable("LOG_FORMAT", "json"), variable("OTEL_EXPORTER_OTLP_ENDPOINT", "http://$(NODE_NAME):4317"),
        variable("OTEL_RESOURCE_ATTRIBUTES",
            std::format(
                "service.namespace={},service.name={},deployment.environment=production", entry.nameSpace, entry.name)),
        variable("GOMEMLIMIT", std::format("{}MiB", variant.memoryLimit * 9 / 10))});
    for (const auto& [name, value] : variant.extraEnv)
        env.append(variable(name, value));
    if (entry.extras & WorkloadEntry::SecretEnv)
        env.append(Json::object({{"name", "DATABASE_PASSWORD"},
            {"valueFrom",
                Json::object({{"secretKeyRef",
                    Json::object({{"name", std::format("{}-secret", entry.name)}, {"key", "password"}})}})}}));
    if (entry.name == "fx-rates")
        env.append(Json::object({{"name", "FX_TOKEN"},
            {"valueFrom",
                Json::object({{"secretKeyRef", Json::object({{"name", "fx-rates-token"}, {"key", "token"}})}})}}));
    return env;
}

Json probe(std::string_view path, int delay, int period, int failures)
{
    return Json::object({{"httpGet", Json::object({{"path", path}, {"port", "http"}, {"scheme", "HTTP"}})},
        {"initialDelaySeconds", delay}, {"timeoutSeconds", 2}, {"periodSeconds", period}, {"successThreshold", 1},
        {"failureThreshold", failures}});
}

Json restricted()
{
    return Json::object({{"capabilities", Json::object({{"drop", Json::array({"ALL"})}})}, {"runAsNonRoot", true},
        {"readOnlyRootFilesystem", true}, {"allowPrivilegeEscalation", false},
        {"seccompProfile", Json::object({{"type", "RuntimeDefault"}})}});
}

Json resources(int cpu, int memory, int memoryLimit)
{
    return Json::object(
        {{"limits",
             Json::object({{"cpu", cpu * 4 % 1000 == 0 ? std::to_string(cpu * 4 / 1000) : std::format("{}m", cpu * 4)},
                 {"memory", std::format("{}Mi", memoryLimit)}})},
            {"requests",
                Json::object(
                    {{"cpu", cpu == 1000 ? "1" : std::format("{}m", cpu)}, {"memory", std::format("{}Mi", memory)}})}});
}

/// Metrics have a port of their own, unless they are all there is.
Json ports(int port)
{
    constexpr int MetricsPort = 9100;
    Json ports = Json::array({Json::object({{"name", "http"}, {"containerPort", port}, {"protocol", "TCP"}})});
    if (port != MetricsPort)
        ports.append(Json::object({{"name", "metrics"}, {"containerPort", MetricsPort}, {"protocol", "TCP"}}));
    return ports;
}

Json mainContainer(const WorkloadEntry& entry, const PodSpecVariant& variant)
{
    Json container = Json::object({{"name", entry.name}, {"image", std::format("{}:{}", entry.image, variant.tag)}});
    if (entry.port > 0)
        container.set("ports", ports(entry.port));
    Json from = Json::array();
    if (entry.extras & WorkloadEntry::Config)
        from.append(Json::object({{"configMapRef", Json::object({{"name", std::format("{}-env", entry.name)}})}}));
    for (const auto& name : variant.extraConfigMaps)
        from.append(Json::object({{"configMapRef", Json::object({{"name", name}})}}));
    if (!from.isEmpty())
        container.set("envFrom", std::move(from));
    container.set("env", environment(entry, variant));
    container.set("resources", resources(variant.cpu, entry.memory, variant.memoryLimit));
    Json mounts = Json::array({Json::object({{"name", "tmp"}, {"mountPath", "/tmp"}})});
    if (entry.kind == WorkloadEntry::Kind::StatefulSet)
        mounts.append(Json::object({{"name", "data"}, {"mountPath", "/var/lib/data"}}));
    container.set("volumeMounts", std::move(mounts));
    if (entry.port > 0) {
        container.set("livenessProbe", probe("/live", 10, 10, 3));
        container.set("readinessProbe", probe(variant.readyPath, 2, 5, variant.readyFailures));
        container.set("startupProbe", probe("/live", 0, 2, 30));
        container.set("lifecycle",
            Json::object({{"preStop",
                Json::object({{"exec", Json::object({{"command", Json::array({"/bin/sleep", "5"})}})}})}}));
    }
    container.set("securityContext", restricted());
    return container;
}

Json sidecar()
{
    return Json::object({{"name", "otel-agent"}, {"image", "docker.io/otel/opentelemetry-collector:0.139.0"},
        {"args", Json::array({"--config=/etc/otel/agent.yaml"})},
        {"env", Json::array({fromField("POD_NAME", "metadata.name"), fromField("NODE_NAME", "spec.nodeName")})},
        {"resources", resources(25, 48, 96)},
        {"volumeMounts", Json::array({Json::object({{"name", "tmp"}, {"mountPath", "/tmp"}})})},
        {"securityContext", restricted()}});
}

Json spread(const Json& labels)
{
    const auto constraint = [&](const char* key) {
        return Json::object({{"maxSkew", 1}, {"topologyKey", key}, {"whenUnsatisfiable", "ScheduleAnyway"},
            {"labelSelector", Json::object({{"matchLabels", labels}})}});
    };
    return Json::array({constraint("topology.kubernetes.io/zone"), constraint("kubernetes.io/hostname")});
}

} // namespace

Json podTemplateFor(const WorkloadEntry& entry, const PodSpecVariant& variant, const Json& labels)
{
    Json annotations = Json::object({{"prometheus.io/scrape", "true"}, {"prometheus.io/port", "9100"},
        {"kubectl.kubernetes.io/default-container", entry.name}});
    const bool once = entry.kind == WorkloadEntry::Kind::CronJob;
    Json containers = Json::array({mainContainer(entry, variant)});
    if (entry.extras & WorkloadEntry::Sidecar)
        containers.append(sidecar());
    Json spec = Json::object({{"volumes", Json::array({Json::object({{"name", "tmp"}, {"emptyDir", Json::object()}})})},
        {"containers", std::move(containers)}});
    if (once)
        spec.set("restartPolicy", "OnFailure");
    spec.set("terminationGracePeriodSeconds", entry.kind == WorkloadEntry::Kind::StatefulSet ? 60 : 30);
    spec.set("securityContext", Json::object({{"fsGroup", 65532}, {"runAsUser", 65532}}));
    if (entry.extras & WorkloadEntry::Everywhere) {
        spec.set("hostNetwork", true);
        spec.set("tolerations", Json::array({Json::object({{"operator", "Exists"}})}));
        spec.set("priorityClassName", "system-node-critical");
    } else if (!once) {
        spec.set("topologySpreadConstraints", spread(labels));
    }
    return Json::object({{"metadata", Json::object({{"labels", labels}, {"annotations", std::move(annotations)}})},
        {"spec", std::move(spec)}});
}

} // namespace Chartroom::Simulator
