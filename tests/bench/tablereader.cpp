// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/tablereader.h"

#include "app/console/clustersession.h"
#include "models/items/resourcetablemodel.h"
#include "tests/bench/measuring.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTimer>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace Chartroom::Testing {

namespace {

/// How long the thread's event loop takes to come round.
class StallMonitor {
public:
    void watch(QObject* context, std::chrono::seconds duration, const std::function<void()>& done)
    {
        m_timer.start();
        m_beat.setInterval(0);
        QObject::connect(&m_beat, &QTimer::timeout, context, [this] {
            m_gaps.push_back(double(m_timer.nsecsElapsed()) / 1e6);
            m_timer.start();
        });
        m_beat.start();
        QTimer::singleShot(duration, context, done);
    }
    double worst() const { return quantile(m_gaps, 1); }
    /// By time: gaps are counted as long as they are, or the idle rounds would hide them all.
    double part(double share) const
    {
        std::vector<double> gaps = m_gaps;
        std::ranges::sort(gaps);
        double total = 0;
        for (const double gap : gaps)
            total += gap;
        double seen = 0;
        for (const double gap : gaps)
            if ((seen += gap) >= total * share)
                return gap;
        return 0;
    }

private:
    QTimer m_beat;
    QElapsedTimer m_timer;
    std::vector<double> m_gaps;
};

} // namespace

double residentMegabytes()
{
    QFile status(u"/proc/self/status"_s);
    if (status.open(QIODevice::ReadOnly)) {
        for (const QByteArray& line : status.readAll().split('\n'))
            if (line.startsWith("VmRSS:"))
                return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

int readTable(const QApplication& application, const QString& context, int seconds)
{
    const auto kubeconfig = Kube::Kubeconfig::load();
    if (!kubeconfig)
        qFatal("%s", qUtf8Printable(kubeconfig.error().said));
    const SystemClock clock;
    auto session = Console::ClusterSession::open(*kubeconfig, context, clock, {});
    if (!session)
        qFatal("%s", qUtf8Printable(session.error().said));
    Store::Replica& replica = (*session)->replica();
    std::unique_ptr<Items::ResourceTableModel> table;
    StallMonitor stalls;
    TableReading reading;
    const auto finish = [&] {
        std::printf("%.0f %.1f %.0f %.2f %.2f\n", reading.rows, reading.megabytes, reading.changes, stalls.worst(),
            stalls.part(0.99));
        std::fflush(stdout);
        std::_Exit(reading.rows > 0 ? 0 : 1);
    };
    const auto look = [&] {
        if (reading.rows > 0 || !table || !replica.isComplete(table->kind()) || table->isBusy())
            return;
        reading.rows = table->rowCount();
        reading.megabytes = residentMegabytes();
        if (seconds == 0 || reading.rows == 0)
            return finish();
        QObject::connect(&replica, &Store::Replica::changed, &application, [&](const Store::ChangeSetPtr& changes) {
            reading.changes += double(changes->added.size() + changes->updated.size() + changes->removed.size());
        });
        stalls.watch(table.get(), std::chrono::seconds(seconds), finish);
    };
    QObject::connect(session->get(), &Console::ClusterSession::discovered, &application, [&] {
        const auto pods = (*session)->kinds().findResource("pods");
        table = std::make_unique<Items::ResourceTableModel>(replica, pods, clock);
        QObject::connect(
            table.get(), &Items::ResourceTableModel::countsChanged, &application, look, Qt::QueuedConnection);
        QObject::connect(table.get(), &Items::ResourceTableModel::busyChanged, &application, look);
        QObject::connect(&replica, &Store::Replica::stateChanged, &application, look, Qt::QueuedConnection);
    });
    (*session)->start();
    return QApplication::exec();
}

std::optional<TableReading> parseReading(const QByteArray& output)
{
    const auto words = output.trimmed().split(' ');
    if (words.size() != 5)
        return {};
    return TableReading {.rows = words[0].toDouble(),
        .megabytes = words[1].toDouble(),
        .changes = words[2].toDouble(),
        .worstStall = words[3].toDouble(),
        .stall99 = words[4].toDouble()};
}

} // namespace Chartroom::Testing
