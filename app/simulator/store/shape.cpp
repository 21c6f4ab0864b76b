// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulator/store/shape.h"

#include <QtAssert>
#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>

namespace Chartroom::Simulator {

namespace {

constexpr std::size_t LengthBytes = sizeof(std::uint16_t);

std::string_view takeValue(std::string_view& packed)
{
    std::uint16_t size = 0;
    std::memcpy(&size, packed.data(), LengthBytes);
    const auto value = packed.substr(LengthBytes, size);
    packed.remove_prefix(LengthBytes + size);
    return value;
}

} // namespace

TextSpan managedFieldsIn(std::string_view text)
{
    constexpr std::string_view Key = R"("managedFields":[)";
    const auto at = text.find(Key);
    if (at == std::string_view::npos)
        return {};
    int depth = 1;
    auto end = at + Key.size();
    for (; end < text.size() && depth > 0; ++end) {
        if (text[end] == '"') {
            for (++end; text[end] != '"'; ++end)
                end += text[end] == '\\';
        } else {
            depth += (text[end] == '[') - (text[end] == ']');
        }
    }
    const bool commaBefore = text[at - 1] == ',';
    const bool commaAfter = text[end] == ',';
    return {commaBefore ? at - 1 : at, !commaBefore && commaAfter ? end + 1 : end};
}

std::shared_ptr<const Shape> Shape::compile(std::string_view text, std::span<const std::string_view> holes)
{
    auto shape = std::make_shared<Shape>();
    shape->m_holes = holes.size();
    const TextSpan managed = managedFieldsIn(text);
    shape->add(text.substr(0, managed.from), holes);
    shape->m_managedFrom = shape->m_pieces.size();
    shape->add(text.substr(managed.from, managed.to - managed.from), holes);
    shape->m_managedTo = shape->m_pieces.size();
    shape->add(text.substr(managed.to), holes);
    return shape;
}

void Shape::addPiece(std::string_view literal, int hole, bool bare)
{
    if (literal.empty() && hole == NoHole)
        return;
    m_pieces.push_back(
        {static_cast<std::uint32_t>(m_literals.size()), static_cast<std::uint32_t>(literal.size()), hole, bare});
    m_literals += literal;
}

void Shape::add(std::string_view text, std::span<const std::string_view> holes)
{
    std::size_t start = 0; // of the literal that is being collected
    for (auto mark = text.find('@'); mark != std::string_view::npos; mark = text.find('@', mark + 1)) {
        const bool bare = text.substr(mark, 3) == "@#{";
        if (!bare && text.substr(mark, 2) != "@{")
            continue;
        const auto open = mark + (bare ? 3 : 2);
        const auto close = text.find('}', open);
        const auto name = text.substr(open, close - open);
        const auto found = std::ranges::find(holes, name);
        const bool isVersion = name == "resourceVersion";
        if (!isVersion && found == holes.end())
            continue;
        addPiece(text.substr(start, mark - start - (bare ? 1 : 0)),
            isVersion ? ResourceVersion : static_cast<int>(found - holes.begin()), bare);
        start = close + 1 + (bare ? 1 : 0);
    }
    addPiece(text.substr(start), NoHole);
}

void Shape::fill(Filling& filling, std::string_view values, std::uint64_t resourceVersion) const
{
    Q_ASSERT(m_holes <= MostHoles);
    for (std::size_t i = 0; i < m_holes && !values.empty(); ++i)
        filling.values[i] = takeValue(values);
    char* const digits = filling.version.data();
    const char* const end = std::to_chars(digits, digits + filling.version.size(), resourceVersion).ptr;
    filling.values[m_holes] = {digits, static_cast<std::size_t>(end - digits)};
}

void Shape::render(
    std::string_view values, std::uint64_t resourceVersion, std::string& out, ManagedFields managedFields) const
{
    Filling filling;
    fill(filling, values, resourceVersion);
    for (std::size_t i = 0; i < m_pieces.size(); ++i) {
        if (isLeft(i, managedFields))
            continue;
        const Piece& piece = m_pieces[i];
        out.append(m_literals, piece.offset, piece.size);
        if (piece.hole != NoHole)
            out += filling.values[piece.hole == ResourceVersion ? m_holes : static_cast<std::size_t>(piece.hole)];
    }
}

const Protobuf::MessageShape& Shape::message(const Protobuf::MessageType& type, ManagedFields managedFields) const
{
    auto& message = m_messages[static_cast<std::size_t>(managedFields)];
    if (message)
        return *message;
    std::string text;
    for (std::size_t i = 0; i < m_pieces.size(); ++i) {
        if (isLeft(i, managedFields))
            continue;
        const Piece& piece = m_pieces[i];
        text.append(m_literals, piece.offset, piece.size);
        if (piece.hole == NoHole)
            continue;
        const std::string mark
            = Protobuf::holeMark(piece.hole == ResourceVersion ? m_holes : static_cast<std::size_t>(piece.hole));
        text += piece.bare ? '"' + mark + '"' : mark;
    }
    const auto json = Documents::Json::parse(text);
    Q_ASSERT(json);
    message = std::make_unique<Protobuf::MessageShape>(type, *json, true);
    return *message;
}

void Shape::renderMessage(const Protobuf::MessageType& type, std::string_view values, std::uint64_t resourceVersion,
    std::string& out, std::uint32_t field, ManagedFields managedFields) const
{
    Filling filling;
    fill(filling, values, resourceVersion);
    message(type, managedFields).write(std::span(filling.values).first(m_holes + 1), out, field);
}

std::size_t Shape::messageSize(const Protobuf::MessageType& type, std::string_view values,
    std::uint64_t resourceVersion, ManagedFields managedFields) const
{
    Filling filling;
    fill(filling, values, resourceVersion);
    return message(type, managedFields).size(std::span(filling.values).first(m_holes + 1));
}

std::string packValues(std::span<const std::string> values)
{
    std::string packed;
    std::size_t total = 0;
    for (const auto& value : values)
        total += value.size() + LengthBytes;
    packed.reserve(total);
    for (const auto& value : values) {
        Q_ASSERT(value.size() <= UINT16_MAX);
        const auto size = static_cast<std::uint16_t>(value.size());
        packed.append(reinterpret_cast<const char*>(&size), LengthBytes);
        packed += value;
    }
    return packed;
}

std::string_view packedValue(std::string_view packed, std::size_t index)
{
    while (!packed.empty()) {
        const auto value = takeValue(packed);
        if (index-- == 0)
            return value;
    }
    return {};
}

} // namespace Chartroom::Simulator
