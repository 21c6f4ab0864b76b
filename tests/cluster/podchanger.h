// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/kube/connection.h"

#include <QElapsedTimer>
#include <QTimer>

#include <atomic>
#include <memory>
#include <string>
#include <vector>

namespace Chartroom::Testing {

/// Changes pods of a cluster as a kubelet does when a container was restarted, one after the other, so many a second.
class PodChanger {
public:
    /// `paths` of the pods: "/api/v1/namespaces/x/pods/y".
    PodChanger(const std::string& kubeconfig, std::vector<std::string> paths);
    ~PodChanger();
    Q_DISABLE_COPY_MOVE(PodChanger)

    /// 0 stops.
    void setRate(int changesPerSecond);
    /// How many the server has taken since the start.
    [[nodiscard]] int done() const { return m_done; }

private:
    void sendWhatIsDue();

    const std::vector<std::string> m_paths;
    std::atomic<int> m_done = 0;
    std::atomic<int> m_underWay = 0;
    std::unique_ptr<Kube::Connection> m_connection;
    QTimer m_timer;
    QElapsedTimer m_since;
    int m_rate = 0;
    int m_sent = 0; ///< since the rate was set
    std::size_t m_next = 0;
};

} // namespace Chartroom::Testing
