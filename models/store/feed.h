// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/kube/watchsink.h"
#include "models/store/changeset.h"
#include "models/store/projector.h"
#include "models/store/slotindex.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace Chartroom::Store {

/// The writer of one kind's table: receives one list-and-watch, or one per namespace, gives every object a slot, and
/// collects what changed until somebody takes it. Lives on the I/O thread.
///
/// While the kind is read for the first time, rows are handed out as they come. A later load (after a 410 or a long
/// interruption) is held back until it is complete and then handed out at once, as the difference to what was known.
class Feed {
public:
    Feed(KindId kind, Projector& projector);
    ~Feed();

    /// The sink for one namespace, or for everything ("" ). The same namespace again gives the same sink.
    Kube::WatchSink& intake(const std::string& nameSpace);
    /// Forgets a sink and all objects that it brought.
    void removeIntake(const std::string& nameSpace);
    std::vector<std::string> intakes() const;

    /// Called whenever there is something to take, and when the state of an intake changes.
    std::function<void()> onChange;
    std::function<void(const std::string& nameSpace, const Kube::WatchState&)> onState;

    /// What has changed since the last call, or null.
    ChangeSetPtr take();

    /// Bytes, without the rows.
    std::size_t memoryUsage() const;

    KindId kind() const { return m_kind; }
    std::size_t count() const { return m_byUid.size(); }
    /// Objects that could not be read at all (not JSON, no name), since the feed began.
    std::uint64_t unreadable() const { return m_unreadable; }

private:
    class Intake;
    /// What happened to a slot since the last change set.
    enum class Pending : std::uint8_t { None, Added, Updated, Removed };
    struct Cell {
        RowPtr row; ///< null where free, or removed and not yet told
        std::uint32_t epoch = 0; ///< of the load of its intake that saw it last
        std::uint16_t intake = 0;
        Pending pending = Pending::None;
    };

    bool receive(Intake& intake, Kube::WatchEvent event, std::string_view json);
    void receiveMessage(Intake& intake, std::string_view message);
    void noteReadable(Intake& intake, bool readable);
    void upsert(Intake& intake, RowPtr row);
    void erase(Slot slot, EventCounts& counts, bool byEvent);
    void note(Slot slot, Pending what, EventCounts& counts, bool byEvent);
    void finishLoad(Intake& intake);
    void takeFrom(Intake& intake, ChangeSet& changes);
    Slot find(const Kube::Uid& uid) const;
    Slot allocate();
    void announce() const;

    KindId m_kind;
    Projector& m_projector;
    std::vector<Cell> m_cells; // by slot
    std::vector<Slot> m_free;
    SlotHash m_byUid; // slots that hold a row
    std::vector<std::unique_ptr<Intake>> m_intakes; // by Cell::intake
    bool m_resynced = false;
    std::uint64_t m_unreadable = 0;
};

} // namespace Chartroom::Store
