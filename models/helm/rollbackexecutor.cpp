// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/helm/rollbackexecutor.h"
#include "models/helm/hookrunner.h"
#include "models/helm/objectclient.h"
#include "models/helm/objectrequest.h"
#include "models/helm/pause.h"
#include "models/helm/readiness.h"
#include "models/helm/rollbackrecord.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace Chartroom::Helm {

using Documents::Json;
using Action = PlannedObject::Action;
using Step = RollbackProgress::Step;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(RollbackExecutor)
};

Failure refused(Error::Kind kind, const QString& attempted, const QString& advice = {})
{
    Error error;
    error.kind = kind;
    error.attempted = attempted;
    error.advice = advice;
    return Failure(std::move(error));
}

/// One execution. Records are written without the stop token: a stop must not keep the outcome from being recorded.
class Run {
public:
    Run(Kube::ApiClient& api, const Clock& clock, const RollbackPlan& plan, std::stop_token stop,
        const RollbackExecutor::Progress& progress)
        : m_api(api)
        , m_clock(clock)
        , m_plan(plan)
        , m_client(api)
        , m_stop(stop)
        , m_progress(progress)
        , m_records(api, clock, plan.key)
        , m_schemas(api)
        , m_release(newRevisionOf(plan, clock.now()))
    { }

    Result<void> begin();
    RollbackOutcome carryOut();

private:
    /// How much had happened when it failed: it decides what becomes of the current record (helm.md 2.3).
    enum class Stage { Hooks, Objects, Ready, AfterHooks };

    Result<void> runHooks(PlannedHook::Point point);
    Result<void> applyObjects();
    Result<void> applyObject(const PlannedObject& object);
    Result<ObjectRequest> requestFor(const PlannedObject& object, const ObjectAddress& address);
    Result<void> handOverFields(const ObjectAddress& address);
    Result<void> awaitReadiness();
    void removeCreated();
    RollbackOutcome succeed();
    RollbackOutcome fail(Stage stage, Error error);
    void report(
        Step step, int index, const QString& text, std::optional<Error> error = {}, int ready = 0, int total = 0);
    ObjectAddress addressOf(const PlannedObject& object) const
    {
        return {object.type, object.ref.nameSpace, object.ref.name};
    }

    Kube::ApiClient& m_api;
    const Clock& m_clock;
    const RollbackPlan& m_plan;
    ObjectClient m_client;
    std::stop_token m_stop;
    const RollbackExecutor::Progress& m_progress;
    RecordWriter m_records;
    PatchSchemaSource m_schemas;
    Release m_release;
    std::vector<ObjectAddress> m_created;
    int m_written = 0;
};

void Run::report(Step step, int index, const QString& text, std::optional<Error> error, int ready, int total)
{
    if (m_progress)
        m_progress({step, index, ready, total, std::move(error), text});
}

Result<void> Run::begin()
{
    auto history = ReleaseReader(m_api).history(m_plan.key, m_stop);
    if (!history)
        return Failure(std::move(history.error()));
    if (history->back().revision != m_plan.current.revision())
        return refused(Error::Kind::Conflict,
            Text::tr("Release %1 has a newer revision than when the plan was made.")
                .arg(QString::fromStdString(m_plan.key.name)),
            Text::tr("Make the plan anew."));
    // Removed first, as helm does: the newest record must never be the one that does not fit.
    for (const RevisionInfo& old : recordsToPrune(*history, m_plan.options.historyLimit))
        if (auto removed = m_records.remove(old, m_stop); !removed)
            return removed;
    if (auto created = m_records.create(m_release, m_stop); !created) {
        if (created.error().kind == Error::Kind::Conflict)
            created.error().advice
                = Text::tr("Somebody else has just begun to change this release. Make the plan anew.");
        // The answer may have been lost on its way, and the record be there: it must not stay pending.
        if (created.error().kind != Error::Kind::Conflict && created.error().kind != Error::Kind::Forbidden) {
            setStatus(m_release, ReleaseStatus::Failed,
                "Rollback \"" + m_plan.key.name + "\" failed: stopped before it began");
            (void)m_records.update(m_release);
        }
        return created;
    }
    report(Step::RecordCreated, -1, Text::tr("Revision %1 is written as pending-rollback.").arg(m_plan.newRevision));
    return {};
}

Result<void> Run::runHooks(PlannedHook::Point point)
{
    const auto nameAt
        = [this](int index) { return QString::fromStdString(m_plan.hooks[static_cast<std::size_t>(index)].hook.name); };
    HookRunner::Callbacks callbacks;
    callbacks.started
        = [&](int index) { report(Step::HookStarted, index, Text::tr("Hook %1 runs.").arg(nameAt(index))); };
    callbacks.finished = [&](int index, const std::optional<Error>& error) {
        const QString text = error ? Text::tr("Hook %1 failed.") : Text::tr("Hook %1 succeeded.");
        report(Step::HookFinished, index, text.arg(nameAt(index)), error);
    };
    callbacks.saveRecord = [this] { return m_records.update(m_release); };
    return HookRunner(m_client, m_clock, m_plan, m_release, std::move(callbacks)).run(point, m_stop);
}

/// The planned request, or, where the object has changed since the plan was made, the same intent made anew.
Result<ObjectRequest> Run::requestFor(const PlannedObject& object, const ObjectAddress& address)
{
    auto found = m_client.get(address, m_stop);
    if (!found)
        return Failure(std::move(found.error()));
    const Json live = found->value_or(Json());
    if (object.desired.isNull()) {
        const bool keep = live.at({"metadata", "annotations", "helm.sh/resource-policy"}).toStringView() == "keep";
        return ObjectRequest {live.isNull() || keep ? Action::Unchanged : Action::Delete, {}, {}};
    }
    if (live.at({"metadata", "resourceVersion"}).toStringView() == object.liveVersion)
        return ObjectRequest {object.action, object.patchType, object.body};
    return makeRequest(m_schemas.schemaOf(object.type.groupVersion, object.type.kind, m_stop), object.type.groupVersion,
        m_plan.method, m_plan.options.replace, object.previous, object.desired, live);
}

Result<void> Run::handOverFields(const ObjectAddress& address)
{
    constexpr int attempts = 5;
    for (int attempt = 1;; ++attempt) {
        auto live = m_client.get(address, m_stop);
        if (!live)
            return Failure(std::move(live.error()));
        const Json patch = managedFieldsUpgrade(live->value_or(Json()));
        if (patch.isNull())
            return {};
        auto written = m_client.patch(address, Kube::PatchType::Json, patch, {}, m_stop);
        if (written)
            return {};
        if (written.error().kind != Error::Kind::Conflict || attempt == attempts)
            return Failure(std::move(written.error()));
    }
}

Result<void> Run::applyObject(const PlannedObject& object)
{
    ObjectAddress address = addressOf(object);
    PlannedObject placed = object;
    if (address.type.plural.empty()) { // its kind came with this rollback: the server has to be asked again
        m_client.forgetTypes();
        const ManifestObject manifest {
            object.ref, Kube::GroupVersion::fromApiVersion(object.desired["apiVersion"].toStringView()), {}, {}};
        auto type = m_client.typeOf(manifest.groupVersion, manifest.ref.kind, m_stop);
        if (!type)
            return Failure(std::move(type.error()));
        if (!*type)
            return refused(Error::Kind::NotFound,
                Text::tr("The server does not serve the kind of %1 yet.").arg(nameOf(object.ref)));
        address = m_client.addressOf(manifest, **type, m_plan.key.nameSpace);
        placed.type = **type;
        setOwnership(placed.desired, m_plan.key);
        placed.liveVersion = "?"; // of no object: the request is made anew
    }
    auto request = requestFor(placed, address);
    if (!request)
        return Failure(std::move(request.error()));
    const bool writes = request->action != Action::Unchanged && request->action != Action::Keep;
    if (!writes)
        return {};
    if (request->action == Action::Patch && request->patchType == Kube::PatchType::Apply)
        if (auto handed = handOverFields(address); !handed)
            return handed;
    WriteOptions options;
    options.force = m_plan.options.forceConflicts;
    auto written = sendRequest(m_client, address, *request, options, m_stop);
    if (!written)
        return Failure(std::move(written.error()));
    ++m_written;
    if (request->action == Action::Create)
        m_created.push_back(address);
    return {};
}

/// All changes are tried, and deletions only begin when all of them succeeded, as in helm. A failed creation ends it.
Result<void> Run::applyObjects()
{
    std::optional<Error> failed;
    QStringList said;
    for (std::size_t i = 0; i < m_plan.objects.size(); ++i) {
        const PlannedObject& object = m_plan.objects[i];
        if (m_stop.stop_requested())
            return refused(Error::Kind::Cancelled, Text::tr("The rollback was stopped."));
        if (failed && object.desired.isNull())
            break;
        const int index = static_cast<int>(i);
        report(Step::ObjectStarted, index, nameOf(object.ref));
        auto applied = applyObject(object);
        report(
            Step::ObjectFinished, index, nameOf(object.ref), applied ? std::nullopt : std::optional(applied.error()));
        if (applied)
            continue;
        said << applied.error().sentence();
        if (!failed)
            failed = applied.error();
        if (object.action == Action::Create || applied.error().kind == Error::Kind::Cancelled)
            break;
    }
    if (!failed)
        return {};
    if (said.size() > 1)
        failed->said = said.join(" && "_L1);
    return Failure(std::move(*failed));
}

Result<void> Run::awaitReadiness()
{
    std::vector<std::size_t> waiting;
    for (std::size_t i = 0; i < m_plan.objects.size(); ++i)
        if (!m_plan.objects[i].desired.isNull() && !m_plan.objects[i].type.plural.empty())
            waiting.push_back(i);
    const int total = static_cast<int>(waiting.size());
    const TimePoint end = m_clock.now() + m_plan.options.timeout;
    int reported = -1;
    for (;;) {
        QString notReady;
        for (auto it = waiting.begin(); it != waiting.end();) {
            const PlannedObject& object = m_plan.objects[*it];
            auto live = m_client.get(addressOf(object), m_stop);
            if (!live && live.error().kind == Error::Kind::Cancelled)
                return Failure(std::move(live.error()));
            const Readiness readiness = live ? readinessOf(live->value_or(Json()), m_plan.options.waitForJobs)
                                             : Readiness {Readiness::State::Waiting, live.error().sentence()};
            if (readiness.state == Readiness::State::Failed)
                return refused(Error::Kind::Unprocessable,
                    Text::tr("%1 does not become ready: %2").arg(nameOf(object.ref), readiness.text));
            if (readiness.state == Readiness::State::Ready) {
                it = waiting.erase(it);
                continue;
            }
            if (notReady.isEmpty())
                notReady = Text::tr("%1 is not ready: %2").arg(nameOf(object.ref), readiness.text);
            ++it;
        }
        const int ready = total - static_cast<int>(waiting.size());
        if (std::exchange(reported, ready) != ready || waiting.empty())
            report(Step::WaitingForReady, -1, notReady, {}, ready, total);
        if (waiting.empty())
            return {};
        if (m_clock.now() >= end)
            return refused(Error::Kind::Timeout, notReady);
        pauseBetweenLooks(m_stop);
        if (m_stop.stop_requested())
            return refused(Error::Kind::Cancelled, Text::tr("The wait for readiness was stopped."));
    }
}

void Run::removeCreated()
{
    for (const ObjectAddress& address : m_created)
        (void)m_client.remove(address, {}, {});
}

RollbackOutcome Run::carryOut()
{
    if (auto hooks = runHooks(PlannedHook::Point::PreRollback); !hooks)
        return fail(Stage::Hooks, std::move(hooks.error()));
    if (auto applied = applyObjects(); !applied)
        return fail(Stage::Objects, std::move(applied.error()));
    if (m_plan.options.waitUntilReady)
        if (auto ready = awaitReadiness(); !ready)
            return fail(Stage::Ready, std::move(ready.error()));
    if (auto hooks = runHooks(PlannedHook::Point::PostRollback); !hooks)
        return fail(Stage::AfterHooks, std::move(hooks.error()));
    return succeed();
}

RollbackOutcome Run::succeed()
{
    RollbackOutcome outcome;
    outcome.revision = m_plan.newRevision;
    outcome.objectsWritten = m_written;
    // The others first: at no moment there are two deployed revisions, and if this stops here the new one is pending
    // and any later rollback goes over it.
    if (auto history = ReleaseReader(m_api).history(m_plan.key)) {
        for (const RevisionInfo& info : *history)
            if (info.status == ReleaseStatus::Deployed && info.revision != m_plan.newRevision)
                (void)m_records.setStatus(info, ReleaseStatus::Superseded, {});
    }
    setStatus(m_release, ReleaseStatus::Deployed, {});
    outcome.description = QString::fromStdString(m_release.description());
    if (auto written = m_records.update(m_release); !written) {
        outcome.error = std::move(written.error());
        outcome.error->advice = Text::tr("The objects are rolled back, but the record still says pending-rollback. "
                                         "Roll back to the same revision again.");
    } else {
        outcome.status = ReleaseStatus::Deployed;
    }
    report(Step::Finished, -1, outcome.description, outcome.error);
    return outcome;
}

RollbackOutcome Run::fail(Stage stage, Error error)
{
    RollbackOutcome outcome;
    outcome.revision = m_plan.newRevision;
    outcome.objectsWritten = m_written;
    outcome.stopped = error.kind == Error::Kind::Cancelled;
    if (stage == Stage::Objects && m_plan.options.cleanUpOnFailure)
        removeCreated();
    // In helm's words, so that its users know them.
    const std::string name = m_plan.key.name;
    const std::string subject
        = stage == Stage::Ready ? "Release \"" + name + "\" failed: " : "Rollback \"" + name + "\" failed: ";
    const std::string phase = stage == Stage::Hooks ? "pre-rollback hooks failed: "
        : stage == Stage::AfterHooks                ? "post-rollback hooks failed: "
                                                    : "";
    QString reason = error.sentence();
    constexpr qsizetype longest = 2000; // the record has a size limit
    reason.truncate(longest);
    setStatus(m_release, ReleaseStatus::Failed, subject + phase + reason.toStdString());
    if (stage == Stage::Objects) {
        if (auto history = ReleaseReader(m_api).history(m_plan.key)) {
            for (const RevisionInfo& info : *history)
                if (info.revision == m_plan.current.revision())
                    (void)m_records.setStatus(info, ReleaseStatus::Superseded, {});
        }
    }
    outcome.description = QString::fromStdString(m_release.description());
    if (auto written = m_records.update(m_release); !written)
        error.advice = Text::tr("The record could not be marked as failed either and still says pending-rollback: %1")
                           .arg(written.error().sentence());
    outcome.error = std::move(error);
    report(Step::Finished, -1, outcome.description, outcome.error);
    return outcome;
}

} // namespace

Result<RollbackOutcome> RollbackExecutor::execute(
    const RollbackPlan& plan, std::stop_token stop, const Progress& progress)
{
    if (plan.isBlocked())
        return refused(Error::Kind::Unprocessable, Text::tr("The rollback cannot begin."), plan.findings.front().title);
    Run run(m_api, m_clock, plan, stop, progress);
    if (auto begun = run.begin(); !begun)
        return Failure(std::move(begun.error()));
    return run.carryOut();
}

Result<void> unlockRelease(Kube::ApiClient& api, const ReleaseKey& key, std::stop_token stop)
{
    auto history = ReleaseReader(api).history(key, stop);
    if (!history)
        return Failure(std::move(history.error()));
    const RevisionInfo& newest = history->back();
    auto release = ReleaseReader(api).read(newest, stop);
    if (!release)
        return Failure(std::move(release.error()));
    if (!isPending(release->status()))
        return refused(Error::Kind::Conflict, Text::tr("Revision %1 is not pending.").arg(newest.revision));
    const std::string description
        = "Marked as failed: was " + std::string(statusWord(release->status())) + " with nobody at work on it";
    setStatus(*release, ReleaseStatus::Failed, description);
    return RecordWriter(api, SystemClock(), key).update(*release, stop);
}

} // namespace Chartroom::Helm
