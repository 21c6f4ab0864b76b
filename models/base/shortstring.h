// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/blockcost.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <utility>

namespace Chartroom {

/// An immutable string in 16 bytes, and no more up to 15 bytes of text: resource versions and IPv4 addresses. For names,
/// which are longer or missing, see CompactString.
class ShortString {
public:
    ShortString() = default;
    explicit ShortString(std::string_view text)
    {
        if (text.size() <= LongestInPlace) {
            std::ranges::copy(text, m_bytes.begin()); // an empty text may have no place, which memcpy may not be given
            m_bytes.back() = static_cast<char>(text.size());
            return;
        }
        const auto size = static_cast<std::uint32_t>(text.size());
        char* const block = new char[size];
        std::memcpy(block, text.data(), size);
        std::memcpy(m_bytes.data(), &block, sizeof block);
        std::memcpy(m_bytes.data() + sizeof block, &size, sizeof size);
        m_bytes.back() = Elsewhere;
    }
    ShortString(const ShortString& other)
        : ShortString(other.view())
    { }
    ShortString(ShortString&& other) noexcept
        : m_bytes(std::exchange(other.m_bytes, {}))
    { }
    ShortString& operator=(ShortString other) noexcept
    {
        std::swap(m_bytes, other.m_bytes);
        return *this;
    }
    ~ShortString()
    {
        if (m_bytes.back() == Elsewhere)
            delete[] view().data();
    }

    std::string_view view() const
    {
        if (m_bytes.back() != Elsewhere)
            return {m_bytes.data(), static_cast<std::size_t>(m_bytes.back())};
        const char* block = nullptr;
        std::uint32_t size = 0;
        std::memcpy(&block, m_bytes.data(), sizeof block);
        std::memcpy(&size, m_bytes.data() + sizeof block, sizeof size);
        return {block, size};
    }
    operator std::string_view() const { return view(); }
    bool isEmpty() const { return m_bytes.back() == 0; }
    /// Of the heap.
    std::size_t memoryUsage() const { return m_bytes.back() == Elsewhere ? blockCost(view().size()) : 0; }
    friend bool operator==(const ShortString& a, const ShortString& b) { return a.view() == b.view(); }

private:
    static constexpr std::size_t LongestInPlace = 15;
    static constexpr char Elsewhere = 16;

    /// The text, or a pointer to it and its size; at last how many bytes of text are here.
    alignas(char*) std::array<char, LongestInPlace + 1> m_bytes {};
};

} // namespace Chartroom
