// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <algorithm>
#include <cstddef>
#include <unordered_map>
#include <vector>

namespace Chartroom {

/// What a block of `bytes` takes of the heap: glibc's malloc puts one word before it, and gives out multiples of 16
/// bytes, at least 32 (malloc.c, MINSIZE and MALLOC_ALIGNMENT on 64 bits). Nothing for 0 bytes: no block is asked for.
constexpr std::size_t blockCost(std::size_t bytes)
{
    return bytes == 0 ? 0 : std::max<std::size_t>(32, (bytes + 8 + 15) / 16 * 16);
}

/// The block that a vector has, without what its elements have in turn.
template <typename T>
std::size_t blockCost(const std::vector<T>& vector)
{
    return blockCost(vector.capacity() * sizeof(T));
}

/// The nodes and buckets of a map, without what its elements have in turn (libstdc++: each node has a link and, for keys
/// whose hash is not quick, the hash).
template <typename Key, typename Value, typename... Rest>
std::size_t blockCost(const std::unordered_map<Key, Value, Rest...>& map)
{
    struct Node {
        void* next;
        std::pair<const Key, Value> value;
        std::size_t hash;
    };
    return blockCost(map.bucket_count() * sizeof(void*)) + map.size() * blockCost(sizeof(Node));
}

} // namespace Chartroom
