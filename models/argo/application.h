// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"
#include "models/base/health.h"
#include "models/documents/json.h"
#include "models/kube/objectref.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace Chartroom::Argo {

/// Where manifests come from: one of an Application's effective sources.
struct Source {
    std::string repository;
    std::string path; ///< in a Git repository; "" for charts
    std::string chart; ///< in a Helm repository
    std::string targetRevision;
    std::string ref; ///< a source that only lends values to others, if it has neither path nor chart
    std::string revision; ///< what the last comparison resolved targetRevision to; "" where unknown

    /// "apps/checkout", "grafana", "$values": the path, else the chart, else the reference.
    std::string place() const;
};

struct Condition {
    std::string type; ///< ComparisonError, OrphanedResourceWarning …
    std::string message;
    std::optional<TimePoint> since;

    bool isError() const { return type.ends_with("Error"); }
};

/// A top-level object that the Application manages, as its status lists it.
struct Resource {
    Kube::ObjectRef object;
    std::string version;
    SyncStatus sync = SyncStatus::Unknown;
    bool hasSync = true; ///< hooks and ignored objects have no sync status
    std::optional<Health> health; ///< nothing where the object does not say (argocd.md trap 2)
    std::string healthMessage;
    std::int64_t wave = 0;
    bool hook = false;
    bool requiresPruning = false;
};

/// What became of one object in the last operation.
struct ResourceResult {
    Kube::ObjectRef object;
    std::string status; ///< Synced, SyncFailed, Pruned, PruneSkipped
    std::string message;
    std::string hookPhase;
    std::string syncPhase;
};

/// The last, or the running, operation.
struct Operation {
    enum class Stage {
        Queued, ///< asked for, not taken up by the controller yet
        Running,
        WaitingForRetry, ///< phase Running with finishedAt set
        Terminating,
        Succeeded,
        Failed,
        Error,
    };
    Stage stage = Stage::Queued;
    std::string phase; ///< Argo CD's word, "" while queued
    std::string message;
    std::optional<TimePoint> started;
    std::optional<TimePoint> finished;
    std::int64_t retries = 0;
    std::string initiatedBy; ///< "" where automated or not recorded
    bool automated = false;
    bool isSync = false;
    std::vector<std::string> revisions;
    std::vector<ResourceResult> results;
};

/// One entry of status.history: something that was deployed.
struct HistoryEntry {
    std::int64_t id = 0;
    std::vector<std::string> revisions; ///< parallel to sources
    std::vector<Source> sources;
    std::optional<TimePoint> started;
    std::optional<TimePoint> deployed;
    std::string initiatedBy;
    bool automated = false;
};

struct SyncPolicy {
    bool automated = false; ///< `automated: {}` and an absent `enabled` mean on
    bool prune = false;
    bool selfHeal = false;
    bool allowEmpty = false;
    std::vector<std::string> options;
};

/// An Argo CD Application, read whole from the custom resource; what it says about itself is the truth shown, never
/// recomputed (argocd.md 3.9). Texts are the cluster's, untrusted.
struct Application {
    std::string name;
    std::string nameSpace;
    std::string uid;
    std::string project; ///< "default" where spec.project is empty
    std::vector<Source> sources; ///< effective: hydrator, else sources, else source
    bool hydrated = false; ///< sources come from spec.sourceHydrator
    std::string destinationServer;
    std::string destinationName;
    std::string destinationNamespace;
    SyncPolicy policy;
    SyncStatus sync = SyncStatus::Unknown;
    Health health = Health::Unknown;
    std::string healthMessage;
    /// The health of each resource is kept outside the custom resource (resourceHealthSource: appTree).
    bool resourceHealthElsewhere = false;
    std::vector<Condition> conditions;
    std::vector<Resource> resources;
    std::optional<Operation> operation;
    std::vector<HistoryEntry> history; ///< newest first (the custom resource has the oldest first)
    std::vector<std::string> images;
    std::vector<std::string> externalUrls; ///< http and https only
    std::optional<TimePoint> reconciled;
    std::string ownedByApplicationSet; ///< its name, "" where none

    /// "https://…" or the name of the cluster Argo CD deploys to.
    const std::string& destination() const { return destinationServer.empty() ? destinationName : destinationServer; }

    /// Reads what is there; fields of a wrong type count as absent. Fails only where it is no Application at all.
    static Result<Application> parse(const Documents::Json& object);
};

/// Argo CD's words.
SyncStatus syncStatusFromWord(std::string_view word);
std::string_view word(SyncStatus status);
/// Nothing for "" and for words that are not Argo CD's.
std::optional<Health> healthFromWord(std::string_view word);
std::string_view word(Health health);

/// The first seven digits of a Git sha, anything else as it is.
std::string shortRevision(std::string_view revision);

} // namespace Chartroom::Argo
