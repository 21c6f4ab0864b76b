// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The map at 5,000 nodes and 150,000 pods: laying out, changes, frames, search. One JSON object per line; times in
// milliseconds. The peer of a frame is what a screen of 60 Hz allows; that of the others the time after which a person
// notices.

#include "models/topology/mapbuilder.h"
#include "models/topology/search.h"
#include "tests/models/topology/world.h"
#include "widgets/common/theme.h"
#include "widgets/topology/topologypage.h"
#include "widgets/topology/topologyview.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTest>
#include <QWheelEvent>
#include <algorithm>
#include <cstdio>
#include <format>
#include <functional>
#include <random>

using namespace Chartroom;
using namespace Chartroom::Widgets;
using Topology::View;
using Topology::Test::World;

namespace {

constexpr int Nodes = 5000;
constexpr int Pods = 150'000;
constexpr int Repeats = 5;
constexpr double Frame = 16.7;

void report(const std::string& name, double value, double peer, double goal)
{
    std::puts(std::format(R"({{"name":"{}","value":{:.2f},"unit":"ms","peer":{:.1f},"ratio":{:.3f},"goal":{:.1f}}})",
        name, value, peer, value / peer, goal)
            .c_str());
}

double milliseconds(const std::function<void()>& work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

double part(std::vector<double> values, double quantile)
{
    std::ranges::sort(values);
    return values[std::min(values.size() - 1, std::size_t(quantile * double(values.size())))];
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
    report("map_layout_" + name, part(layouts, 0.5), 1000, 1.0);
    report("map_500_changes_" + name, part(batches, 0.5), 100, 1.0);
    report("map_search_" + name, part(searches, 0.5), 100, 1.0);
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
    view.resize(1920, 1080);
    view.show();
    if (!QTest::qWaitFor([&] { return map.isIdle() && map.scene()->complete; }, 20'000))
        qFatal("no scene");
    view.fit();
    view.repaint();

    std::vector<double> frames;
    std::vector<double> fitted;
    const auto frame = [&](const std::function<void()>& move) {
        frames.push_back(milliseconds([&] {
            move();
            view.repaint();
        }));
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
        }));
    for (const QPointF place : {QPointF(400, 300), QPointF(1000, 540), QPointF(1500, 800)}) {
        view.fit();
        for (int notch = 0; notch < 34; ++notch) {
            frame([&] { wheel(place, 120); });
            if (notch % 6 == 5)
                drag({960, 540}, {notch % 12 == 5 ? 300 : -300, 120});
        }
        for (int notch = 0; notch < 34; ++notch)
            frame([&] { wheel(place, -120); });
    }
    report("map_frame_whole_" + name, part(fitted, 0.5), Frame, 1.0);
    report("map_frame_p50_" + name, part(frames, 0.5), Frame, 1.0);
    report("map_frame_p99_" + name, part(frames, 0.99), Frame, 1.0);
    report("map_frame_worst_" + name, part(frames, 1), Frame, 1.0);
}

} // namespace

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const Theme theme(application, SchemeChoice::Light);
    measureModel(View::Namespaces, "by_namespace");
    measureModel(View::Nodes, "by_node");
    measureFrames(View::Namespaces, "by_namespace");
    measureFrames(View::Nodes, "by_node");
    return 0;
}
