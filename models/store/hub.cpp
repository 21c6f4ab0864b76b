// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/hub.h"

#include <QPointer>
#include <QTimer>
#include <QTimerEvent>
#include <algorithm>
#include <mutex>

namespace Chartroom::Store {

/// How subscriptions reach the hub, or learn that it is gone.
struct Hub::Lifeline {
    std::mutex mutex;
    Hub* hub = nullptr; // guarded by mutex
};

/// A kind somebody is interested in.
struct Hub::Source {
    struct Scope {
        std::unique_ptr<RunningWatch> watch;
        Kube::WatchState state;
    };

    Source(KindId kind, Projector& projector)
        : feed(kind, projector)
    { }

    Kube::WatchState state() const;

    Feed feed;
    std::map<std::string, Scope> scopes; ///< by namespace, "" for the whole cluster; after `feed`: ended before it
    int subscriptions = 0;
    std::uint64_t idlePeriod = 0; ///< counts how often the last subscription was dropped
    bool onlyFallback = false; ///< the list of the whole cluster is forbidden
    std::optional<Error> forbidden; ///< in what words
    bool dirty = false;
    bool stateDirty = false;
};

/// One state for all scopes: the least advanced one speaks for all, but a refusal only where every scope is refused.
/// Where only some are, or the cluster as a whole is, the state is Live and carries the error.
Kube::WatchState Hub::Source::state() const
{
    using Phase = Kube::WatchState::Phase;
    constexpr Phase Order[] = {Phase::Loading, Phase::Waiting, Phase::Live, Phase::Refused, Phase::Stopped};
    for (const Phase phase : Order) {
        const auto found = std::ranges::find(scopes, phase, [](const auto& scope) { return scope.second.state.phase; });
        if (found == scopes.end())
            continue;
        Kube::WatchState state = found->second.state;
        if (phase == Phase::Loading) {
            state.received = state.expected = 0;
            for (const auto& [name, scope] : scopes) {
                state.received += scope.state.received;
                state.expected += scope.state.expected;
            }
        }
        for (const auto& [name, scope] : scopes)
            if (!state.error && scope.state.error)
                state.error = scope.state.error;
        if (onlyFallback && !state.error)
            state.error = forbidden;
        return state;
    }
    return {};
}

Hub::Hub(KindTable& kinds, StringPool& strings, WatchStarter starter, QObject* parent)
    : QObject(parent)
    , m_kinds(kinds)
    , m_starter(std::move(starter))
    , m_projector(kinds, strings)
    , m_lifeline(std::make_shared<Lifeline>())
{
    qRegisterMetaType<ChangeSetPtr>();
    qRegisterMetaType<KindId>();
    qRegisterMetaType<Kube::WatchState>();
    m_lifeline->hub = this;
}

Hub::~Hub()
{
    const std::lock_guard lock(m_lifeline->mutex);
    m_lifeline->hub = nullptr;
}

Subscription Hub::subscribe(KindId kind)
{
    QMetaObject::invokeMethod(this, [this, kind] { acquire(kind); });
    const auto letGoOnDrop = [lifeline = m_lifeline, kind](void*) {
        const std::lock_guard lock(lifeline->mutex);
        if (Hub* hub = lifeline->hub)
            QMetaObject::invokeMethod(hub, [hub, kind] { hub->letGo(kind); }, Qt::QueuedConnection);
    };
    return Subscription(std::shared_ptr<void>(this, letGoOnDrop));
}

void Hub::setNamespaces(std::vector<std::string> namespaces)
{
    QMetaObject::invokeMethod(this, [this, wanted = std::move(namespaces)] {
        m_namespaces = wanted;
        for (auto& [kind, source] : m_sources)
            changeOver(*source);
    });
}

void Hub::setFallbackNamespaces(std::vector<std::string> namespaces)
{
    QMetaObject::invokeMethod(this, [this, wanted = std::move(namespaces)] {
        m_fallbackNamespaces = wanted;
        for (auto& [kind, source] : m_sources)
            if (source->onlyFallback)
                changeOver(*source);
    });
}

void Hub::retry(KindId kind)
{
    QMetaObject::invokeMethod(this, [this, kind] {
        if (const auto found = m_sources.find(kind); found != m_sources.end())
            for (auto& [name, scope] : found->second->scopes)
                scope.watch->retryNow();
    });
}

void Hub::setFrame(std::chrono::milliseconds frame)
{
    QMetaObject::invokeMethod(this, [this, frame] {
        m_frame = frame;
        if (m_frameTimer.isActive())
            m_frameTimer.start(m_frame, this);
    });
}

void Hub::setLinger(std::chrono::milliseconds linger)
{
    QMetaObject::invokeMethod(this, [this, linger] { m_linger = linger; });
}

void Hub::acquire(KindId kind)
{
    auto& source = m_sources[kind];
    if (!source) {
        source = std::make_unique<Source>(kind, m_projector);
        source->feed.onChange = [this, &source = *source] { markDirty(source); };
        source->feed.onState = [this, &source = *source](const std::string& scope, const Kube::WatchState& state) {
            noteState(source, scope, state);
        };
    }
    ++source->subscriptions;
    changeOver(*source);
}

void Hub::letGo(KindId kind)
{
    const auto found = m_sources.find(kind);
    if (found == m_sources.end() || --found->second->subscriptions > 0)
        return;
    // Pages come and go: what was read is kept for a while, so that going back costs nothing.
    QTimer::singleShot(m_linger, this, [this, kind, period = ++found->second->idlePeriod] {
        const auto idle = m_sources.find(kind);
        if (idle != m_sources.end() && idle->second->subscriptions == 0 && idle->second->idlePeriod == period)
            stop(kind);
    });
}

void Hub::stop(KindId kind)
{
    Source& source = *m_sources.at(kind);
    source.scopes.clear();
    for (const std::string& scope : source.feed.intakes())
        source.feed.removeIntake(scope);
    source.stateDirty = true;
    publish(source);
    std::erase(m_dirty, kind);
    m_sources.erase(kind);
}

std::vector<std::string> Hub::wantedScopes(const Source& source) const
{
    const bool namespaced = m_kinds.info(source.feed.kind()).resource.namespaced;
    if (namespaced && !m_namespaces.empty())
        return m_namespaces;
    if (namespaced && source.onlyFallback && !m_fallbackNamespaces.empty())
        return m_fallbackNamespaces;
    return {std::string()};
}

void Hub::changeOver(Source& source)
{
    const std::vector<std::string> wanted = wantedScopes(source);
    for (const std::string& scope : source.feed.intakes())
        if (!std::ranges::contains(wanted, scope)) {
            source.scopes.erase(scope);
            source.feed.removeIntake(scope);
        }
    const KindInfo& info = m_kinds.info(source.feed.kind());
    for (const std::string& name : wanted) {
        auto& scope = source.scopes[name];
        if (scope.watch)
            continue;
        scope.state.phase = Kube::WatchState::Phase::Loading;
        const Kube::WatchRequest request {.resource = info.resource,
            .nameSpace = name,
            .labelSelector = info.labelSelector,
            .fieldSelector = {},
            .form = info.form,
            .protobuf = Projector::readsMessages(info)};
        scope.watch = m_starter(request, source.feed.intake(name));
    }
    source.stateDirty = true;
    markDirty(source);
}

void Hub::noteState(Source& source, const std::string& scope, const Kube::WatchState& state)
{
    const auto found = source.scopes.find(scope);
    if (found == source.scopes.end())
        return;
    found->second.state = state;
    source.stateDirty = true;
    markDirty(source);
    const bool forbidden
        = state.phase == Kube::WatchState::Phase::Refused && state.error && state.error->kind == Error::Kind::Forbidden;
    if (forbidden && scope.empty() && !source.onlyFallback && !m_fallbackNamespaces.empty()) {
        source.onlyFallback = true;
        source.forbidden = state.error;
        // Later: a watch must not be ended from inside its own call.
        QMetaObject::invokeMethod(
            this,
            [this, kind = source.feed.kind()] {
                if (const auto still = m_sources.find(kind); still != m_sources.end())
                    changeOver(*still->second);
            },
            Qt::QueuedConnection);
    }
}

void Hub::markDirty(Source& source)
{
    if (source.dirty)
        return;
    source.dirty = true;
    m_dirty.push_back(source.feed.kind());
    if (!m_frameTimer.isActive())
        m_frameTimer.start(m_frame, this);
}

void Hub::timerEvent(QTimerEvent* event)
{
    if (event->timerId() != m_frameTimer.timerId()) {
        QObject::timerEvent(event);
        return;
    }
    m_frameTimer.stop();
    publish();
}

void Hub::publish()
{
    for (const KindId kind : std::exchange(m_dirty, {}))
        if (const auto found = m_sources.find(kind); found != m_sources.end())
            publish(*found->second);
    std::size_t bytes = m_projector.memoryUsage();
    for (const auto& [kind, source] : m_sources)
        bytes += source->feed.memoryUsage();
    m_memory = bytes;
}

void Hub::publish(Source& source)
{
    source.dirty = false;
    while (true) {
        const KindId kind = m_projector.takeChangedColumns();
        if (!kind.isValid())
            break;
        Q_EMIT columnsChanged(kind);
    }
    if (const ChangeSetPtr changes = source.feed.take())
        Q_EMIT changed(changes);
    if (std::exchange(source.stateDirty, false))
        Q_EMIT stateChanged(source.feed.kind(), source.state());
}

} // namespace Chartroom::Store
