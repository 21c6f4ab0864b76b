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

    void theLatestChangesOfAllPodsAreKept()
    {
        Testing::ClusterSample cluster;
        const Support::FakeClock clock;
        const Seconds start = now(clock);
        const RestartLog log(*cluster.replica, clock);
        constexpr std::uint32_t Pods = 60'000;
        constexpr int Rounds = 40;
        for (int i = 1; i <= Rounds; ++i)
            publish(cluster, i, start + i, Pods);
        const std::size_t all = Rounds * Pods * 16;
        QVERIFY2(log.memoryUsage() < all / 4, qPrintable(QString::number(log.memoryUsage())));
        const std::vector<Point> steps = log.steps(Web, start, start + Rounds);
        QCOMPARE(steps.back().value, double(Rounds));
        QCOMPARE(log.moments(Web, start + Rounds - 3, start + Rounds).size(), 4u);
        QCOMPARE(log.steps(Web, start + Rounds - 3, start + Rounds).front().value, double(Rounds - 3));
    }

    void ofAPodWhoseChangesAreNotKeptAnyMoreWhatItSaysItselfIsTold()
    {
        Testing::ClusterSample cluster;
        const Support::FakeClock clock;
        const Seconds start = now(clock);
        const RestartLog log(*cluster.replica, clock);
        publish(cluster, 7, start - 500, 2);
        publish(cluster, 8, start - 100, 2);
        for (int i = 9; i <= 9 + int(RestartLog::MostChanges); ++i)
            publish(cluster, i, start + i); // the first pod alone
        const Subject other {Scope::Pod, Web.nameSpace, "web-1", ""};
        QCOMPARE(log.moments(other, start - 1000, start), std::vector<Seconds> {start - 100});
        QCOMPARE(log.steps(other, start - 1000, start).front().value, 7.0);
        QCOMPARE(log.steps(other, start - 1000, start).back().value, 8.0);
    }

    void aPodThatWasNeverSeenToRestartTakesNoRoomForChanges()
    {
        Testing::ClusterSample cluster;
        const Support::FakeClock clock;
        const RestartLog log(*cluster.replica, clock);
        constexpr std::uint32_t Pods = 60'000;
        publish(cluster, 3, now(clock) - 100, Pods);
        publish(cluster, 3, now(clock) - 100, Pods);
        QVERIFY2(log.memoryUsage() < Pods * 24, qPrintable(QString::number(log.memoryUsage())));
    }

    void whatIsKnownOfAPodGoesWithIt()
    {
        Testing::ClusterSample cluster;
        const Support::FakeClock clock;
        const Seconds start = now(clock);
        const RestartLog log(*cluster.replica, clock);
        publish(cluster, 3, start - 300);
        publish(cluster, 4, start - 200);
        remove(cluster, Store::Slot(0));
        QVERIFY(log.moments(Web, start - 1000, start).empty());
        publish(cluster, 1, start - 100); // another one of the same name in its place
        QCOMPARE(log.moments(Web, start - 1000, start), std::vector<Seconds> {start - 100});
    }
};

QTEST_GUILESS_MAIN(RestartLogTest)
#include "tst_restartlog.moc"
