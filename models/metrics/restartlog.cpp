// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/metrics/restartlog.h"

#include "models/metrics/capacity.h"

#include <algorithm>

namespace Chartroom::Metrics {

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
    for (const Store::Container& container : pod.containers) {
        if (container.restarts == 0)
            continue;
        auto& changes = m_changes[{Scope::Container, std::string(m_replica.text(pod.nameSpace)),
            std::string(pod.name.view()), std::string(m_replica.text(container.name))}];
        if (!changes.empty() && changes.back().value == container.restarts)
            continue;
        const Seconds now = std::chrono::floor<std::chrono::seconds>(m_clock.now()).time_since_epoch().count();
        // The end of the container before is the nearest thing to the moment of the restart.
        Seconds moment = container.lastFinished > 0 ? container.lastFinished : now;
        if (!changes.empty())
            moment = std::max(moment, changes.back().time);
        if (changes.empty() && container.restarts > 1)
            changes.push_back({0, static_cast<double>(container.restarts - 1)});
        changes.push_back({moment, static_cast<double>(container.restarts)});
    }
}

std::vector<Point> RestartLog::changes(const Subject& subject) const
{
    // All containers of the pod are neighbours in the map.
    std::vector<std::pair<Seconds, double>> increases;
    Subject key = subject;
    key.scope = Scope::Container;
    for (auto entry = m_changes.lower_bound(key);
        entry != m_changes.end() && entry->first.nameSpace == subject.nameSpace && entry->first.name == subject.name;
        ++entry) {
        if (subject.scope == Scope::Container && entry->first.container != subject.container)
            continue;
        double before = 0;
        for (const Point& change : entry->second) {
            increases.emplace_back(change.time, change.value - before);
            before = change.value;
        }
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
