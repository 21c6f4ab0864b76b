// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/metrics/podhistory.h"

#include <QTest>

#include <format>
#include <map>
#include <random>
#include <ranges>
#include <set>

using namespace Chartroom::Metrics;

namespace {

constexpr Seconds Start = 1'700'000'000;
constexpr Seconds Ever = 4'000'000'000;

void take(PodHistory& history, Seconds taken, const PodReadings& pods)
{
    history.begin(taken);
    history.add(pods, 0, pods.size());
    history.end();
}

std::vector<Point> pointsOf(const PodHistory& history, std::string_view pod)
{
    const auto index = history.find("shop", pod);
    return index == PodHistory::NoPod ? std::vector<Point>() : history.points(index, Metric::Cpu, 0, Ever);
}

/// What PodHistory should know, kept in the plainest way.
struct PlainHistory {
    using Reading = std::map<std::string, std::pair<Seconds, std::map<std::string, double>>>; ///< by pod
    std::deque<Reading> readings;
    std::map<std::string, std::set<std::string>> containers; ///< as long as the pod is known

    void take(const Reading& measured)
    {
        Reading fresh;
        for (const auto& [pod, sample] : measured) {
            const auto known = last(pod);
            if (known && known->first == sample.first)
                continue;
            fresh[pod] = sample;
            for (const auto& [container, cpu] : sample.second)
                containers[pod].insert(container);
        }
        if (!fresh.empty())
            readings.push_back(std::move(fresh));
    }
    std::optional<std::pair<Seconds, std::map<std::string, double>>> last(const std::string& pod) const
    {
        for (const Reading& reading : std::views::reverse(readings))
            if (const auto found = reading.find(pod); found != reading.end())
                return found->second;
        return std::nullopt;
    }
    void dropOldest()
    {
        readings.pop_front();
        std::erase_if(containers, [this](const auto& pod) { return !last(pod.first); });
    }
    std::vector<Point> points(const std::string& pod) const
    {
        std::vector<Point> points;
        for (const Reading& reading : readings) {
            const auto found = reading.find(pod);
            if (found == reading.end() || found->second.second.size() != containers.at(pod).size())
                continue;
            Point sum {found->second.first, 0};
            for (const auto& [container, cpu] : found->second.second)
                sum.value += cpu;
            points.push_back(sum);
        }
        return points;
    }
};

} // namespace

class PodHistoryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aReadingThatIsNotTheNewestTakesFiveBytesOfAContainer()
    {
        constexpr int Pods = 10'000;
        constexpr int Readings = 20;
        PodHistory history;
        std::size_t first = 0;
        for (int reading = 0; reading < Readings; ++reading) {
            PodReadings pods;
            for (int i = 0; i < Pods; ++i)
                pods.add(
                    {"shop", "p" + std::to_string(i), Start + reading * 15, {{"app", 1.0 * i, 2}, {"proxy", 3, 4}}});
            take(history, Start + reading * 15, pods);
            if (reading == 0)
                first = history.memoryUsage();
        }
        const std::size_t each = (history.memoryUsage() - first) / (Readings - 1) / (2 * Pods);
        QVERIFY2(each <= 5, qPrintable(QString::number(each)));
    }

    void theSameMeasurementIsTakenOnce()
    {
        PodHistory history;
        take(history, Start, {{"shop", "a", Start - 4, {{"app", 10, 1}}}});
        take(history, Start + 15, {{"shop", "a", Start - 4, {{"app", 10, 1}}}}); // the server has not measured again
        take(history, Start + 30, {{"shop", "a", Start + 26, {{"app", 30, 1}}}});
        QCOMPARE(pointsOf(history, "a"), (std::vector<Point> {{Start - 4, 10}, {Start + 26, 30}}));
        QVERIFY(history.dropOldest());
        QVERIFY(!history.dropOldest()); // the reading without anything new left no trace
    }

    void aNeighbourOnEachSideIsGivenToo()
    {
        PodHistory history;
        for (int i = 0; i < 6; ++i)
            take(history, Start + 15 * i, {{"shop", "a", Start + 15 * i, {{"app", double(i), 1}}}});
        const auto points = history.points(history.find("shop", "a"), Metric::Cpu, Start + 29, Start + 46);
        QCOMPARE(points, (std::vector<Point> {{Start + 15, 1}, {Start + 30, 2}, {Start + 45, 3}, {Start + 60, 4}}));
    }

    void aContainerThatComesLaterKeepsWhatWasKnownOfTheOthers()
    {
        PodHistory history;
        take(history, Start, {{"shop", "a", Start, {{"app", 10, 1}}}, {"shop", "b", Start, {{"app", 7, 1}}}});
        take(history, Start + 15, {{"shop", "a", Start + 15, {{"app", 20, 1}, {"debugger", 5, 1}}}});
        const auto pod = history.find("shop", "a");
        QCOMPARE(history.containers(pod), 2u);
        QCOMPARE(history.container(pod, 1), "debugger");
        QCOMPARE(history.pointsOfContainer(pod, 0, Metric::Cpu, 0, Ever),
            (std::vector<Point> {{Start, 10}, {Start + 15, 20}}));
        QCOMPARE(history.last(pod)->cpu, 25.0);
        QCOMPARE(pointsOf(history, "b"), (std::vector<Point> {{Start, 7}}));
    }

    /// Pods and containers come and go, measurements come late or twice, the oldest readings are dropped.
    void whateverHappensItSaysWhatWasMeasured()
    {
        std::mt19937 random(11);
        const auto below = [&random](unsigned bound) { return random() % bound; };
        PodHistory history;
        PlainHistory plain;
        std::map<std::string, Seconds> measured;
        std::size_t compared = 0;
        for (int step = 0; step < 400; ++step) {
            const Seconds taken = Start + 15 * step;
            PodReadings pods;
            PlainHistory::Reading plainReading;
            for (int i = 0; i < 40; ++i) {
                if (below(3) == 0)
                    continue;
                const std::string name = std::format("p{}", i + step / 50 * 13);
                if (below(4) != 0 || !measured.contains(name))
                    measured[name] = taken - below(10);
                PodUsage usage {"shop", name, measured[name], {}};
                for (const char* container : {"app", "proxy", "debugger"})
                    if (below(10) < (container[0] == 'd' ? 1u : 9u)) {
                        const auto cpu = double(below(1000));
                        usage.containers.push_back({container, cpu, cpu * 2});
                        plainReading[name].first = usage.time;
                        plainReading[name].second[container] = cpu;
                    }
                pods.add(usage);
            }
            take(history, taken, pods);
            plain.take(plainReading);
            if (plain.readings.size() > 30) {
                QVERIFY(history.dropOldest());
                plain.dropOldest();
            }
            QCOMPARE(history.pods(), plain.containers.size());
            for (const auto& [name, containers] : plain.containers) {
                const auto pod = history.find("shop", name);
                QVERIFY2(pod != PodHistory::NoPod, name.c_str());
                QCOMPARE(history.containers(pod), containers.size());
                QCOMPARE(history.points(pod, Metric::Cpu, 0, Ever), plain.points(name));
                double sum = 0;
                const auto last = plain.last(name);
                for (const auto& [container, cpu] : last->second)
                    sum += cpu;
                QCOMPARE(history.last(pod)->cpu, sum);
                QCOMPARE(history.last(pod)->memory, 2 * sum);
                ++compared;
            }
        }
        QVERIFY(compared > 10'000);
    }
};

QTEST_GUILESS_MAIN(PodHistoryTest)
#include "tst_podhistory.moc"
