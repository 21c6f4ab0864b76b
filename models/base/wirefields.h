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
        : m_at(message.data())
        , m_end(message.data() + message.size())
    { }

    /// Moves to the next field; false at the end, and where the message is broken.
    bool next()
    {
        if (m_at == m_end)
            return false;
        m_start = m_at;
        m_bytes = {};
        m_integer = 0;
        m_broken = !takeNumber(m_tag) || !takeValue();
        if (m_broken)
            m_at = m_end;
        return !m_broken;
    }

    bool isBroken() const { return m_broken; }
    std::uint32_t number() const { return static_cast<std::uint32_t>(m_tag >> 3); }
    std::uint64_t integer() const { return m_integer; } ///< 0 where it is none
    std::string_view bytes() const { return m_bytes; } ///< of a text or message
    /// The whole field, its number included.
    std::string_view written() const { return {m_start, static_cast<std::size_t>(m_at - m_start)}; }

    /// Moves on while the next field has the same number, as those of a list do; the bytes of all of them, written().
    std::string_view takeRepeats()
    {
        const char* const first = m_start;
        const std::uint64_t tag = m_tag;
        while (m_at != m_end) {
            if (tag < 0x80 && static_cast<unsigned char>(*m_at) != tag)
                break;
            WireFields ahead = *this;
            if (!ahead.next()) {
                *this = ahead;
                break;
            }
            if (ahead.m_tag != tag)
                break;
            *this = ahead;
        }
        m_start = first;
        return written();
    }

private:
    /// Most numbers are below 128 and take one byte.
    bool takeNumber(std::uint64_t& number)
    {
        if (m_at != m_end && static_cast<unsigned char>(*m_at) < 0x80) {
            number = static_cast<unsigned char>(*m_at++);
            return true;
        }
        std::string_view rest(m_at, static_cast<std::size_t>(m_end - m_at));
        const auto taken = takeVarint(rest);
        number = taken.value_or(0);
        m_at = rest.data();
        return taken.has_value();
    }

    bool skip(std::uint64_t size)
    {
        if (size > static_cast<std::uint64_t>(m_end - m_at))
            return false;
        m_at += size;
        return true;
    }

    bool takeValue()
    {
        constexpr std::uint64_t Varint = 0, Fixed64 = 1, Sized = 2, Fixed32 = 5;
        switch (m_tag & 7) {
        case Sized: {
            std::uint64_t size = 0;
            if (!takeNumber(size))
                return false;
            const char* const value = m_at;
            m_bytes = skip(size) ? std::string_view(value, static_cast<std::size_t>(size)) : std::string_view();
            return m_at != value || size == 0;
        }
        case Varint:
            return takeNumber(m_integer);
        case Fixed64:
            return skip(8);
        case Fixed32:
            return skip(4);
        default:
            return false;
        }
    }

    const char* m_at; ///< behind the field
    const char* m_end;
    const char* m_start = nullptr; ///< of the field
    std::string_view m_bytes;
    std::uint64_t m_integer = 0;
    std::uint64_t m_tag = 0;
    bool m_broken = false;
};

} // namespace Chartroom
