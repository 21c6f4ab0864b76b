// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/simulatorprocess.h"

#include "tests/bench/measuring.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>

using namespace Qt::StringLiterals;

namespace Chartroom::Testing {

SimulatorProcess::SimulatorProcess(const QStringList& more)
{
    QElapsedTimer timer;
    timer.start();
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QDir(QCoreApplication::applicationDirPath()).filePath(u"chartroom-simulator"_s),
        QStringList {u"--nodes"_s, u"5000"_s, u"--pods"_s, u"150000"_s, u"--kubeconfig"_s, kubeconfig()} + more);
    while (m_process.waitForReadyRead(300'000))
        if (m_process.readAll().contains('\n')) {
            m_seconds = double(timer.elapsed()) / 1000;
            return;
        }
    qFatal("the simulator did not start");
}

SimulatorProcess::~SimulatorProcess()
{
    m_process.terminate();
    m_process.waitForFinished();
}

QString SimulatorProcess::kubeconfig() const
{
    return m_folder.filePath(u"kubeconfig"_s);
}

double SimulatorProcess::megabytes() const
{
    return peakMegabytesOf(pid_t(m_process.processId()));
}

} // namespace Chartroom::Testing
