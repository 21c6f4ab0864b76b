// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/metrics/restartlog.h"

#include "models/base/blockcost.h"
#include "models/base/freeinpool.h"
#include "models/base/growto.h"
#include "models/metrics/capacity.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace Chartroom::Metrics {

namespace {

const Store::PodRow& podOf(const Store::RowPtr& row)
{
    return static_cast<const Store::PodRow&>(*row);
}

} // namespace

RestartLog::RestartLog(const Store::Replica& replica, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_replica(replica)
    , m_clock(clock)
{
    connect(&replica, &Store::Replica::changed, this, [this](const Store::ChangeSetPtr& changes) {
        if (m_replica.kinds().info(changes->kind).rowType != Store::RowType::Pod)
            return;
        for (const Store::Slot slot : changes->removed)
            if (slot.value() < m_pods.size())
                m_pods[slot.value()] = {};
        for (const auto* list : {&changes->added, &changes->updated})
            for (const Store::SlotRow& entry : *list)
                take(entry.slot, entry.row);
    });
    const Store::KindId pods = replica.kinds().find("", "Pod");
    if (!pods.isValid())
        return;
    const std::span<const Store::RowPtr> rows = replica.table(pods).slots();
    for (std::size_t slot = 0; slot < rows.size(); ++slot)
        if (rows[slot])
            take(Store::Slot(static_cast<std::uint32_t>(slot)), rows[slot]);
}

RestartLog::~RestartLog()
{
    freeInPool(std::move(m_pods)); // maybe the last to hold the rows
}

void RestartLog::take(Store::Slot slot, const Store::RowPtr& row)
{
    if (slot.value() >= m_pods.size())
        growTo(m_pods, slot.value() + 1, {});
    Known& known = m_pods[slot.value()];
    if (known.row && known.row->uid != row->uid)
        known = {};
    // Nearly always nothing has restarted, and then the containers, which are elsewhere in memory, need no look.
    if (known.row && podOf(known.row).restarts != podOf(row).restarts)
        compare(known, podOf(row));
    known.row = row;
}

void RestartLog::compare(Known& known, const Store::PodRow& now)
{
    const auto& containers = podOf(known.row).containers;
    for (const Store::Container& container : now.containers) {
        const auto before = std::ranges::find(containers, container.name, &Store::Container::name);
        const int restartsBefore = before == containers.end() ? 0 : before->restarts;
        if (container.restarts == restartsBefore)
            continue;
        if (restartsBefore > 0 && !isKept(known, container.name))
            append(known, *before, before->lastFinished);
        // The end of the container before is the nearest thing to the moment of the restart.
        const Seconds seen = std::chrono::floor<std::chrono::seconds>(m_clock.now()).time_since_epoch().count();
        append(known, container, container.lastFinished > 0 ? container.lastFinished : seen);
    }
}

void RestartLog::append(Known& known, const Store::Container& container, Seconds time)
{
    if (++m_newest == NoChange) { // four billion: what was numbered before is not told from what will be
        m_newest = 1;
        for (Known& each : m_pods)
            each.latest = NoChange;
    }
    const std::size_t place = m_newest % MostChanges;
    if (place >= m_changes.size())
        growTo(m_changes, place + 1, {});
    const Change* last = change(known.latest);
    const auto moment = static_cast<std::uint32_t>(time);
    m_changes[place] = {container.name, container.restarts, last ? std::max(moment, last->time) : moment, known.latest};
    known.latest = m_newest;
}

/// Null where it is not kept any more.
const RestartLog::Change* RestartLog::change(Number number) const
{
    const bool isKept = number != NoChange && m_newest - number < MostChanges;
    return isKept ? &m_changes[number % MostChanges] : nullptr;
}

bool RestartLog::isKept(const Known& known, StringId container) const
{
    for (const Change* kept = change(known.latest); kept; kept = change(kept->before))
        if (kept->container == container)
            return true;
    return false;
}

std::size_t RestartLog::memoryUsage() const
{
    return blockCost(m_pods) + blockCost(m_changes); // the rows are the replica's
}

/// Oldest first.
std::vector<RestartLog::Change> RestartLog::changesOf(const Known& pod) const
{
    std::vector<Change> changes;
    for (const Change* kept = change(pod.latest); kept; kept = change(kept->before))
        changes.push_back(*kept);
    for (const Store::Container& container : podOf(pod.row).containers)
        if (container.restarts > 0 && !isKept(pod, container.name))
            changes.push_back({container.name, container.restarts, container.lastFinished, NoChange});
    std::ranges::reverse(changes);
    return changes;
}

std::vector<Point> RestartLog::counts(const Subject& subject) const
{
    const Store::KindId kind = m_replica.kinds().find("", "Pod");
    const Store::Entry pod = kind.isValid() ? m_replica.find(kind, subject.nameSpace, subject.name) : Store::Entry();
    if (!pod || pod.slot.value() >= m_pods.size() || !m_pods[pod.slot.value()].row)
        return {};
    std::unordered_map<StringId, std::int32_t> counts;
    std::vector<std::pair<Seconds, double>> increases;
    for (const Change& change : changesOf(m_pods[pod.slot.value()])) {
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
    for (const Point& change : counts(subject)) {
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
    for (const Point& change : counts(subject))
        if (change.time >= from && change.time <= to)
            moments.push_back(change.time);
    return moments;
}

} // namespace Chartroom::Metrics
