// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/health/healthrules.h"

#include <algorithm>
#include <array>
#include <format>

namespace Chartroom::HealthRules {

const Condition* find(const Conditions& conditions, std::string_view type)
{
    const auto found = std::ranges::find(conditions, type, &Condition::type);
    return found == conditions.end() ? nullptr : &*found;
}

namespace {

Verdict progressing(std::string message)
{
    return {Health::Progressing, std::move(message)};
}

std::string said(const Condition& condition)
{
    return std::string(condition.message.empty() ? condition.reason : condition.message);
}

} // namespace

Verdict pendingDeletion()
{
    return progressing("Pending deletion");
}

Verdict deployment(std::string_view name, const DeploymentFacts& facts)
{
    if (facts.paused)
        return {Health::Suspended, "Deployment is paused"};
    if (facts.generation > facts.observedGeneration)
        return progressing(
            "Waiting for rollout to finish: observed deployment generation less than desired generation");
    // Argo CD looks at the reason only, not at the condition's status.
    const Condition* condition = find(facts.conditions, "Progressing");
    if (condition && condition->reason == "ProgressDeadlineExceeded")
        return {Health::Degraded, std::format("Deployment \"{}\" exceeded its progress deadline", name)};
    if (facts.desired && facts.updated < *facts.desired)
        return progressing(std::format("Waiting for rollout to finish: {} out of {} new replicas have been updated...",
            facts.updated, *facts.desired));
    if (facts.replicas > facts.updated)
        return progressing(std::format("Waiting for rollout to finish: {} old replicas are pending termination...",
            facts.replicas - facts.updated));
    if (facts.available < facts.updated)
        return progressing(std::format("Waiting for rollout to finish: {} of {} updated replicas are available...",
            facts.available, facts.updated));
    return {};
}

Verdict statefulSet(const StatefulSetFacts& facts)
{
    if (facts.observedGeneration == 0 || facts.generation > facts.observedGeneration)
        return progressing("Waiting for statefulset spec update to be observed...");
    if (facts.desired && facts.ready < *facts.desired)
        return progressing(std::format("Waiting for {} pods to be ready...", *facts.desired - facts.ready));
    if (!facts.onDelete && facts.hasRollingUpdate) {
        if (facts.desired && facts.partition && facts.updated < *facts.desired - *facts.partition)
            return progressing(
                std::format("Waiting for partitioned roll out to finish: {} out of {} new pods have been "
                            "updated...",
                    facts.updated, *facts.desired - *facts.partition));
        return {Health::Healthy, {}};
    }
    if (!facts.onDelete && facts.updateRevision != facts.currentRevision)
        return progressing(std::format("waiting for statefulset rolling update to complete {} pods at revision {}...",
            facts.updated, facts.updateRevision));
    return {};
}

Verdict daemonSet(const DaemonSetFacts& facts)
{
    if (facts.generation > facts.observedGeneration)
        return progressing(
            "Waiting for rollout to finish: observed daemon set generation less than desired generation");
    if (facts.onDelete)
        return {};
    if (facts.updated < facts.desired)
        return progressing(
            std::format("Waiting for daemon set \"{}\" rollout to finish: {} out of {} new pods have been "
                        "updated...",
                facts.name, facts.updated, facts.desired));
    if (facts.available < facts.desired)
        return progressing(std::format("Waiting for daemon set \"{}\" rollout to finish: {} of {} updated pods are "
                                       "available...",
            facts.name, facts.available, facts.desired));
    return {};
}

Verdict replicaSet(const ReplicaSetFacts& facts)
{
    if (facts.generation > facts.observedGeneration)
        return progressing(
            "Waiting for rollout to finish: observed replica set generation less than desired generation");
    const Condition* failure = find(facts.conditions, "ReplicaFailure");
    if (failure && failure->isTrue())
        return {Health::Degraded, said(*failure)};
    if (facts.desired && facts.available < *facts.desired)
        return progressing(std::format("Waiting for rollout to finish: {} out of {} new replicas are available...",
            facts.available, *facts.desired));
    return {};
}

namespace {

bool isErrorReason(std::string_view reason)
{
    return reason.starts_with("Err") || reason.ends_with("Error") || reason.ends_with("BackOff");
}

std::string failMessage(const ContainerFacts& container)
{
    if (!container.terminated)
        return {};
    const auto& end = *container.terminated;
    if (!end.message.empty())
        return std::string(end.message);
    if (end.reason == "OOMKilled")
        return std::string(end.reason);
    if (end.exitCode != 0)
        return std::format("container \"{}\" failed with exit code {}", container.name, end.exitCode);
    return {};
}

Verdict failedPod(const PodFacts& facts)
{
    if (!facts.message.empty())
        return {Health::Degraded, std::string(facts.message)};
    for (const auto* containers : {&facts.initContainers, &facts.containers})
        for (const ContainerFacts& container : *containers)
            if (std::string message = failMessage(container); !message.empty())
                return {Health::Degraded, std::move(message)};
    return {Health::Degraded, {}};
}

Verdict runningPod(const PodFacts& facts)
{
    if (facts.restartPolicy != "Always")
        return progressing(std::string(facts.message));
    const Condition* ready = find(facts.conditions, "Ready");
    if (ready && ready->isTrue())
        return {};
    const bool fellOver = std::ranges::any_of(
        facts.containers, [](const ContainerFacts& container) { return container.lastTerminated.has_value(); });
    return {fellOver ? Health::Degraded : Health::Progressing, std::string(facts.message)};
}

} // namespace

Verdict pod(const PodFacts& facts)
{
    if (facts.restartPolicy == "Always") {
        std::string messages;
        bool failing = false;
        for (const ContainerFacts& container : facts.containers)
            if (container.waiting && isErrorReason(container.waitingReason)) {
                failing = true;
                messages += messages.empty() ? "" : ", ";
                messages += container.waitingMessage;
            }
        if (failing)
            return {Health::Degraded, std::move(messages)};
    }
    if (facts.phase == "Pending")
        return progressing(std::string(facts.message));
    if (facts.phase == "Succeeded")
        return {Health::Healthy, std::string(facts.message)};
    if (facts.phase == "Failed")
        return failedPod(facts);
    if (facts.phase == "Running")
        return runningPod(facts);
    return {Health::Unknown, std::string(facts.message)};
}

Verdict job(const Conditions& conditions)
{
    // By presence: Argo CD looks at the status of Suspended only.
    const Condition* failed = find(conditions, "Failed");
    const Condition* complete = find(conditions, "Complete");
    const Condition* suspended = find(conditions, "Suspended");
    if (failed)
        return {Health::Degraded, said(*failed)};
    if (suspended && suspended->isTrue())
        return {Health::Suspended, said(*suspended)};
    if (complete || suspended)
        return {Health::Healthy, complete ? std::string(complete->message) : std::string()};
    return progressing({});
}

Verdict cronJob(const CronJobFacts& facts)
{
    if (!facts.hasStatus)
        return progressing("Waiting for cronjob");
    if (facts.suspended || facts.lastSchedule == 0 || facts.lastSuccess == 0 || facts.active > 0)
        return {};
    if (facts.lastSuccess < facts.lastSchedule)
        return {Health::Degraded, "CronJob has not completed its last execution successfully"};
    return {};
}

Verdict persistentVolumeClaim(std::string_view phase)
{
    if (phase == "Bound")
        return {};
    if (phase == "Pending")
        return progressing({});
    return {phase == "Lost" ? Health::Degraded : Health::Unknown, {}};
}

Verdict service(bool isLoadBalancer, bool hasAddress)
{
    return {isLoadBalancer && !hasAddress ? Health::Progressing : Health::Healthy, {}};
}

Verdict ingress(bool hasAddress)
{
    return {hasAddress ? Health::Healthy : Health::Progressing, {}};
}

Verdict horizontalPodAutoscaler(const Conditions& conditions)
{
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 8> Failures {{
        {"AbleToScale", "FailedGetScale"},
        {"AbleToScale", "FailedUpdateScale"},
        {"ScalingActive", "FailedGetResourceMetric"},
        {"ScalingActive", "FailedGetObjectMetric"},
        {"ScalingActive", "FailedGetPodsMetric"},
        {"ScalingActive", "FailedGetExternalMetric"},
        {"ScalingActive", "FailedComputeMetricsReplicas"},
        {"ScalingActive", "InvalidSelector"},
    }};
    for (const Condition& condition : conditions)
        if (std::ranges::find(Failures, std::pair(condition.type, condition.reason)) != Failures.end())
            return {Health::Degraded, said(condition)};
    for (const Condition& condition : conditions)
        if ((condition.type == "AbleToScale" || condition.type == "ScalingLimited") && condition.isTrue())
            return {};
    return progressing("Waiting to Autoscale");
}

Verdict apiService(const Conditions& conditions)
{
    const Condition* available = find(conditions, "Available");
    if (available && available->isTrue())
        return {};
    return progressing(available ? said(*available) : "Waiting to be processed");
}

Verdict customResourceDefinition(const Conditions& conditions)
{
    if (conditions.empty())
        return progressing("Status conditions not found");
    const Condition* established = find(conditions, "Established");
    const Condition* accepted = find(conditions, "NamesAccepted");
    const Condition* nonStructural = find(conditions, "NonStructuralSchema");
    if (established && !established->isTrue() && established->reason == "Installing")
        return progressing(said(*established));
    if (!established || !established->isTrue())
        return {Health::Degraded, established ? said(*established) : "CRD is not established"};
    if (accepted && !accepted->isTrue())
        return {Health::Degraded, said(*accepted)};
    if (nonStructural && nonStructural->isTrue())
        return {Health::Degraded, said(*nonStructural)};
    return {};
}

Verdict node(const Conditions& conditions, bool unschedulable)
{
    const Condition* ready = find(conditions, "Ready");
    if (!ready)
        return {Health::Unknown, {}};
    if (!ready->isTrue())
        return {Health::Degraded, said(*ready)};
    for (const Condition& condition : conditions)
        if (condition.type.ends_with("Pressure") && condition.isTrue())
            return {Health::Degraded, said(condition)};
    return {unschedulable ? Health::Suspended : Health::Healthy, {}};
}

Verdict persistentVolume(std::string_view phase, std::string_view message)
{
    if (phase == "Failed")
        return {Health::Degraded, std::string(message)};
    return {phase == "Pending" ? Health::Progressing : Health::Healthy, {}};
}

Verdict nameSpace(std::string_view phase)
{
    return phase == "Terminating" ? pendingDeletion() : Verdict();
}

Health fromWord(std::string_view word)
{
    static constexpr std::array<std::string_view, HealthCount> Words {
        "Healthy", "Suspended", "Progressing", "Missing", "Degraded", "Unknown"};
    const auto found = std::ranges::find(Words, word);
    return found == Words.end() ? Health::Unknown : static_cast<Health>(found - Words.begin());
}

} // namespace Chartroom::HealthRules
