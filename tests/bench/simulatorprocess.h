// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QTemporaryDir>

namespace Chartroom::Testing {

/// chartroom-simulator beside this program, with 5,000 nodes and 150,000 pods. Its context is "demo".
class SimulatorProcess {
public:
    /// Returns when it is ready; ends the program if it does not start.
    explicit SimulatorProcess(const QStringList& more);
    ~SimulatorProcess();
    Q_DISABLE_COPY_MOVE(SimulatorProcess)

    QString kubeconfig() const;
    double startSeconds() const { return m_seconds; }
    /// Resident, at most since it was started.
    double megabytes() const;

private:
    QTemporaryDir m_folder;
    QProcess m_process;
    double m_seconds = 0;
};

} // namespace Chartroom::Testing
