// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The whole program, as app/console/main.cpp puts it together, with 5,000 nodes and 150,000 pods of which 5,000 change
// every second: how long a key waits on every page and while the operator works, that nothing is lost, and the memory.
//
//   bench_live [SECONDS [MINUTES [CHANGES [NAME]]]]
//
// SECONDS for each exercise (8); all of them again until MINUTES have passed (0); CHANGES a second (5000);
// only exercises with NAME in their name.
#include "app/console/clustersession.h"
#include "app/console/diagnostics/application.h"
#include "app/console/diagnostics/heap.h"
#include "app/console/diagnostics/memoryaccount.h"
#include "tests/app/tasks/consoledriver.h"
#include "tests/bench/exercises.h"
#include "tests/bench/measuring.h"
#include "tests/bench/simulatorprocess.h"

#include <QElapsedTimer>
#include <QTest>

#include <cstdio>
#include <ctime>
#include <map>

using namespace Chartroom;
using namespace Chartroom::Testing;
using namespace Qt::StringLiterals;

namespace {

constexpr int ChangesPerSecond = 5000;
constexpr int DefaultSeconds = 8;

double residentMegabytes()
{
    return double(Console::MemoryAccount::residentBytes()) / (1024 * 1024);
}

/// Of this process.
double cpuSeconds()
{
    timespec time {};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return double(time.tv_sec) + double(time.tv_nsec) / 1e9;
}

/// What took longer than a frame, by receiver and kind of event; for people, on standard error.
void explain(const Console::GuiThreadMonitor& monitor)
{
    struct Sum {
        int count = 0;
        double longest = 0;
    };
    std::map<std::pair<std::string, int>, Sum> sums;
    for (const auto& event : monitor.longEvents()) {
        Sum& sum = sums[{event.receiver, int(event.type)}];
        ++sum.count;
        sum.longest = std::max(sum.longest, double(event.took.count()) / 1000);
    }
    for (const auto& [what, sum] : sums)
        std::fprintf(stderr, "      %s, event %d: %d times longer than a frame, at most %.1f ms\n", what.first.c_str(),
            what.second, sum.count, sum.longest);
}

void goOn(const Exercise& exercise, int seconds)
{
    QElapsedTimer timer;
    timer.start();
    for (int step = 0; timer.elapsed() < 1000LL * seconds; ++step) {
        if (exercise.step)
            exercise.step(step);
        QTest::qWait(exercise.pause);
    }
}

void measure(Console::MainWindow& window, const Exercise& exercise, int seconds)
{
    exercise.begin();
    if (!QTest::qWaitFor([&] { return window.currentPage()->isSettled(); }, 30'000))
        std::fprintf(stderr, "      %s: the page did not come to rest\n", qUtf8Printable(exercise.name));
    window.monitor().clear();
    const double cpu = cpuSeconds();
    goOn(exercise, seconds);
    const auto waits = window.monitor().waits();
    const std::string name = exercise.name.toStdString();
    print({.name = "a key waits, 99th percentile by time: " + name,
        .value = double(waits.percentile99.count()) / 1000,
        .unit = "ms",
        .cpu = cpuSeconds() - cpu,
        .goal = 16.7});
    print({.name = "a key waits, at most: " + name,
        .value = double(waits.longest.count()) / 1000,
        .unit = "ms",
        .goal = 100});
    explain(window.monitor());
}

void printMemory(Console::MainWindow& window)
{
    std::fprintf(stderr, "      in use by the allocator: %.1f MB\n", double(Console::usedBytes()) / (1024 * 1024));
    for (const Console::MemoryPart& part : Console::MemoryAccount::of(window).parts())
        std::fprintf(stderr, "      %-40s %9.1f MB\n", qUtf8Printable(part.name), double(part.bytes) / (1024 * 1024));
}

/// Every event is in the tables, overtaken by a later one, or was known already.
void printLost(const Store::Replica& replica, double seconds)
{
    const Store::EventCounts& events = replica.events();
    print({.name = "events received while the window was in use",
        .value = double(events.received) / seconds,
        .unit = "1/s"});
    print({.name = "events lost",
        .value = double(events.received)
            - double(replica.applied() + events.superseded + events.withoutEffect + events.unreadable),
        .unit = "events"});
}

} // namespace

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    Console::Application application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    const int seconds = arguments.size() > 1 ? arguments[1].toInt() : DefaultSeconds;
    const int minutes = arguments.size() > 2 ? arguments[2].toInt() : 0;
    const int changes = arguments.size() > 3 ? arguments[3].toInt() : ChangesPerSecond;

    const SimulatorProcess simulator({u"--rate"_s, QString::number(changes)});
    Console::ConsoleDriver driver(application);
    Console::MainWindow& window = driver.window();
    Console::Clusters& clusters = driver.clusters();
    auto config = Kube::Kubeconfig::load(simulator.kubeconfig().toStdString());
    if (!config)
        qFatal("no kubeconfig");
    clusters.setKubeconfig(std::move(*config));
    application.setMonitor(&window.monitor());
    window.monitor().setMeasuringWaits(true);
    QElapsedTimer timer;
    timer.start();
    window.chooseCluster(u"demo"_s);
    if (!QTest::qWaitFor([&] { return clusters.session() && clusters.session()->isSettled(); }, 300'000))
        qFatal("the cluster was not read");
    print({.name = "150,000 pods with all that belongs to them read by the window under 5,000 changes a second",
        .value = double(timer.elapsed()) / 1000,
        .unit = "s"});
    const Store::Replica& replica = clusters.session()->replica();
    std::vector<Exercise> exercises = exercisesOf(window);
    if (arguments.size() > 4)
        std::erase_if(exercises, [&](const Exercise& exercise) { return !exercise.name.contains(arguments[4]); });
    for (const Exercise& exercise : exercises)
        measure(window, exercise, seconds);
    print({.name = "resident memory, every page shown", .value = residentMegabytes(), .unit = "MB", .goal = 400});
    while (timer.elapsed() < 60'000LL * minutes) {
        for (const Exercise& exercise : exercises) {
            exercise.begin();
            goOn(exercise, seconds);
        }
        std::fprintf(stderr, "      after %lld min: %.1f MB\n", timer.elapsed() / 60'000, residentMegabytes());
        printMemory(window);
    }
    if (minutes > 0)
        print({.name = "resident memory after " + std::to_string(minutes) + " minutes in use",
            .value = residentMegabytes(),
            .unit = "MB",
            .goal = 400});
    printLost(replica, double(timer.elapsed()) / 1000);
    printMemory(window);
    application.setMonitor(nullptr);
    return 0;
}
