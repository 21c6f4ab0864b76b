// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/topology/map.h"

#include "models/base/freeinpool.h"
#include "models/store/replica.h"
#include "models/topology/mapbuilder.h"
#include "models/topology/replicafeed.h"

#include <QtConcurrentRun>
#include <chrono>

namespace Chartroom::Topology {

namespace {

/// Scenes follow each other at this distance: often enough to look live, rarely enough that a storm of changes costs
/// little.
constexpr std::chrono::milliseconds Frame(100);
/// A map that nobody looks at follows at this distance: else it would keep in memory what every pod was when somebody
/// last looked.
constexpr std::chrono::seconds Hidden(10);

} // namespace

Map::Map(QObject* parent)
    : QObject(parent)
    , m_builder(std::make_shared<MapBuilder>(nullptr))
    , m_scene(std::make_shared<Scene>())
{
    m_frame.setSingleShot(true);
    m_frame.setInterval(Frame);
    connect(&m_frame, &QTimer::timeout, this, &Map::start);
    m_hiddenTimer.setSingleShot(true);
    m_hiddenTimer.setInterval(Hidden);
    connect(&m_hiddenTimer, &QTimer::timeout, this, [this] {
        if (m_feed && !m_active)
            apply(m_feed->catchUp());
    });
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &Map::finish);
}

Map::~Map()
{
    m_watcher.waitForFinished();
}

void Map::attach(Store::Replica* replica)
{
    if (m_replica)
        disconnect(m_replica, nullptr, this, nullptr);
    m_replica = replica;
    m_feed.reset();
    m_hiddenTimer.stop();
    clear(replica ? &replica->strings() : nullptr);
    if (!replica)
        return;
    m_feed = std::make_unique<ReplicaFeed>(*replica);
    if (m_active)
        apply(m_feed->catchUp());
    connect(replica, &Store::Replica::changed, this, [this](const Store::ChangeSetPtr& changes) {
        if (m_active)
            apply(m_feed->next(*changes));
        else if (!m_hiddenTimer.isActive())
            m_hiddenTimer.start();
    });
    connect(replica, &Store::Replica::stateChanged, this, [this] {
        if (!m_active)
            return;
        Batch batch;
        batch.complete = !m_scene->complete && m_feed->isComplete();
        apply(std::move(batch));
    });
}

void Map::setActive(bool active)
{
    if (std::exchange(m_active, active) == active || !active)
        return;
    if (m_feed)
        apply(m_feed->catchUp());
    if (m_hasUsage)
        schedule();
}

void Map::clear(const StringPool* strings)
{
    // The task under way reads the strings of the session before, which may be gone once this returns.
    m_watcher.waitForFinished();
    m_discard = m_isWorking;
    m_builder = std::make_shared<MapBuilder>(strings);
    m_batches.clear();
    m_usage.clear();
    m_hasUsage = m_tidy = m_isDirty = false;
    m_frame.stop();
    auto empty = std::make_shared<Scene>();
    empty->view = m_view;
    m_scene = std::move(empty);
    Q_EMIT sceneChanged();
}

void Map::apply(Batch batch)
{
    if (batch.isEmpty())
        return;
    m_batches.push_back(std::move(batch));
    schedule();
}

void Map::setUsage(std::vector<std::pair<Kube::Uid, Usage>> usage)
{
    m_usage = std::move(usage);
    m_hasUsage = true;
    if (m_active)
        schedule();
}

void Map::setView(View view)
{
    if (m_view == view)
        return;
    m_view = view;
    m_isDirty = true;
    start();
}

void Map::tidy()
{
    m_tidy = true;
    m_isDirty = true;
    start();
}

bool Map::isIdle() const
{
    return !m_isDirty && !m_isWorking;
}

void Map::schedule()
{
    m_isDirty = true;
    if (!m_frame.isActive() && !m_isWorking)
        m_frame.start(m_scene->generation == 0 ? std::chrono::milliseconds(0) : Frame);
}

void Map::start()
{
    if (!m_isDirty || m_isWorking)
        return;
    m_frame.stop();
    MapBuilder::Task task;
    task.batches = std::exchange(m_batches, {});
    task.usage = std::exchange(m_usage, {});
    task.hasUsage = std::exchange(m_hasUsage, false);
    task.tidy = std::exchange(m_tidy, false);
    task.view = m_view;
    m_isDirty = false;
    m_discard = false;
    m_isWorking = true;
    m_watcher.setFuture(QtConcurrent::run(
        [builder = m_builder, task = std::move(task)]() mutable { return builder->run(std::move(task)); }));
}

void Map::finish()
{
    m_isWorking = false;
    if (!m_discard) {
        auto before = std::exchange(m_scene, m_watcher.result());
        Q_EMIT sceneChanged();
        freeInPool(std::move(before)); // maybe the last to hold what pods were when somebody last looked at them
    }
    if (m_isDirty)
        schedule();
}

} // namespace Chartroom::Topology
