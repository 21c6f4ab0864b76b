// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <bit>
#include <cmath>
#include <cstdint>

namespace Chartroom::Metrics {

/// A figure from 0 to 10^14 in two bytes, to within one part in two thousand: a float without sign, with 6 bits of
/// exponent and 10 of mantissa. Less than 10^-5 becomes 0; what is no number stays none.
class ShortFloat {
public:
    ShortFloat() = default; ///< no number
    explicit ShortFloat(float value)
    {
        if (std::isnan(value))
            return;
        const auto bits = std::bit_cast<std::uint32_t>(value) + RoundingHalf;
        m_bits = value < 0 || bits < Least ? 0
            : bits >= Most                 ? MostBits
                                           : static_cast<std::uint16_t>((bits - Least + (1U << Dropped)) >> Dropped);
    }
    float value() const
    {
        if (m_bits == 0)
            return 0;
        if (m_bits == None)
            return std::bit_cast<float>(NaN);
        return std::bit_cast<float>((static_cast<std::uint32_t>(m_bits - 1) << Dropped) + Least);
    }
    bool isNumber() const { return m_bits != None; }

private:
    static constexpr unsigned Dropped = 13; ///< bits of a float's mantissa
    static constexpr std::uint32_t RoundingHalf = 1U << (Dropped - 1);
    static constexpr std::uint16_t None = 0xFFFF;
    static constexpr std::uint16_t MostBits = None - 1;
    static constexpr std::uint32_t Least = (127U - 17U) << 23; ///< 2^-17, a float's bits
    static constexpr std::uint32_t Most = Least + ((MostBits - 1U) << Dropped);
    static constexpr std::uint32_t NaN = 0x7FC00000;

    std::uint16_t m_bits = None; ///< 0: zero; else one more than a float's upper bits, from Least
};

} // namespace Chartroom::Metrics
