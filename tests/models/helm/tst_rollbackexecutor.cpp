// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/models/helm/rollbackworld.h"

#include <QTest>

using namespace Chartroom;
using namespace Chartroom::Helm;
using namespace Chartroom::Testing;
using namespace Qt::StringLiterals;
using Documents::Json;
using Step = RollbackProgress::Step;
using Lines = std::vector<std::string>;

namespace {

constexpr auto Maps = "/api/v1/namespaces/shop/configmaps";

std::string settings(const char* method)
{
    return std::string(method) + ' ' + std::string(RollbackWorld::Settings);
}

/// Fails every request that `hits`.
ObjectApi::Fault failing(Error::Kind kind, const QString& said, std::function<bool(const Kube::ApiRequest&)> hits)
{
    return [=](const Kube::ApiRequest& request) -> std::optional<Error> {
        return hits(request) ? std::optional(ObjectApi::refusal(kind, said, 0)) : std::nullopt;
    };
}

} // namespace

class RollbackExecutorTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sendsWhatWasPlannedAndInHelmsOrder()
    {
        RollbackWorld world;
        const RollbackPlan plan = world.plan(world.options()).value();
        world.api.forgetRequests();
        const auto outcome = RollbackExecutor(world.api, world.clock).execute(plan);
        QVERIFY(outcome);
        QCOMPARE(outcome->status, ReleaseStatus::Deployed);
        QCOMPARE(outcome->objectsWritten, 3);
        QCOMPARE(world.api.writes(),
            (Lines {"POST /api/v1/namespaces/shop/secrets", settings("PATCH"), std::string("POST ") + Maps,
                "DELETE " + std::string(RollbackWorld::Deleted), "PUT " + world.recordPath(2),
                "PUT " + world.recordPath(3)}));
        QCOMPARE(world.api.bodyOf(settings("PATCH")), RollbackWorld::find(plan, "settings").body.dump());
        QCOMPARE(world.colorOf(RollbackWorld::Settings), "blue");
        QCOMPARE(world.statusOf(1), "superseded");
        QCOMPARE(world.statusOf(2), "superseded");
        QCOMPARE(world.statusOf(3), "deployed");
        QCOMPARE(world.descriptionOf(3), "Rollback to 1");
    }

    void keepsTheReasonAsTheDescription()
    {
        RollbackWorld world;
        RollbackOptions options = world.options();
        options.description = u"2 is slow"_s;
        QVERIFY(RollbackExecutor(world.api, world.clock).execute(world.plan(options).value()));
        QCOMPARE(world.descriptionOf(3), "2 is slow");
    }

    void tellsEachStep()
    {
        RollbackWorld world;
        world.record(1, "superseded", RollbackWorld::map("settings", "blue"),
            Json::array({RollbackWorld::hook("h", "pre-rollback")}));
        const RollbackPlan plan = world.plan(world.options()).value();
        std::vector<Step> steps;
        (void)RollbackExecutor(world.api, world.clock).execute(plan, {}, [&](const RollbackProgress& progress) {
            steps.push_back(progress.step);
        });
        QCOMPARE(steps.front(), Step::RecordCreated);
        QCOMPARE(steps[1], Step::HookStarted);
        QCOMPARE(steps[2], Step::HookFinished);
        QCOMPARE(steps[3], Step::ObjectStarted);
        QCOMPARE(steps[4], Step::ObjectFinished);
        QCOMPARE(steps.back(), Step::Finished);
        QVERIFY(std::ranges::contains(steps, Step::WaitingForReady));
    }

    void aBlockedPlanIsNotBegun()
    {
        RollbackWorld world;
        RollbackPlan plan = world.plan(world.options()).value();
        plan.findings.insert(plan.findings.begin(), {Finding::Severity::Blocks, "refused", u"No."_s, {}, {}});
        const auto outcome = RollbackExecutor(world.api, world.clock).execute(plan);
        QVERIFY(!outcome);
        QCOMPARE(world.api.writes(), Lines());
    }

    void aPlanThatSomebodyOvertookIsNotBegun()
    {
        RollbackWorld world;
        const RollbackPlan plan = world.plan(world.options()).value();
        world.record(3, "deployed", RollbackWorld::map("settings", "green"));
        const auto outcome = RollbackExecutor(world.api, world.clock).execute(plan);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, Error::Kind::Conflict);
        QCOMPARE(world.api.writes(), Lines());
    }

    void twoThatBeginAtOnceCannotBothGoOn()
    {
        RollbackWorld world;
        const RollbackPlan plan = world.plan(world.options()).value();
        world.api.setFault([&](const Kube::ApiRequest& request) -> std::optional<Error> {
            if (request.method == "POST" && request.path.ends_with("/secrets"))
                return ObjectApi::refusal(Error::Kind::Conflict, u"already exists"_s, 409);
            return {};
        });
        const auto outcome = RollbackExecutor(world.api, world.clock).execute(plan);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, Error::Kind::Conflict);
        QVERIFY(!outcome.error().advice.isEmpty());
        QCOMPARE(world.colorOf(RollbackWorld::Settings), "red");
        QCOMPARE(world.statusOf(2), "deployed");
    }

    void anObjectChangedMeanwhileIsPatchedAnew()
    {
        RollbackWorld world;
        const RollbackPlan plan = world.plan(world.options()).value();
        world.live("settings", "green");
        QVERIFY(RollbackExecutor(world.api, world.clock).execute(plan));
        QCOMPARE(world.colorOf(RollbackWorld::Settings), "blue");

        RollbackWorld other;
        const RollbackPlan same = other.plan(other.options()).value();
        other.live("settings", "blue");
        QVERIFY(RollbackExecutor(other.api, other.clock).execute(same));
        QVERIFY(!std::ranges::contains(other.api.writes(), settings("PATCH"))); // nothing is left to change
    }

    void aRefusedWriteEndsAsFailedAndDeletesNothing_data()
    {
        QTest::addColumn<Error::Kind>("kind");
        QTest::newRow("forbidden") << Error::Kind::Forbidden;
        QTest::newRow("conflict") << Error::Kind::Conflict;
        QTest::newRow("invalid") << Error::Kind::Unprocessable;
    }

    void aRefusedWriteEndsAsFailedAndDeletesNothing()
    {
        QFETCH(Error::Kind, kind);
        RollbackWorld world;
        const RollbackPlan plan = world.plan(world.options()).value();
        world.api.setFault(
            failing(kind, u"not you"_s, [](const Kube::ApiRequest& request) { return request.method == "PATCH"; }));
        const auto outcome = RollbackExecutor(world.api, world.clock).execute(plan);
        QVERIFY(outcome);
        QCOMPARE(outcome->status, ReleaseStatus::Failed);
        QVERIFY(!outcome->stopped);
        QVERIFY(outcome->error->said.contains(u"not you"_s));
        QCOMPARE(world.statusOf(3), "failed");
        QVERIFY(world.descriptionOf(3).contains("not you"));
        QCOMPARE(world.statusOf(2), "superseded"); // as helm does it
        QCOMPARE(outcome->objectsWritten, 1); // the others are tried all the same
        QVERIFY(world.api.object(std::string(RollbackWorld::Created)));
        QVERIFY(world.api.object(std::string(RollbackWorld::Deleted)));
    }

    void removesWhatItCreatedWhereAsked()
    {
        RollbackWorld world;
        RollbackOptions options = world.options();
        options.cleanUpOnFailure = true;
        const RollbackPlan plan = world.plan(options).value();
        world.api.setFault(failing(Error::Kind::Forbidden, u"not you"_s, [](const Kube::ApiRequest& request) {
            return request.method == "DELETE" && request.path == RollbackWorld::Deleted;
        }));
        const auto outcome = RollbackExecutor(world.api, world.clock).execute(plan);
        QCOMPARE(outcome->status, ReleaseStatus::Failed);
        QVERIFY(!world.api.object(std::string(RollbackWorld::Created)));
        QCOMPARE(world.colorOf(RollbackWorld::Settings), "blue"); // what was changed stays changed
    }

    void aFailingHookEndsItBeforeAnyObject()
    {
        RollbackWorld world;
        world.record(1, "superseded", RollbackWorld::map("settings", "blue"),
            Json::array({RollbackWorld::hook("h", "pre-rollback")}));
        const RollbackPlan plan = world.plan(world.options()).value();
        world.api.setFault(failing(Error::Kind::Forbidden, u"no hooks here"_s,
            [](const Kube::ApiRequest& request) { return request.method == "POST" && request.path == Maps; }));
        const auto outcome = RollbackExecutor(world.api, world.clock).execute(plan);
        QCOMPARE(outcome->status, ReleaseStatus::Failed);
        QCOMPARE(outcome->objectsWritten, 0);
        QCOMPARE(world.colorOf(RollbackWorld::Settings), "red");
        QCOMPARE(world.statusOf(3), "failed");
        QCOMPARE(world.statusOf(2), "deployed"); // it still is what runs
    }

    /// However much was sent before the connection went: what is left is something that a rollback goes on from.
    void aLostConnectionLeavesWhatCanBeRolledBackAgain_data()
    {
        QTest::addColumn<int>("after");
        for (int after = 0; after < 14; ++after)
            QTest::newRow(qPrintable(u"after %1 requests"_s.arg(after))) << after;
    }

    void aLostConnectionLeavesWhatCanBeRolledBackAgain()
    {
        QFETCH(int, after);
        RollbackWorld world;
        const RollbackPlan plan = world.plan(world.options()).value();
        int requests = 0;
        world.api.setFault([&](const Kube::ApiRequest&) -> std::optional<Error> {
            return ++requests > after ? std::optional(ObjectApi::refusal(Error::Kind::Unreachable, u"gone"_s, 0))
                                      : std::nullopt;
        });
        const auto outcome = RollbackExecutor(world.api, world.clock).execute(plan);
        if (outcome && outcome->status != ReleaseStatus::Deployed) {
            QVERIFY(outcome->error);
            QVERIFY(!outcome->error->advice.isEmpty()); // says that the record still is pending
        }
        world.api.setFault({});
        const auto again = world.plan(world.options());
        QVERIFY(again);
        const auto second = RollbackExecutor(world.api, world.clock).execute(*again);
        QVERIFY(second);
        QCOMPARE(second->status, ReleaseStatus::Deployed);
        QCOMPARE(world.colorOf(RollbackWorld::Settings), "blue");
        QVERIFY(world.api.object(std::string(RollbackWorld::Created)));
        // only-in-2 may be left: the second rollback starts from the first one's record, which does not have it, as
        // helm's does.
        int deployed = 0;
        for (int revision = 1; revision <= second->revision; ++revision)
            deployed += world.statusOf(revision) == "deployed";
        QCOMPARE(deployed, 1);
    }

    void theAnswerToTheFirstWriteMayBeLost()
    {
        RollbackWorld world;
        const RollbackPlan plan = world.plan(world.options()).value();
        world.api.setFault([&, once = false](const Kube::ApiRequest& request) mutable -> std::optional<Error> {
            if (once || request.method != "POST")
                return {};
            once = true;
            world.api.put(Json::parse(request.body).value()); // it did arrive
            return ObjectApi::refusal(Error::Kind::Timeout, u"no answer"_s, 0);
        });
        QVERIFY(!RollbackExecutor(world.api, world.clock).execute(plan));
        QCOMPARE(world.statusOf(3), "failed"); // and not pending
    }

    void aStopEndsAsFailedAndSaysSo_data()
    {
        QTest::addColumn<Step>("at");
        QTest::newRow("when the record is written") << Step::RecordCreated;
        QTest::newRow("at an object") << Step::ObjectFinished;
        QTest::newRow("while it waits") << Step::WaitingForReady;
    }

    void aStopEndsAsFailedAndSaysSo()
    {
        QFETCH(Step, at);
        RollbackWorld world;
        // A Deployment of which no pod gets ready.
        world.api.serve("apps/v1", "Deployment", "deployments");
        world.record(1, "superseded",
            RollbackWorld::map("settings", "blue")
                + "---\napiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {replicas: 1}\n");
        const RollbackPlan plan = world.plan(world.options()).value();
        std::stop_source stop;
        const auto outcome = RollbackExecutor(world.api, world.clock)
                                 .execute(plan, stop.get_token(), [&](const RollbackProgress& progress) {
                                     if (progress.step == at)
                                         stop.request_stop();
                                 });
        QVERIFY(outcome);
        QVERIFY(outcome->stopped);
        QCOMPARE(outcome->status, ReleaseStatus::Failed);
        QCOMPARE(world.statusOf(3), "failed");
        QCOMPARE(world.api.object(std::string(RollbackWorld::Deleted)).has_value(), at != Step::WaitingForReady);
    }

    void handsFieldsOverBeforeItAppliesByTheServer()
    {
        RollbackWorld world;
        Json live = *world.api.object(std::string(RollbackWorld::Settings));
        live.member("metadata")
            .set("managedFields",
                Json::array({Json::object({{"manager", "helm"}, {"operation", "Update"}, {"apiVersion", "v1"},
                    {"fieldsType", "FieldsV1"}, {"fieldsV1", Json::object({{"f:data", Json::object()}})}})}));
        world.api.put(std::move(live));
        RollbackOptions options = world.options();
        options.method = ApplyMethod::ServerSide;
        const RollbackPlan plan = world.plan(options).value();
        QVERIFY(
            std::ranges::contains(world.api.requests(), settings("PATCH") + "?dryRun&force")); // helm is no stranger
        world.api.forgetRequests();
        std::vector<std::string> types;
        world.api.setFault([&](const Kube::ApiRequest& request) -> std::optional<Error> {
            if (request.method == "PATCH" && request.path == RollbackWorld::Settings)
                types.push_back(request.contentType);
            return {};
        });
        QVERIFY(RollbackExecutor(world.api, world.clock).execute(plan));
        QCOMPARE(types, (Lines {Kube::contentType(Kube::PatchType::Json), Kube::contentType(Kube::PatchType::Apply)}));
        const Json owners = world.api.object(std::string(RollbackWorld::Settings))->at({"metadata", "managedFields"});
        QCOMPARE(owners[0]["operation"].toString(), "Apply");
    }

    void forcesConflictsOnlyWhereAsked_data()
    {
        QTest::addColumn<bool>("force");
        QTest::newRow("asked") << true;
        QTest::newRow("not asked") << false;
    }

    void forcesConflictsOnlyWhereAsked()
    {
        QFETCH(bool, force);
        RollbackWorld world(true);
        RollbackOptions options = world.options();
        options.forceConflicts = force;
        const RollbackPlan plan = world.plan(options).value();
        QVERIFY(RollbackExecutor(world.api, world.clock).execute(plan));
        QCOMPARE(std::ranges::contains(world.api.writes(), settings("PATCH") + "&force"), force);
    }

    void worksOnRecordsInConfigMaps()
    {
        RollbackWorld world(false, StorageDriver::ConfigMap);
        const auto outcome = RollbackExecutor(world.api, world.clock).execute(world.plan(world.options()).value());
        QCOMPARE(outcome->status, ReleaseStatus::Deployed);
        QCOMPARE(world.statusOf(3), "deployed");
        QVERIFY(!world.api.object("/api/v1/namespaces/shop/secrets/sh.helm.release.v1.web.v3"));
    }

    void keepsTheHistoryWithinItsLimit()
    {
        RollbackWorld world;
        RollbackOptions options = world.options();
        options.historyLimit = 2;
        QVERIFY(RollbackExecutor(world.api, world.clock).execute(world.plan(options).value()));
        QCOMPARE(world.statusOf(1), "");
        QCOMPARE(world.statusOf(3), "deployed");
    }

    void aDeadWritersRevisionIsMarkedAsFailed()
    {
        RollbackWorld world;
        QCOMPARE(unlockRelease(world.api, world.key).error().kind, Error::Kind::Conflict);
        world.record(3, "pending-rollback", RollbackWorld::map("settings", "blue"));
        QVERIFY(unlockRelease(world.api, world.key));
        QCOMPARE(world.statusOf(3), "failed");
    }
};

QTEST_GUILESS_MAIN(RollbackExecutorTest)
#include "tst_rollbackexecutor.moc"
