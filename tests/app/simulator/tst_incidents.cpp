// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulator/life/incidents.h"
#include "app/simulator/world/worldbuilder.h"

#include <QTest>
#include <algorithm>

namespace Chartroom::Simulator {

using namespace std::chrono_literals;

/// What befalls the simulated cluster on demand, in simulated time.
class IncidentsTest : public QObject {
    Q_OBJECT

    struct Simulated {
        Options options;
        Store store;
        World world;
        Cluster cluster;
        Scenario scenario;
        int expired = 0;
        Incidents incidents;

        Simulated()
            : options(smallStill())
            , world(store, options, WorldBuilder::beginning(start()))
            , cluster(world)
            , scenario(cluster)
            , incidents(cluster, scenario, [this] { ++expired; })
        {
            WorldBuilder(world, cluster, scenario, start()).build();
        }
        static Options smallStill()
        {
            Options options;
            options.nodes = 12;
            options.pods = 200;
            options.life = false;
            return options;
        }
        static TimePoint start() { return TimePoint(std::chrono::sys_days(std::chrono::year(2026) / 11 / 17)) + 5h; }
        void pass(std::chrono::seconds time) { world.agenda.runUntil(world.agenda.now() + time); }
        template <typename Accept>
        int podsWhere(Accept&& accept)
        {
            return static_cast<int>(std::ranges::count_if(
                cluster.kubelet().pods(), [&](const auto& entry) { return accept(*entry.second); }));
        }
        int podCount()
        {
            return podsWhere([](const Pod&) { return true; });
        }
        int restarts()
        {
            int sum = 0;
            for (const auto& [uid, pod] : cluster.kubelet().pods())
                sum += pod->containers[0].restarts;
            return sum;
        }
        std::size_t events() { return world.table("", "events").objects().size(); }
    };

private Q_SLOTS:
    void whatHasNoNameDoesNotHappen()
    {
        Simulated simulated;
        QVERIFY(!simulated.incidents.begin("flood-of-frogs"));
        QCOMPARE(Incidents::names().size(), std::size_t(8));
    }

    void aRollingUpdateReplacesEveryPod()
    {
        Simulated simulated;
        std::vector<std::string> before;
        for (const auto& [uid, pod] : simulated.cluster.kubelet().pods())
            if (!pod->isFinished() && !pod->podTemplate->runsOnce())
                before.push_back(uid);
        QVERIFY(before.size() > 100);
        QVERIFY(simulated.incidents.begin("rolling-update"));
        simulated.pass(30min);
        const auto left
            = std::ranges::count_if(before, [&](const auto& uid) { return simulated.cluster.kubelet().find(uid); });
        QVERIFY2(left < std::ssize(before) / 10, qPrintable(QString::number(left))); // what cannot start stays behind
    }

    void aMassEvictionMovesPodsToOtherNodes()
    {
        Simulated simulated;
        const int before = simulated.podCount();
        QVERIFY(simulated.incidents.begin("mass-eviction"));
        QVERIFY(simulated.podsWhere([](const Pod& pod) { return pod.deletion.has_value(); }) > 10);
        simulated.pass(10min);
        QVERIFY(simulated.podCount() >= before * 9 / 10);
    }

    void flappingNodesComeBack()
    {
        Simulated simulated;
        const auto lost = [&] { return simulated.podsWhere([](const Pod& pod) { return pod.nodeLost; }); };
        const int before = lost();
        QVERIFY(simulated.incidents.begin("node-flapping"));
        QVERIFY(lost() > before);
        simulated.pass(3min);
        QCOMPARE(lost(), before);
    }

    void aCrashLoopStormRestartsContainers()
    {
        Simulated simulated;
        const int before = simulated.restarts();
        QVERIFY(simulated.incidents.begin("crash-loop-storm"));
        simulated.pass(5min);
        QVERIFY(simulated.restarts() > before + 20);
    }

    void anEventFloodIsTwentyThousandInAMinute()
    {
        Simulated simulated;
        const std::size_t before = simulated.events();
        QVERIFY(simulated.incidents.begin("event-flood"));
        simulated.pass(61s);
        const std::size_t made = simulated.events() - before;
        QVERIFY2(made > 19'000 && made < 21'000, qPrintable(QString::number(made)));
    }

    void aDeletedNamespaceTakesEverythingAlong()
    {
        Simulated simulated;
        const auto spaces = [&] { return simulated.world.table("", "namespaces").objects().size(); };
        const std::size_t before = spaces();
        const int pods = simulated.podCount();
        QVERIFY(simulated.incidents.begin("namespace-deletion"));
        simulated.pass(5min);
        QCOMPARE(spaces(), before - 1);
        QVERIFY(simulated.podCount() < pods);
    }

    void aBadReleaseHasARecordAndPodsThatDoNotStart()
    {
        Simulated simulated;
        const auto missing = [&] {
            return simulated.podsWhere([](const Pod& pod) {
                const std::string_view reason = pod.containers[0].waitingReason;
                return pod.containers[0].kind == ContainerState::Kind::Waiting
                    && (reason == "ImagePullBackOff" || reason == "ErrImagePull");
            });
        };
        const auto records = [&](std::string_view status) {
            const auto& secrets = simulated.world.table("", "secrets").objects();
            return std::ranges::count_if(
                secrets, [&](const auto& entry) { return entry.second->label("status") == status; });
        };
        const int before = missing();
        const auto deployed = records("deployed");
        const auto superseded = records("superseded");
        QVERIFY(simulated.incidents.begin("bad-release"));
        simulated.pass(2min);
        QVERIFY(missing() > before);
        QCOMPARE(records("deployed"), deployed);
        QCOMPARE(records("superseded"), superseded + 1);
    }

    void aRelistIsTheServersAffair()
    {
        Simulated simulated;
        QVERIFY(simulated.incidents.begin("relist"));
        QCOMPARE(simulated.expired, 1);
    }
};

} // namespace Chartroom::Simulator

QTEST_GUILESS_MAIN(Chartroom::Simulator::IncidentsTest)
#include "tst_incidents.moc"
