// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"
#include "models/documents/objectdiff.h"
#include "models/documents/textdiff.h"
#include "models/helm/manifest.h"
#include "models/helm/release.h"
#include "models/kube/apiclient.h"

#include <QString>
#include <chrono>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace Chartroom::Helm {

/// What a person may choose about a rollback.
struct RollbackOptions {
    int revision = 0; ///< to go back to; 0: the one before the current
    QString description; ///< why; "" gives helm's own "Rollback to N"
    bool runHooks = true;
    bool waitUntilReady = true;
    bool waitForJobs = false;
    bool cleanUpOnFailure = false; ///< deletes what this rollback created, if it fails
    bool replace = false; ///< PUT instead of PATCH (helm --force); client-side only
    bool forceConflicts = false; ///< takes fields from other managers; server-side only
    std::optional<ApplyMethod> method; ///< nothing: as the record of the target revision says
    std::chrono::seconds timeout {300}; ///< for each hook, and for all objects to become ready
    int historyLimit = 10; ///< revisions kept; 0 keeps all
};

/// What the server said to a request that was sent with dryRun=All.
struct DryRun {
    enum class Verdict {
        NotAsked, ///< nothing to write, or it depends on something that does not exist yet; `said` tells which
        Accepted,
        Refused,
    };
    Verdict verdict = Verdict::NotAsked;
    QString said; ///< verbatim where the server refused
    std::vector<std::string> warnings; ///< the server's
};

/// One object and what the rollback does to it. The request is complete: what the dry run sent is what is executed.
struct PlannedObject {
    enum class Action { Create, Patch, Replace, Delete, Keep, Unchanged };
    Action action = Action::Unchanged;
    Kube::ObjectRef ref;
    Kube::ResourceType type;
    Documents::Json desired; ///< with helm's ownership metadata; null where it is to be deleted or kept
    Documents::Json previous; ///< of the current revision's manifest; null where it is not in it
    Kube::PatchType patchType = Kube::PatchType::StrategicMerge; ///< of Patch, and of a server-side Create
    Documents::Json body; ///< the patch, or the whole object of Create and Replace; null where nothing is sent
    std::string liveVersion; ///< resourceVersion that the plan was made from; "" where it did not exist
    Documents::Json before; ///< live, without noise, Secrets masked; null where it does not exist
    Documents::Json after; ///< from the dry run, else as predicted; null where deleted
    Documents::TextDiff text; ///< canonical YAML of before and after
    std::vector<Documents::ValueChange> changes; ///< by field
    DryRun dryRun;
    int podsRestarted = 0; ///< by a change of the pod template
    QString summary; ///< "image 5.41.0 → 5.40.2, restarts 24 pods"

    bool writes() const { return action != Action::Keep && action != Action::Unchanged; }
};

/// A hook that will run, in the order of the plan's list.
struct PlannedHook {
    enum class Point { PreRollback, PostRollback };
    Point point = Point::PreRollback;
    Hook hook;
};

/// One thing that was looked at before it starts.
struct Finding {
    enum class Severity { Blocks, Decision, Fine };
    Severity severity = Severity::Fine;
    std::string code; ///< stable, for scripts: "api-gone", "foreign-owner", "pending" …
    QString title; ///< one sentence
    QString text; ///< what it means and what to do; may be empty
    std::vector<Kube::ObjectRef> objects;
};

/// Everything a rollback will do, found without changing anything.
struct RollbackPlan {
    ReleaseKey key;
    RollbackOptions options; ///< with `revision` resolved
    Release current; ///< the newest record, whatever its status
    Release target; ///< the record gone back to
    int newRevision = 0;
    ApplyMethod method = ApplyMethod::ClientSide;
    TimePoint made {};
    std::vector<PlannedObject> objects; ///< in the order of execution: target manifest first, then deletions
    std::vector<PlannedHook> hooks; ///< in the order of execution
    std::vector<Finding> findings; ///< blocking first
    std::vector<std::string> prunedRevisions; ///< names of records that the history limit removes

    int count(PlannedObject::Action action) const;
    int count(Finding::Severity severity) const;
    bool isBlocked() const { return count(Finding::Severity::Blocks) > 0; }
    int podsRestarted() const;
    int dryRuns(DryRun::Verdict verdict) const;
    /// The plan as commands for a shell, for people to keep; without Secret values.
    QString asKubectlCommands() const;
};

/// Makes plans. Blocks the calling thread (some requests per object); never call it on the GUI or I/O thread.
class RollbackPlanner {
public:
    /// How many objects have been looked at, called on the planner's thread.
    using Progress = std::function<void(int done, int total)>;

    RollbackPlanner(Kube::ApiClient& api, const Clock& clock)
        : m_api(api)
        , m_clock(clock)
    { }

    /// Fails only where no plan can be made at all (release or revision missing, record unreadable, server gone).
    /// What makes a rollback impossible or unwise is a finding.
    Result<RollbackPlan> plan(const ReleaseKey& key, const RollbackOptions& options, std::stop_token stop = {},
        const Progress& progress = {});

private:
    Kube::ApiClient& m_api;
    const Clock& m_clock;
};

} // namespace Chartroom::Helm
