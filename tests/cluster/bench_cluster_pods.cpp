// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How long it takes from starting the process to a complete, live table of all pods, and what it then holds in memory;
// next to kubectl on the same server. The reading happens in a process of its own each time, started with --read.
#include "app/console/clustersession.h"
#include "models/items/resourcetablemodel.h"
#include "tests/cluster/measuring.h"
#include "tests/cluster/testbed.h"

#include <QApplication>
#include <QFile>
#include <QProcess>

#include <cstdio>

using namespace Chartroom;
using namespace Chartroom::Testing;
using namespace Qt::StringLiterals;

namespace {

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

/// The child: everything the console watches, and the table of pods. Prints rows and megabytes, then ends.
int readPods(const QApplication& application)
{
    const auto kubeconfig = Kube::Kubeconfig::load();
    if (!kubeconfig)
        qFatal("%s", qUtf8Printable(kubeconfig.error().said));
    const SystemClock clock;
    auto session = Console::ClusterSession::open(*kubeconfig, u"admin"_s, clock, {});
    if (!session)
        qFatal("%s", qUtf8Printable(session.error().said));
    std::unique_ptr<Items::ResourceTableModel> table;
    const auto look = [&] {
        if (!table || !(*session)->replica().isComplete(table->kind()) || table->isBusy())
            return;
        std::printf("%d %.1f\n", table->rowCount(), residentMegabytes());
        std::fflush(stdout);
        std::_Exit(table->rowCount() > 0 ? 0 : 1);
    };
    QObject::connect(session->get(), &Console::ClusterSession::discovered, &application, [&] {
        const auto pods = (*session)->kinds().findResource("pods");
        table = std::make_unique<Items::ResourceTableModel>((*session)->replica(), pods, clock);
        QObject::connect(
            table.get(), &Items::ResourceTableModel::countsChanged, &application, look, Qt::QueuedConnection);
        QObject::connect(table.get(), &Items::ResourceTableModel::busyChanged, &application, look);
        QObject::connect(
            &(*session)->replica(), &Store::Replica::stateChanged, &application, look, Qt::QueuedConnection);
    });
    (*session)->start();
    return QApplication::exec();
}

} // namespace

int main(int argc, char** argv)
{
    const QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.contains(u"--read"_s))
        return readPods(application);

    const TestBed bed;
    if (!bed.isThere())
        qFatal("%s", qUtf8Printable(TestBed::reason()));

    double rows = 0;
    double megabytes = 0;
    const double table = medianSeconds([&] {
        const auto read = bed.run(QApplication::applicationFilePath(), { u"--read"_s });
        if (!read.ok())
            qFatal("reading the pods: %s", read.words().constData());
        const auto words = read.output.trimmed().split(' ');
        rows = words.first().toDouble();
        megabytes = words.last().toDouble();
    });
    const double raw = medianSeconds([&] {
        if (!bed.kubectl({ u"get"_s, u"--raw"_s, u"/api/v1/pods"_s }).ok())
            qFatal("kubectl get --raw failed");
    });
    const double wide = medianSeconds([&] {
        if (!bed.kubectl({ u"get"_s, u"pods"_s, u"-A"_s, u"-o"_s, u"wide"_s }).ok())
            qFatal("kubectl get pods failed");
    });
    print({ .name = "pods in the table", .value = rows, .unit = "pods" });
    print({ .name = "process start to complete live table",
        .value = table,
        .unit = "s",
        .peer = "kubectl get --raw /api/v1/pods",
        .peerValue = raw,
        .goal = 1.2 });
    print({ .name = "process start to complete live table",
        .value = table,
        .unit = "s",
        .peer = "kubectl get pods -A -o wide",
        .peerValue = wide,
        .goal = 0.3 });
    print({ .name = "resident memory with that table", .value = megabytes, .unit = "MB" });
    return 0;
}
