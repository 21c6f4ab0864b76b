// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/strongid.h"

#include <array>
#include <atomic>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace Chartroom {

struct StringTag;
/// A string of a StringPool. Id 0 is the empty string in every pool.
using StringId = StrongId<StringTag>;

/// Strings that occur again and again (namespaces, nodes, images, reasons, label keys and values), each kept once for
/// the life of the pool. Not for names that are born and die with their object: those would never be freed.
///
/// Any thread may intern and any thread may read. A word that is known is found without a lock, because that is what
/// nearly every call asks for; only a new one takes it. text() takes none either, and its view stays valid as long as
/// the pool lives, because chunks never move. A reader may only ask for ids it was handed after they were interned.
class StringPool {
public:
    StringPool();
    StringPool(const StringPool&) = delete;
    StringPool& operator=(const StringPool&) = delete;
    ~StringPool();

    StringId intern(std::string_view text);
    /// The id of `text` if it was ever interned, else an invalid id.
    StringId find(std::string_view text) const;
    std::string_view text(StringId id) const;
    std::size_t size() const;
    /// Bytes held, strings and index together.
    std::size_t memoryUsage() const;

private:
    static constexpr std::size_t ChunkSize = 4096; ///< views per chunk
    static constexpr std::size_t MaxChunks = 4096;
    using Chunk = std::array<std::string_view, ChunkSize>;

    /// From words to ids, at most half full, searched from the place their hash says. A place is written once, so that
    /// searching needs no lock; a table that is full is replaced by a larger one.
    struct Index {
        using Place = std::atomic<std::uint64_t>; ///< upper half of the hash, and the id; 0 where free
        explicit Index(std::size_t capacity);
        std::size_t mask; ///< the capacity is a power of two
        std::unique_ptr<Place[]> places;
    };

    StringId lookUp(std::string_view text, std::uint64_t hash) const;
    StringId add(std::string_view text, std::uint64_t hash); // m_mutex is held
    void growIndex(); // m_mutex is held
    std::string_view store(std::string_view text); // m_mutex is held

    mutable std::mutex m_mutex;
    std::vector<std::unique_ptr<Index>>
        m_indexes; // guarded by m_mutex; the last one is in use, others may be read still
    std::vector<std::unique_ptr<char[]>> m_blocks; // guarded by m_mutex
    std::size_t m_blockUsed = 0; // guarded by m_mutex
    std::size_t m_blockSize = 0; // guarded by m_mutex
    std::size_t m_bytes = 0; // guarded by m_mutex
    std::atomic<const Index*> m_index = nullptr;
    std::array<std::atomic<Chunk*>, MaxChunks> m_chunks {};
    std::atomic<std::uint32_t> m_size = 0;
};

} // namespace Chartroom
