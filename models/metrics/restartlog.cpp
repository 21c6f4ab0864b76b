// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/metrics/restartlog.h"

#include "models/base/blockcost.h"
#include "models/metrics/capacity.h"

#include <algorithm>
#include <utility>

namespace Chartroom::Metrics {

namespace {

constexpr std::size_t MostChanges = 600; ///< of one pod: two days of a container that is started every five minutes
constexpr std::size_t LeastChanges = 4; ///< of one pod, where nearly all pods of a large cluster restart
constexpr std::size_t LookedAtOnce = 64; ///< places, for pods that are gone

} // namespace

RestartLog::RestartLog(const Store::Replica& replica, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_replica(replica)
    , m_clock(clock)
{
    connect(&replica, &Store::Replica::changed, this, [this](const Store::ChangeSetPtr& changes) {
        if (m_replica.kinds().info(changes->kind).rowType != Store::RowType::Pod)
            return;
        for (const auto* list : {&changes->added, &changes->updated})
            for (const Store::SlotRow& entry : *list)
                take(*entry.row);
        if (!changes->removed.empty())
            forgetSome(changes->kind);
    });
    if (const Store::KindId pods = replica.kinds().find("", "Pod"); pods.isValid())
        for (const Store::RowPtr& row : replica.table(pods).slots())
            if (row)
                take(*row);
}

void RestartLog::take(const Store::Row& row)
{
    const auto& pod = static_cast<const Store::PodRow&>(row);
    if (pod.restarts == 0)
        return;
    std::vector<Change>& changes = m_changes[pod.uid];
    if (changes.empty()) // nearly all stay as they are seen first: room for those, and for no more
        changes.reserve(static_cast<std::size_t>(std::ranges::count_if(
            pod.containers, [](const Store::Container& container) { return container.restarts > 0; })));
    for (const Store::Container& container : pod.containers)
        if (container.restarts > 0)
            takeContainer(changes, container);
    if (changes.size() > std::clamp(MostOfAll / m_changes.size(), LeastChanges, MostChanges))
        trim(changes);
}

void RestartLog::takeContainer(std::vector<Change>& changes, const Store::Container& container) const
{
    const auto last = std::ranges::find(changes.rbegin(), changes.rend(), container.name, &Change::container);
    const bool isFirst = last == changes.rend();
    if (!isFirst && last->count == container.restarts)
        return;
    const Seconds now = std::chrono::floor<std::chrono::seconds>(m_clock.now()).time_since_epoch().count();
    // The end of the container before is the nearest thing to the moment of the restart.
    Seconds moment = container.lastFinished > 0 ? container.lastFinished : now;
    if (!isFirst)
        moment = std::max(moment, last->time);
    changes.push_back({container.name, container.restarts, moment});
}

/// Forgets the older half, but for the count that each container had by then.
void RestartLog::trim(std::vector<Change>& changes)
{
    std::vector<Change> kept;
    const auto middle = changes.begin() + static_cast<std::ptrdiff_t>(changes.size() / 2);
    for (auto change = changes.begin(); change != middle; ++change) {
        const auto known = std::ranges::find(kept, change->container, &Change::container);
        if (known == kept.end())
            kept.push_back({change->container, change->count, 0});
        else
            known->count = change->count;
    }
    kept.insert(kept.end(), middle, changes.end());
    changes = std::move(kept);
}

/// Looks at a few pods, at others each time.
void RestartLog::forgetSome(Store::KindId pods)
{
    for (std::size_t i = 0; i < LookedAtOnce && !m_changes.empty(); ++i) {
        m_bucket = (m_bucket + 1) % m_changes.bucket_count();
        std::vector<Kube::Uid> gone;
        for (auto entry = m_changes.begin(m_bucket); entry != m_changes.end(m_bucket); ++entry)
            if (!m_replica.find(pods, entry->first))
                gone.push_back(entry->first);
        for (const Kube::Uid& uid : gone)
            m_changes.erase(uid);
    }
}

std::size_t RestartLog::memoryUsage() const
{
    std::size_t bytes = blockCost(m_changes);
    for (const auto& [uid, changes] : m_changes)
        bytes += blockCost(changes);
    return bytes;
}

std::vector<Point> RestartLog::changes(const Subject& subject) const
{
    const Store::KindId kind = m_replica.kinds().find("", "Pod");
    const Store::Entry pod = kind.isValid() ? m_replica.find(kind, subject.nameSpace, subject.name) : Store::Entry();
    const auto known = pod ? m_changes.find(pod.row->uid) : m_changes.end();
    if (known == m_changes.end())
        return {};
    std::unordered_map<StringId, std::int32_t> counts;
    std::vector<std::pair<Seconds, double>> increases;
    for (const Change& change : known->second) {
        if (subject.scope == Scope::Container && m_replica.text(change.container) != subject.container)
            continue;
        const auto [before, isFirst] = counts.try_emplace(change.container, 0);
        if (isFirst && change.time > 0 && change.count > 1) {
            before->second = change.count - 1; // of those before the last nobody knows when they were
            increases.emplace_back(0, change.count - 1);
        }
        increases.emplace_back(change.time, change.count - std::exchange(before->second, change.count));
    }
    std::ranges::sort(increases);
    std::vector<Point> result;
    double count = 0;
    for (const auto& [time, increase] : increases) {
        count += increase;
        result.push_back({time, count});
    }
    return result;
}

std::vector<Point> RestartLog::steps(const Subject& subject, Seconds from, Seconds to) const
{
    if (!capacityOf(m_replica, subject))
        return {};
    std::vector<Point> points;
    double count = 0;
    for (const Point& change : changes(subject)) {
        if (change.time > to)
            break;
        if (change.time > from) {
            if (points.empty())
                points.push_back({from, count});
            points.push_back({change.time, count});
            points.push_back(change);
        }
        count = change.value;
    }
    if (points.empty())
        points.push_back({from, count});
    points.push_back({to, count});
    return points;
}

std::vector<Seconds> RestartLog::moments(const Subject& subject, Seconds from, Seconds to) const
{
    std::vector<Seconds> moments;
    for (const Point& change : changes(subject))
        if (change.time >= from && change.time <= to)
            moments.push_back(change.time);
    return moments;
}

} // namespace Chartroom::Metrics
