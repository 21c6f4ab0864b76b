// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Projecting, applying, sorting and filtering 150,000 pods. One JSON line per figure; medians of five.
#include "models/items/resourcetablemodel.h"
#include "tests/models/items/heldclock.h"
#include "tests/models/store/storeworld.h"
#include "tests/models/store/syntheticpods.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QSortFilterProxyModel>
#include <algorithm>
#include <array>
#include <cstdio>
#include <functional>

using namespace Chartroom;
using namespace Chartroom::Items;

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

double medianOfFive(const std::function<double()>& measure)
{
    std::array<double, 5> figures {};
    for (double& figure : figures)
        figure = measure();
    std::ranges::sort(figures);
    return figures[2];
}

/// A peer of 0 is none.
void print(const char* name, double value, const char* unit, double peer, double goal)
{
    std::printf("{\"name\":\"%s\",\"value\":%.2f,\"unit\":\"%s\",", name, value, unit);
    if (peer > 0)
        std::printf("\"peer\":%.2f,\"ratio\":%.3f,", peer, value / peer);
    else
        std::printf("\"peer\":null,\"ratio\":null,");
    std::printf("\"goal\":%.2f}\n", goal);
    std::fflush(stdout);
}

class Bench {
public:
    void run()
    {
        fill();
        apply();
        for (const char* column : {"NAME", "STATUS", "NODE", "RESTARTS", "IP"})
            sort(column);
        filter("filter_150k_cell", "node-0042");
        filter("filter_150k_label", "-l tier=backend,version in (v1,v2)");
        filter("filter_150k_nothing", "no such text");
        guiShare();
        proxySort();
    }

private:
    /// From JSON to rows, as they would come in: the GUI's share of each frame is what matters.
    void fill()
    {
        double projecting = 0;
        double worstFrame = 0;
        std::size_t bytes = 0;
        for (int i = 0; i < Pods; ++i) {
            const std::string json = Tests::syntheticPod(i, 1, i % 97 ? "Running" : "Pending", i % 31 == 0 ? i % 7 : 0);
            bytes += json.size();
            projecting += timed([&] { m_world.send(m_pods, Kube::WatchEvent::Added, json); });
            if (i % 3'000 == 2'999)
                worstFrame = std::max(worstFrame, timed([&] { m_world.publish(m_pods); }));
        }
        m_world.publish(m_pods);
        print("project_150k_pods", projecting, "ms", 0, 3'000);
        print("project_megabytes_per_second", double(bytes) / 1e6 / (projecting / 1e3), "MB/s", 0, 300);
        print("fill_3000_rows_worst_frame", worstFrame, "ms", 0, 16.7);
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
        std::ranges::sort(frames);
        print("apply_5000_changes_per_second_median_frame", frames[frames.size() / 2], "ms", 0, 16.7);
        print("apply_5000_changes_per_second_worst_frame", frames.back(), "ms", 0, 16.7);
    }

    double arrange(const char* column, const char* filter) const
    {
        return timed([&] {
            OrderSpec spec;
            spec.column = m_model.columnOf(QString::fromUtf8(column));
            spec.filter.filter = *Filter::parse(QString::fromUtf8(filter));
            RowOrder({std::make_shared<const std::vector<Column>>(m_model.columns()), &m_world.strings, spec, nullptr})
                .arrange(m_world.replica.table(m_pods).slots());
        });
    }
    void sort(const char* column)
    {
        const QByteArray name = QByteArray("sort_150k_by_") + QByteArray(column).toLower();
        print(name.constData(), medianOfFive([&] { return arrange(column, ""); }), "ms", 0, 100);
    }
    void filter(const char* name, const char* text)
    {
        print(name, medianOfFive([&] { return arrange("NAME", text); }), "ms", 0, 100);
    }

    /// What a sort costs the GUI thread: asking for it, and putting its result in place.
    void guiShare()
    {
        double worst = 0;
        double whole = 0;
        for (const char* column : {"STATUS", "NODE", "NAME"}) {
            QElapsedTimer total;
            total.start();
            worst = std::max(worst, timed([&] { m_model.sort(m_model.columnOf(QString::fromUtf8(column)), Qt::DescendingOrder); }));
            while (m_model.isBusy())
                worst = std::max(worst, timed([] { QCoreApplication::processEvents(); }));
            whole = std::max(whole, milliseconds(total));
        }
        print("sort_150k_gui_thread_worst", worst, "ms", 0, 16.7);
        print("sort_150k_until_shown_worst", whole, "ms", 0, 100);
    }

    /// The peer: Qt's own proxy over the same rows.
    void proxySort()
    {
        const double own = medianOfFive([&] { return arrange("NAME", ""); });
        QSortFilterProxyModel proxy;
        proxy.setSourceModel(&m_model);
        const double peer = timed([&] { proxy.sort(m_model.columnOf(u"NAME"), Qt::AscendingOrder); });
        print("sort_150k_by_name_against_proxy", own, "ms", peer, 100);
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
