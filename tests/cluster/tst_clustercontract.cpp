// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/simulator/contract.h"

#include <QCoreApplication>
#include <QTest>

/// The same contract on the real control plane.
int main(int argc, char** argv)
{
    using namespace Chartroom;
    QCoreApplication application(argc, argv);
    const QString path = qEnvironmentVariable("CHARTROOM_TEST_KUBECONFIG");
    Result<Kube::Kubeconfig> kubeconfig
        = path.isEmpty() ? Kube::Kubeconfig() : Kube::Kubeconfig::load(path.toStdString());
    if (!kubeconfig)
        qFatal("%s", qPrintable(kubeconfig.error().sentence()));
    Contract contract(std::move(*kubeconfig));
    return QTest::qExec(&contract, argc, argv);
}
