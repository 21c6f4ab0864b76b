// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/health/healthrules.h"

#include <QTest>

using namespace Chartroom;
using namespace Chartroom::HealthRules;

namespace {

DeploymentFacts rolledOut()
{
    return {.paused = false,
        .generation = 2,
        .observedGeneration = 2,
        .desired = 3,
        .replicas = 3,
        .updated = 3,
        .available = 3,
        .conditions = {}};
}

StatefulSetFacts settled()
{
    return {.generation = 1,
        .observedGeneration = 1,
        .desired = 3,
        .ready = 3,
        .updated = 3,
        .onDelete = false,
        .hasRollingUpdate = false,
        .partition = {},
        .currentRevision = "a",
        .updateRevision = "a"};
}

PodFacts runningPod(bool ready)
{
    PodFacts pod;
    pod.phase = "Running";
    pod.conditions.push_back({"Ready", ready ? "True" : "False", {}, {}});
    pod.containers.emplace_back().running = true;
    return pod;
}

} // namespace

class HealthRulesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void deployments()
    {
        QCOMPARE(deployment("web", rolledOut()), Verdict());
        auto facts = rolledOut();
        facts.paused = true;
        QCOMPARE(deployment("web", facts).health, Health::Suspended);
        facts = rolledOut();
        facts.generation = 3;
        QCOMPARE(deployment("web", facts).health, Health::Progressing);
        facts = rolledOut();
        facts.updated = 1;
        QCOMPARE(deployment("web", facts).message,
            std::string("Waiting for rollout to finish: 1 out of 3 new replicas have been updated..."));
        facts.conditions = {{"Progressing", "True", "ProgressDeadlineExceeded", {}}}; // the status does not matter
        QCOMPARE(deployment("web", facts).health, Health::Degraded);
        facts = rolledOut();
        facts.replicas = 4;
        QCOMPARE(deployment("web", facts).health, Health::Progressing);
        facts = rolledOut();
        facts.available = 2;
        QCOMPARE(deployment("web", facts).health, Health::Progressing);
    }

    void statefulSets()
    {
        QCOMPARE(statefulSet(settled()).health, Health::Healthy);
        auto facts = settled();
        facts.observedGeneration = 0;
        QCOMPARE(statefulSet(facts).health, Health::Progressing);
        facts = settled();
        facts.ready = 1;
        QCOMPARE(statefulSet(facts).message, std::string("Waiting for 2 pods to be ready..."));
        facts = settled();
        facts.updateRevision = "b";
        QCOMPARE(statefulSet(facts).health, Health::Progressing);
        facts.onDelete = true; // the operator decides when
        QCOMPARE(statefulSet(facts).health, Health::Healthy);
        facts = settled();
        facts.hasRollingUpdate = true;
        facts.partition = 1;
        facts.updated = 1;
        QCOMPARE(statefulSet(facts).health, Health::Progressing);
        facts.updated = 2;
        QCOMPARE(statefulSet(facts).health, Health::Healthy);
    }

    void daemonSets()
    {
        DaemonSetFacts facts {
            .name = "agent", .generation = 1, .observedGeneration = 1, .desired = 5, .updated = 5, .available = 5};
        QCOMPARE(daemonSet(facts).health, Health::Healthy);
        facts.available = 4;
        QCOMPARE(daemonSet(facts).health, Health::Progressing);
        facts.onDelete = true;
        QCOMPARE(daemonSet(facts).health, Health::Healthy);
    }

    void replicaSets()
    {
        ReplicaSetFacts facts {
            .generation = 1, .observedGeneration = 1, .desired = 2, .available = 2, .conditions = {}};
        QCOMPARE(replicaSet(facts).health, Health::Healthy);
        facts.available = 1;
        QCOMPARE(replicaSet(facts).health, Health::Progressing);
        facts.conditions = {{"ReplicaFailure", "True", "FailedCreate", "exceeded quota"}};
        QCOMPARE(replicaSet(facts), (Verdict {Health::Degraded, "exceeded quota"}));
    }

    void aRunningPodIsAsHealthyAsItsReadiness()
    {
        QCOMPARE(pod(runningPod(true)).health, Health::Healthy);
        QCOMPARE(pod(runningPod(false)).health, Health::Progressing);
        auto fallen = runningPod(false);
        fallen.containers[0].lastTerminated.emplace();
        QCOMPARE(pod(fallen).health, Health::Degraded);
    }

    void aPodWhoseContainerBacksOffIsDegraded_data()
    {
        QTest::addColumn<QByteArray>("reason");
        QTest::addColumn<int>("health");
        for (const char* reason :
            {"CrashLoopBackOff", "ImagePullBackOff", "ErrImagePull", "CreateContainerConfigError"})
            QTest::newRow(reason) << QByteArray(reason) << int(Health::Degraded);
        QTest::newRow("ContainerCreating") << QByteArray("ContainerCreating") << int(Health::Progressing);
    }
    void aPodWhoseContainerBacksOffIsDegraded()
    {
        QFETCH(QByteArray, reason);
        PodFacts facts;
        facts.phase = "Pending";
        auto& container = facts.containers.emplace_back();
        container.waiting = true;
        container.waitingReason = std::string_view(reason.constData(), static_cast<std::size_t>(reason.size()));
        QTEST(int(pod(facts).health), "health");
        facts.restartPolicy = "Never"; // a job's pod: its back-off is not the pod's failure
        QCOMPARE(pod(facts).health, Health::Progressing);
    }

    void aFailedPodSaysWhichContainerAndWhy()
    {
        PodFacts facts;
        facts.phase = "Failed";
        auto& container = facts.containers.emplace_back();
        container.name = "app";
        container.terminated = ContainerFacts::Terminated {3, 0, "Error", {}, 0};
        QCOMPARE(pod(facts), (Verdict {Health::Degraded, "container \"app\" failed with exit code 3"}));
        container.terminated->reason = "OOMKilled";
        QCOMPARE(pod(facts).message, std::string("OOMKilled"));
        container.terminated->message = "panic: nil map";
        QCOMPARE(pod(facts).message, std::string("panic: nil map"));
        facts.message = "The node was low on memory";
        QCOMPARE(pod(facts).message, std::string("The node was low on memory"));
    }

    void jobs()
    {
        QCOMPARE(job({}).health, Health::Progressing);
        QCOMPARE(job({{"Complete", "True", {}, {}}}).health, Health::Healthy);
        QCOMPARE(
            job({{"Failed", "True", "BackoffLimitExceeded", "too many"}}), (Verdict {Health::Degraded, "too many"}));
        QCOMPARE(job({{"Suspended", "True", {}, {}}}).health, Health::Suspended);
        QCOMPARE(job({{"Suspended", "False", {}, {}}}).health, Health::Healthy);
    }

    void cronJobs()
    {
        QCOMPARE(cronJob({}).health, Health::Progressing);
        QCOMPARE(cronJob({.hasStatus = true, .lastSchedule = 20, .lastSuccess = 10}).health, Health::Degraded);
        QCOMPARE(
            cronJob({.hasStatus = true, .active = 1, .lastSchedule = 20, .lastSuccess = 10}).health, Health::Healthy);
        QCOMPARE(cronJob({.suspended = true, .hasStatus = true, .lastSchedule = 20, .lastSuccess = 10}).health,
            Health::Healthy);
        QCOMPARE(cronJob({.hasStatus = true, .lastSchedule = 20}).health, Health::Healthy);
    }

    void claimsServicesAndIngresses()
    {
        QCOMPARE(persistentVolumeClaim("Bound").health, Health::Healthy);
        QCOMPARE(persistentVolumeClaim("Pending").health, Health::Progressing);
        QCOMPARE(persistentVolumeClaim("Lost").health, Health::Degraded);
        QCOMPARE(persistentVolumeClaim("").health, Health::Unknown);
        QCOMPARE(service(true, false).health, Health::Progressing);
        QCOMPARE(service(true, true).health, Health::Healthy);
        QCOMPARE(service(false, false).health, Health::Healthy);
        QCOMPARE(ingress(false).health, Health::Progressing);
    }

    void autoscalers()
    {
        QCOMPARE(horizontalPodAutoscaler({}).health, Health::Progressing);
        QCOMPARE(horizontalPodAutoscaler({{"AbleToScale", "True", "ReadyForNewScale", {}}}).health, Health::Healthy);
        QCOMPARE(horizontalPodAutoscaler({{"AbleToScale", "True", {}, {}},
                     {"ScalingActive", "False", "FailedGetResourceMetric", "no metrics"}}),
            (Verdict {Health::Degraded, "no metrics"}));
    }

    void nodes()
    {
        const Condition ready {"Ready", "True", {}, {}};
        QCOMPARE(node({ready}, false).health, Health::Healthy);
        QCOMPARE(node({ready}, true).health, Health::Suspended);
        QCOMPARE(
            node({{"Ready", "Unknown", {}, "stopped posting"}}, true), (Verdict {Health::Degraded, "stopped posting"}));
        QCOMPARE(node({ready, {"DiskPressure", "True", {}, "disk is full"}}, false).health, Health::Degraded);
        QCOMPARE(node({}, false).health, Health::Unknown);
    }

    void customResourceDefinitions()
    {
        QCOMPARE(customResourceDefinition({}).health, Health::Progressing);
        QCOMPARE(customResourceDefinition({{"Established", "True", {}, {}}, {"NamesAccepted", "True", {}, {}}}).health,
            Health::Healthy);
        QCOMPARE(customResourceDefinition({{"Established", "False", "Installing", {}}}).health, Health::Progressing);
        QCOMPARE(
            customResourceDefinition({{"Established", "True", {}, {}}, {"NamesAccepted", "False", {}, "taken"}}).health,
            Health::Degraded);
    }

    void wordsOfArgoCd()
    {
        QCOMPARE(fromWord("Healthy"), Health::Healthy);
        QCOMPARE(fromWord("Missing"), Health::Missing);
        QCOMPARE(fromWord("Sunny"), Health::Unknown);
    }
};

QTEST_GUILESS_MAIN(HealthRulesTest)
#include "tst_healthrules.moc"
