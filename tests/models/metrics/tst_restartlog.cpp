// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/metrics/restartlog.h"
#include "tests/support/clustersample.h"
#include "tests/support/fakeclock.h"

#include <QTest>

using namespace Chartroom;
using namespace Chartroom::Metrics;

namespace {

const Subject Web {Scope::Pod, "checkout", "web-0", ""};

Seconds now(const Clock& clock)
{
    return std::chrono::floor<std::chrono::seconds>(clock.now()).time_since_epoch().count();
}

} // namespace

class RestartLogTest : public QObject {
    Q_OBJECT

    /// Pods as they are after `restarts`, the last of them at `moment`.
    static void publish(Testing::ClusterSample& cluster, int restarts, Seconds moment, std::uint32_t pods = 1)
    {
        auto changes = std::make_shared<Store::ChangeSet>();
        changes->kind = cluster.pod;
        for (std::uint32_t pod = 0; pod < pods; ++pod) {
            auto row = new Store::PodRow;
            row->kind = cluster.pod;
            row->uid = {1, 1 + pod};
            row->name = CompactString("web-" + std::to_string(pod));
            row->nameSpace = cluster.strings.intern(Web.nameSpace);
            Store::Container container;
            container.name = cluster.strings.intern("app");
            container.restarts = row->restarts = restarts;
            container.lastFinished = moment;
            row->containers = {container};
            changes->added.push_back({Store::Slot(pod), Store::RowPtr(row)});
        }
        cluster.replica->apply(changes);
    }

    static void remove(Testing::ClusterSample& cluster, Store::Slot slot)
    {
        auto changes = std::make_shared<Store::ChangeSet>();
        changes->kind = cluster.pod;
        changes->removed.push_back(slot);
        cluster.replica->apply(changes);
    }

private Q_SLOTS:
    void everyChangeOfTheCountIsAStep()
    {
        Testing::ClusterSample cluster;
        const Support::FakeClock clock;
        const Seconds start = now(clock);
        const RestartLog log(*cluster.replica, clock);
        publish(cluster, 3, start - 100);
        publish(cluster, 3, start - 100);
        publish(cluster, 5, start - 40);
        QCOMPARE(log.moments(Web, start - 1000, start), std::vector<Seconds>({start - 100, start - 40}));
        const std::vector<Point> steps = log.steps(Web, start - 1000, start);
        QCOMPARE(steps.front().value, 2.0); // restarts that nobody saw
        QCOMPARE(steps.back().value, 5.0);
        QCOMPARE(steps.size(), 6u);
    }

    void ofAPodThatRestartsAllTheTimeTheLatestAreKept()
    {
        Testing::ClusterSample cluster;
        const Support::FakeClock clock;
        const Seconds start = now(clock);
        const RestartLog log(*cluster.replica, clock);
        for (int i = 1; i <= 100'000; ++i)
            publish(cluster, i, start + i);
        QVERIFY(log.memoryUsage() < 64 * 1024);
        const std::vector<Point> steps = log.steps(Web, start + 99'900, start + 100'000);
        QCOMPARE(steps.front().value, 99'900.0);
        QCOMPARE(steps.back().value, 100'000.0);
        QCOMPARE(log.moments(Web, start + 99'900, start + 100'000).size(), 101u);
    }

    void theMorePodsRestartTheLessOfEachIsKept()
    {
        Testing::ClusterSample cluster;
        const Support::FakeClock clock;
        const Seconds start = now(clock);
        const RestartLog log(*cluster.replica, clock);
        constexpr std::uint32_t Pods = 60'000;
        for (int i = 1; i <= 40; ++i)
            publish(cluster, i, start + i, Pods);
        const std::size_t all = 40 * Pods * 16;
        QVERIFY2(log.memoryUsage() < all / 2, qPrintable(QString::number(log.memoryUsage())));
        const std::vector<Point> steps = log.steps(Web, start, start + 40);
        QCOMPARE(steps.back().value, 40.0);
        QVERIFY(log.moments(Web, start + 37, start + 40).size() == 4);
    }

    void podsThatAreGoneAreForgotten()
    {
        Testing::ClusterSample cluster;
        const Support::FakeClock clock;
        const RestartLog log(*cluster.replica, clock);
        for (int i = 0; i < 500; ++i)
            cluster.podRow("pod-" + std::to_string(i), {}, Health::Degraded, 1);
        QCOMPARE(log.pods(), 500u);
        for (std::uint32_t i = 0; i < 400; ++i)
            remove(cluster, Store::Slot(i));
        QVERIFY(log.pods() < 120); // the last ones are noticed when others go
    }
};

QTEST_GUILESS_MAIN(RestartLogTest)
#include "tst_restartlog.moc"
