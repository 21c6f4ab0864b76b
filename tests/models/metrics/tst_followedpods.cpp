// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/metrics/followedpods.h"

#include <QTest>

using namespace Chartroom::Metrics;

namespace {

constexpr Seconds Start = 1'795'222'800;

/// A reading of pods in shop, each with what its container app uses and a sidecar of one.
void read(PodHistory& history, Seconds time, const std::vector<std::pair<std::string, double>>& pods)
{
    PodReadings readings;
    for (const auto& [name, cpu] : pods)
        readings.add({"shop", name, time, {{"app", cpu, cpu * 10}, {"sidecar", 1, 10}}});
    history.begin(time);
    history.add(readings, 0, readings.size());
    history.end();
}

const Subject Web {Scope::Pod, "shop", "web", {}};
const Subject WebApp {Scope::Container, "shop", "web", "app"};

} // namespace

class FollowedPodsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsFollowedOutlivesTheHistory()
    {
        PodHistory history;
        FollowedPods followed;
        for (int i = 0; i < 100; ++i) {
            const Seconds now = Start + i * 60;
            read(history, now, {{"web", i}, {"db", 7}});
            if (i == 5) // after the first readings: they come along
                followed.follow("shop", "web", now);
            followed.takeOver(history, now);
            if (i >= 5)
                history.dropOldest();
        }
        const Seconds end = Start + 99 * 60;
        const auto pod = followed.points(Web, Metric::Cpu, Start, end);
        const auto app = followed.points(WebApp, Metric::Memory, Start, end);
        QCOMPARE(pod.size(), 100u);
        QCOMPARE(app.size(), 100u);
        for (int i = 0; i < 100; ++i) {
            QCOMPARE(pod[std::size_t(i)], (Point {Start + i * 60, i + 1.0}));
            QCOMPARE(app[std::size_t(i)], (Point {Start + i * 60, i * 10.0}));
        }
        QVERIFY(followed.points({Scope::Pod, "shop", "db", {}}, Metric::Cpu, Start, end).empty());
        QVERIFY(followed.points({Scope::Container, "shop", "web", "gone"}, Metric::Cpu, Start, end).empty());
    }

    void whatMatteredLongestAgoMakesRoom()
    {
        PodHistory history;
        FollowedPods followed;
        std::vector<std::pair<std::string, double>> pods;
        for (int i = 0; i < 10; ++i)
            pods.emplace_back("p" + std::to_string(i), 1);
        read(history, Start, pods);
        for (int i = 0; i < 10; ++i)
            followed.follow("shop", pods[std::size_t(i)].first, Start + i / 2);
        followed.follow("shop", "p0", Start + 60);
        followed.takeOver(history, Start);
        followed.keep(4);
        QCOMPARE(followed.size(), 4u);
        const auto isFollowed = [&](const std::string& name) {
            return !followed.points({Scope::Pod, "shop", name, {}}, Metric::Cpu, Start, Start).empty();
        };
        QVERIFY(isFollowed("p0"));
        QVERIFY(isFollowed("p8") && isFollowed("p9"));
        QVERIFY(isFollowed("p6") != isFollowed("p7")); // of the same moment
        followed.keep(0);
        QCOMPARE(followed.size(), 0u);
    }

    void aDayOfAPodTakesNoMoreThanIsReckonedWith()
    {
        PodHistory history;
        FollowedPods followed;
        followed.follow("shop", "web", Start);
        Seconds now = Start;
        for (int i = 0; i < 26 * 60; ++i, now += 60) {
            read(history, now, {{"web", double(i)}});
            followed.takeOver(history, now);
            while (history.dropOldest()) { }
        }
        QVERIFY2(
            followed.memoryUsage() <= FollowedPods::BytesOfPod, qPrintable(QString::number(followed.memoryUsage())));
        const auto points = followed.points(Web, Metric::Cpu, Start, now);
        QVERIFY(points.front().time <= now - UsageSeries::Day + followed.thinned().step + 60);
        QCOMPARE(points.back().time, now - 60);
        for (std::size_t i = 1; i < points.size(); ++i)
            QVERIFY(points[i].time - points[i - 1].time
                <= (points[i].time > followed.thinned().until ? 60 : followed.thinned().step + 60));
    }

    void whatIsGoneForADayIsForgotten()
    {
        PodHistory history;
        FollowedPods followed;
        followed.follow("shop", "web", Start);
        read(history, Start, {{"web", 1}});
        followed.takeOver(history, Start);
        followed.takeOver(history, Start + UsageSeries::Day);
        QCOMPARE(followed.size(), 1u);
        followed.takeOver(history, Start + UsageSeries::Day + 1);
        QCOMPARE(followed.size(), 0u);
    }

    void aContainerThatComesLaterHasWhatItUsedSince()
    {
        PodHistory history;
        FollowedPods followed;
        followed.follow("shop", "web", Start);
        for (int i = 0; i < 4; ++i) {
            PodReadings readings;
            if (i < 2)
                readings.add({"shop", "web", Start + i, {{"app", 1, 1}}});
            else
                readings.add({"shop", "web", Start + i, {{"app", 1, 1}, {"debugger", 2, 2}}});
            history.begin(Start + i);
            history.add(readings, 0, readings.size());
            history.end();
            followed.takeOver(history, Start + i);
        }
        QCOMPARE(followed.points({Scope::Container, "shop", "web", "debugger"}, Metric::Cpu, Start, Start + 9),
            (std::vector<Point> {{Start + 2, 2}, {Start + 3, 2}}));
        QCOMPARE(followed.points(WebApp, Metric::Cpu, Start, Start + 9).size(), 4u);
    }
};

QTEST_GUILESS_MAIN(FollowedPodsTest)
#include "tst_followedpods.moc"
