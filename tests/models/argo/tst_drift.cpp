// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/argo/drift.h"

#include <QTest>

using namespace Chartroom;
using namespace Chartroom::Argo;
using Documents::Json;

namespace {

Json parsed(std::string_view text)
{
    return *Json::parse(text);
}

/// A live object that was applied on the client's side as `applied`.
Json liveObject(std::string_view applied, std::string_view fields)
{
    Json live = parsed(fields);
    live.member("metadata").member("annotations").set("kubectl.kubernetes.io/last-applied-configuration", applied);
    return live;
}

Resource deployment()
{
    Resource resource;
    resource.object = {"apps", "Deployment", "shop", "web"};
    resource.sync = SyncStatus::OutOfSync;
    return resource;
}

constexpr std::string_view Applied = R"({"kind":"Deployment","metadata":{"name":"web"},"spec":{"replicas":3,
    "template":{"spec":{"containers":[{"name":"app","image":"web:1","resources":{"limits":{"cpu":"1000m"}}}]}}}})";

} // namespace

class tst_Drift : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsNotInTheClusterWillBeCreated()
    {
        QCOMPARE(driftOf(deployment(), nullptr).cause, Drift::Cause::NotInCluster);
    }

    void whatArgoWouldPruneIsNoLongerInTheRepository()
    {
        Resource resource = deployment();
        resource.requiresPruning = true;
        const Json live = parsed(R"({"kind":"Deployment","metadata":{"name":"web"}})");
        QCOMPARE(driftOf(resource, &live).cause, Drift::Cause::NotInRepository);
    }

    void aFieldChangedInTheClusterIsShownAgainstWhatWasApplied()
    {
        const Json live
            = liveObject(Applied, R"({"kind":"Deployment","metadata":{"name":"web","uid":"u"},"spec":{"replicas":5,
            "revisionHistoryLimit":10,"template":{"spec":{"containers":[{"name":"mesh","image":"mesh:1"},
            {"name":"app","image":"web:1","terminationMessagePath":"/dev/x","resources":{"limits":{"cpu":"1"}}}]}}}})");
        const Drift drift = driftOf(deployment(), &live);
        QCOMPARE(drift.cause, Drift::Cause::ChangedInCluster);
        QCOMPARE(drift.live->at({"spec", "replicas"}).toInteger(), 5);
        // What the server and controllers added is no difference, and 1 is 1000m.
        Json expected = *drift.applied;
        expected.member("spec").set("replicas", 5);
        QCOMPARE(*drift.live, expected);
    }

    void liveAsAppliedMeansThatTheRepositoryHasMovedOn()
    {
        const Json live = liveObject(Applied, R"({"kind":"Deployment","metadata":{"name":"web"},"spec":{"replicas":3,
            "template":{"spec":{"containers":[{"name":"app","image":"web:1","resources":{"limits":{"cpu":"1"}}}]}}}})");
        QCOMPARE(driftOf(deployment(), &live).cause, Drift::Cause::NewInRepository);
    }

    void withoutARecordTheWritersAreNamed()
    {
        // A list's item is named by its key: "k:" and the key as JSON.
        const Json containers = Json::object({{"k:" + Json::object({{"name", "app"}}).dump(),
            Json::object({{".", Json::object()}, {"f:image", Json::object()}})}});
        Json edited = parsed(R"({"manager":"kubectl-edit","operation":"Update","time":"2026-11-22T11:00:00Z"})");
        edited.member("fieldsV1").member("f:spec").set("f:replicas", Json::object());
        edited.member("fieldsV1")
            .member("f:spec")
            .member("f:template")
            .member("f:spec")
            .set("f:containers", containers);
        Json live = parsed(R"({"kind":"Deployment","metadata":{"name":"web","managedFields":[
            {"manager":"argocd-controller","operation":"Apply","fieldsV1":{"f:spec":{"f:paused":{}}}},
            {"manager":"kubelet","subresource":"status","fieldsV1":{"f:status":{"f:ready":{}}}}]}})");
        live.member("metadata").member("managedFields").append(edited);
        const Drift drift = driftOf(deployment(), &live);
        QCOMPARE(drift.cause, Drift::Cause::NotRecorded);
        QCOMPARE(drift.changes.size(), 1U);
        QCOMPARE(drift.changes[0].manager, "kubectl-edit");
        const std::vector<std::string> fields {"spec.replicas", "spec.template.spec.containers[app].image"};
        QCOMPARE(drift.changes[0].fields, fields);
    }

    void valuesOfSecretsAreMaskedOnBothSides()
    {
        Resource secret;
        secret.object = {"", "Secret", "shop", "token"};
        const Json live = liveObject(R"({"kind":"Secret","apiVersion":"v1","stringData":{"a":"same","b":"before"}})",
            R"({"kind":"Secret","apiVersion":"v1","data":{"a":"c2FtZQ==","b":"YWZ0ZXI="}})");
        const Drift drift = driftOf(secret, &live);
        QCOMPARE(drift.cause, Drift::Cause::ChangedInCluster);
        QCOMPARE(drift.applied->at({"data", "a"}), drift.live->at({"data", "a"}));
        QVERIFY(drift.applied->at({"data", "b"}) != drift.live->at({"data", "b"}));
        QVERIFY(!drift.live->dump().contains("YWZ0ZXI"));
        QVERIFY(!drift.applied->dump().contains("before"));
    }

    void aRecordThatCannotBeReadIsNone()
    {
        const Json live = liveObject("{half", R"({"kind":"Deployment"})");
        QCOMPARE(driftOf(deployment(), &live).cause, Drift::Cause::NotRecorded);
    }
};

QTEST_GUILESS_MAIN(tst_Drift)
#include "tst_drift.moc"
