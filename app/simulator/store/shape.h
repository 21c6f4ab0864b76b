// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

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
/// share one Shape and keep a few hundred bytes each, and are written out by copying pieces.
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
    std::size_t memoryUsage() const { return m_literals.size() + m_pieces.size() * sizeof(Piece); }

private:
    static constexpr int NoHole = -1;
    static constexpr int ResourceVersion = -2;
    struct Piece {
        std::uint32_t offset;
        std::uint32_t size;
        int hole; ///< that follows the literal
    };
    void add(std::string_view text, std::span<const std::string_view> holes);
    void addPiece(std::string_view literal, int hole);

    std::string m_literals;
    std::vector<Piece> m_pieces;
    std::size_t m_managedFrom = 0; ///< the pieces of managedFields
    std::size_t m_managedTo = 0;
    std::size_t m_holes = 0;
};

/// Values as Shape::render() takes them: each with its length in two bytes before it.
std::string packValues(std::span<const std::string> values);
/// The value at `index`, or an empty view.
std::string_view packedValue(std::string_view packed, std::size_t index);

} // namespace Chartroom::Simulator
