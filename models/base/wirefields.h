// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace Chartroom {

/// Takes a number in protobuf's variable-length form off the front of `bytes`; nothing where it does not end there.
inline std::optional<std::uint64_t> takeVarint(std::string_view& bytes)
{
    if (!bytes.empty() && static_cast<unsigned char>(bytes.front()) < 0x80) { // as nearly all are
        const auto byte = static_cast<unsigned char>(bytes.front());
        bytes.remove_prefix(1);
        return byte;
    }
    std::uint64_t number = 0;
    for (std::size_t i = 0; i < bytes.size() && i < 10; ++i) {
        const auto byte = static_cast<unsigned char>(bytes[i]);
        number |= std::uint64_t(byte & 0x7F) << (7 * i);
        if (byte < 0x80) {
            bytes.remove_prefix(i + 1);
            return number;
        }
    }
    return {};
}

/// Walks over the fields of one protobuf message as it is written, in its order. What is not asked for is not looked
/// at: a field is skipped by its length.
class WireFields {
public:
    explicit WireFields(std::string_view message)
        : m_rest(message)
    { }

    /// Moves to the next field; false at the end, and where the message is broken.
    bool next()
    {
        if (m_rest.empty() || m_broken)
            return false;
        const char* const start = m_rest.data();
        const auto tag = takeVarint(m_rest);
        m_bytes = {};
        m_integer = 0;
        m_broken = !tag || !takeValue(*tag & 7);
        if (m_broken)
            return false;
        m_tag = *tag;
        m_written = {start, static_cast<std::size_t>(m_rest.data() - start)};
        return true;
    }

    bool isBroken() const { return m_broken; }
    std::uint32_t number() const { return static_cast<std::uint32_t>(m_tag >> 3); }
    std::uint64_t integer() const { return m_integer; } ///< 0 where it is none
    std::string_view bytes() const { return m_bytes; } ///< of a text or message
    std::string_view written() const { return m_written; } ///< the whole field, its number included

    /// Moves on while the next field has the same number, as those of a list do; the bytes of all of them, written().
    std::string_view takeRepeats()
    {
        const char* const start = m_written.data();
        const std::uint64_t tag = m_tag;
        while (!m_rest.empty()) {
            std::string_view ahead = m_rest;
            if (takeVarint(ahead) != tag || !next())
                break;
        }
        m_written = {start, static_cast<std::size_t>(m_rest.data() - start)};
        return m_written;
    }

private:
    bool skip(std::uint64_t size)
    {
        if (size > m_rest.size())
            return false;
        m_rest.remove_prefix(static_cast<std::size_t>(size));
        return true;
    }

    bool takeValue(std::uint64_t wireType)
    {
        constexpr std::uint64_t Varint = 0, Fixed64 = 1, Sized = 2, Fixed32 = 5;
        if (wireType == Fixed64 || wireType == Fixed32)
            return skip(wireType == Fixed64 ? 8 : 4);
        const auto number = wireType == Varint || wireType == Sized ? takeVarint(m_rest) : std::nullopt;
        if (!number)
            return false;
        if (wireType == Varint) {
            m_integer = *number;
            return true;
        }
        m_bytes = m_rest.substr(0, static_cast<std::size_t>(*number));
        return skip(*number);
    }

    std::string_view m_rest;
    std::string_view m_written;
    std::string_view m_bytes;
    std::uint64_t m_integer = 0;
    std::uint64_t m_tag = 0;
    bool m_broken = false;
};

} // namespace Chartroom
