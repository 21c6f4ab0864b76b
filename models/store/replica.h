// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/stringpool.h"
#include "models/kube/objectref.h"
#include "models/kube/watchsink.h"
#include "models/store/changeset.h"
#include "models/store/kindtable.h"
#include "models/store/table.h"

#include <QObject>
#include <memory>
#include <vector>

namespace Chartroom::Store {

/// An object in the replica: its kind, its slot and the row as it is now. Null row: there is none.
struct Entry {
    KindId kind;
    Slot slot;
    RowPtr row;

    explicit operator bool() const { return static_cast<bool>(row); }
};

/// The reading side's copy of a cluster session: tables of rows, brought up to date by the change sets of the Hub.
/// Lives in one thread (the GUI's; commands and tests use any). Rows are shared with the writing side and immutable, so
/// a RowPtr may be kept and read anywhere, as long as kinds() and strings() live.
class Replica : public QObject {
    Q_OBJECT

public:
    /// Both must outlive the replica.
    Replica(const KindTable& kinds, const StringPool& strings, QObject* parent = nullptr);
    ~Replica() override;

    const KindTable& kinds() const { return m_kinds; }
    const StringPool& strings() const { return m_strings; }

    /// Empty where nothing of the kind was received yet.
    const Table& table(KindId kind) const;
    std::size_t count(KindId kind) const { return table(kind).count(); }
    /// Objects of all kinds together.
    std::size_t totalCount() const { return m_total; }
    /// How far the list-and-watch of a kind is. Stopped where nobody subscribed to it.
    Kube::WatchState state(KindId kind) const;
    /// The first list of the kind has been read to its end at least once.
    bool isComplete(KindId kind) const;
    /// Since the session began: what became of the events from the server, and how many of them were put into the
    /// tables, counted there. What is in neither was dropped.
    const EventCounts& events() const { return m_events; }
    std::uint64_t applied() const { return m_applied; }

    RowPtr row(KindId kind, Slot slot) const;
    /// Constant time per kind held.
    Entry find(const Kube::Uid& uid) const;
    Entry find(KindId kind, const Kube::Uid& uid) const;
    Entry find(const Kube::ObjectRef& ref) const;
    Entry find(KindId kind, std::string_view nameSpace, std::string_view name) const;
    Entry find(KindId kind, StringId nameSpace, std::string_view name) const;
    /// The reference a person would use for a row of this replica.
    Kube::ObjectRef reference(const Row& row) const;
    std::string_view text(StringId id) const { return m_strings.text(id); }

public Q_SLOTS:
    /// Brings the table of its kind up to date, then emits changed().
    void apply(const Chartroom::Store::ChangeSetPtr& changes);
    void setState(Chartroom::Store::KindId kind, const Chartroom::Kube::WatchState& state);

Q_SIGNALS:
    /// The tables are as after `changes` already. What a row was before is for the receiver to remember.
    void changed(const Chartroom::Store::ChangeSetPtr& changes);
    void stateChanged(Chartroom::Store::KindId kind, const Chartroom::Kube::WatchState& state);

private:
    struct Held;
    Held& held(KindId kind);
    const Held* find(KindId kind) const;

    const KindTable& m_kinds;
    const StringPool& m_strings;
    std::vector<std::unique_ptr<Held>> m_held; // by KindId; null where nothing arrived yet
    std::size_t m_total = 0;
    EventCounts m_events;
    std::uint64_t m_applied = 0;
};

} // namespace Chartroom::Store
