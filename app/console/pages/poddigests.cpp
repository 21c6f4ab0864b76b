// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/pages/poddigests.h"

#include "models/base/growto.h"

#include <algorithm>

namespace Chartroom::Console {

PodDigests::PodDigests(const Store::Replica& replica, QObject* parent)
    : QObject(parent)
    , m_replica(replica)
    , m_pods(replica.kinds().findResource("pods"))
{
    connect(&replica, &Store::Replica::changed, this, &PodDigests::noteChanges);
    if (!m_pods.isValid())
        return;
    const auto slots = replica.table(m_pods).slots();
    for (std::size_t slot = 0; slot < slots.size(); ++slot)
        if (slots[slot])
            read(Store::Slot(static_cast<std::uint32_t>(slot)));
}

const Store::PodRow& PodDigests::row(std::size_t slot) const
{
    return static_cast<const Store::PodRow&>(
        *m_replica.table(m_pods).row(Store::Slot(static_cast<std::uint32_t>(slot))));
}

void PodDigests::noteChanges(const Store::ChangeSetPtr& changes)
{
    if (!m_pods.isValid())
        m_pods = m_replica.kinds().findResource("pods");
    if (changes->kind != m_pods)
        return;
    for (const auto& added : changes->added)
        read(added.slot);
    for (const auto& updated : changes->updated)
        read(updated.slot);
    for (const Store::Slot slot : changes->removed)
        read(slot);
}

void PodDigests::read(Store::Slot slot)
{
    if (slot.value() >= m_digests.size())
        growTo(m_digests, slot.value() + 1);
    PodDigest& digest = m_digests[slot.value()];
    digest = {};
    const auto* pod = static_cast<const Store::PodRow*>(m_replica.table(m_pods).row(slot));
    if (!pod)
        return;
    digest.exists = true;
    digest.nameSpace = pod->nameSpace;
    digest.node = pod->node;
    digest.health = pod->health;
    digest.terminating = pod->terminating;
    digest.over = m_replica.text(pod->phase) == "Succeeded";
    for (const Store::Container& container : pod->containers) {
        if (container.init && !container.restartable)
            continue;
        ++digest.containers;
        if (digest.over)
            continue;
        digest.cpuRequested += std::max(container.cpuRequest, 0);
        digest.memoryRequested += std::max<std::int64_t>(container.memoryRequest, 0);
    }
}

} // namespace Chartroom::Console
