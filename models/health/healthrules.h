// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/health.h"
#include "models/health/podfacts.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// Argo CD's health rules (gitops-engine pkg/health and the Lua scripts for CronJob and CRD; argocd.md 4) as pure
/// functions over what an object says. Called Rules and not Health because that is the name of the verdict's type.
/// The messages are Argo CD's own, or those of the API server.
namespace Chartroom::HealthRules {

struct Verdict {
    Health health = Health::Healthy;
    std::string message;

    bool operator==(const Verdict&) const = default;
};

/// For any kind with a deletionTimestamp and no hook finalizer; goes before the kind's own rule.
Verdict pendingDeletion();

struct DeploymentFacts {
    bool paused = false;
    std::int64_t generation = 0;
    std::int64_t observedGeneration = 0;
    std::optional<std::int32_t> desired; ///< spec.replicas
    std::int32_t replicas = 0;
    std::int32_t updated = 0;
    std::int32_t available = 0;
    Conditions conditions;
};
Verdict deployment(std::string_view name, const DeploymentFacts& facts);

struct StatefulSetFacts {
    std::int64_t generation = 0;
    std::int64_t observedGeneration = 0;
    std::optional<std::int32_t> desired;
    std::int32_t ready = 0;
    std::int32_t updated = 0;
    bool onDelete = false;
    bool hasRollingUpdate = false;
    std::optional<std::int32_t> partition;
    std::string_view currentRevision;
    std::string_view updateRevision;
};
Verdict statefulSet(const StatefulSetFacts& facts);

struct DaemonSetFacts {
    std::string_view name;
    std::int64_t generation = 0;
    std::int64_t observedGeneration = 0;
    std::int32_t desired = 0;
    std::int32_t updated = 0;
    std::int32_t available = 0;
    bool onDelete = false;
};
Verdict daemonSet(const DaemonSetFacts& facts);

struct ReplicaSetFacts {
    std::int64_t generation = 0;
    std::int64_t observedGeneration = 0;
    std::optional<std::int32_t> desired;
    std::int32_t available = 0;
    Conditions conditions;
};
Verdict replicaSet(const ReplicaSetFacts& facts);

Verdict pod(const PodFacts& facts);
Verdict job(const Conditions& conditions);

/// Times in seconds since 1970, 0 where not set.
struct CronJobFacts {
    bool suspended = false;
    bool hasStatus = false;
    std::size_t active = 0;
    std::int64_t lastSchedule = 0;
    std::int64_t lastSuccess = 0;
};
Verdict cronJob(const CronJobFacts& facts);

Verdict persistentVolumeClaim(std::string_view phase);
Verdict service(bool isLoadBalancer, bool hasAddress);
Verdict ingress(bool hasAddress);
Verdict horizontalPodAutoscaler(const Conditions& conditions);
Verdict apiService(const Conditions& conditions);
Verdict customResourceDefinition(const Conditions& conditions);

/// Argo CD has no rule for these; this is Chartroom's own. Not Ready is Degraded, cordoned is Suspended.
Verdict node(const Conditions& conditions, bool unschedulable);
Verdict persistentVolume(std::string_view phase, std::string_view message);
Verdict nameSpace(std::string_view phase);

/// The word of a document that carries Argo CD's health itself ("Degraded"); Unknown for any other word.
Health fromWord(std::string_view word);

} // namespace Chartroom::HealthRules
