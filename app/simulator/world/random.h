// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace Chartroom::Simulator {

/// A small seeded generator (SplitMix64): the same on every machine and library, which std's distributions are not.
class Random {
public:
    explicit Random(std::uint64_t seed)
        : m_state(seed)
    { }
    std::uint64_t next();
    /// 0 … bound-1
    std::uint32_t below(std::uint32_t bound) { return static_cast<std::uint32_t>((next() >> 32) * bound >> 32); }
    int between(int low, int high) { return low + static_cast<int>(below(static_cast<std::uint32_t>(high - low + 1))); }
    double unit() { return static_cast<double>(next() >> 11) * 0x1.0p-53; } ///< 0 … 1

    std::string uuid();
    std::string hex(std::size_t digits);
    /// Characters of generated object names: those of apimachinery's rand.String.
    std::string suffix(std::size_t length = 5);

private:
    std::uint64_t m_state;
};

std::uint64_t hashText(std::string_view text); ///< FNV-1a, the same everywhere
/// A hash as it stands in names of ReplicaSets and ControllerRevisions: digits replaced by safe letters.
std::string nameHash(std::string_view text);

} // namespace Chartroom::Simulator
