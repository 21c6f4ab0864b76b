// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/simulator/protobuf/schema.h"
#include "models/documents/json.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace Chartroom::Simulator::Protobuf {

/// In the texts of an object, where value `index` goes; `index` is below MostHoles. One character of Unicode's private
/// use.
inline constexpr std::size_t MostHoles = 256;
std::string holeMark(std::size_t index);

/// An object with holes in it as a protobuf message. What does not depend on the holes is encoded once; of the messages
/// around a hole only the length is worked out for each object.
class MessageShape {
public:
    /// Members of `object` that `type` does not have are left out, as by a server that does not know them. A value of
    /// the wrong type counts as not there. With `holes`, texts may hold marks; a text that is nothing but a mark may
    /// stand for a number or a time too.
    MessageShape(const MessageType& type, const Documents::Json& object, bool holes);

    /// Values are text, of numbers and times too, escaped as in JSON.
    std::size_t size(std::span<const std::string_view> values) const;
    /// Appends the message, with `field` as that field of another message.
    void write(std::span<const std::string_view> values, std::string& out, std::uint32_t field = 0) const;

    /// What a hole is filled with: the value's text, its text as it stands in JSON, a number, or the seconds of a time.
    enum class Fill : std::uint8_t { Text, Json, Number, Seconds };

private:
    friend class MessageEncoder;
    static constexpr std::uint32_t NoBlock = UINT32_MAX;

    /// A part whose length depends on holes and is written before it.
    struct Block {
        std::uint32_t parent; ///< NoBlock for the message itself
        std::uint32_t fixed; ///< bytes that do not depend on holes
    };
    struct Step {
        enum class What : std::uint8_t { Literal, Begin, Hole } what;
        Fill fill;
        std::uint32_t index; ///< of the first byte in m_literals, of the block, of the value
        std::uint32_t size; ///< of the literal
        std::uint32_t block; ///< in which it stands
    };

    std::string m_literals;
    std::vector<Block> m_blocks; ///< parents before their parts; the first is the message itself
    std::vector<Step> m_steps;
    mutable std::vector<std::size_t> m_sizes; ///< of m_blocks, of the object under way
};

} // namespace Chartroom::Simulator::Protobuf
