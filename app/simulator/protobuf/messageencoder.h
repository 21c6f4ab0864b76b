// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/simulator/protobuf/messageshape.h"

#include <string>
#include <vector>

namespace Chartroom::Simulator::Protobuf {

/// Encodes one object into the steps of a MessageShape, as Kubernetes' generated marshalling writes it: fields in the
/// order of their numbers, the entries of a map in the order of their keys, and what is no pointer in Go always.
class MessageEncoder {
public:
    MessageEncoder(MessageShape& shape, bool holes);
    void encode(const MessageType& type, const Documents::Json& object);

private:
    using Fill = MessageShape::Fill;
    /// Encoded bytes, with holes and parts that have some.
    struct Piece {
        std::string literal;
        Fill fill = Fill::Text;
        int hole = -1; ///< follows the literal
        std::vector<Piece> sized; ///< follows the literal, its length before it, where `isSized`
        bool isSized = false;
    };
    using Pieces = std::vector<Piece>;

    Pieces message(const MessageType& type, const Documents::Json& object) const;
    bool isGiven(const Field& field, const Documents::Json& value) const;
    void field(Pieces& out, const Field& field, const Documents::Json& object) const;
    void one(Pieces& out, const Field& field, const Documents::Json& value) const;
    void map(Pieces& out, const Field& field, const Documents::Json& value) const;
    Pieces content(const Field& field, const Documents::Json& value) const;
    Pieces timestamp(const Documents::Json& value) const;
    Pieces intOrString(const Documents::Json& value) const;
    Pieces text(std::string_view text, Fill fill) const;
    /// The hole that a text is as a whole; -1 where it is more, or something else.
    int holeIn(const Documents::Json& value) const;

    static std::string& literalEnd(Pieces& out);
    static void addSized(Pieces& out, std::uint32_t number, Pieces inside);
    static void addHole(Pieces& out, int hole, Fill fill);
    void flatten(const Pieces& pieces, std::uint32_t block);

    MessageShape& m_shape;
    const bool m_holes;
};

} // namespace Chartroom::Simulator::Protobuf
