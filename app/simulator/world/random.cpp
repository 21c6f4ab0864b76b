// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulator/world/random.h"

#include <format>

namespace Chartroom::Simulator {

namespace {
constexpr std::string_view SafeLetters = "bcdfghjklmnpqrstvwxz2456789";
}

std::uint64_t Random::next()
{
    m_state += 0x9E3779B97F4A7C15ull;
    std::uint64_t z = m_state;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBull;
    return z ^ (z >> 31);
}

std::string Random::uuid()
{
    const std::uint64_t a = next();
    const std::uint64_t b = next();
    return std::format("{:08x}-{:04x}-4{:03x}-{:04x}-{:012x}", a >> 32, (a >> 16) & 0xffff, a & 0xfff,
        0x8000 | (b >> 50), b & 0xffffffffffffull);
}

std::string Random::hex(std::size_t digits)
{
    std::string text;
    while (text.size() < digits)
        text += std::format("{:016x}", next());
    text.resize(digits);
    return text;
}

std::string Random::suffix(std::size_t length)
{
    std::string text;
    for (std::size_t i = 0; i < length; ++i)
        text += SafeLetters[below(static_cast<std::uint32_t>(SafeLetters.size()))];
    return text;
}

std::uint64_t hashText(std::string_view text)
{
    std::uint64_t hash = 0xcbf29ce484222325ull;
    for (const char c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ull;
    return hash;
}

std::string nameHash(std::string_view text)
{
    Random random(hashText(text));
    return random.suffix(10);
}

} // namespace Chartroom::Simulator
