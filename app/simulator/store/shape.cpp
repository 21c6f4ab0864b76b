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

void Shape::addPiece(std::string_view literal, int hole)
{
    if (literal.empty() && hole == NoHole)
        return;
    m_pieces.push_back(
        {static_cast<std::uint32_t>(m_literals.size()), static_cast<std::uint32_t>(literal.size()), hole});
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
            isVersion ? ResourceVersion : static_cast<int>(found - holes.begin()));
        start = close + 1 + (bare ? 1 : 0);
    }
    addPiece(text.substr(start), NoHole);
}

void Shape::render(
    std::string_view values, std::uint64_t resourceVersion, std::string& out, ManagedFields managedFields) const
{
    std::array<std::string_view, 72> unpacked;
    Q_ASSERT(m_holes <= unpacked.size());
    for (std::size_t i = 0; i < m_holes && !values.empty(); ++i)
        unpacked[i] = takeValue(values);
    for (std::size_t i = 0; i < m_pieces.size(); ++i) {
        if (i == m_managedFrom && managedFields == ManagedFields::Left) {
            i = m_managedTo;
            if (i == m_pieces.size())
                break;
        }
        const Piece& piece = m_pieces[i];
        out.append(m_literals, piece.offset, piece.size);
        if (piece.hole >= 0) {
            out += unpacked[static_cast<std::size_t>(piece.hole)];
        } else if (piece.hole == ResourceVersion) {
            std::array<char, 24> digits {};
            const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), resourceVersion).ptr;
            out.append(digits.data(), end);
        }
    }
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
