// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A cluster at Kubernetes' own limit: 5,000 nodes and 150,000 pods, from the simulator. The table's reader is a process
// of its own each time (--read); the peer is a reader that throws the list away, as any program asks
// for it (--throw-away, to have it alone) and as Chartroom does (--throw-away-same).
#include "models/http/client.h"
#include "models/http/iothread.h"
#include "models/kube/connection.h"
#include "tests/bench/measuring.h"
#include "tests/bench/simulatorprocess.h"
#include "tests/bench/tablereader.h"

#include <QApplication>
#include <QProcess>

#include <cstdio>
#include <future>

using namespace Chartroom;
using namespace Chartroom::Testing;
using namespace Qt::StringLiterals;

namespace {

TableReading read(const SimulatorProcess& simulator, const QStringList& arguments)
{
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"KUBECONFIG"_s, simulator.kubeconfig());
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QApplication::applicationFilePath(), arguments);
    process.waitForFinished(600'000);
    const auto reading = parseReading(process.readAllStandardOutput());
    if (!reading)
        qFatal("reading the table failed");
    return *reading;
}

/// The list of pods as any program asks for it.
Kube::ApiRequest plainList()
{
    return {.path = "/api/v1/pods", .timeout = std::chrono::minutes(5), .attempted = u"Pods."_s};
}

/// The list of pods as Chartroom asks for it: in protobuf, without managedFields where the server can.
Kube::ApiRequest protobufList()
{
    Kube::ApiRequest request = plainList();
    request.accept = "application/vnd.kubernetes.protobuf;drop=metadata.managedFields";
    return request;
}

/// What is answered, read as fast as it comes and thrown away. Returns its bytes.
double throwAway(const QString& kubeconfig, Kube::ApiRequest request)
{
    const auto config = Kube::Kubeconfig::load(kubeconfig.toStdString());
    if (!config)
        qFatal("no kubeconfig");
    auto connection = Kube::Connection::open(*config, "demo");
    if (!connection)
        qFatal("no connection");
    double bytes = 0;
    std::promise<void> ended;
    Kube::WatchTransport& transport = (*connection)->watchContext().transport;
    transport.start(std::move(request),
        {.onBytes = [&](std::string_view piece) { bytes += double(piece.size()); },
            .onEnd = [&](const std::optional<Error>&) { ended.set_value(); }});
    ended.get_future().wait();
    connection->reset(); // before what its callbacks write to
    return bytes;
}

} // namespace

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.contains(u"--read"_s))
        return readTable(application, u"demo"_s);
    if (arguments.contains(u"--throw-away"_s))
        return throwAway(qEnvironmentVariable("KUBECONFIG"), plainList()) > 0 ? 0 : 1;
    if (arguments.contains(u"--throw-away-same"_s))
        return throwAway(qEnvironmentVariable("KUBECONFIG"), protobufList()) > 0 ? 0 : 1;

    const SimulatorProcess simulator({u"--life"_s, u"off"_s});
    TableReading reading;
    double bytes = 0;
    double sameBytes = 0;
    const auto costs = mediansOf({[&] { reading = read(simulator, {u"--read"_s}); },
        [&] { bytes = throwAway(simulator.kubeconfig(), plainList()); },
        [&] { sameBytes = throwAway(simulator.kubeconfig(), protobufList()); }});
    print({.name = "simulator at 5,000 nodes and 150,000 pods: ready after",
        .value = simulator.startSeconds(),
        .unit = "s"});
    print({.name = "simulator: memory at most", .value = simulator.megabytes(), .unit = "MB", .goal = 3000});
    print({.name = "simulator: list of pods", .value = bytes / 1e6 / costs[1].seconds, .unit = "MB/s"});
    print({.name = "simulator: list of pods in protobuf, without managedFields",
        .value = sameBytes / 1e6 / costs[2].seconds,
        .unit = "MB/s"});
    printComparison("process start to complete live table of 150,000 pods", costs[0],
        "reading the list of pods and throwing it away", costs[1], 1.2);
    printComparison("process start to complete live table of 150,000 pods, to the same bytes", costs[0],
        "reading the list of pods in protobuf and throwing it away", costs[2], 1.2);
    print({.name = "resident memory with that table", .value = reading.megabytes, .unit = "MB", .goal = 400});
    return 0;
}
