// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/console/clustersession.h"
#include "models/kube/kubeconfig.h"

#include <QObject>

#include <memory>
#include <vector>

namespace Chartroom::Simulator {
class Server;
}

namespace Chartroom::Console {

/// One cluster that can be chosen.
struct ClusterEntry {
    QString name; ///< of the context
    QString server; ///< URL; empty for the demo before it runs
    QString problem; ///< why it cannot be chosen; empty: it can
    bool demo = false;
};

/// All clusters that can be looked at, and the one that is. Nothing is contacted before it is chosen.
class Clusters : public QObject {
    Q_OBJECT
public:
    explicit Clusters(const Clock& clock, QObject* parent = nullptr);
    ~Clusters() override;

    void setKubeconfig(Kube::Kubeconfig kubeconfig);
    const Kube::Kubeconfig& kubeconfig() const { return m_kubeconfig; }
    void setConsent(Kube::ConsentCallback consent) { m_consent = std::move(consent); }

    /// In the order of the kubeconfig, the demo last.
    std::vector<ClusterEntry> entries() const;
    ClusterSession* session() const { return m_session.get(); }
    QString currentName() const { return m_session ? m_session->name() : QString(); }

    /// Ends the session and begins one with this cluster. On an error there is no session.
    Result<void> open(const QString& name);
    /// The simulated cluster inside this program, made when it is first asked for.
    Result<void> openDemo();
    void close();

Q_SIGNALS:
    /// The session is about to be destroyed: let go of everything that belongs to it.
    void sessionEnding();
    /// Null, or the new session, not started yet.
    void sessionChanged(Chartroom::Console::ClusterSession* session);

private:
    Result<void> begin(const Kube::Kubeconfig& kubeconfig, const QString& context);

    const Clock& m_clock;
    Kube::Kubeconfig m_kubeconfig;
    Kube::Kubeconfig m_demoConfig;
    Kube::ConsentCallback m_consent;
    std::unique_ptr<Simulator::Server> m_simulator;
    std::unique_ptr<ClusterSession> m_session;
};

/// The name under which the demo is listed before it runs.
inline constexpr QLatin1StringView DemoName("demo");

} // namespace Chartroom::Console
