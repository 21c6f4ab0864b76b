// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/documents/longwords.h"

#include <algorithm>
#include <charconv>

namespace Chartroom::Documents {

namespace {

constexpr std::size_t Long = 256;
constexpr std::string_view Before = ": ";
constexpr std::string_view StandIn = "a-long-word-stood-here-"; ///< and its number, and Close
constexpr char Close = '.';

bool isBase64(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '/'
        || c == '=';
}

/// In no number, be it hexadecimal, octal, binary, infinite or with an exponent.
bool isOfNoNumber(char c)
{
    return (c >= 'g' && c <= 'z' && c != 'i' && c != 'n' && c != 'o' && c != 'x')
        || (c >= 'G' && c <= 'Z' && c != 'I' && c != 'N' && c != 'O' && c != 'X');
}

bool endsLine(std::string_view rest)
{
    return rest.empty() || rest.starts_with('\n') || rest.starts_with("\r\n");
}

} // namespace

LongWords::LongWords(std::string_view text)
{
    const bool isAmbiguous = text.contains(StandIn) || text.contains('\\'); // an escape could spell it
    std::size_t copied = 0;
    for (std::size_t at = text.find(Before); at != std::string_view::npos && !isAmbiguous; at = text.find(Before, at)) {
        at += Before.size();
        const auto* end = std::ranges::find_if_not(text.substr(at), isBase64);
        const std::string_view word = text.substr(at, static_cast<std::size_t>(end - text.data()) - at);
        if (word.size() < Long || !endsLine(text.substr(at + word.size())) || !std::ranges::any_of(word, isOfNoNumber))
            continue;
        m_shortened.append(text, copied, at - copied).append(StandIn).append(std::to_string(m_words.size())) += Close;
        m_words.push_back(word);
        at += word.size();
        copied = at;
    }
    m_shortened.append(text, copied);
}

std::string LongWords::restored(std::string_view read) const
{
    std::string whole;
    std::size_t copied = 0;
    for (std::size_t at = m_words.empty() ? std::string_view::npos : read.find(StandIn); at != std::string_view::npos;
        at = read.find(StandIn, at)) {
        whole.append(read, copied, at - copied);
        at += StandIn.size();
        std::size_t number = 0;
        const auto parsed = std::from_chars(read.data() + at, read.data() + read.size(), number);
        whole += m_words.at(number);
        at = copied = static_cast<std::size_t>(parsed.ptr - read.data()) + 1;
    }
    return whole.append(read, copied);
}

} // namespace Chartroom::Documents
