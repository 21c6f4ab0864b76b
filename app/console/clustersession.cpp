// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/clustersession.h"

#include "app/console/releasemarks.h"
#include "models/kube/access.h"
#include "models/kube/apipath.h"
#include "models/store/watchstarter.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <utility>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace Chartroom::Console {

namespace {

/// What every page relies on: watched from the first moment, in the order in which an operator looks.
constexpr std::array BaseKinds {"namespaces", "nodes", "pods", "deployments.apps", "replicasets.apps",
    "statefulsets.apps", "daemonsets.apps", "jobs.batch", "cronjobs.batch", "services",
    "endpointslices.discovery.k8s.io", "ingresses.networking.k8s.io", "configmaps", "secrets", "persistentvolumeclaims",
    "persistentvolumes", "horizontalpodautoscalers.autoscaling", "events", "applications.argoproj.io", "secrets/helm",
    "configmaps/helm"};

/// Of them, those that an operator waits for: a server divides itself among all that is asked of it at once.
constexpr std::array FirstKinds {"pods", "nodes", "namespaces"};
constexpr auto HeadStart = 1s; ///< and another one as long as pods arrive
constexpr int HeadStarts = 8;

constexpr auto RetryDiscovery = 5s;
constexpr auto FrameOffScreen = 500ms;
constexpr auto RestOffScreen = 250ms; ///< half of the frame: what waits is not much older than it would be
constexpr auto AskAgainEvery = 60s; ///< what is served, and how many there are of what is not watched

} // namespace

/// Usage by uid, from figures that are kept by name.
class ClusterSession::SessionUsage final : public Items::UsageSource {
public:
    SessionUsage(const Store::Replica& replica, const Metrics::MetricsStore& metrics)
        : m_replica(replica)
        , m_metrics(metrics)
    {
        connect(&metrics, &Metrics::MetricsStore::changed, this, &UsageSource::usageChanged);
    }

    std::optional<Items::Usage> usage(const Store::Row& row) const override
    {
        std::optional<Metrics::Usage> found;
        if (row.type == Store::RowType::Pod)
            found = m_metrics.latestOfPod(m_replica.text(row.nameSpace), row.name.view());
        else if (row.type == Store::RowType::Node)
            found = m_metrics.latest({.scope = Metrics::Scope::Node,
                .nameSpace = {},
                .name = std::string(row.name.view()),
                .container = {}});
        if (!found)
            return {};
        return Items::Usage {static_cast<std::int64_t>(found->cpu), static_cast<std::int64_t>(found->memory)};
    }

private:
    const Store::Replica& m_replica;
    const Metrics::MetricsStore& m_metrics;
};

Result<std::unique_ptr<ClusterSession>> ClusterSession::open(
    const Kube::Kubeconfig& kubeconfig, const QString& context, const Clock& clock, Kube::ConsentCallback consent)
{
    Kube::ConnectionOptions options;
    options.consent = std::move(consent);
    options.clock = &clock;
    auto connection = Kube::Connection::open(kubeconfig, context.toStdString(), std::move(options));
    if (!connection)
        return Failure(connection.error());
    return std::unique_ptr<ClusterSession>(new ClusterSession(std::move(*connection), clock));
}

ClusterSession::ClusterSession(std::unique_ptr<Kube::Connection> connection, const Clock& clock)
    : m_clock(clock)
    , m_name(QString::fromStdString(connection->context().context.name))
    , m_connection(std::move(connection))
    , m_discoveryClient(std::make_unique<Kube::DiscoveryClient>(m_connection->api()))
    , m_replica(std::make_unique<Store::Replica>(m_kinds, m_strings))
    , m_sampler(std::make_unique<Metrics::MetricsSampler>(m_connection->api(), clock))
    , m_usage(std::make_unique<SessionUsage>(*m_replica, m_metrics))
    , m_restarts(std::make_unique<Metrics::RestartLog>(*m_replica, clock))
    , m_releaseMarks(std::make_unique<ReleaseMarks>(*m_replica))
{
    m_connection->thread().run(
        [this] { m_hub = new Store::Hub(m_kinds, m_strings, Store::watchStarter(m_connection->watchContext())); });
    connect(m_hub, &Store::Hub::changed, m_replica.get(), &Store::Replica::apply);
    connect(m_hub, &Store::Hub::stateChanged, m_replica.get(), &Store::Replica::setState);
    connect(m_replica.get(), &Store::Replica::stateChanged, this, &ClusterSession::updateStatus);
    // A user who may list one namespace only gets a working console for that namespace.
    m_hub->setFallbackNamespaces({m_connection->defaultNamespace()});
    m_sampler->setFallbackNamespaces({m_connection->defaultNamespace()});
    connect(m_sampler.get(), &Metrics::MetricsSampler::read, &m_metrics, &Metrics::MetricsStore::add);
    m_retryTimer.setSingleShot(true);
    connect(&m_retryTimer, &QTimer::timeout, this, &ClusterSession::discover);
    connect(&m_askAgainTimer, &QTimer::timeout, this, &ClusterSession::askWhatIsServed);
    connect(&m_askAgainTimer, &QTimer::timeout, this, &ClusterSession::countUnwatchedKinds);
    m_restTimer.setSingleShot(true);
    connect(&m_restTimer, &QTimer::timeout, this, &ClusterSession::giveHeadStart);
    m_status.since = m_clock.now();
}

ClusterSession::~ClusterSession()
{
    m_baseSubscriptions.clear();
    m_connection->thread().run([this] { delete m_hub; });
    m_sampler.reset();
    m_discoveryClient.reset();
    m_connection.reset(); // every callback has been called, or never will be, before the replica goes
}

template <typename T>
std::function<void(Result<T>)> ClusterSession::onGui(std::function<void(Result<T>)> done)
{
    return [this, done = std::move(done)](Result<T> result) {
        QMetaObject::invokeMethod(
            this, [done, result = std::move(result)]() mutable { done(std::move(result)); }, Qt::QueuedConnection);
    };
}

void ClusterSession::start()
{
    if (m_started)
        return;
    m_started = true;
    discover();
    m_askAgainTimer.start(AskAgainEvery);
}

void ClusterSession::retry()
{
    if (!m_discovered)
        return discover();
    askWhatIsServed();
    for (const auto& [kind, subscription] : m_baseSubscriptions)
        m_hub->retry(kind);
}

Items::UsageSource& ClusterSession::usage()
{
    return *m_usage;
}

QString ClusterSession::defaultNamespace() const
{
    return QString::fromStdString(m_connection->defaultNamespace());
}

void ClusterSession::discover()
{
    m_retryTimer.stop();
    ++m_status.attempt;
    askWhatIsServed();
    m_discoveryClient->serverVersion(onGui<Kube::ServerVersion>([this](const auto& version) {
        if (!version)
            return;
        m_serverVersion = QString::fromStdString(version->gitVersion);
        Q_EMIT statusChanged();
    }));
    Kube::whoAmI(m_connection->api(), onGui<Kube::Identity>([this](const auto& identity) {
        if (!identity)
            return;
        m_identity = QString::fromStdString(identity->name);
        Q_EMIT identityChanged();
    }));
}

void ClusterSession::askWhatIsServed()
{
    m_discoveryClient->discover(onGui<Kube::Discovery>([this](auto result) { takeDiscovery(std::move(result)); }));
}

/// The first answer, or a later one: definitions of custom resources come, and API servers that had just been started
/// or could not reach one of their own did not tell everything.
void ClusterSession::takeDiscovery(Result<Kube::Discovery> discovery)
{
    if (m_discovered) {
        if (discovery && *discovery != m_discovery)
            serveMore(std::move(*discovery));
        return; // whether the server can be reached is what the watches tell
    }
    if (!discovery) {
        m_status.phase = ConnectionStatus::Phase::Failed;
        m_status.error = discovery.error();
        m_status.retryAt = m_clock.now() + RetryDiscovery;
        m_retryTimer.start(RetryDiscovery);
        Q_EMIT statusChanged();
        return;
    }
    addKinds(std::move(*discovery));
    m_discovered = true;
    m_status = {};
    m_status.phase = ConnectionStatus::Phase::Live;
    m_status.since = m_clock.now();
    loadFirst();
    Q_EMIT discovered();
    Q_EMIT statusChanged();
}

void ClusterSession::addKinds(Kube::Discovery discovery)
{
    m_discovery = std::move(discovery);
    for (const Kube::ResourceType& resource : m_discovery.resources()) {
        if (!resource.supports("list") || !resource.supports("watch"))
            continue;
        m_kinds.add(resource);
        if (resource.groupVersion.group.empty() && (resource.kind == "Secret" || resource.kind == "ConfigMap"))
            m_kinds.addHelmRecords(resource);
    }
}

void ClusterSession::serveMore(Kube::Discovery discovery)
{
    addKinds(std::move(discovery));
    if (!m_restTimer.isActive())
        subscribeTo(BaseKinds);
    countUnwatchedKinds();
    Q_EMIT discovered();
}

/// The rest follows when all pods are there, or no more of them come; what a page shows is asked for by the page, at
/// once.
void ClusterSession::loadFirst()
{
    subscribeTo(FirstKinds);
    m_headStarts = 0;
    m_podsThen = 0;
    m_restTimer.start(HeadStart);
}

void ClusterSession::giveHeadStart()
{
    const std::size_t pods = m_replica->count(m_kinds.findResource("pods"));
    const bool arriving = pods > std::exchange(m_podsThen, pods);
    if (arriving && ++m_headStarts < HeadStarts)
        m_restTimer.start(HeadStart);
    else
        loadRest();
}

void ClusterSession::loadRest()
{
    m_restTimer.stop();
    subscribeTo(BaseKinds);
    countUnwatchedKinds();
    m_sampler->start();
}

void ClusterSession::subscribeTo(std::span<const char* const> resources)
{
    for (const char* name : resources)
        if (const Store::KindId kind = m_kinds.findResource(name); kind.isValid())
            if (!m_baseSubscriptions.contains(kind))
                m_baseSubscriptions.emplace(kind, m_hub->subscribe(kind));
}

Store::Subscription ClusterSession::subscribe(Store::KindId kind)
{
    return kind.isValid() ? m_hub->subscribe(kind) : Store::Subscription();
}

int ClusterSession::countOf(Store::KindId kind) const
{
    if (m_replica->isComplete(kind) || m_replica->count(kind) > 0)
        return static_cast<int>(m_replica->count(kind));
    const auto found = m_counts.find(kind);
    return found == m_counts.end() ? -1 : found->second;
}

/// A list of one object says how many more there are.
void ClusterSession::countUnwatchedKinds()
{
    if (!m_discovered)
        return;
    for (const Store::KindId kind : m_kinds.ids()) {
        const Store::KindInfo& info = m_kinds.info(kind);
        if (info.isPart || m_kinds.isTwin(kind) || m_baseSubscriptions.contains(kind))
            continue;
        Kube::ApiRequest request;
        request.path = Kube::collectionPath(info.resource, {});
        request.query = {{"limit", "1"}};
        request.accept = "application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1,application/json";
        request.attempted = QCoreApplication::translate("ClusterSession", "%1 could not be counted.")
                                .arg(QString::fromStdString(info.resource.plural));
        m_connection->api().send(std::move(request), onGui<Kube::ApiReply>([this, kind](const auto& reply) {
            const auto list = reply ? reply->json() : Result<Documents::Json>(Failure(Error {}));
            if (!list)
                return;
            m_counts[kind] = static_cast<int>((*list)["items"].size())
                + static_cast<int>(list->at({"metadata", "remainingItemCount"}).toInteger());
            Q_EMIT countsChanged();
        }));
    }
}

QStringList ClusterSession::namespaces() const
{
    QStringList names;
    const Store::KindId kind = m_kinds.findResource("namespaces");
    if (kind.isValid())
        for (const Store::RowPtr& row : m_replica->table(kind).slots())
            if (row)
                names << QString::fromUtf8(row->name.view());
    if (names.isEmpty())
        names << defaultNamespace();
    names.sort();
    return names;
}

int ClusterSession::namespaceCount() const
{
    const Store::KindId kind = m_kinds.findResource("namespaces");
    return kind.isValid() ? std::max(1, static_cast<int>(m_replica->count(kind))) : 1;
}

void ClusterSession::setOnScreen(bool isOnScreen)
{
    m_hub->setFrame(isOnScreen ? Store::Hub::DefaultFrame : FrameOffScreen);
    m_connection->setRest(isOnScreen ? 0ms : RestOffScreen);
}

bool ClusterSession::isSettled() const
{
    using Phase = Kube::WatchState::Phase;
    return m_discovered && std::ranges::all_of(m_baseSubscriptions, [this](const auto& entry) {
        return m_replica->isComplete(entry.first) || m_replica->state(entry.first).phase == Phase::Refused;
    });
}

bool ClusterSession::isUsageSettled() const
{
    const Metrics::Availability& availability = m_sampler->availability();
    return availability.isAvailable() ? !m_metrics.isEmpty()
                                      : availability.state != Metrics::Availability::State::Asking;
}

void ClusterSession::updateStatus()
{
    using Phase = Kube::WatchState::Phase;
    if (!m_discovered)
        return;
    if (m_restTimer.isActive() && m_replica->isComplete(m_kinds.findResource("pods")))
        loadRest();
    ConnectionStatus status;
    status.phase = ConnectionStatus::Phase::Live;
    bool anyLive = false;
    bool anyWaiting = false;
    for (const auto& [kind, subscription] : m_baseSubscriptions) {
        const Kube::WatchState state = m_replica->state(kind);
        if (state.phase == Phase::Live || state.phase == Phase::Loading)
            ++status.watches;
        anyLive = anyLive || state.phase == Phase::Live;
        if (state.phase != Phase::Waiting)
            continue;
        if (!anyWaiting || state.since < status.since)
            status.since = state.since;
        if (!anyWaiting || state.retryAt < status.retryAt)
            status.retryAt = state.retryAt;
        if (state.attempt >= status.attempt)
            status.error = state.error;
        status.attempt = std::max(status.attempt, state.attempt);
        anyWaiting = true;
    }
    if (anyWaiting) {
        status.phase = ConnectionStatus::Phase::Lost;
        if (m_status.phase == ConnectionStatus::Phase::Lost)
            status.since = std::min(status.since, m_status.since);
    } else if (!anyLive && m_status.phase == ConnectionStatus::Phase::Lost) {
        status = m_status; // an attempt is under way: nothing is known to be better yet
    }
    if (status.phase == ConnectionStatus::Phase::Live && m_status.phase == ConnectionStatus::Phase::Lost)
        askWhatIsServed(); // maybe by another version of the server
    m_status = status;
    Q_EMIT statusChanged();
}

Kube::RequestHandle ClusterSession::readObject(
    const Kube::ObjectRef& reference, std::function<void(Result<Documents::Json>)> done)
{
    const Kube::ResourceType* type = m_discovery.byKind(reference.group, reference.kind);
    const QString name = QString::fromStdString(reference.kind + ' ' + reference.name);
    const QString attempted = reference.nameSpace.empty()
        ? tr("%1 could not be read.").arg(name)
        : tr("%1 in %2 could not be read.").arg(name, QString::fromStdString(reference.nameSpace));
    if (!type) {
        done(Failure(Error {.kind = Error::Kind::NotFound,
            .attempted = attempted,
            .said = {},
            .advice = tr("The server does not serve this kind.")}));
        return {};
    }
    Kube::ApiRequest request;
    request.path = Kube::objectPath(*type, reference.nameSpace, reference.name);
    request.attempted = attempted;
    return m_connection->api().send(
        std::move(request), onGui<Kube::ApiReply>([done = std::move(done)](Result<Kube::ApiReply> reply) {
            if (!reply)
                return done(Failure(reply.error()));
            done(reply->json());
        }));
}

} // namespace Chartroom::Console
