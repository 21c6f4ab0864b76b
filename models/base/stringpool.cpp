// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/base/stringpool.h"

#include <cstring>
#include <stdexcept>

namespace Chartroom {

namespace {

constexpr std::size_t BlockSize = 64 * 1024;
constexpr std::size_t FirstCapacity = 1024;
constexpr std::uint64_t HashPart = 0xFFFF'FFFF'0000'0000;

std::uint64_t wordAt(const char* at)
{
    std::uint64_t word = 0;
    std::memcpy(&word, at, sizeof word);
    return word;
}

/// Eight bytes at a time: words of a cluster are short, and there are thirty of them in a pod.
std::uint64_t hashOf(std::string_view text)
{
    constexpr std::uint64_t Odd = 0x9E37'79B9'7F4A'7C15;
    constexpr std::size_t Step = sizeof(std::uint64_t);
    std::uint64_t hash = text.size() * Odd;
    const auto mix = [&hash](std::uint64_t word) {
        hash = (hash ^ word) * Odd;
        hash ^= hash >> 29;
    };
    if (text.size() < Step) {
        std::uint64_t word = 0;
        std::memcpy(&word, text.data(), text.size());
        mix(word);
    } else {
        for (std::size_t at = 0; at + Step < text.size(); at += Step)
            mix(wordAt(text.data() + at));
        mix(wordAt(text.data() + text.size() - Step));
    }
    hash *= Odd;
    return hash ^ (hash >> 32);
}

} // namespace

StringPool::Index::Index(std::size_t capacity)
    : mask(capacity - 1)
    , places(std::make_unique<Place[]>(capacity))
{ }

StringPool::StringPool()
{
    growIndex();
    const std::scoped_lock lock(m_mutex);
    add({}, 0);
}

StringPool::~StringPool()
{
    for (auto& chunk : m_chunks)
        delete chunk.load(std::memory_order_relaxed);
}

std::string_view StringPool::store(std::string_view text)
{
    if (text.empty())
        return {};
    if (m_blocks.empty() || m_blockUsed + text.size() > m_blockSize) {
        m_blockSize = std::max(BlockSize, text.size());
        m_blocks.push_back(std::make_unique_for_overwrite<char[]>(m_blockSize));
        m_blockUsed = 0;
        m_bytes += m_blockSize;
    }
    char* at = m_blocks.back().get() + m_blockUsed;
    std::memcpy(at, text.data(), text.size());
    m_blockUsed += text.size();
    return {at, text.size()};
}

StringId StringPool::lookUp(std::string_view text, std::uint64_t hash) const
{
    const Index& index = *m_index.load(std::memory_order_acquire);
    for (std::size_t at = hash & index.mask;; at = (at + 1) & index.mask) {
        const std::uint64_t place = index.places[at].load(std::memory_order_acquire);
        if (place == 0)
            return {};
        if ((place ^ hash) & HashPart)
            continue;
        const auto id = static_cast<std::uint32_t>(place);
        const Chunk& chunk = *m_chunks[id / ChunkSize].load(std::memory_order_relaxed);
        if (chunk[id % ChunkSize] == text)
            return StringId(id);
    }
}

void StringPool::growIndex()
{
    const Index* old = m_index.load(std::memory_order_relaxed);
    const std::size_t capacity = old ? 2 * (old->mask + 1) : FirstCapacity;
    auto larger = std::make_unique<Index>(capacity);
    for (std::size_t from = 0; old && from <= old->mask; ++from) {
        const std::uint64_t place = old->places[from].load(std::memory_order_relaxed);
        if (place == 0)
            continue;
        std::size_t at = hashOf(text(StringId(static_cast<std::uint32_t>(place)))) & larger->mask;
        while (larger->places[at].load(std::memory_order_relaxed) != 0)
            at = (at + 1) & larger->mask;
        larger->places[at].store(place, std::memory_order_relaxed);
    }
    m_bytes += capacity * sizeof(Index::Place);
    m_index.store(larger.get(), std::memory_order_release);
    m_indexes.push_back(std::move(larger));
}

StringId StringPool::add(std::string_view text, std::uint64_t hash)
{
    const std::uint32_t id = m_size.load(std::memory_order_relaxed);
    const std::size_t chunkIndex = id / ChunkSize;
    if (chunkIndex >= MaxChunks)
        throw std::length_error("StringPool: more than 16 million different strings");
    Chunk* chunk = m_chunks[chunkIndex].load(std::memory_order_relaxed);
    if (!chunk) {
        chunk = new Chunk;
        m_chunks[chunkIndex].store(chunk, std::memory_order_release);
        m_bytes += sizeof(Chunk);
    }
    (*chunk)[id % ChunkSize] = store(text);
    m_size.store(id + 1, std::memory_order_release);
    if (id == 0)
        return StringId(0); // the empty string is never looked up, and 0 is a free place
    if (2 * std::size_t(id) > m_index.load(std::memory_order_relaxed)->mask)
        growIndex();
    const Index& index = *m_index.load(std::memory_order_relaxed);
    std::size_t at = hash & index.mask;
    while (index.places[at].load(std::memory_order_relaxed) != 0)
        at = (at + 1) & index.mask;
    index.places[at].store((hash & HashPart) | id, std::memory_order_release);
    return StringId(id);
}

StringId StringPool::intern(std::string_view text)
{
    if (text.empty())
        return StringId(0);
    const std::uint64_t hash = hashOf(text);
    if (const StringId known = lookUp(text, hash); known.isValid())
        return known;
    const std::scoped_lock lock(m_mutex);
    const StringId known = lookUp(text, hash); // another thread may have been faster
    return known.isValid() ? known : add(text, hash);
}

StringId StringPool::find(std::string_view text) const
{
    return text.empty() ? StringId(0) : lookUp(text, hashOf(text));
}

std::string_view StringPool::text(StringId id) const
{
    if (!id.isValid() || id.value() >= m_size.load(std::memory_order_acquire))
        return {};
    return (*m_chunks[id.value() / ChunkSize].load(std::memory_order_acquire))[id.value() % ChunkSize];
}

std::size_t StringPool::size() const
{
    return m_size.load(std::memory_order_acquire);
}

std::size_t StringPool::memoryUsage() const
{
    const std::scoped_lock lock(m_mutex);
    return m_bytes;
}

} // namespace Chartroom
