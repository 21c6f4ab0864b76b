// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/clock.h"
#include "models/base/stringpool.h"
#include "models/kube/watchsink.h"
#include "models/store/changeset.h"
#include "models/store/feed.h"
#include "models/store/kindtable.h"
#include "models/store/projector.h"

#include <QBasicTimer>
#include <QObject>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace Chartroom::Store {

/// A list-and-watch under way; destroying it ends it. Used on the hub's thread.
class RunningWatch {
public:
    virtual ~RunningWatch() = default;
    /// Ends a pause after a failure now.
    virtual void retryNow() = 0;
};
/// Starts a list-and-watch that feeds the sink. Called on the hub's thread. For a real cluster: watchStarter().
using WatchStarter = std::function<std::unique_ptr<RunningWatch>(const Kube::WatchRequest&, Kube::WatchSink&)>;

class Hub;

/// Interest in one kind. While any is alive, the kind is watched. Move-only; may be made and dropped on any thread and
/// may outlive the hub.
class Subscription {
public:
    Subscription() = default;
    Subscription(Subscription&& other) noexcept = default;
    Subscription& operator=(Subscription&& other) noexcept = default;
    ~Subscription() = default;

    void release() { m_held.reset(); }
    explicit operator bool() const { return m_held != nullptr; }

private:
    friend class Hub;
    explicit Subscription(std::shared_ptr<void> held)
        : m_held(std::move(held))
    { }
    std::shared_ptr<void> m_held;
};

/// The writing side of a cluster session: owns the feeds of all kinds somebody is interested in, and publishes what
/// changed once per frame. Lives on the I/O thread (moveToThread() after construction, or constructed there); all
/// public members may be called from any thread, the signals come from the hub's thread.
///
/// Connect changed() and stateChanged() to a Replica before the first subscribe(); the queue keeps their order.
/// A kind that nobody is interested in any more is kept for a while (see setLinger) and then forgotten: its rows go
/// with a change set that removes them, and its state becomes Stopped.
class Hub : public QObject {
    Q_OBJECT

public:
    /// `kinds` and `strings` must outlive the hub.
    Hub(KindTable& kinds, StringPool& strings, WatchStarter starter, QObject* parent = nullptr);
    ~Hub() override;

    Subscription subscribe(KindId kind);

    /// Which namespaces namespaced kinds are read from; empty for the whole cluster. Feeds that are running are
    /// changed over: objects of namespaces no longer wanted are removed.
    void setNamespaces(std::vector<std::string> namespaces);
    /// Where a list of the whole cluster is forbidden, these are read one by one instead (a user who may list only
    /// some namespaces). Empty: the refusal is shown.
    void setFallbackNamespaces(std::vector<std::string> namespaces);
    /// Refused and waiting watches try again now.
    void retry(KindId kind);

    static constexpr std::chrono::milliseconds DefaultFrame {33};
    /// At most one change set per kind and frame is published. Holds for the frame under way, too.
    void setFrame(std::chrono::milliseconds frame);
    /// How long a feed stays after its last subscription was dropped; 30 s unless told otherwise.
    void setLinger(std::chrono::milliseconds linger);
    /// Bytes that the writing side holds besides the rows, as of the last change.
    std::size_t memoryUsage() const { return m_memory; }

Q_SIGNALS:
    void changed(const Chartroom::Store::ChangeSetPtr& changes);
    void stateChanged(Chartroom::Store::KindId kind, const Chartroom::Kube::WatchState& state);
    /// The server's Table columns of a generic kind are known, or have changed (see KindTable::columns).
    void columnsChanged(Chartroom::Store::KindId kind);

protected:
    void timerEvent(QTimerEvent* event) override;

private:
    struct Lifeline;
    struct Source;

    void acquire(KindId kind);
    void letGo(KindId kind);
    void stop(KindId kind);
    std::vector<std::string> wantedScopes(const Source& source) const;
    void changeOver(Source& source);
    void noteState(Source& source, const std::string& scope, const Kube::WatchState& state);
    void markDirty(Source& source);
    void publish();
    void publish(Source& source);

    KindTable& m_kinds;
    WatchStarter m_starter;
    Projector m_projector;
    std::shared_ptr<Lifeline> m_lifeline;
    std::map<KindId, std::unique_ptr<Source>> m_sources;
    std::vector<std::string> m_namespaces;
    std::vector<std::string> m_fallbackNamespaces;
    std::vector<KindId> m_dirty;
    QBasicTimer m_frameTimer;
    std::atomic<std::size_t> m_memory = 0;
    std::chrono::milliseconds m_frame = DefaultFrame;
    std::chrono::milliseconds m_linger {30'000};
};

} // namespace Chartroom::Store
