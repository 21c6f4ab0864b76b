// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/row.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace Chartroom::Store {

/// One row as it is after the change, in its slot.
struct SlotRow {
    Slot slot;
    RowPtr row;
};

/// What became of the events that the server sent. Nothing is dropped: whoever applies the change sets finds that
/// received = applied + superseded + withoutEffect + unreadable, with applied = added + updated + removed - swept.
struct EventCounts {
    std::uint64_t received = 0;
    std::uint64_t superseded = 0; ///< overtaken within the frame by a later event about the same object
    std::uint64_t withoutEffect = 0; ///< said what was known already, or that is gone what nobody had been told of
    std::uint64_t unreadable = 0; ///< not an object, or without a name
    std::uint64_t swept = 0; ///< no events: objects removed because a relist did not have them any more

    EventCounts& operator+=(const EventCounts& other)
    {
        received += other.received;
        superseded += other.superseded;
        withoutEffect += other.withoutEffect;
        unreadable += other.unreadable;
        swept += other.swept;
        return *this;
    }
};

/// What happened to one kind since the last frame. Each slot is named at most once: an object changed ten times in a
/// frame is here once, with its last state; one that came and went within a frame is not here at all (it is counted in
/// `superseded`). Slots in `removed` are free again only after this set was applied.
///
/// Applying every set in order to an empty table gives exactly the writer's state. After a relist `resynced` is set:
/// added, updated and removed then hold the difference to what was known before, so that applying it is the same.
struct ChangeSet {
    KindId kind;
    std::vector<SlotRow> added;
    std::vector<SlotRow> updated;
    std::vector<Slot> removed;
    bool resynced = false;
    EventCounts events; ///< from the server, that went into this set

    bool isEmpty() const { return added.empty() && updated.empty() && removed.empty() && !resynced; }
};
using ChangeSetPtr = std::shared_ptr<const ChangeSet>;

} // namespace Chartroom::Store
