// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulator/server.h"
#include "tests/app/simulator/contract.h"

#include <QCoreApplication>
#include <QTest>

/// The contract on the simulator, over TLS and with a token.
int main(int argc, char** argv)
{
    using namespace Chartroom;
    QCoreApplication application(argc, argv);
    Simulator::Options options;
    options.nodes = 4;
    options.pods = 50;
    Simulator::Server server(options);
    if (const auto started = server.start(); !started)
        qFatal("%s", qPrintable(started.error().sentence()));
    auto kubeconfig = Kube::Kubeconfig::parse(server.kubeconfig(), "simulator");
    if (!kubeconfig)
        qFatal("%s", qPrintable(kubeconfig.error().sentence()));
    Contract contract(std::move(*kubeconfig));
    return QTest::qExec(&contract, argc, argv);
}
