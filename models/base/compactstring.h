// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/blockcost.h"

#include <cstdint>
#include <cstring>
#include <string_view>
#include <utility>

namespace Chartroom {

/// An immutable string in 8 bytes plus one exact allocation; nothing for the empty string. For names that live and die
/// with their object, where std::string's 32 bytes would count 150,000 times.
class CompactString {
public:
    CompactString() = default;
    explicit CompactString(std::string_view text)
    {
        if (text.empty())
            return;
        const auto size = static_cast<std::uint32_t>(text.size());
        m_data = new char[sizeof size + text.size()];
        std::memcpy(m_data, &size, sizeof size);
        std::memcpy(m_data + sizeof size, text.data(), text.size());
    }
    CompactString(const CompactString& other)
        : CompactString(other.view())
    { }
    CompactString(CompactString&& other) noexcept
        : m_data(std::exchange(other.m_data, nullptr))
    { }
    CompactString& operator=(CompactString other) noexcept
    {
        std::swap(m_data, other.m_data);
        return *this;
    }
    ~CompactString() { delete[] m_data; }

    std::string_view view() const
    {
        if (!m_data)
            return {};
        std::uint32_t size = 0;
        std::memcpy(&size, m_data, sizeof size);
        return {m_data + sizeof size, size};
    }
    operator std::string_view() const { return view(); }
    bool isEmpty() const { return !m_data; }
    /// Of the heap.
    std::size_t memoryUsage() const { return m_data ? blockCost(sizeof(std::uint32_t) + view().size()) : 0; }
    friend bool operator==(const CompactString& a, const CompactString& b) { return a.view() == b.view(); }

private:
    char* m_data = nullptr;
};

} // namespace Chartroom
