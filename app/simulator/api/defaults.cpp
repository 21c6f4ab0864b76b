// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulator/api/defaults.h"

namespace Chartroom::Simulator {

namespace {

void fill(Json& object, std::string_view key, Json value)
{
    if (!object.contains(key))
        object.set(key, std::move(value));
}

void fillProbe(Json& container, std::string_view key)
{
    Json* probe = container.find(key);
    if (!probe)
        return;
    if (Json* http = probe->find("httpGet"))
        fill(*http, "scheme", "HTTP");
    fill(*probe, "timeoutSeconds", 1);
    fill(*probe, "periodSeconds", 10);
    fill(*probe, "successThreshold", 1);
    fill(*probe, "failureThreshold", 3);
}

void fillContainer(Json& container)
{
    const auto image = container["image"].toStringView();
    const bool latest = image.ends_with(":latest") || image.rfind(':') == std::string_view::npos;
    if (Json* ports = container.find("ports"))
        for (Json& port : ports->mutableItems())
            fill(port, "protocol", "TCP");
    if (Json* env = container.find("env"))
        for (Json& variable : env->mutableItems())
            if (Json* from = variable.find("valueFrom"))
                if (Json* field = from->find("fieldRef"))
                    fill(*field, "apiVersion", "v1");
    for (const auto* probe : {"livenessProbe", "readinessProbe", "startupProbe"})
        fillProbe(container, probe);
    fill(container, "resources", Json::object());
    fill(container, "terminationMessagePath", "/dev/termination-log");
    fill(container, "terminationMessagePolicy", "File");
    fill(container, "imagePullPolicy", latest ? "Always" : "IfNotPresent");
}

void fillPodSpec(Json& spec)
{
    for (const auto* list : {"initContainers", "containers"})
        if (Json* containers = spec.find(list))
            for (Json& container : containers->mutableItems())
                fillContainer(container);
    if (Json* volumes = spec.find("volumes"))
        for (Json& volume : volumes->mutableItems())
            for (const auto* source : {"configMap", "secret", "projected"})
                if (Json* given = volume.find(source))
                    fill(*given, "defaultMode", 420);
    fill(spec, "restartPolicy", "Always");
    fill(spec, "terminationGracePeriodSeconds", 30);
    fill(spec, "dnsPolicy", "ClusterFirst");
    fill(spec, "securityContext", Json::object());
    fill(spec, "schedulerName", "default-scheduler");
    if (spec["serviceAccountName"].isString())
        fill(spec, "serviceAccount", spec["serviceAccountName"]);
}

void fillDeployment(Json& spec)
{
    fill(spec, "replicas", 1);
    fill(spec, "progressDeadlineSeconds", 600);
    fill(spec, "revisionHistoryLimit", 10);
    Json& strategy = spec.member("strategy");
    fill(strategy, "type", "RollingUpdate");
    if (strategy["type"].toStringView() != "RollingUpdate")
        return;
    Json& rolling = strategy.member("rollingUpdate");
    fill(rolling, "maxSurge", "25%");
    fill(rolling, "maxUnavailable", "25%");
}

void fillStatefulSet(Json& spec)
{
    fill(spec, "replicas", 1);
    fill(spec, "podManagementPolicy", "OrderedReady");
    fill(spec, "revisionHistoryLimit", 10);
    Json& strategy = spec.member("updateStrategy");
    fill(strategy, "type", "RollingUpdate");
    if (strategy["type"].toStringView() == "RollingUpdate")
        fill(strategy.member("rollingUpdate"), "partition", 0);
    fill(spec, "persistentVolumeClaimRetentionPolicy",
        Json::object({{"whenDeleted", "Retain"}, {"whenScaled", "Retain"}}));
}

void fillDaemonSet(Json& spec)
{
    fill(spec, "revisionHistoryLimit", 10);
    Json& strategy = spec.member("updateStrategy");
    fill(strategy, "type", "RollingUpdate");
    if (strategy["type"].toStringView() == "RollingUpdate") {
        fill(strategy.member("rollingUpdate"), "maxSurge", 0);
        fill(strategy.member("rollingUpdate"), "maxUnavailable", 1);
    }
}

void fillJob(Json& spec)
{
    fill(spec, "parallelism", 1);
    fill(spec, "completions", 1);
    fill(spec, "backoffLimit", 6);
    fill(spec, "completionMode", "NonIndexed");
    fill(spec, "suspend", false);
}

void fillCronJob(Json& spec)
{
    fill(spec, "concurrencyPolicy", "Allow");
    fill(spec, "suspend", false);
    fill(spec, "successfulJobsHistoryLimit", 3);
    fill(spec, "failedJobsHistoryLimit", 1);
}

void fillService(Json& spec, const std::function<std::string()>& clusterAddress)
{
    fill(spec, "type", "ClusterIP");
    const bool external = spec["type"].toStringView() == "ExternalName";
    if (!external && !spec.contains("clusterIP"))
        spec.set("clusterIP", clusterAddress());
    if (!external) {
        fill(spec, "clusterIPs", Json::array({spec["clusterIP"]}));
        fill(spec, "ipFamilies", Json::array({"IPv4"}));
        fill(spec, "ipFamilyPolicy", "SingleStack");
        fill(spec, "internalTrafficPolicy", "Cluster");
    }
    fill(spec, "sessionAffinity", "None");
    if (Json* ports = spec.find("ports"))
        for (Json& port : ports->mutableItems()) {
            fill(port, "protocol", "TCP");
            fill(port, "targetPort", port["port"]);
        }
}

} // namespace

void applyDefaults(const ResourceInfo& info, Json& object, const std::function<std::string()>& clusterAddress)
{
    Json* spec = object.find("spec");
    if (!spec || !info.builtIn)
        return;
    const std::string resource = info.type.groupResource();
    if (resource == "services")
        return fillService(*spec, clusterAddress);
    if (resource == "pods")
        return fillPodSpec(*spec);
    if (resource == "deployments.apps")
        fillDeployment(*spec);
    else if (resource == "statefulsets.apps")
        fillStatefulSet(*spec);
    else if (resource == "daemonsets.apps")
        fillDaemonSet(*spec);
    else if (resource == "jobs.batch")
        fillJob(*spec);
    else if (resource == "cronjobs.batch") {
        fillCronJob(*spec);
        spec = &spec->member("jobTemplate").member("spec");
    }
    if (Json* podTemplate = spec->find("template"))
        fillPodSpec(podTemplate->member("spec"));
}

} // namespace Chartroom::Simulator
