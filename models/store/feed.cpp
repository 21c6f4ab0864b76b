// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/feed.h"

#include "models/base/blockcost.h"
#include "models/base/growto.h"

#include <algorithm>

namespace Chartroom::Store {

class Feed::Intake final : public Kube::WatchSink {
public:
    Intake(Feed& owner, std::string scope, std::uint16_t place)
        : feed(owner)
        , nameSpace(std::move(scope))
        , index(place)
    { }

    void resyncStarted() override
    {
        loading = true;
        holdBack = wasComplete;
        ++epoch;
    }
    bool objectReceived(Kube::WatchEvent event, std::string_view json) override
    {
        return feed.receive(*this, event, json);
    }
    void messageReceived(std::string_view message) override { feed.receiveMessage(*this, message); }
    void bookmarkReceived(std::string_view json) override
    {
        // The columns are all there is to learn from it.
        if (feed.m_projector.isTable(feed.m_kind))
            feed.m_projector.project(feed.m_kind, json, [](const RowPtr&) { });
    }
    void resyncFinished() override { feed.finishLoad(*this); }
    void stateChanged(const Kube::WatchState& state) override
    {
        if (feed.onState)
            feed.onState(nameSpace, state);
    }

    Feed& feed;
    const std::string nameSpace;
    const std::uint16_t index;
    std::vector<Slot> touched; ///< slots with something pending
    EventCounts events; ///< since they were last taken
    std::uint32_t epoch = 0;
    bool loading = false;
    bool wasComplete = false; ///< a load has been finished before: the next one is a relist
    bool holdBack = false; ///< a relist under way: nothing is told until it is complete
    bool active = true;
};

Feed::Feed(KindId kind, Projector& projector)
    : m_kind(kind)
    , m_projector(projector)
{ }

Feed::~Feed() = default;

Kube::WatchSink& Feed::intake(const std::string& nameSpace)
{
    for (const auto& known : m_intakes)
        if (known->nameSpace == nameSpace) {
            known->active = true;
            return *known;
        }
    m_intakes.push_back(std::make_unique<Intake>(*this, nameSpace, static_cast<std::uint16_t>(m_intakes.size())));
    return *m_intakes.back();
}

void Feed::removeIntake(const std::string& nameSpace)
{
    const auto found = std::ranges::find_if(
        m_intakes, [&](const auto& known) { return known->active && known->nameSpace == nameSpace; });
    if (found == m_intakes.end())
        return;
    Intake& intake = **found;
    for (std::uint32_t slot = 0; slot < m_cells.size(); ++slot)
        if (m_cells[slot].row && m_cells[slot].intake == intake.index)
            erase(Slot(slot), intake.events, false);
    intake.active = intake.loading = intake.holdBack = intake.wasComplete = false;
    announce();
}

std::vector<std::string> Feed::intakes() const
{
    std::vector<std::string> names;
    for (const auto& intake : m_intakes)
        if (intake->active)
            names.push_back(intake->nameSpace);
    return names;
}

bool Feed::receive(Intake& intake, Kube::WatchEvent event, std::string_view json)
{
    const bool readable = m_projector.project(m_kind, json, [&](RowPtr row) {
        ++intake.events.received;
        if (event != Kube::WatchEvent::Deleted)
            upsert(intake, std::move(row));
        else if (const Slot slot = find(row->uid); slot.isValid())
            erase(slot, intake.events, true);
        else
            ++intake.events.withoutEffect;
    });
    noteReadable(intake, readable);
    return readable;
}

void Feed::receiveMessage(Intake& intake, std::string_view message)
{
    const bool readable = m_projector.projectMessage(m_kind, message, [&](RowPtr row) {
        ++intake.events.received;
        upsert(intake, std::move(row));
    });
    noteReadable(intake, readable);
}

void Feed::noteReadable(Intake& intake, bool readable)
{
    if (!readable) {
        ++intake.events.received;
        ++intake.events.unreadable;
        ++m_unreadable;
    }
    announce();
}

void Feed::upsert(Intake& intake, RowPtr row)
{
    Slot slot = find(row->uid);
    const bool isNew = !slot.isValid();
    if (isNew)
        slot = allocate();
    Cell& cell = m_cells[slot.value()];
    cell.epoch = intake.epoch;
    if (!isNew && !row->resourceVersion.isEmpty() && cell.row->resourceVersion == row->resourceVersion) {
        ++intake.events.withoutEffect;
        return;
    }
    cell.row = std::move(row);
    if (isNew) {
        cell.intake = intake.index;
        m_byUid.insert(slot, std::hash<Kube::Uid>()(cell.row->uid));
    }
    note(slot, isNew ? Pending::Added : Pending::Updated, intake.events, true);
}

void Feed::erase(Slot slot, EventCounts& counts, bool byEvent)
{
    Cell& cell = m_cells[slot.value()];
    m_byUid.remove(slot, std::hash<Kube::Uid>()(cell.row->uid));
    cell.row = nullptr;
    note(slot, Pending::Removed, counts, byEvent);
}

void Feed::note(Slot slot, Pending what, EventCounts& counts, bool byEvent)
{
    Cell& cell = m_cells[slot.value()];
    const bool neverTold = what == Pending::Removed && cell.pending == Pending::Added;
    if (neverTold && byEvent)
        ++counts.withoutEffect;
    else if (what == Pending::Removed && !byEvent && !neverTold)
        ++counts.swept;
    if (cell.pending == Pending::None) {
        cell.pending = what;
        m_intakes[cell.intake]->touched.push_back(slot);
        return;
    }
    ++counts.superseded;
    if (neverTold)
        cell.pending = Pending::None; // came and went: nobody needs to know. Its place is given back by takeFrom()
    else if (what == Pending::Removed)
        cell.pending = Pending::Removed;
}

void Feed::finishLoad(Intake& intake)
{
    for (std::uint32_t slot = 0; slot < m_cells.size(); ++slot) {
        const Cell& cell = m_cells[slot];
        if (cell.row && cell.intake == intake.index && cell.epoch != intake.epoch)
            erase(Slot(slot), intake.events, false);
    }
    intake.loading = intake.holdBack = false;
    intake.wasComplete = true;
    m_resynced = true;
    announce();
}

ChangeSetPtr Feed::take()
{
    ChangeSet changes {.kind = m_kind, .added = {}, .updated = {}, .removed = {}, .events = {}};
    for (const auto& intake : m_intakes)
        if (!intake->holdBack)
            takeFrom(*intake, changes);
    changes.resynced = std::exchange(m_resynced, false);
    if (changes.isEmpty() && changes.events.received == 0)
        return {};
    return std::make_shared<const ChangeSet>(std::move(changes));
}

void Feed::takeFrom(Intake& intake, ChangeSet& changes)
{
    for (const Slot slot : intake.touched) {
        Cell& cell = m_cells[slot.value()];
        switch (std::exchange(cell.pending, Pending::None)) {
        case Pending::Added:
            changes.added.push_back({slot, cell.row});
            break;
        case Pending::Updated:
            changes.updated.push_back({slot, cell.row});
            break;
        case Pending::Removed:
            changes.removed.push_back(slot);
            m_free.push_back(slot);
            break;
        case Pending::None:
            m_free.push_back(slot);
            break;
        }
    }
    intake.touched.clear();
    changes.events += std::exchange(intake.events, {});
}

std::size_t Feed::memoryUsage() const
{
    std::size_t bytes = blockCost(m_cells) + blockCost(m_free) + m_byUid.memoryUsage();
    for (const auto& intake : m_intakes)
        bytes += blockCost(sizeof(Intake)) + blockCost(intake->touched);
    return bytes;
}

Slot Feed::find(const Kube::Uid& uid) const
{
    return m_byUid.find(std::hash<Kube::Uid>()(uid), [&](Slot slot) { return m_cells[slot.value()].row->uid == uid; });
}

Slot Feed::allocate()
{
    if (m_free.empty()) {
        growTo(m_cells, m_cells.size() + 1, Cell());
        return Slot(static_cast<std::uint32_t>(m_cells.size() - 1));
    }
    const Slot slot = m_free.back();
    m_free.pop_back();
    return slot;
}

void Feed::announce() const
{
    if (onChange)
        onChange();
}

} // namespace Chartroom::Store
