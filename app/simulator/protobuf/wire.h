// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

/// Protobuf's encoding, written.
namespace Chartroom::Simulator::Protobuf {

inline constexpr std::size_t varintSize(std::uint64_t number)
{
    std::size_t size = 1;
    for (; number >= 0x80; number >>= 7)
        ++size;
    return size;
}

inline void appendVarint(std::string& out, std::uint64_t number)
{
    for (; number >= 0x80; number >>= 7)
        out += static_cast<char>(number | 0x80);
    out += static_cast<char>(number);
}

/// The number of a field whose value is a number.
inline void appendNumberTag(std::string& out, std::uint32_t field)
{
    appendVarint(out, std::uint64_t(field) << 3);
}

/// The number of a field whose value has a length: a text or a message.
inline void appendSizedTag(std::string& out, std::uint32_t field)
{
    appendVarint(out, (std::uint64_t(field) << 3) | 2);
}

inline void appendBytes(std::string& out, std::uint32_t field, std::string_view bytes)
{
    appendSizedTag(out, field);
    appendVarint(out, bytes.size());
    out += bytes;
}

} // namespace Chartroom::Simulator::Protobuf
