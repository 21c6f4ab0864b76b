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
    std::uint64_t received = 0; ///< events from the server that went into this set
    std::uint64_t superseded = 0; ///< of those, how many were overtaken within the frame

    bool isEmpty() const { return added.empty() && updated.empty() && removed.empty() && !resynced; }
};
using ChangeSetPtr = std::shared_ptr<const ChangeSet>;

} // namespace Chartroom::Store
