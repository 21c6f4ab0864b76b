// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/documents/yamlscalar.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace Chartroom::Documents {

namespace {

using std::string_view;

template <std::size_t N>
bool isOneOf(string_view text, const std::array<string_view, N>& words)
{
    return std::ranges::find(words, text) != words.end();
}

constexpr std::array<string_view, 5> NullWords {"", "~", "null", "Null", "NULL"};
constexpr std::array<string_view, 11> TrueWords {
    "y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON"};
constexpr std::array<string_view, 11> FalseWords {
    "n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF"};
constexpr std::array<string_view, 12> NotFiniteWords {
    ".nan", ".NaN", ".NAN", ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF", "-.inf", "-.Inf", "-.INF"};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

std::size_t countDigits(string_view text)
{
    return static_cast<std::size_t>(std::ranges::find_if_not(text, isDigit) - text.begin());
}

/// [-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?
bool looksLikeFloat(string_view text)
{
    if (text.starts_with('-') || text.starts_with('+'))
        text.remove_prefix(1);
    const std::size_t whole = countDigits(text);
    text.remove_prefix(whole);
    if (text.starts_with('.')) {
        text.remove_prefix(1);
        const std::size_t fraction = countDigits(text);
        if (whole + fraction == 0)
            return false;
        text.remove_prefix(fraction);
    } else if (whole == 0) {
        return false;
    }
    if (text.empty())
        return true;
    if (text.front() != 'e' && text.front() != 'E')
        return false;
    text.remove_prefix(1);
    if (text.starts_with('-') || text.starts_with('+'))
        text.remove_prefix(1);
    return !text.empty() && countDigits(text) == text.size();
}

/// Go's strconv.ParseInt(text, 0, 64), then ParseUint: 0x, 0o, 0b and a leading 0 choose the base.
std::optional<Json> readInteger(string_view text)
{
    const bool negative = text.starts_with('-');
    if (negative || text.starts_with('+'))
        text.remove_prefix(1);
    int base = 10;
    const auto prefixed = [&text](char lower, char upper) {
        return text.size() > 2 && text[0] == '0' && (text[1] == lower || text[1] == upper);
    };
    if (prefixed('x', 'X') || prefixed('o', 'O') || prefixed('b', 'B')) {
        base = text[1] == 'x' || text[1] == 'X' ? 16 : text[1] == 'o' || text[1] == 'O' ? 8 : 2;
        text.remove_prefix(2);
    } else if (text.size() > 1 && text.front() == '0') {
        base = 8;
        text.remove_prefix(1);
    }
    std::uint64_t magnitude = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), magnitude, base);
    if (error != std::errc() || end != text.data() + text.size())
        return {};
    if (negative && magnitude > std::uint64_t {1} << 63)
        return {};
    return Json::number((negative && magnitude ? "-" : "") + std::to_string(magnitude));
}

/// As Go writes a float64 in JSON: plain digits between 1e-6 and 1e21, so that 1.0 becomes the integer 1.
std::optional<Json> readFloat(string_view text)
{
    if (text.starts_with('+'))
        text.remove_prefix(1);
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size())
        return {};
    const double magnitude = std::abs(value);
    const auto format = magnitude != 0 && (magnitude < 1e-6 || magnitude >= 1e21) ? std::chars_format::scientific
                                                                                  : std::chars_format::fixed;
    std::array<char, 64> buffer {};
    const auto written = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, format);
    return Json::number(std::string(buffer.data(), written.ptr));
}

/// `1:30` and `190:20:30.15`: base 60 for readers of YAML 1.1 other than Go's.
bool looksLikeBase60(string_view text)
{
    return text.contains(':') && std::ranges::all_of(text, [](char c) {
        return isDigit(c) || c == ':' || c == '.' || c == '_' || c == '-' || c == '+';
    });
}

} // namespace

std::optional<Json> resolvePlainScalar(string_view text)
{
    if (isOneOf(text, NullWords))
        return Json();
    if (isOneOf(text, TrueWords))
        return Json(true);
    if (isOneOf(text, FalseWords))
        return Json(false);
    if (isOneOf(text, NotFiniteWords))
        return {};
    const char first = text.front();
    if (isDigit(first) || first == '-' || first == '+' || first == '.') {
        std::string plain(text);
        std::erase(plain, '_');
        if (first != '.') {
            if (auto integer = readInteger(plain))
                return integer;
        }
        if (looksLikeFloat(plain)) {
            if (auto number = readFloat(plain))
                return number;
        }
    }
    return Json(text);
}

bool hasUnicodeLineBreak(string_view text)
{
    return text.contains("\xC2\x85") || text.contains("\xE2\x80\xA8") || text.contains("\xE2\x80\xA9");
}

bool isSafePlainScalar(string_view text)
{
    constexpr string_view indicators = "-?:,[]{}#&*!|>'\"%@`";
    if (text.empty() || text == "=" || text == "<<" || text.front() == ' ' || text.back() == ' ' || text.back() == ':')
        return false;
    // "-x" and ":x" would be safe, but not to people's eyes.
    if (indicators.contains(text.front()) || text.starts_with("..."))
        return false;
    if (text.contains(": ") || text.contains(" #"))
        return false;
    if (std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; })
        || hasUnicodeLineBreak(text) || text.contains("\xEF\xBB\xBF"))
        return false;
    if (looksLikeBase60(text) || (isDigit(text.front()) && text.size() >= 8 && text[4] == '-'))
        return false; // base 60; a date
    const auto meaning = resolvePlainScalar(text);
    return meaning && meaning->isString();
}

} // namespace Chartroom::Documents
