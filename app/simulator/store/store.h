// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/simulator/store/object.h"

#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace Chartroom::Simulator {

enum class EventType : std::uint8_t { Added, Modified, Deleted };

/// One entry of a kind's watch history.
struct Change {
    EventType type;
    std::uint64_t resourceVersion;
    ObjectPtr object; ///< of a deletion: the last state, at the deletion's resourceVersion
    ObjectPtr previous; ///< null for Added
};

class Table;

/// Is told that a table has changed. Unregisters itself.
class TableListener {
public:
    virtual ~TableListener() = default;
    virtual void tableChanged() = 0;
    /// What it still wants to know of the past is no longer known.
    virtual void tableExpired() { }
};

/// The objects of one kind, in the order of their keys, and what has lately happened to them.
class Table {
public:
    explicit Table(ResourceInfo info)
        : m_info(std::move(info))
    { }
    const ResourceInfo& info() const { return m_info; }
    const std::map<std::string, ObjectPtr, std::less<>>& objects() const { return m_objects; }
    ObjectPtr find(std::string_view nameSpace, std::string_view name) const;

    /// The history is addressed by sequence numbers that never come again: [firstSequence, endSequence).
    std::uint64_t firstSequence() const { return m_firstSequence; }
    std::uint64_t endSequence() const { return m_firstSequence + m_history.size(); }
    const Change& change(std::uint64_t sequence) const { return m_history[sequence - m_firstSequence]; }
    /// Every change after this resourceVersion is in the history.
    std::uint64_t historyStart() const { return m_historyStart; }
    std::uint64_t sequenceAfter(std::uint64_t resourceVersion) const;
    /// Forgets the history, as etcd's compaction does: older watches get 410.
    void compact();
    /// The same for those that listen now.
    void expire();

    /// The kind is no longer served.
    bool isGone() const { return m_gone; }

    void addListener(TableListener* listener) { m_listeners.push_back(listener); }
    void removeListener(TableListener* listener) { std::erase(m_listeners, listener); }

private:
    friend class Store;
    static constexpr std::size_t HistoryLength = 100'000;
    static constexpr std::size_t HistoryBytes = 256u << 20;

    void record(Change change, bool silently);

    ResourceInfo m_info;
    std::map<std::string, ObjectPtr, std::less<>> m_objects;
    std::deque<Change> m_history;
    std::size_t m_historyBytes = 0;
    std::uint64_t m_firstSequence = 0;
    std::uint64_t m_historyStart = 0;
    bool m_gone = false;
    std::vector<TableListener*> m_listeners;
};

/// All objects of the simulated cluster, under one counter of resourceVersions as in etcd. One thread.
class Store {
public:
    using Observer = std::function<void(Table&, const Change&)>;

    Store();
    Store(const Store&) = delete;
    Store& operator=(const Store&) = delete;

    std::uint64_t resourceVersion() const { return m_resourceVersion; }
    const std::vector<std::shared_ptr<Table>>& tables() const { return m_tables; }
    Table* table(std::string_view group, std::string_view plural);
    Table* tableOfKind(std::string_view group, std::string_view kind);
    Table& addTable(ResourceInfo info);
    /// Ends the kind: its watches see isGone().
    void removeTable(Table& table);

    /// Creates or replaces. The object is given its resourceVersion here.
    ObjectPtr put(Table& table, Json json);
    ObjectPtr put(Table& table, std::shared_ptr<Object> object);
    /// False where there is none.
    bool remove(Table& table, std::string_view nameSpace, std::string_view name);

    /// Is told every change after it was made; may make further ones.
    void setObserver(Observer observer) { m_observer = std::move(observer); }
    /// While the first world is made there is nobody to hear of it: no history is kept, watches start after it.
    void setSilent(bool silent);
    bool isSilent() const { return m_silent; }

private:
    void commit(Table& table, std::string key, EventType type, ObjectPtr object, ObjectPtr previous);
    void announce(Table& table, Change change);

    std::vector<std::shared_ptr<Table>> m_tables;
    std::map<std::string, Table*, std::less<>> m_byResource; ///< "plural.group"
    std::map<std::string, Table*, std::less<>> m_byKind; ///< "Kind.group"
    std::uint64_t m_resourceVersion = 1000;
    bool m_silent = false;
    Observer m_observer;
};

} // namespace Chartroom::Simulator
