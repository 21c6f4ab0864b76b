// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace Chartroom::Fuzz {

/// Ends the program, naming what was promised and the input that broke it.
inline void demand(bool holds, const char* promise, std::string_view input)
{
    if (holds)
        return;
    std::fprintf(stderr, "broken: %s\ninput (%zu bytes): ", promise, input.size());
    for (const char c : input.substr(0, 4096))
        std::fprintf(stderr, "\\x%02x", static_cast<unsigned char>(c));
    std::fputc('\n', stderr);
    std::abort();
}

/// Changes texts: flips bits, cuts, repeats, inserts bytes and pieces of other seeds.
class Mutator {
public:
    Mutator(std::vector<std::string> seeds, std::uint64_t seed)
        : m_seeds(std::move(seeds))
        , m_random(seed)
    { }

    std::string next()
    {
        std::string text = m_seeds[below(m_seeds.size())];
        for (std::size_t changes = 1 + below(8); changes > 0; --changes)
            change(text);
        return text;
    }

    std::size_t below(std::size_t limit) { return std::uniform_int_distribution<std::size_t>(0, limit - 1)(m_random); }

private:
    void change(std::string& text)
    {
        const std::size_t at = below(text.size() + 1);
        const std::size_t length = below(16);
        switch (below(6)) {
        case 0:
            if (at < text.size())
                text[at] = static_cast<char>(static_cast<unsigned char>(text[at]) ^ (1u << below(8)));
            break;
        case 1:
            text.erase(at, length);
            break;
        case 2:
            text.insert(at, text.substr(at, length));
            break;
        case 3:
            text.insert(at, 1, static_cast<char>(below(256)));
            break;
        case 4:
            text.resize(at);
            break;
        default: {
            const std::string& other = m_seeds[below(m_seeds.size())];
            text.insert(at, other.substr(below(other.size() + 1), length));
        }
        }
    }

    const std::vector<std::string> m_seeds;
    std::mt19937_64 m_random;
};

/// Calls `check` with mutated seeds until the time is up.
template <typename Check>
int run(std::vector<std::string> seeds, Check check)
{
    const auto number = [](const char* name, std::uint64_t otherwise) {
        const char* text = std::getenv(name);
        return text ? std::strtoull(text, nullptr, 10) : otherwise;
    };
    // The same inputs at every run, so that a change is judged by what it did; --long looks further.
    const bool isLong = std::getenv("CHARTROOM_TEST_LONG");
    const std::uint64_t seed = number("CHARTROOM_FUZZ_SEED", isLong ? std::random_device()() : 1);
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(number("CHARTROOM_FUZZ_SECONDS", 2));
    std::printf("seed %llu\n", static_cast<unsigned long long>(seed));
    std::fflush(stdout);
    for (const std::string& text : seeds)
        check(text);
    Mutator mutator(std::move(seeds), seed);
    std::uint64_t inputs = 0;
    for (; std::chrono::steady_clock::now() < end; ++inputs)
        check(mutator.next());
    std::printf("%llu inputs\n", static_cast<unsigned long long>(inputs));
    return 0;
}

} // namespace Chartroom::Fuzz
