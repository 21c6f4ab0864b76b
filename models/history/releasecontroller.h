// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"
#include "models/helm/compare.h"
#include "models/helm/release.h"
#include "models/helm/rollbackexecutor.h"
#include "models/helm/rollbackplan.h"
#include "models/kube/apiclient.h"

#include <QObject>
#include <QThreadPool>
#include <deque>
#include <memory>
#include <mutex>
#include <set>
#include <stop_token>
#include <string>
#include <unordered_map>

namespace Chartroom::History {

using RecordPtr = std::shared_ptr<const Helm::Release>;
using ComparisonPtr = std::shared_ptr<const Helm::Comparison>;
using PlanPtr = std::shared_ptr<const Helm::RollbackPlan>;

/// Does the slow things about releases in threads of its own and tells the outcome in the thread it lives in (the
/// GUI's): reads records, compares revisions, plans and carries out rollbacks. Everything asked for is answered by
/// exactly one signal, except that a comparison or a plan asked for before the former one was ready replaces it.
///
/// Destroying it asks everything under way to stop and waits for it; a rollback then ends as `failed` in the cluster,
/// not as pending (see RollbackExecutor).
class ReleaseController : public QObject {
    Q_OBJECT

public:
    /// `clock` must outlive the controller.
    ReleaseController(std::shared_ptr<Kube::ApiClient> api, const Clock& clock, QObject* parent = nullptr);
    ~ReleaseController() override;

    bool isExecuting() const { return m_executing; }

public Q_SLOTS:
    /// Reads one record's payload; answered by recordRead() or recordFailed(). Records are kept for a while, so asking
    /// again is cheap; one that is being read is not asked for twice.
    void readRecord(const Chartroom::Helm::RevisionInfo& revision);
    /// Left is `a`, right is `b`. Answered by compared() or comparisonFailed().
    void compare(const Chartroom::Helm::RevisionInfo& a, const Chartroom::Helm::RevisionInfo& b);
    /// Left is what the revision says, right what is live.
    void compareWithLive(const Chartroom::Helm::RevisionInfo& revision);
    /// Answered by planned() or planFailed(), after planProgressed() as often as there is something to tell.
    void plan(const Chartroom::Helm::ReleaseKey& key, const Chartroom::Helm::RollbackOptions& options);
    /// Carries out a plan; refused while another one is under way in this controller. Answered by executed() or
    /// executionFailed(), after executionProgressed().
    void execute(const Chartroom::History::PlanPtr& plan);
    /// Gives up on the plan that is being made; nothing is told of it any more.
    void stopPlanning();
    /// Asks the rollback under way to stop; executed() still follows.
    void stopExecuting();

Q_SIGNALS:
    void recordRead(const Chartroom::Helm::RevisionInfo& revision, const Chartroom::History::RecordPtr& record);
    void recordFailed(const Chartroom::Helm::RevisionInfo& revision, const Chartroom::Error& error);
    void compared(const Chartroom::History::ComparisonPtr& comparison);
    void comparisonFailed(const Chartroom::Error& error);
    void planProgressed(int done, int total);
    void planned(const Chartroom::History::PlanPtr& plan);
    void planFailed(const Chartroom::Error& error);
    void executionProgressed(const Chartroom::Helm::RollbackProgress& progress);
    void executed(const Chartroom::Helm::RollbackOutcome& outcome);
    void executionFailed(const Chartroom::Error& error);

private:
    /// From the cache, else from the cluster. Any thread.
    Result<RecordPtr> record(const Helm::RevisionInfo& revision, std::stop_token stop);
    void startComparison(std::function<Result<Helm::Comparison>(std::stop_token)> work);
    /// Runs `answer` in the controller's thread.
    void tell(std::function<void()> answer);

    std::shared_ptr<Kube::ApiClient> m_api;
    const Clock& m_clock;
    QThreadPool m_pool;
    std::stop_source m_stop; ///< of the reading of records
    std::stop_source m_stopComparison;
    std::stop_source m_stopPlanning;
    std::stop_source m_stopExecution;
    std::set<std::string> m_reading; ///< cache keys of the records under way
    bool m_executing = false;

    std::mutex m_mutex;
    std::unordered_map<std::string, RecordPtr> m_records; // guarded by m_mutex
    std::deque<std::string> m_recordOrder; // guarded by m_mutex: oldest first
};

} // namespace Chartroom::History
