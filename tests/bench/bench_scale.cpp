// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A cluster at Kubernetes' own limit: 5,000 nodes and 150,000 pods, from the simulator. The table's reader is a process
// of its own each time (--read, --watch SECONDS); the peer is a reader that throws the same list away.
#include "models/http/client.h"
#include "models/http/iothread.h"
#include "models/kube/connection.h"
#include "tests/bench/measuring.h"
#include "tests/bench/tablereader.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <cstdio>
#include <future>

using namespace Chartroom;
using namespace Chartroom::Testing;
using namespace Qt::StringLiterals;

namespace {

constexpr int WatchSeconds = 20;
constexpr int ChangesPerSecond = 5000;

/// chartroom-simulator beside this program.
class SimulatorProcess {
public:
    explicit SimulatorProcess(const QStringList& more)
    {
        QElapsedTimer timer;
        timer.start();
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QDir(QApplication::applicationDirPath()).filePath(u"chartroom-simulator"_s),
            QStringList {u"--nodes"_s, u"5000"_s, u"--pods"_s, u"150000"_s, u"--kubeconfig"_s, kubeconfig()} + more);
        while (m_process.waitForReadyRead(300'000))
            if (m_process.readAll().contains('\n')) {
                m_seconds = double(timer.elapsed()) / 1000;
                return;
            }
        qFatal("the simulator did not start");
    }
    ~SimulatorProcess()
    {
        m_process.terminate();
        m_process.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(SimulatorProcess)

    QString kubeconfig() const { return m_folder.filePath(u"kubeconfig"_s); }
    double startSeconds() const { return m_seconds; }
    double megabytes() const
    {
        QFile status(u"/proc/%1/status"_s.arg(m_process.processId()));
        if (status.open(QIODevice::ReadOnly))
            for (const QByteArray& line : status.readAll().split('\n'))
                if (line.startsWith("VmHWM:"))
                    return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
        return 0;
    }

private:
    QTemporaryDir m_folder;
    QProcess m_process;
    double m_seconds = 0;
};

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

/// The list of pods, read as fast as it comes and thrown away. Returns its bytes.
double throwAway(const SimulatorProcess& simulator)
{
    const auto config = Kube::Kubeconfig::load(simulator.kubeconfig().toStdString());
    if (!config)
        qFatal("no kubeconfig");
    const auto connection = Kube::Connection::open(*config, "demo");
    if (!connection)
        qFatal("no connection");
    double bytes = 0;
    std::promise<void> ended;
    Kube::WatchTransport& transport = (*connection)->watchContext().transport;
    transport.start({.path = "/api/v1/pods", .timeout = std::chrono::minutes(5), .attempted = u"Pods."_s},
        {.onBytes = [&](std::string_view piece) { bytes += double(piece.size()); },
            .onEnd = [&](const std::optional<Error>&) { ended.set_value(); }});
    ended.get_future().wait();
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
    if (arguments.contains(u"--watch"_s))
        return readTable(application, u"demo"_s, arguments.last().toInt());

    {
        const SimulatorProcess simulator({u"--life"_s, u"off"_s});
        TableReading reading;
        double bytes = 0;
        const auto costs
            = mediansOf({[&] { reading = read(simulator, {u"--read"_s}); }, [&] { bytes = throwAway(simulator); }});
        print({.name = "simulator at 5,000 nodes and 150,000 pods: ready after",
            .value = simulator.startSeconds(),
            .unit = "s"});
        print({.name = "simulator: memory at most", .value = simulator.megabytes(), .unit = "MB", .goal = 3000});
        print({.name = "simulator: list of pods", .value = bytes / 1e6 / costs[1].seconds, .unit = "MB/s"});
        print({.name = "process start to complete live table of 150,000 pods",
            .value = costs[0].seconds,
            .unit = "s",
            .cpu = costs[0].cpu,
            .peer = "reading the list of pods and throwing it away",
            .peerValue = costs[1].seconds,
            .peerCpu = costs[1].cpu,
            .goal = 1.2});
        print({.name = "resident memory with that table", .value = reading.megabytes, .unit = "MB", .goal = 400});
    }
    const SimulatorProcess simulator({u"--rate"_s, QString::number(ChangesPerSecond)});
    const TableReading reading = read(simulator, {u"--watch"_s, QString::number(WatchSeconds)});
    print(
        {.name = "changes arriving while the table is shown", .value = reading.changes / WatchSeconds, .unit = "1/s"});
    if (reading.changes < WatchSeconds * ChangesPerSecond / 2) {
        printSkipped("GUI thread under 5,000 changes a second", "the simulator brought too few of them");
        return 0;
    }
    print({.name = "a key waits for the GUI thread under these changes, 99th percentile by time",
        .value = reading.stall99,
        .unit = "ms",
        .goal = 16.7});
    print({.name = "a key waits for the GUI thread under these changes, at most",
        .value = reading.worstStall,
        .unit = "ms",
        .goal = 100});
    return 0;
}
