// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/base/quantity.h"

#include <charconv>
#include <limits>
#include <utility>

namespace Chartroom {

namespace {

__extension__ using Wide = __int128;

constexpr Wide NanosPerUnit = 1'000'000'000;
constexpr Wide Limit = static_cast<Wide>(std::numeric_limits<std::int64_t>::max()) * NanosPerUnit;

constexpr std::int64_t PowersOfTen[]
    = {1, 10, 100, 1'000, 10'000, 100'000, 1'000'000, 10'000'000, 100'000'000, 1'000'000'000};

/// The number of digits that can matter: 19 before the point, 9 after it, and one more to round by.
constexpr int MaxDigits = 30;

/// value = mantissa * 10^decimals * 2^binaryPower
struct Scale {
    int decimals = 0;
    int binaryPower = 0;
};

std::optional<Scale> parseSuffix(std::string_view suffix)
{
    struct Known {
        std::string_view text;
        Scale scale;
    };
    static constexpr Known Suffixes[] = {{"", {}}, {"n", {-9}}, {"u", {-6}}, {"m", {-3}}, {"k", {3}}, {"M", {6}},
        {"G", {9}}, {"T", {12}}, {"P", {15}}, {"E", {18}}, {"Ki", {0, 10}}, {"Mi", {0, 20}}, {"Gi", {0, 30}},
        {"Ti", {0, 40}}, {"Pi", {0, 50}}, {"Ei", {0, 60}}};
    for (const auto& known : Suffixes)
        if (known.text == suffix)
            return known.scale;
    if (suffix.size() < 2 || (suffix.front() != 'e' && suffix.front() != 'E'))
        return {};
    suffix.remove_prefix(suffix[1] == '+' && suffix.size() > 2 ? 2 : 1);
    int exponent = 0;
    const auto [end, error] = std::from_chars(suffix.data(), suffix.data() + suffix.size(), exponent);
    if (error != std::errc() || end != suffix.data() + suffix.size())
        return {};
    return Scale {exponent, 0};
}

/// mantissa * 10^decimals * 2^binaryPower, away from zero, capped.
Wide applyScale(Wide mantissa, Scale scale)
{
    if (mantissa == 0)
        return 0;
    // What is written in an object has room enough to be scaled in one step.
    if (scale.binaryPower > 0 && mantissa <= (Limit >> scale.binaryPower))
        mantissa <<= std::exchange(scale.binaryPower, 0);
    if (scale.decimals > 0 && std::size_t(scale.decimals) < std::size(PowersOfTen)
        && mantissa <= Limit / PowersOfTen[std::size(PowersOfTen) - 1])
        mantissa *= PowersOfTen[std::exchange(scale.decimals, 0)];
    for (int i = 0; i < scale.binaryPower; ++i) {
        if (mantissa > Limit * 10 && scale.decimals >= 0)
            return Limit;
        if (mantissa > std::numeric_limits<Wide>::max() / 2) {
            mantissa = mantissa / 10 + 1;
            ++scale.decimals;
        }
        mantissa *= 2;
    }
    for (; scale.decimals > 0; --scale.decimals) {
        if (mantissa > Limit)
            return Limit;
        mantissa *= 10;
    }
    bool inexact = false;
    for (; scale.decimals < 0 && mantissa > 0; ++scale.decimals) {
        inexact = inexact || mantissa % 10 != 0;
        mantissa /= 10;
    }
    return std::min(mantissa + (inexact ? 1 : 0), Limit);
}

} // namespace

std::optional<Quantity> Quantity::parse(std::string_view text)
{
    const bool negative = text.starts_with('-');
    if (negative || text.starts_with('+'))
        text.remove_prefix(1);
    Wide mantissa = 0;
    int decimals = 9; // in billionths
    int digits = 0;
    bool anyDigit = false;
    bool afterPoint = false;
    bool cutOff = false;
    std::size_t at = 0;
    for (; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '.' && !afterPoint) {
            afterPoint = true;
            continue;
        }
        if (c < '0' || c > '9')
            break;
        anyDigit = true;
        if (digits < MaxDigits) {
            mantissa = mantissa * 10 + (c - '0');
            digits += mantissa > 0 ? 1 : 0;
            decimals -= afterPoint ? 1 : 0;
        } else {
            cutOff = cutOff || c != '0';
            decimals += afterPoint ? 0 : 1;
        }
    }
    const auto scale = parseSuffix(text.substr(at));
    if (!anyDigit || !scale)
        return {};
    Quantity quantity;
    quantity.m_nanos = applyScale(mantissa + (cutOff ? 1 : 0), {decimals + scale->decimals, scale->binaryPower});
    if (negative)
        quantity.m_nanos = -quantity.m_nanos;
    return quantity;
}

std::int64_t Quantity::scaled(std::int64_t nanosPerUnit) const
{
    const Wide magnitude = m_nanos < 0 ? -m_nanos : m_nanos;
    if (magnitude < std::numeric_limits<std::int64_t>::max() / 2 && nanosPerUnit <= NanosPerUnit) { // no long division
        const std::int64_t few = (static_cast<std::int64_t>(magnitude) + nanosPerUnit - 1) / nanosPerUnit;
        return m_nanos < 0 ? -few : few;
    }
    const Wide units
        = std::min<Wide>((magnitude + nanosPerUnit - 1) / nanosPerUnit, std::numeric_limits<std::int64_t>::max());
    return static_cast<std::int64_t>(m_nanos < 0 ? -units : units);
}

} // namespace Chartroom
