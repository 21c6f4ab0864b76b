// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/metrics/metricsstore.h"

#include <QSignalSpy>
#include <QTest>
#include <algorithm>
#include <random>

using namespace Chartroom::Metrics;

namespace {

constexpr Seconds Start = 1'700'000'000;

ReadingPtr reading(Seconds time, PodReadings pods, std::vector<NodeUsage> nodes = {}, Seconds step = 15)
{
    Reading result;
    result.taken = time;
    result.step = step;
    result.pods = std::move(pods);
    result.nodes = std::move(nodes);
    return std::make_shared<const Reading>(std::move(result));
}

PodUsage pod(const std::string& name, Seconds time, double cpu, double memory = 1e6)
{
    return {"shop", name, time, {{"app", cpu, memory}}};
}

} // namespace

class MetricsStoreTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPodIsTheSumOfItsContainers()
    {
        MetricsStore store;
        store.add(reading(Start, {{"shop", "web-0", Start, {{"app", 200, 3e8}, {"proxy", 50, 1e8}}}}));
        store.flush();
        const auto usage = store.latestOfPod("shop", "web-0");
        QVERIFY(usage);
        QCOMPARE(usage->cpu, 250.0);
        QCOMPARE(usage->memory, 4e8);
        QCOMPARE(store.latest({Scope::Container, "shop", "web-0", "proxy"})->cpu, 50.0);
        QCOMPARE(store.points({Scope::Pod, "shop", "web-0", {}}, Metric::Cpu, Start - 60, Start + 60),
            (std::vector<Point> {{Start, 250}}));
    }

    void theClusterIsTheSumOfItsNodes()
    {
        MetricsStore store;
        store.add(reading(Start, {}, {{"node-1", Start, 900, 4e9}, {"node-2", Start - 3, 100, 2e9}}));
        store.flush();
        QCOMPARE(store.latest({Scope::Cluster, {}, {}, {}})->cpu, 1000.0);
        QCOMPARE(store.latest({Scope::Node, {}, "node-2", {}})->memory, 2e9);
    }

    void whatIsNoLongerMeasuredHasNoUsageOfNowButKeepsItsHistory()
    {
        MetricsStore store;
        store.add(reading(Start, {pod("web-0", Start, 10), pod("web-1", Start, 20)}));
        store.add(reading(Start + 300, {pod("web-1", Start + 300, 30)}));
        store.flush();
        QVERIFY(!store.latestOfPod("shop", "web-0"));
        QCOMPARE(store.points({Scope::Pod, "shop", "web-0", {}}, Metric::Cpu, Start, Start + 300).size(), 1u);
        QCOMPARE(store.latestOfPod("shop", "web-1")->cpu, 30.0);
    }

    void topConsumersComeBiggestFirstAndKeepStillWhenEqual()
    {
        MetricsStore store;
        store.add(reading(Start, {pod("c", Start, 5), pod("a", Start, 9), pod("b", Start, 9), pod("d", Start, 1)}));
        store.flush();
        const auto top = store.top(Scope::Pod, Metric::Cpu, 3);
        QCOMPARE(top.size(), 3u);
        QCOMPARE(top[0].subject.name, "a");
        QCOMPARE(top[1].subject.name, "b");
        QCOMPARE(top[2].subject.name, "c");
        QVERIFY(store.top(Scope::Pod, Metric::Cpu, 3, [](const SubjectView& subject) { return subject.name > "x"; })
                .empty());
        QCOMPARE(store.top(Scope::Container, Metric::Memory, 9).size(), 4u);
    }

    void theTopIsWhatSortingAllWouldGive()
    {
        std::mt19937 random(7);
        std::vector<std::pair<double, std::string>> expected; // -usage, name
        PodReadings pods;
        for (int i = 0; i < 500; ++i) {
            const auto usage = static_cast<double>(random() % 50); // many are equal
            const std::string name = "p" + std::to_string(random());
            pods.add(pod(name, Start, usage));
            expected.emplace_back(-usage, name);
        }
        MetricsStore store;
        store.add(reading(Start, std::move(pods)));
        store.flush();
        std::ranges::sort(expected);
        for (const std::size_t count : {0U, 1U, 2U, 40U, 499U, 500U, 900U}) {
            std::vector<std::pair<double, std::string>> found;
            for (const Consumer& consumer : store.top(Scope::Pod, Metric::Cpu, count))
                found.emplace_back(-consumer.usage.cpu, consumer.subject.name);
            QCOMPARE(found, std::vector(expected.begin(), expected.begin() + std::ptrdiff_t(std::min(count, 500UL))));
        }
    }

    void aBigReadingIsTakenInSlices()
    {
        MetricsStore store;
        PodReadings pods;
        for (int i = 0; i < 5000; ++i)
            pods.add(pod("p" + std::to_string(i), Start, i));
        QSignalSpy changed(&store, &MetricsStore::changed);
        store.add(reading(Start, std::move(pods)));
        QCOMPARE(changed.size(), 0);
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(store.top(Scope::Pod, Metric::Cpu, 1).front().usage.cpu, 4999.0);
    }

    void overBudgetTheOldestHistoryOfPodsGoesAndThatIsSaid()
    {
        MetricsStore store(200'000);
        for (Seconds tick = 0; tick < 200; ++tick) {
            PodReadings pods;
            for (int i = 0; i < 100; ++i)
                pods.add(pod("p" + std::to_string(i), Start + tick * 15, i));
            store.add(reading(Start + tick * 15, std::move(pods), {{"node-1", Start + tick * 15, 1, 1}}));
            store.flush();
        }
        QVERIFY2(store.memoryUsage() <= 200'000, qPrintable(QString::number(store.memoryUsage())));
        QVERIFY(store.keptSince() > Start);
        const auto points = store.points({Scope::Pod, "shop", "p7", {}}, Metric::Cpu, Start, Start + 3000);
        QVERIFY(points.front().time >= store.keptSince());
        QCOMPARE(points.back().time, Start + 199 * 15);
        QCOMPARE(store.points({Scope::Node, {}, "node-1", {}}, Metric::Cpu, Start, Start + 3000).size(), 200u);
    }

    void overBudgetTheBiggestConsumersKeepTheirPast()
    {
        constexpr int Pods = 2000;
        constexpr std::size_t Budget = 6'000'000; ///< with what 2,000 pods take elsewhere: for three hours of all
        MetricsStore store(Budget);
        const Subject biggest {Scope::Pod, "shop", "p1999", {}};
        const Subject app {Scope::Container, "shop", "p1999", "app"};
        const Subject other {Scope::Pod, "shop", "p7", {}};
        const Seconds end = Start + 12 * 3600;
        for (Seconds now = Start; now <= end; now += 60) {
            PodReadings pods;
            for (int i = 0; i < Pods; ++i)
                pods.add(pod("p" + std::to_string(i), now, i));
            store.add(reading(now, std::move(pods), {}, 60));
            store.flush();
        }
        QVERIFY2(store.memoryUsage() <= Budget, qPrintable(QString::number(store.memoryUsage())));
        QVERIFY(store.keptSince() > end - 6 * 3600);
        for (const Subject& subject : {biggest, app}) {
            const auto points = store.points(subject, Metric::Cpu, Start, end);
            QVERIFY(points.front().time <= Start + 12 * 60); // from when history was first dropped, all that was left
            QCOMPARE(points.back().time, end);
            for (std::size_t i = 1; i < points.size(); ++i) {
                QVERIFY(points[i].time > points[i - 1].time);
                QVERIFY(points[i].time - points[i - 1].time <= store.longestStep(Scope::Pod, Start));
            }
        }
        QVERIFY(store.points(other, Metric::Cpu, Start, end).front().time >= store.keptSince());
        // What is held of every pod is as fine as ever.
        QCOMPARE(store.longestStep(Scope::Pod, store.keptSince()), 150);
        const auto recent = store.points(biggest, Metric::Cpu, store.keptSince(), end);
        QCOMPARE(recent.size(), store.points(other, Metric::Cpu, store.keptSince(), end).size());
    }

    void manyNodesKeepTheirDayWithFewerSamplesOfWhatIsLongAgo()
    {
        constexpr int Nodes = 4000;
        MetricsStore store;
        const Seconds end = Start + MetricsStore::Day;
        for (Seconds now = Start; now <= end; now += 60) {
            std::vector<NodeUsage> nodes;
            for (int i = 0; i < Nodes; ++i)
                nodes.push_back({"node-" + std::to_string(i), now, double(i), double(now - Start)});
            store.add(reading(now, {}, std::move(nodes), 60));
            store.flush();
        }
        QVERIFY2(store.memoryUsage() < 20'000'000, qPrintable(QString::number(store.memoryUsage())));
        const Subject node {Scope::Node, {}, "node-7", {}};
        const auto day = store.points(node, Metric::Memory, Start, end);
        QVERIFY(day.front().time < Start + 1200);
        for (std::size_t i = 1; i < day.size(); ++i)
            QVERIFY(day[i].time - day[i - 1].time <= store.longestStep(Scope::Node, Start));
        for (const Point& point : day)
            QCOMPARE(point.value, double(point.time - Start)); // thinned, and never made up
        const auto lastHour = store.points(node, Metric::Cpu, end - 3600, end);
        QVERIFY(lastHour.size() >= 61);
        QCOMPARE(store.longestStep(Scope::Node, end - 3600), 150);
        QCOMPARE(store.longestStep(Scope::Pod, Start), 150);
    }

    void fewNodesKeepEverySampleOfTheirDayAndNoMore()
    {
        MetricsStore store;
        const Seconds end = Start + 2 * MetricsStore::Day;
        for (Seconds now = Start; now <= end; now += 60) {
            store.add(reading(now, {}, {{"node-1", now, 1, 2}}, 60));
            store.flush();
        }
        QCOMPARE(store.points({Scope::Node, {}, "node-1", {}}, Metric::Cpu, Start, end).size(), 1441u);
        QCOMPARE(store.longestStep(Scope::Node, Start), 150);
    }

    void nodesGoneForADayAreForgotten()
    {
        MetricsStore store;
        store.add(reading(Start, {}, {{"old", Start, 1, 1}}));
        const Seconds later = Start + 2 * MetricsStore::Day;
        store.add(reading(later, {}, {{"new", later, 1, 1}}));
        store.flush();
        QVERIFY(store.points({Scope::Node, {}, "old", {}}, Metric::Cpu, Start, later).empty());
    }

    void podsGoneForADayAreForgotten()
    {
        MetricsStore store;
        store.add(reading(Start, {pod("old", Start, 1)}));
        const Seconds later = Start + 2 * MetricsStore::Day;
        store.add(reading(later, {pod("new", later, 1)}));
        store.flush();
        QVERIFY(store.containersOf("shop", "old").empty());
        QCOMPARE(store.containersOf("shop", "new"), std::vector<std::string> {"app"});
        QCOMPARE(store.keptSince(), 0);
    }
};

QTEST_GUILESS_MAIN(MetricsStoreTest)
#include "tst_metricsstore.moc"
