// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/models/helm/rollbackworld.h"

#include <QTest>

using namespace Chartroom;
using namespace Chartroom::Helm;
using namespace Chartroom::Testing;
using namespace Qt::StringLiterals;
using Documents::Json;
using Action = PlannedObject::Action;
using Severity = Finding::Severity;
using Lines = std::vector<std::string>;

class RollbackPlannerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysWhatBecomesOfEveryObject()
    {
        RollbackWorld world;
        const auto plan = world.plan(world.options());
        QVERIFY(plan);
        QCOMPARE(plan->newRevision, 3);
        QCOMPARE(plan->method, ApplyMethod::ClientSide);
        QCOMPARE(plan->objects.size(), std::size_t(4));
        QCOMPARE(RollbackWorld::find(*plan, "settings").action, Action::Patch);
        QCOMPARE(RollbackWorld::find(*plan, "settings").body.dump(), R"({"data":{"color":"blue"}})");
        QCOMPARE(RollbackWorld::find(*plan, "only-in-1").action, Action::Create);
        QCOMPARE(RollbackWorld::find(*plan, "same").action, Action::Unchanged);
        QCOMPARE(RollbackWorld::find(*plan, "only-in-2").action, Action::Delete);
        QCOMPARE(plan->objects.back().ref.name, "only-in-2"); // deletions come last
        QCOMPARE(plan->dryRuns(DryRun::Verdict::Accepted), 3);
        QVERIFY(!plan->isBlocked());
    }

    void triesEveryWriteAndWritesNothing()
    {
        RollbackWorld world;
        const auto plan = world.plan(world.options());
        QCOMPARE(world.api.writes(), Lines());
        const Lines sent = world.api.requests();
        const auto was = [&](const std::string& line) { return std::ranges::contains(sent, line); };
        QVERIFY(was("PATCH " + std::string(RollbackWorld::Settings) + "?dryRun"));
        QVERIFY(was("POST /api/v1/namespaces/shop/configmaps?dryRun"));
        QVERIFY(was("DELETE " + std::string(RollbackWorld::Deleted) + "?dryRun"));
        QVERIFY(!was("PATCH /api/v1/namespaces/shop/configmaps/same?dryRun")); // nothing differs: nothing to try
        QCOMPARE(world.api.contentTypeOf("PATCH " + std::string(RollbackWorld::Settings) + "?dryRun"),
            Kube::contentType(Kube::PatchType::StrategicMerge));
        QCOMPARE(world.colorOf(RollbackWorld::Settings), "red");
    }

    void appliesByTheServerWhereTheRecordWasMadeSo()
    {
        RollbackWorld world(true);
        const auto plan = world.plan(world.options());
        QCOMPARE(plan->method, ApplyMethod::ServerSide);
        const PlannedObject settings = RollbackWorld::find(*plan, "settings");
        QCOMPARE(settings.patchType, Kube::PatchType::Apply);
        QCOMPARE(settings.body.at({"data", "color"}).toString(), "blue");
        QCOMPARE(world.api.contentTypeOf("PATCH " + std::string(RollbackWorld::Created) + "?dryRun"),
            Kube::contentType(Kube::PatchType::Apply));
        QCOMPARE(RollbackWorld::find(*plan, "same").action, Action::Unchanged); // the server's answer says so
    }

    void aRefusedDryRunBlocksWithTheServersWords_data()
    {
        QTest::addColumn<Error::Kind>("kind");
        QTest::addColumn<QString>("said");
        QTest::addColumn<bool>("serverSide");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("invalid") << Error::Kind::Unprocessable << u"data: Invalid value"_s << false
                                 << QByteArray("refused");
        QTest::newRow("immutable") << Error::Kind::Unprocessable << u"field is immutable"_s << false
                                   << QByteArray("immutable");
        QTest::newRow("forbidden") << Error::Kind::Forbidden << u"configmaps is forbidden"_s << false
                                   << QByteArray("refused");
        QTest::newRow("conflict") << Error::Kind::Conflict << u"Apply failed with 1 conflict: \"hand\""_s << true
                                  << QByteArray("conflict");
    }

    void aRefusedDryRunBlocksWithTheServersWords()
    {
        QFETCH(Error::Kind, kind);
        QFETCH(QString, said);
        QFETCH(bool, serverSide);
        QFETCH(QByteArray, code);
        RollbackWorld world(serverSide);
        world.api.setFault([&](const Kube::ApiRequest& request) -> std::optional<Error> {
            if (request.method == "PATCH" && request.path == RollbackWorld::Settings)
                return ObjectApi::refusal(kind, said, 422);
            return {};
        });
        const auto plan = world.plan(world.options());
        QVERIFY(plan);
        QVERIFY(plan->isBlocked());
        QCOMPARE(RollbackWorld::codes(*plan, Severity::Blocks), Lines {code.toStdString()});
        QCOMPARE(RollbackWorld::find(*plan, "settings").dryRun.verdict, DryRun::Verdict::Refused);
        QCOMPARE(RollbackWorld::find(*plan, "settings").dryRun.said, said);
        QVERIFY(plan->findings.front().title.contains(said));
        // What would have become of it is still told.
        QCOMPARE(RollbackWorld::find(*plan, "settings").after.at({"data", "color"}).toString(), "blue");
        QCOMPARE(world.api.writes(), Lines());
    }

    void aRefusedDeletionBlocks()
    {
        RollbackWorld world;
        world.api.setFault([](const Kube::ApiRequest& request) -> std::optional<Error> {
            if (request.method == "DELETE")
                return ObjectApi::refusal(Error::Kind::Forbidden, u"may not delete"_s, 403);
            return {};
        });
        const auto plan = world.plan(world.options());
        QVERIFY(plan->isBlocked());
        QCOMPARE(RollbackWorld::find(*plan, "only-in-2").dryRun.said, u"may not delete"_s);
    }

    void noPlanIsMadeOnALostConnection_data()
    {
        QTest::addColumn<int>("after");
        for (const int after : {0, 1, 3, 6, 9})
            QTest::newRow(qPrintable(u"after %1 requests"_s.arg(after))) << after;
    }

    void noPlanIsMadeOnALostConnection()
    {
        QFETCH(int, after);
        RollbackWorld world;
        int requests = 0;
        world.api.setFault([&](const Kube::ApiRequest& request) -> std::optional<Error> {
            // Descriptions of types and what is only looked up may be missing.
            if (request.path.starts_with("/openapi") || ++requests <= after)
                return {};
            return ObjectApi::refusal(Error::Kind::Unreachable, {}, 0);
        });
        const auto plan = world.plan(world.options());
        QVERIFY(!plan);
        QCOMPARE(plan.error().kind, Error::Kind::Unreachable);
    }

    void whatCannotBePlannedIsToldInWords_data()
    {
        QTest::addColumn<int>("revision");
        QTest::addColumn<bool>("force");
        QTest::addColumn<bool>("replace");
        QTest::addColumn<bool>("serverSide");
        QTest::newRow("a revision that is not kept") << 7 << false << false << false;
        QTest::newRow("forcing conflicts without server-side apply") << 1 << true << false << false;
        QTest::newRow("replacing with server-side apply") << 1 << false << true << true;
    }

    void whatCannotBePlannedIsToldInWords()
    {
        QFETCH(int, revision);
        QFETCH(bool, force);
        QFETCH(bool, replace);
        QFETCH(bool, serverSide);
        RollbackWorld world(serverSide);
        RollbackOptions options = world.options(revision);
        options.forceConflicts = force;
        options.replace = replace;
        const auto plan = world.plan(options);
        QVERIFY(!plan);
        QCOMPARE(plan.error().kind, Error::Kind::InvalidInput);
        QVERIFY(!plan.error().advice.isEmpty());
    }

    void replacesWholeObjectsWhereAsked()
    {
        RollbackWorld world;
        RollbackOptions options = world.options();
        options.replace = true;
        const auto plan = world.plan(options);
        const PlannedObject settings = RollbackWorld::find(*plan, "settings");
        QCOMPARE(settings.action, Action::Replace);
        QCOMPARE(settings.body.at({"metadata", "resourceVersion"}).toString(), settings.liveVersion);
        QVERIFY(std::ranges::contains(world.api.requests(), "PUT " + std::string(RollbackWorld::Settings) + "?dryRun"));
    }

    void theLiveObjectDecides()
    {
        RollbackWorld world;
        world.live("settings", "blue"); // somebody did it by hand already
        world.api.remove(std::string(RollbackWorld::Deleted));
        const auto plan = world.plan(world.options());
        QCOMPARE(RollbackWorld::find(*plan, "settings").action, Action::Unchanged);
        QCOMPARE(RollbackWorld::find(*plan, "only-in-2").action, Action::Unchanged);
        QVERIFY(RollbackWorld::find(*plan, "only-in-2").before.isNull());
    }

    void keepsWhatItsPolicyKeeps()
    {
        RollbackWorld world;
        Json kept = *world.api.object(std::string(RollbackWorld::Deleted));
        kept.member("metadata").member("annotations").set("helm.sh/resource-policy", "keep");
        world.api.put(std::move(kept));
        const auto plan = world.plan(world.options());
        QCOMPARE(RollbackWorld::find(*plan, "only-in-2").action, Action::Keep);
        QVERIFY(
            !std::ranges::contains(world.api.requests(), "DELETE " + std::string(RollbackWorld::Deleted) + "?dryRun"));
        QVERIFY(std::ranges::contains(RollbackWorld::codes(*plan, Severity::Fine), "kept"));
    }

    void looksBeforeItLeaps_data()
    {
        QTest::addColumn<QByteArray>("code");
        for (const char* code : {"foreign-owner", "argo-managed", "flux-managed", "terminating"})
            QTest::newRow(code) << QByteArray(code);
    }

    void looksBeforeItLeaps()
    {
        QFETCH(QByteArray, code);
        RollbackWorld world;
        Json settings = *world.api.object(std::string(RollbackWorld::Settings));
        Json& metadata = settings.member("metadata");
        if (code == "foreign-owner")
            metadata.member("annotations").set("meta.helm.sh/release-name", "other");
        else if (code == "argo-managed")
            metadata.member("annotations").set("argocd.argoproj.io/tracking-id", "web:/ConfigMap:shop/settings");
        else if (code == "flux-managed")
            metadata.member("labels").set("helm.toolkit.fluxcd.io/name", "web");
        else
            metadata.set("deletionTimestamp", "2026-01-01T00:00:00Z");
        world.api.put(std::move(settings));
        const auto plan = world.plan(world.options());
        QCOMPARE(RollbackWorld::codes(*plan, Severity::Decision), Lines {code.toStdString()});
    }

    void aKindThatIsNoLongerServedBlocks()
    {
        RollbackWorld world;
        world.record(1, "superseded", "---\napiVersion: old.io/v1\nkind: Thing\nmetadata: {name: a}\n");
        const auto plan = world.plan(world.options());
        QCOMPARE(RollbackWorld::codes(*plan, Severity::Blocks), Lines {"api-gone"});
    }

    void aPendingRevisionNeedsADecision()
    {
        RollbackWorld world;
        world.record(2, "pending-upgrade", RollbackWorld::map("settings", "red"));
        const auto plan = world.plan(world.options());
        QVERIFY(std::ranges::contains(RollbackWorld::codes(*plan, Severity::Decision), "pending"));
    }

    void ordersHooksByWeightThenName()
    {
        RollbackWorld world;
        world.record(1, "superseded", RollbackWorld::map("settings", "blue"),
            Json::array({RollbackWorld::hook("b", "post-rollback"), RollbackWorld::hook("z", "pre-rollback", -1),
                RollbackWorld::hook("c", "pre-rollback", 3), RollbackWorld::hook("a", "pre-rollback", 3),
                RollbackWorld::hook("not", "pre-upgrade")}));
        const auto plan = world.plan(world.options());
        Lines names;
        for (const PlannedHook& hook : plan->hooks)
            names.push_back(hook.hook.name);
        QCOMPARE(names, (Lines {"z", "a", "c", "b"}));
    }

    void recordsOverTheLimitAreTold()
    {
        RollbackWorld world;
        RollbackOptions options = world.options();
        options.historyLimit = 2;
        const auto plan = world.plan(options);
        QCOMPARE(plan->prunedRevisions, Lines {"sh.helm.release.v1.web.v1"});
        QVERIFY(std::ranges::contains(RollbackWorld::codes(*plan, Severity::Fine), "history-limit"));
    }
};

QTEST_GUILESS_MAIN(RollbackPlannerTest)
#include "tst_rollbackplanner.moc"
