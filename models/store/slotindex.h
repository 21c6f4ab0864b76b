// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/blockcost.h"
#include "models/base/growto.h"
#include "models/store/row.h"

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <unordered_map>
#include <vector>

namespace Chartroom::Store {

/// A hash set of slots, keyed by something that can be read from the row in the slot. Keeps 8 bytes per place and at
/// most twice as many places as slots; the keys stay in the rows, and are not looked at when the set grows: a table of
/// 150,000 rows would hold its thread for longer than a frame.
///
/// Open addressing with linear probing; removal closes the gap, so there are no tombstones to clean up.
class SlotHash {
public:
    /// `hash` is that of the slot's key, here and below.
    void insert(Slot slot, std::size_t hash)
    {
        if ((m_size + 1) * 4 > m_places.size() * 3)
            grow();
        put({slot.value(), mixed(hash)});
        ++m_size;
    }

    /// The first slot with this hash for which `matches(slot)`, or an invalid one.
    template <typename Matches>
    Slot find(std::size_t hash, Matches&& matches) const
    {
        if (m_places.empty())
            return {};
        const std::uint32_t wanted = mixed(hash);
        for (std::size_t at = home(wanted); m_places[at].slot != Free; at = next(at))
            if (m_places[at].hash == wanted && matches(Slot(m_places[at].slot)))
                return Slot(m_places[at].slot);
        return {};
    }

    void remove(Slot slot, std::size_t hash)
    {
        if (m_places.empty())
            return;
        std::size_t hole = home(mixed(hash));
        while (m_places[hole].slot != slot.value()) {
            if (m_places[hole].slot == Free)
                return;
            hole = next(hole);
        }
        for (std::size_t at = next(hole); m_places[at].slot != Free; at = next(at)) {
            const std::size_t wanted = home(m_places[at].hash);
            const bool staysBehindHole = hole <= at ? hole < wanted && wanted <= at : hole < wanted || wanted <= at;
            if (!staysBehindHole) {
                m_places[hole] = m_places[at];
                hole = at;
            }
        }
        m_places[hole] = {};
        --m_size;
    }

    std::size_t size() const { return m_size; }
    std::size_t memoryUsage() const { return blockCost(m_places); }
    void clear()
    {
        m_places.clear();
        m_size = 0;
    }

private:
    static constexpr std::uint32_t Free = 0xFFFFFFFFu;

    struct Place {
        std::uint32_t slot = Free;
        std::uint32_t hash = 0;
    };

    // Fibonacci hashing: weak hashes (sequential names) spread over the high bits, the low ones are cut off.
    static std::uint32_t mixed(std::size_t hash)
    {
        return static_cast<std::uint32_t>((static_cast<std::uint64_t>(hash) * 0x9E3779B97F4A7C15ull) >> 32);
    }
    std::size_t home(std::uint32_t hash) const
    {
        return static_cast<std::size_t>((std::uint64_t(hash) * m_places.size()) >> 32);
    }
    std::size_t next(std::size_t at) const { return at + 1 == m_places.size() ? 0 : at + 1; }

    void put(Place place)
    {
        std::size_t at = home(place.hash);
        while (m_places[at].slot != Free)
            at = next(at);
        m_places[at] = place;
    }

    void grow()
    {
        std::vector<Place> old(m_places.empty() ? 16 : m_places.size() + m_places.size() / 2);
        old.swap(m_places);
        for (const Place& place : old)
            if (place.slot != Free)
                put(place);
    }

    std::vector<Place> m_places;
    std::size_t m_size = 0;
};

/// Which slots have a key: a doubly linked list per key, threaded through two arrays by slot. 8 bytes per slot,
/// insertion and removal in constant time. A slot has at most one key per index.
template <typename Key>
class SlotIndex {
    static constexpr std::uint32_t End = 0xFFFFFFFFu;

public:
    class Iterator {
    public:
        using iterator_category = std::forward_iterator_tag;
        using value_type = Slot;
        using difference_type = std::ptrdiff_t;

        Iterator() = default;
        Iterator(const std::vector<std::uint32_t>* links, std::uint32_t at)
            : m_next(links)
            , m_at(at)
        { }
        Slot operator*() const { return Slot(m_at); }
        Iterator& operator++()
        {
            m_at = (*m_next)[m_at];
            return *this;
        }
        Iterator operator++(int)
        {
            Iterator before = *this;
            ++*this;
            return before;
        }
        bool operator==(const Iterator& other) const { return m_at == other.m_at; }

    private:
        const std::vector<std::uint32_t>* m_next = nullptr;
        std::uint32_t m_at = End;
    };

    /// The slots of one key, in no particular order; valid until the next change of the index.
    class Range {
    public:
        Range() = default;
        Range(const std::vector<std::uint32_t>* links, std::uint32_t first, std::size_t size)
            : m_next(links)
            , m_first(first)
            , m_size(size)
        { }
        Iterator begin() const { return {m_next, m_first}; }
        Iterator end() const { return {m_next, End}; }
        std::size_t size() const { return m_size; }
        bool empty() const { return m_size == 0; }

    private:
        const std::vector<std::uint32_t>* m_next = nullptr;
        std::uint32_t m_first = End;
        std::size_t m_size = 0;
    };

    /// Returns whether it is the key's first slot.
    bool insert(const Key& key, Slot slot)
    {
        const std::uint32_t at = slot.value();
        if (at >= m_next.size()) {
            growTo(m_next, at + 1, End);
            growTo(m_previous, at + 1, End);
        }
        Head& head = m_heads[key];
        m_next[at] = head.first;
        m_previous[at] = End;
        if (head.first != End)
            m_previous[head.first] = at;
        head.first = at;
        return ++head.size == 1;
    }

    /// Returns whether it was the key's last slot. The slot must have that key.
    bool remove(const Key& key, Slot slot)
    {
        const auto found = m_heads.find(key);
        if (found == m_heads.end())
            return false;
        const std::uint32_t at = slot.value();
        Head& head = found->second;
        if (m_previous[at] == End)
            head.first = m_next[at];
        else
            m_next[m_previous[at]] = m_next[at];
        if (m_next[at] != End)
            m_previous[m_next[at]] = m_previous[at];
        if (--head.size > 0)
            return false;
        m_heads.erase(found);
        return true;
    }

    Range find(const Key& key) const
    {
        const auto found = m_heads.find(key);
        return found == m_heads.end() ? Range() : Range(&m_next, found->second.first, found->second.size);
    }

    /// Calls `visit(key, Range)` for every key that has slots.
    template <typename Visit>
    void forEachKey(Visit&& visit) const
    {
        for (const auto& [key, head] : m_heads)
            visit(key, Range(&m_next, head.first, head.size));
    }

    std::size_t keyCount() const { return m_heads.size(); }
    std::size_t memoryUsage() const { return blockCost(m_heads) + blockCost(m_next) + blockCost(m_previous); }

private:
    struct Head {
        std::uint32_t first = End;
        std::uint32_t size = 0;
    };
    std::unordered_map<Key, Head> m_heads;
    std::vector<std::uint32_t> m_next;
    std::vector<std::uint32_t> m_previous;
};

} // namespace Chartroom::Store
