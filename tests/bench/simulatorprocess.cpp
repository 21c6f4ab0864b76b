// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/simulatorprocess.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>

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
    QFile status(u"/proc/%1/status"_s.arg(m_process.processId()));
    if (status.open(QIODevice::ReadOnly))
        for (const QByteArray& line : status.readAll().split('\n'))
            if (line.startsWith("VmHWM:"))
                return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
    return 0;
}

} // namespace Chartroom::Testing
