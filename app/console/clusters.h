// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/console/clustersession.h"
#include "app/simulator/server.h"
#include "models/kube/kubeconfig.h"

#include <QFutureWatcher>
#include <QObject>

#include <memory>
#include <vector>

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
    /// `demo`: what the simulated cluster is like.
    explicit Clusters(const Clock& clock, Simulator::Options demo = {}, QObject* parent = nullptr);
    ~Clusters() override;

    void setKubeconfig(Kube::Kubeconfig kubeconfig);
    /// Reads the files that Kubeconfig::load() finds for this path, on another thread; then tells.
    void readKubeconfig(const QString& path);
    bool isReadingKubeconfig() const { return m_isReading; }
    const Kube::Kubeconfig& kubeconfig() const { return m_kubeconfig; }
    void setConsent(Kube::ConsentCallback consent) { m_consent = std::move(consent); }

    /// In the order of the kubeconfig, the demo last. Made once, and not for everybody who asks.
    const std::vector<ClusterEntry>& entries() const { return m_entries; }
    ClusterSession* session() const { return m_session.get(); }
    QString currentName() const { return m_session ? m_session->name() : QString(); }

    /// Ends the session and begins one with this cluster. On an error there is no session. The simulated cluster is
    /// built first where it is asked for the first time, without blocking: see isStartingDemo().
    Result<void> open(const QString& name);
    /// The simulated cluster is being built, and will be opened unless another one is chosen meanwhile.
    bool isStartingDemo() const { return m_demoWanted; }
    void close();

Q_SIGNALS:
    /// What readKubeconfig() found is known now.
    void kubeconfigRead();
    /// It could not be used; what is known stays as it was.
    void kubeconfigFailed(const Chartroom::Error& error);
    /// The session is about to be destroyed: let go of everything that belongs to it.
    void sessionEnding();
    /// Null, or the new session, not started yet.
    void sessionChanged(Chartroom::Console::ClusterSession* session);
    /// isStartingDemo() changed.
    void demoStartChanged();
    /// The cluster that was asked for could not be opened after all.
    void openFailed(const Chartroom::Error& error);

private:
    struct Demo {
        std::unique_ptr<Simulator::Server> server;
        Kube::Kubeconfig config;
    };
    using DemoResult = std::shared_ptr<Result<Demo>>;

    using ReadResult = std::shared_ptr<Result<Kube::Kubeconfig>>;

    void kubeconfigWasRead();
    void listEntries();
    static Result<Demo> startDemo(const Simulator::Options& options);
    Result<void> openDemo();
    void demoStarted();
    void wantDemo(bool wanted);
    Result<void> begin(const Kube::Kubeconfig& kubeconfig, const QString& context);

    const Clock& m_clock;
    Kube::Kubeconfig m_kubeconfig;
    QFutureWatcher<ReadResult> m_reading;
    bool m_isReading = false; ///< until its result has been taken
    std::vector<ClusterEntry> m_entries;
    Kube::ConsentCallback m_consent;
    const Simulator::Options m_demoOptions;
    Demo m_demo; ///< empty before it runs
    QFutureWatcher<DemoResult> m_demoStart;
    bool m_demoWanted = false;
    std::unique_ptr<ClusterSession> m_session;
};

/// The name under which the demo is listed before it runs.
inline constexpr QLatin1StringView DemoName("demo");

} // namespace Chartroom::Console
