// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/projections/podstatus.h"

#include <QTest>

using namespace Chartroom;
using HealthRules::ContainerFacts;
using HealthRules::PodFacts;
using Store::Projections::PodStatus;

namespace {

ContainerFacts running(std::string_view name, bool ready = true)
{
    return {.name = name,
        .ready = ready,
        .started = true,
        .running = true,
        .waitingReason = {},
        .waitingMessage = {},
        .terminated = {},
        .lastTerminated = {}};
}

ContainerFacts waiting(std::string_view name, std::string_view reason)
{
    ContainerFacts facts = running(name, false);
    facts.running = facts.started = false;
    facts.waiting = true;
    facts.waitingReason = reason;
    return facts;
}

ContainerFacts ended(std::string_view name, int exitCode, std::string_view reason = {}, int signal = 0)
{
    ContainerFacts facts = running(name, false);
    facts.running = facts.started = false;
    facts.terminated = {exitCode, signal, reason, {}, 0};
    return facts;
}

PodFacts podOf(std::string_view phase, std::vector<ContainerFacts> containers)
{
    PodFacts pod;
    pod.phase = phase;
    pod.specContainers = containers.size();
    pod.containers = std::move(containers);
    return pod;
}

PodFacts withInit(PodFacts pod, std::vector<ContainerFacts> init)
{
    pod.specInitContainers = init.size();
    for (const auto& container : init)
        pod.specRestartableInitContainers += container.restartable ? 1 : 0;
    pod.initContainers = std::move(init);
    return pod;
}

PodFacts withCondition(PodFacts pod, std::string_view type, std::string_view status, std::string_view reason = {})
{
    pod.conditions.push_back({type, status, reason, {}});
    return pod;
}

PodFacts deleting(PodFacts pod)
{
    pod.deleting = true;
    return pod;
}

} // namespace

class PodStatusTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void statusIsTheWordKubectlPrints_data()
    {
        QTest::addColumn<PodFacts>("pod");
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<QByteArray>("ready");
        const auto row = [](const char* name, const PodFacts& pod, const char* status, const char* ready) {
            QTest::newRow(name) << pod << QByteArray(status) << QByteArray(ready);
        };
        row("running", podOf("Running", {running("a"), running("b")}), "Running", "2/2");
        row("not ready yet", podOf("Running", {running("a"), running("b", false)}), "Running", "1/2");
        row("pending", podOf("Pending", {}), "Pending", "0/0");
        row("creating", podOf("Pending", {waiting("a", "ContainerCreating")}), "ContainerCreating", "0/1");
        row("crash loop", podOf("Running", {waiting("a", "CrashLoopBackOff"), running("b")}), "CrashLoopBackOff",
            "1/2");
        row("first container's reason wins",
            podOf("Running", {waiting("a", "ErrImagePull"), waiting("b", "CrashLoopBackOff")}), "ErrImagePull", "0/2");
        row("completed", podOf("Succeeded", {ended("a", 0, "Completed")}), "Completed", "0/1");
        row("one completed, one runs, pod ready",
            withCondition(podOf("Running", {ended("a", 0, "Completed"), running("b")}), "Ready", "True"), "Running",
            "1/2");
        row("one completed, one runs, pod not ready", podOf("Running", {ended("a", 0, "Completed"), running("b")}),
            "NotReady", "1/2");
        row("one completed, one failed", podOf("Failed", {ended("a", 0, "Completed"), ended("b", 1, "Error")}), "Error",
            "0/2");
        row("exit code without a reason", podOf("Failed", {ended("a", 137)}), "ExitCode:137", "0/1");
        row("signal without a reason", podOf("Failed", {ended("a", 137, {}, 9)}), "Signal:9", "0/1");
        row(
            "evicted",
            [] {
                auto pod = podOf("Failed", {});
                pod.reason = "Evicted";
                return pod;
            }(),
            "Evicted", "0/0");
        row("scheduling gated", withCondition(podOf("Pending", {}), "PodScheduled", "False", "SchedulingGated"),
            "SchedulingGated", "0/0");
        row("first of two init containers",
            withInit(podOf("Pending", {waiting("a", "PodInitializing")}),
                {running("i1", false), waiting("i2", "PodInitializing")}),
            "Init:0/2", "0/1");
        row("second of two init containers",
            withInit(podOf("Pending", {waiting("a", "PodInitializing")}),
                {ended("i1", 0, "Completed"), running("i2", false)}),
            "Init:1/2", "0/1");
        row("init container fails", withInit(podOf("Pending", {}), {ended("i1", 1, "Error")}), "Init:Error", "0/0");
        row("init container fails without reason", withInit(podOf("Pending", {}), {ended("i1", 3)}), "Init:ExitCode:3",
            "0/0");
        row("init container killed without reason", withInit(podOf("Pending", {}), {ended("i1", 137, {}, 9)}),
            "Init:Signal:9", "0/0");
        row("init container backs off", withInit(podOf("Pending", {}), {waiting("i1", "CrashLoopBackOff")}),
            "Init:CrashLoopBackOff", "0/0");
        row("a started sidecar counts as ready", withInit(podOf("Running", {running("a")}), {[] {
            auto c = running("side");
            c.restartable = true;
            return c;
        }()}),
            "Running", "2/2");
        row("initialized before, an init container runs again",
            withCondition(withInit(podOf("Running", {running("a")}), {running("i1", false)}), "Initialized", "True"),
            "Init:0/1", "1/1");
        row("terminating", deleting(podOf("Running", {running("a")})), "Terminating", "1/1");
        row("deleted after the end", deleting(podOf("Succeeded", {ended("a", 0, "Completed")})), "Completed", "0/1");
        row(
            "node lost",
            [] {
                auto pod = deleting(podOf("Running", {running("a")}));
                pod.reason = "NodeLost";
                return pod;
            }(),
            "Unknown", "1/1");
        row(
            "node lost, not deleted",
            [] {
                auto pod = podOf("Running", {running("a")});
                pod.reason = "NodeLost";
                return pod;
            }(),
            "NodeLost", "1/1");
    }
    void statusIsTheWordKubectlPrints()
    {
        QFETCH(PodFacts, pod);
        const PodStatus status = Store::Projections::podStatus(pod);
        QTEST(QByteArray::fromStdString(status.status), "status");
        QTEST(QByteArray(QByteArray::number(status.readyContainers) + "/" + QByteArray::number(status.totalContainers)),
            "ready");
    }

    void restartsAreThoseOfTheContainersAndSidecars()
    {
        auto app = running("app");
        app.restarts = 3;
        app.lastTerminated = ContainerFacts::Terminated {1, 0, "Error", {}, 1000};
        auto side = running("side");
        side.restartable = true;
        side.restarts = 2;
        side.lastTerminated = ContainerFacts::Terminated {1, 0, "Error", {}, 2000};
        auto init = ended("init", 0, "Completed");
        init.restarts = 5;
        const PodStatus status = Store::Projections::podStatus(withInit(podOf("Running", {app}), {init, side}));
        QCOMPARE(status.restarts, 5);
        QCOMPARE(status.lastRestart, 2000);
    }

    void whileInitialisingRestartsAreThoseOfTheInitContainers()
    {
        auto init = waiting("init", "CrashLoopBackOff");
        init.restarts = 5;
        const PodStatus status = Store::Projections::podStatus(withInit(podOf("Pending", {running("app")}), {init}));
        QCOMPARE(status.restarts, 5);
    }
};

QTEST_GUILESS_MAIN(PodStatusTest)
#include "tst_podstatus.moc"
