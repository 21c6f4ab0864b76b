// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/table.h"

#include "models/base/growto.h"

#include <algorithm>
#include <utility>

namespace Chartroom::Store {

namespace {

std::size_t hashOfUid(const Kube::Uid& uid)
{
    return std::hash<Kube::Uid>()(uid);
}

std::size_t hashOfName(StringId nameSpace, std::string_view name)
{
    return std::hash<std::string_view>()(name) ^ (nameSpace.value() * 0x9E3779B97F4A7C15ull);
}

StringId nodeOf(const Row& row)
{
    return row.type == RowType::Pod ? static_cast<const PodRow&>(row).node : StringId();
}

StringId serviceOf(const Row& row)
{
    return row.type == RowType::EndpointSlice ? static_cast<const EndpointSliceRow&>(row).service : StringId();
}

/// Whether two states of an object stand at the same places of every index, as nearly all changes leave them.
bool hasSameKeys(const Row& a, const Row& b)
{
    const OwnerReference* ownerA = a.controller();
    const OwnerReference* ownerB = b.controller();
    return a.uid == b.uid && a.nameSpace == b.nameSpace && a.name == b.name && a.labels == b.labels
        && nodeOf(a) == nodeOf(b) && serviceOf(a) == serviceOf(b) && a.helmRelease == b.helmRelease
        && a.argoApplication == b.argoApplication && (ownerA && ownerB ? ownerA->uid == ownerB->uid : ownerA == ownerB);
}

bool isSet(StringId id)
{
    return id.isValid() && id != StringId(0);
}

} // namespace

std::vector<RowPtr> Table::apply(const ChangeSet& changes)
{
    std::vector<RowPtr> replaced;
    replaced.reserve(changes.removed.size() + changes.updated.size());
    const auto keep = [&replaced](RowPtr before) {
        if (before)
            replaced.push_back(std::move(before));
    };
    for (const Slot slot : changes.removed)
        keep(erase(slot));
    for (const auto& change : changes.added)
        keep(insert(change.slot, change.row));
    for (const auto& change : changes.updated)
        keep(insert(change.slot, change.row));
    return replaced;
}

RowPtr Table::insert(Slot slot, RowPtr row)
{
    if (slot.value() >= m_rows.size())
        growTo(m_rows, slot.value() + 1, RowPtr());
    if (const RowPtr& before = m_rows[slot.value()]; before && hasSameKeys(*before, *row))
        return std::exchange(m_rows[slot.value()], std::move(row));
    RowPtr before = erase(slot);
    m_rows[slot.value()] = std::move(row);
    ++m_count;
    index(slot, *m_rows[slot.value()]);
    return before;
}

RowPtr Table::erase(Slot slot)
{
    if (slot.value() >= m_rows.size() || !m_rows[slot.value()])
        return nullptr;
    unindex(slot, *m_rows[slot.value()]);
    --m_count;
    return std::exchange(m_rows[slot.value()], nullptr);
}

template <typename Visit>
void Table::forEachKey(const Row& row, Visit&& visit)
{
    visit(m_byNamespace, row.nameSpace);
    if (const StringId node = nodeOf(row); isSet(node))
        visit(m_byNode, node);
    if (const StringId service = serviceOf(row); isSet(service))
        visit(m_byService, service);
    if (isSet(row.helmRelease))
        visit(m_byRelease, row.helmRelease);
    if (isSet(row.argoApplication))
        visit(m_byApplication, row.argoApplication);
    if (const OwnerReference* owner = row.controller())
        visit(m_byOwner, owner->uid);
}

void Table::index(Slot slot, const Row& row)
{
    m_byUid.insert(slot, hashOfUid(row.uid));
    m_byName.insert(slot, hashOfName(row.nameSpace, row.name));
    forEachKey(row, [slot](auto& index, const auto& key) { index.insert(key, slot); });
    if (row.labels && m_byLabels.insert({row.nameSpace, row.labels.get()}, slot))
        m_labelSets[row.nameSpace].push_back(row.labels.get());
}

void Table::unindex(Slot slot, const Row& row)
{
    m_byUid.remove(slot, hashOfUid(row.uid));
    m_byName.remove(slot, hashOfName(row.nameSpace, row.name));
    forEachKey(row, [slot](auto& index, const auto& key) { index.remove(key, slot); });
    if (row.labels && m_byLabels.remove({row.nameSpace, row.labels.get()}, slot)) {
        const auto sets = m_labelSets.find(row.nameSpace);
        const auto last = std::ranges::find(sets->second, row.labels.get());
        std::swap(*last, sets->second.back());
        sets->second.pop_back();
        if (sets->second.empty())
            m_labelSets.erase(sets);
    }
}

Slot Table::find(const Kube::Uid& uid) const
{
    return m_byUid.find(hashOfUid(uid), [&](Slot slot) { return m_rows[slot.value()]->uid == uid; });
}

Slot Table::find(StringId nameSpace, std::string_view name) const
{
    return m_byName.find(hashOfName(nameSpace, name), [&](Slot slot) {
        const Row& row = *m_rows[slot.value()];
        return row.nameSpace == nameSpace && row.name.view() == name;
    });
}

bool Table::contains(const LabelSet& labels, const LabelSet& wanted)
{
    return std::ranges::all_of(wanted, [&](const auto& pair) {
        const auto found
            = std::ranges::lower_bound(labels, pair.first, {}, [](const auto& label) { return label.first; });
        return found != labels.end() && *found == pair;
    });
}

std::size_t Table::memoryUsage() const
{
    std::size_t bytes = blockCost(m_rows) + m_byUid.memoryUsage() + m_byName.memoryUsage() + m_byNamespace.memoryUsage()
        + m_byNode.memoryUsage() + m_byService.memoryUsage() + m_byRelease.memoryUsage() + m_byApplication.memoryUsage()
        + m_byOwner.memoryUsage() + m_byLabels.memoryUsage() + blockCost(m_labelSets);
    for (const auto& [nameSpace, sets] : m_labelSets)
        bytes += blockCost(sets);
    return bytes;
}

} // namespace Chartroom::Store
