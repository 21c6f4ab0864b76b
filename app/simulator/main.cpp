// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulator/life/incidents.h"
#include "app/simulator/server.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QSocketNotifier>
#include <QStandardPaths>
#include <QTextStream>
#include <csignal>
#include <cstdlib>
#include <sys/signalfd.h>

using namespace Qt::StringLiterals;
using namespace Chartroom;

namespace {

QString incidentNames()
{
    QStringList names;
    for (const std::string_view name : Simulator::Incidents::names())
        names << QString::fromUtf8(name);
    return names.join(u", "_s);
}

/// "node-flapping@30"
std::pair<std::chrono::seconds, std::string> incidentOf(const QString& text)
{
    return {std::chrono::seconds(text.section(u'@', 1).toInt()), text.section(u'@', 0, 0).toStdString()};
}

void addOptions(QCommandLineParser& parser)
{
    parser.setApplicationDescription(
        QCoreApplication::translate("SimulatorMain", "A simulated Kubernetes API server on a loopback address."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({
        {u"nodes"_s, QCoreApplication::translate("SimulatorMain", "Number of nodes."), u"N"_s, u"24"_s},
        {u"pods"_s, QCoreApplication::translate("SimulatorMain", "Number of pods, about."), u"N"_s, u"600"_s},
        {u"releases"_s,
            QCoreApplication::translate("SimulatorMain", "Number of Helm releases, about; grows with the pods."),
            u"N"_s},
        {u"applications"_s,
            QCoreApplication::translate("SimulatorMain", "Number of Applications, about; grows with the pods."),
            u"N"_s},
        {u"services"_s, QCoreApplication::translate("SimulatorMain", "Number of Services, about; grows with the pods."),
            u"N"_s},
        {u"seed"_s, QCoreApplication::translate("SimulatorMain", "The same seed gives the same world."), u"S"_s,
            u"1"_s},
        {u"port"_s, QCoreApplication::translate("SimulatorMain", "Port on 127.0.0.1; a free one if not given."), u"P"_s,
            u"0"_s},
        {u"tls"_s, QCoreApplication::translate("SimulatorMain", "on (default) or off."), u"on|off"_s, u"on"_s},
        {u"token"_s,
            QCoreApplication::translate("SimulatorMain", "The administrator's bearer token; made up if not given."),
            u"T"_s},
        {u"life"_s,
            QCoreApplication::translate(
                "SimulatorMain", "on (default): the cluster changes by itself; off: by requests only."),
            u"on|off"_s, u"on"_s},
        {u"rate"_s, QCoreApplication::translate("SimulatorMain", "Extra changes of pods per second."), u"R"_s, u"0"_s},
        {u"incident"_s,
            QCoreApplication::translate("SimulatorMain",
                "Something that befalls the cluster, so many seconds after the start; may be given "
                "several times: %1.")
                .arg(incidentNames()),
            u"NAME[@SECONDS]"_s},
        {u"faults"_s,
            QCoreApplication::translate("SimulatorMain",
                "Opens a second door, context demo-faulty, at which answers go wrong as this seed has it."),
            u"SEED"_s},
        {u"kubeconfig"_s,
            QCoreApplication::translate(
                "SimulatorMain", "Where to write the kubeconfig; a temporary file if not given."),
            u"FILE"_s},
    });
}

/// Ends the application on SIGINT and SIGTERM, through its event loop.
void quitOnSignals(QCoreApplication& application)
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    const int fd = signalfd(-1, &signals, SFD_CLOEXEC);
    auto* notifier = new QSocketNotifier(fd, QSocketNotifier::Read, &application);
    QObject::connect(notifier, &QSocketNotifier::activated, &application, &QCoreApplication::quit);
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"chartroom-simulator"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(CHARTROOM_VERSION));
    QCommandLineParser parser;
    addOptions(parser);
    parser.process(application);
    quitOnSignals(application);

    Simulator::Options options;
    options.nodes = parser.value(u"nodes"_s).toInt();
    options.pods = parser.value(u"pods"_s).toInt();
    const auto number = [&](const QString& name) {
        return parser.isSet(name) ? std::optional(parser.value(name).toInt()) : std::nullopt;
    };
    options.releases = number(u"releases"_s);
    options.applications = number(u"applications"_s);
    options.services = number(u"services"_s);
    options.seed = parser.value(u"seed"_s).toULongLong();
    options.port = parser.value(u"port"_s).toUShort();
    options.tls = parser.value(u"tls"_s) != "off"_L1;
    options.token = parser.value(u"token"_s).toStdString();
    options.life = parser.value(u"life"_s) != "off"_L1;
    if (parser.isSet(u"faults"_s))
        options.faultSeed = parser.value(u"faults"_s).toULongLong();
    for (const QString& incident : parser.values(u"incident"_s))
        options.incidents.push_back(incidentOf(incident));
    options.rate = parser.value(u"rate"_s).toDouble();

    QTextStream out(stdout);
    QTextStream err(stderr);
    Simulator::Server server(options);
    if (const auto started = server.start(); !started) {
        err << started.error().sentence() << Qt::endl;
        return EXIT_FAILURE;
    }
    const QString path = parser.isSet(u"kubeconfig"_s)
        ? parser.value(u"kubeconfig"_s)
        : QDir::temp().filePath(u"chartroom-simulator-%1.kubeconfig"_s.arg(QCoreApplication::applicationPid()));
    if (const auto written = server.writeKubeconfig(path.toStdString()); !written) {
        err << written.error().sentence() << Qt::endl;
        return EXIT_FAILURE;
    }
    out << path << Qt::endl;
    const int code = QCoreApplication::exec();
    if (!parser.isSet(u"kubeconfig"_s))
        QFile::remove(path);
    return code;
}
