// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"
#include "models/items/usagesource.h"
#include "models/kube/connection.h"
#include "models/kube/discovery.h"
#include "models/metrics/metricssampler.h"
#include "models/metrics/metricsstore.h"
#include "models/metrics/restartlog.h"
#include "models/store/hub.h"
#include "models/store/replica.h"

#include <QObject>
#include <QStringList>
#include <QTimer>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>

namespace Chartroom::Console {

class ReleaseMarks;

/// How the connection is, for the status bar, the band and the panes.
struct ConnectionStatus {
    enum class Phase {
        Connecting, ///< the server has not answered yet
        Live,
        Lost, ///< it answered before; what is shown is as of `since`
        Failed, ///< it never answered as an API server does
    };
    Phase phase = Phase::Connecting;
    TimePoint since {};
    TimePoint retryAt {}; ///< in Lost and Failed
    int attempt = 0;
    std::optional<Error> error;
    int watches = 0; ///< open ones
};

/// One cluster, being looked at: the connection, the kinds it serves, the store on both sides, usage figures. The only
/// place that composes them. Lives on the GUI thread; nothing is contacted before start().
class ClusterSession : public QObject {
    Q_OBJECT
public:
    /// Opens what the context names, without contacting anybody. `clock` outlives the session.
    static Result<std::unique_ptr<ClusterSession>> open(
        const Kube::Kubeconfig& kubeconfig, const QString& context, const Clock& clock, Kube::ConsentCallback consent);
    ~ClusterSession() override;

    void start();
    /// Whatever waits or was refused tries again now.
    void retry();

    QString name() const { return m_name; }
    const Clock& clock() const { return m_clock; }
    Kube::ApiClient& api() { return m_connection->api(); }
    Kube::Connection& connection() { return *m_connection; }
    Store::KindTable& kinds() { return m_kinds; }
    const Store::KindTable& kinds() const { return m_kinds; }
    StringPool& strings() { return m_strings; }
    Store::Replica& replica() { return *m_replica; }
    const Store::Replica& replica() const { return *m_replica; }
    Items::UsageSource& usage();
    Metrics::MetricsStore& metrics() { return m_metrics; }
    Metrics::MetricsSampler& sampler() { return *m_sampler; }
    const Store::Hub& hub() const { return *m_hub; }
    /// When containers were restarted, as far as it was seen.
    const Metrics::RestartLog& restarts() const { return *m_restarts; }
    const ReleaseMarks& releaseMarks() const { return *m_releaseMarks; }

    bool isDiscovered() const { return m_discovered; }
    const Kube::Discovery& discovery() const { return m_discovery; }
    QString serverVersion() const { return m_serverVersion; }
    /// Who the server takes us for; empty until it has said so.
    QString identity() const { return m_identity; }
    QString defaultNamespace() const;
    ConnectionStatus status() const { return m_status; }
    /// Everything the overview needs has been read (or refused) once.
    bool isSettled() const;
    /// Usage has been read once, or it is known that there is none.
    bool isUsageSettled() const;

    /// Watches a kind as long as the result lives. Invalid kinds give an empty subscription.
    Store::Subscription subscribe(Store::KindId kind);
    /// How many objects of a kind there are, watched or not; -1 where not known (yet).
    int countOf(Store::KindId kind) const;
    /// Names of all namespaces known, sorted; the context's own where they may not be listed.
    QStringList namespaces() const;
    /// Of namespaces().
    int namespaceCount() const;
    /// Where nobody can see the window, watches are read four times a second and changes taken over twice: each time
    /// wakes a thread.
    void setOnScreen(bool isOnScreen);

    /// Reads one whole object; `done` is called on the GUI thread unless the session ends before.
    Kube::RequestHandle readObject(const Kube::ObjectRef& reference, std::function<void(Result<Documents::Json>)> done);

Q_SIGNALS:
    /// kinds() and discovery() hold what the server serves; again where it serves more, or something else, than it did.
    void discovered();
    void statusChanged();
    void identityChanged();
    /// countOf() some unwatched kind.
    void countsChanged();

private:
    class SessionUsage;

    ClusterSession(std::unique_ptr<Kube::Connection> connection, const Clock& clock);
    template <typename T>
    std::function<void(Result<T>)> onGui(std::function<void(Result<T>)> done);
    void discover();
    void askWhatIsServed();
    void takeDiscovery(Result<Kube::Discovery> discovery);
    void addKinds(Kube::Discovery discovery);
    void serveMore(Kube::Discovery discovery);
    void loadFirst();
    void giveHeadStart();
    void loadRest();
    void subscribeTo(std::span<const char* const> resources);
    void countUnwatchedKinds();
    void updateStatus();

    const Clock& m_clock;
    QString m_name;
    std::unique_ptr<Kube::Connection> m_connection;
    std::unique_ptr<Kube::DiscoveryClient> m_discoveryClient;
    StringPool m_strings;
    Store::KindTable m_kinds;
    std::unique_ptr<Store::Replica> m_replica;
    Store::Hub* m_hub = nullptr; ///< lives, and dies, on the I/O thread
    Metrics::MetricsStore m_metrics;
    std::unique_ptr<Metrics::MetricsSampler> m_sampler;
    std::unique_ptr<SessionUsage> m_usage;
    std::unique_ptr<Metrics::RestartLog> m_restarts;
    std::unique_ptr<ReleaseMarks> m_releaseMarks;
    Kube::Discovery m_discovery;
    bool m_discovered = false;
    bool m_started = false;
    QString m_serverVersion;
    QString m_identity;
    ConnectionStatus m_status;
    std::map<Store::KindId, Store::Subscription> m_baseSubscriptions;
    std::map<Store::KindId, int> m_counts; ///< of unwatched kinds
    QTimer m_retryTimer;
    QTimer m_askAgainTimer;
    QTimer m_restTimer; ///< while what is read first has the server to itself
    int m_headStarts = 0;
    std::size_t m_podsThen = 0; ///< when the present head start began
};

} // namespace Chartroom::Console
