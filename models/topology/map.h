// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/topology/input.h"
#include "models/topology/scene.h"

#include <QFutureWatcher>
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <memory>
#include <utility>
#include <vector>

namespace Chartroom::Store {
class Replica;
}

namespace Chartroom::Topology {

class MapBuilder;
class ReplicaFeed;

/// The topology of one cluster, kept up to date. Lives in the GUI thread; all work happens in the pool, one task at a
/// time, and arrives as an immutable Scene. While a task runs, what comes in is gathered for the next.
class Map final : public QObject {
    Q_OBJECT

public:
    explicit Map(QObject* parent = nullptr);
    /// Waits for the task under way, if any (bounded by one layout, below a second).
    ~Map() override;

    /// Follows a cluster session from now on, or none; what was on the map before is forgotten. The replica, its kinds
    /// and its strings must live until attach(nullptr) or the end of the map; scenes must not be used after that.
    void attach(Store::Replica* replica);
    /// Takes what happened (attach() calls this); a scene with it follows within a frame or, where the pool is busy,
    /// when it can.
    void apply(Batch batch);
    /// CPU and memory in use by pod and by node, each set replacing the one before.
    void setUsage(std::vector<std::pair<Kube::Uid, Usage>> usage);
    void setView(View view);
    View view() const { return m_view; }
    /// Lays everything out anew, without the empty places.
    void tidy();
    /// Forgets every object; what follows comes from a session with these strings.
    void clear(const StringPool* strings);

    /// The latest scene; never null, empty at first.
    std::shared_ptr<const Scene> scene() const { return m_scene; }
    /// While it is not active, nothing is taken from the cluster session and no scene is made, but for another view; what
    /// is different by then follows when it is active again. Active at first.
    void setActive(bool active);
    /// Nothing is under way or waiting.
    bool isIdle() const;

Q_SIGNALS:
    /// scene() has changed: by new input, by another view, by tidy().
    void sceneChanged();

private:
    void schedule();
    void start();
    void finish();

    // Used by the task under way, and by nobody else meanwhile; replaced, never changed, from this thread.
    std::shared_ptr<MapBuilder> m_builder;
    std::unique_ptr<ReplicaFeed> m_feed;
    QPointer<Store::Replica> m_replica;
    std::shared_ptr<const Scene> m_scene;
    std::vector<Batch> m_batches;
    std::vector<std::pair<Kube::Uid, Usage>> m_usage;
    QFutureWatcher<std::shared_ptr<const Scene>> m_watcher;
    QTimer m_hiddenTimer; ///< since something changed that nobody looked at
    QTimer m_frame; ///< between two scenes
    View m_view = View::Namespaces;
    bool m_active = true;
    bool m_hasUsage = false;
    bool m_tidy = false;
    bool m_isDirty = false;
    bool m_isWorking = false; ///< until the scene of the task under way has been taken, which is after its end
    bool m_discard = false; ///< what the task under way makes is of the cluster before
};

} // namespace Chartroom::Topology
