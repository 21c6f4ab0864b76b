// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"
#include "models/helm/rollbackplan.h"

#include <functional>
#include <optional>
#include <stop_token>

namespace Chartroom::Helm {

/// What just happened, or has begun, in a rollback.
struct RollbackProgress {
    enum class Step {
        RecordCreated, ///< the new revision exists, as pending-rollback
        HookStarted,
        HookFinished,
        ObjectStarted,
        ObjectFinished,
        WaitingForReady, ///< again whenever the number of ready objects changes
        Finished, ///< the record has its final status
    };
    Step step = Step::RecordCreated;
    int index = -1; ///< of the hook in plan.hooks or the object in plan.objects; -1 for neither
    int ready = 0; ///< of WaitingForReady
    int total = 0; ///< of WaitingForReady
    std::optional<Error> error; ///< of HookFinished and ObjectFinished, where it failed
    QString text; ///< one sentence; of WaitingForReady what is not ready and why
};

/// How it ended. The record of `revision` says the same.
struct RollbackOutcome {
    int revision = 0; ///< that was written
    ReleaseStatus status = ReleaseStatus::Failed; ///< Deployed or Failed
    QString description; ///< as stored
    std::optional<Error> error; ///< why it failed
    int objectsWritten = 0;
    bool stopped = false; ///< by the stop token
};

/// Carries out a plan, as helm would (helm.md 2), except that it never leaves a pending record behind: whatever fails,
/// and wherever it is stopped, the new revision ends as `deployed` or `failed`, and both helm and Chartroom can go on
/// from there. Should the process die, the record stays pending-rollback, which any later rollback goes over.
///
/// Blocks the calling thread; progress is called on it. The plan's requests are sent as planned, except that patches
/// are made anew where the live object has changed since.
class RollbackExecutor {
public:
    using Progress = std::function<void(const RollbackProgress&)>;

    RollbackExecutor(Kube::ApiClient& api, const Clock& clock)
        : m_api(api)
        , m_clock(clock)
    { }

    /// An Error means that nothing was begun: the plan is blocked, or the new revision could not be created (Conflict:
    /// somebody else was faster). After that there is always an outcome.
    Result<RollbackOutcome> execute(const RollbackPlan& plan, std::stop_token stop = {}, const Progress& progress = {});

private:
    Kube::ApiClient& m_api;
    const Clock& m_clock;
};

/// Marks the newest revision of a release as failed where it is pending because its writer died: what `helm` itself
/// offers no command for. Fails with Conflict where it is not pending (any more).
Result<void> unlockRelease(Kube::ApiClient& api, const ReleaseKey& key, std::stop_token stop = {});

} // namespace Chartroom::Helm
