// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/kube/objectref.h"

#include <optional>

namespace Chartroom::Kube {

namespace {

std::optional<unsigned> hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return static_cast<unsigned>(c - '0');
    if (c >= 'a' && c <= 'f')
        return static_cast<unsigned>(c - 'a' + 10);
    return std::nullopt; // upper case included: it must stay different from the lower case text
}

std::optional<Uid> fromUuid(std::string_view text)
{
    if (text.size() != 36)
        return std::nullopt;
    Uid uid;
    int digits = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (i == 8 || i == 13 || i == 18 || i == 23) {
            if (text[i] != '-')
                return std::nullopt;
            continue;
        }
        const auto digit = hexDigit(text[i]);
        if (!digit)
            return std::nullopt;
        std::uint64_t& half = digits++ < 16 ? uid.high : uid.low;
        half = half << 4 | *digit;
    }
    return uid;
}

/// FNV-1a; two of them with different starts make 128 bits.
std::uint64_t hashOf(std::string_view text, std::uint64_t start)
{
    for (const char c : text)
        start = (start ^ static_cast<unsigned char>(c)) * 0x100000001B3ull;
    return start;
}

} // namespace

Uid Uid::fromText(std::string_view text)
{
    if (text.empty())
        return {};
    if (const auto uuid = fromUuid(text))
        return *uuid;
    return {hashOf(text, 0xCBF29CE484222325ull), hashOf(text, 0x9AE16A3B2F90404Full)};
}

} // namespace Chartroom::Kube
