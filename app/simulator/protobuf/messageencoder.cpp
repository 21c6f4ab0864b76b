// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulator/protobuf/messageencoder.h"

#include "app/simulator/protobuf/wire.h"
#include "models/base/timetext.h"

#include <algorithm>

namespace Chartroom::Simulator::Protobuf {

using Documents::Json;

namespace {

// A character of U+E000 to U+E0FF in UTF-8: EE 80..83 80..BF.
constexpr char MarkLead = '\xEE';
constexpr std::size_t MarkSize = 3;

int markAt(std::string_view text, std::size_t at)
{
    if (text.size() - at < MarkSize || text[at] != MarkLead)
        return -1;
    const auto middle = static_cast<unsigned char>(text[at + 1]);
    const auto last = static_cast<unsigned char>(text[at + 2]);
    return middle >= 0x80 && middle <= 0x83 && (last & 0xC0) == 0x80 ? (middle & 3) * 64 + (last & 0x3F) : -1;
}

bool fits(Field::Form form, const Json& value)
{
    switch (form) {
    case Field::Form::Text:
    case Field::Form::Time:
        return value.isString();
    case Field::Form::Integer:
        return value.isNumber();
    case Field::Form::Boolean:
        return value.type() == Json::Type::Bool;
    case Field::Form::Quantity:
    case Field::Form::IntOrString:
        return value.isString() || value.isNumber();
    case Field::Form::FieldsV1:
    case Field::Form::Message:
        return value.isObject();
    }
    return false;
}

/// What a field that is no pointer holds in Go when nobody has set it.
Json zeroOf(Field::Form form)
{
    switch (form) {
    case Field::Form::Message:
    case Field::Form::FieldsV1:
        return Json::object();
    case Field::Form::Integer:
    case Field::Form::Boolean:
    case Field::Form::IntOrString:
        return 0;
    case Field::Form::Quantity:
        return "0";
    case Field::Form::Text:
    case Field::Form::Time:
        break;
    }
    return "";
}

} // namespace

std::string holeMark(std::size_t index)
{
    Q_ASSERT(index < MostHoles);
    return {MarkLead, static_cast<char>(0x80 | (index >> 6)), static_cast<char>(0x80 | (index & 0x3F))};
}

MessageEncoder::MessageEncoder(MessageShape& shape, bool holes)
    : m_shape(shape)
    , m_holes(holes)
{ }

void MessageEncoder::encode(const MessageType& type, const Json& object)
{
    m_shape.m_blocks.push_back({MessageShape::NoBlock, 0});
    flatten(message(type, object), 0);
}

MessageEncoder::Pieces MessageEncoder::message(const MessageType& type, const Json& object) const
{
    Pieces out;
    for (const Field& known : type.fields)
        field(out, known, object);
    return out;
}

bool MessageEncoder::isGiven(const Field& field, const Json& value) const
{
    return fits(field.form, value) || holeIn(value) >= 0;
}

void MessageEncoder::field(Pieces& out, const Field& field, const Json& object) const
{
    if (field.name.empty())
        return addSized(out, field.number, message(*field.message, object));
    const Json& value = object[field.name];
    if (field.many == Field::Many::Map)
        return map(out, field, value);
    if (field.many == Field::Many::List) {
        for (const Json& item : value.items())
            if (isGiven(field, item))
                one(out, field, item);
    } else if (isGiven(field, value)) {
        one(out, field, value);
    } else if (field.always) {
        one(out, field, zeroOf(field.form));
    }
}

void MessageEncoder::one(Pieces& out, const Field& field, const Json& value) const
{
    if (field.form != Field::Form::Integer && field.form != Field::Form::Boolean)
        return addSized(out, field.number, content(field, value));
    appendNumberTag(literalEnd(out), field.number);
    if (const int hole = holeIn(value); hole >= 0)
        addHole(out, hole, Fill::Number);
    else
        appendVarint(literalEnd(out),
            value.type() == Json::Type::Bool ? value.toBool() : static_cast<std::uint64_t>(value.toInteger()));
}

/// An entry is a message of its key and its value.
void MessageEncoder::map(Pieces& out, const Field& field, const Json& value) const
{
    std::vector<const Documents::Member*> members;
    for (const Documents::Member& member : value.members())
        if (isGiven(field, member.second))
            members.push_back(&member);
    std::ranges::sort(members, {}, &Documents::Member::first);
    for (const Documents::Member* member : members) {
        Pieces entry;
        addSized(entry, 1, text(member->first, Fill::Text));
        addSized(entry, 2, content(field, member->second));
        addSized(out, field.number, std::move(entry));
    }
}

/// Of a value that has a length.
MessageEncoder::Pieces MessageEncoder::content(const Field& field, const Json& value) const
{
    const auto asText = [&] { return value.isString() ? value.toString() : value.numberText(); };
    Pieces out;
    switch (field.form) {
    case Field::Form::Message:
        return message(*field.message, value);
    case Field::Form::Time:
        return timestamp(value);
    case Field::Form::IntOrString:
        return intOrString(value);
    case Field::Form::Quantity:
        addSized(out, 1, text(asText(), Fill::Text));
        return out;
    case Field::Form::FieldsV1:
        addSized(out, 1, text(value.dump(), Fill::Json));
        return out;
    case Field::Form::Text:
    case Field::Form::Integer:
    case Field::Form::Boolean:
        break;
    }
    return text(value.toStringView(), Fill::Text);
}

/// Seconds and nanoseconds; a time that is not set is an empty message.
MessageEncoder::Pieces MessageEncoder::timestamp(const Json& value) const
{
    Pieces out;
    const int hole = holeIn(value);
    const auto time = hole < 0 ? parseTimestamp(value.toStringView()) : std::nullopt;
    if (hole < 0 && !time)
        return out;
    appendNumberTag(literalEnd(out), 1);
    if (hole >= 0)
        addHole(out, hole, Fill::Seconds);
    else
        appendVarint(literalEnd(out),
            static_cast<std::uint64_t>(std::chrono::floor<std::chrono::seconds>(*time).time_since_epoch().count()));
    appendNumberTag(literalEnd(out), 2);
    appendVarint(literalEnd(out), 0);
    return out;
}

MessageEncoder::Pieces MessageEncoder::intOrString(const Json& value) const
{
    Pieces out;
    appendNumberTag(literalEnd(out), 1);
    appendVarint(literalEnd(out), value.isString());
    appendNumberTag(literalEnd(out), 2);
    appendVarint(literalEnd(out), static_cast<std::uint64_t>(value.toInteger()));
    addSized(out, 3, text(value.toStringView(), Fill::Text));
    return out;
}

MessageEncoder::Pieces MessageEncoder::text(std::string_view text, Fill fill) const
{
    Pieces out;
    std::size_t start = 0;
    for (auto at = m_holes ? text.find(MarkLead) : std::string_view::npos; at != std::string_view::npos;
        at = text.find(MarkLead, at + 1)) {
        const int hole = markAt(text, at);
        if (hole < 0)
            continue;
        literalEnd(out) += text.substr(start, at - start);
        addHole(out, hole, fill);
        start = at + MarkSize;
    }
    literalEnd(out) += text.substr(start);
    return out;
}

int MessageEncoder::holeIn(const Json& value) const
{
    const std::string_view text = value.toStringView();
    return m_holes && text.size() == MarkSize ? markAt(text, 0) : -1;
}

std::string& MessageEncoder::literalEnd(Pieces& out)
{
    if (out.empty() || out.back().hole >= 0 || out.back().isSized)
        out.emplace_back();
    return out.back().literal;
}

void MessageEncoder::addHole(Pieces& out, int hole, Fill fill)
{
    literalEnd(out);
    out.back().hole = hole;
    out.back().fill = fill;
}

/// What has no holes is a literal, length and all.
void MessageEncoder::addSized(Pieces& out, std::uint32_t number, Pieces inside)
{
    appendSizedTag(literalEnd(out), number);
    const bool isFixed = inside.empty() || (inside.size() == 1 && inside[0].hole < 0 && !inside[0].isSized);
    if (isFixed) {
        const std::string_view bytes = inside.empty() ? std::string_view() : inside[0].literal;
        appendVarint(literalEnd(out), bytes.size());
        literalEnd(out) += bytes;
        return;
    }
    out.back().sized = std::move(inside);
    out.back().isSized = true;
}

void MessageEncoder::flatten(const Pieces& pieces, std::uint32_t block)
{
    using Step = MessageShape::Step;
    for (const Piece& piece : pieces) {
        if (!piece.literal.empty()) {
            const auto size = static_cast<std::uint32_t>(piece.literal.size());
            m_shape.m_steps.push_back({.what = Step::What::Literal,
                .fill = Fill::Text,
                .index = static_cast<std::uint32_t>(m_shape.m_literals.size()),
                .size = size,
                .block = block});
            m_shape.m_literals += piece.literal;
            m_shape.m_blocks[block].fixed += size;
        }
        if (piece.hole >= 0)
            m_shape.m_steps.push_back({.what = Step::What::Hole,
                .fill = piece.fill,
                .index = static_cast<std::uint32_t>(piece.hole),
                .size = 0,
                .block = block});
        if (!piece.isSized)
            continue;
        const auto inner = static_cast<std::uint32_t>(m_shape.m_blocks.size());
        m_shape.m_blocks.push_back({block, 0});
        m_shape.m_steps.push_back(
            {.what = Step::What::Begin, .fill = Fill::Text, .index = inner, .size = 0, .block = block});
        flatten(piece.sized, inner);
    }
}

} // namespace Chartroom::Simulator::Protobuf
