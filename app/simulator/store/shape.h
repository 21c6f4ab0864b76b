// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/simulator/protobuf/messageshape.h"

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace Chartroom::Simulator {

/// Whether an answer has them: a client may ask for objects without (KEP-5958).
enum class ManagedFields : bool { Left, Kept };

/// Where `,"managedFields":[…]` stands in the text of an object, with the comma that goes with it; empty where it does not.
struct TextSpan {
    std::size_t from = 0;
    std::size_t to = 0;
};
TextSpan managedFieldsIn(std::string_view text);

/// The text of an object with holes in it. The pods of a workload differ in a name, some addresses and some times: they
/// share one Shape and keep a few hundred bytes each, and are written out by copying pieces. Used by one thread once it
/// is compiled.
///
/// In the text a hole is `@{name}` within a string, or `"@#{name}"` where the value is not a string: the quotes go.
/// `@{resourceVersion}` is filled with the object's own.
class Shape {
public:
    /// `holes` gives the order in which values come; what looks like a hole but is not named there is text.
    static std::shared_ptr<const Shape> compile(std::string_view text, std::span<const std::string_view> holes);

    /// `values` as packed by packValues(), already escaped for JSON.
    void render(std::string_view values, std::uint64_t resourceVersion, std::string& out,
        ManagedFields managedFields = ManagedFields::Kept) const;
    /// The same as a protobuf message, as that field of another; `type` is that of the object's kind.
    void renderMessage(const Protobuf::MessageType& type, std::string_view values, std::uint64_t resourceVersion,
        std::string& out, std::uint32_t field, ManagedFields managedFields) const;
    std::size_t messageSize(const Protobuf::MessageType& type, std::string_view values, std::uint64_t resourceVersion,
        ManagedFields managedFields) const;
    std::size_t memoryUsage() const { return m_literals.size() + m_pieces.size() * sizeof(Piece); }

private:
    static constexpr std::size_t MostHoles = 72;
    /// What holes are filled with: the values in their order, and behind them the version.
    struct Filling {
        std::array<std::string_view, MostHoles + 1> values;
        std::array<char, 24> version;
    };
    static constexpr int NoHole = -1;
    static constexpr int ResourceVersion = -2;
    struct Piece {
        std::uint32_t offset;
        std::uint32_t size;
        int hole; ///< that follows the literal
        bool bare = false; ///< the hole is no text: there are no quotes around it
    };
    void fill(Filling& filling, std::string_view values, std::uint64_t resourceVersion) const;
    const Protobuf::MessageShape& message(const Protobuf::MessageType& type, ManagedFields managedFields) const;
    bool isLeft(std::size_t piece, ManagedFields managedFields) const
    {
        return managedFields == ManagedFields::Left && piece >= m_managedFrom && piece < m_managedTo;
    }
    void add(std::string_view text, std::span<const std::string_view> holes);
    void addPiece(std::string_view literal, int hole, bool bare = false);

    std::string m_literals;
    std::vector<Piece> m_pieces;
    std::size_t m_managedFrom = 0; ///< the pieces of managedFields
    std::size_t m_managedTo = 0;
    std::size_t m_holes = 0;
    mutable std::array<std::unique_ptr<const Protobuf::MessageShape>, 2>
        m_messages; ///< without managedFields, and with
};

/// Values as Shape::render() takes them: each with its length in two bytes before it.
std::string packValues(std::span<const std::string> values);
/// The value at `index`, or an empty view.
std::string_view packedValue(std::string_view packed, std::size_t index);

} // namespace Chartroom::Simulator
