// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The map at 5,000 nodes and 150,000 pods: laying out, changes, frames, search. A frame is what a move holds the GUI
// thread for, measured by the clock and by the CPU time of that thread: on a machine that does other work besides, the
// second one is what drawing takes. A picture that takes longer is drawn in another thread; it is waited for after every
// move, so that each of them is measured.

#include "models/topology/mapbuilder.h"
#include "models/topology/search.h"
#include "tests/bench/measuring.h"
#include "tests/models/topology/world.h"
#include "widgets/common/theme.h"
#include "widgets/topology/topologypage.h"
#include "widgets/topology/topologyview.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTest>
#include <QWheelEvent>
#include <ctime>
#include <functional>
#include <random>

using namespace Chartroom;
using namespace Chartroom::Testing;
using namespace Chartroom::Widgets;
using Topology::View;
using Topology::Test::World;

namespace {

constexpr int Nodes = 5000;
constexpr int Pods = 150'000;
constexpr int Repeats = 5;
constexpr double Frame = 16.7;

void report(const std::string& name, double value, double goal)
{
    print({.name = name, .value = value, .unit = "ms", .goal = goal});
}

double milliseconds(const std::function<void()>& work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

/// Of this thread.
double cpuMilliseconds()
{
    timespec time {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

void measureModel(View view, const std::string& name)
{
    std::vector<double> layouts;
    std::vector<double> batches;
    std::vector<double> searches;
    for (int i = 0; i < Repeats; ++i) {
        World world;
        Topology::Test::fillLarge(world, Nodes, Pods);
        Topology::MapBuilder builder(&world.strings());
        Topology::MapBuilder::Task task;
        task.view = view;
        task.batches.push_back(world.takeComplete());
        std::shared_ptr<const Topology::Scene> scene;
        layouts.push_back(milliseconds([&] { scene = builder.run(task); }));
        std::mt19937 random(3);
        for (int change = 0; change < 500; ++change) {
            const std::size_t workload = random() % world.workloads().size();
            if (change % 3 == 0)
                world.addPod(workload, Health::Progressing);
            else if (change % 3 == 1 && !world.workloads()[workload].pods.empty())
                world.removePod(workload, 0);
            else if (!world.workloads()[workload].pods.empty())
                world.setPod(workload, 0, Health::Degraded);
        }
        task.batches = {world.take()};
        batches.push_back(milliseconds([&] { scene = builder.run(task); }));
        searches.push_back(milliseconds([&] { Topology::search(*scene, "worker-3"); }));
    }
    report("map by " + name + ": first complete layout", quantile(layouts, 0.5), 1000);
    report("map by " + name + ": 500 changes", quantile(batches, 0.5), 100);
    report("map by " + name + ": search", quantile(searches, 0.5), 50);
}

/// A journey an operator might make: everything, in step by step at several places, about, and out again.
void measureFrames(View arrangement, const std::string& name)
{
    World world;
    Topology::Test::fillLarge(world, Nodes, Pods);
    Topology::Map map;
    map.clear(&world.strings());
    map.setView(arrangement);
    map.apply(world.takeComplete());
    TopologyView view(&map);
    view.resize(1600, 1000);
    view.show();
    if (!QTest::qWaitFor([&] { return map.isIdle() && map.scene()->complete; }, 20'000))
        qFatal("no scene");
    view.fit();
    view.repaint();

    std::vector<double> frames;
    std::vector<double> drawing;
    std::vector<double> pictures;
    std::vector<double> fitted;
    const auto frame = [&](const std::function<void()>& move) {
        const double before = cpuMilliseconds();
        QElapsedTimer sinceMove;
        sinceMove.start();
        frames.push_back(milliseconds([&] {
            move();
            view.repaint();
        }));
        drawing.push_back(cpuMilliseconds() - before);
        while (!view.isPictureCurrent())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        pictures.push_back(double(sinceMove.nsecsElapsed()) / 1e6);
    };
    const auto wheel = [&](QPointF at, int delta) {
        QWheelEvent event(at, view.mapToGlobal(at), {}, {0, delta}, {}, {}, Qt::NoScrollPhase, false);
        QApplication::sendEvent(&view, &event);
    };
    const auto drag = [&](QPoint from, QPoint by) {
        QTest::mousePress(&view, Qt::LeftButton, {}, from);
        for (int step = 1; step <= 12; ++step)
            frame([&] { QTest::mouseMove(&view, from + by * step / 12); });
        QTest::mouseRelease(&view, Qt::LeftButton, {}, from + by);
    };
    for (int i = 0; i < 20; ++i)
        fitted.push_back(milliseconds([&] {
            view.setColourBy(ColourBy::Health);
            view.repaint();
            while (!view.isPictureCurrent())
                QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        }));
    for (const QPointF place : {QPointF(300, 250), QPointF(800, 500), QPointF(1300, 800)}) {
        view.fit();
        for (int notch = 0; notch < 34; ++notch) {
            frame([&] { wheel(place, 120); });
            if (notch % 6 == 5)
                drag({800, 500}, {notch % 12 == 5 ? 300 : -300, 120});
        }
        for (int notch = 0; notch < 34; ++notch)
            frame([&] { wheel(place, -120); });
    }
    const std::string mapBy = "map by " + name + ": ";
    report(mapBy + "picture of the whole cluster, median", quantile(fitted, 0.5), Frame);
    report(mapBy + "from a move to its picture, median", quantile(pictures, 0.5), Frame);
    report(mapBy + "from a move to its picture, 99th percentile", quantile(pictures, 0.99), 2 * Frame);
    report(mapBy + "frame, median", quantile(frames, 0.5), Frame);
    report(mapBy + "frame, 99th percentile", quantile(frames, 0.99), Frame);
    report(mapBy + "frame, 99th percentile of CPU time", quantile(drawing, 0.99), Frame);
    report(mapBy + "frame, worst CPU time", quantile(drawing, 1), 100);
}

} // namespace

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const Theme theme(application, SchemeChoice::Light);
    measureModel(View::Namespaces, "namespace");
    measureModel(View::Nodes, "node");
    measureFrames(View::Namespaces, "namespace");
    measureFrames(View::Nodes, "node");
    return 0;
}
