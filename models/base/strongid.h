// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <limits>

namespace Chartroom {

/// A 32-bit index that cannot be mistaken for another kind of index. Default-constructed it is invalid.
template <typename Tag>
class StrongId {
public:
    constexpr StrongId() = default;
    constexpr explicit StrongId(std::uint32_t value)
        : m_value(value)
    { }
    constexpr std::uint32_t value() const { return m_value; }
    constexpr bool isValid() const { return m_value != Invalid; }
    constexpr auto operator<=>(const StrongId&) const = default;

private:
    static constexpr std::uint32_t Invalid = std::numeric_limits<std::uint32_t>::max();
    std::uint32_t m_value = Invalid;
};

} // namespace Chartroom

template <typename Tag>
struct std::hash<Chartroom::StrongId<Tag>> {
    std::size_t operator()(Chartroom::StrongId<Tag> id) const noexcept
    {
        return std::hash<std::uint32_t>()(id.value());
    }
};
