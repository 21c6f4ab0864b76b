// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <string>
#include <string_view>

/// Writes protobuf messages field by field, as a server does.
namespace Chartroom::Tests::Wire {

inline std::string varint(std::uint64_t number)
{
    std::string bytes;
    for (; number >= 0x80; number >>= 7)
        bytes += static_cast<char>(number | 0x80);
    return bytes + static_cast<char>(number);
}

inline std::string number(std::uint32_t field, std::uint64_t value)
{
    return varint(std::uint64_t(field) << 3) + varint(value);
}

/// A text or a message.
inline std::string bytes(std::uint32_t field, std::string_view value)
{
    return varint((std::uint64_t(field) << 3) | 2) + varint(value.size()).append(value);
}

/// "k8s\0" and runtime.Unknown around `raw`.
inline std::string envelope(std::string_view apiVersion, std::string_view kind, std::string_view raw)
{
    return std::string("k8s\0", 4) + bytes(1, bytes(1, apiVersion) + bytes(2, kind)) + bytes(2, raw) + bytes(3, "")
        + bytes(4, "");
}

} // namespace Chartroom::Tests::Wire
