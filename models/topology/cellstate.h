// SPDX-FileCopyrightText: 2026 The Chartroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/base/health.h"

#include <array>
#include <cstdint>

namespace Chartroom::Topology {

/// What a cell of the map says, in the order of the ledger strip: Argo CD's health words and Terminating.
enum class CellState : std::uint8_t { Healthy, Progressing, Degraded, Missing, Suspended, Unknown, Terminating };

inline constexpr std::size_t CellStateCount = 7;
inline constexpr std::array<CellState, CellStateCount> AllCellStates {CellState::Healthy, CellState::Progressing,
    CellState::Degraded, CellState::Missing, CellState::Suspended, CellState::Unknown, CellState::Terminating};

constexpr std::size_t indexOf(CellState state)
{
    return static_cast<std::size_t>(state);
}

constexpr CellState cellState(Health health, bool terminating)
{
    if (terminating)
        return CellState::Terminating;
    switch (health) {
    case Health::Healthy:
        return CellState::Healthy;
    case Health::Suspended:
        return CellState::Suspended;
    case Health::Progressing:
        return CellState::Progressing;
    case Health::Missing:
        return CellState::Missing;
    case Health::Degraded:
        return CellState::Degraded;
    case Health::Unknown:
        break;
    }
    return CellState::Unknown;
}

/// Place in the roll-up: Healthy < Suspended < Progressing < Missing < Degraded < Unknown, and Terminating, which
/// outranks a status that may be stale, above all of them.
constexpr int severity(CellState state)
{
    constexpr std::array<int, CellStateCount> order {0, 2, 4, 3, 1, 5, 6};
    return order[indexOf(state)];
}

constexpr CellState worse(CellState a, CellState b)
{
    return severity(a) < severity(b) ? b : a;
}

/// How many objects are in each state. Adding up the counts of all parts gives the counts of the whole.
struct Counts {
    std::array<std::uint32_t, CellStateCount> of {};

    std::uint32_t operator[](CellState state) const { return of[indexOf(state)]; }
    std::uint32_t& operator[](CellState state) { return of[indexOf(state)]; }
    std::uint32_t total() const
    {
        std::uint32_t sum = 0;
        for (const std::uint32_t count : of)
            sum += count;
        return sum;
    }
    /// The worst state that occurs; Healthy where nothing does.
    CellState worst() const
    {
        CellState result = CellState::Healthy;
        for (const CellState state : AllCellStates)
            if ((*this)[state] > 0)
                result = worse(result, state);
        return result;
    }
    Counts& operator+=(const Counts& other)
    {
        for (std::size_t i = 0; i < CellStateCount; ++i)
            of[i] += other.of[i];
        return *this;
    }
    bool operator==(const Counts&) const = default;
};

} // namespace Chartroom::Topology
