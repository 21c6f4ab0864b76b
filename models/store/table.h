// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/changeset.h"
#include "models/store/row.h"
#include "models/store/slotindex.h"

#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace Chartroom::Store {

/// Equal labels are one set (see LabelSetPtr), so its address is the key; the rows keep the set alive.
struct LabelKey {
    StringId nameSpace;
    const LabelSet* labels = nullptr;
    bool operator==(const LabelKey&) const = default;
};

} // namespace Chartroom::Store

template <>
struct std::hash<Chartroom::Store::LabelKey> {
    std::size_t operator()(const Chartroom::Store::LabelKey& key) const noexcept
    {
        return std::hash<const void*>()(key.labels) ^ (key.nameSpace.value() * 0x9E3779B97F4A7C15ull);
    }
};

namespace Chartroom::Store {

/// The objects of one kind as the reading side knows them, with the indexes that pages and relations ask for.
/// Lives in one thread. Ranges and spans are valid until the next apply().
class Table {
public:
    using Range = SlotIndex<StringId>::Range;

    /// Brings the table to the state after `changes`, which must be the writer's next set for this kind. Returns the
    /// rows that were replaced or removed.
    std::vector<RowPtr> apply(const ChangeSet& changes);

    std::size_t count() const { return m_count; }
    /// By slot; null where the slot is free.
    std::span<const RowPtr> slots() const { return m_rows; }
    /// The row in a slot, or null.
    const Row* row(Slot slot) const { return slot.value() < m_rows.size() ? m_rows[slot.value()].get() : nullptr; }

    Slot find(const Kube::Uid& uid) const;
    Slot find(StringId nameSpace, std::string_view name) const;

    Range inNamespace(StringId nameSpace) const { return m_byNamespace.find(nameSpace); }
    /// Pods by the node they are bound to; empty for other kinds.
    Range onNode(StringId node) const { return m_byNode.find(node); }
    /// By the uid of the controlling owner.
    SlotIndex<Kube::Uid>::Range ownedBy(const Kube::Uid& owner) const { return m_byOwner.find(owner); }
    /// By the name of the service (label kubernetes.io/service-name): EndpointSlices only.
    Range ofService(StringId service) const { return m_byService.find(service); }
    /// By Row::helmRelease, which releases of the same name in several namespaces share.
    Range ofRelease(StringId release) const { return m_byRelease.find(release); }
    /// By Row::argoApplication.
    Range ofApplication(StringId application) const { return m_byApplication.find(application); }

    /// Calls `visit(slot)` for each object of the namespace whose labels hold all pairs of `wanted`. Objects that
    /// share their labels (the pods of a ReplicaSet) are compared once.
    template <typename Visit>
    void forEachMatch(StringId nameSpace, const LabelSet& wanted, Visit&& visit) const
    {
        const auto sets = m_labelSets.find(nameSpace);
        if (sets == m_labelSets.end())
            return;
        for (const LabelSet* labels : sets->second)
            if (contains(*labels, wanted))
                for (const Slot slot : m_byLabels.find({nameSpace, labels}))
                    visit(slot);
    }

    /// Calls `visit(nameSpace, count)` for every namespace that has objects.
    template <typename Visit>
    void forEachNamespace(Visit&& visit) const
    {
        m_byNamespace.forEachKey([&](StringId nameSpace, const Range& range) { visit(nameSpace, range.size()); });
    }

    /// Bytes that the list of rows and the indexes hold, without the rows: those are shared, see memoryUsage(Row).
    std::size_t memoryUsage() const;

    /// Whether `labels` (sorted by key) holds every pair of `wanted`.
    static bool contains(const LabelSet& labels, const LabelSet& wanted);

private:
    /// Both return the row that was in the slot, or null.
    RowPtr insert(Slot slot, RowPtr row);
    RowPtr erase(Slot slot);
    /// Calls `visit(index, key)` for each index by key that a row takes part in.
    template <typename Visit>
    void forEachKey(const Row& row, Visit&& visit);
    void index(Slot slot, const Row& row);
    void unindex(Slot slot, const Row& row);

    std::vector<RowPtr> m_rows;
    std::size_t m_count = 0;
    SlotHash m_byUid;
    SlotHash m_byName;
    SlotIndex<StringId> m_byNamespace;
    SlotIndex<StringId> m_byNode;
    SlotIndex<StringId> m_byService;
    SlotIndex<StringId> m_byRelease;
    SlotIndex<StringId> m_byApplication;
    SlotIndex<Kube::Uid> m_byOwner;
    SlotIndex<LabelKey> m_byLabels;
    std::unordered_map<StringId, std::vector<const LabelSet*>> m_labelSets; // the distinct ones of each namespace
};

} // namespace Chartroom::Store
