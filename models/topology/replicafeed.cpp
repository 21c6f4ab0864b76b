// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/topology/replicafeed.h"

#include "models/base/growto.h"

#include <algorithm>
#include <array>

namespace Chartroom::Topology {

namespace {

/// Without all of these, pods stand in wrong boxes.
constexpr std::array<std::pair<std::string_view, std::string_view>, 8> KindsOfTheMap {
    {{"", "Pod"}, {"", "Node"}, {"apps", "Deployment"}, {"apps", "ReplicaSet"}, {"apps", "StatefulSet"},
        {"apps", "DaemonSet"}, {"batch", "Job"}, {"batch", "CronJob"}}};

} // namespace

ReplicaFeed::ReplicaFeed(const Store::Replica& replica)
    : m_replica(replica)
{ }

std::vector<Store::RowPtr>& ReplicaFeed::rows(Store::KindId kind)
{
    if (m_rows.size() <= kind.value())
        m_rows.resize(kind.value() + 1);
    return m_rows[kind.value()];
}

void ReplicaFeed::name(Store::KindId kind, Batch& batch)
{
    if (m_named.size() <= kind.value())
        m_named.resize(kind.value() + 1);
    if (m_named[kind.value()])
        return;
    m_named[kind.value()] = true;
    const Kube::ResourceType& resource = m_replica.kinds().info(kind).resource;
    batch.kinds.emplace_back(kind, KindName {resource.groupVersion.group, resource.kind});
}

Batch ReplicaFeed::catchUp()
{
    static const Store::RowPtr None;
    Batch batch;
    for (const Store::KindId kind : m_replica.kinds().ids()) {
        const auto slots = m_replica.table(kind).slots();
        std::vector<Store::RowPtr>& known = rows(kind);
        if (slots.empty() && known.empty())
            continue;
        name(kind, batch);
        growTo(known, std::max(known.size(), slots.size()));
        for (std::size_t i = 0; i < known.size(); ++i) {
            const Store::RowPtr& now = i < slots.size() ? slots[i] : None;
            if (known[i] == now)
                continue;
            const bool isSame = known[i] && now && known[i]->uid == now->uid;
            if (known[i] && !isSame)
                batch.removed.push_back(known[i]);
            if (now)
                (isSame ? batch.updated : batch.added).push_back(now);
            known[i] = now;
        }
    }
    batch.complete = isComplete();
    return batch;
}

Batch ReplicaFeed::next(const Store::ChangeSet& changes)
{
    Batch batch;
    name(changes.kind, batch);
    std::vector<Store::RowPtr>& known = rows(changes.kind);
    for (const Store::Slot slot : changes.removed)
        if (slot.value() < known.size() && known[slot.value()])
            batch.removed.push_back(std::exchange(known[slot.value()], nullptr));
    const auto take = [&known](const std::vector<Store::SlotRow>& entries, std::vector<Store::RowPtr>& rows) {
        for (const Store::SlotRow& entry : entries) {
            if (known.size() <= entry.slot.value())
                growTo(known, entry.slot.value() + 1);
            known[entry.slot.value()] = entry.row;
            rows.push_back(entry.row);
        }
    };
    take(changes.added, batch.added);
    take(changes.updated, batch.updated);
    batch.complete = isComplete();
    return batch;
}

bool ReplicaFeed::isComplete() const
{
    // Before discovery no kind is known, and nothing would be missing.
    if (!m_replica.kinds().find("", "Pod").isValid())
        return false;
    return std::ranges::all_of(KindsOfTheMap, [this](const auto& name) {
        const Store::KindId kind = m_replica.kinds().find(name.first, name.second);
        if (!kind.isValid() || m_replica.isComplete(kind))
            return true;
        return m_replica.state(kind).phase == Kube::WatchState::Phase::Refused; // what may not be read will not come
    });
}

} // namespace Chartroom::Topology
