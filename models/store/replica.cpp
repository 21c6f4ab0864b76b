// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/replica.h"

#include "models/base/freeinpool.h"

namespace Chartroom::Store {

struct Replica::Held {
    Table table;
    Kube::WatchState state;
    bool complete = false;
};

Replica::Replica(const KindTable& kinds, const StringPool& strings, QObject* parent)
    : QObject(parent)
    , m_kinds(kinds)
    , m_strings(strings)
{
    qRegisterMetaType<ChangeSetPtr>();
    qRegisterMetaType<KindId>();
    qRegisterMetaType<Kube::WatchState>();
}

Replica::~Replica()
{
    freeInPool(std::move(m_held));
}

Replica::Held& Replica::held(KindId kind)
{
    if (kind.value() >= m_held.size())
        m_held.resize(kind.value() + 1);
    auto& held = m_held[kind.value()];
    if (!held)
        held = std::make_unique<Held>();
    return *held;
}

const Replica::Held* Replica::find(KindId kind) const
{
    return kind.isValid() && kind.value() < m_held.size() ? m_held[kind.value()].get() : nullptr;
}

const Table& Replica::table(KindId kind) const
{
    static const Table Empty;
    const Held* held = find(kind);
    return held ? held->table : Empty;
}

Kube::WatchState Replica::state(KindId kind) const
{
    const Held* held = find(kind);
    return held ? held->state : Kube::WatchState();
}

bool Replica::isComplete(KindId kind) const
{
    const Held* held = find(kind);
    return held && held->complete;
}

RowPtr Replica::row(KindId kind, Slot slot) const
{
    const auto rows = table(kind).slots();
    return slot.value() < rows.size() ? rows[slot.value()] : RowPtr();
}

Entry Replica::find(KindId kind, const Kube::Uid& uid) const
{
    const Slot slot = table(kind).find(uid);
    return slot.isValid() ? Entry {kind, slot, row(kind, slot)} : Entry();
}

Entry Replica::find(const Kube::Uid& uid) const
{
    for (std::uint32_t kind = 0; kind < m_held.size(); ++kind)
        if (Entry entry = find(KindId(kind), uid))
            return entry;
    return {};
}

Entry Replica::find(KindId kind, StringId nameSpace, std::string_view name) const
{
    const Slot slot = table(kind).find(nameSpace, name);
    return slot.isValid() ? Entry {kind, slot, row(kind, slot)} : Entry();
}

Entry Replica::find(KindId kind, std::string_view nameSpace, std::string_view name) const
{
    const StringId id = m_strings.find(nameSpace);
    return id.isValid() ? find(kind, id, name) : Entry();
}

Entry Replica::find(const Kube::ObjectRef& ref) const
{
    return find(m_kinds.find(ref.group, ref.kind), ref.nameSpace, ref.name);
}

Kube::ObjectRef Replica::reference(const Row& row) const
{
    const Kube::ResourceType& resource = m_kinds.info(row.kind).resource;
    return {resource.groupVersion.group, resource.kind, std::string(text(row.nameSpace)), std::string(row.name.view())};
}

void Replica::apply(const ChangeSetPtr& changes)
{
    Held& held = this->held(changes->kind);
    m_total -= held.table.count();
    std::vector<RowPtr> replaced = held.table.apply(*changes);
    m_total += held.table.count();
    held.complete = held.complete || changes->resynced;
    m_events += changes->events;
    m_applied += changes->added.size() + changes->updated.size() + changes->removed.size() - changes->events.swept;
    Q_EMIT changed(changes);
    freeInPool(std::move(replaced)); // whoever showed them has let go of them by now
}

void Replica::setState(KindId kind, const Kube::WatchState& state)
{
    Held& held = this->held(kind);
    held.state = state;
    if (state.phase == Kube::WatchState::Phase::Stopped)
        held.complete = false;
    Q_EMIT stateChanged(kind, state);
}

} // namespace Chartroom::Store
