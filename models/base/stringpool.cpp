// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/base/stringpool.h"

#include <cstring>
#include <stdexcept>

namespace Chartroom {

namespace {
constexpr std::size_t BlockSize = 64 * 1024;
}

StringPool::StringPool()
{
    intern({});
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

StringId StringPool::intern(std::string_view text)
{
    const std::scoped_lock lock(m_mutex);
    if (const auto known = m_index.find(text); known != m_index.end())
        return StringId(known->second);

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
    const std::string_view stored = store(text);
    (*chunk)[id % ChunkSize] = stored;
    m_index.emplace(stored, id);
    m_size.store(id + 1, std::memory_order_release);
    return StringId(id);
}

StringId StringPool::find(std::string_view text) const
{
    const std::scoped_lock lock(m_mutex);
    const auto known = m_index.find(text);
    return known == m_index.end() ? StringId() : StringId(known->second);
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
    constexpr std::size_t IndexNode = sizeof(std::pair<const std::string_view, std::uint32_t>) + 2 * sizeof(void*);
    return m_bytes + m_index.size() * IndexNode + m_index.bucket_count() * sizeof(void*);
}

} // namespace Chartroom
