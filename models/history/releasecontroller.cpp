// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/history/releasecontroller.h"

#include "models/helm/releasehistory.h"

#include <QCoreApplication>
#include <QMetaObject>
#include <functional>

namespace Chartroom::History {

namespace {

/// Reads, a comparison, a plan and a rollback at the same time; each mostly waits for the server.
constexpr int Threads = 6;
/// Decoded records kept: the rails of a few releases.
constexpr std::size_t RecordsKept = 64;

std::string cacheKey(const Helm::RevisionInfo& revision)
{
    return std::to_string(static_cast<int>(revision.release.driver)) + '/' + revision.release.nameSpace + '/'
        + revision.objectName + '@' + revision.resourceVersion;
}

} // namespace

ReleaseController::ReleaseController(std::shared_ptr<Kube::ApiClient> api, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_api(std::move(api))
    , m_clock(clock)
{
    m_pool.setMaxThreadCount(Threads);
}

ReleaseController::~ReleaseController()
{
    for (std::stop_source* source : {&m_stop, &m_stopComparison, &m_stopPlanning, &m_stopExecution})
        source->request_stop();
    m_pool.waitForDone();
}

void ReleaseController::tell(std::function<void()> answer)
{
    // Dropped by Qt if the controller is gone by then.
    QMetaObject::invokeMethod(this, std::move(answer), Qt::QueuedConnection);
}

Result<RecordPtr> ReleaseController::record(const Helm::RevisionInfo& revision, std::stop_token stop)
{
    const std::string key = cacheKey(revision);
    {
        const std::scoped_lock lock(m_mutex);
        if (const auto known = m_records.find(key); known != m_records.end())
            return known->second;
    }
    auto read = Helm::ReleaseReader(*m_api).read(revision, stop);
    if (!read)
        return Failure(read.error());
    auto shared = std::make_shared<const Helm::Release>(std::move(*read));
    const std::scoped_lock lock(m_mutex);
    if (m_records.emplace(key, shared).second)
        m_recordOrder.push_back(key);
    if (m_recordOrder.size() > RecordsKept) {
        m_records.erase(m_recordOrder.front());
        m_recordOrder.pop_front();
    }
    return shared;
}

void ReleaseController::readRecord(const Helm::RevisionInfo& revision)
{
    if (!m_reading.insert(cacheKey(revision)).second)
        return;
    m_pool.start([this, revision, stop = m_stop.get_token()] {
        tell([this, revision, read = record(revision, stop)] {
            m_reading.erase(cacheKey(revision));
            if (read)
                Q_EMIT recordRead(revision, *read);
            else
                Q_EMIT recordFailed(revision, read.error());
        });
    });
}

void ReleaseController::startComparison(std::function<Result<Helm::Comparison>(std::stop_token)> work)
{
    m_stopComparison.request_stop();
    m_stopComparison = {};
    m_pool.start([this, work = std::move(work), stop = m_stopComparison.get_token()] {
        if (stop.stop_requested())
            return;
        auto result = work(stop);
        std::shared_ptr<const Helm::Comparison> comparison;
        if (result)
            comparison = std::make_shared<const Helm::Comparison>(std::move(*result));
        tell([this, stop, comparison, error = result ? Error() : result.error()] {
            if (stop.stop_requested())
                return; // another comparison was asked for meanwhile
            if (comparison)
                Q_EMIT compared(comparison);
            else
                Q_EMIT comparisonFailed(error);
        });
    });
}

void ReleaseController::compare(const Helm::RevisionInfo& a, const Helm::RevisionInfo& b)
{
    startComparison([this, a, b](std::stop_token stop) -> Result<Helm::Comparison> {
        const auto left = record(a, stop);
        if (!left)
            return Failure(left.error());
        const auto right = record(b, stop);
        if (!right)
            return Failure(right.error());
        return Helm::compareRevisions(**left, **right);
    });
}

void ReleaseController::compareWithLive(const Helm::RevisionInfo& revision)
{
    startComparison([this, revision](std::stop_token stop) -> Result<Helm::Comparison> {
        const auto known = record(revision, stop);
        if (!known)
            return Failure(known.error());
        return Helm::compareWithLive(*m_api, **known, stop);
    });
}

void ReleaseController::plan(const Helm::ReleaseKey& key, const Helm::RollbackOptions& options)
{
    stopPlanning();
    m_stopPlanning = {};
    m_pool.start([this, key, options, stop = m_stopPlanning.get_token()] {
        const auto progress = [this, stop](int done, int total) {
            tell([this, stop, done, total] {
                if (!stop.stop_requested())
                    Q_EMIT planProgressed(done, total);
            });
        };
        auto result = Helm::RollbackPlanner(*m_api, m_clock).plan(key, options, stop, progress);
        PlanPtr made;
        if (result)
            made = std::make_shared<const Helm::RollbackPlan>(std::move(*result));
        tell([this, stop, made, error = result ? Error() : result.error()] {
            if (stop.stop_requested())
                return;
            if (made)
                Q_EMIT planned(made);
            else
                Q_EMIT planFailed(error);
        });
    });
}

void ReleaseController::stopPlanning()
{
    m_stopPlanning.request_stop();
}

void ReleaseController::execute(const PlanPtr& plan)
{
    if (m_executing) {
        Q_EMIT executionFailed({.kind = Error::Kind::Conflict,
            .attempted = tr("The rollback was not started."),
            .advice = tr("Another rollback from this window is still under way: wait until it has ended.")});
        return;
    }
    m_executing = true;
    m_stopExecution = {};
    m_pool.start([this, plan, stop = m_stopExecution.get_token()] {
        const auto progress
            = [this](const Helm::RollbackProgress& step) { tell([this, step] { Q_EMIT executionProgressed(step); }); };
        tell([this, result = Helm::RollbackExecutor(*m_api, m_clock).execute(*plan, stop, progress)] {
            m_executing = false;
            if (result)
                Q_EMIT executed(*result);
            else
                Q_EMIT executionFailed(result.error());
        });
    });
}

void ReleaseController::stopExecuting()
{
    m_stopExecution.request_stop();
}

} // namespace Chartroom::History
