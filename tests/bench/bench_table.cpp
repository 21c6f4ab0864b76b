// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Projecting, applying, sorting and filtering 150,000 pods.
#include "models/items/resourcetablemodel.h"
#include "tests/bench/measuring.h"
#include "tests/models/items/heldclock.h"
#include "tests/models/store/storeworld.h"
#include "tests/models/store/syntheticpods.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QSortFilterProxyModel>
#include <functional>
#include <vector>

using namespace Chartroom;
using namespace Chartroom::Items;
using namespace Chartroom::Testing;

namespace {

constexpr int Pods = 150'000;
constexpr int PerFrame = 5'000 / 30; ///< 5,000 changes a second, 30 frames

double milliseconds(const QElapsedTimer& timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

double timed(const std::function<void()>& work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return milliseconds(timer);
}

/// In milliseconds.
void report(const std::string& name, double value, double goal)
{
    print({.name = name, .value = value, .unit = "ms", .goal = goal});
}

void report(const std::string& name, const Cost& cost, double goal)
{
    print({.name = name,
        .value = cost.seconds * 1e3,
        .unit = "ms",
        .cpu = cost.cpu,
        .spread = cost.spread * 1e3,
        .goal = goal});
}

class Bench {
public:
    void run()
    {
        fill();
        apply();
        for (const char* column : {"NAME", "STATUS", "NODE", "RESTARTS", "IP"})
            sort(column);
        filter("a text in a cell", "node-0042");
        filter("labels", "-l tier=backend,version in (v1,v2)");
        filter("a text that is nowhere", "no such text");
        guiShare();
        proxySort();
        relist();
    }

private:
    /// From JSON to rows, as they would come in: the GUI's share of each frame is what matters.
    void fill()
    {
        double projecting = 0;
        std::vector<double> frames;
        std::size_t bytes = 0;
        for (int i = 0; i < Pods; ++i) {
            const std::string json = Tests::syntheticPod(i, 1, i % 97 ? "Running" : "Pending", i % 31 == 0 ? i % 7 : 0);
            bytes += json.size();
            projecting += timed([&] { m_world.send(m_pods, Kube::WatchEvent::Added, json); });
            if (i % 3'000 == 2'999)
                frames.push_back(timed([&] { m_world.publish(m_pods); }));
        }
        m_world.publish(m_pods);
        report("150,000 pods from JSON to rows", projecting, 3'000);
        print({.name = "JSON to rows",
            .value = double(bytes) / 1e6 / (projecting / 1e3),
            .unit = "MB/s",
            .goal = 300,
            .isLeast = true});
        report("3,000 new rows in a table that fills, 99th percentile of the frames", quantile(frames, 0.99), 16.7);
    }

    void apply()
    {
        int version = 2;
        std::vector<double> frames;
        for (int frame = 0; frame < 150; ++frame) {
            for (int i = 0; i < PerFrame; ++i) {
                const int index = (frame * 7'919 + i * 104'729) % Pods;
                const bool gone = i % 20 == 0;
                ++version;
                m_world.send(m_pods, gone ? Kube::WatchEvent::Deleted : Kube::WatchEvent::Modified,
                    Tests::syntheticPod(index, version, i % 3 ? "Running" : "Failed", version % 5));
            }
            frames.push_back(timed([&] {
                m_world.publish(m_pods);
                QCoreApplication::processEvents();
            }));
        }
        report("5,000 changes a second in 150,000 rows, median frame", quantile(frames, 0.5), 16.7);
        report("5,000 changes a second in 150,000 rows, worst frame", quantile(frames, 1), 16.7);
    }

    /// After a reconnection every row may have changed, and they are told at once.
    void relist()
    {
        m_world.feed(m_pods).intake("").resyncStarted();
        for (int i = 0; i < Pods; ++i)
            m_world.send(m_pods, Kube::WatchEvent::Added, Tests::syntheticPod(i, 9'999));
        m_world.feed(m_pods).intake("").resyncFinished();
        report("150,000 rows told anew at once, on the GUI thread", timed([&] { m_world.publish(m_pods); }), 100);
        while (m_model.isBusy())
            QCoreApplication::processEvents();
    }

    void arrange(const char* column, const char* filter) const
    {
        OrderSpec spec;
        spec.column = m_model.columnOf(QString::fromUtf8(column));
        spec.filter.filter = *Filter::parse(QString::fromUtf8(filter));
        RowOrder({std::make_shared<const std::vector<Column>>(m_model.columns()), &m_world.strings, spec, nullptr})
            .arrange(m_world.replica.table(m_pods).slots());
    }
    void sort(const char* column)
    {
        report(std::string("150,000 rows sorted by ") + column, medianOf([&] { arrange(column, ""); }), 100);
    }
    void filter(const std::string& name, const char* text)
    {
        report("150,000 rows filtered by " + name, medianOf([&] { arrange("NAME", text); }), 100);
    }

    /// What a sort costs the GUI thread: asking for it, and putting its result in place.
    void guiShare()
    {
        std::vector<double> stalls;
        std::vector<double> whole;
        for (int round = 0; round < 3; ++round)
            for (const char* column : {"STATUS", "NODE", "NAME"}) {
                QElapsedTimer total;
                total.start();
                stalls.push_back(timed([&] {
                    m_model.sort(m_model.columnOf(QString::fromUtf8(column)),
                        round % 2 ? Qt::AscendingOrder : Qt::DescendingOrder);
                }));
                while (m_model.isBusy())
                    stalls.push_back(timed([] { QCoreApplication::processEvents(); }));
                whole.push_back(milliseconds(total));
            }
        report("sorting 150,000 rows, longest hold of the GUI thread", quantile(stalls, 1), 16.7);
        report("sorting 150,000 rows, from the click to the new order", quantile(whole, 0.5), 100);
    }

    /// The peer: Qt's own proxy over the same rows.
    void proxySort()
    {
        QSortFilterProxyModel proxy;
        proxy.setSourceModel(&m_model);
        int turn = 0;
        const auto costs = mediansOf({[&] { arrange("NAME", ""); },
            [&] { proxy.sort(m_model.columnOf(u"NAME"), ++turn % 2 ? Qt::AscendingOrder : Qt::DescendingOrder); }});
        print({.name = "150,000 rows sorted by NAME",
            .value = costs[0].seconds * 1e3,
            .unit = "ms",
            .cpu = costs[0].cpu,
            .spread = costs[0].spread * 1e3,
            .peer = "QSortFilterProxyModel",
            .peerValue = costs[1].seconds * 1e3,
            .peerCpu = costs[1].cpu,
            .peerSpread = costs[1].spread * 1e3,
            .goal = 1});
    }

    const Tests::HeldClock m_clock {1'795'377'900};
    Tests::StoreWorld m_world;
    Store::KindId m_pods = m_world.kind("Pod");
    ResourceTableModel m_model {m_world.replica, m_pods, m_clock};
};

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    Bench().run();
}
